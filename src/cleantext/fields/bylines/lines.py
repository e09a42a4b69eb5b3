"""Whether a line is a byline, and what it says."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from cleantext.context import Context
from cleantext.fields.bylines.east import read_east
from cleantext.fields.bylines.grammar import Found, Grammar, grammar
from cleantext.fields.bylines.model import Byline, Contributor, Role
from cleantext.fields.bylines.people import People, read_people
from cleantext.fields.bylines.tokens import Token, lower, tokens

LIMIT: Final = 200  # code points; the longest byline seen, seven names with their offices, has 186
SHAPED_LIMIT: Final = 100
_LEAD: Final = " \t\u00a0\u200b\u200e\u200f\ufeff-–—|•·*■►▶✍/\\>(["
_BEFORE: Final = frozenset("|·•—–-:»›>)")
_SENTENCE: Final = frozenset(".!?”\"…»)")


def read_byline(text: str, context: Context) -> Byline | None:
    """The byline that ``text`` is, begins with or ends with; ``None`` for anything else.

    >>> read_byline("By Jane Doe and John Roe", Context(language="en")).authors
    ('Jane Doe', 'John Roe')
    >>> read_byline("By the time he arrived, it was over.", Context(language="en")) is None
    True
    """
    if len(text) > LIMIT:
        return None
    words = grammar(context.language)
    start = _start(text)
    if start >= len(text):
        return None
    low = lower(text)
    marker = marker_here(text, low, start, words)
    if not text.isascii() and words.family and _is_east(text, start, marker):
        return read_east(text, start, marker, words)
    if marker is not None:
        return _marked(text, low, marker, words)
    if "©" in text:
        return None
    return _inside(text, low, start, words) or _shaped(text, low, start, words)


def _is_east(text: str, start: int, marker: Found | None) -> bool:
    """Whether the name, or the line, begins in Han, Kana or Hangul."""
    if marker is None:
        return ord(text[start]) >= 0x2E80
    return marker.kind != "picture" and marker.end < len(text.rstrip()) and ord(text[marker.end]) >= 0x2E80


def marker_here(text: str, low: str, at: int, words: Grammar) -> Found | None:
    """The marker at ``at``, glued ones only where a capital begins the name: "ByJane Doe"."""
    marker = words.marker_at(low, at)
    while marker is not None:
        end = marker.end
        if end < 0:
            end = -end
            twice = words.marker_at(low, end)
            if twice is None and not (text[end].isupper() and text[end - 1].islower() and low[end + 1 : end + 2].isalpha()):
                return None
            marker = marker._replace(end=end)
        again = words.marker_at(low, end)
        if again is None or again.kind not in ("by", "author"):
            return marker
        marker = again._replace(start=at, kind=marker.kind if again.kind == "by" else again.kind, strong=True)
    return None


def _start(text: str) -> int:
    at = 0
    while at < len(text) and text[at] in _LEAD:
        at += 1
    return at


def _role(marker: Found) -> Role:
    return "author" if marker.kind in ("by", "author", "picture") else marker.kind


def _marked(text: str, low: str, marker: Found, words: Grammar) -> Byline | None:
    """A by-word or label, then names."""
    if marker.kind == "picture":
        return None
    if marker.end >= len(text.rstrip()):
        end = len(text.rstrip())
        return Byline(marker.start, end, text[marker.start : end], (), "marked")
    found = tokens(text, marker.end, words)
    people = read_people(text, low, found, words, _role(marker))
    if not believable(people, found, marker, words):
        return None
    return _byline(text, marker.start, people, found)


def believable(people: People, found: list[Token], marker: Found, words: Grammar) -> bool:
    """A bare by-word needs a full name and nothing of a sentence; a label is content with one name."""
    if not people.contributors or (not people.clean and not marker.strong):
        return False
    if people.full or not people.lone:
        return people.clean or people.stop < len(found) or bool(people.full)
    if marker.strong:
        return people.clean
    return people.clean and people.given > 0 and not marker.particle  # "Di Maria" is a name


def _byline(text: str, start: int, people: People, found: list[Token]) -> Byline:
    end = people.end
    if people.open and people.stop >= len(found) and found:
        end = found[-1].end  # "Jane Doe and": the next line goes on
    if text[end : end + 1] in tuple(")）]】") and any(sign in text[start:end] for sign in "(（[【"):
        end += 1
    return Byline(start, end, text[start:end], tuple(dict.fromkeys(people.contributors)), "marked")


@lru_cache(maxsize=64)
def _by_inside(words: Grammar) -> regex.Pattern[str]:
    by = "|".join(sorted(map(regex.escape, words.by), key=len, reverse=True)) or r"(?!)"
    return regex.compile(rf"(?:(?<=[\s|·•—–:\-.!?»)])|(?<=\d)|(?<=\p{{Ll}})(?=\p{{Lu}}))(?:{by})(?=\s|:)", regex.IGNORECASE)


def _inside(text: str, low: str, start: int, words: Grammar) -> Byline | None:
    """A byline behind a date, a sign, or at the end of a sentence: "July 20, 2022 by Jane Doe"."""
    for match in _by_inside(words).finditer(text, start + 1):
        before = text[start : match.start()].rstrip()
        begin = _allowed(before, text[match.start()], words)
        if begin is None:
            continue
        marker = marker_here(text, low, match.start(), words)
        if marker is None or marker.kind != "by":
            continue
        found = tokens(text, marker.end, words)
        strong = begin >= 0
        people = read_people(text, low, found, words)
        if believable(people, found, marker._replace(strong=strong), words) and people.clean:
            return _byline(text, match.start() if begin < 0 else start + begin, people, found)
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


def _shaped(text: str, low: str, start: int, words: Grammar) -> Byline | None:
    """A line that is names and nothing else, but for a date or label behind them."""
    if len(text) - start > SHAPED_LIMIT or not _may_be_names(text, start, words):
        return None
    found = tokens(text, start, words)
    found = found[_after_date(found, words) :]
    if not found or len(found) > 40:
        return None
    people = read_people(text, low, found, words)
    who = people.contributors
    if not who or not people.clean:
        return None
    names = [contributor for contributor in who if contributor.name]
    if names and not (people.full and _names_hold(people, found, words)):
        return None
    if not names and not _organization_holds(found, people):
        return None
    byline = _byline(text, found[0].start, people, found)
    told = people.addressed or not names or any(c.organization and c.organization.lower() in words.agency for c in who)
    return byline if told else byline._replace(certainty="shaped")


def _may_be_names(text: str, start: int, words: Grammar) -> bool:
    line = text[start:]
    if line[-1] in "?!…;:。？！":
        return False
    if line[0].islower() and regex.split(r"[\s/,;|]", line, maxsplit=1)[0] not in words.agency:
        return False
    small = sum(word[0].islower() for word in line.split())
    return small <= 12


def _after_date(found: list[Token], words: Grammar) -> int:
    """Skip a date that stands before the name; the index of what follows it."""
    at = 0
    while at < len(found) and (
        found[at].kind in ("figure", "sign") or found[at].low.rstrip(".") in words.month or found[at].low.rstrip(".") in words.time
    ):
        at += 1
    return at if any(token.kind == "figure" for token in found[:at]) else 0


def _names_hold(people: People, found: list[Token], words: Grammar) -> bool:
    first = found[0].text[0]
    if not people.given and (people.lone or people.tails or not first.isupper()):
        return False  # only a known given name is evidence in a script without capitals
    if words.language == "de" and not people.given:
        return people.jobs > 0 or people.stop < len(found)  # nouns have capitals: "Wilde Verfolgungsjagd"
    return True


def _organization_holds(found: list[Token], people: People) -> bool:
    if people.houses:
        return False
    return people.stop >= len(found) or found[people.stop].kind == "figure"
