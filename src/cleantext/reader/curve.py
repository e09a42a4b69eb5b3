"""Rising curves that turn a raw figure into a calibrated chance."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Curve(NamedTuple):
    """A rising piecewise linear function: a raw figure in, a calibrated chance out.

    >>> Curve((0.0, 1.0), (0.0, 0.5))(0.5)
    0.25
    """

    x: tuple[float, ...]
    y: tuple[float, ...]

    def __call__(self, value: float) -> float:
        """The chance at ``value``; flat outside of the points."""
        at = bisect_right(self.x, value)
        if at == 0:
            return self.y[0]
        if at == len(self.x):
            return self.y[-1]
        left, right = self.x[at - 1], self.x[at]
        return self.y[at - 1] + (self.y[at] - self.y[at - 1]) * (value - left) / (right - left)


def fit_curve(pairs: Sequence[tuple[float, float]], knots: int) -> Curve:
    """The curve through the shares of truth in ``knots`` equal groups of (raw figure, truth), made to rise.

    >>> fit_curve([(0.1, 0.0), (0.2, 1.0), (0.8, 1.0), (0.9, 1.0)], 2)
    Curve(x=(0.15, 0.85), y=(0.5, 1.0))
    """
    order = sorted(pairs)
    knots = max(1, min(knots, len(order)))
    edges = [len(order) * knot // knots for knot in range(knots + 1)]
    groups: list[list[float]] = []  # raw, truth, size; pooled while the truth falls
    for low, high in pairwise(edges):
        part = order[low:high]
        groups.append([sum(raw for raw, _ in part), sum(true for _, true in part), float(len(part))])
        while len(groups) > 1 and groups[-2][1] / groups[-2][2] >= groups[-1][1] / groups[-1][2]:
            last = groups.pop()
            groups[-1] = [a + b for a, b in zip(groups[-1], last, strict=True)]
    points = {round(raw / size, 4): round(true / size, 4) for raw, true, size in groups}
    return Curve(tuple(points), tuple(points.values()))
