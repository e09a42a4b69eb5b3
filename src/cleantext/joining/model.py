"""The weights of the joiner: one table for each thing seen of a pair of lines, added up."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Weights:
    """A pair of lines is one line if what is known of its keys adds up to more than nothing.

    >>> weights = Weights(-1.0, ({"a,": 2.5}, {"the": 1.0}))
    >>> weights.score(("a,", "boat")), weights.score((".A", "the"))
    (1.5, 0.0)
    """

    base: float
    tables: Sequence[Mapping[str, float]]

    def score(self, keys: Sequence[str]) -> float:
        """The sum of the weights of ``keys``, one from each table."""
        total = self.base
        for table, key in zip(self.tables, keys, strict=True):
            total += table.get(key, 0.0)
        return total


@lru_cache(maxsize=1)
def builtin() -> Weights:
    """The weights that come with the package; the file has them in tenths."""
    data = json.loads(resources.files("cleantext.joining").joinpath("weights.json").read_bytes())
    tables = [{key: tenths / 10 for key, tenths in table.items()} for table in data["tables"].values()]
    return Weights(data["base"] / 10, tables)
