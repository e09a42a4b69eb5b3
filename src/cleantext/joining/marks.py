"""Quotes and parentheses that a line leaves open, or closes without having opened them."""

from __future__ import annotations

from typing import Final

_PAIRS: Final = (
    ("(", ")", "("),
    ("\u201c", "\u201d", "\u201c"),
    ("\u00ab", "\u00bb", "\u00ab"),
    ("\u300c", "\u300d", "["),
)
_CLOSER: Final = {"(": ")", "\u201c": "\u201d", "\u00ab": "\u00bb", "[": "]", '"': '"'}


def opened(text: str) -> str:
    """The mark left open in ``text``, its closing one if that was never opened, or nothing.

    >>> opened("the Gannet (built"), opened("in 1911), a"), opened("a (small) boat"), opened('"It was')
    ('(', ')', '', '"')
    """
    if '"' in text and text.count('"') & 1:
        return '"'
    if text.isascii() and "(" not in text and ")" not in text:
        return ""
    if "\u201e" in text:
        return "\u201c" if text.count("\u201e") > text.count("\u201c") + text.count("\u201d") else ""
    for left, right, name in _PAIRS:
        if left in text or right in text:
            more = text.count(left) - text.count(right)
            if more:
                return name if more > 0 else _CLOSER[name]
    return ""


def together(before: str, mark: str) -> str:
    """What is open after a line with ``mark`` was joined to a block that has ``before`` open.

    >>> together("(", ")"), together("(", ""), together("", "("), together("", ")")
    ('', '(', '(', '')
    """
    if not mark or (before and _CLOSER.get(before) == mark):
        return "" if mark else before
    return mark if mark in _CLOSER else before
