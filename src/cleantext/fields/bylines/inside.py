"""Bylines whose by-word does not begin the line: behind a date or a sentence, or behind the names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.expressions import expression
from cleantext.fields.bylines.grammar import Found, Grammar
from cleantext.fields.bylines.handles import handle_of
from cleantext.fields.bylines.marks import after_date, believable, byline_of, marker_here
from cleantext.fields.bylines.model import Byline
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Line, tokens

if TYPE_CHECKING:
    import regex

_BEFORE: Final = frozenset("|·•—–-:»›>)")
_SENTENCE: Final = frozenset('.!?”"…»)')
_BEFORE_BY_WORD: Final = 8  # tokens of the names before a by-word
_LABEL: Final = 2  # words of a label before a day: "Publiziert am 20. Juli 2022 von"
_POSTED: Final = 6  # words before a by-word that the day follows: "Posted in Boats by harbourcat on May 4, 2022"
YEAR: Final = expression(r"(?<!\d)(?:\d{4}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2})")


def before_by_word(line: Line, start: int) -> Byline | None:
    """Names with the by-word behind them, in languages that say it so, and perhaps a day: "जेन डो द्वारा"."""
    text, low, words = line
    called = _before_day(low, words).rstrip(" \t\u00a0:|।.")
    behind = next((word for word in words.by_behind if called.endswith(" " + word)), None)
    if behind is None:
        return None
    found = tokens(text[: len(called) - len(behind)], start, words)
    found = found[after_date(found, words) :]
    people = read_people(line, found, trust="by")
    if not people.clean or not people.full or people.stop < len(found) or len(found) > _BEFORE_BY_WORD:
        return None
    contributors, begin = tuple(dict.fromkeys(people.contributors)), found[0].start
    return Byline(begin, len(called), text[begin : len(called)], contributors, "marked")


def _before_day(low: str, words: Grammar) -> str:
    """The line up to its by-word, if a day is all that stands behind that: "जेन डो द्वारा 4 फ़रवरी 2020 को"."""
    for word in words.by_behind:
        head, found, rest = low.partition(f" {word} ")
        if found and _is_date(rest.split(), words):
            return f"{head} {word}"
    return low


@lru_cache(maxsize=64)
def _ascii_by_words(words: Grammar) -> re.Pattern[str]:
    """The same for lines of ASCII, where no by-word beyond it can stand."""
    by = "|".join(sorted(map(re.escape, filter(str.isascii, words.by_dated)), key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:(?<=[\s|\-:.!?)>0-9])|(?<=[a-z])(?=[a-z]))(?:{by})(?=\s|:)", re.IGNORECASE | re.ASCII)


@lru_cache(maxsize=64)
def _by_words(words: Grammar) -> regex.Pattern[str]:
    import regex

    by = "|".join(sorted(map(regex.escape, words.by_dated), key=len, reverse=True)) or r"(?!)"
    return regex.compile(
        rf"(?:(?<=[\s|·•—–:\-.!?»)])|(?<=\d)|(?<=\p{{Ll}})(?=\p{{Lu}}))(?:{by})(?=\s|:)", regex.IGNORECASE
    )


def inside(line: Line, start: int) -> Byline | None:
    """A byline behind a date, a sign, or at the end of a sentence: "July 20, 2022 by Jane Doe"."""
    text, low, words = line
    if not any(map(low.__contains__, words.by_dated if any(map(str.isdigit, low)) else words.by)):
        return None
    by_words = _ascii_by_words(words) if text.isascii() else _by_words(words)
    for match in by_words.finditer(text, start + 1):
        before = text[start : match.start()].rstrip()
        place = _place(before, text[match.start() :], words)
        marker = _marker(line, *match.span()) if place is not None else None
        if place is None or marker is None:
            continue
        found = tokens(text, marker.end, words)
        marker = marker._replace(strong=place.strong)
        people = read_people(line, found, trust="by")
        if not people.contributors and marker.strong and (handle := handle_of(text, found, marker, words)):
            return handle
        if believable(people, found, marker) and people.clean:
            return byline_of(text, match.start() if place.begin < 0 else start + place.begin, people, found)
    return None


class _Place(NamedTuple):
    """Where the byline begins in what stands before its by-word, -1 for at that; and whether a name must follow."""

    begin: int
    strong: bool


_DATED: Final = _Place(begin=-1, strong=True)


def _place(before: str, behind: str, words: Grammar) -> _Place | None:
    """What stands before a by-word, if a byline may begin there."""
    parts = before.split()
    dated = bool(parts) and _is_date(parts, words)
    if behind.split(None, 1)[0].casefold().rstrip(":") not in words.by:
        return _DATED if _ends_with_day(parts, words) else None  # of another language
    begin = _allowed(before, behind[0], words)
    if begin is not None:
        return _Place(begin, strong=begin >= 0 or dated)
    if _ends_with_day(parts, words):
        return _DATED
    posted = 1 < len(parts) <= _POSTED and parts[0].casefold() in words.piece and parts[1].casefold() in words.place
    return _DATED if posted and YEAR.search(behind) else None  # "Posted in Boats by harbourcat on May 4, 2022"


def _ends_with_day(parts: list[str], words: Grammar) -> bool:
    """Whether they are a day; where the language is not known any words may stand before: "Publiziert am 20.7.2022"."""
    for at in range(min(len(parts), (0 if words.language else _LABEL) + 1)):
        if _is_date(parts[at:], words):
            return any(map(YEAR.search, parts[at:]))
    return False


def _marker(line: Line, start: int, stop: int) -> Found | None:
    """The by-word of the language from ``start`` to ``stop``, or that of another behind a day."""
    marker = marker_here(line, start)
    if marker is not None:
        return marker if marker.kind == "by" else None
    end = stop
    while end < len(line.text) and line.text[end] in " \t\u00a0:":
        end += 1
    return Found(start, end, "by", strong=True) if line.low[start:stop] in line.words.by_dated else None


def _allowed(before: str, first: str, words: Grammar) -> int | None:
    """Where the byline begins in ``before``, -1 for at the by-word itself, ``None`` if there can be none."""
    if not before:
        return None
    parts = before.split()
    if parts[-1].casefold().strip(":,") in words.piece:
        at = len(before) - len(parts[-1])
        if len(parts) <= 4:
            return 0
        ahead = before[:at].rstrip()
        if ahead[-1] in _BEFORE:
            return at
        article = ahead.rsplit(None, 1)[-1]
        if article[0].isupper() and ahead[: -len(article)].rstrip()[-1:] in _SENTENCE:
            return at - len(article) - 1
    if before[-1] in _BEFORE or (before[-1] in _SENTENCE and first.isupper()) or _is_date(parts, words):
        return -1
    return None


def _is_date(parts: list[str], words: Grammar) -> bool:
    """Only figures, months, days, labels and words of time."""
    figures = 0
    for part in parts:
        word = part.casefold().strip(".,:|·•-–—")
        if any(c.isdigit() for c in word):
            figures += 1
        elif word and word not in words.month and word not in words.time and word not in words.piece:
            return False
    return figures > 0
