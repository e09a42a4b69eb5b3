"""What a second look at a page works with: the page as packs and reader left it, and what is to be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from cleantext.context import Context
from cleantext.document import Role

_SURE: Final = 0.8  # chance of a block that says something about the one beside it


@dataclass(slots=True, eq=False, repr=False)
class Page:
    """A page as packs and reader left it: ``inside`` is written by the rules, the rest only read."""

    texts: Sequence[str]
    roles: Sequence[Role]  # as the packs gave them
    reasons: Sequence[str]
    chances: Sequence[float]
    inside: list[bool]
    context: Context

    def is_open(self, number: int, least: float = 0.0) -> bool:
        """Whether a block was left out, no pack knows it, and its chance is not below ``least``."""
        left_out = not self.inside[number] and self.roles[number] is Role.UNKNOWN
        return left_out and self.chances[number] >= least

    def is_sure(self, number: int) -> bool:
        """Whether a block is body beyond doubt."""
        return self.inside[number] and self.chances[number] >= _SURE


class Look(NamedTuple):
    """A block that is not what it was taken for: why, and what it is."""

    number: int
    reason: str
    role: Role


Rule: TypeAlias = Callable[[Page], Iterator[Look]]
