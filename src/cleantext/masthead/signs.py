"""Small measurements of a line that all three choices share."""

from __future__ import annotations

from typing import Final

from cleantext.masthead.page import Page

ENDINGS: Final = {
    ".": 1, "?": 2, "!": 3, ":": 4, "…": 5, "。": 1, "？": 2, "！": 3, ",": 6, ")": 7, '"': 8, "”": 8, "“": 8, "»": 8,
}  # fmt: skip
_HINTS: Final = {"": 0.0, "section": 1.0, "chrome.navigation": 2.0, "chrome.related": 5.0}
JOINTS: Final = {"": 0.0, "|": 1.0, "-": 2.0, ":": 3.0, ">": 4.0}


def clip(value: float, low: float, high: float) -> float:
    """``value``, or the bound it passes."""
    return low if value < low else high if value > high else float(value)


def hint_at(page: Page, at: int) -> float:
    """What a rule or a reader of dates and bylines said of a line; -1 off the page."""
    if not 0 <= at < len(page.texts):
        return -1.0
    return 4.0 if page.kinds[at] else _HINTS.get(page.hints[at].rstrip("!"), 3.0)


def width_at(page: Page, at: int) -> float:
    """The width of a line up to 300; 0 off the page."""
    return float(min(page.widths[at], 300)) if 0 <= at < len(page.widths) else 0.0


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


def share(own: list[str], page: Page) -> float:
    """The part of the telling grams that the body has too; -0.1 where there are none."""
    kinds = set(telling(own))
    return len(kinds & page.words.keys()) / len(kinds) if kinds else -0.1
