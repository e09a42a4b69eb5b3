"""Small measurements of a line that all three choices share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

ENDINGS: Final = {
    ".": 1, "?": 2, "!": 3, ":": 4, "…": 5, "。": 1, "？": 2, "！": 3, ",": 6, ")": 7, '"': 8, "”": 8, "“": 8, "»": 8,
    "।": 1, "۔": 1, "։": 1, "؟": 2,
}  # fmt: skip
JOINTS: Final = {"": 0.0, "|": 1.0, "-": 2.0, ":": 3.0, ">": 4.0, "^": 5.0}


_UPPER: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LETTERS: Final = _UPPER + _UPPER.lower()
_DIGITS: Final = b"0123456789"


class Signs(NamedTuple):
    """How many signs of a text are capitals, letters and digits."""

    capitals: int
    letters: int
    digits: int


def signs_of(text: str) -> Signs:
    """Count the signs of a text by kind.

    >>> signs_of("AC/DC in 2022"), signs_of("Él y yo")
    (Signs(capitals=4, letters=6, digits=4), Signs(capitals=1, letters=5, digits=0))
    """
    if text.isascii():  # three passes in C instead of a call for each sign
        raw = text.encode()
        size, letters = len(raw), raw.translate(None, _LETTERS)
        return Signs(
            size - len(raw.translate(None, _UPPER)), size - len(letters),
            len(letters) - len(letters.translate(None, _DIGITS)),
        )  # fmt: skip
    return Signs(sum(map(str.isupper, text)), sum(map(str.isalpha, text)), sum(map(str.isdigit, text)))


def clip(value: float, low: float, high: float) -> float:
    """``value``, or the bound it passes."""
    return low if value < low else high if value > high else value


def ending(text: str) -> float:
    """The class of the last sign."""
    return ENDINGS.get(text[-1:], 0)


def opening(text: str) -> float:
    """The class of the first sign: a digit, a quote, a small letter, a dash or bullet, anything else."""
    first = text[:1]
    if first.isdigit():
        return 1.0
    if first in "\"'“„«‘":
        return 2.0
    return 3.0 if first.islower() else 4.0 if first in "-–—•*…>" else 0.0


def telling(own: Iterable[str]) -> list[str]:
    """The grams that say what a text is about; short words do not."""
    return [gram for gram in own if len(gram) > 3 or not gram.isascii()]
