"""Candidates for the standfirst, and what is observed about each."""

from __future__ import annotations

from typing import Final, NamedTuple

from cleantext.expressions import expression
from cleantext.masthead.page import KINDS, Page, grams
from cleantext.masthead.signs import clip, ending, opening, signs_of, telling
from cleantext.masthead.words import SAMPLE, Words, told

NAMES: Final = (
    "lines_from_headline", "lines_to_body", "p_body", "p_body_before", "p_body_after", "lines_to_date",
    "long_above", "short_above",
    "width", "sentences", "ending", "opening", "to_body_width", "body_overlap", "headline_overlap", "own_in_headline",
    "own_in_title", "repeats", "capitals", "commas", "words",
    "width_before", "width_after", "width_after_2", "hint_before", "hint_after", "headline_before", "body_lines",
    "lines_to_long", "heads_above", "dateline_after", "dates_above", "hint", "rank", "wording",
)  # fmt: skip
NEAREST: Final = 20  # code points; shorter ones are labels
_WIDEST: Final = 1200
_MUCH: Final = 1.3
_SENTENCE: Final = expression(r"[.!?…।۔։؟](?:[\"'”»)]|\s)|[。！？]")
_DATELINE: Final = expression(
    r"[^\W\d_a-z][\w.'’]*(?:[ ,/]++[^\W\d_a-z][\w.'’]*){0,4}[ ,/]*"
    r"(?:\([^)]{2,20}\))?\s?[-–—:.]\s?(?=[\w\"“„«])|【|\([^)]{2,20}\)\s?[-–—]|\["
)


def candidates(page: Page, headline: int) -> list[int]:
    """The lines around the headline and above the body that are long enough to say something.

    No captions, nor what begins in small letters: that is half a sentence, behind a link.
    """
    reach = range(max(0, headline - 2), min(len(page.texts), headline + 13))
    near = range(max(0, page.start - 5), min(len(page.texts), page.start + 2))
    lines = sorted(set(reach) | (set(near) if near.start > headline else set()))
    fits = [at for at in lines if NEAREST <= page.widths[at] <= _WIDEST and not page.kinds[at]]
    fits = [at for at in fits if at != headline and at <= page.start + 2 and page.codes[at] != KINDS["caption"]]
    return [at for at in fits if not (page.texts[at][0].islower() and page.texts[at].split(None, 1)[0].islower())]


def opens_text(page: Page, at: int) -> bool:
    """Whether a line has the looks of a first paragraph: of the body, and right above one that is not much longer.

    Of 149 such lines of further pages whose chance was below .5 the page's own description, which is a standfirst or a
    first paragraph, said 21.
    """
    below = at + 1
    if below >= len(page.texts) or not (page.inside[at] and page.inside[below]):
        return False
    return page.widths[below] < _MUCH * page.widths[at]


class _Article(NamedTuple):
    """What candidates are compared with: the words of headline and title line, the usual width of a paragraph."""

    headline: frozenset[str]
    title: frozenset[str]
    typical: int


def describe(page: Page, found: list[int], headline: int, value: str, words: Words) -> list[list[float]]:
    """One row of numbers a candidate, in the order of :data:`NAMES`; ``words`` were learned for standfirsts."""
    own = frozenset(telling(grams(value)))
    title = frozenset(telling(grams(page.texts[0][:SAMPLE]))) if page.texts else own
    near = range(page.start, min(page.start + 14, len(page.texts)))
    below = sorted([page.widths[at] for at in near if page.inside[at]])
    article = _Article(own, title, below[len(below) // 2] if below else 100)
    owns = [grams(page.texts[at][:SAMPLE]) for at in found]
    lines = sum(page.inside[page.start : page.start + 8])
    return [
        _place(page, at, headline)
        + _text(page, at, telling(every), article)
        + _near(page, at, value)
        + [lines, min(page.next_long[at] - at, 15), page.heads[at] - page.heads[max(0, at - 6)]]
        + _dates(page, at, headline)
        + [page.codes[at], rank, told(every, words)]
        for rank, (at, every) in enumerate(zip(found, owns, strict=True))
    ]


def _place(page: Page, at: int, headline: int) -> list[float]:
    between = page.widths[min(at, headline) + 1 : max(at, headline)]
    long = len([wide for wide in between if wide >= 60])
    return [
        clip(at - headline, -3, 25),
        clip(page.start - at, -3, 20),
        round(page.body[at], 3),
        round(page.body[at - 1], 3) if at else 0.0,
        round(max(page.body[at + 1 : at + 4], default=0.0), 3),
        min(page.next_kind[at] - at, 12),
        long,
        len(between) - long,
    ]


def _text(page: Page, at: int, own: list[str], article: _Article) -> list[float]:
    text = page.texts[at]
    mine = frozenset(own)
    size, signs = len(mine), signs_of(text[:SAMPLE])
    shared = len(mine & article.headline)
    inside = page.inside[at] or at == page.start
    # The words of a line of the body are among the body's words; what counts is whether another line has them.
    elsewhere = [gram for gram in mine if page.words.get(gram, 0) > (own.count(gram) if inside else 0)]
    return [
        min(page.widths[at], 700),
        len(_SENTENCE.findall(text[: _WIDEST // 2] + " ")),
        ending(text),
        opening(text),
        clip(page.widths[at] / max(20, article.typical), 0, 4),
        len(elsewhere) / size if size else -0.1,
        shared / len(article.headline) if article.headline else -0.1,
        shared / size if size else -0.1,
        len(mine & article.title) / size if size and at else -0.1,
        len(page.places.get(page.keys[at], ())),
        signs.capitals / (signs.letters or 1),
        text.count(","),
        text.count(" ") + 1,
    ]


def _near(page: Page, at: int, value: str) -> list[float]:
    return [
        page.caps[at - 1],
        page.caps[at + 1],
        page.caps[at + 2],
        page.codes[at - 1],
        page.codes[at + 1],
        at > 0 and page.texts[at - 1] == value,
    ]


def _dates(page: Page, at: int, headline: int) -> list[float]:
    """Whether the next long line opens with a place, and how many dates and bylines stand between line and headline."""
    after = next((line for line in range(at + 1, min(at + 12, len(page.texts))) if page.widths[line] >= 60), -1)
    between = page.kinds[min(at, headline) + 1 : max(at, headline)]
    return [
        after >= 0 and _DATELINE.match(page.texts[after][:60]) is not None,
        sum(map(bool, between)),
    ]
