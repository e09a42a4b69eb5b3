"""Candidates for the section, and what is observed about each."""

from __future__ import annotations

from typing import Final, NamedTuple

from cleantext.masthead.page import Page, fold, grams
from cleantext.masthead.parts import Part, parts
from cleantext.masthead.signs import JOINTS, clip, ending, hint_at, opening, share, telling, width_at

NAMES: Final = (
    "lines_to_headline", "headline_in_title", "lines_to_body", "rank", "part", "joint", "from_end",
    "width", "words", "capitals", "opening", "ending", "in_headline", "body_overlap", "digits", "wide_script",
    "telling",
    "repeats", "repeats_menu", "repeats_near", "repeats_below", "in_title", "title_tail", "contained",
    "hint", "hint_before", "hint_after", "hint_after_2", "width_before", "width_before_2", "width_after",
    "width_after_2", "short_above", "short_below", "line", "sign_after", "sign_before", "hints_near",
    "adjoins_headline", "repeated_after", "known",
)  # fmt: skip
_WIDEST: Final = 44
_ABOVE: Final = 10
_BELOW: Final = 6
_LIMIT: Final = 14


class Candidate(NamedTuple):
    """A string that may be the section, and where it stands on the page."""

    block: int
    part: Part
    key: str
    rank: int  # how many candidates stand nearer to the headline


def candidates(page: Page, headline: int) -> list[Candidate]:
    """Short lines around the headline and pieces of lines there, nearest first, each string once."""
    found: dict[str, Candidate] = {}
    for at in _lines(page, headline):
        text = page.texts[at]
        if page.widths[at] > 160:
            continue
        for part in parts(text):
            key = fold(text[part.start : part.end])
            size = part.end - part.start
            fits = 2 <= size <= _WIDEST and len(key.split()) <= 5 and not (part.side == 0 and page.kinds[at])
            if fits and key and key not in found and not key.isdigit() and len(found) < _LIMIT:
                found[key] = Candidate(at, part, key, len(found))
    return list(found.values())


def _lines(page: Page, headline: int) -> list[int]:
    """Lines by their distance from the headline, those above it first; then those above the body."""
    above = range(headline - 1, max(-1, headline - 1 - _ABOVE), -1)
    below = range(headline + 1, min(len(page.texts), headline + 1 + _BELOW))
    order: list[int] = []
    for step in range(_ABOVE):
        order += above[step : step + 1]
        order += below[step : step + 1]
    near = range(min(page.start, len(page.texts)) - 1, max(-1, page.start - 6), -1)
    return order + [at for at in near if at not in order and at != headline]


def describe(page: Page, found: list[Candidate], headline: int, value: str) -> list[list[float]]:
    """One row of numbers a candidate, in the order of :data:`NAMES`."""
    title = page.keys[0] if page.keys else ""
    folded = fold(value)
    tail = title.replace(folded, "") if folded else title
    hints = sum(hint == "section" for hint in page.hints[max(0, headline - _ABOVE) : headline + 3])
    return [
        _place(page, candidate, headline)
        + _text(page, candidate, folded)
        + _repeats(page, candidate, headline, title, tail)
        + [0.0 if _beside_date(page, candidate) else hint_at(page, candidate.block)]
        + _near(page, candidate.block, headline, float(hints))
        + [float(any(page.hints[at] == "section" for at in page.places.get(candidate.key, ())))]
        for candidate in found
    ]


def _place(page: Page, candidate: Candidate, headline: int) -> list[float]:
    at, part = candidate.block, candidate.part
    text = page.texts[at]
    alone = _beside_date(page, candidate)
    return [
        clip(headline - at, -8, 15),
        float(headline == 0),
        clip(page.start - at, -3, 20),
        float(candidate.rank),
        0.0 if alone else float(part.side),
        0.0 if alone else JOINTS[part.joint],
        0.0 if alone else clip(len(text) - part.end, 0, 60),
    ]


def _beside_date(page: Page, candidate: Candidate) -> bool:
    """Whether a label shares its line with a date or a byline: ``POLITICS | 20 July``; it counts as if alone."""
    side, joint = candidate.part.side, candidate.part.joint
    shared = bool(page.kinds[candidate.block]) and side in (1, 2) and joint == "|"
    return shared and not any(map(str.isdigit, candidate.key))


def _text(page: Page, candidate: Candidate, headline: str) -> list[float]:
    at, part, key, _ = candidate
    value = page.texts[at][part.start : part.end]
    letters = sum(map(str.isalpha, value)) or 1
    own = grams(value)
    return [
        float(len(value)),
        float(len(value.split())),
        sum(map(str.isupper, value)) / letters,
        opening(value),
        ending(value),
        float(key in headline),
        share(own, page),
        sum(map(str.isdigit, value)) / len(value),
        float(page.widths[at] > 1.3 * len(page.texts[at])),
        float(len(telling(own))),
    ]


def _repeats(page: Page, candidate: Candidate, headline: int, title: str, tail: str) -> list[float]:
    key = candidate.key
    lines = [at for at in page.places.get(key, ()) if at != candidate.block]
    menu = sum(at < headline - _ABOVE for at in lines)
    below = sum(at > headline + _BELOW for at in lines)
    return [
        clip(len(lines), 0, 6),
        clip(menu, 0, 4),
        clip(len(lines) - menu - below, 0, 4),
        clip(below, 0, 4),
        float(len(key) > 3 and key in title),
        float(len(key) > 3 and key in tail),
        clip(page.hay.count(key) - len(lines), 0, 9) if len(key) > 3 else -1.0,
    ]


def _near(page: Page, at: int, headline: int, hints: float) -> list[float]:
    above = next((back for back in range(1, 9) if at - back < 0 or page.widths[at - back] > 30), 9)
    below = next((step for step in range(1, 9) if at + step >= len(page.widths) or page.widths[at + step] > 30), 9)
    after = page.keys[at + 1] if at + 1 < len(page.keys) else ""
    return [
        hint_at(page, at - 1),
        hint_at(page, at + 1),
        hint_at(page, at + 2),
        width_at(page, at - 1),
        width_at(page, at - 2),
        width_at(page, at + 1),
        width_at(page, at + 2),
        float(above),
        float(below),
        clip(at, 0, 60),
        _sign(page, at + 1),
        _sign(page, at - 1),
        hints,
        float(at + 1 == headline),
        float(len(page.places.get(after, ()))) if after else 0.0,
    ]


def _sign(page: Page, at: int) -> float:
    """Whether a line is nothing but a sign, as between the steps of a breadcrumb."""
    return float(0 <= at < len(page.texts) and len(page.texts[at]) <= 3 and not page.texts[at].isalnum())
