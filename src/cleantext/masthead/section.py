"""Candidates for the section, and what is observed about each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from cleantext.expressions import expression
from cleantext.masthead.address import is_site
from cleantext.masthead.crumbs import REACH, glued_step, since_home
from cleantext.masthead.glued import GLUE, entries, pieces
from cleantext.masthead.page import (
    KINDS,
    Page,
    advertisements,
    begins_crumb,
    buttons,
    counted,
    fold,
    grams,
    labels,
    networks,
)
from cleantext.masthead.parts import Part, joints, parts
from cleantext.masthead.signs import JOINTS, clip, opening, signs_of, telling
from cleantext.masthead.words import Words, told

NAMES: Final = (
    "lines_to_headline", "lines_to_body", "rank", "part", "joint", "from_end",
    "width", "words", "capitals", "opening", "body_overlap", "digits", "telling", "wording",
    "repeats", "repeats_menu", "repeats_below", "contained",
    "hint", "hint_before", "hint_after", "width_before", "width_before_2", "width_after", "short_above", "short_below",
    "line", "repeated_after", "known",
    "since_home", "parts_before", "parts_after", "sections_above", "sections_below", "to_repeat",
    "home_gap", "labels", "nearest_known", "hints_near",
)  # fmt: skip
_WIDEST: Final = 44
_ABOVE: Final = 10
_BELOW: Final = 6
_LIMIT: Final = 16
_MOST_WORDS: Final = 5
_YEAR: Final = 4  # figures
_FIGURES: Final = "0123456789., +"
_MENU: Final = ("chrome.navigation", "chrome.footer", "chrome.consent")
_ENTRIES: Final = ("chrome.navigation", "chrome.footer", "chrome.related")
_OVER: Final = 3  # lines above the headline, of which the last but for days may be such an entry and the section
_SHARED: Final = "day beside"
_NEVER_FIRST: Final = tuple(",.;)\u2190\u25bc\u25b2\u2514\u2713")  # a sentence goes on; the way back; a tree
_DOMAIN: Final = expression(r"[^\s.]\.[a-z]{2,8}\Z")  # "harbour.example"
_BEFORE: Final = (
    " \t\u00a0-\u2010\u2013\u2014>|/\u00b7\u2022\u25ba\u25b8"  # no "<", which leads back, nor what goes on: ","
)
_BEHIND: Final = _BEFORE + ",;"
_LINKS: Final = 2  # networks that a row of share links names
_NEVER_LAST: Final = tuple(":：?？")  # what waits for an answer
_NEVER: Final = frozenset("@©{}[]*$€£<=")  # of addresses, credits, templates and prices


class Candidate(NamedTuple):
    """A string that may be the section, and where it stands on the page."""

    block: int
    part: Part
    key: str
    rank: int  # how many candidates stand nearer to the headline


def candidates(page: Page, headline: int) -> list[Candidate]:
    """Short lines around the headline and pieces of lines there, nearest first, each string once."""
    found: dict[str, Candidate] = {}
    over = _over(page, headline)
    for at in _lines(page, headline, over):
        if page.widths[at] > 160 or (page.hints[at].startswith("chrome.") and at != over):
            continue
        for part in _parts(page, at, headline):
            part = _bare(page.texts[at], part)
            value = page.texts[at][part.start : part.end]
            key = fold(value)
            fits = key not in found and len(found) < _LIMIT and may_be_label(value)
            fits = fits and not (page.kinds[at] == _SHARED and any(map(str.isdigit, key)))
            fits = fits and not is_site(page.address, value)
            if fits and not (part.joint == ":" and _is_field(part, key)):
                found[key] = Candidate(at, part, key, len(found))
    return list(found.values())


def _parts(page: Page, at: int, headline: int) -> list[Part]:
    """Which parts of a line may be labels; beside a day only entries of the page's menus are."""
    if page.kinds[at] == "timestamp":
        return entries(page, at, headline)
    if _names(page, at) or _is_menu(page.texts[at]):
        return []
    glued = glued_step(page, at, headline)
    text = page.texts[at]
    return [Part(*glued, ">", 3)] if glued else [*parts(text), *pieces(text), *entries(page, at, headline)]


def _bare(text: str, part: Part) -> Part:
    """A part without the signs at its ends that led to a link beside it: "> Town", "Tech \u2014", "Column,"."""
    value = text[part.start : part.end]
    start, end = len(value) - len(value.lstrip(_BEFORE)), len(value.rstrip(_BEHIND))
    return part._replace(start=part.start + start, end=part.start + end) if start < end else part


def _names(page: Page, at: int) -> bool:
    """Whether a line is a date, a byline or a caption, or stands below "Posted by": none is a section."""
    known = page.kinds[at] not in ("", _SHARED) or page.codes[at] == KINDS["caption"]
    return known or (at > 0 and page.kinds[at - 1] == "by-word")


def _is_menu(text: str) -> bool:
    """Whether a line of several parts ends with a button, as a menu may: "Home | News | Sport | Contact us"."""
    cuts = joints(text)
    return len(cuts) > 1 and fold(text[cuts[-1].end() :]) in buttons()


def may_be_label(value: str) -> bool:
    """Whether it has the looks of a label, and is none of the buttons, counts and headings that every site has.

    >>> may_be_label("Ferries"), may_be_label("Read more"), may_be_label("3 comments"), may_be_label("@harbourcat")
    (True, False, False, False)
    >>> may_be_label("FacebookTwitter"), may_be_label("harbour.example"), may_be_label("\u2190 Back")
    (False, False, False)
    """
    key = fold(value)
    if not 2 <= len(value) <= _WIDEST or len(key.split()) > _MOST_WORDS or key in buttons():
        return False
    if value.startswith(_NEVER_FIRST) or value.endswith(_NEVER_LAST) or not _NEVER.isdisjoint(value):
        return False
    if _DOMAIN.search(value) or sum(map(key.__contains__, networks())) >= _LINKS:
        return False
    letters, figures = sum(map(str.isalpha, value)), sum(map(str.isdigit, value))
    if not letters or figures > letters or figures > _YEAR:
        return False  # numbers of telephones, counts, times, dates
    return not (key[0].isdigit() and key.lstrip(_FIGURES) in counted())


def _is_field(part: Part, key: str) -> bool:
    """Whether it is the name of a field, "Subject:"."""
    return part.side == 1 and key in labels()


def _over(page: Page, headline: int) -> int:
    """The first line above the headline that is no day, byline or copy of it, if a rule knows it as an entry of a menu.

    A press office's page has "Press releases" above its headline, and once more in its footer.
    """
    for at in range(headline - 1, max(-1, headline - _OVER - 1), -1):
        if not page.kinds[at] and page.keys[at] != page.keys[headline]:
            return at if page.hints[at].startswith(_ENTRIES) and may_be_label(page.texts[at]) else -1
    return -1


def _lines(page: Page, headline: int, over: int) -> dict[int, None]:
    """Lines by their distance from the headline, those above it first; then those above the body."""
    total = len(page.texts)
    order: dict[int, None] = {}
    menu = _menu(page, headline, over)
    for step in range(1, _ABOVE + 1):
        at = headline - step
        if at >= 0 and (at > menu or begins_crumb(page.keys[at], page.texts[at])):
            order[at] = None
        if step <= _BELOW and headline + step < total:
            order[headline + step] = None
    for at in range(min(page.start, total) - 1, max(menu, page.start - 6), -1):
        order.setdefault(at)
    # Where the headline is repeated at the end of a breadcrumb, far above or far below, the steps before it.
    for copy in page.places.get(page.keys[headline], ())[:4]:
        for at in range(copy - 1, max(menu if copy == headline else -1, copy - 4), -1):
            order.setdefault(at)
    order.pop(headline, None)
    return order


def _menu(page: Page, headline: int, over: int) -> int:
    """The last line above the headline that is furniture of the site; -1 for none.

    What stands above "Sign in" is the entry of a menu and no label of the article: where a section could be read in the
    page it was that entry on 27 pages of 88, and on 241 more no section could.
    """
    near = range(headline - 1, max(-1, headline - _ABOVE - 1), -1)
    known = (at for at in near if at != over and (page.hints[at].startswith(_MENU) or _is_button(page, at)))
    return next(known, -1)


def _is_button(page: Page, at: int) -> bool:
    """Whether a rule and our list of buttons know a line, as they do "Subscribe"."""
    key = page.keys[at]
    return page.hints[at].startswith("chrome.promo") and key in buttons() and key not in advertisements()


def describe(page: Page, found: list[Candidate], headline: int, words: Words) -> list[list[float]]:
    """One row of numbers a candidate, in the order of :data:`NAMES`; ``words`` were learned for sections."""
    copies = page.places.get(page.keys[headline], [])
    home = since_home(page, headline) if headline else REACH + 1
    known = [rival.rank for rival in found if page.hints[rival.block] == "section" and rival.part.side == 0]
    near = page.hints[max(0, headline - _ABOVE) : headline + 3].count("section")
    return [
        _place(page, candidate, headline)
        + _text(value_of(page, candidate), page, words)
        + _repeats(page, candidate, headline)
        + _near(page, candidate)
        + _crumb(page, candidate, copies)
        + [home, len(known), bool(known) and known[0] == candidate.rank, near]
        for candidate in found
    ]


def _place(page: Page, candidate: Candidate, headline: int) -> list[float]:
    at, part = candidate.block, candidate.part
    alone = page.kinds[at] == _SHARED  # but for the day
    return [
        clip(headline - at, -8, 15),
        clip(page.start - at, -3, 20),
        candidate.rank,
        0.0 if alone else part.side,
        0.0 if alone else JOINTS[part.joint],
        0.0 if alone else min(len(page.texts[at]) - part.end, 60),
    ]


def value_of(page: Page, candidate: Candidate) -> str:
    """What a candidate says."""
    return page.texts[candidate.block][candidate.part.start : candidate.part.end]


def _text(value: str, page: Page, words: Words) -> list[float]:
    every, signs = grams(value), signs_of(value)
    own = telling(every)
    return [
        len(value),
        value.count(" ") + 1,
        signs.capitals / (signs.letters or 1),
        opening(value),
        sum([gram in page.words for gram in own]) / len(own) if own else -0.1,
        signs.digits / len(value),
        len(own),
        told(every, words),
    ]


def _repeats(page: Page, candidate: Candidate, headline: int) -> list[float]:
    key = candidate.key
    lines = [at for at in page.places.get(key, ()) if at != candidate.block]
    return [
        min(len(lines), 6),
        min(sum([at < headline - _ABOVE for at in lines]), 4),
        min(sum([at > headline + _BELOW for at in lines]), 4),
        clip(page.hay.count(key) - len(lines), 0, 9) if len(key) > 3 else -1.0,
    ]


def _near(page: Page, candidate: Candidate) -> list[float]:
    at, widths = candidate.block, page.widths
    above = below = 1
    while above < 9 and at >= above and widths[at - above] <= 30:
        above += 1
    while below < 9 and at + below < len(widths) and widths[at + below] <= 30:
        below += 1
    after = page.keys[at + 1] if at + 1 < len(page.keys) else ""
    return [
        0.0 if page.kinds[at] == _SHARED else page.codes[at],
        page.codes[at - 1],
        page.codes[at + 1],
        page.caps[at - 1],
        page.caps[at - 2],
        page.caps[at + 1],
        above,
        below,
        min(at, 60),
        len(page.places.get(after, ())) if after else 0,
        "section" in map(page.hints.__getitem__, page.places.get(candidate.key, ())),
    ]


def _crumb(page: Page, candidate: Candidate, copies: Sequence[int]) -> list[float]:
    """Which step of a breadcrumb it is, and how many known sections stand next to it."""
    at, part, hints = candidate.block, candidate.part, page.hints
    above = below = 0
    while above < 8 and at > above and hints[at - above - 1] == "section":
        above += 1
    while below < 8 and at + below + 1 < len(hints) and hints[at + below + 1] == "section":
        below += 1
    before = after = 0
    if part.joint == GLUE:
        text = page.texts[at]
        before, after = len(text[: part.start].split()), min(len(text[part.end :].split()), 9)
    elif part.side:
        cuts = joints(page.texts[at])
        before = sum([cut.end() <= part.start for cut in cuts])
        after = sum([cut.start() >= part.end for cut in cuts])
    return [
        since_home(page, at),
        before,
        after,
        above,
        below,
        clip(min([line - at for line in copies if line > at], default=20), 0, 20),
    ]
