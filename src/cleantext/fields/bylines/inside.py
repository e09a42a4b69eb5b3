"""Bylines whose by-word does not begin the line: behind a date or a sentence, or behind the names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.fields.bylines.grammar import Grammar
from cleantext.fields.bylines.marks import believable, byline_of, handle_of, marker_here
from cleantext.fields.bylines.model import Byline
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import tokens

if TYPE_CHECKING:
    import regex

_BEFORE: Final = frozenset("|·•—–-:»›>)")
_SENTENCE: Final = frozenset('.!?”"…»)')
_BEFORE_BY_WORD: Final = 8  # tokens of the names before a by-word


def before_by_word(text: str, low: str, start: int, words: Grammar) -> Byline | None:
    """Names with the by-word behind them, in languages that say it so: "जेन डो द्वारा"."""
    line = low.rstrip(" \t\u00a0:|।")
    behind = next((word for word in words.by_behind if line.endswith(" " + word)), None)
    if behind is None:
        return None
    found = tokens(text[: len(line) - len(behind)], start, words)
    people = read_people(text, low, found, words, trust="by")
    if not people.clean or not people.full or people.stop < len(found) or len(found) > _BEFORE_BY_WORD:
        return None
    contributors = tuple(dict.fromkeys(people.contributors))
    return Byline(start, len(line), text[start : len(line)], contributors, "marked")


@lru_cache(maxsize=64)
def _ascii_by_words(words: Grammar) -> re.Pattern[str]:
    """The same for lines of ASCII, where no by-word beyond it can stand."""
    by = "|".join(sorted(map(re.escape, filter(str.isascii, words.by)), key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:(?<=[\s|\-:.!?)>0-9])|(?<=[a-z])(?=[a-z]))(?:{by})(?=\s|:)", re.IGNORECASE | re.ASCII)


@lru_cache(maxsize=64)
def _by_words(words: Grammar) -> regex.Pattern[str]:
    import regex

    by = "|".join(sorted(map(regex.escape, words.by), key=len, reverse=True)) or r"(?!)"
    return regex.compile(
        rf"(?:(?<=[\s|·•—–:\-.!?»)])|(?<=\d)|(?<=\p{{Ll}})(?=\p{{Lu}}))(?:{by})(?=\s|:)", regex.IGNORECASE
    )


def inside(text: str, low: str, start: int, words: Grammar) -> Byline | None:
    """A byline behind a date, a sign, or at the end of a sentence: "July 20, 2022 by Jane Doe"."""
    if not any(map(low.__contains__, words.by)):
        return None
    by_words = _ascii_by_words(words) if text.isascii() else _by_words(words)
    for match in by_words.finditer(text, start + 1):
        before = text[start : match.start()].rstrip()
        begin = _allowed(before, text[match.start()], words)
        if begin is None:
            continue
        marker = marker_here(text, low, match.start(), words)
        if marker is None or marker.kind != "by":
            continue
        found = tokens(text, marker.end, words)
        marker = marker._replace(strong=begin >= 0 or _is_date(before.split(), words))
        people = read_people(text, low, found, words, trust="by")
        if not people.contributors and marker.strong and (handle := handle_of(text, found, marker, words)):
            return Byline(marker.start, found[0].end, text[marker.start : found[0].end], (handle,), "marked")
        if believable(people, found, marker) and people.clean:
            return byline_of(text, match.start() if begin < 0 else start + begin, people, found)
    return None


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
