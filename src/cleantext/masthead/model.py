"""Small boosted trees, read from JSON and followed in plain Python; each step on the way is a cue."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Any, Final, NamedTuple, TypeAlias

from cleantext.document import Cue

FAR: Final = 1.5  # behind the best after a third of the trees; training scores candidates the same way
_SPOKEN: Final = 80  # trees asked for cues; the later ones mend details
Node: TypeAlias = "float | list[Any]"  # as JSON has it: to make tuples of thousands takes longer than to read them


class Trees(NamedTuple):
    """A sum of trees over named features, with the line that makes its best score a probability.

    A node is (feature, threshold, node if at most that, node if more, mean value), a leaf is a number.

    >>> trees = Trees(("length",), 0.5, ([0, 10.0, -1.0, 2.0, 0.25],), (0.0, 1.0, 0.0))
    >>> trees.scores([[12.0]]), trees.cues([12.0])
    ([2.5], (Cue(name='length=12', weight=1.75),))
    """

    names: tuple[str, ...]
    base: float
    roots: tuple[Node, ...]
    line: tuple[float, float, float]  # logit of the probability = a + b * best + c * (best - second)

    def scores(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The score of every row; one that is far behind after a third of the trees is left at that.

        >>> Trees(("length",), 0.0, ([0, 10.0, -1.0, 2.0, 0.25],), (0.0, 1.0, 0.0)).scores([[12.0], [3.0]])
        [2.0, -1.0]
        """
        rows = [[*map(float, row)] for row in rows]  # two floats are compared in half the time of int and float
        third = len(self.roots) // 3
        if len(rows) < 3 or not third:
            return [self._sum(self.roots, row) + self.base for row in rows]
        totals = [self._sum(self.roots[:third], row) + self.base for row in rows]
        least = max(totals) - FAR
        rest = self.roots[third:]
        return [
            total + self._sum(rest, row) if total >= least else total for total, row in zip(totals, rows, strict=True)
        ]

    @staticmethod
    def _sum(roots: Sequence[Node], values: Sequence[float]) -> float:
        total = 0.0
        for node in roots:
            while type(node) is list:
                at, cut, below, above, _ = node
                node = below if values[at] <= cut else above
            total += node  # type: ignore[operator]
        return total

    def cues(self, values: Sequence[float], limit: int = 4) -> tuple[Cue, ...]:
        """The features that moved the score most, each with the sum of its steps."""
        moved: dict[int, float] = {}
        for node in self.roots[:_SPOKEN]:
            while type(node) is list:
                at, cut, below, above, mean = node
                node = below if values[at] <= cut else above
                moved[at] = moved.get(at, 0.0) + (node[4] if type(node) is list else node) - mean
        ranked = sorted(moved.items(), key=lambda item: (-abs(item[1]), item[0]))[:limit]
        return tuple(Cue(f"{self.names[at]}={values[at]:.3g}", round(weight, 2)) for at, weight in ranked)

    def probability(self, best: float, second: float) -> float:
        """The chance that the candidate with score ``best`` is right when the next one has ``second``."""
        constant, slope, lead = self.line
        logit = constant + slope * best + lead * min(best - second, 12.0)
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


def trees_of(data: Mapping[str, Any]) -> Trees:
    """One field's trees from their JSON form."""
    constant, slope, lead = data["line"]
    roots = tuple(data["trees"])
    return Trees(tuple(data["names"]), float(data["base"]), roots, (float(constant), float(slope), float(lead)))


class Model(NamedTuple):
    """All weights of the masthead."""

    shortlist: Sequence[Sequence[float]]
    headline: Trees
    standfirst: Trees
    section: Trees


def model_of(data: Mapping[str, Any]) -> Model:
    """The weights from their JSON form."""
    fields = [trees_of(data[field]) for field in ("headline", "standfirst", "section")]
    return Model(data["shortlist"], *fields)


@lru_cache(maxsize=1)
def builtin() -> Model:
    """The weights that come with the package."""
    return model_of(json.loads(resources.files("cleantext.masthead").joinpath("weights.json").read_bytes()))
