"""From chances to a choice: which lines are taken as the body, and what speaks for the choice as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, compress
from operator import mul

# A line is taken if that raises the F1 expected of the body, which it does from half of that F1 on; 0.6 is a little
# stricter, 0.5 gains on one set of pages what it loses on the other (docs/model.md).
_SHARE = 0.6
_SWITCH = 0.5  # words that a change between body and chrome costs: fewer holes, fewer crumbs


def choose(body: Sequence[float], size: Sequence[float]) -> list[bool]:
    """The lines taken as body: the way through the page with the best sum of words times chance over the bar.

    >>> choose([0.1, 0.9, 0.8], [2, 20, 30])
    [False, True, True]
    """
    bar = _SHARE * _expected(body, size)
    lead = -_SWITCH  # of the best way that ends inside over the best that ends outside
    leads = []
    for chance, words in zip(body, size, strict=True):
        leads.append(lead)
        lead = (-_SWITCH if lead < -_SWITCH else _SWITCH if lead > _SWITCH else lead) + (words + 0.5) * (chance - bar)
    state = lead > 0.0
    taken = []
    for before in reversed(leads):
        taken.append(state)
        state = before >= -_SWITCH if state else before > _SWITCH
    return taken[::-1]


def _expected(body: Sequence[float], size: Sequence[float]) -> float:
    """The best F1 that any choice of lines can expect if the chances are right."""
    lines = sorted(
        ((chance, words + 0.5) for chance, words in zip(body, size, strict=True) if chance > 0.02), reverse=True
    )
    hits = list(accumulate(chance * words for chance, words in lines))
    taken = accumulate(words for _, words in lines)
    return max((2 * hit / (words + hits[-1]) for hit, words in zip(hits, taken, strict=True)), default=1.0)


def certainty(body: Sequence[float], inside: Sequence[bool], size: Sequence[float]) -> float:
    """The expected F1 of the choice, word by word, if the chances are right; 0 when nothing was chosen.

    >>> certainty([0.0, 1.0], [False, True], [3.0, 20.0])
    1.0
    """
    likely = list(map(mul, body, size))
    taken_words = sum(compress(size, inside))
    return 2 * sum(compress(likely, inside)) / (taken_words + sum(likely)) if taken_words else 0.0
