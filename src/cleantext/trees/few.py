"""Trees asked about few lines: one integer holds the answers of all trees to a question each.

The calls cost more than the bytes there, so all trees are asked their first question at once, then their second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Final

from cleantext.trees.tree import LEVELS, Question, Tree

_ABOVE: Final = bytes(LEVELS) + b"\1" * LEVELS  # cut so that a level over the cut is 1


class Few:
    """The trees of a forest, ready to be asked about a few lines.

    >>> tree = Tree((0,), leaves=bytes([113, 148]), means=bytes([133]))
    >>> Few([("words", 9)], [tree]).sums({"words": bytes([3, 20])}, 2)
    [113, 148]
    """

    __slots__ = ("_depths", "_leaves", "_names", "_tables")

    def __init__(self, questions: Sequence[Question], trees: Sequence[Tree]) -> None:
        self._names = [name for name, _ in questions]
        self._tables = [_ABOVE[LEVELS - 1 - cut :][:LEVELS] for _, cut in questions]
        self._leaves = [tree.leaves.ljust(LEVELS, b"\0") for tree in trees]
        # A tree of fewer questions asks one first, the number behind the last, that is always answered with no.
        none = len(questions)
        depth = max((len(tree.asks) for tree in trees), default=0)
        padded = [(none,) * (depth - len(tree.asks)) + tree.asks for tree in trees]
        self._depths = [itemgetter(*asks, none) for asks in zip(*padded, strict=True)]

    def sums(self, columns: Mapping[str, bytes], count: int) -> list[int]:
        """The sum of the leaves, as bytes, that each of ``count`` lines reaches."""
        answers = [*map(bytes.translate, map(columns.__getitem__, self._names), self._tables), bytes(count)]
        size = count * len(self._leaves)
        places = 0
        for asked in self._depths:
            places += places + int.from_bytes(b"".join(asked(answers)), "little")
        ways = places.to_bytes(size + count, "little")
        parts = [ways[at : at + count] for at in range(0, size, count)]
        leaves = b"".join(map(bytes.translate, parts, self._leaves))
        return [sum(leaves[line::count]) for line in range(count)]
