"""The weights of the joiner: one table for each thing seen of a pair of lines, added up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from itertools import repeat
from typing import NamedTuple


class Weights(NamedTuple):
    """Two lines are one if what is known of their keys adds up to more than nothing.

    ``bound`` are words that no line of its own ends with.

    >>> weights = Weights(-1.0, ({"a,": 2.5}, {"the": 1.0}), frozenset({"the"}))
    >>> weights.score(1, ("a,", "boat")), weights.score(2, (".A", "the"))
    (1.5, 0.0)
    """

    base: float
    tables: Sequence[dict[str, float]]
    bound: frozenset[str]

    def score(self, _: int, keys: Sequence[str]) -> float:
        """The sum of the weights of ``keys``, one from each table."""
        total = self.base
        for weight in map(dict.get, self.tables, keys, repeat(0.0)):  # the loop over the tables runs in C
            total += weight
        return total


@lru_cache(maxsize=1)
def builtin() -> Weights:
    """The weights that come with the package; the file has them in tenths."""
    data = json.loads(resources.files("cleantext.joining").joinpath("weights.json").read_bytes())
    tables = [{key: tenths / 10 for key, tenths in table.items()} for table in data["tables"].values()]
    return Weights(data["base"] / 10, tables, frozenset(data["bound"].split()))
