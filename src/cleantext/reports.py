"""Where a report was written: told by the paragraph it opens with, else by that and the rest of the page."""

from __future__ import annotations

from typing import Final

from cleantext.document import BODY_ROLES, Block, Document
from cleantext.fields.bylines.grammar import Grammar, grammar
from cleantext.fields.datelines import Dateline, possible_dateline, read_dateline
from cleantext.houses import is_site

_WORD: Final = 24  # code points before a name among which the word before it begins


def report_dateline(document: Document, block: Block) -> Dateline | None:
    """The dateline of a paragraph; "KARACHI: The harbour" is one where the page tells that Karachi is a place."""
    if (found := signed_dateline(document, block.text)) is not None:
        return found
    found = possible_dateline(block.text, document.context) if _opens_body(document, block) else None
    return found if found and found.agency is None and _is_place(document, block, found.place) else None


def signed_dateline(document: Document, text: str) -> Dateline | None:
    """The dateline that a text has by itself, or by an agency that is the site: "Karachi, Harbour Post - "."""
    found = read_dateline(text, document.context)
    if found is not None:
        return found
    found = possible_dateline(text, document.context)
    return found if found and found.agency and _is_house(document, found.agency) else None


def _is_house(document: Document, name: str) -> bool:
    """Whether it is the site that reports, by its title or line of rights, or by a line above the body."""
    first = next((number for number, _ in document.with_role(*BODY_ROLES)), 0)
    return is_site(document, name) or any(block.text.strip() == name for block in document.blocks[:first])


def _opens_body(document: Document, block: Block) -> bool:
    return next((other is block for _, other in document.with_role(*BODY_ROLES)), False)


def _is_place(document: Document, opening: Block, name: str) -> bool:
    """Whether a name is that of a place: as a list has it, or as the other lines of the page use it."""
    words = grammar(document.context.language)
    low = name.casefold()
    if low in words.place_name or low in words.city:
        return True
    if low in words.piece or low in words.not_name or low in words.acronym or words.is_given(low.split()[0]):
        return False
    uses = [use for block in document.blocks if block is not opening for use in _uses(block.text, name)]
    if any(printed.islower() for _, printed in uses):
        return False  # "VIDEO: ", and "in a video" below
    if any(before.casefold() in words.place and not printed.isupper() for before, printed in uses):
        return True
    return name.isupper() and _is_proper(uses, words)


def _uses(text: str, name: str) -> list[tuple[str, str]]:
    """Each use of a name within a line: the word before it, and the name as it is printed there."""
    if len(text) != len(low := text.lower()):
        return []
    found, name = [], name.lower()
    at = low.find(name)
    while at >= 0:
        end = at + len(name)
        before = text[max(0, at - _WORD) : at]
        word = before.split()[-1] if before[-1:].isspace() and not before.isspace() else ""
        if word.isalpha() and not low[end : end + 1].isalpha():
            found.append((word, text[at:end]))
        at = low.find(name, end)
    return found


def _is_proper(uses: list[tuple[str, str]], words: Grammar) -> bool:
    """Whether a name is always printed with a capital, and never behind one as that of a person is.

    German prints every noun so: there it tells nothing.
    """
    proper = all(before[0].islower() and not printed.isupper() for before, printed in uses)
    return bool(uses) and proper and not words.not_first_ending
