"""Reading a page: the chance of each line to be body, the lines chosen, and how sure the choice is."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
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
# Larger pages are cut up before their words are, and the columns of many lines packed: else 10 MB of text take 300.
_CHUNK = 4_000  # lines
_ROOM = 500_000  # code points
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
    scores, size = _scores(texts, hints, model)
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


def _scores(texts: Sequence[str], hints: Sequence[str], model: Model) -> tuple[list[float], Sequence[float]]:
    """The score of each line, and how many words it has; the trees are asked about some thousand lines at a time."""
    columns, near = _observe(texts, hints, model)
    scores = [_CHROME] * len(near)
    for start in range(0, len(near), _CHUNK):
        asked = [number for number, close in enumerate(near[start : start + _CHUNK], start) if close]
        if asked:
            kept = {
                name: columns[name][:1] if name in PAGE else list(map(columns[name].__getitem__, asked))
                for name in model.around.columns
            }
            for number, score in zip(asked, model.around.scores(kept), strict=True):
                scores[number] = score
    return scores, columns["words"]


def _observe(texts: Sequence[str], hints: Sequence[str], model: Model) -> tuple[Columns, list[bool]]:
    """Every column about every line, alone and among its neighbours, and which lines have prose nearby."""
    own = _alone(texts, hints, model.lexicon)
    odds = chances(model.alone, own)
    near = [words > NEARBY for words in nearby(odds, own["words"])]
    for columns in context(odds, own):
        own |= _packed(columns, len(texts))
    return own, near


def _alone(texts: Sequence[str], hints: Sequence[str], lexicon: Mapping[str, complex]) -> Columns:
    """The columns about each line by itself; a rule speaks as a phrase of the lexicon would."""
    columns: Columns = {}
    for start, end in pairwise(_cuts(texts)):
        part = [text[:_LONGEST] for text in texts[start:end]]
        page = tokens(part)
        for name, values in _packed({**shape(part, page), **lexical(page, lexicon)}, len(texts)).items():
            columns.setdefault(name, values[:0]).extend(values)
    if end - start < len(texts):
        known = Counter(text[:_LONGEST] for text in texts)
        columns |= _packed({"repeats": [known[text[:_LONGEST]] for text in texts]}, len(texts))
    for number, hint in enumerate(hints):
        if hint:
            columns["phrase odds"][number] -= _HINT
            columns["after phrase odds"][number] += _HINT if hint.endswith("!") else 0.0
    return columns


def _cuts(texts: Sequence[str]) -> list[int]:
    """Where a page is cut up before its words are: every so many lines or code points."""
    found, room = [0], _ROOM
    for number, text in enumerate(texts):
        room -= len(text)
        if room < 0 or number - found[-1] == _CHUNK:
            found.append(number)
            room = _ROOM - len(text)
    return [*dict.fromkeys(found), len(texts)]


def _packed(columns: Columns, lines: int) -> Columns:
    """The columns of a page of many lines as arrays, a quarter of the size and read more slowly."""
    return columns if lines <= _CHUNK else {name: array("d", values) for name, values in columns.items()}


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
