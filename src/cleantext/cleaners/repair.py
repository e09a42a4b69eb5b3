"""Mojibake, entities, markup, control and invisible characters: mended block by block, where a test asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.document import Document, Edit, Role
from cleantext.markup import is_marked_up, without_tags
from cleantext.mojibake import may_need_repair, some_may_need_repair


def repair(document: Document) -> Iterator[Edit]:
    r"""Yield the sound text of each block that was damaged, and what the damage was.

    >>> from cleantext.document import Span
    >>> document = Document.of("Caf\u00c3\u00a9", [Span(0, 5)])
    >>> [(edit.reason, edit.text) for edit in repair(document)]
    [('repair.mojibake', 'Café')]
    """
    marked_up = is_marked_up(document.source)
    if not marked_up and not some_may_need_repair([block.text for block in document.blocks]):
        return
    known: dict[str, list[tuple[str, str]]] = {}  # a damaged menu stands on a page twice
    for number, block in enumerate(document.blocks):
        if block.role is Role.OTHER:
            continue
        if block.text not in known:
            known[block.text] = list(_steps(block.text, marked_up=marked_up))
        for reason, text in known[block.text]:
            if text:
                yield Edit(number, reason, text=text)
            else:
                yield Edit(number, "repair.empty", role=Role.OTHER)


def _steps(text: str, *, marked_up: bool) -> Iterator[tuple[str, str]]:
    """Each change of a text with its reason; nothing may be left of it at the end.

    On a marked-up page tags go before entities are read: what "&lt;" stands for is no tag. But where the tags
    themselves are written so, they only show once it is read.
    """
    if marked_up and (">" in text or "<" in text):
        plain = without_tags(text)
        if plain != text:
            yield "repair.markup", plain
            text, marked_up = plain, False
    if may_need_repair(text):
        from cleantext.mending import mend

        mended = mend(text)
        if mended.reason or not mended.text.strip():
            yield mended.reason, mended.text.strip()
            text = mended.text
    if marked_up:
        plain = without_tags(text)
        if plain != text:
            yield "repair.markup", plain
