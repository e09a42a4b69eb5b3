"""What a first choice of the body tells about each line: columns of levels, made in linear time.

Trees that read a line among its neighbours do not see how the page was read as a whole: how much of it was taken,
whether a line stands in the long run of that or in a crumb, how sure its neighbours are, and what stands in a hole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import floor
from operator import mul, sub
from typing import NamedTuple

from cleantext.reader.context import grade, running_sums
from cleantext.reader.decode import certainty
from cleantext.reader.tokens import Columns, capped, signed

_FINE = 16  # levels of a score for 1 of log-odds
_WHOLE = 250  # the level of a share of 1
_SHORT = 5  # words; menus, tables and headings have fewer in a line
_WINDOWS = (1, 3, 8, 20)  # lines on each side


class First(NamedTuple):
    """How the lines of a page were read before."""

    scores: Sequence[float]  # log-odds of body
    chances: Sequence[float]
    inside: Sequence[bool]  # the lines chosen
    size: Sequence[int]  # words
    digits: bytes  # level of the share of figures in each line


def beside(first: First) -> Columns:
    """Columns about each line beside the choice."""
    weight = [2 * size + 1 for size in first.size]
    words = running_sums(weight)
    scores = signed([floor(_FINE * score) for score in first.scores])
    return {
        "score": scores,
        **_shifted(scores),
        **_chances(first, weight, words),
        **_runs(first, words),
        **_taken(first, weight),
        **_looks(first),
    }


def _shifted(scores: bytes) -> Columns:
    count = len(scores)
    padded = bytes(2) + scores + bytes(2)
    return {f"score {by:+d}": padded[2 + by : 2 + by + count] for by in (-2, -1, 1, 2)}


def _window(values: Sequence[int], width: int) -> list[int]:
    """Sums over the lines up to ``width`` away on both sides, from running sums.

    >>> _window([0, 1, 3, 6], 1)
    [3, 6, 5]
    """
    padded = [*[0] * width, *values, *[values[-1]] * width]
    return list(map(sub, padded[2 * width + 1 :], padded))


def _chances(first: First, weight: Sequence[int], words: Sequence[int]) -> Columns:
    """The mean chance of a word nearby."""
    likely = running_sums(map(mul, [round(1000 * chance) for chance in first.chances], weight))
    return {
        f"chance {width}": bytes(
            [mass // (4 * size) for mass, size in zip(_window(likely, width), _window(words, width), strict=True)]
        )
        for width in _WINDOWS
    }


def _runs(first: First, words: Sequence[int]) -> Columns:
    """About the run of lines, all chosen or none, in which a line stands: its size, and that of the runs beside it."""
    inside = first.inside
    count = len(inside)
    edges = [0, *(place for place in range(1, count) if inside[place] != inside[place - 1]), count]
    masses = [words[end] - words[start] for start, end in pairwise(edges)]
    taken = masses[not inside[0] :: 2]
    total, most = sum(taken) + 1, max(taken, default=0) + 1
    grades = [grade(50 * mass) for mass in masses]
    columns: dict[str, bytearray] = {name: bytearray() for name in ("words", "before", "behind", "share", "of most")}
    for number, (start, end) in enumerate(pairwise(edges)):
        mass = masses[number]
        levels = (
            grades[number],
            grades[number - 1] if number else 0,
            grades[number + 1] if number + 1 < len(grades) else 0,
            min(255, _WHOLE * mass // total),
            min(255, _WHOLE * mass // most),
        )
        for column, level in zip(columns.values(), levels, strict=True):
            column += bytes([level]) * (end - start)
    parts = [range(end - start) for start, end in pairwise(edges)]
    return {
        **{f"run {name}": bytes(column) for name, column in columns.items()},
        "run lines": _joined(capped([len(part)]) * len(part) for part in parts),
        "run start": _joined(map(capped, parts)),
        "run end": _joined(capped(reversed(part)) for part in parts),
        "run chance": _joined(bytes([_mean(first, start, end)]) * (end - start) for start, end in pairwise(edges)),
    }


def _joined(parts: Iterable[bytes]) -> bytes:
    return b"".join(parts)


def _mean(first: First, start: int, end: int) -> int:
    """The level of the mean chance of lines."""
    return floor(_WHOLE * sum(first.chances[start:end]) / (end - start))


def _taken(first: First, weight: Sequence[int]) -> Columns:
    """What was taken: of the lines, of the page so far, and of the page as a whole (one level for all lines)."""
    so_far = list(accumulate(map(mul, weight, first.inside)))
    total = so_far[-1]
    return {
        "taken": bytes(first.inside),
        "taken so far": bytes([_WHOLE * mass // (total + 1) for mass in so_far]),
        "taken words": bytes([grade(50 * total)]),
        "taken of page": bytes([_WHOLE * total // sum(weight)]),
        "sure": bytes([floor(_WHOLE * certainty(first.chances, first.inside, first.size))]),
    }


def _looks(first: First) -> Columns:
    """What lines nearby look like: how many are short or hold figures, how long they are; and where a line stands."""
    count = len(first.size)
    marks: dict[str, list[int]] = {
        "figures": [int(level > 0) for level in first.digits],
        "short": [int(size < _SHORT) for size in first.size],
        "length": [4 * min(size, 60) for size in first.size],
    }
    columns = {"place": bytes([_WHOLE * number // count for number in range(count)])}
    for name, values in marks.items():
        sums = running_sums(values)
        for width in (3, 10):
            lines = 2 * width + 1 if name == "length" else 1
            columns[f"{name} {width}"] = bytes([total // lines for total in _window(sums, width)])
    return columns
