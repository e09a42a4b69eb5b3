"""Under which category the lines around an article say that it was filed."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import chain
from typing import Final, NamedTuple

from cleantext.cleaners.zone import zone_of
from cleantext.document import BODY_ROLES, Document, Role
from cleantext.fields.bylines import has_given_name, is_place
from cleantext.fields.bylines.grammar import grammar
from cleantext.fields.categories import (
    LONGEST,
    is_category_label,
    labelled_category,
    may_hold_label,
    unlabelled_categories,
)
from cleantext.houses import is_site
from cleantext.masthead.page import fold
from cleantext.masthead.section import may_be_label

LABELS: Final = frozenset({Role.OTHER, Role.SECTION, Role.NAVIGATION})
"""What a line is taken for that is nothing but a label."""
_SIGNS: Final = " ,|/"
_STATES: Final = (Role.BYLINE, Role.TIMESTAMP)
_MAY_TELL: Final = frozenset({*_STATES, Role.SECTION, Role.OTHER})
_WITNESSES: Final = frozenset({Role.SECTION, Role.NAVIGATION, Role.OTHER, Role.RELATED})
_SHORT: Final = 48  # code points of a line that may be a label


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
    around = chain(range(zone.start, zone.body + 1), range(zone.tail, zone.stop))
    lines = [number for number in around if len(blocks[number].text) <= LONGEST]
    if not may_hold_label("\n".join(blocks[number].text for number in lines)):
        return None
    for number in lines:
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
    parts = list(_parts(document))
    printed = _printed(document) if parts else frozenset[str]()
    for part, value in parts:
        if fold(value) in printed and value not in people and not _is_name(document, value):
            return part
    return None


def _parts(document: Document) -> Iterator[tuple[Filed, str]]:
    """The parts of the lines of day and writer above the body that have the looks of a label."""
    zone = zone_of(document)
    for number, block in document.with_role(*_STATES):
        if zone is None or number > zone.body:
            return
        for start, end in unlabelled_categories(block.text, document.context):
            value = block.text[start:end]
            if value[0].isupper() and may_be_label(value):
                yield Filed(number, start, end), value


def _is_name(document: Document, value: str) -> bool:
    """Whether a part of a line is a person, place or house, or nothing but months, labels and by-words."""
    context = document.context
    words, split = grammar(context.language), value.casefold().split()
    if split[0] in words.by or all(word in words.piece or word in words.cuts or word in words.month for word in split):
        return True
    if split[0] in words.article:  # "The Harbour Post"
        return True
    return has_given_name(value, context) or is_place(value, context) or is_site(document, value)


def _printed(document: Document) -> frozenset[str]:
    """What stands alone on a short line of the page."""
    lines = (block.text for block in document.blocks if len(block.text) <= _SHORT and block.role in _WITNESSES)
    return frozenset(map(fold, lines))
