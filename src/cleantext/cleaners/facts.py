"""Byline and timestamp lines: only around the headline, and for credits at the end of the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext.cleaners.stamps import timestamps
from cleantext.cleaners.zone import CLOSE, LONGEST, Zone, is_taken, zone_of
from cleantext.document import BODY_ROLES, Document, Edit, Role
from cleantext.fields.bylines import Byline, is_bio, marker_alone, read_byline, read_credit, read_neighbours
from cleantext.fields.dates import read_line

_LONGEST_CREDIT: Final = 600
_SIGNED: Final = 3  # blocks at the end of a body where its author may stand as signature and in a bio
_TOLD_OF: Final = 2  # paragraphs that name a person: an author may stand in one, below a picture or as a signature
_TOGETHER: Final = 2  # blocks from one byline to the next of the same article: a job or a picture between them
_TOLD_IN: Final = 300  # paragraphs in which that is looked for
_NEAR: Final = 3  # blocks between a bare name and a date that makes it a byline


def facts(document: Document) -> Iterator[Edit]:
    """Name byline and timestamp lines in the zone, and credits and bios behind the body."""
    zone = zone_of(document)
    if zone is None:
        return
    dates = list(timestamps(document, zone))
    yield from dates
    bylines = list(_bylines(document, zone, frozenset(edit.block for edit in dates)))
    yield from bylines
    yield from _tail(document, zone, frozenset() if bylines else frozenset({"marked"}))


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
        if not is_taken(block.role) and len(block.text) <= LONGEST:
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
    beside = zone.headline - CLOSE <= number and (
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
        if is_taken(block.role) or len(block.text) > LONGEST or merged is None:
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
        byline = read_byline(block.text, context) if wanted and len(block.text) <= LONGEST else None
        if byline is not None and byline.certainty in wanted:
            wanted = frozenset()
            yield Edit(number, "facts.byline-below", Role.BYLINE)
        elif len(block.text) <= _LONGEST_CREDIT and read_credit(block.text, context):
            yield Edit(number, "facts.credit", Role.BYLINE)
        elif is_bio(block.text, context):
            yield Edit(number, "facts.bio", Role.BIO)
