"""From the top of a page to its end each pair of lines that may be one is weighed, in view of what was joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from math import exp, log1p
from typing import Final, TypeAlias

from cleantext.joining.marks import opened, together
from cleantext.joining.page import Page
from cleantext.joining.sides import MOST, NOTHING, SIZES, Side, side_of

Keys: TypeAlias = tuple[str, ...]
TABLES: Final = (
    "ends", "end and size", "start and size", "sizes", "last word", "first word", "next start", "end and next start",
    "block and end", "block and start", "page and start", "page and end", "shapes", "open", "block", "last letters",
    "next size", "frame", "block frame", "two before",
)  # fmt: skip
_SHORT: Final = {"1": "1", "T": "T"}
_DOUBT: Final = 2.0  # log-odds


def walk(
    page: Page, after_blank: Sequence[bool], bound: AbstractSet[str], score: Callable[[int, Keys], float]
) -> list[bool]:
    """For each line whether it goes on from the one before: where ``score`` of the pair is more than nothing.

    Where that is in doubt, the pair that follows is weighed both ways: "Ida Holm" between two lines belongs to the
    first if the third goes on from a name in a sentence, and from nothing else.
    """
    texts = page.texts
    joined = [False] * len(texts)
    view = _View(page, bound)
    length, marks, before = 0, "", False  # of the block that the line before is the end of
    for number in range(1, len(texts)):
        if after_blank[number] or not (before or page.open[number]):
            before = False
            continue
        text = texts[number]
        if not before:
            length, marks = len(texts[number - 1]), opened(texts[number - 1])
        value = score(number, view.keys(number, "+" if before else "-", length, marks))
        after, both = length + len(text), together(marks, opened(text))
        if -_DOUBT < value < _DOUBT and number + 1 < len(texts) and not after_blank[number + 1]:
            on = score(number + 1, view.keys(number + 1, "+", after, both))
            off = score(number + 1, view.keys(number + 1, "-", len(text), opened(text)))
            value += log1p(exp(-abs(off))) - log1p(exp(-abs(on)))
        before = joined[number] = value > 0.0
        length, marks = after, both
    return joined


class _View:
    """The lines of a page, each looked at when it is first asked for."""

    __slots__ = ("_bound", "_lasts", "_level", "_sides", "_texts")

    def __init__(self, page: Page, bound: AbstractSet[str]) -> None:
        self._texts, self._lasts, self._level, self._bound = page.texts, page.lasts, page.level, bound
        self._sides: list[Side | None] = [
            *([None] * len(page.texts)),
            NOTHING,
            NOTHING,
        ]  # the last one is before the first

    def keys(self, number: int, flag: str, length: int, marks: str) -> Keys:
        """One key a table for the pair of line ``number`` and the one before.

        ``flag`` is ``+`` if the line before was joined, ``length`` that of the block it ends, ``marks`` the quotes and
        parentheses that are open there.
        """
        sides = self._sides
        earlier = sides[number - 2] or self._look(number - 2)
        first = sides[number - 1] or self._look(number - 1)
        second = sides[number] or self._look(number)
        third = sides[number + 1] or self._look(number + 1)
        begin, end, size, coarse, shape, _, frame_end, _, last, letters = first
        start, after, next_size, next_coarse, next_shape, frame_start, next_frame, word, _, _ = second
        start3 = third[0]
        frame = frame_end + frame_start + third[5]
        level = self._level
        return (
            end + start,
            end + size,
            start + next_size,
            size + next_size,
            last,
            word,
            start + start3 + next_coarse,
            after + start3 + next_coarse,
            flag + end,
            flag + start,
            level + start,
            level + end,
            shape + next_shape,
            marks + start,
            flag + SIZES[length if length < MOST else MOST] + size,
            letters + start,
            start + next_size + third[2],
            frame + next_frame + coarse + next_coarse,
            flag + frame + letters + _SHORT.get(shape, "m"),
            flag + earlier[6] + begin + coarse,
        )

    def _look(self, number: int) -> Side:
        found = self._sides[number] = side_of(self._texts[number], self._lasts[number], self._bound)
        return found
