"""How time grows with size, measured so that a busy machine cannot make a linear step look quadratic."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeVar

T = TypeVar("T")

LINEAR: Final = 1.3  # 1 is linear, 2 quadratic; sorting has 1.1 at these sizes
# Runs of each size, in turn, of which the least counts; more of them while the growth is too much, for other work on
# the machine only ever adds (one run of two sizes was once seen to give 1.34 for 1.0).
ROUNDS: Final = (1, 4, 12)
FLOOR: Final = 0.001  # seconds that are added to each measurement, so that noise of a tiny one makes no growth


def cpu(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def slope(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The exponent of growth by least squares in logarithms; 1 is linear."""
    x, y = [math.log(size) for size in sizes], [math.log(value) for value in seconds]
    middle, level = sum(x) / len(x), sum(y) / len(y)
    spread = sum((value - middle) ** 2 for value in x)
    return sum((a - middle) * (b - level) for a, b in zip(x, y, strict=True)) / spread


def growth(
    make: Callable[[int], T],
    work: Callable[[T], object],
    sizes: Sequence[int],
    enough: float = LINEAR,
    floor: float = FLOOR,
) -> float:
    """The exponent by which the least time of ``work`` grows with the size of what ``make`` makes; measured on while
    it is more than ``enough``."""
    things = [make(size) for size in sizes]
    work(things[0])
    gc.collect()
    gc.freeze()  # what other tests left behind is no cost of this one
    try:
        return _least(work, things, sizes, enough, floor)
    finally:
        gc.unfreeze()


def _least(
    work: Callable[[T], object], things: Sequence[T], sizes: Sequence[int], enough: float, floor: float
) -> float:
    best = [math.inf] * len(things)
    found = math.inf
    for rounds in ROUNDS:
        for _ in range(rounds):
            best = [min(least, cpu(partial(work, thing))) for least, thing in zip(best, things, strict=True)]
        found = slope(sizes, [floor + seconds for seconds in best])
        if found <= enough:
            break
    return found
