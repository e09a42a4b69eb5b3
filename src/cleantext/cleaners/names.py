"""Byline lines around the headline: which names belong to the article, and which to its teasers or pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from cleantext.cleaners.zone import BOX, CLOSE, LONGEST, Zone, is_taken
from cleantext.document import BODY_ROLES, Document, Edit, Role
from cleantext.fields.bylines import (
    Byline,
    has_given_name,
    is_about,
    marker_alone,
    read_byline,
    read_name,
    read_neighbours,
    read_placed,
)
from cleantext.fields.dates import read_line

_SIGNED: Final = 3  # blocks at the end of a body where its author may stand as signature and in a bio
_TOLD_OF: Final = 2  # paragraphs that name a person: an author may stand in one, below a picture or as a signature
_TOGETHER: Final = 2  # blocks from one byline to the next of the same article: a job or a picture between them
_UNDER: Final = 20  # blocks below the headline in which a bare name may stand without a date
_CREDIT: Final = 60  # code points: a shorter line tells nothing of a person, it may be the credit of a picture
_TOLD_IN: Final = 300  # paragraphs in which that is looked for
_NEAR: Final = 3  # blocks between a bare name and a date that makes it a byline


class Name(NamedTuple):
    """A byline that was found, and the blocks that go on from it."""

    number: int
    byline: Byline
    marked: bool
    more: tuple[int, ...]

    @property
    def last(self) -> int:
        """The last of its blocks."""
        return self.more[-1] if self.more else self.number

    @property
    def wrote(self) -> bool:
        """Whether it names an author, not only who edited or checked it."""
        return not self.byline.contributors or any(who.role == "author" for who in self.byline.contributors)


def bylines(document: Document, zone: Zone, dates: frozenset[int]) -> list[Name]:
    """The bylines around the headline, as they stand on the page."""
    found: list[Name] = []
    number = zone.start
    while number < zone.end:
        block = document.blocks[number]
        if not is_taken(block.role) and len(block.text) <= LONGEST:
            name = _name_at(document, zone, number, dates)
            if name is not None:
                found.append(name)
                number = name.last
        number += 1
    marked = _first_group(zone, [name for name in found if name.marked])
    if any(name.wrote for name in marked):
        return marked
    others = {who.name for name in marked for who in name.byline.contributors}
    bare = [name for name in found if not name.marked and others.isdisjoint(name.byline.authors)]
    bare = _bare_names(document, zone, bare, dates) or list(_told_of(document, zone))[:1]
    return sorted([*bare, *marked])


def _told_of(document: Document, zone: Zone) -> Iterator[Name]:
    """Lines below the headline with whose words a text behind the body begins that tells who that is."""
    texts = [block.text for block in document.blocks[zone.tail : zone.tail + BOX]]
    for number in range(zone.headline + 1, min(zone.body, zone.headline + _UNDER)):
        block = document.blocks[number]
        byline = read_name(block.text, document.context) if block.role is Role.OTHER else None
        if byline is not None and any(is_about(text, byline.printed, document.context) for text in texts):
            yield Name(number, byline, marked=False, more=())


def edits(document: Document, names: Iterable[Name]) -> Iterator[Edit]:
    """What to say about the blocks of bylines."""
    for name in names:
        marker = marker_alone(document.blocks[name.number].text, document.context)
        told = read_byline(document.blocks[name.number].text, document.context) is None and not name.marked
        kind = "marker" if marker else "marked" if name.marked else "told" if told else "shaped"
        yield Edit(name.number, f"facts.byline-{kind}", Role.BYLINE)
        for more in name.more:
            yield Edit(more, "facts.byline-goes-on", Role.BYLINE)


def _first_group(zone: Zone, marked: list[Name]) -> list[Name]:
    """Of several bylines those that stand together, below the headline before above it: the rest are of teasers."""
    below = [name for name in marked if name.number > zone.headline]
    group = (below or marked[-1:])[:1]
    for name in below[1:]:
        if name.number - group[-1].last > _TOGETHER:
            break
        group.append(name)
    return group


def _name_at(document: Document, zone: Zone, number: int, dates: frozenset[int]) -> Name | None:
    """The byline that begins at a block, with the blocks that belong to it."""
    text, context = document.blocks[number].text, document.context
    byline = read_byline(text, context)
    if byline is None and zone.headline < number < zone.body:
        byline = read_placed(text, context)
    if byline is None:
        return None
    more = tuple(goes_on(document, zone.end, number, byline))
    if marker_alone(text, context):
        return Name(number, byline, marked=True, more=more) if more else None
    marked = byline.certainty == "marked"
    # Above the headline a bare name is the author's only where its date stands beside it.
    beside = zone.headline - CLOSE <= number and (
        {number - 1, number + 1} & dates or any(found.timestamp for found in read_line(text, context))
    )
    if not marked and not zone.headline < number < zone.body and not beside:
        return None
    return Name(number, byline, marked, more)


def goes_on(document: Document, end: int, number: int, byline: Byline) -> Iterator[int]:
    """The blocks behind a byline that belong to it: a second name, a job, an address."""
    merged: Byline | None = byline
    for following in range(number + 1, min(number + 4, end)):
        block = document.blocks[following]
        if is_taken(block.role) or len(block.text) > LONGEST or merged is None:
            return
        own = read_byline(block.text, document.context)
        if own is not None and own.certainty == "marked" and byline.certainty != "marked":
            return  # a byline of its own, below a name that is none
        merged = read_neighbours(merged, block.text, document.context)
        if merged is not None:
            yield following


def _bare_names(document: Document, zone: Zone, found: list[Name], dates: frozenset[int]) -> list[Name]:
    """Names that only their place makes bylines: not people the article is about, and of several those by a date.

    Away from a date a name must begin with a given name that is known: "Rakkasan Motorsports" is a firm.
    """
    apart = [name for name in found if not any(is_subject(document, zone, who) for who in name.byline.authors)]
    near = [name for name in apart if any(abs(date - at) <= _NEAR for date in dates for at in (name.number, name.last))]
    known = [name for name in apart if name.number <= zone.headline + _UNDER and _is_known(name.byline, document)]
    return near or known[:1]


def _is_known(byline: Byline, document: Document) -> bool:
    return not byline.authors or any(has_given_name(name, document.context) for name in byline.authors)


def is_subject(document: Document, zone: Zone, name: str) -> bool:
    """Whether the article is about the bearer of a name: in its headline, or in several of its paragraphs."""
    heads = (block.text for _, block in document.with_role(Role.HEADLINE, Role.STANDFIRST))
    body = (block.text for number, block in document.with_role(*BODY_ROLES) if number >= zone.body)
    prose = [text for text in body if len(text) > _CREDIT]
    prose = prose[: max(1, len(prose) - _SIGNED)][:_TOLD_IN]
    return any(name in text for text in heads) or sum(name in text for text in prose) >= _TOLD_OF
