"""Mojibake, entities, control and invisible characters: mended block by block, where a cheap test asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.document import Document, Edit, Role
from cleantext.mojibake import may_need_repair


def repair(document: Document) -> Iterator[Edit]:
    """Yield the sound text of each block that was damaged, and what the damage was.

    >>> document = Document.of("Caf\\u00c3\\u00a9", [(0, 5)])
    >>> [(edit.reason, edit.text) for edit in repair(document)]
    [('repair.mojibake', 'Caf\\u00e9')]
    """
    # One look at the whole page first: most pages are sound, and a call per block costs more than the look.
    if not may_need_repair(" ".join([block.text for block in document.blocks])):
        return
    from cleantext.mending import mend  # brings in ftfy, which takes longer to import than a page to clean

    for number, block in enumerate(document.blocks):
        if not may_need_repair(block.text) or block.role is Role.OTHER:
            continue
        mended = mend(block.text)
        if not mended.text.strip():
            yield Edit(number, "repair.empty", role=Role.OTHER)
        elif mended.reason:
            yield Edit(number, mended.reason, text=mended.text)
