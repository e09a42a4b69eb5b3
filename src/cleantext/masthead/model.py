"""What the masthead learned: for each field the trees that score its candidates, read from JSON."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

from cleantext.document import Cue
from cleantext.masthead.shortlist import Tables
from cleantext.masthead.words import Words
from cleantext.packs import builtin_json
from cleantext.trees.forest import Forest

Line: TypeAlias = "tuple[float, float, float]"
"""Logit of a probability: ``a + b * best + c * (best - second)``."""

_SPOKEN: Final = 60  # trees asked for cues; the later ones mend details


class Trees(NamedTuple):
    """A forest over named features, with the line that makes its best score a probability.

    >>> from cleantext.trees.tree import Stand
    >>> forest = Forest([("length", 0)], Stand(1, (0,), bytes([118, 148]), bytes([128])), step=0.1, base=0.5)
    >>> trees = Trees(("length",), ((10.0,),), forest, (0.0, 1.0, 0.0), {})
    >>> trees.scores([[12.0], [3.0]]), trees.cues([12.0])
    ([2.5, -0.5], (Cue(name='length=12', weight=2.0),))
    """

    names: tuple[str, ...]
    cuts: tuple[tuple[float, ...], ...]  # of each feature, rising; its level is the number of cuts below its value
    forest: Forest
    line: Line
    words: Words  # what the words of a candidate say

    def scores(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The score of every row."""
        if not rows:
            return []
        every = b"".join([bytes(map(bisect_left, self.cuts, row)) for row in rows])
        levels = {name: every[at :: len(self.names)] for at, name in enumerate(self.names)}
        return self.forest.scores(levels, [True] * len(rows))

    def cues(self, values: Sequence[float], limit: int = 4) -> tuple[Cue, ...]:
        """The features that moved the score most, each with the sum of its steps."""
        levels = dict(zip(self.names, map(bisect_left, self.cuts, values), strict=True))
        moved = self.forest.shares(levels, _SPOKEN)
        said = dict(zip(self.names, values, strict=True))
        ranked = sorted(moved.items(), key=lambda item: (-abs(item[1]), item[0]))[:limit]
        return tuple(Cue(f"{name}={said[name]:.3g}", round(weight, 2)) for name, weight in ranked)

    def probability(self, best: float, second: float) -> float:
        """The chance that the candidate with score ``best`` is right when the next one has ``second``."""
        constant, slope, lead = self.line
        logit = constant + slope * best + lead * min(best - second, 12.0)
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


def trees_of(data: Mapping[str, Any]) -> Trees:
    """One field's trees from their JSON form."""
    constant, slope, lead = map(float, data["line"])
    forest = Forest.from_json(data["forest"])
    return Trees(tuple(data["names"]), tuple(map(tuple, data["cuts"])), forest, (constant, slope, lead), data["words"])


class Heads(NamedTuple):
    """What chooses a headline: first a few lines, then one of them."""

    name: str
    shortlist: Tables
    trees: Trees


class Model:
    """All weights of the masthead, each part loaded when it is first asked for: no page needs all four.

    ``load`` gives the JSON form of a part: "titled", "untitled", "standfirst" or "section".
    """

    def __init__(self, load: Callable[[str], Mapping[str, Any]]) -> None:
        self._load = load

    @cached_property
    def titled(self) -> Heads:
        """What chooses the headlines of pages that begin with their title."""
        return self._heads("titled")

    @cached_property
    def untitled(self) -> Heads:
        """What chooses those of other pages."""
        return self._heads("untitled")

    @cached_property
    def standfirst(self) -> Trees:
        """What chooses standfirsts."""
        return trees_of(self._load("standfirst"))

    @cached_property
    def section(self) -> Trees:
        """What chooses sections."""
        return trees_of(self._load("section"))

    def _heads(self, name: str) -> Heads:
        data = self._load(name)
        return Heads(name, data["shortlist"], trees_of(data))


def model_of(data: Mapping[str, Mapping[str, Any]]) -> Model:
    """The weights from their JSON form."""
    return Model(data.__getitem__)


@lru_cache(maxsize=1)
def builtin() -> Model:
    """The weights that come with the package."""
    return Model(lambda part: builtin_json(f"masthead/weights/{part}.json"))
