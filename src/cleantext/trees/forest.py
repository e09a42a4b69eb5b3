"""Boosted trees over columns of levels, run in plain Python for all lines of a page together.

All nodes of one depth ask the same question, so a tree is a list of questions, and the answers, read as the digits of a
number, are the place of the leaf. Such trees (CatBoost has them, and calls them oblivious) are followed without a step
aside, by whole integers: see :mod:`cleantext.trees.many`, and :mod:`cleantext.trees.few` for pages of few lines.
"""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, groupby, islice
from operator import itemgetter
from struct import pack, unpack
from typing import Any, Final, TypeAlias

from cleantext.trees.few import Few
from cleantext.trees.many import Many
from cleantext.trees.tree import MIDDLE, Question, Stand, Tree

_Told: TypeAlias = tuple[tuple[Question, ...], bytes]
"""The questions of a tree, and what it says node by node, as in a heap: below number n stand 2n + 1 and 2n + 2."""
_FEW: Final = 50  # lines up to which one integer for all trees is the faster way


class Forest:
    """Boosted trees that score all lines of a page together: ``base`` and what each tree adds, in units of ``step``.

    A question is the name of a column and a cut; the answer is yes where the level is greater.

    >>> stand = Stand(1, (0,), leaves=bytes([113, 148]), means=bytes([133]))
    >>> Forest([("words", 9)], stand, step=0.1, base=0.5).scores({"words": bytes([3, 20])}, [True, True])
    [-1.0, 2.5]
    """

    __slots__ = ("_ready", "_spoken", "base", "columns", "questions", "stand", "step")

    def __init__(self, questions: Sequence[Question], stand: Stand, step: float, base: float) -> None:
        self.questions = tuple(questions)
        self.stand = stand
        self.step, self.base = step, base
        self.columns = tuple(sorted({name for name, _ in questions}))
        """The columns that the trees ask about."""
        self._ready: dict[type[Few | Many], Few | Many] = {}  # made when first asked for: most forests need one of them
        self._spoken: dict[int, list[_Told]] = {}

    def scores(self, columns: Mapping[str, bytes], asked: Sequence[bool]) -> list[float]:
        """The score of each line that is ``asked``. A column of one level holds for all lines."""
        count = sum(asked)
        chosen = {name: columns[name] for name in self.columns}
        for name, column in chosen.items():
            if len(column) == 1:
                chosen[name] = column * count
            elif count < len(column):
                chosen[name] = bytes(compress(column, asked))
        if not count or not len(self.stand):  # no trees where no column told rows of the training apart
            return [self.base] * count
        base = self.base - MIDDLE * self.step * len(self.stand)
        sums = self._way(Few if count <= _FEW else Many).sums(chosen, count)
        return [base + self.step * total for total in sums]

    def _way(self, kind: type[Few | Many]) -> Few | Many:
        """The trees, made ready for pages of a kind."""
        if kind not in self._ready:
            self._ready[kind] = kind(self.questions, self.stand)
        return self._ready[kind]

    def shares(self, values: Mapping[str, int], trees: int | None = None) -> dict[str, float]:
        """What each column added to the score of one line; with :attr:`root` they make the score.

        A question adds what the tree says after its answer less what it said before. ``trees`` asks the first so many
        alone, which say the most.
        """
        found: dict[str, int] = defaultdict(int)
        for asked, means in self._told(trees):
            node, before = 0, means[0]
            for name, cut in asked:
                node += node + 1 + (values[name] > cut)
                said = means[node]
                found[name] += said - before
                before = said
        return {name: self.step * steps for name, steps in found.items()}

    def _told(self, trees: int | None) -> Iterable[_Told]:
        """The first so many trees as :meth:`shares` asks them; kept, since every page asks for as many."""
        if trees is None:
            return map(self._open, self.stand)
        if trees not in self._spoken:
            self._spoken[trees] = list(map(self._open, islice(self.stand, trees)))
        return self._spoken[trees]

    def _open(self, tree: Tree) -> _Told:
        return tuple(map(self.questions.__getitem__, tree.asks)), tree.means + tree.leaves

    @property
    def root(self) -> float:
        """The score before any question is answered."""
        return self.base + self.step * sum(tree.means[0] - MIDDLE for tree in self.stand)

    def to_json(self) -> dict[str, Any]:
        """The forest as plain values: cuts by column, and trees in base64, their questions as pairs of bytes."""
        stand = self.stand
        return {
            "base": self.base,
            "step": self.step,
            "cuts": [[name, [cut for _, cut in group]] for name, group in groupby(self.questions, itemgetter(0))],
            "depth": stand.depth,
            "asks": _text(pack(f"<{len(stand.asks)}H", *stand.asks)),
            "leaves": _text(stand.leaves),
            "means": _text(stand.means),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Forest:
        """The forest that :meth:`to_json` wrote; ``ValueError`` for one that cannot be asked."""
        asks, leaves, means = map(a2b_base64, (data["asks"], data["leaves"], data["means"]))
        stand = Stand(data["depth"], unpack(f"<{len(asks) // 2}H", asks), leaves, means)
        questions = [(name, cut) for name, cuts in data["cuts"] for cut in cuts]
        if max(stand.asks, default=-1) >= len(questions):
            raise ValueError(f"question {max(stand.asks)} is asked, but there are {len(questions)}")
        return cls(questions, stand, data["step"], data["base"])


def _text(data: bytes) -> str:
    return b2a_base64(data, newline=False).decode()
