"""Small boosted trees, run in plain Python a column at a time.

The leaves of a tree are numbered from left to right, so the leaves that a line may still reach are the bits of one
field, and those of the whole forest one integer. Every column of a line gives the leaves that its value leaves open
(in all trees at once, found by bisection); these are and-ed, and the lowest bit of each field is the leaf reached.
That is the QuickScorer of Lucchese et al. (2015), and here about six times faster than walking the trees.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, repeat
from operator import and_, getitem
from struct import Struct
from typing import Any

_FIELDS = {8: "B", 16: "H", 32: "I", 64: "Q"}  # bits of a field, and its code for struct


@dataclass(frozen=True, slots=True)
class Tree:
    """One tree: node ``i`` asks ``column <= cut``; children >= 0 are nodes, ``-1 - leaf`` leaves."""

    column: tuple[str, ...]
    cut: tuple[float, ...]
    yes: tuple[int, ...]
    no: tuple[int, ...]
    leaf: tuple[float, ...]
    mean: tuple[float, ...]  # of each node: what the tree says before the node asks

    def leaves(self, child: int) -> list[int]:
        """The leaves under ``child``, from left to right."""
        if child < 0:
            return [-1 - child]
        return self.leaves(self.yes[child]) + self.leaves(self.no[child])

    def path(self, values: Mapping[str, float]) -> Iterable[tuple[str, float]]:
        """The questions on the way to the leaf, each with what its answer added; they sum to leaf less root."""
        at, before = (0, self.mean[0]) if self.column else (-1, self.leaf[0])
        while at >= 0:
            name = self.column[at]
            at = self.yes[at] if values[name] <= self.cut[at] else self.no[at]
            now = self.mean[at] if at >= 0 else self.leaf[-1 - at]
            yield name, now - before
            before = now


class Forest:
    """Boosted trees that score all lines of a page together.

    >>> tree = Tree(("words",), (9.0,), (-1,), (-2,), (-1.5, 2.0), (0.5,))
    >>> Forest([tree]).scores({"words": [3, 20]})
    [-1.5, 2.0]
    """

    __slots__ = ("_all", "_cuts", "_masks", "_ones", "_tables", "_unpack", "trees")

    def __init__(self, trees: Sequence[Tree]) -> None:
        self.trees = tuple(trees)
        width = min(bits for bits in _FIELDS if bits >= max((len(tree.leaf) for tree in self.trees), default=1))
        self._unpack = Struct(f"<{len(self.trees)}{_FIELDS[width]}").unpack
        self._all = (1 << width * len(self.trees)) - 1
        self._ones = sum(1 << width * number for number in range(len(self.trees)))
        orders = [tree.leaves(0) if tree.column else [0] for tree in self.trees]
        # The lowest bit of a field is found by taking one from it: x ^ (x - 1) is that bit and all below.
        self._tables = [
            {(2 << place) - 1: tree.leaf[leaf] for place, leaf in enumerate(order)}
            for tree, order in zip(self.trees, orders, strict=True)
        ]
        asked: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for number, (tree, order) in enumerate(zip(self.trees, orders, strict=True)):
            bit = {leaf: 1 << place for place, leaf in enumerate(order)}
            for node, (name, cut) in enumerate(zip(tree.column, tree.cut, strict=True)):
                closed = sum(bit[leaf] for leaf in tree.leaves(tree.yes[node]))
                asked[name].append((cut, closed << width * number))
        self._cuts: dict[str, list[float]] = {}
        self._masks: dict[str, list[int]] = {}
        for name, questions in sorted(asked.items()):
            cuts = sorted({cut for cut, _ in questions})
            masks = [self._all] * (len(cuts) + 1)
            for cut, closed in questions:
                masks[bisect_left(cuts, cut) + 1] &= ~closed
            self._cuts[name], self._masks[name] = cuts, list(accumulate(masks, and_))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the trees ask about, sorted."""
        return tuple(self._cuts)

    def scores(self, columns: Mapping[str, Sequence[float]]) -> list[float]:
        """The sum of the leaves reached, for each line. A column of one value holds for all lines."""
        count = max((len(columns[name]) for name in self._cuts), default=0)
        start = self._all
        open_leaves: Iterator[int] | None = None
        for name, cuts in self._cuts.items():
            values, masks = columns[name], self._masks[name]
            if len(values) == 1:
                start &= masks[bisect_left(cuts, values[0])]
                continue
            left = map(masks.__getitem__, map(partial(bisect_left, cuts), values))
            open_leaves = left if open_leaves is None else map(and_, open_leaves, left)
        if open_leaves is None:
            open_leaves = repeat(self._all, count)
        tables, unpack, ones, size = self._tables, self._unpack, self._ones, (self._all.bit_length() + 7) // 8
        left_open = [start & leaves for leaves in open_leaves]
        return [
            sum(map(getitem, tables, unpack(((leaves - ones) ^ leaves).to_bytes(size, "little"))))
            for leaves in left_open
        ]

    def shares(self, values: Mapping[str, float]) -> dict[str, float]:
        """What each column added to the score of one line; with the sum of the roots they make the score."""
        found: dict[str, float] = defaultdict(float)
        for tree in self.trees:
            for name, weight in tree.path(values):
                found[name] += weight
        return dict(found)

    def to_json(self) -> dict[str, Any]:
        """The trees as plain lists; columns are numbers into one list of names."""
        places = {name: place for place, name in enumerate(self.columns)}
        trees = [
            [[places[name] for name in tree.column], *(list(getattr(tree, part)) for part in Tree.__slots__[1:])]
            for tree in self.trees
        ]
        return {"columns": list(self.columns), "trees": trees}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Forest:
        """The forest that :meth:`to_json` wrote."""
        names = data["columns"]
        return cls([Tree(tuple(names[place] for place in tree[0]), *map(tuple, tree[1:])) for tree in data["trees"]])
