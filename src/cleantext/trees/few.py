"""Trees asked about few lines: one integer holds the answers of all trees to a question each.

The calls cost more than the bytes there, so all trees are asked their first question at once, then their second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Final

from cleantext.trees.tree import LEVELS, Question, Stand

_ABOVE: Final = bytes(LEVELS) + b"\1" * LEVELS  # cut so that a level over the cut is 1


class Few:
    """The trees of a forest, ready to be asked about a few lines.

    >>> stand = Stand(1, (0,), leaves=bytes([113, 148]), means=bytes([133]))
    >>> Few([("words", 9)], stand).sums({"words": bytes([3, 20])}, 2)
    [113, 148]
    """

    __slots__ = ("_depths", "_leaves", "_names", "_tables")

    def __init__(self, questions: Sequence[Question], stand: Stand) -> None:
        self._names = [name for name, _ in questions]
        self._tables = [_ABOVE[LEVELS - 1 - cut :][:LEVELS] for _, cut in questions]
        self._leaves = [leaves.ljust(LEVELS, b"\0") for leaves in stand.tables()]
        # Behind the last question stands one that is always answered with no: an itemgetter of one item gives no tuple.
        none = len(questions)
        self._depths = [itemgetter(*stand.asks[depth :: stand.depth], none) for depth in range(stand.depth)]

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
