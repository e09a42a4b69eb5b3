"""The line between a headline and its date, where blogs print who wrote: a pen name, a team or the site itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from cleantext.cleaners.houses import is_site
from cleantext.cleaners.zone import Zone
from cleantext.document import Document, Role
from cleantext.fields.besides import is_lettered, read_beside, read_pen_name
from cleantext.fields.bylines import Byline, has_given_name, has_title, is_word, read_byline
from cleantext.fields.dates import goes_beside_date

_FAR: Final = 2  # blocks below the headline; a standfirst may stand between
_WORDS: Final = 4
_SHORTEST: Final = 3  # letters of a pen name
_ROLES: Final = (Role.OTHER, Role.SECTION, Role.FOOTER)  # "Staff" stands in menus too

Kind = Literal["shaped", "beside", "pen-name"]


class Slot(NamedTuple):
    """A block that names who wrote by its place alone, and how it is read."""

    number: int
    byline: Byline
    kind: Kind


def slots(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Slot]:
    """Lines just below the headline and just above its date, or just below that, that name somebody.

    What the masthead took for the section is looked at too: of 17 such lines on evaluation pages that name their writer
    nowhere else eleven were the writer, and none was what the page's metadata has for the section.
    """
    for number in range(zone.headline + 1, min(zone.headline + 1 + _FAR, zone.body)):
        above = number + 1 in dates
        block = document.blocks[number]
        if number in dates or not (above or number - 1 in dates) or len(block.text.split()) > _WORDS:
            continue
        if block.role in _ROLES:
            yield from _read(document, number, block.text, above=above)


def _read(document: Document, number: int, text: str, *, above: bool) -> Iterator[Slot]:
    context = document.context
    if not text.lstrip()[:1].isalnum() or ":" in text or "：" in text:
        return  # "© Photo: ..."
    byline = read_byline(text, context)
    if byline is not None:
        yield Slot(number, byline, "shaped")
        return
    beside, pen_name = read_beside(text, context), read_pen_name(text, context)
    if beside is not None and above and is_site(document, beside.printed):
        yield Slot(number, beside, "beside")
    elif pen_name is not None and above and _is_sure(document, number, pen_name.printed):
        yield Slot(number, pen_name, "pen-name")


def _is_sure(document: Document, number: int, name: str) -> bool:
    """A given name, a title and a name; or a word of no menu above what blogs print below a date ("4 min read")."""
    blocks, context = document.blocks, document.context
    if has_given_name(name, context) or has_title(name, context):
        return True
    menu = any(block.text.strip() == name for block in blocks[: number - 1])
    if len(name) < _SHORTEST or is_word(name, context) or menu:
        return False
    below = blocks[number + 2].text if number + 2 < len(blocks) else ""
    return is_lettered(name) or goes_beside_date(below, context)
