"""The category under which a line says that the article was filed, where no label near the headline surely is it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.filed import LABELS, told
from cleantext.document import Document, Edit, Role
from cleantext.fields.categories import labelled_category

# On 18 marked pages with a label of categories the masthead had another section of a lower chance, right on one.
_SURE: Final = 0.5


def categories(document: Document) -> Iterator[Edit]:
    """Make the line of the category the section; one that states a day or a writer as well stays what it is."""
    number, block = next(document.with_role(Role.SECTION), (None, None))
    doubtful = block is None or (block.probability is not None and block.probability < _SURE)
    found = told(document) if doubtful else None
    if found is None:
        if number is not None and block is not None:
            yield from _without_label(document, number)
        return
    if number is not None and number != found.number:
        yield Edit(number, "categories.other-label", Role.OTHER)
    filed = document.blocks[found.number]
    if filed.role in LABELS:
        yield Edit(found.number, "categories.filed", Role.SECTION, filed.text[found.start : found.end])


def _without_label(document: Document, number: int) -> Iterator[Edit]:
    """The section alone where it was taken with the label before it: "Posted in Boats"."""
    text = document.blocks[number].text
    found = labelled_category(text, document.context)
    if found is not None:
        yield Edit(number, "categories.label", text=text[found.start : found.end])
