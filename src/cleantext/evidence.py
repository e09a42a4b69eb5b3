"""Where in the source a field was read."""

from __future__ import annotations

from cleantext.document import Span


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
