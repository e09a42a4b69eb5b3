"""What stands around each line: columns made in linear time from what the lines are by themselves.

Sums over windows are differences of running sums, made by functions that run in C over whole columns.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableSequence, Sequence
from itertools import accumulate
from operator import mul, sub

Columns = dict[str, MutableSequence[float]]

PAGE = frozenset({"page mass", "page lines", "page density", "region mass"})
"""Columns that have the same value on every line."""

OWN = (
    "words", "word length", "digits", "starts", "ends", "commas", "quotes", "repeats", "not ascii", "word odds",
    "word odds sum", "phrase odds",
)  # fmt: skip
"""Columns about a line by itself that are asked about again beside those about its surroundings."""

_PROSE = 0.5  # chance of a line by itself from which it counts as prose
_CUE = 1.5  # log-odds from which a line counts as a cue that the body is over
_FAR = 99.0


def context(odds: Sequence[float], own: Columns) -> Iterator[Columns]:
    """Columns about the surroundings of each line, given P(body) of the lines by themselves; a few at a time."""
    mass = list(map(mul, odds, own["words"]))
    after = [max(0.0, min(6.0, a + b)) for a, b in zip(own["after phrase odds"], own["after odds"], strict=True)]
    yield _neighbours(odds, own, after)
    yield _windows(odds, after)
    yield _runs(odds, mass)
    yield _places(odds, mass, own["words"], after)
    yield _since_cue(after, mass)


def nearby(odds: Sequence[float], size: Sequence[float]) -> list[float]:
    """Words of likely prose within five lines of each line, itself included."""
    sums = _sums(list(map(mul, odds, size)))
    return list(map(sub, [*sums[6:], *[sums[-1]] * 5][: len(size)], [*[0.0] * 5, *sums]))


def _sums(values: Sequence[float]) -> list[float]:
    return list(accumulate(values, initial=0.0))


def _shift(values: Sequence[float], by: int) -> list[float]:
    """The values ``by`` lines on (or back, if negative); 0 outside of the page."""
    if by > 0:
        return [*values[by:], *[0.0] * by][: len(values)]
    return [*[0.0] * -by, *values[:by]][: len(values)]


def _neighbours(odds: Sequence[float], own: Columns, after: Sequence[float]) -> Columns:
    return {
        "odds": list(odds),
        "odds -2": _shift(odds, -2),
        "odds -1": _shift(odds, -1),
        "odds +1": _shift(odds, 1),
        "odds +2": _shift(odds, 2),
        "words -1": _shift(own["words"], -1),
        "words +1": _shift(own["words"], 1),
        "after +1": _shift(after, 1),
    }


def _windows(odds: Sequence[float], after: Sequence[float]) -> Columns:
    """Sums over the lines in front of each line, and behind it."""
    columns: Columns = {}
    for name, values, before, behind in (
        ("odds", odds, (5, 12, 30), (5, 12, 30)),
        ("after-cues", after, (5, 12), (5, 12)),
    ):
        sums = _sums(values)
        for width in before:
            columns[f"{name} before {width}"] = list(map(sub, sums[:-1], [*[0.0] * width, *sums]))
        for width in behind:
            ahead = [*sums[1 + width :], *[sums[-1]] * width][: len(values)]
            columns[f"{name} after {width}"] = list(map(sub, ahead, sums[1:]))
    return columns


def _runs(odds: Sequence[float], mass: Sequence[float]) -> Columns:
    """How much prose the run has in which a line stands, compared with the greatest run, and up to the line.

    A run goes on over one line that is no prose (``1``), or over up to four (``4``).
    """
    columns: Columns = {}
    prose = [number for number, chance in enumerate(odds) if chance > _PROSE]
    for gap in (1, 4):
        run, so_far = [0.0] * len(odds), [0.0] * len(odds)
        start = 0
        for place, number in enumerate(prose):
            if place + 1 < len(prose) and prose[place + 1] - number <= gap:
                continue
            first = prose[start]
            acc = 0.0
            for inside in prose[start : place + 1]:
                acc += mass[inside]
                so_far[inside] = acc
            for inside in range(first, number + 1):
                run[inside] = acc
                so_far[inside] = so_far[inside] or so_far[inside - 1]
            start = place + 1
        most = max(run, default=0.0) + 1e-9
        columns |= {f"run {gap}": run, f"run share {gap}": [r / most for r in run], f"run so far {gap}": so_far}
    return columns


def region(scores: Sequence[float]) -> tuple[int, int]:
    """The contiguous region with the greatest sum, half open.

    >>> region([-1, 3, -1, 2, -5, 3])
    (1, 4)
    """
    best, low, high = 0.0, 0, 0
    acc, start = 0.0, 0
    for number, score in enumerate(scores):
        if acc <= 0.0:
            acc, start = 0.0, number
        acc += score
        if acc > best:
            best, low, high = acc, start, number + 1
    return low, high


def _places(odds: Sequence[float], mass: Sequence[float], size: Sequence[float], after: Sequence[float]) -> Columns:
    """Where a line stands on its page, and before, in or behind the densest region of prose."""
    count = len(size)
    masses, sizes, chances = _sums(mass), _sums(size), _sums(odds)
    total, everything = masses[-1] + 1e-9, sizes[-1] + 1e-9
    low, high = region([(p - 0.4) * min(n, 60.0) - 0.8 for p, n in zip(odds, size, strict=True)])
    inner, start = masses[high] - masses[low] + 1e-9, masses[low]
    cues = _sums(after)
    usual = inner / (chances[high] - chances[low] + 1e-9) + 1.0
    first, last = sizes[low], sizes[high]
    gap = [first - n for n in sizes[1 : low + 1]] + [0.0] * (high - low) + [n - last for n in sizes[high:-1]]
    return {
        "mass so far": [m / total for m in masses[:-1]],
        "mass to come": [1 - m / total for m in masses[1:]],
        "place": [number / count for number in range(count)],
        "page mass": [total] * count,
        "page lines": [float(count)] * count,
        "page density": [total / everything] * count,
        "region": [float(n - low if n < low else n - high + 1 if n >= high else 0) for n in range(count)],
        "region mass": [inner / total] * count,
        "in region": [min(1.5, max(-0.5, (m - start) / inner)) for m in masses[:-1]],
        "after-cues in region": [max(0.0, c - cues[low]) for c in cues[:-1]],
        "relative size": [n / usual for n in size],
        "gap to region": gap,
    }


def _since_cue(after: Sequence[float], mass: Sequence[float]) -> Columns:
    """Lines and prose since the last strong cue that a body is over."""
    lines, prose = [], []
    distance, acc = _FAR, 0.0
    for cue, m in zip(after, mass, strict=True):
        if cue > _CUE:
            distance, acc = 0.0, 0.0
        lines.append(distance)
        prose.append(acc if distance < _FAR else -1.0)
        distance = min(_FAR, distance + 1.0)
        acc += m
    return {"lines since cue": lines, "mass since cue": prose}
