"""A page as the joiner sees it: is it broken at all, and what is seen of each two neighbouring lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import compress, islice
from math import exp, log, log1p
from typing import Final, NamedTuple, TypeAlias

from cleantext.joining.marks import opened, together
from cleantext.joining.signs import CASED, CLASSES, CLOSED, HANGING, INSIDE, MAY_HANG, end_of, start_of

Keys: TypeAlias = tuple[str, ...]
TABLES: Final = (
    "ends", "end and size", "start and size", "sizes", "last word", "first word", "next start", "end and next start",
    "block and end", "block and start", "page and start", "page and end", "shapes", "open", "block",
    "last letters", "next size", "frame", "block frame", "two before",
)  # fmt: skip
_STEPS: Final = (3, 6, 11, 18, 28, 41, 61, 91, 141, 241)
_MOST: Final = 260
_SIZES: Final = "".join("0123456789x"[bisect_right(_STEPS, length)] for length in range(_MOST + 1))
_COARSE: Final = dict(zip("0123456789x", "aabbccdddee", strict=True))
_LEAST: Final = -0.5
# Without capitals a line is half a sentence if it holds a comma or stop and does not end: titles in lists have none.
_INNER: Final = re.compile("[,.\u060c\u06d4\u0964\u3001\u3002\uff0c](?!\\Z)")
_MENU: Final = 27  # code points, half as many wide ones; most menu entries are not longer
_WIDE: Final = frozenset("HhkKp")
_DOUBT: Final = 2.0  # log-odds
_PLAIN: Final = {"1": "1", "T": "T"}
_LEVELS: Final = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0)
_FRAME_START: Final = {
    **dict.fromkeys(HANGING, ","), **dict.fromkeys("BI", "A"), **dict.fromkeys("„«‘[", "“"), **dict.fromkeys("kh", "H"),
    **dict.fromkeys("DT", "R"), **dict.fromkeys("+/|©@#", "~"),
}  # fmt: skip
_FRAME_END: Final = {
    **dict.fromkeys("!?…。Q", "."), **dict.fromkeys("„“«‘[", "("), **dict.fromkeys("kh", "H"), **dict.fromkeys("DT", "R"),
    "]": ")", "»": "q",
}  # fmt: skip


class Side(NamedTuple):
    """What is seen of one line alone."""

    start: str
    end: str
    size: str
    shape: str
    coarse: str
    frame_start: str
    frame_end: str


_NOTHING: Final = Side("$", "$", "0", "", "a", "$", "$")


class Page(NamedTuple):
    """The lines of a page that is broken: which of them hang, which are long, and how broken the page is."""

    texts: Sequence[str]
    hangs: Sequence[bool]
    long: Sequence[bool]
    level: str


def page_of(texts: Sequence[str]) -> Page | None:
    """A page whose lines seem to be broken, or None.

    >>> page_of(["Menu", "Sport", "The ferry is back in the harbour, its owner says.", "Share"]) is None
    True
    """
    firsts = [CLASSES[min(ord(text[0]), 0xFFFF)] for text in texts]
    hangs = [first in MAY_HANG and start_of(text) in HANGING for first, text in zip(firsts, texts, strict=True)]
    long = [
        len(text) > _MENU or (first in _WIDE and 2 * len(text) > _MENU)
        for first, text in zip(firsts, texts, strict=True)
    ]
    hanging, inside = sum(hangs), 0
    for text, first in compress(zip(texts, islice(firsts, 1, None), strict=False), long):
        if first in INSIDE and end_of(text) not in CLOSED:
            if first in CASED:
                inside += 1
            else:
                hanging += _INNER.search(text) is not None
    if not hanging and inside < 2:
        return None
    broken = _broken(hanging, inside, sum(long))
    if broken < _LEAST:
        return None
    return Page(texts, hangs, long, "0123456789"[bisect_right(_LEVELS, broken)])


def _broken(hanging: int, inside: int, prose: int) -> float:
    """Log-odds that a page was broken at its tags: 2,401 pages broken and whole, lines that hang against lines of prose."""
    odds = 1.08 * log(1 + hanging) + 0.26 * log(1 + inside) - 0.6 * log(1 + prose) - 0.39
    return odds + 1.9 * (hanging > 0) + 0.96 * (inside > 0)


def side_of(text: str) -> Side:
    """What is seen of ``text`` alone.

    >>> side_of("called the pride of the bay").size, side_of("Ida Holm").shape
    ('4', 'T')
    """
    start, end = start_of(text), end_of(text)
    length = len(text)
    size = _SIZES[min(2 * length if start in _WIDE or end in _WIDE else length, _MOST)]
    frame_start, frame_end = _FRAME_START.get(start, start), _FRAME_END.get(end, end)
    return Side(start, end, size, _shape(text), _COARSE[size], frame_start, frame_end)


def _shape(text: str) -> str:
    if " " not in text:
        return "1"
    if text.istitle():
        return "T"
    if ". " in text or "? " in text:
        return "s"
    return "c" if ", " in text else "m"


def walk(page: Page, after_blank: Sequence[bool], score: Callable[[int, Keys], float]) -> list[bool]:
    """Go through the lines from the top and join where ``score`` is more than nothing.

    Where that is in doubt, the pair that follows is looked at both ways: "Ida Holm" between two lines belongs to the
    first if the third goes on from a name in a sentence, and from nothing else.
    """
    texts, hangs, long = page.texts, page.hangs, page.long
    last = len(texts) - 1
    joined = [False] * len(texts)
    view = _View(page)
    length, marks = 0, ""  # of the block that the line before is the end of
    for number in range(1, last + 1):
        before = joined[number - 1]
        near = (
            hangs[number]
            or long[number - 1]
            or long[number]
            or (number < last and (hangs[number + 1] or long[number + 1]))
        )
        if after_blank[number] or not (before or near):
            continue
        if not before:
            length, marks = len(texts[number - 1]), opened(texts[number - 1])
        value = score(number, view.keys(number, "+" if before else "-", length, marks))
        after = length + len(texts[number])
        if -_DOUBT < value < _DOUBT and number < last and not after_blank[number + 1]:
            both = together(marks, opened(texts[number]))
            on = score(number + 1, view.keys(number + 1, "+", after, both))
            off = score(number + 1, view.keys(number + 1, "-", len(texts[number]), opened(texts[number])))
            value += log1p(exp(-abs(off))) - log1p(exp(-abs(on)))
        if value > 0.0:
            joined[number] = True
            length, marks = after, together(marks, opened(texts[number]))
    return joined


class _View:
    """The lines of a page, each looked at when it is first asked for."""

    __slots__ = ("_page", "_sides")

    def __init__(self, page: Page) -> None:
        self._page = page
        self._sides: list[Side | None] = [None] * len(page.texts) + [_NOTHING]

    def side(self, number: int) -> Side:
        found = self._sides[number]
        if found is None:
            found = self._sides[number] = side_of(self._page.texts[number])
        return found

    def keys(self, number: int, flag: str, length: int, marks: str) -> Keys:
        """One key a table for the pair of line ``number`` and the one before.

        ``flag`` is ``+`` if the line before was joined, ``length`` that of the block it ends, ``marks`` the quotes and
        parentheses that are open there.
        """
        first, second, third = self.side(number - 1), self.side(number), self.side(number + 1)
        start, end, level = second.start, first.end, self._page.level
        earlier = self.side(number - 2).end if number > 1 else "$"
        word = _last(self._page.texts[number - 1])
        letters = _letters(word, end)
        frame = first.frame_end + second.frame_start + third.frame_start
        return (
            end + start,
            end + first.size,
            start + second.size,
            first.size + second.size,
            word,
            _first(self._page.texts[number]),
            start + third.start + second.coarse,
            second.end + third.start + second.coarse,
            flag + end,
            flag + start,
            level + start,
            level + end,
            first.shape + second.shape,
            marks + start,
            flag + _SIZES[min(length, _MOST)] + first.size,
            letters + start,
            start + second.size + third.size,
            frame + second.frame_end + first.coarse + second.coarse,
            flag + frame + letters + _PLAIN.get(first.shape, "m"),
            flag + earlier + first.start + first.coarse,
        )


def _last(text: str) -> str:
    word = text[text.rfind(" ") + 1 :]
    return word.casefold() if len(word) < 14 else ""


def _first(text: str) -> str:
    at = text.find(" ", 0, 14)
    word = text[:at] if at >= 0 else text
    return word.casefold() if len(word) < 14 else ""


def _letters(word: str, end: str) -> str:
    """How long the last word is, and whether it has a capital: small words end no line of their own."""
    if end not in "aA":
        return end
    length = len(word)
    return ("0" if length > 3 or not length else str(length)) + end
