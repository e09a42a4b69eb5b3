"""Byline lines around the headline: which names belong to the article, and which to its teasers or pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from cleantext.cleaners.bare import bare_names, told_of, under_headline
from cleantext.cleaners.following import goes_on
from cleantext.cleaners.mentions import ends_credit, is_called, is_subject
from cleantext.cleaners.people import Name
from cleantext.cleaners.places import by_place
from cleantext.cleaners.zone import ABOVE, CLOSE, LISTED, Zone, is_taken
from cleantext.document import Document, Edit, Role
from cleantext.fields.bylines import (
    Byline,
    ends_with_by_word,
    marker_alone,
    read_alone,
    read_byline,
    read_placed,
)
from cleantext.fields.dates import read_line
from cleantext.houses import at_site

_TOGETHER: Final = 2  # blocks from one byline to the next of the same article: a job or a picture between them
_CREDIT: Final = 60  # code points: a shorter line tells nothing of a person, it may be the credit of a picture
_SIGNS: Final = " \t/|,·•-–—"  # behind a name
_ABOVE_BODY: Final = 2  # blocks above the body in which a paper prints the writer's name below its own


def bylines(document: Document, zone: Zone, dates: frozenset[int]) -> list[Name]:
    """The bylines around the headline, as they stand on the page."""
    found: list[Name] = []
    number = zone.start
    if number and marker_alone(document.blocks[number - 1].text, document.context):
        number -= 1
    while number < zone.end:
        block = document.blocks[number]
        if not is_taken(block.role) and len(block.text) <= LISTED:
            name = _name_at(document, zone, number, dates) or _called(document, zone, number, dates)
            if name is not None:
                found.append(name)
                number = name.last
        number += 1
    if (name := under_headline(document, zone, found, dates)) is not None:
        return [name]
    marked = _first_group(zone, [name for name in found if name.marked])
    if any(name.byline.authors for name in marked):
        return marked
    if any(name.wrote for name in marked):
        return sorted([*marked, *_below_house(document, zone, found)])
    others = {who.name for name in marked for who in name.byline.contributors}
    bare = [name for name in found if not name.marked and others.isdisjoint(name.byline.authors)]
    bare = bare_names(document, zone, bare, dates) or list(told_of(document, zone, dates))[:1]
    if not bare and (place := next(by_place(document, zone, dates), None)) is not None:
        bare = [Name(place.number, place.byline, marked=False, more=(), kind=place.kind)]
    return sorted([*bare, *marked])


def _below_house(document: Document, zone: Zone, found: list[Name]) -> Iterator[Name]:
    """Below "by Harbour Post", the account under which it was entered, the name on the line above the body."""
    for name in found:
        above = zone.headline < name.number <= name.last and zone.body - _ABOVE_BODY <= name.last < zone.body
        if not name.marked and above and not any(is_subject(document, zone, who) for who in name.byline.authors):
            yield name


def edits(document: Document, names: Iterable[Name]) -> Iterator[Edit]:
    """What to say about the blocks of bylines."""
    for name in names:
        marker = marker_alone(document.blocks[name.number].text, document.context)
        kind = "marker" if marker else "marked" if name.marked else "shaped"
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
    if byline is None and zone.first < number < zone.body:  # above the headline "Authors" stands in menus
        byline = read_placed(text, context) or read_alone(text, context) or at_site(document, text)
    if byline is None:
        return None
    more, merged = goes_on(document, zone.end, number, byline)
    if marker_alone(text, context):
        return Name(number, merged, marked=True, more=more) if more else None
    marked = byline.certainty == "marked"
    # Above the headline a bare name is the author's only where its date stands beside it, and nothing else.
    alone = byline.end >= len(text.rstrip(_SIGNS)) and (
        not dates.isdisjoint((number - 1, number + 1))
        or _counts_below(document, more[-1] if more else number, dates)
        or _is_address(document, number + 1)
    )
    by = number <= zone.first + CLOSE or zone.headline - CLOSE <= number
    above = ABOVE if document.blocks[number + 1].role is Role.SHARE else CLOSE  # "Jane Doe", "Follow", "20 July 2022"
    beside = zone.first - above <= number and by and (alone or any(at.timestamp for at in read_line(text, context)))
    if not marked and not zone.headline < number < zone.body and not beside:
        return None
    if marked and not byline.authors and ends_credit(document, number):
        return None
    if not marked and (is_called(document, number) or _is_in_sentence(document, more[-1] if more else number)):
        return None
    return Name(number, merged, marked, more)


def _is_address(document: Document, number: int) -> bool:
    """Whether a line begins with an e-mail address, as columnists print it below their name."""
    text = document.blocks[number].text if number < len(document.blocks) else ""
    return "@" in text[1:].partition(" ")[0]


def _counts_below(document: Document, last: int, dates: frozenset[int]) -> bool:
    """Whether the date of a name stands below its job, or a number or button: "Jane Doe", "210", "20 July 2022"."""
    if last + 1 in dates or last + 2 not in dates:
        return last + 1 in dates
    between = document.blocks[last + 1]
    return between.role is Role.SHARE or not any(map(str.isalpha, between.text))


def _called(document: Document, zone: Zone, number: int, dates: frozenset[int]) -> Name | None:
    """The names in the lines below a date that ends with a by-word: "Published on 20 July 2022 by", "Jane Doe"."""
    if number not in dates or not ends_with_by_word(document.blocks[number].text, document.context):
        return None
    more, merged = goes_on(document, zone.end, number, Byline(0, 0, "", (), "marked"))
    return Name(more[0], merged, marked=True, more=more[1:]) if merged.authors else None


def _is_in_sentence(document: Document, number: int) -> bool:
    """Whether a sentence goes on behind a bare name: where each link is a line, people it tells of are lines too."""
    behind = document.blocks[number + 1].text if number + 1 < len(document.blocks) else ""
    return len(behind) > _CREDIT and (behind[0].islower() or behind[0] in "(,;")
