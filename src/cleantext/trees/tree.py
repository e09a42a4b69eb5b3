"""What a tree is: questions that are asked one after the other, and what it adds for each way to answer them."""

from __future__ import annotations

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
