"""A page as the joiner sees it: is it broken at all, and which of its lines are worth a look."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import compress, islice
from math import log
from typing import Final, NamedTuple

from cleantext.joining.sides import last_of
from cleantext.joining.signs import CASED, CLASSES, CLOSED, HANGING, INSIDE, MAY_HANG, WIDE, end_of, start_of

_MENU, _MENU_WIDE = 27, 13  # code points; most menu entries are not longer
_LEVELS: Final = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0)
_LEAST: Final = -0.5
# Without capitals a line is half a sentence if it holds a comma or stop and does not end: titles in lists have none.
_INNER: Final = re.compile("[,.\u060c\u06d4\u0964\u3001\u3002\uff0c](?!\\Z)")
# A line that starts so before another one that does, behind one that ends so, goes on in 1 of 130 pairs: not looked at.
_PLAIN: Final = frozenset("A0")
_UNCASED: Final = frozenset("RDTKHkGE")
_SHUT: Final = frozenset("aA0.!?)")


class Page(NamedTuple):
    """The lines of a page that is broken, how broken it is, and which lines may go on from the one before.

    ``near`` lines hang or stand beside prose; ``parted`` ones start as a line of their own does, and so does the next.
    """

    texts: Sequence[str]
    near: Sequence[bool]
    parted: Sequence[bool]
    level: str


def page_of(texts: Sequence[str], bound: AbstractSet[str]) -> Page | None:
    """A page whose lines seem to be broken, or None; ``bound`` are words that no line of its own ends with.

    >>> page_of(["Menu", "Sport", "The ferry is back in the harbour, its owner says.", "Share"], frozenset()) is None
    True
    """
    firsts = [CLASSES[min(ord(text[0]), 0xFFFF)] for text in texts]
    hangs = [first in MAY_HANG and start_of(text) in HANGING for first, text in zip(firsts, texts, strict=True)]
    long = [len(text) > (_MENU_WIDE if first in WIDE else _MENU) for first, text in zip(firsts, texts, strict=True)]
    ties = [" " in text and last_of(text) in bound for text in texts]
    hanging = sum(hangs) + sum(ties)
    inside = 0
    for text, first, tied in compress(zip(texts, islice(firsts, 1, None), ties, strict=False), long):
        if first not in INSIDE or end_of(text) in CLOSED or tied:
            continue
        inside += first in CASED or _INNER.search(text) is not None
    if not hanging and inside < 2:
        return None
    broken = _broken(hanging, inside, sum(long))
    if broken < _LEAST:
        return None
    return Page(
        texts,
        _near(hangs, long, ties),
        _parted(texts, firsts, hangs, long, ties),
        "0123456789"[bisect_right(_LEVELS, broken)],
    )


def _broken(hanging: int, inside: int, prose: int) -> float:
    """Log-odds that a page was broken at its tags, fitted to 2,401 pages broken and whole."""
    odds = 1.08 * log(1 + hanging) + 0.26 * log(1 + inside) - 0.6 * log(1 + prose) - 0.39
    return odds + 1.9 * (hanging > 0) + 0.96 * (inside > 0)


def _near(hangs: list[bool], long: list[bool], ties: list[bool]) -> list[bool]:
    marked = [hung or prose for hung, prose in zip(hangs, long, strict=True)]
    after = [*marked[1:], False]
    before = [False, *(prose or tied for prose, tied in zip(long[:-1], ties[:-1], strict=True))]
    return [a or b or c for a, b, c in zip(marked, after, before, strict=True)]


def _parted(
    texts: Sequence[str], firsts: Sequence[str], hangs: Sequence[bool], long: Sequence[bool], ties: Sequence[bool]
) -> list[bool]:
    """Which lines start one of their own at first sight, if the one before was not joined itself.

    With capitals: one that starts with a capital or digit, as the next does, behind an end. Without: one that neither
    hangs nor is followed by one that does, behind a line that is not half a sentence; of two short lines before a
    sentence the second may go on from the first, for a subheading has one. Never one behind a word that no line of its
    own ends with.
    """
    parted = [False] * len(texts)

    def inner(number: int) -> bool:
        return number < len(texts) and long[number] and _INNER.search(texts[number]) is not None

    for number in range(1, len(texts)):
        first, after = firsts[number], firsts[number + 1] if number + 1 < len(texts) else ""
        before = texts[number - 1]
        if ties[number - 1]:
            continue
        if first in _PLAIN:
            parted[number] = after != "" and after in _PLAIN and CLASSES[min(ord(before[-1]), 0xFFFF)] in _SHUT
        elif first in _UNCASED and not hangs[number] and after != "h" and not (after and hangs[number + 1]):
            piece = not long[number - 1] and not long[number] and end_of(texts[number]) not in CLOSED
            half = end_of(before) not in CLOSED and (inner(number - 1) or (piece and inner(number + 1)))
            parted[number] = not half
    return parted
