"""Byline and timestamp lines: only around the headline, and for credits at the end of the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext.document import BODY_ROLES, Block, Document, Edit, Role
from cleantext.fields.bylines import Byline, is_bio, marker_alone, read_byline, read_credit, read_neighbours
from cleantext.fields.dates import can_hold_date, is_date_line, label_alone, read_line

_ABOVE: Final = 6  # blocks above the headline: a date line higher up belongs to the masthead of the site
_GAP: Final = 500  # blocks behind the headline that are looked at, however far the body is
_BELOW: Final = 3  # blocks of the body that may have a byline between them, where the reader took it for body
_AFTER: Final = 12  # blocks behind the body: credits, bios, and a byline where there was none above
_LONGEST: Final = 200  # code points of a byline or date line
_BESIDE: Final = 80  # of a line that holds a date among other words: "Madrid - 29/05/2025 20:00"
_LONGEST_CREDIT: Final = 600
_SIGNED: Final = 3  # blocks at the end of a body where its author may stand as signature and in a bio
_TOLD_OF: Final = 2  # paragraphs that name a person: an author may stand in one, below a picture or as a signature
_TOGETHER: Final = 2  # blocks from one byline to the next of the same article: a job or a picture between them
_CLOSE: Final = 4  # blocks above the headline in which a bare name may stand, if a date is next to it
_TOLD_IN: Final = 300  # paragraphs in which that is looked for
_NEAR: Final = 3  # blocks between a bare name and a date that makes it a byline


class Zone(NamedTuple):
    """Where facts about the article stand: block numbers, half open."""

    start: int
    headline: int
    body: int
    end: int
    tail: int
    stop: int


def zone_of(document: Document) -> Zone | None:
    """The blocks around headline and body start, and those around the body's end; ``None`` without a body."""
    inside = [number for number, _ in document.with_role(*BODY_ROLES)]
    if not inside:
        return None
    heads = [number for number, _ in document.with_role(Role.HEADLINE)]
    headline = heads[0] if heads else inside[0]
    # A teaser above the headline is not where the body starts.
    below = [number for number in inside if number > headline] or inside
    end = min(below[min(_BELOW, len(below)) - 1] + 1, headline + _GAP, len(document.blocks))
    stop = min(inside[-1] + 1 + _AFTER, len(document.blocks))
    return Zone(max(0, headline - _ABOVE), headline, below[0], end, max(end, inside[-1] - 1), stop)


def facts(document: Document) -> Iterator[Edit]:
    """Name byline and timestamp lines in the zone, and credits and bios behind the body."""
    zone = zone_of(document)
    if zone is None:
        return
    dates = list(_timestamps(document, zone)) or list(_date_below(document, zone))
    yield from dates
    bylines = list(_bylines(document, zone, frozenset(edit.block for edit in dates)))
    yield from bylines
    yield from _tail(document, zone, frozenset() if bylines else frozenset({"marked"}))


def _timestamps(document: Document, zone: Zone) -> Iterator[Edit]:
    context = document.context
    labelled = False
    for number in range(zone.start, zone.end):
        block = document.blocks[number]
        text, was_labelled, labelled = block.text, labelled, False
        if _taken(block.role) or len(text) > _LONGEST:
            continue
        if label_alone(text, context):
            labelled = True
            yield Edit(number, "facts.date-label", Role.TIMESTAMP)
        elif not can_hold_date(text):
            continue
        elif is_date_line(text, context) or (was_labelled and read_line(text, context)):
            yield Edit(number, "facts.date-line", Role.TIMESTAMP)
        elif zone.headline - 1 <= number < zone.body and block.role not in BODY_ROLES and _holds_day(document, block):
            yield Edit(number, "facts.date-beside", Role.TIMESTAMP)


def _holds_day(document: Document, block: Block) -> bool:
    """Whether a short line between headline and body states a day among other words."""
    if read_byline(block.text, document.context):
        return False
    found = [reading for reading in read_line(block.text, document.context) if reading.timestamp is not None]
    return bool(found) and (len(block.text) <= _BESIDE or (found[0].label != "bare" and found[0].start <= _BESIDE))


def _date_below(document: Document, zone: Zone) -> Iterator[Edit]:
    """The date line just behind the body, on pages that have none above it."""
    for number in range(zone.tail, min(zone.tail + _NEAR + 2, zone.stop)):
        block = document.blocks[number]
        if block.role is Role.OTHER and len(block.text) <= _LONGEST and can_hold_date(block.text):
            if is_date_line(block.text, document.context):
                yield Edit(number, "facts.date-below", Role.TIMESTAMP)
            return


class _Name(NamedTuple):
    """A byline that was found, and the blocks that go on from it."""

    number: int
    byline: Byline
    marked: bool
    more: tuple[int, ...]

    @property
    def last(self) -> int:
        """The last of its blocks."""
        return self.more[-1] if self.more else self.number


def _bylines(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Edit]:
    found: list[_Name] = []
    number = zone.start
    while number < zone.end:
        block = document.blocks[number]
        if not _taken(block.role) and len(block.text) <= _LONGEST:
            name = _name_at(document, zone, number, dates)
            if name is not None:
                found.append(name)
                number = name.last
        number += 1
    chosen = _first_group(zone, [name for name in found if name.marked]) or _bare_names(document, zone, found, dates)
    for name in chosen:
        marker = marker_alone(document.blocks[name.number].text, document.context)
        kind = "marker" if marker else "marked" if name.marked else "shaped"
        yield Edit(name.number, f"facts.byline-{kind}", Role.BYLINE)
        for more in name.more:
            yield Edit(more, "facts.byline-goes-on", Role.BYLINE)


def _first_group(zone: Zone, marked: list[_Name]) -> list[_Name]:
    """Of several bylines those that stand together, below the headline before above it: the rest are of teasers."""
    below = [name for name in marked if name.number > zone.headline]
    group = (below or marked[-1:])[:1]
    for name in below[1:]:
        if name.number - group[-1].last > _TOGETHER:
            break
        group.append(name)
    return group


def _name_at(document: Document, zone: Zone, number: int, dates: frozenset[int]) -> _Name | None:
    """The byline that begins at a block, with the blocks that belong to it."""
    text, context = document.blocks[number].text, document.context
    byline = read_byline(text, context)
    if byline is None:
        return None
    more = tuple(_goes_on(document, zone, number, byline))
    if marker_alone(text, context):
        return _Name(number, byline, marked=True, more=more) if more else None
    marked = byline.certainty == "marked"
    # Above the headline a bare name is the author's only where its date stands beside it.
    beside = zone.headline - _CLOSE <= number and (
        {number - 1, number + 1} & dates or any(found.timestamp for found in read_line(text, context))
    )
    if not marked and not zone.headline < number < zone.body and not beside:
        return None
    return _Name(number, byline, marked, more)


def _goes_on(document: Document, zone: Zone, number: int, byline: Byline) -> Iterator[int]:
    """The blocks behind a byline that belong to it: a second name, a job, an address."""
    merged: Byline | None = byline
    for following in range(number + 1, min(number + 4, zone.end)):
        block = document.blocks[following]
        if _taken(block.role) or len(block.text) > _LONGEST or merged is None:
            return
        own = read_byline(block.text, document.context)
        if own is not None and own.certainty == "marked" and byline.certainty != "marked":
            return  # a byline of its own, below a name that is none
        merged = read_neighbours(merged, block.text, document.context)
        if merged is not None:
            yield following


def _bare_names(document: Document, zone: Zone, found: list[_Name], dates: frozenset[int]) -> list[_Name]:
    """Names that only their place makes bylines: not people the article is about, and of several those by a date."""
    heads = "\n".join(block.text for _, block in document.with_role(Role.HEADLINE, Role.STANDFIRST))
    prose = [block.text for number, block in document.with_role(*BODY_ROLES) if number >= zone.body]
    prose = prose[: max(1, len(prose) - _SIGNED)][:_TOLD_IN]

    def is_subject(name: str) -> bool:
        return name in heads or sum(name in text for text in prose) >= _TOLD_OF

    apart = [name for name in found if not any(p.name and is_subject(p.name) for p in name.byline.contributors)]
    near = [name for name in apart if any(abs(date - at) <= _NEAR for date in dates for at in (name.number, name.last))]
    return near or apart[:1]


def _tail(document: Document, zone: Zone, wanted: frozenset[str]) -> Iterator[Edit]:
    """Credits and bios; the first byline whose certainty is in ``wanted``."""
    context = document.context
    for number in range(zone.tail, zone.stop):
        block = document.blocks[number]
        if block.role.is_chrome and block.role is not Role.OTHER:
            continue
        byline = read_byline(block.text, context) if wanted and len(block.text) <= _LONGEST else None
        if byline is not None and byline.certainty in wanted:
            wanted = frozenset()
            yield Edit(number, "facts.byline-below", Role.BYLINE)
        elif len(block.text) <= _LONGEST_CREDIT and read_credit(block.text, context):
            yield Edit(number, "facts.credit", Role.BYLINE)
        elif is_bio(block.text, context):
            yield Edit(number, "facts.bio", Role.BIO)


def _taken(role: Role) -> bool:
    return role in (Role.HEADLINE, Role.STANDFIRST, Role.SECTION) or (role.is_chrome and role is not Role.OTHER)
