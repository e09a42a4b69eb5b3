"""Whether a line is a byline, and what it says."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from cleantext.context import Context
from cleantext.fields.bylines.east import read_east
from cleantext.fields.bylines.gather import People
from cleantext.fields.bylines.grammar import Found, Grammar, grammar
from cleantext.fields.bylines.model import Byline, Contributor, role_of
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Token, lower, tokens

LIMIT: Final = 200  # code points; the longest byline seen, seven names with their offices, has 186
SHAPED_LIMIT: Final = 160
_FIGURES: Final = 3  # tokens behind the names among which a figure tells a date: "Published 4 months ago"
_LEAD: Final = " \t\u00a0\u200b\u200e\u200f\ufeff-–—|•·*■►▶✍/\\>(["
_BEFORE: Final = frozenset("|·•—–-:»›>)")
_SENTENCE: Final = frozenset('.!?”"…»)')


def read_byline(text: str, context: Context) -> Byline | None:
    """The byline that ``text`` is, begins with or ends with; ``None`` for anything else.

    >>> read_byline("By Jane Doe and John Roe", Context(language="en")).authors
    ('Jane Doe', 'John Roe')
    >>> read_byline("By the time he arrived, it was over.", Context(language="en")) is None
    True
    """
    return None if len(text) > LIMIT else _read(text, context.language)


@lru_cache(maxsize=256)  # the masthead, the facts and the record ask about the same lines, one page at a time
def _read(text: str, language: str) -> Byline | None:
    words = grammar(language)
    start = first_letter(text)
    if start >= len(text.rstrip()):
        return None
    low = lower(text)
    marker = marker_here(text, low, start, words)
    if not text.isascii() and words.family and is_east(text, start, marker):
        return read_east(text, start, marker, words)
    if marker is not None:
        return _marked(text, low, marker, words)
    if "©" in text:
        return None
    return _inside(text, low, start, words) or _shaped(text, low, start, words)


def is_east(text: str, start: int, marker: Found | None) -> bool:
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
            if twice is None and not (
                text[end].isupper() and text[end - 1].islower() and low[end + 1 : end + 2].isalpha()
            ):
                return None
            marker = marker._replace(end=end)
        again = words.marker_at(low, end)
        if again is None or again.kind not in ("by", "author"):
            return marker
        marker = again._replace(start=at, kind=marker.kind if again.kind == "by" else again.kind, strong=True)
    return None


def first_letter(text: str) -> int:
    """Past the signs that may stand before a byline."""
    at = 0
    while at < len(text) and text[at] in _LEAD:
        at += 1
    return at


def _marked(text: str, low: str, marker: Found, words: Grammar) -> Byline | None:
    """A by-word or label, then names."""
    if marker.kind == "picture":
        return None
    if marker.end >= len(text.rstrip()):
        end = len(text.rstrip())
        return Byline(marker.start, end, text[marker.start : end], (), "marked")
    found = tokens(text, marker.end, words)
    people = read_people(text, low, found, words, role_of(marker.kind), trust="label" if marker.strong else "by")
    if not people.contributors and (handle := _handle(text, found, marker, words)):
        return Byline(marker.start, found[0].end, text[marker.start : found[0].end], (handle,), "marked")
    if not believable(people, found, marker):
        return None
    return byline_of(text, marker.start, people, found)


def _handle(text: str, found: list[Token], marker: Found, words: Grammar) -> Contributor | None:
    """A pen name in small letters, where nothing else can stand: "Posted by harbourcat", "by harbourcat | Apr 21"."""
    if not found or found[0].kind != "word" or not found[0].text.islower() or len(found[0].text) < 4:
        return None
    said = text[marker.start : marker.end].strip()
    told = " " in said or said[-1] in ":：" or marker.start > 0
    alone = len(found) == 1 and marker.strong and told
    dated = len(found) > 2 and (found[1].kind == "figure" or (found[1].text in "|·•–—" and found[1].spaced))
    if not (alone or dated) or found[0].low in words.not_name or found[0].low in words.particle:
        return None
    return Contributor(found[0].text.rstrip("."), role_of(marker.kind))


def believable(people: People, found: list[Token], marker: Found) -> bool:
    """A bare by-word needs a full name and nothing of a sentence; a label is content with one name."""
    if not people.contributors or (not people.clean and not marker.strong):
        return False
    if people.full or not people.lone:
        return people.clean or people.stop < len(found) or bool(people.full)
    if marker.strong:
        return people.clean
    return people.clean and people.given > 0 and not marker.particle  # "Di Maria" is a name


def byline_of(text: str, start: int, people: People, found: list[Token]) -> Byline:
    """What was read as a marked byline, with what hangs on behind it."""
    end = people.end
    if people.open and people.stop >= len(found) and found:
        end = found[-1].end  # "Jane Doe and": the next line goes on
    if text[end : end + 1] in tuple(")）]】") and any(sign in text[start:end] for sign in "(（[【"):
        end += 1
    return Byline(start, end, text[start:end], tuple(dict.fromkeys(people.contributors)), "marked")


@lru_cache(maxsize=64)
def _by_inside(words: Grammar) -> regex.Pattern[str]:
    by = "|".join(sorted(map(regex.escape, words.by), key=len, reverse=True)) or r"(?!)"
    return regex.compile(
        rf"(?:(?<=[\s|·•—–:\-.!?»)])|(?<=\d)|(?<=\p{{Ll}})(?=\p{{Lu}}))(?:{by})(?=\s|:)", regex.IGNORECASE
    )


def _inside(text: str, low: str, start: int, words: Grammar) -> Byline | None:
    """A byline behind a date, a sign, or at the end of a sentence: "July 20, 2022 by Jane Doe"."""
    if not any(by in low for by in words.by):
        return None
    for match in _by_inside(words).finditer(text, start + 1):
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
        if not people.contributors and marker.strong and (handle := _handle(text, found, marker, words)):
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


def _shaped(text: str, low: str, start: int, words: Grammar) -> Byline | None:
    """A line that is names and nothing else, but for a date or label behind them."""
    if len(text) - start > SHAPED_LIMIT or not _may_be_names(text, start, words):
        return None
    if any(stock in low for stock in words.stock):
        return None  # below a picture
    found = tokens(text, start, words)
    found = found[_after_date(found, words) :]
    if not found or len(found) > 40:
        return None
    people = read_people(text, low, found, words)
    who = people.contributors
    if not who or not people.clean or people.picture or any(token.text in ":：" for token in found[: people.stop + 1]):
        return None
    names = [contributor for contributor in who if contributor.name]
    if names and not (people.full and _names_hold(people, found, words)):
        return None
    if not names and not _organization_holds(found, people):
        return None
    byline = byline_of(text, found[0].start, people, found)
    told = people.addressed or any(c.organization and c.organization.casefold() in words.agency for c in who)
    return byline if told else byline._replace(certainty="shaped")


def _may_be_names(text: str, start: int, words: Grammar) -> bool:
    """A cheap look at the first words, so that most lines of a page cost little."""
    line = text[start:].rstrip()
    if line[-1] in "?!…;:。？！":
        return False
    before = text[:start].strip()[-1:]
    if before and before in "-–—([":
        return False  # who said the quotation above, or took the picture
    split = line.split(None, 16)
    first = split[0].casefold().strip(".,")
    if line[0].islower():
        return regex.split(r"[/,;|]", first, maxsplit=1)[0] in words.agency
    if first in words.never_first and first not in words.article and line.casefold() not in words.agency:
        return False
    if len(split) == 1:
        return first in words.agency or first in words.staff or not first.isalpha()
    second = split[1].casefold().strip(".,")
    if second in words.never_first:
        last = split[-1].casefold()
        return second in words.small or first in words.article or last in words.staff or line.casefold() in words.agency
    if split[1][0].islower() and second not in words.small and second.split("-")[0] not in words.particle:
        return False
    small = sum(word[0].islower() for word in split)
    return small <= (12 if len(line) < 60 else 4)


def _after_date(found: list[Token], words: Grammar) -> int:
    """Skip a date that stands before the name; the index of what follows it."""
    at = 0
    while at < len(found) and (
        found[at].kind in ("figure", "sign")
        or found[at].low.rstrip(".") in words.month
        or found[at].low.rstrip(".") in words.time
    ):
        at += 1
    figures = [token.text for token in found[:at] if token.kind == "figure"]
    dated = any(token.low.rstrip(".") in words.month for token in found[:at])
    return at if figures and (dated or any(len(figure) >= 4 for figure in figures)) else 0


def _names_hold(people: People, found: list[Token], words: Grammar) -> bool:
    if not _dated_behind(people, found, words):
        return False
    if people.given:
        return True
    figures = any(token.kind == "figure" for token in found[people.stop : people.stop + _FIGURES])
    dated = figures or found[0].start > 12  # "Jane Doe | Published 4 months ago"
    if people.lone or (people.tails and not dated) or not found[0].text[0].isupper():
        return False  # only a known given name is evidence in a script without capitals
    printed = [token for token in found[: people.stop] if token.kind == "word"]
    if all(token.text.isupper() for token in printed) and not people.jobs:
        return False  # "BREAKING STORIES"
    clean = {word.casefold() for who in people.contributors for word in (who.name or "").split()}
    names = [token for token in printed if token.low.rstrip(".") in clean or token.low in clean]
    if any(1 < len(token.text) <= 4 and token.text.isupper() and token.low not in words.suffix for token in names):
        return False  # "Gemini CLI"
    if not names or any(token.low.endswith(words.not_ending) for token in names):
        return False
    return not names[0].low.endswith(words.not_first_ending) or people.jobs > 0 or dated


def _dated_behind(people: People, found: list[Token], words: Grammar) -> bool:
    """A figure behind a name must be of a date or time: "Jane Doe 5 hours ago", not "Jane Doe, 37, was shot"."""
    if people.stop >= len(found) or found[people.stop].kind != "figure":
        return True
    near = found[people.stop : people.stop + 4]
    before = found[people.stop - 1].low.rstrip(".") if people.stop else ""
    return (
        before in words.month
        or any(
            (token.kind == "figure" and sum(c.isdigit() for c in token.text) >= 4)
            or token.low.rstrip(".") in words.month
            or token.low.rstrip(".") in words.time
            for token in near
        )
        or (len(found) == people.stop + 1 and len(near[0].text) <= 2 and not near[0].spaced)
    )


def _organization_holds(found: list[Token], people: People) -> bool:
    if people.houses:
        return False
    return people.stop >= len(found) or found[people.stop].kind == "figure"
