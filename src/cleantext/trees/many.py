"""Trees asked about many lines, tree by tree: an integer holds the answers of all lines to a question, a byte a line.

An answer is the highest bit of its byte. It comes from a sum: of how many cuts of the column are below the level of the
line, and of what the question's own rank among these cuts lacks to 128. A shift for each question gives the places,
``bytes.translate`` makes leaves of places, and leaves are summed in lanes of sixteen bits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, repeat
from operator import add, and_
from typing import Final

from cleantext.trees.tree import DEPTH, LEVELS, Question, Stand

_YES: Final = 128  # the highest bit of a byte; a column has no more cuts than that
_LANE: Final = 256  # leaves of a byte that a lane of sixteen bits can sum
_PART: Final = 1_000  # lines at a time: some thousand answers of a byte a line stay in the caches of the processor


class Many:
    """The trees of a forest, ready to be asked about many lines.

    ``ValueError`` for a column with more than 128 cuts.

    >>> stand = Stand(1, (0,), leaves=bytes([113, 148]), means=bytes([133]))
    >>> Many([("words", 9)], stand).sums({"words": bytes([3, 20])}, 2)
    [113, 148]
    """

    __slots__ = ("_batches", "_names", "_numbers", "_ranks")

    def __init__(self, questions: Sequence[Question], stand: Stand) -> None:
        cuts: dict[str, list[int]] = {}
        for name, cut in sorted(set(questions)):
            cuts.setdefault(name, []).append(cut)
        if any(len(found) > _YES for found in cuts.values()):
            raise ValueError(f"a column may have {_YES} cuts, not {max(map(len, cuts.values()))}")
        self._ranks = {name: _ranks(found) for name, found in cuts.items()}
        number = {(name, cut): rank for name, found in cuts.items() for rank, cut in enumerate(found, 1)}
        self._names = [name for name, _ in questions]
        self._numbers = list(map(number.__getitem__, questions))
        places = _places(stand.depth)
        leaves = [places.translate(table.ljust(LEVELS, b"\0")) for table in stand.tables()]
        ready = list(zip(stand.questions(), leaves, strict=True))
        self._batches = [ready[at : at + _LANE] for at in range(0, len(ready), _LANE)]

    def sums(self, columns: Mapping[str, bytes], count: int) -> list[int]:
        """The sum of the leaves, as bytes, that each of ``count`` lines reaches."""
        totals: list[int] = []
        for start in range(0, count, _PART):
            part = {name: columns[name][start : start + _PART] for name in self._ranks}
            totals += self._part(part, min(_PART, count - start))
        return totals

    def _part(self, columns: Mapping[str, bytes], count: int) -> list[int]:
        read = int.from_bytes
        ones = read(b"\1" * count, "little")
        yes, lacks = ones * _YES, [ones * (_YES - rank) for rank in range(_YES + 1)]
        ranks = {name: read(columns[name].translate(table), "little") for name, table in self._ranks.items()}
        raised = map(add, map(ranks.__getitem__, self._names), map(lacks.__getitem__, self._numbers))
        answers = list(map(and_, raised, repeat(yes)))
        mask = read(b"\xff\0" * ((count + 1) // 2), "little")
        totals = [0] * count
        for trees in self._batches:
            even = both = 0
            for asks, leaves in trees:
                place = 0
                for ask in asks:
                    place = place >> 1 | answers[ask]
                added = read(place.to_bytes(count, "little").translate(leaves), "little")
                even += added & mask
                both += added
            totals[::2] = map(int.__add__, totals[::2], _lanes(even, (count + 1) // 2))
            # Sums of single bytes run over into the next byte; without those of the even lines the odd ones are left.
            totals[1::2] = map(int.__add__, totals[1::2], _lanes(both - even >> 8, count // 2))
        return totals


def _ranks(cuts: Sequence[int]) -> bytes:
    """How many of the rising ``cuts`` are below each level."""
    edges = [-1, *cuts, LEVELS - 1]
    return b"".join([bytes([rank]) * (high - low) for rank, (low, high) in enumerate(pairwise(edges))])


@lru_cache(maxsize=DEPTH + 1)
def _places(depth: int) -> bytes:
    """For each byte the place that it means: its highest bit is the last of so many answers, and the lowest digit."""
    return bytes([int(f"{byte:08b}"[:depth][::-1] or "0", 2) for byte in range(LEVELS)])


def _lanes(sums: int, count: int) -> list[int]:
    """The numbers of sixteen bits that one long number is made of."""
    return list(memoryview(sums.to_bytes(2 * count, "little")).cast("H"))
