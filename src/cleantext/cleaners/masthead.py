"""Section, headline and standfirst: the blocks that stand above the body and name it."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.cleaners.body import hints
from cleantext.document import BODY_ROLES, Block, Document, Edit, Role
from cleantext.fields.bylines import read_byline
from cleantext.fields.dates import is_date_line
from cleantext.masthead import Choice, read

_LONGEST_FACT = 200  # code points; a longer line is no byline and no date line


def masthead(document: Document) -> Iterator[Edit]:
    """Name the page's own headline, its standfirst and its section, and the lines that repeat the headline."""
    blocks = document.blocks
    inside = [block.role in BODY_ROLES for block in blocks]
    kinds = [_kind(document, block) for block in blocks]
    chances = [_chance_of_body(block) for block in blocks]
    found = read([block.text for block in blocks], chances, inside, hints(document), kinds)
    for number, block in enumerate(blocks):
        if block.role is Role.SECTION:
            yield Edit(number, "masthead.menu-entry", Role.NAVIGATION)
    for number in found.headline.also:
        if not inside[number]:
            yield Edit(number, "masthead.repeats-headline", Role.TITLE)
    for role, choice in (
        (Role.SECTION, found.section),
        (Role.STANDFIRST, found.standfirst),
        (Role.HEADLINE, found.headline),
    ):
        if choice.block is not None:
            yield _chosen(blocks[choice.block], choice, role)


def _chosen(block: Block, choice: Choice, role: Role) -> Edit:
    assert choice.block is not None
    value = block.text[choice.start : choice.end]
    cut = value if value != block.text else None
    return Edit(choice.block, f"masthead.{role.value}", role, cut, choice.probability, choice.cues)


def _chance_of_body(block: Block) -> float:
    if block.probability is None:
        return 0.0
    return block.probability if block.role in BODY_ROLES else 1 - block.probability


def _kind(document: Document, block: Block) -> str:
    if block.role in BODY_ROLES or len(block.text) > _LONGEST_FACT:
        return ""
    if is_date_line(block.text, document.context):
        return "timestamp"
    return "byline" if read_byline(block.text, document.context) else ""
