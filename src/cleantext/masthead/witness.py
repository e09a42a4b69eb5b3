"""The address of a page as a witness: what it adds to the scores of candidates for headline and section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import mul
from typing import Final, NamedTuple

from cleantext.document import Cue
from cleantext.masthead.address import Address, hits, in_slug, is_general, step_of
from cleantext.masthead.model import Line
from cleantext.masthead.page import Page
from cleantext.packs import builtin_json

HEADLINE: Final = ("address_cover", "address_share", "address_opens", "address_ends")
SECTION: Final = ("address_step", "address_first", "address_last")
_ELSEWHERE: Final = "address_elsewhere"
_WIDEST: Final = 44  # of a label
_CUES: Final = 4
_LINES: Final = 4  # beside the shortlist
_FEW: Final = 3  # words of a headline
_NARROW, _WIDE = 12, 170  # code points of one


class Weights(NamedTuple):
    """Log-odds of what an address says of a candidate, in the order of :data:`HEADLINE` and :data:`SECTION`."""

    headline: Mapping[str, Sequence[float]]  # of pages that begin with their title, and of others: it says more there
    section: Sequence[float]
    elsewhere: float  # score of a label far from the headline that says a step
    line: Line  # of sections that an address says


@lru_cache(maxsize=1)
def builtin() -> Weights:
    """The weights that come with the package, made by ``benchmarks/train_address.py``."""
    data = builtin_json("masthead/address.json")
    return Weights(data["headline"], data["section"], data["elsewhere"], tuple(data["line"]))


class Told(NamedTuple):
    """What is added to the score of each candidate, part by part."""

    names: Sequence[str]
    parts: Sequence[Sequence[float]]

    def added_to(self, scores: Sequence[float]) -> Sequence[float]:
        """The scores with what the address adds."""
        if not self.parts:
            return scores
        return [score + sum(parts) for score, parts in zip(scores, self.parts, strict=True)]

    def beside(self, cues: tuple[Cue, ...], at: int) -> tuple[Cue, ...]:
        """The cues that moved a candidate most, those of the address among them."""
        if not self.parts:
            return cues
        own = [Cue(name, round(part, 2)) for name, part in zip(self.names, self.parts[at], strict=True) if part]
        return tuple(sorted([*cues, *own], key=lambda cue: -abs(cue.weight))[:_CUES])

    def speaks(self) -> bool:
        """Whether the address says any of the candidates."""
        return any(map(any, self.parts))


_SILENT: Final = Told((), ())


def lines_of(page: Page) -> list[int]:
    """Lines that say half of the words of an address and more, best first: headlines, wherever they stand."""
    slug = page.address.slug
    if not slug:
        return []
    may_be = [
        at for at, key in enumerate(page.keys)
        if _NARROW <= len(key) <= _WIDE and not page.hints[at].startswith("chrome.")
    ]  # fmt: skip
    said = [(-hits(page.address, page.keys[at]), at) for at in may_be]
    return [at for count, at in sorted(said)[:_LINES] if -count >= max(_FEW, len(slug) / 2)]


def of_headlines(address: Address, values: Sequence[str], heads: str) -> Told:
    """What an address adds to candidates for the headline that :class:`~cleantext.masthead.model.Heads` have scored."""
    return _weighed(HEADLINE, builtin().headline[heads], headlines(address, values)) if address.slug else _SILENT


def of_sections(address: Address, values: Sequence[str]) -> Told:
    """What an address adds to candidates for the section."""
    return _weighed(SECTION, builtin().section, sections(address, values)) if address.steps else _SILENT


def _weighed(names: Sequence[str], weights: Sequence[float], said: Sequence[Sequence[float]]) -> Told:
    return Told(names, [list(map(mul, weights, row)) for row in said])


def headlines(address: Address, values: Sequence[str]) -> list[Sequence[float]]:
    """What an address says of candidates for the headline, in the order of :data:`HEADLINE`."""
    return [in_slug(address, value) for value in values]


def sections(address: Address, values: Sequence[str]) -> list[Sequence[float]]:
    """Whether a candidate is a step of an address, its first and its last one."""
    steps = [step_of(address, value) for value in values]
    last = len(address.steps) - 1
    return [(float(step >= 0), float(step == 0), float(0 <= step == last)) for step in steps]


def elsewhere(page: Page) -> int:
    """The label anywhere on a page that says the last step of its address that one says; -1 for none.

    Sites print the section in the menu alone, where nothing but the address can tell it from the others.
    """
    if not page.address.steps:
        return -1
    labels = [at for at, key in enumerate(page.keys) if 0 < len(key) <= _WIDEST and not page.inside[at]]
    said = [(step_of(page.address, page.keys[at]), -at) for at in labels]
    telling = [(step, at) for step, at in said if step >= 0 and not is_general(page.address.steps[step])]
    return -max(telling)[1] if telling else -1


def cue_elsewhere() -> Cue:
    """The cue of a label that only the address chose."""
    return Cue(_ELSEWHERE, builtin().elsewhere)
