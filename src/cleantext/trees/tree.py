"""What a tree is: questions that are asked one after the other, and what it adds for each way to answer them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

LEVELS: Final = 256
"""A level is a byte."""
DEPTH: Final = 8
"""Questions of a tree at most: the place of its leaf is a byte."""
MIDDLE: Final = 128
"""The byte of a leaf that adds nothing."""

Question: TypeAlias = tuple[str, int]
"""The name of a column and a cut; the answer is yes where the level is greater."""


class Tree(NamedTuple):
    """One tree: the questions it asks, by number, and what it adds for each way to answer them.

    The answer to the first question is the highest digit of a leaf's place. ``means`` has what the tree says before
    each question, the answers before it given: one number before the first, two before the second, and so on.
    """

    asks: tuple[int, ...]
    leaves: bytes
    means: bytes


class Stand:
    """Trees that ask as many questions each, one behind the other: few long values load sooner than many short ones.

    >>> stand = Stand.of([Tree((0,), leaves=b"az", means=b"m"), Tree((4,), leaves=b"by", means=b"n")])
    >>> stand.depth, stand.asks, stand.leaves, stand.means
    (1, (0, 4), b'azby', b'mn')
    >>> len(stand), next(iter(stand))
    (2, Tree(asks=(0,), leaves=b'az', means=b'm'))
    """

    __slots__ = ("asks", "depth", "leaves", "means")

    def __init__(self, depth: int, asks: tuple[int, ...], leaves: bytes, means: bytes) -> None:
        if not 0 < depth <= DEPTH:
            raise ValueError(f"a tree asks 1 to {DEPTH} questions, not {depth}")
        count = len(asks) // depth
        if (len(asks), len(leaves), len(means)) != (count * depth, count << depth, count * ((1 << depth) - 1)):
            raise ValueError(
                f"{len(asks)} questions, {len(leaves)} leaves and {len(means)} means are no trees of {depth}"
            )
        self.depth, self.asks, self.leaves, self.means = depth, asks, leaves, means

    @classmethod
    def of(cls, trees: Iterable[Tree]) -> Stand:
        """These trees; ``ValueError`` if one asks more questions than another."""
        trees = list(trees)
        depths = {len(tree.asks) for tree in trees}
        if len(depths) > 1:
            raise ValueError(f"the trees of a forest ask as many questions each, not {sorted(depths)}")
        asks = tuple(ask for tree in trees for ask in tree.asks)
        leaves, means = b"".join(tree.leaves for tree in trees), b"".join(tree.means for tree in trees)
        return cls(max(depths, default=1), asks, leaves, means)

    def __len__(self) -> int:
        return len(self.asks) // self.depth

    def __iter__(self) -> Iterator[Tree]:
        means = (1 << self.depth) - 1
        ends = range(0, len(self.means), means)
        return map(Tree, self.questions(), self.tables(), (self.means[at : at + means] for at in ends))

    def questions(self) -> Iterator[tuple[int, ...]]:
        """The numbers of each tree's questions."""
        return zip(*[iter(self.asks)] * self.depth, strict=True)

    def tables(self) -> Iterator[bytes]:
        """The leaves of each tree."""
        width = 1 << self.depth
        return (self.leaves[at : at + width] for at in range(0, len(self.leaves), width))
