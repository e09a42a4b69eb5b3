"""Lines that name who wrote by their place alone, where no byline does: beside the date, or above it.

Blogs print a person among day, categories and counts, or a pen name, a team or the site itself above the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from cleantext.cleaners.mentions import is_called, is_subject
from cleantext.cleaners.zone import CLOSE, Zone, is_taken
from cleantext.document import BODY_ROLES, Document, Role
from cleantext.fields.besides import is_lettered, read_among, read_beside, read_pen_name
from cleantext.fields.bylines import (
    Byline,
    has_given_name,
    has_title,
    is_newsroom,
    is_staff,
    is_word,
    read_byline,
    read_name,
)
from cleantext.fields.dates import goes_beside_date
from cleantext.houses import is_site

_ABOVE: Final = 2  # blocks above the headline in which a date line may name who wrote
_BELOW: Final = 4  # and below it
_FAR: Final = 2  # blocks below the headline of a line between it and the date; a standfirst may stand between
_UNDER: Final = 20  # blocks below the headline in which a given name or the site stands on a line with a date
_WORDS: Final = 4
_COUNT: Final = 6  # code points of a sign or a count
_SIGNS: Final = 3  # code points of a line that is a sign alone
_DATELINE: Final = 80  # code points at the beginning of a text
_SHORTEST: Final = 3  # letters of a pen name
_ROLES: Final = (Role.OTHER, Role.SECTION, Role.FOOTER)  # "Staff" stands in menus too


class Place(NamedTuple):
    """A block that names who wrote, and how it is read: see ``assemble``."""

    number: int
    byline: Byline
    kind: Literal["among", "beside", "pen-name", "shaped", "told"]


def by_place(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Place]:
    """All such lines, the surest first; ``dates`` are the blocks of days."""
    yield from _among(document, zone, dates)
    yield from _beside(document, zone, dates)
    yield from _between(document, zone, dates)
    yield from _above(document, zone, dates)
    yield from _newsroom(document, zone, dates)


def _among(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Place]:
    """The person among the day, categories and counts of the date line just above or below the headline."""
    for number in range(max(zone.start, zone.headline - _ABOVE), zone.headline + _BELOW + 1):
        if number in dates and (byline := read_among(document.blocks[number].text, document.context)) is not None:
            yield Place(number, byline, "among")


def _beside(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Place]:
    """A known given name alone on the line of a date or above one, or the name of the site on such a line."""
    for number in range(max(zone.start, zone.headline - CLOSE), min(zone.body, zone.headline + _UNDER)):
        block = document.blocks[number]
        if number not in dates and (is_taken(block.role) or number + 1 not in dates):
            continue
        byline = read_beside(block.text, document.context)
        if byline is None or is_called(document, number):
            continue
        house = not byline.authors and number in dates and is_site(document, byline.printed)
        if house or (byline.authors and number > zone.headline):
            yield Place(number, byline, "beside")


def _between(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Place]:
    """Lines just below the headline and just above its date, or just below that, that name somebody.

    What the masthead took for the section is looked at too: of 17 such lines on evaluation pages that name their writer
    nowhere else eleven were the writer, and none was what the page's metadata has for the section.
    """
    for number in range(zone.headline + 1, min(zone.headline + 1 + _FAR, zone.body)):
        block = document.blocks[number]
        above = _next(document, number) in dates
        if number in dates or not (above or number - 1 in dates) or len(block.text.split()) > _WORDS:
            continue
        place = _read(document, number, block.text, above=above) if block.role in _ROLES else None
        if place is None or is_called(document, number):
            continue
        if not any(is_subject(document, zone, who) for who in place.byline.authors if " " in who):
            yield place


def _above(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Place]:
    """The person right above the headline and below its date, signs alone between: "20 July 2022", "/", "Jane Roll".

    The words of such a name may be others too, and the masthead may have taken it for the section.
    """
    for headline in dict.fromkeys((zone.headline, zone.first)):
        number = _before(document, headline)
        block = document.blocks[max(number, 0)]
        if number < zone.start or block.role not in _ROLES or _before(document, number) not in dates:
            continue
        byline = read_name(block.text, document.context)
        known = byline is not None and " " in byline.printed and has_given_name(byline.printed, document.context)
        if byline is not None and known and not is_called(document, number) and not _in_heads(document, byline.printed):
            yield Place(number, byline, "told")


def _newsroom(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Place]:
    """A newsroom by name between headline and body, near a date: "Redacción Central", "Redaktion Hafenblatt"."""
    for number in range(zone.headline + 1, min(zone.body, zone.headline + _UNDER)):
        block = document.blocks[number]
        near = not dates.isdisjoint(range(number - _FAR, number + _FAR + 1))
        if not near or number in dates or block.role not in _ROLES or is_called(document, number):
            continue
        byline = read_beside(block.text, document.context) if is_newsroom(block.text, document.context) else None
        if byline is not None:
            yield Place(number, byline, "beside")


def _in_heads(document: Document, name: str) -> bool:
    return any(name in block.text for _, block in document.with_role(Role.HEADLINE, Role.STANDFIRST))


def _before(document: Document, number: int) -> int:
    """The block above that is no sign or number alone; -1 if there is none."""
    number -= 1
    while number >= 0 and _is_number(document.blocks[number].text):
        number -= 1
    return number


def _is_number(text: str) -> bool:
    return len(text) <= _COUNT and not any(map(str.isalpha, text))


def _next(document: Document, number: int) -> int:
    """The next block that is no sign alone: "Harbour Works", "|", "20 July 2022"."""
    number += 1
    while number < len(document.blocks) and not any(map(str.isalnum, document.blocks[number].text[:_SIGNS])):
        number += 1
    return number


def _read(document: Document, number: int, text: str, *, above: bool) -> Place | None:
    context = document.context
    if not text.lstrip()[:1].isalnum() or ":" in text or "：" in text:
        return None  # "© Photo: ..."
    byline = read_byline(text, context)
    if byline is not None:
        return Place(number, byline, "shaped")
    beside, pen_name = read_beside(text, context), read_pen_name(text, context)
    named = beside is not None and (_is_newsroom(document, beside.printed) or _opens_text(document, beside.printed))
    if above and beside is not None and named:
        return Place(number, beside, "beside")
    if above and pen_name is not None and _is_sure(document, number, pen_name.printed):
        return Place(number, pen_name, "pen-name")
    return None


def _is_newsroom(document: Document, name: str) -> bool:
    """The site's own name, or that behind its staff: "Harbour Post", "Redaktion Harbour Post"."""
    staff, _, house = name.partition(" ")
    return is_site(document, name) or (is_staff(staff, document.context) and is_site(document, house))


def _opens_text(document: Document, name: str) -> bool:
    """Whether a text opens with a name in brackets as that of its agency: "KIEL (KHA) - The harbour ..."."""
    first = next((block.text for _, block in document.with_role(*BODY_ROLES)), "")
    before, _, behind = first[:_DATELINE].partition(f"({name})")
    return bool(before.strip()) and name.isupper() and behind.lstrip()[:1] in ("-", "–", "—", ".", ":")


def _is_sure(document: Document, number: int, name: str) -> bool:
    """A given name, a title and a name; or a word of no menu above what blogs print below a date ("4 min read")."""
    blocks, context = document.blocks, document.context
    menu = any(block.text.strip() == name for block in blocks[: number - 1])
    uncased = menu and name.upper() == name.lower()  # there a section reads like a name: "食品・外食"
    if (has_given_name(name, context) and not uncased) or has_title(name, context):
        return True
    if len(name) < _SHORTEST or is_word(name, context) or (menu and not is_lettered(name)):
        return False
    behind = _next(document, _next(document, number))  # the line below the date
    return is_lettered(name) or (behind < len(blocks) and goes_beside_date(blocks[behind].text, context))
