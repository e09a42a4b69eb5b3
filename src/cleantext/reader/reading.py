"""Reading a page: the chance of each line to be body, the lines chosen, and how sure the choice is."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import repeat
from math import exp, log
from typing import Final, NamedTuple

from cleantext.document import Cue
from cleantext.reader.choice import First, beside
from cleantext.reader.context import OWN, Alone, context, nearby
from cleantext.reader.decode import certainty, choose
from cleantext.reader.model import Model, default
from cleantext.reader.tokens import Columns, Worth, capped, dated, lexical, look_up, pack, shape, tokens

NEARBY: Final = 600
"""Hundredths of words of likely prose within five lines, below which a line is not read among its neighbours: four
lines in ten."""
FAR: Final = -6.0
"""The score of a line without prose nearby, until it is read beside the choice: tables and lists may be body still."""

# Scores from which a chance is rounded up to the next hundredth.
_HUNDREDTHS = tuple(log((step + 0.5) / (99.5 - step)) for step in range(100))
_HINT = 30  # tenths of log-odds of a rule's word
# Pages of more lines are cut up before their words are: the words of a line take ten times its room.
_CHUNK = 1_000
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
    page = _observe(texts, hints, model)
    raw = list(map(logistic, page.scores))
    inside = choose(raw, page.alone.size)
    sure = model.trust(certainty(raw, inside, page.alone.size)) if any(inside) else 0.0
    return Reading(tuple(map(model.chance.__call__, page.scores)), tuple(inside), sure)


def logistic(score: float) -> float:
    """The chance that belongs to a score in log-odds."""
    return 1.0 / (1.0 + exp(-score))


def hundredths(scores: Iterable[float]) -> bytes:
    """Scores as chances in hundredths."""
    return bytes(map(partial(bisect_right, _HUNDREDTHS), scores))


class _Page(NamedTuple):
    """All that was seen of a page on the way to its scores."""

    alone: Alone
    columns: Columns  # of both stages that read a line beside others
    near: list[bool]  # which lines have prose nearby
    scores: array[float]


def _observe(texts: Sequence[str], hints: Sequence[str], model: Model) -> _Page:
    alone, own = _alone(texts, hints, model)
    near = [mass > NEARBY for mass in nearby(alone.odds, alone.size)]
    columns = {**own, **context(alone)}
    asked = iter(model.around.scores(columns, near))
    first = array("d", [next(asked) if close else FAR for close in near])
    columns |= beside(first_choice(first, alone))
    added = model.again.scores(columns, [True] * len(texts))
    return _Page(alone, columns, near, array("d", map(float.__add__, first, added)))


def first_choice(scores: Sequence[float], alone: Alone) -> First:
    """What would be chosen by the scores of lines among their neighbours."""
    chances = list(map(logistic, scores))
    return First(scores, chances, choose(chances, alone.size), alone.size, alone.digits)


def _alone(texts: Sequence[str], hints: Sequence[str], model: Model) -> tuple[Alone, Columns]:
    """What is known of each line by itself. A line that comes again, and that rules say the same of, is read once."""
    distinct: dict[tuple[str, str], int] = {}
    places = [distinct.setdefault(line, len(distinct)) for line in zip(texts, hints or repeat(""), strict=False)]
    parts: dict[str, bytearray] = {}
    size: list[int] = []
    repeats = Counter(texts)
    once, worth = list(distinct), model.lexicon.get
    for start in range(0, len(once), _CHUNK):
        part = once[start : start + _CHUNK]
        own, sizes = describe([text for text, _ in part], repeats, worth, [hint for _, hint in part])
        size += sizes
        odds = hundredths(model.alone.scores(own, [True] * len(part)))
        for name, levels in {**{name: own[name] for name in (*OWN, "cue", "dated", "digits")}, "odds": odds}.items():
            parts.setdefault(name, bytearray()).extend(levels)
    whole = {name: bytes(map(levels.__getitem__, places)) for name, levels in parts.items()}
    size = list(map(size.__getitem__, places))
    return Alone(whole.pop("odds"), size, whole.pop("cue"), whole.pop("dated"), whole.pop("digits")), whole


def describe(
    texts: Sequence[str], repeats: Mapping[str, int], worth: Worth, hints: Sequence[str] = ()
) -> tuple[Columns, list[int]]:
    """Columns about each line by itself, and its words; a rule speaks as a phrase of the lexicon would."""
    page = tokens([text[:_LONGEST] for text in texts])
    words, keys = look_up(page, worth)
    for number, hint in enumerate(hints):
        if hint:
            keys[number] += pack(-_HINT, _HINT if hint.endswith("!") else 0)
    again = capped([repeats[text] for text in texts])
    looks = shape(texts, page)
    columns = {**looks, "repeats": again, **lexical(page, words, keys), "dated": dated(texts, looks["digits"])}
    return columns, page.size


def cues(
    texts: Sequence[str], number: int, *, hints: Sequence[str] = (), model: Model | None = None
) -> tuple[Cue, ...]:
    """Why block ``number`` was read as it was: what each column added to its score, the heaviest first.

    The weights are those of the decision itself: with the last one, ``base``, they sum to the score in log-odds from
    which ``Reading.body`` comes. Columns that added nothing are left out.
    """
    model = model or default()
    return _cues(_observe(texts, hints, model), number, model)


def all_cues(
    texts: Sequence[str], *, hints: Sequence[str] = (), model: Model | None = None, limit: int = 4
) -> list[tuple[Cue, ...]]:
    """The ``limit`` heaviest cues of every block; see :func:`cues`."""
    if not texts:
        return []
    model = model or default()
    page = _observe(texts, hints, model)
    return [_cues(page, number, model)[:limit] for number in range(len(texts))]


def _cues(page: _Page, number: int, model: Model) -> tuple[Cue, ...]:
    near = page.near[number]
    shares: dict[str, float] = {} if near else {"no prose nearby": FAR}
    for forest in (model.around, model.again) if near else (model.again,):
        columns = ((name, page.columns[name]) for name in forest.columns)
        values = {name: column[number if len(column) > 1 else 0] for name, column in columns}
        shares |= {f"{name} = {values[name]}": weight for name, weight in forest.shares(values).items()}
    order = sorted(shares.items(), key=lambda item: (-abs(item[1]), item[0]))
    found = (Cue(name, round(weight, 4)) for name, weight in order if round(weight, 4))
    return (*found, Cue("base", round(model.again.root + model.around.root * near, 4)))
