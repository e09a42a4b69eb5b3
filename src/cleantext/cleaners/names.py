"""Byline lines around the headline: which names belong to the article, and which to its teasers or pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from cleantext.cleaners.mentions import is_called, is_subject
from cleantext.cleaners.places import by_place
from cleantext.cleaners.shapes import is_sentence
from cleantext.cleaners.zone import BOX, CLOSE, LONGEST, Zone, is_taken
from cleantext.document import Document, Edit, Role
from cleantext.fields.bylines import (
    Byline,
    ends_with_by_word,
    has_given_name,
    is_about,
    is_conjunction,
    is_dash,
    is_open,
    is_picture_credit,
    marker_alone,
    read_alone,
    read_byline,
    read_name,
    read_neighbours,
    read_placed,
)
from cleantext.fields.dates import read_line

_TOGETHER: Final = 2  # blocks from one byline to the next of the same article: a job or a picture between them
_UNDER: Final = 20  # blocks below the headline in which a bare name may stand without a date
_CREDIT: Final = 60  # code points: a shorter line tells nothing of a person, it may be the credit of a picture
_BIO: Final = 40  # code points of a text that tells who somebody is
_FOLLOWING: Final = 3  # blocks behind a bare name that may belong to it
_LIST: Final = 30  # and behind a by-word: where each name is a link, names and commas stand on lines of their own
_CREDITED: Final = ("/", "—", "–", "(", "|")  # alone on a line between who took a picture and for whom
_ABOVE_BODY: Final = 2  # blocks above the body in which a paper prints the writer's name below its own
_NEAR: Final = 3  # blocks between a bare name and a date that makes it a byline


class Name(NamedTuple):
    """A byline that was found, and the blocks that go on from it."""

    number: int
    byline: Byline
    marked: bool
    more: tuple[int, ...]
    kind: str = ""

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
            name = _name_at(document, zone, number, dates) or _called(document, zone, number, dates)
            if name is not None:
                found.append(name)
                number = name.last
        number += 1
    marked = _first_group(zone, [name for name in found if name.marked])
    if any(name.byline.authors for name in marked):
        return marked
    if any(name.wrote for name in marked):
        return sorted([*marked, *_below_house(document, zone, found)])
    others = {who.name for name in marked for who in name.byline.contributors}
    bare = [name for name in found if not name.marked and others.isdisjoint(name.byline.authors)]
    bare = _bare_names(document, zone, bare, dates) or list(_told_of(document, zone, dates))[:1]
    if not bare and (place := next(by_place(document, zone, dates), None)) is not None:
        bare = [Name(place.number, place.byline, marked=False, more=(), kind=place.kind)]
    return sorted([*bare, *marked])


def _below_house(document: Document, zone: Zone, found: list[Name]) -> Iterator[Name]:
    """Below "by Harbour Post", the account under which it was entered, the name on the line above the body."""
    for name in found:
        above = zone.headline < name.number <= name.last and zone.body - _ABOVE_BODY <= name.last < zone.body
        if not name.marked and above and not any(is_subject(document, zone, who) for who in name.byline.authors):
            yield name


def _told_of(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Name]:
    """Lines below the headline with whose words a text behind the body begins that tells who that is.

    Beside a date the line may stand above such a text as it is: "Harbourcat", "A cat that has lived on three boats."
    """
    box = document.blocks[zone.tail : zone.tail + BOX]
    titles = {above.text.strip() for above, below in pairwise(box) if _tells(below.text)}
    for number in range(zone.headline + 1, min(zone.body, zone.headline + _UNDER)):
        block = document.blocks[number]
        byline = read_name(block.text, document.context) if block.role is Role.OTHER else None
        if byline is None:
            continue
        beside = byline.printed in titles and not dates.isdisjoint((number - 1, number + 1))
        if beside or any(is_about(other.text, byline.printed, document.context) for other in box):
            yield Name(number, byline, marked=False, more=())


def _tells(text: str) -> bool:
    return len(text) >= _BIO and is_sentence(text)


def edits(document: Document, names: Iterable[Name]) -> Iterator[Edit]:
    """What to say about the blocks of bylines."""
    for name in names:
        marker = marker_alone(document.blocks[name.number].text, document.context)
        told = read_byline(document.blocks[name.number].text, document.context) is None and not name.marked
        kind = "marker" if marker else "marked" if name.marked else "told" if told else "shaped"
        yield Edit(name.number, f"facts.byline-{name.kind or kind}", Role.BYLINE)
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
    if byline is None and zone.headline < number < zone.body:  # above the headline "Authors" stands in menus
        byline = read_placed(text, context) or read_alone(text, context)
    if byline is None:
        return None
    more, merged = goes_on(document, zone.end, number, byline)
    if marker_alone(text, context):
        return Name(number, merged, marked=True, more=more) if more else None
    marked = byline.certainty == "marked"
    # Above the headline a bare name is the author's only where its date stands beside it, and nothing else.
    alone = byline.end >= len(text.rstrip()) and (
        not dates.isdisjoint((number - 1, number + 1))
        or _counts_below(document, more[-1] if more else number, dates)
        or any(_is_address(document.blocks[other].text) for other in more)
    )
    beside = zone.headline - CLOSE <= number and (alone or any(found.timestamp for found in read_line(text, context)))
    if not marked and not zone.headline < number < zone.body and not beside:
        return None
    if marked and not byline.authors and ends_credit(document, number):
        return None
    if not marked and (is_called(document, number) or _is_in_sentence(document, more[-1] if more else number)):
        return None
    return Name(number, merged, marked, more)


def _is_address(text: str) -> bool:
    """Whether a line is an e-mail address alone, as columnists print it below their name."""
    return "@" in text[1:] and " " not in text.strip()


def _counts_below(document: Document, last: int, dates: frozenset[int]) -> bool:
    """Whether the date of a name stands below its job, or below a number: "Jane Doe", "210", "20 July 2022"."""
    if last + 1 in dates or last + 2 not in dates:
        return last + 1 in dates
    return not any(map(str.isalpha, document.blocks[last + 1].text))


def _called(document: Document, zone: Zone, number: int, dates: frozenset[int]) -> Name | None:
    """The names in the lines below a date that ends with a by-word: "Published on 20 July 2022 by", "Jane Doe"."""
    if number not in dates or not ends_with_by_word(document.blocks[number].text, document.context):
        return None
    more, merged = goes_on(document, zone.end, number, Byline(0, 0, "", (), "marked"))
    return Name(more[0], merged, marked=True, more=more[1:]) if merged.authors else None


def ends_credit(document: Document, number: int) -> bool:
    """Whether a line is the end of the credit of a picture: "Photo by Jane Doe", "/", "AP"."""
    above = document.blocks[number - 1].text.strip() if number else ""
    return above in _CREDITED or (bool(above) and is_picture_credit(above, document.context))


def _is_in_sentence(document: Document, number: int) -> bool:
    """Whether a sentence goes on behind a bare name: where each link is a line, people it tells of are lines too."""
    behind = document.blocks[number + 1].text if number + 1 < len(document.blocks) else ""
    return len(behind) > _CREDIT and (behind[0].islower() or behind[0] in "(,;")


def goes_on(document: Document, end: int, number: int, byline: Byline) -> tuple[tuple[int, ...], Byline]:
    """The blocks behind a byline that belong to it, and all they say: a second name, a job, an address."""
    more: list[int] = []
    lines = _LIST if byline.certainty == "marked" else _FOLLOWING
    merged = byline
    for following in range(number + 1, min(number + 1 + lines, end)):
        block = document.blocks[following]
        waits = not merged.contributors and block.role is Role.SECTION  # "Posted by", and below it no label
        taken = is_taken(block.role) and not waits and not is_conjunction(block.text, document.context)
        if taken or len(block.text) > LONGEST:
            break
        own = read_byline(block.text, document.context)
        called = is_open(merged, document.context)
        if own is not None and own.certainty == "marked" and byline.certainty != "marked" and not called:
            break  # a byline of its own, below a name that is none
        if is_dash(block.text) and not _is_person(document, following + 1):
            break
        added = read_neighbours(merged, block.text, document.context)
        if added is None:
            break
        merged = added
        more.append(following)
    return tuple(more), merged


def _is_person(document: Document, number: int) -> bool:
    """Whether a line is one person's name and nothing else, with a given name that is known."""
    text = document.blocks[number].text.strip() if number < len(document.blocks) else ""
    found = read_byline(text, document.context) if 0 < len(text) <= LONGEST else None
    return found is not None and found.authors == (text,) and has_given_name(text, document.context)


def _bare_names(document: Document, zone: Zone, found: list[Name], dates: frozenset[int]) -> list[Name]:
    """Names that only their place makes bylines: not people the article is about, and of several those by a date.

    Away from a date a name must begin with a given name that is known: "Rakkasan Motorsports" is a firm.
    """
    apart = [name for name in found if _is_dated(document, zone, name, dates) or not _is_told(document, zone, name)]
    apart = [name for name in apart if not _is_pictured(document, name)] or apart
    near = [name for name in apart if any(abs(date - at) <= _NEAR for date in dates for at in (name.number, name.last))]
    known = [name for name in apart if name.number <= zone.headline + _UNDER and _is_known(name.byline, document)]
    return near or known[:1]


def _is_told(document: Document, zone: Zone, name: Name) -> bool:
    return any(is_subject(document, zone, who) for who in name.byline.authors)


def _is_dated(document: Document, zone: Zone, name: Name, dates: frozenset[int]) -> bool:
    """Whether a name stands by the headline and above its date, and in no headline: it may be told of too."""
    below = name.last + 1
    while below < zone.body and not any(map(str.isalnum, document.blocks[below].text)):
        below += 1
    near = zone.headline - _FOLLOWING <= name.number <= zone.headline + _FOLLOWING
    if not near or below not in dates:
        return False
    heads = [block.text for _, block in document.with_role(Role.HEADLINE, Role.STANDFIRST)]
    return not any(who in text for who in name.byline.authors for text in heads)


def _is_pictured(document: Document, name: Name) -> bool:
    """Whether the credit of a picture stands below a name: then it may be who the picture shows."""
    below = document.blocks[name.last + 1].text if name.last + 1 < len(document.blocks) else ""
    return bool(below) and is_picture_credit(below, document.context)


def _is_known(byline: Byline, document: Document) -> bool:
    return not byline.authors or any(has_given_name(name, document.context) for name in byline.authors)
