"""Small boosted trees over columns of levels, run in plain Python a column at a time.

The leaves of a tree are numbered from left to right, so the leaves that a line may still reach are the bits of one
field, and those of the whole forest one integer. Every column of a line gives the leaves that its level leaves open
(in all trees at once, looked up in a table); these are and-ed, and the lowest bit of each field is the leaf reached.
That is the QuickScorer of Lucchese et al. (2015), with tables in place of its search among cuts, and one table for as
many columns as have no more than 256 outcomes together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, repeat, zip_longest
from operator import and_, getitem
from struct import Struct
from typing import Any, Final, NamedTuple

LEVELS: Final = 256
"""A level is a byte."""

_FIELDS = {8: "B", 16: "H", 32: "I", 64: "Q"}  # bits of a field, and its code for struct

_PAIRED = 16  # bits; trees with no more share a table by twos, which then has up to 256 entries


@dataclass(frozen=True, slots=True)
class Tree:
    """One tree: node ``i`` asks ``column <= cut``; children >= 0 are nodes, ``-1 - leaf`` leaves."""

    column: tuple[str, ...]
    cut: tuple[int, ...]
    yes: tuple[int, ...]
    no: tuple[int, ...]
    leaf: tuple[float, ...]
    mean: tuple[float, ...]  # of each node: what the tree says before the node asks

    def order(self) -> tuple[list[int], list[int]]:
        """The leaves from left to right, and for each node the places of those where its answer is yes, as bits."""
        leaves: list[int] = []
        bits = [0] * len(self.column)

        def walk(child: int) -> None:
            if child < 0:
                leaves.append(-1 - child)
                return
            first = len(leaves)
            walk(self.yes[child])
            bits[child] = (1 << len(leaves)) - (1 << first)
            walk(self.no[child])

        walk(0 if self.column else -1)
        return leaves, bits

    def path(self, values: Mapping[str, int]) -> Iterable[tuple[str, float]]:
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

    >>> tree = Tree(("words",), (9,), (-1,), (-2,), (-1.5, 2.0), (0.5,))
    >>> list(Forest([tree]).scores({"words": bytes([3, 20])}, [True, True]))
    [-1.5, 2.0]
    """

    __slots__ = ("_all", "_fields", "_groups", "_ones", "_tables", "_whole", "columns", "trees")

    def __init__(self, trees: Sequence[Tree], whole: Collection[str] = ()) -> None:
        """``whole`` are columns that have one level for all lines."""
        self.trees = tuple(trees)
        self._whole = frozenset(whole)
        width = min(bits for bits in _FIELDS if bits >= max((len(tree.leaf) for tree in self.trees), default=1))
        self._all = (1 << width * len(self.trees)) - 1
        self._ones = sum(1 << width * number for number in range(len(self.trees)))
        orders = [tree.order() for tree in self.trees]
        # The lowest bit of a field is found by taking one from it: x ^ (x - 1) is that bit and all below.
        tables = [
            {(2 << place) - 1: tree.leaf[leaf] for place, leaf in enumerate(leaves)}
            for tree, (leaves, _) in zip(self.trees, orders, strict=True)
        ]
        field = width
        if width <= _PAIRED:
            field = 2 * width
            tables = [
                _pair(low, high, width) for low, high in zip_longest(tables[::2], tables[1::2], fillvalue={0: 0.0})
            ]
        self._tables, self._fields = tables, Struct(f"<{len(tables)}{_FIELDS[field]}")
        asked: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))  # leaves closed above each cut
        for number, (tree, (_, closed)) in enumerate(zip(self.trees, orders, strict=True)):
            for name, cut, bits in zip(tree.column, tree.cut, closed, strict=True):
                asked[name][cut] |= bits << width * number
        self.columns = tuple(sorted(asked))
        """The columns that the trees ask about."""
        groups = _groups({name: len(asked[name]) + 1 for name in self.columns if name not in self._whole})
        single = [(name,) for name in self.columns if name in self._whole]
        self._groups = [_Group.of({name: asked[name] for name in names}, self._all) for names in [*single, *groups]]

    def scores(self, columns: Mapping[str, bytes], asked: Sequence[bool]) -> Iterator[float]:
        """The sum of the leaves reached, for each line that is ``asked``."""
        start = self._all
        open_leaves: Iterator[int] = compress(repeat(start), asked)
        for group in self._groups:
            levels = group.levels(columns)
            if group.first in self._whole:
                start &= group.masks[levels[0]]
            else:
                open_leaves = map(and_, open_leaves, map(group.masks.__getitem__, compress(levels, asked)))
        tables, unpack, ones, size = self._tables, self._fields.unpack, self._ones, self._fields.size
        for leaves in map(and_, open_leaves, repeat(start)):
            yield sum(map(getitem, tables, unpack(((leaves - ones) ^ leaves).to_bytes(size, "little"))))

    def shares(self, values: Mapping[str, int]) -> dict[str, float]:
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
    def from_json(cls, data: Mapping[str, Any], whole: Collection[str] = ()) -> Forest:
        """The forest that :meth:`to_json` wrote."""
        names = data["columns"]
        return cls(
            [Tree(tuple(names[place] for place in tree[0]), *map(tuple, tree[1:])) for tree in data["trees"]], whole
        )


def _pair(low: Mapping[int, float], high: Mapping[int, float], width: int) -> dict[int, float]:
    """One table for the leaves of two trees whose fields lie side by side."""
    return {a | b << width: one + other for a, one in low.items() for b, other in high.items()}


class _Group(NamedTuple):
    """Columns that are looked up together: each gives a digit, and the digits make one byte."""

    digits: Mapping[str, bytes]  # of each column, for each level
    masks: list[int]  # for each byte the leaves left open

    @property
    def first(self) -> str:
        return next(iter(self.digits))

    def levels(self, columns: Mapping[str, bytes]) -> bytes:
        """The byte of every line; bytes of whole columns are added at once, as one long number each."""
        parts = [columns[name].translate(digits) for name, digits in self.digits.items()]
        if len(parts) == 1:
            return parts[0]
        return sum(int.from_bytes(part, "little") for part in parts).to_bytes(len(parts[0]), "little")

    @classmethod
    def of(cls, asked: Mapping[str, Mapping[int, int]], everything: int) -> _Group:
        """The group of columns that are asked about at the cuts given, with the leaves that each cut closes."""
        digits: dict[str, bytes] = {}
        masks, worth = [everything], 1
        for name, closed in asked.items():
            cuts = sorted(closed)
            digits[name] = bytes(worth * bisect_left(cuts, level) for level in range(LEVELS))
            left = [everything, *accumulate((everything & ~closed[cut] for cut in cuts), and_)]
            masks = [low & high for high in left for low in masks]
            worth *= len(left)
        return cls(digits, masks)


def _groups(sizes: Mapping[str, int]) -> list[list[str]]:
    """Names put together so that the product of their sizes fits into a byte, the greatest first.

    >>> _groups({"a": 16, "b": 200, "c": 16})
    [['b'], ['a', 'c']]
    """
    groups: list[tuple[int, list[str]]] = []
    for name in sorted(sizes, key=lambda name: (-sizes[name], name)):
        for at, (product, names) in enumerate(groups):
            if product * sizes[name] <= LEVELS:
                groups[at] = (product * sizes[name], [*names, name])
                break
        else:
            groups.append((sizes[name], [name]))
    return [names for _, names in groups]
