"""Reading a page: the chance of each line to be body, the lines chosen, and how sure the choice is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from cleantext.document import Cue
from cleantext.reader.context import context
from cleantext.reader.decode import certainty, choose
from cleantext.reader.forest import Forest
from cleantext.reader.model import Model, default
from cleantext.reader.tokens import lexical, shape, tokens

Columns = dict[str, list[float]]


class Reading(NamedTuple):
    """What a reader made of a page, a value for each block."""

    body: tuple[float, ...]  # P(block belongs to the article's body), calibrated
    inside: tuple[bool, ...]  # the blocks chosen
    confidence: float  # P(the blocks chosen agree with the true body: F1 of their word 4-grams >= .9)


def read(texts: Sequence[str], *, hints: Sequence[str] = (), model: Model | None = None) -> Reading:
    """Tell body from the rest.

    ``hints`` are, for each block, ``""`` or the chrome role that a rule gave it, with a ``!`` behind it if the rule
    also marks the end of a body.

    >>> read(["Home", "News", "Sport"]).inside
    (False, False, False)
    """
    model = model or default()
    if not texts:
        return Reading((), (), 0.0)
    columns = observe(texts, hints, model)
    scores = model.around.scores(columns)
    body = [model.chance(score) for score in scores]
    inside = choose(body)
    sure = model.trust(certainty(body, inside, columns["words"]))
    return Reading(tuple(body), tuple(inside), sure)


def observe(texts: Sequence[str], hints: Sequence[str], model: Model) -> Columns:
    """Every column about every line: alone first, then among its neighbours."""
    own = alone(texts, hints, model.lexicon)
    return {**own, **context(chances(model.alone, own), own)}


def alone(texts: Sequence[str], hints: Sequence[str], lexicon: Mapping[str, complex]) -> Columns:
    """The columns about each line by itself."""
    page = tokens(texts)
    columns = {**shape(texts, page), **lexical(page, lexicon)}
    for number, hint in enumerate(hints):
        if hint:  # a rule speaks as a phrase of the lexicon would
            columns["phrase odds"][number] -= 3.0
            columns["after phrase odds"][number] += 3.0 if hint.endswith("!") else 0.0
    return columns


def chances(forest: Forest, columns: Columns) -> list[float]:
    """The scores of a forest as chances, to three digits."""
    return [round(1.0 / (1.0 + exp(-score)), 3) for score in forest.scores(columns)]


def cues(
    texts: Sequence[str], number: int, *, hints: Sequence[str] = (), model: Model | None = None
) -> tuple[Cue, ...]:
    """Why block ``number`` was read as it was: what each column added to its score, the heaviest first.

    The weights are those of the decision itself; with ``base`` they sum to the score behind ``Reading.body``.
    """
    model = model or default()
    columns = observe(texts, hints, model)
    values = {name: columns[name][number] for name in model.around.columns}
    shares = sorted(model.around.shares(values).items(), key=lambda item: (-abs(item[1]), item[0]))
    base = sum(tree.mean[0] for tree in model.around.trees)
    return (*(Cue(f"{name} = {values[name]:.3g}", round(weight, 3)) for name, weight in shares), Cue("base", base))
