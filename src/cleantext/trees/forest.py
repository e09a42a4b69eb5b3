"""Boosted trees over columns of levels, run in plain Python for all lines of a page together.

All nodes of one depth ask the same question, so a tree is a list of questions, and the answers, read as the digits of a
number, are the place of the leaf. Such trees (CatBoost has them, and calls them oblivious) are followed without a step
aside: the answers of all lines stand in one long integer, each in the highest bit of a line's byte; a shift for each
question gives the places, ``bytes.translate`` makes leaves of places, and leaves are summed in lanes of sixteen bits.
Where lines are few the calls cost more than the bytes, so all trees are asked their first question in one integer, then
their second.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from itertools import compress
from operator import itemgetter
from typing import Any, Final, NamedTuple

LEVELS: Final = 256
"""A level is a byte."""
DEPTH: Final = 8
"""Questions of a tree at most: the place of its leaf is a byte."""
MIDDLE: Final = 128
"""The byte of a leaf that adds nothing."""

_ABOVE: Final = bytes(LEVELS) + b"\1" * LEVELS  # cut so that a level over the cut is 1
_YES: Final = 128  # the highest bit of a byte; a column has no more cuts than that
_LANE: Final = 256  # leaves of a byte that a lane of sixteen bits can sum
_FEW: Final = 50  # lines up to which one integer for all trees is the faster way
_PART: Final = 1_000  # lines at a time: some thousand answers of a byte a line stay in the caches of the processor


class Tree(NamedTuple):
    """One tree: the questions it asks, by number, and what it adds for each way to answer them.

    The answer to the first question is the highest digit of a leaf's place. ``means`` has what the tree says before
    each question, the answers before it given: one number before the first, two before the second, and so on.
    """

    asks: tuple[int, ...]
    leaves: bytes
    means: bytes


class Forest:
    """Boosted trees that score all lines of a page together: ``base`` and what each tree adds, in units of ``step``.

    A question is the name of a column and a cut; the answer is yes where the level is greater.

    >>> tree = Tree((0,), leaves=bytes([113, 148]), means=bytes([133]))
    >>> Forest([("words", 9)], [tree], step=0.1, base=0.5).scores({"words": bytes([3, 20])}, [True, True])
    [-1.0, 2.5]
    """

    __slots__ = (
        "_batches", "_depths", "_leaves", "_ranks", "_steps", "_tables", "base", "columns", "questions", "step", "trees",
    )  # fmt: skip

    def __init__(self, questions: Sequence[tuple[str, int]], trees: Sequence[Tree], step: float, base: float) -> None:
        self.questions = tuple(questions)
        self.trees = tuple(trees)
        self.step, self.base = step, base
        self.columns = tuple(sorted({name for name, _ in questions}))
        """The columns that the trees ask about."""
        self._tables = [(name, _ABOVE[LEVELS - 1 - cut :][:LEVELS]) for name, cut in questions]
        self._leaves = [tree.leaves.ljust(LEVELS, b"\0") for tree in self.trees]
        self._ranks, self._steps = _ranked(questions)
        places = [_places(len(tree.asks)).translate(leaves) for tree, leaves in zip(trees, self._leaves, strict=True)]
        plain = list(zip([tree.asks for tree in self.trees], places, strict=True))
        self._batches = [plain[at : at + _LANE] for at in range(0, len(plain), _LANE)]
        # A tree of fewer questions asks one first, the number behind the last, that is always answered with no.
        depth = max(len(tree.asks) for tree in self.trees) if self.trees else 0
        padded = [(len(self.questions),) * (depth - len(tree.asks)) + tree.asks for tree in self.trees]
        self._depths = [itemgetter(*asks, len(self.questions)) for asks in zip(*padded, strict=True)]

    def scores(self, columns: Mapping[str, bytes], asked: Sequence[bool]) -> list[float]:
        """The score of each line that is ``asked``. A column of one level holds for all lines."""
        count = sum(asked)
        chosen = {name: columns[name] for name in self.columns}
        for name, column in chosen.items():
            if len(column) == 1:
                chosen[name] = column * count
            elif count < len(column):
                chosen[name] = bytes(compress(column, asked))
        base = self.base - MIDDLE * self.step * len(self.trees)
        totals: list[int] = []
        if 0 < count <= _FEW:
            totals = self._few_sums(chosen, count)
        else:
            for start in range(0, count, _PART):
                part = {name: column[start : start + _PART] for name, column in chosen.items()}
                totals += self._sums(part, min(_PART, count - start))
        return [base + self.step * total for total in totals]

    def _sums(self, columns: Mapping[str, bytes], count: int) -> list[int]:
        """The sum of the leaves that each line reaches, as bytes."""
        read = int.from_bytes
        ones = read(b"\1" * count, "little")
        yes, steps = ones * _YES, [ones * (_YES - rank) for rank in range(_YES + 1)]
        ranks = {name: read(columns[name].translate(table), "little") for name, table in self._ranks.items()}
        answers = [ranks[name] + steps[rank] & yes for name, rank in self._steps]
        mask = read(b"\xff\0" * ((count + 1) // 2), "little")
        totals = [0] * count
        for trees in self._batches:
            even = odd = 0
            for asks, leaves in trees:
                place = 0
                for ask in asks:
                    place = place >> 1 | answers[ask]
                added = read(place.to_bytes(count, "little").translate(leaves), "little")
                even += added & mask
                odd += added >> 8 & mask
            totals[::2] = map(int.__add__, totals[::2], _lanes(even, (count + 1) // 2))
            totals[1::2] = map(int.__add__, totals[1::2], _lanes(odd, count // 2))
        return totals

    def _few_sums(self, columns: Mapping[str, bytes], count: int) -> list[int]:
        """The same for few lines: one integer holds the answers of all trees, tree by tree, to a question each."""
        answers = [columns[name].translate(table) for name, table in self._tables]
        answers.append(bytes(count))
        size = count * len(self.trees)
        places = 0
        for asked in self._depths:
            places += places + int.from_bytes(b"".join(asked(answers)), "little")
        ways = places.to_bytes(size + count, "little")
        parts = [ways[at : at + count] for at in range(0, size, count)]
        leaves = b"".join(map(bytes.translate, parts, self._leaves))
        return [sum(leaves[line::count]) for line in range(count)]

    def shares(self, values: Mapping[str, int], trees: int | None = None) -> dict[str, float]:
        """What each column added to the score of one line; with :attr:`root` they make the score.

        A question adds what the tree says after its answer less what it said before. ``trees`` asks the first so many
        alone, which say the most.
        """
        found: dict[str, int] = defaultdict(int)
        questions = self.questions
        for tree in self.trees[:trees]:
            means = tree.means + tree.leaves  # node by node, as in a heap: below number n stand 2n + 1 and 2n + 2
            node, before = 0, means[0]
            for ask in tree.asks:
                name, cut = questions[ask]
                node += node + 1 + (values[name] > cut)
                found[name] += means[node] - before
                before = means[node]
        return {name: self.step * steps for name, steps in found.items()}

    @property
    def root(self) -> float:
        """The score before any question is answered."""
        return self.base + self.step * sum(tree.means[0] - MIDDLE for tree in self.trees)

    def to_json(self) -> dict[str, Any]:
        """The forest as plain lists: questions by column, trees as their questions, leaves and means."""
        return {
            "base": self.base,
            "step": self.step,
            "questions": [[name, cut] for name, cut in self.questions],
            "trees": [[list(tree.asks), tree.leaves.hex(), tree.means.hex()] for tree in self.trees],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Forest:
        """The forest that :meth:`to_json` wrote."""
        trees = [
            Tree(tuple(asks), bytes.fromhex(leaves), bytes.fromhex(means)) for asks, leaves, means in data["trees"]
        ]
        return cls([(name, cut) for name, cut in data["questions"]], trees, data["step"], data["base"])


def _ranked(questions: Sequence[tuple[str, int]]) -> tuple[dict[str, bytes], list[tuple[str, int]]]:
    """For each column the table that makes ranks of levels: how many of its cuts are below. And each question's rank.

    The answer is yes where a line has at least that rank: where the rank and what is missing of it to 128 sum to that.
    """
    cuts: dict[str, list[int]] = {}
    for name, cut in sorted(set(questions)):
        cuts.setdefault(name, []).append(cut)
    if any(len(found) > _YES for found in cuts.values()):
        raise ValueError(f"a column may have {_YES} cuts, not {max(map(len, cuts.values()))}")
    tables = {name: bytes(map(partial(bisect_left, found), range(LEVELS))) for name, found in cuts.items()}
    number = {(name, cut): rank for name, found in cuts.items() for rank, cut in enumerate(found, 1)}
    return tables, [(name, number[name, cut]) for name, cut in questions]


@lru_cache(maxsize=DEPTH + 1)
def _places(depth: int) -> bytes:
    """For each byte the place that it means: its highest bit is the last of so many answers, and the lowest digit."""
    return bytes([int(f"{byte:08b}"[:depth][::-1] or "0", 2) for byte in range(LEVELS)])


def _lanes(sums: int, count: int) -> list[int]:
    """The numbers of sixteen bits that one long number is made of."""
    return list(memoryview(sums.to_bytes(2 * count, "little")).cast("H"))
