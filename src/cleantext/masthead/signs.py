"""Small measurements of a line that all three choices share."""

from __future__ import annotations

from typing import Final

ENDINGS: Final = {
    ".": 1, "?": 2, "!": 3, ":": 4, "…": 5, "。": 1, "？": 2, "！": 3, ",": 6, ")": 7, '"': 8, "”": 8, "“": 8, "»": 8,
}  # fmt: skip
JOINTS: Final = {"": 0.0, "|": 1.0, "-": 2.0, ":": 3.0, ">": 4.0}


def clip(value: float, low: float, high: float) -> float:
    """``value``, or the bound it passes."""
    return low if value < low else high if value > high else float(value)


def ending(text: str) -> float:
    """The class of the last sign."""
    return float(ENDINGS.get(text[-1:], 0))


def opening(text: str) -> float:
    """The class of the first sign: a digit, a quote, a small letter, a dash or bullet, anything else."""
    first = text[:1]
    if first.isdigit():
        return 1.0
    if first in "\"'“„«‘":
        return 2.0
    return 3.0 if first.islower() else 4.0 if first in "-–—•*…>" else 0.0


def telling(own: list[str]) -> list[str]:
    """The grams that say what a text is about; short words do not."""
    return [gram for gram in own if len(gram) > 3 or not gram.isascii()]
