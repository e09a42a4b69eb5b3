"""Under which category the lines around an article say that it was filed."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import chain
from typing import Final, NamedTuple

from cleantext.cleaners.zone import zone_of
from cleantext.document import BODY_ROLES, Document, Role
from cleantext.expressions import expression
from cleantext.fields.bylines import has_given_name, is_place
from cleantext.fields.bylines.grammar import grammar
from cleantext.fields.categories import is_category_label, labelled_category, unlabelled_categories
from cleantext.houses import is_site
from cleantext.masthead.page import fold
from cleantext.masthead.section import may_be_label

LABELS: Final = frozenset({Role.OTHER, Role.SECTION, Role.NAVIGATION})
"""What a line is taken for that is nothing but a label."""
_SIGNS: Final = " ,|/"
_STATES: Final = (Role.BYLINE, Role.TIMESTAMP)
_MAY_TELL: Final = frozenset({*_STATES, Role.SECTION, Role.OTHER})
_WITNESSES: Final = frozenset({Role.SECTION, Role.NAVIGATION, Role.OTHER, Role.RELATED})
_DOMAIN: Final = expression(r"\.[a-z]{2,8}\Z")
_HUNG: Final = 4  # code points that may hang on a label: "» Boats"


class Filed(NamedTuple):
    """The block and the part of its text that is the category."""

    number: int
    start: int
    end: int


def told(document: Document) -> Filed | None:
    """What stands behind a label of categories, around the headline before just behind the body."""
    zone = zone_of(document)
    if zone is None:
        return None
    blocks = document.blocks
    for number in chain(range(zone.start, zone.body + 1), range(zone.tail, zone.stop)):
        text, role = blocks[number].text, blocks[number].role
        found = labelled_category(text, document.context) if role in _MAY_TELL else None
        if found is not None and may_be_label(text[found.start : found.end]):
            return Filed(number, found.start, found.end)
        below = blocks[number + 1 : number + 2]
        if below and role not in BODY_ROLES and is_category_label(text) and below[0].role in LABELS:
            value = below[0].text.strip(_SIGNS)
            start = below[0].text.index(value)
            if may_be_label(value):
                return Filed(number + 1, start, start + len(value))
    return None


def beside(document: Document, people: Container[str | None]) -> Filed | None:
    """What stands beside a day or writer above the body, and alone on another line of the page.

    ``people`` are the names of those who wrote it and of their houses.
    """
    for number, text in _stating(document):
        for part in unlabelled_categories(text, document.context):
            value = text[part.start : part.end]
            if value not in people and _is_label(document, value) and _is_printed(document, number, value):
                return Filed(number, part.start, part.end)
    return None


def _stating(document: Document) -> Iterator[tuple[int, str]]:
    zone = zone_of(document)
    for number, block in document.with_role(*_STATES):
        if zone is not None and number <= zone.body:
            yield number, block.text


def _is_label(document: Document, value: str) -> bool:
    """Whether a part of a line has the looks of a label, and is no name, place, house, month or by-word."""
    context = document.context
    if not value[0].isupper() or not may_be_label(value):
        return False
    words, split = grammar(context.language), value.casefold().split()
    ordinary = all(word in words.piece or word in words.cuts or word in words.month for word in split)
    named = has_given_name(value, context) or is_place(value, context) or is_site(document, value)
    house = split[0] in words.article or _DOMAIN.search(value) is not None  # "The Harbour Post", "harbour.example"
    return not (ordinary or named or house or split[0] in words.by)


def _is_printed(document: Document, number: int, value: str) -> bool:
    """Whether another line of the page is nothing else."""
    key, longest = fold(value), len(value) + _HUNG
    return any(
        len(block.text) <= longest and other != number and block.role in _WITNESSES and fold(block.text) == key
        for other, block in enumerate(document.blocks)
    )
