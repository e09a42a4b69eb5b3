"""Boosted trees over columns of levels, run in plain Python for all lines of a page together.

All nodes of one depth ask the same question, so a tree is a list of questions, and the answers, read as the digits of a
number, are the place of the leaf. Such trees (CatBoost has them, and calls them oblivious) are followed without a step
aside, by whole integers: see :mod:`cleantext.trees.many`, and :mod:`cleantext.trees.few` for pages of few lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import compress
from typing import Any, Final

from cleantext.trees.few import Few
from cleantext.trees.many import Many
from cleantext.trees.tree import MIDDLE, Question, Tree

_FEW: Final = 50  # lines up to which one integer for all trees is the faster way


class Forest:
    """Boosted trees that score all lines of a page together: ``base`` and what each tree adds, in units of ``step``.

    A question is the name of a column and a cut; the answer is yes where the level is greater.

    >>> tree = Tree((0,), leaves=bytes([113, 148]), means=bytes([133]))
    >>> Forest([("words", 9)], [tree], step=0.1, base=0.5).scores({"words": bytes([3, 20])}, [True, True])
    [-1.0, 2.5]
    """

    __slots__ = ("_ready", "base", "columns", "questions", "step", "trees")

    def __init__(self, questions: Sequence[Question], trees: Sequence[Tree], step: float, base: float) -> None:
        self.questions = tuple(questions)
        self.trees = tuple(trees)
        self.step, self.base = step, base
        self.columns = tuple(sorted({name for name, _ in questions}))
        """The columns that the trees ask about."""
        self._ready: dict[type[Few | Many], Few | Many] = {}  # made when first asked for: most forests need one of them

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
        sums = self._way(Few if count <= _FEW else Many).sums(chosen, count) if count else []
        return [base + self.step * total for total in sums]

    def _way(self, kind: type[Few | Many]) -> Few | Many:
        """The trees, made ready for pages of a kind."""
        if kind not in self._ready:
            self._ready[kind] = kind(self.questions, self.trees)
        return self._ready[kind]

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
