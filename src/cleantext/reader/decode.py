"""From chances to a choice: which lines are taken as the body, and what speaks for the choice as a whole."""

from __future__ import annotations

from collections.abc import Sequence

_TAKE = 0.5


def choose(body: Sequence[float]) -> list[bool]:
    """The lines taken as body.

    >>> choose([0.1, 0.9])
    [False, True]
    """
    return [chance > _TAKE for chance in body]


def certainty(body: Sequence[float], inside: Sequence[bool], size: Sequence[float]) -> float:
    """The expected F1 of the choice, word by word, if the chances are right; 0 when nothing was chosen.

    >>> certainty([0.0, 1.0], [False, True], [3.0, 20.0])
    1.0
    """
    hit = sum(p * n for p, n, taken in zip(body, size, inside, strict=True) if taken)
    taken_words = sum(n for n, taken in zip(size, inside, strict=True) if taken)
    true_words = sum(p * n for p, n in zip(body, size, strict=True))
    return 2 * hit / (taken_words + true_words) if taken_words else 0.0
