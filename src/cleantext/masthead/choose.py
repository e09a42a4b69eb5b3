"""From a page's lines to the three values of its masthead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from cleantext.document import Cue
from cleantext.masthead import headline, section, standfirst, witness
from cleantext.masthead.model import Heads, Model, Trees
from cleantext.masthead.page import Page
from cleantext.masthead.settle import settle
from cleantext.masthead.shortlist import seen, shortlist
from cleantext.masthead.titles import is_titled

# Chances below which a value is left out: rather none than a wrong one (benchmarks/train_masthead.py).
LEAST: Final = {"headline": 0.08, "standfirst": 0.31, "section": 0.26}
_EVEN: Final = 0.5  # chance below which a standfirst that looks like a first paragraph is left out


class Choice(NamedTuple):
    """Which part of which block is the value; ``block`` is None where the page shows none."""

    block: int | None
    start: int
    end: int
    probability: float  # the chance that the value is exactly right
    cues: tuple[Cue, ...]
    also: tuple[int, ...]  # other blocks that repeat it: title line, breadcrumb, share links


class Masthead(NamedTuple):
    """What stands above the body of an article."""

    headline: Choice
    standfirst: Choice
    section: Choice


NONE: Final = Choice(None, 0, 0, 0.0, (), ())


def best(trees: Trees, scores: Sequence[float]) -> tuple[int, float]:
    """The best score, and the chance that it is right; -1 where there are none."""
    if not scores:
        return -1, 0.0
    top = max(scores)
    at = scores.index(top)
    second = max((score for other, score in enumerate(scores) if other != at), default=top - 6.0)
    return at, trees.probability(top, second)


def heads_for(page: Page, model: Model) -> tuple[Heads, list[int]]:
    """What chooses the headline, and the lines to look at: a title tells much, and where none is, other things do."""
    found = seen(page)
    heads = model.titled if is_titled(page, found.marks) else model.untitled
    return heads, list(dict.fromkeys([*shortlist(found, heads.shortlist), *witness.lines_of(page)]))


def read_page(page: Page, model: Model) -> Masthead:
    """Read a page: first its headline, then what stands around that."""
    heads, lines = heads_for(page, model)
    trees = heads.trees
    found = headline.candidates(page, lines)
    rows = headline.describe(page, found, trees.words)
    told = witness.of_headlines(page.address, [headline.value_of(page, one) for one in found], heads.name)
    at, chance = best(trees, told.added_to(trees.scores(rows)))
    if at < 0 or chance < LEAST["headline"]:
        return Masthead(NONE, NONE, NONE)
    winner = settle(page, found[at], chance)
    text = page.texts[winner.block]
    value = text[winner.part.start : winner.part.end]
    cues = told.beside(trees.cues(rows[at]), at)
    also = headline.repeats(page, winner)
    head = Choice(winner.block, winner.part.start, winner.part.end, chance, cues, also)
    return Masthead(head, _standfirst(page, model, winner.block, value), _section(page, model, winner.block))


def _standfirst(page: Page, model: Model, block: int, value: str) -> Choice:
    found = standfirst.candidates(page, block)
    rows = standfirst.describe(page, found, block, value, model.standfirst.words)
    at, chance = best(model.standfirst, model.standfirst.scores(rows))
    if at < 0 or chance < LEAST["standfirst"]:
        return NONE
    line = found[at]
    if chance < _EVEN and standfirst.opens_text(page, line):
        return NONE
    also = tuple(other for other in page.places.get(page.keys[line], ()) if other != line)
    return Choice(line, 0, len(page.texts[line]), chance, model.standfirst.cues(rows[at]), also)


def _section(page: Page, model: Model, block: int) -> Choice:
    found = section.candidates(page, block)
    rows = section.describe(page, found, block, model.section.words)
    told = witness.of_sections(page.address, [section.value_of(page, one) for one in found])
    scores = told.added_to(model.section.scores(rows))
    near = told.speaks()
    far = -1 if near else witness.elsewhere(page)
    if far >= 0:
        scores = [*scores, witness.builtin().elsewhere]
    trees = model.section._replace(line=witness.builtin().line) if near or far >= 0 else model.section
    at, chance = best(trees, scores)
    if at < 0 or chance < LEAST["section"]:
        return NONE
    if at == len(found):
        return Choice(far, 0, len(page.texts[far]), chance, (witness.cue_elsewhere(),), ())
    line, part = found[at].block, found[at].part
    return Choice(line, part.start, part.end, chance, told.beside(model.section.cues(rows[at]), at), ())
