"""From the top of a page to its end each pair of lines that may be one is weighed, in view of what was joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, inf, log1p
from typing import Final, NamedTuple, TypeAlias

from cleantext.joining.marks import opened, together
from cleantext.joining.page import Page
from cleantext.joining.sides import MOST, NOTHING, SIZES, Side, side_of
from cleantext.joining.signs import Words

Keys: TypeAlias = tuple[str, ...]
TABLES: Final = (
    "ends", "end and size", "start and size", "sizes", "last word", "first word", "next start", "end and next start",
    "block and end", "block and start", "page and start", "page and end", "shapes", "open", "block", "last letters",
    "next size", "frame", "block frame", "two before", "clause",
)  # fmt: skip
_SHORT: Final = {"1": "1", "T": "T"}
_APART: Final = 2.0  # how much more a way may cost than the other one to be followed; at 6 no pair of 992 pages differs


class _Way(NamedTuple):
    """A way to cut the lines up to one into blocks: what it costs, and the block that the line ends."""

    cost: float
    joined: bool
    length: int  # of the block
    marks: str  # quotes and parentheses that it leaves open
    before: _Way | None  # the way up to the line before; None where nothing was to choose


def walk(page: Page, after_blank: Sequence[bool], words: Words, score: Callable[[int, Keys], float]) -> list[bool]:
    """For each line whether it goes on from the one before, on the likeliest way through the page.

    ``score`` gives the log-odds of a pair. At each line two ways are kept, the best that joins it and the best that
    does not: "Ida Holm" between two lines belongs to the first if the third goes on from a name in a sentence, and
    from nothing else.
    """
    texts = page.texts
    joined = [False] * len(texts)
    view = _View(page, words)
    ways: list[_Way] = []  # none where the line before is one of its own
    for number in range(1, len(texts)):
        beside = not after_blank[number]
        here = beside and page.open[number]
        if here or (beside and ways and ways[-1].joined):
            ways = _ways_on(ways or [_alone(texts[number - 1])], number, view, score, here=here)
        elif ways:
            _write(min(ways), number, joined)
            ways = []
    if ways:
        _write(min(ways), len(texts), joined)
    return joined


def _alone(text: str, cost: float = 0.0, before: _Way | None = None) -> _Way:
    return _Way(cost, joined=False, length=len(text), marks=opened(text), before=before)


def _ways_on(
    ways: Sequence[_Way], number: int, view: _View, score: Callable[[int, Keys], float], *, here: bool
) -> list[_Way]:
    """The best way that does not join line ``number``, and the best that does; one of them where the other is far off.

    Where the pair is not looked at, only a line that was joined itself may be joined to.
    """
    text = view.texts[number]
    off: tuple[float, _Way] | None = None
    on: tuple[float, _Way] | None = None
    for way in ways:
        value = -inf
        if here or way.joined:
            value = score(number, view.keys(number, "+" if way.joined else "-", way.length, way.marks))
        for_off, for_on = way.cost + _loss(value), way.cost + _loss(-value)
        if off is None or for_off < off[0]:
            off = for_off, way
        if on is None or for_on < on[0]:
            on = for_on, way
    assert off is not None
    assert on is not None
    found: list[_Way] = []
    if off[0] < on[0] + _APART:
        found.append(_alone(text, *off))
    if on[0] < off[0] + _APART:
        cost, way = on
        length, marks = way.length + len(text), together(way.marks, opened(text))
        found.append(_Way(cost, joined=True, length=length, marks=marks, before=way))
    return found


def _loss(value: float) -> float:
    """What it costs to go against ``value``, a log-odds: the logarithm of the chance that remains, without its sign."""
    return max(value, 0.0) + log1p(exp(-abs(value)))


def _write(way: _Way, end: int, joined: list[bool]) -> None:
    """Write down a way that leads to the line before ``end``."""
    found: _Way | None = way
    while found is not None and found.before is not None:
        end -= 1
        joined[end] = found.joined
        found = found.before


class _View:
    """The lines of a page, each looked at when it is first asked for."""

    __slots__ = ("_lasts", "_level", "_sides", "_words", "texts")

    def __init__(self, page: Page, words: Words) -> None:
        self.texts, self._lasts, self._level, self._words = page.texts, page.lasts, page.level, words
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
            shape + end + start + start3,
        )

    def _look(self, number: int) -> Side:
        found = self._sides[number] = side_of(self.texts[number], self._lasts[number], self._words)
        return found
