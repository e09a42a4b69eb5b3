"""The weights of the joiner: a table for each thing seen of a pair of lines, added up, and trees that mend the sum."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any, NamedTuple

from cleantext.joining.columns import columns
from cleantext.joining.page import Page
from cleantext.joining.signs import Words
from cleantext.packs import builtin_json
from cleantext.trees.forest import Forest


class Weights(NamedTuple):
    """Two lines are one if what is known of their keys, and what the trees add, is more than nothing.

    >>> weights = Weights(-1.0, ({"a,": 2.5}, {"the": 1.0}), Words(frozenset({"the"})))
    >>> weights.score(("a,", "boat")), weights.score((".A", "the"))
    (1.5, 0.0)
    """

    base: float
    tables: Sequence[dict[str, float]]
    words: Words
    forest: Forest | None = None

    def score(self, keys: Sequence[str]) -> float:
        """The sum of the weights of ``keys``, one from each table."""
        total = self.base
        for weight in map(dict.get, self.tables, keys, repeat(0.0)):  # the loop over the tables runs in C
            total += weight
        return total

    def scores(self, page: Page) -> Callable[[int, Sequence[str]], float]:
        """What the walk asks: the log-odds of a line, by its number and keys, to go on from the one before."""
        if self.forest is None:
            return lambda _, keys: self.score(keys)
        added = self.forest.scores(columns(page), [True] * len(page.texts))
        return lambda number, keys: self.score(keys) + added[number]


@lru_cache(maxsize=1)
def builtin() -> Weights:
    """The weights that come with the package; the file has them in tenths."""
    data = _builtin_data()
    tables = [{key: tenths / 10 for key, tenths in table.items()} for table in data["tables"].values()]
    return Weights(data["base"] / 10, tables, builtin_words(), Forest.from_json(data["forest"]))


@lru_cache(maxsize=1)
def builtin_words() -> Words:
    """Their words alone, which tell whether a page is broken at all: most are not, and need no more."""
    data = _builtin_data()
    return Words(frozenset(data["bound"].split()), frozenset(data["late"].split()))


@lru_cache(maxsize=1)
def _builtin_data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = builtin_json("joining/weights.json")
    return found
