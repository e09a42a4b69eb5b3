"""Reading a page: the chance of each line to be body, the lines chosen, and how sure the choice is."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import compress
from math import exp
from typing import NamedTuple

from cleantext.document import Cue
from cleantext.reader.context import PAGE, Columns, context, nearby
from cleantext.reader.decode import certainty, choose
from cleantext.reader.forest import Forest
from cleantext.reader.model import Model, default
from cleantext.reader.tokens import lexical, shape, tokens

NEARBY = 6.0
"""Words of likely prose within five lines, below which a line is chrome without asking the trees: four lines in ten.
At 3 one line in four, and .0005 more on one set of pages; at 10 half of the lines, and .0003 less (docs/model.md)."""
_CHROME = -9.0  # the score of such a line
_HINT = 3.0  # log-odds of a rule's word
# Pages of more lines are cut up before their words are, and their columns packed: else a page of 10 MB takes 300.
_CHUNK = 4_000
_LONGEST = 20_000  # code points of a line that are read


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
    columns, near = _observe(texts, hints, model)
    size = columns["words"]
    kept = {
        name: columns[name][:1] if name in PAGE else list(compress(columns[name], near))
        for name in model.around.columns
    }
    asked = iter(model.around.scores(kept))
    scores = [next(asked) if close else _CHROME for close in near]
    raw = list(map(logistic, scores))
    inside = choose(raw, size)
    if not any(inside):
        return Reading(tuple(map(model.chance, scores)), tuple(inside), 0.0)
    sure = model.trust(certainty(raw, inside, size))
    return Reading(tuple(map(model.chance, scores)), tuple(inside), sure)


def logistic(score: float) -> float:
    """The chance that belongs to a score in log-odds."""
    return 1.0 / (1.0 + exp(-score))


def chances(forest: Forest, columns: Columns) -> list[float]:
    """The scores of a forest as chances, to three digits."""
    return [round(1.0 / (1.0 + exp(-score)), 3) for score in forest.scores(columns)]


def _observe(texts: Sequence[str], hints: Sequence[str], model: Model) -> tuple[Columns, list[bool]]:
    """Every column about every line, alone and among its neighbours, and which lines have prose nearby."""
    own = _alone(texts, hints, model.lexicon)
    odds = chances(model.alone, own)
    near = [words > NEARBY for words in nearby(odds, own["words"])]
    return {**own, **_packed(context(odds, own))}, near


def _alone(texts: Sequence[str], hints: Sequence[str], lexicon: Mapping[str, complex]) -> Columns:
    """The columns about each line by itself; a rule speaks as a phrase of the lexicon would."""
    columns: Columns = {}
    for start in range(0, len(texts), _CHUNK):
        part = [text[:_LONGEST] for text in texts[start : start + _CHUNK]]
        page = tokens(part)
        for name, values in {**shape(part, page), **lexical(page, lexicon)}.items():
            columns.setdefault(name, []).extend(values)
    if len(texts) > _CHUNK:
        columns["repeats"] = list(map(Counter(texts).__getitem__, texts))
    columns = _packed(columns)
    for number, hint in enumerate(hints):
        if hint:
            columns["phrase odds"][number] -= _HINT
            columns["after phrase odds"][number] += _HINT if hint.endswith("!") else 0.0
    return columns


def _packed(columns: Columns) -> Columns:
    """The columns of a long page as arrays, a quarter of the size and read more slowly."""
    if all(len(values) <= _CHUNK for values in columns.values()):
        return columns
    return {name: array("d", values) for name, values in columns.items()}


def cues(
    texts: Sequence[str], number: int, *, hints: Sequence[str] = (), model: Model | None = None
) -> tuple[Cue, ...]:
    """Why block ``number`` was read as it was: what each column added to its score, the heaviest first.

    The weights are those of the decision itself: with the last one, ``base``, they sum to the score in log-odds from
    which ``Reading.body`` comes. Columns that added nothing are left out.
    """
    model = model or default()
    columns, near = _observe(texts, hints, model)
    return _cues(columns, near[number], number, model)


def all_cues(
    texts: Sequence[str], *, hints: Sequence[str] = (), model: Model | None = None, limit: int = 4
) -> list[tuple[Cue, ...]]:
    """The ``limit`` heaviest cues of every block; see :func:`cues`."""
    if not texts:
        return []
    model = model or default()
    columns, near = _observe(texts, hints, model)
    return [_cues(columns, near[number], number, model)[:limit] for number in range(len(texts))]


def _cues(columns: Columns, near: bool, number: int, model: Model) -> tuple[Cue, ...]:  # noqa: FBT001  # a fact, no switch
    if not near:
        return (Cue("no prose nearby", _CHROME),)
    values = {name: columns[name][number] for name in model.around.columns}
    shares = sorted(model.around.shares(values).items(), key=lambda item: (-abs(item[1]), item[0]))
    found = (Cue(f"{name} = {values[name]:.3g}", round(weight, 4)) for name, weight in shares if round(weight, 4))
    return (*found, Cue("base", round(sum(tree.mean[0] for tree in model.around.trees), 4)))
