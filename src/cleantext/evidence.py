"""Where in the source a field was read."""

from __future__ import annotations

from cleantext.document import Block, Document, Span


class Evidence(Span):
    """A span of the source with the string that stands there and how it was understood.

    It unpacks as ``start, end`` like any :class:`Span`; ``raw`` is ``source[start:end]`` and ``note`` says what was
    inferred ("EDT by the page's country"), or is empty.

    >>> start, end = Evidence(3, 7, raw="Oslo")
    >>> start, end
    (3, 7)
    """

    raw: str
    note: str

    def __new__(cls, start: int, end: int, raw: str = "", note: str = "") -> Evidence:
        """A span that remembers what stands in it."""
        made = super().__new__(cls, start, end)
        made.raw = raw
        made.note = note
        return made

    def __getnewargs__(self) -> tuple[int, int, str, str]:
        return self.start, self.end, self.raw, self.note


def whole(document: Document, block: Block, note: str = "") -> Evidence:
    """A block's own span."""
    raw = document.source[block.span.start : block.span.end]
    return Evidence(*block.span, raw=block.text if raw == block.text else raw, note=note)  # one string, not two


def part(document: Document, block: Block, start: int, end: int, note: str = "") -> Evidence:
    """A part of a block's text: exact where the text is the source's, else found in it, else the whole block."""
    raw = document.source[block.span.start : block.span.end]
    if raw != block.text:
        start, length = raw.find(block.text[start:end]), end - start
        if start < 0:
            return whole(document, block, note)
        end = start + length
    return Evidence(block.span.start + start, block.span.start + end, raw=raw[start:end], note=note)
