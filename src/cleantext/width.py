"""How wide text is on a terminal, and text cut or broken to a width: Han takes two columns, an accent none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Final
from unicodedata import category, east_asian_width

from cleantext.expressions import expression

_WORD: Final = expression(r"\S++")


def _columns(sign: str) -> int:
    if east_asian_width(sign) in "WF":
        return 2
    return 0 if category(sign) in ("Mn", "Me", "Cf") else 1


def width_of(text: str) -> int:
    """Columns that a text takes.

    >>> width_of("Oslo"), width_of("\u6771\u4eac"), width_of("e\u0301")
    (4, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def cut(text: str, width: int) -> str:
    """The text, or as much of it as leaves room for an ellipsis.

    >>> cut("Ferry returns", 13), cut("Ferry returns", 8), cut("\u6771\u4eac\u6e7e", 4)
    ('Ferry returns', 'Ferry r…', '東…')
    """
    if width_of(text) <= width:
        return text
    reached = accumulate(map(_columns, text))
    return text[: sum(1 for columns in reached if columns < width)].rstrip() + "…"


def wrapped(text: str, width: int, indent: str) -> Iterator[str]:
    """The text broken at spaces; further lines have the indent. What is longer than a line stays whole.

    >>> list(wrapped("note: not stated", 10, "  "))
    ['note: not', '  stated']
    """
    start = end = 0
    lead = ""
    for found in _WORD.finditer(text):
        if end > start and width_of(lead + text[start : found.end()]) > width and text[start:end].strip():
            yield lead + text[start:end]
            start, lead = found.start(), indent
        end = found.end()
    yield lead + text[start:end]
