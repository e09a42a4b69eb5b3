"""Mojibake, entities, control and invisible characters: mended block by block, where a cheap test asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.document import Document, Edit, Role
from cleantext.mojibake import may_need_repair, some_may_need_repair


def repair(document: Document) -> Iterator[Edit]:
    r"""Yield the sound text of each block that was damaged, and what the damage was.

    >>> from cleantext.document import Span
    >>> document = Document.of("Caf\u00c3\u00a9", [Span(0, 5)])
    >>> [(edit.reason, edit.text) for edit in repair(document)]
    [('repair.mojibake', 'Café')]
    """
    if not some_may_need_repair([block.text for block in document.blocks]):
        return
    from cleantext.mending import Mended, mend

    known: dict[str, Mended] = {}  # a damaged menu stands on a page twice
    for number, block in enumerate(document.blocks):
        if not may_need_repair(block.text) or block.role is Role.OTHER:
            continue
        mended = known.get(block.text) or known.setdefault(block.text, mend(block.text))
        if not mended.text.strip():
            yield Edit(number, "repair.empty", role=Role.OTHER)
        elif mended.reason:
            yield Edit(number, mended.reason, text=mended.text)
