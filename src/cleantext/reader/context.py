"""What stands around each line: columns of levels made in linear time from what the lines are by themselves.

Sums over windows are differences of running sums. A column of one level holds for every line of the page.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import ceil
from operator import mul, sub
from typing import Final, NamedTuple

from cleantext.reader.tokens import Columns, capped

OWN: Final = ("words", "word odds", "ends", "repeats")
"""Columns about a line by itself that are asked about again beside those about its surroundings."""

_PROSE = 50  # chance in hundredths of a line by itself from which it counts as prose
_CUE = 15  # tenths of log-odds from which a line counts as a cue that the body is over
_FAR = 99
_UP = bytes(range(_FAR))
_STEPS = tuple(ceil(100 * 1.056**step) for step in range(255))  # from one word to a million
_WHOLE = 250  # the level of a share of 1


class Alone(NamedTuple):
    """What is known of each line by itself."""

    odds: bytes  # P(body) in hundredths
    size: Sequence[int]  # words
    cue: bytes  # that the body is over, in tenths of log-odds
    dated: bytes  # whether it is short and holds a date
    digits: bytes  # the level of the share of figures in it


class _Sums(NamedTuple):
    """Running sums over the lines, each one longer than the page."""

    odds: Sequence[int]
    mass: Sequence[int]  # words times chance: hundredths of words of prose
    size: Sequence[int]
    cue: Sequence[int]


def context(page: Alone) -> Columns:
    """Columns about the surroundings of each line."""
    sums = _Sums(
        running_sums(page.odds),
        running_sums(map(mul, page.odds, page.size)),
        running_sums(page.size),
        running_sums(page.cue),
    )
    region = densest([(chance - 40) * min(size, 60) - 80 for chance, size in zip(page.odds, page.size, strict=True)])
    return {
        **_neighbours(page),
        **_windows(sums),
        **_runs(page.odds, sums.mass),
        **_places(page, sums, region),
        **_beside(page, sums, region),
        **_since_cue(page.cue, sums.mass),
        **_dates(page.dated),
    }


def nearby(odds: Sequence[int], size: Sequence[int]) -> list[int]:
    """Hundredths of words of likely prose within five lines of each line, itself included.

    >>> nearby([100, 0], [7, 1])
    [700, 700]
    """
    sums = running_sums(map(mul, odds, size))
    padded = [*[0] * 5, *sums, *[sums[-1]] * 5]
    return list(map(sub, padded[11:], padded))


def running_sums(values: Iterable[int]) -> array[int]:
    """One value more than was given: the sums of what stands before each place."""
    return array("q", list(accumulate(values, initial=0)))  # of a list it is made in four fifths of the time


def grade(mass: int) -> int:
    """The level of a mass of prose: steps of equal ratio."""
    return bisect_right(_STEPS, mass)


def _neighbours(page: Alone) -> Columns:
    count = len(page.odds)
    odds = bytes(1) + page.odds + bytes(1)
    return {
        "odds": page.odds,
        "odds -1": odds[:count],
        "odds +1": odds[2:],
        "words +1": capped(page.size)[1:] + bytes(1),
    }


def _windows(sums: _Sums) -> Columns:
    """Sums over the lines in front of each line, and behind it; the last number keeps them below 256."""
    columns: Columns = {}
    for name, values, width, scale in (
        ("odds", sums.odds, 5, 2),
        ("odds", sums.odds, 12, 5),
        ("odds", sums.odds, 30, 12),
        ("after-cues", sums.cue, 5, 2),
    ):
        padded = [*[0] * width, *values, *[values[-1]] * width]
        # The lines behind a line are those in front of the line that many lines on.
        levels = bytes([(high - low) // scale for low, high in zip(padded, padded[width:], strict=False)])
        columns[f"{name} before {width}"] = levels[: len(values) - 1]
        columns[f"{name} after {width}"] = levels[width + 1 :]
    return columns


def _runs(odds: Sequence[int], mass: Sequence[int]) -> Columns:
    """How much prose the run has in which a line stands, and how much that is beside the greatest run.

    A run goes on over one line that is no prose (``1``), or over up to four (``4``).
    """
    columns: Columns = {}
    prose = [number for number, chance in enumerate(odds) if chance > _PROSE]
    for gap in (1, 4):
        runs = _spans(prose, gap)
        run, share = bytearray(len(odds)), bytearray(len(odds))
        most = max((mass[end] - mass[start] for start, end in runs), default=0) + 1
        for start, end in runs:
            own = mass[end] - mass[start]
            run[start:end] = bytes([grade(own)]) * (end - start)
            share[start:end] = bytes([max(1, _WHOLE * own // most)]) * (end - start)
        columns |= {f"run {gap}": bytes(run), f"run share {gap}": bytes(share)}
    return columns


def _spans(prose: Sequence[int], gap: int) -> list[tuple[int, int]]:
    """The runs, half open, of line numbers that are at most ``gap`` apart."""
    breaks = [place for place in range(1, len(prose)) if prose[place] - prose[place - 1] > gap]
    firsts, lasts = [0, *breaks], [*breaks, len(prose)]
    return [(prose[first], prose[last - 1] + 1) for first, last in zip(firsts, lasts, strict=True) if first < last]


def densest(scores: Sequence[int]) -> tuple[int, int]:
    """The contiguous region with the greatest sum, half open.

    >>> densest([-1, 3, -1, 2, -5, 3])
    (1, 4)
    """
    best = low = high = acc = start = 0
    for number, score in enumerate(scores):
        if acc <= 0:
            acc, start = 0, number
        acc += score
        if acc > best:
            best, low, high = acc, start, number + 1
    return low, high


def _places(page: Alone, sums: _Sums, region: tuple[int, int]) -> Columns:
    """Where a line stands on its page, and what the page is like."""
    low, high = region
    count, total = len(page.odds), sums.mass[-1] + 1
    inner = sums.mass[high] - sums.mass[low] + 1
    return {
        "mass so far": bytes([_WHOLE * mass // total for mass in sums.mass[:-1]]),
        "page mass": bytes([grade(total)]),
        "page lines": bytes([grade(100 * count)]),
        "region mass": bytes([_WHOLE * inner // total]),
        "region lines": bytes([grade(100 * (high - low))]),
    }


def _beside(page: Alone, sums: _Sums, region: tuple[int, int]) -> Columns:
    """Where a line stands before, in or behind the densest region of prose, and its size beside the usual there."""
    low, high = region
    start, first, last = sums.mass[low], sums.size[low], sums.size[high]
    inner, cues = sums.mass[high] - start + 1, sums.cue[low]
    usual = 100 + 100 * inner // (sums.odds[high] - sums.odds[low] + 1)
    inside = [50 + 100 * (mass - start) // inner for mass in sums.mass[:-1]]
    gap = [(first - size) // 2 for size in sums.size[1 : low + 1]]
    gap += [*[0] * (high - low), *((size - last) // 2 for size in sums.size[high:-1])]
    return {
        "in region": bytes([0 if share < 0 else share if share < 200 else 200 for share in inside]),
        "after-cues in region": capped([0 if cue < cues else (cue - cues) // 4 for cue in sums.cue[:-1]]),
        "relative size": capped([1600 * size // usual for size in page.size]),
        "gap to region": capped(gap),
    }


def _since(marks: bytes) -> bytes:
    """For each line how many lines ago the last marked one was, itself included; far where none was.

    >>> list(_since(bytes([0, 1, 0, 0])))
    [99, 0, 1, 2]
    """
    places = [number for number, mark in enumerate(marks) if mark]
    lines = bytearray([_FAR]) * (places[0] if places else len(marks))
    for first, end in pairwise([*places, len(marks)]):
        lines += _UP[: end - first] + bytes([_FAR]) * (end - first - _FAR)
    return bytes(lines)


def _since_cue(cue: bytes, mass: Sequence[int]) -> Columns:
    """Lines and prose since the last strong cue that a body is over."""
    strong = bytes([level > _CUE for level in cue])
    places = [number for number, mark in enumerate(strong) if mark]
    prose = bytearray(places[0] if places else len(cue))
    for first, end in pairwise([*places, len(cue)]):
        prose += capped([1 + grade(upto - mass[first]) for upto in mass[first:end]])
    return {"lines since cue": _since(strong), "mass since cue": bytes(prose)}


def _dates(dated: bytes) -> Columns:
    """Lines since the last short line with a date, and to the next one; how many there are, and were so far.

    A body often begins below the date of the page; where every few lines have one there are teasers or comments.
    """
    ahead = bytes([_FAR]) + _since(dated[::-1])[:-1]
    return {
        "lines since date": _since(dated),
        "lines to date": ahead[::-1],
        "dates": capped([sum(dated)]),
        "dates so far": capped(accumulate(dated)),
    }
