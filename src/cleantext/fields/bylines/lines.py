"""Whether a line is a byline, and what it says."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.bylines.closing import closing
from cleantext.fields.bylines.gather import People
from cleantext.fields.bylines.grammar import EAST, Found, Grammar, grammar
from cleantext.fields.bylines.handles import handle_of, posted_at
from cleantext.fields.bylines.inside import before_by_word, inside
from cleantext.fields.bylines.labels import labelled
from cleantext.fields.bylines.marks import after_date, believable, byline_of, first_letter, marker_here
from cleantext.fields.bylines.model import Byline, role_of
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Line, Token, tokens

LIMIT: Final = 320  # code points; three names with their addresses and papers have 220
_DAY: Final = 2  # code points of an abbreviation for a day
_CLAUSE: Final = 6  # tokens behind a label; more that end with a full stop are a sentence
SHAPED_LIMIT: Final = 160
_FIGURES: Final = 3  # tokens behind the names among which a figure tells a date: "Published 4 months ago"
_UNCASED: Final = 4  # words of a name in a script without capitals
_PARTED: Final = expression(r"[/,;|]")


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
    line = Line.of(text, words)
    marker = marker_here(line, start)
    if not text.isascii() and words.family and is_east(text, start, marker):
        from cleantext.fields.bylines.east import read_east  # few pages need it

        return read_east(text, start, marker, words)
    if not text.isascii() and words.family and (found := _behind(text, start, words)):
        return found
    if marker is not None:
        return _marked(line, marker)
    if "©" in text:
        return None
    if words.by_behind and (called := before_by_word(line, start)):
        return called
    return closing(line, start) or labelled(line, start) or inside(line, start) or _shaped(line, start)


def _behind(text: str, start: int, words: Grammar) -> Byline | None:
    from cleantext.fields.bylines.east import read_behind  # few pages need it

    return read_behind(text, start, words)


def is_east(text: str, start: int, marker: Found | None) -> bool:
    """Whether the name, or the line, begins in Han, Kana or Hangul."""
    if marker is None:
        return ord(text[start]) >= EAST
    return marker.kind != "picture" and marker.end < len(text.rstrip()) and ord(text[marker.end]) >= EAST


def _marked(line: Line, marker: Found) -> Byline | None:
    """A by-word or label, then names."""
    text, _, words = line
    if marker.kind == "picture":
        return None
    if marker.end >= len(text.rstrip()):
        end = len(text.rstrip())
        return Byline(marker.start, end, text[marker.start : end], (), "marked")
    found = tokens(text, marker.end, words)
    if marker.kind == "author" and len(found) > _CLAUSE and _is_sentence(text, marker, found):
        return None
    people = read_people(line, found, role_of(marker.kind), trust="label" if marker.strong else "by")
    if not people.contributors and (handle := handle_of(text, found, marker, words)):
        return handle
    if not believable(people, found, marker):
        return posted_at(text, marker, words)
    return byline_of(text, marker.start, people, found)


def _is_sentence(text: str, marker: Found, found: list[Token]) -> bool:
    """Whether a sentence begins with the word that is a label elsewhere: "Author Jane Doe, from Kiel, said so."."""
    label = text[marker.start : marker.end].strip()
    short = found[-2].kind == "figure" and len(found[-1].text) == _DAY  # "d." behind the day of a Lithuanian date
    return label.isalpha() and text.rstrip()[-1] in ".!?…" and not short


def _shaped(line: Line, start: int) -> Byline | None:
    """A line that is names and nothing else, but for a date or label behind them."""
    text, low, words = line
    if len(text) - start > SHAPED_LIMIT or not _may_be_names(text, start, words):
        return None
    if any(map(low.__contains__, words.stock)):
        return None  # below a picture
    found = tokens(text, start, words)
    found = found[after_date(found, words) :]
    if not found or len(found) > 40:
        return None
    people = read_people(line, found)
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
        return _PARTED.split(first, maxsplit=1)[0] in words.agency
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


def _names_hold(people: People, found: list[Token], words: Grammar) -> bool:
    if not _dated_behind(people, found, words):
        return False
    if people.given:  # without capitals a sentence may begin like a name
        return found[0].text[0].isupper() or all(
            len(who.name.split()) <= _UNCASED for who in people.contributors if who.name
        )
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
