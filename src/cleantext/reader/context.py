"""What stands around each line: columns made in linear time from what the lines are by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import mul, sub


def _sums(values: Sequence[float]) -> list[float]:
    return list(accumulate(values, initial=0.0))


def _before(sums: Sequence[float], width: int) -> list[float]:
    """For each line the sum over the ``width`` lines in front of it."""
    padded = [0.0] * width + list(sums)
    return list(map(sub, sums[:-1], padded))


def _after(sums: Sequence[float], width: int) -> list[float]:
    """For each line the sum over the ``width`` lines behind it."""
    padded = [*sums[1 + width :], *[sums[-1]] * width][: len(sums) - 1]
    return list(map(sub, padded, sums[1:]))


def _shift(values: Sequence[float], by: int) -> list[float]:
    """The values ``by`` lines on (or back, if negative); 0 outside of the page."""
    count = len(values)
    if by > 0:
        return [*values[by:], *[0.0] * by][:count]
    return [*[0.0] * -by, *values[:by]][:count]


def _runs(prose: Sequence[bool], mass: Sequence[float], gap: int) -> tuple[list[float], list[float], list[float]]:
    """Mass of the run of prose that each line stands in, the mass of it so far, and the line where it starts.

    A run goes on over up to ``gap`` other lines; lines outside of runs have zeros.
    """
    count = len(prose)
    total, so_far, start = [0.0] * count, [0.0] * count, [0.0] * count
    begin, last, acc = -1, -1, 0.0
    for number in range(count + 1):
        over = number == count
        if begin >= 0 and (over or number - last > gap):
            for inside in range(begin, last + 1):
                total[inside] = acc
                start[inside] = begin
            for outside in range(last + 1, min(number, count)):
                so_far[outside] = 0.0
            begin = -1
        if over:
            break
        if prose[number]:
            if begin < 0:
                begin, acc = number, 0.0
            last = number
            acc += mass[number]
        if begin >= 0:
            so_far[number] = acc
    return total, so_far, start


def region(scores: Sequence[float]) -> tuple[int, int]:
    """The contiguous region with the greatest sum, half open."""
    best, low, high = 0.0, 0, 0
    acc, start = 0.0, 0
    for number, score in enumerate(scores):
        if acc <= 0.0:
            acc, start = 0.0, number
        acc += score
        if acc > best:
            best, low, high = acc, start, number + 1
    return low, high


def _nearest(prose: Sequence[bool]) -> tuple[list[float], list[float]]:
    """Lines back to the last prose line, and on to the next one (99 where there is none)."""
    back, distance = [], 99.0
    for flag in prose:
        back.append(distance)
        distance = 1.0 if flag else min(99.0, distance + 1.0)
    on, distance = [], 99.0
    for flag in reversed(prose):
        on.append(distance)
        distance = 1.0 if flag else min(99.0, distance + 1.0)
    return back, on[::-1]


def context(odds: Sequence[float], own: dict[str, list[float]], page: float = 1.0) -> dict[str, list[float]]:
    """Columns about the surroundings of each line, given P(body) of the lines by themselves."""
    size = own["words"]
    count = len(size)
    mass = list(map(mul, odds, size))
    masses, sizes, chances = _sums(mass), _sums(size), _sums(odds)
    total, everything = masses[-1] + 1e-9, sizes[-1] + 1e-9
    after = [max(-6.0, min(6.0, a + b)) for a, b in zip(own["after phrase odds"], own["after odds"], strict=True)]
    afters = _sums([max(0.0, a) for a in after])
    prose = [p > 0.5 for p in odds]
    heavy = [p > 0.5 and n > 14 for p, n in zip(odds, size, strict=True)]
    columns: dict[str, list[float]] = {"odds": list(odds)}
    for by in (-3, -2, -1, 1, 2, 3):
        columns[f"odds {by:+}"] = _shift(odds, by)
    for by in (-2, -1, 1, 2):
        columns[f"words {by:+}"] = _shift(size, by)
    for by in (-1, 1):
        columns[f"ends {by:+}"] = _shift(own["ends"], by)
        columns[f"starts {by:+}"] = _shift(own["starts"], by)
        columns[f"repeats {by:+}"] = _shift(own["repeats"], by)
    for width in (5, 12, 30):
        columns[f"mass before {width}"] = _before(masses, width)
        columns[f"mass after {width}"] = _after(masses, width)
        columns[f"odds before {width}"] = _before(chances, width)
        columns[f"odds after {width}"] = _after(chances, width)
    for width in (5, 12):
        columns[f"words before {width}"] = _before(sizes, width)
        columns[f"words after {width}"] = _after(sizes, width)
        columns[f"after-cues before {width}"] = _before(afters, width)
        columns[f"after-cues after {width}"] = _after(afters, width)
    columns["after"] = after
    columns["after -1"] = _shift(after, -1)
    columns["after +1"] = _shift(after, 1)
    columns["mass so far"] = [m / total for m in masses[:-1]]
    columns["mass to come"] = [1 - m / total for m in masses[1:]]
    columns["words so far"] = [m / everything for m in sizes[:-1]]
    columns["place"] = [number / count for number in range(count)]
    columns["line"] = [float(number) for number in range(count)]
    columns["page mass"] = [total] * count
    columns["page lines"] = [float(count)] * count
    columns["page density"] = [total / everything] * count
    for gap in (1, 4):
        run, so_far, start = _runs(prose, mass, gap)
        most = max(run, default=0.0) + 1e-9
        columns[f"run {gap}"] = run
        columns[f"run share {gap}"] = [value / most for value in run]
        columns[f"run so far {gap}"] = so_far
        columns[f"run lines {gap}"] = [
            number - first if r else -1.0 for number, first, r in zip(range(count), start, run, strict=True)
        ]
    back, on = _nearest(prose)
    columns["back to prose"], columns["on to prose"] = back, on
    back, on = _nearest(heavy)
    columns["back to heavy"], columns["on to heavy"] = back, on
    low, high = region([(p - 0.4) * min(n, 60.0) - 0.8 for p, n in zip(odds, size, strict=True)])
    columns["region"] = [
        float(number - low if number < low else number - high + 1 if number >= high else 0) for number in range(count)
    ]
    inner = masses[high] - masses[low] + 1e-9
    columns["region mass"] = [inner / total] * count
    columns["in region"] = [min(1.5, max(-0.5, (m - masses[low]) / inner)) for m in masses[:-1]]
    start_cues = afters[low]
    columns["after-cues in region"] = [max(0.0, a - start_cues) for a in afters[:-1]]
    weighted = inner / (chances[high] - chances[low] + 1e-9)
    columns["relative size"] = [n / (weighted + 1.0) for n in size]
    columns["gap to region"] = [
        max(0.0, sizes[low] - sizes[number + 1]) if number < low else max(0.0, sizes[number] - sizes[high])
        for number in range(count)
    ]
    return columns
