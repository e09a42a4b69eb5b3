"""Candidates for the standfirst, and what is observed about each."""

from __future__ import annotations

import re
from typing import Final

from cleantext.masthead.page import Page, grams
from cleantext.masthead.signs import clip, ending, hint_at, opening, share, telling, width_at

NAMES: Final = (
    "lines_from_headline", "headline_in_title", "lines_to_body", "inside", "p_body", "p_body_before", "p_body_after",
    "dates_above", "dates_below", "lines_to_date", "long_above", "short_above",
    "width", "sentences", "ending", "opening", "to_body_width", "body_overlap", "headline_overlap", "repeats",
    "dateline", "capitals", "commas", "words", "quote", "wide_script",
    "width_before", "width_after", "width_after_2", "hint", "hint_before", "hint_after", "dateline_after", "body_lines",
    "headline_before", "next_inside", "lines_to_long", "heads_above", "rank", "second",
)  # fmt: skip
NEAREST: Final = 20  # code points; shorter ones are labels
_WIDEST: Final = 1200
_SENTENCE: Final = re.compile(r"[.!?…](?:[\"'”»)]|\s)|[。！？]")
_DATELINE: Final = re.compile(
    r"[^\W\d_a-z][\w.'’]*(?:[ ,/]++[^\W\d_a-z][\w.'’]*){0,4}[ ,/]*"
    r"(?:\([^)]{2,20}\))?\s?[-–—:.]\s?(?=[\w\"“„«])|【|\([^)]{2,20}\)\s?[-–—]|\["
)


def candidates(page: Page, headline: int) -> list[int]:
    """The lines around the headline and above the body that are long enough to say something."""
    reach = range(max(0, headline - 2), min(len(page.texts), headline + 13))
    near = range(max(0, page.start - 5), min(len(page.texts), page.start + 2))
    lines = sorted(set(reach) | (set(near) if near.start > headline else set()))
    return [
        at
        for at in lines
        if at != headline and NEAREST <= page.widths[at] <= _WIDEST and not page.kinds[at] and at <= page.start + 2
    ]


def describe(page: Page, found: list[int], headline: int, value: str) -> list[list[float]]:
    """One row of numbers a candidate, in the order of :data:`NAMES`."""
    title = set(telling(grams(value)))
    near = range(page.start, min(page.start + 14, len(page.texts)))
    below = sorted(page.widths[at] for at in near if page.inside[at])
    typical = below[len(below) // 2] if below else 100
    rows: list[list[float]] = []
    for rank, at in enumerate(found):
        row = _place(page, at, headline) + _text(page, at, title, typical) + _near(page, at, value)
        rows.append([*row, float(rank), float(len(found) > rank + 1)])
    return rows


def _place(page: Page, at: int, headline: int) -> list[float]:
    low, high = min(at, headline), max(at, headline)
    between = range(low + 1, high)
    return [
        clip(at - headline, -3, 25),
        float(headline == 0),
        clip(page.start - at, -3, 20),
        float(page.inside[at]),
        round(page.body[at], 3),
        round(page.body[at - 1], 3) if at else 0.0,
        round(max(page.body[at + 1 : at + 4], default=0.0), 3),
        float(sum(bool(page.kinds[line]) for line in between)),
        float(sum(bool(kind) for kind in page.kinds[at + 1 : min(at + 7, max(page.start, at + 1) + 1)])),
        clip(page.next_kind[at] - at, 0, 12),
        float(sum(page.widths[line] >= 60 for line in between)),
        float(sum(page.widths[line] < 60 for line in between)),
    ]


def _text(page: Page, at: int, title: set[str], typical: int) -> list[float]:
    text = page.texts[at]
    own = grams(text[:600])
    mine = set(telling(own))
    letters = sum(map(str.isalpha, text)) or 1
    return [
        clip(page.widths[at], 0, 700),
        float(len(_SENTENCE.findall(text + " "))),
        ending(text),
        opening(text),
        clip(page.widths[at] / max(20, typical), 0, 4),
        _elsewhere(page, at, own),
        len(mine & title) / len(title) if title else -0.1,
        float(len(page.places.get(page.keys[at], ()))),
        float(_DATELINE.match(text[:60]) is not None),
        sum(map(str.isupper, text)) / letters,
        float(text.count(",")),
        float(len(text.split())),
        float(any(sign in text for sign in "\"“„«")),
        float(page.widths[at] > 1.3 * len(text)),
    ]


def _elsewhere(page: Page, at: int, own: list[str]) -> float:
    """The share of the telling grams that the body has in another line."""
    if not (page.inside[at] or at == page.start):
        return share(own, page)
    kinds = set(telling(own))
    counts = {gram: own.count(gram) for gram in kinds}
    return sum(page.words.get(gram, 0) > counts[gram] for gram in kinds) / len(kinds) if kinds else -0.1


def _near(page: Page, at: int, value: str) -> list[float]:
    after = next((line for line in range(at + 1, min(at + 12, len(page.texts))) if page.widths[line] >= 60), -1)
    return [
        width_at(page, at - 1),
        width_at(page, at + 1),
        width_at(page, at + 2),
        hint_at(page, at),
        hint_at(page, at - 1),
        hint_at(page, at + 1),
        float(after >= 0 and _DATELINE.match(page.texts[after][:60]) is not None),
        float(sum(page.inside[page.start : page.start + 8])),
        float(at > 0 and page.texts[at - 1] == value),
        float(sum(page.inside[at + 1 : at + 4])),
        clip(page.next_long[at] - at, 0, 15),
        float(page.heads[at] - page.heads[max(0, at - 6)]),
    ]
