"""The words that stand beside a day on one line, or alone beside a line with a day: who published it then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.bylines import Byline, Contributor, has_given_name, has_title, is_place, is_word, read_byline
from cleantext.fields.dates import can_hold_date, goes_beside_date, read_line

_LIMIT: Final = 80  # code points of such a line
_META: Final = 160  # and of one in which a person stands among date, category and count
_WORDS: Final = 5
_COUNT: Final = 2  # words of a count: "3 Comments"
_SHORTEST: Final = 3  # letters of a pen name
_JOINED: Final = 6  # and of one of two words
_BARS: Final = expression(r"[|·•∙⋅]|\s[-–—/]\s")
_SIGNS: Final = " \t\u00a0|·•∙⋅-–—,:/"


def read_beside(text: str, context: Context) -> Byline | None:
    """The words before the day of a line, else those behind it; the whole line where it states none.

    >>> read_beside("Harbour Works | 20 July 2022", Context(language="en")).printed
    'Harbour Works'
    >>> read_beside("20 July 2022", Context(language="en")) is None
    True
    """
    if len(text) > _LIMIT:
        return None
    found = (
        [reading for reading in read_line(text, context) if reading.timestamp] if can_hold_date(text, context) else []
    )
    parts = [(0, found[0].start), (found[-1].end, len(text))] if found else [(0, len(text))]
    for start, end in parts:
        name = text[start:end].strip(_SIGNS)
        if not name:
            continue
        if len(name.split()) > _WORDS or not any(map(str.isalpha, name)):
            return None
        at = text.index(name, start)
        alone = " " not in name and name[0].isupper() and has_given_name(name, context)
        who = Contributor(name) if alone else Contributor(None, "author", name)
        return Byline(at, at + len(name), name, (who,), "shaped")
    return None


def read_among(text: str, context: Context) -> Byline | None:
    """The one person, or pen name before a count, among the day, categories and counts of a line.

    >>> lines = ("20 July 2022 Jane Doe Politics", "July 20, 2022 harbourcat 1 Comment", "20 July 2022 Ferries")
    >>> [name and name.authors for name in (read_among(line, Context(language="en")) for line in lines)]
    [('Jane Doe',), ('harbourcat',), None]
    """
    if len(text) > _META or not can_hold_date(text, context):
        return None
    days = [(reading.start, reading.end) for reading in read_line(text, context) if reading.timestamp]
    pieces = list(pieces_of(text, days)) if days else []
    people = [name for at, piece in pieces if (name := _person(at, piece, context)) is not None]
    people = people or [name for at, piece in pieces if (name := _given(at, piece, days, context)) is not None]
    if people:
        return people[0] if len(people) == 1 else None
    handles = [name for at, piece in pieces if (name := _handle(at, piece, context)) is not None]
    return handles[0] if len(handles) == 1 else None


def pieces_of(text: str, days: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """What stands between days and bars, and where.

    >>> list(pieces_of("Boats | 20 July 2022 in Ferries", [(8, 20)]))
    [(0, 'Boats'), (21, 'in Ferries')]
    """
    start = 0
    for day, end in [*days, (len(text), len(text))]:
        at = start
        for piece in _BARS.split(text[start:day]):
            words = piece.strip(_SIGNS)
            if words and not words.isspace():  # U+2003 is a space too
                at = text.index(words, at)
                yield at, words
                at += len(words)
        start = end


def _person(at: int, piece: str, context: Context) -> Byline | None:
    """A piece that is, or begins with, a person of a known given name: "Jane Doe Politics" names Jane Doe."""
    words = piece.split()
    if not has_given_name(piece, context) or piece[0].upper() == piece[0].lower():
        return None
    if len(words) > 2 and words[2][0].islower():
        return None  # "20 July 2022 - Jane Doe wins again"
    name = " ".join(words[:2])
    for part in dict.fromkeys((piece, name)):
        found = read_byline(part, context) if " " in part else None
        if found is not None and len(found.authors) == 1:
            start = at + found.start
            return found._replace(start=start, end=start + len(found.printed))
    counted = len(words) > 2 and words[1][0].isupper() and _is_counted(words[2:], context)
    return _named(at, name) if counted else None  # "Jane Roll 3 Comments"


def _given(at: int, piece: str, days: list[tuple[int, int]], context: Context) -> Byline | None:
    """A given name with nothing but a space between it and a day: "Jane 20 July 2022"; behind a comma it is a place."""
    beside = any(at + len(piece) + 1 == start or at == end + 1 for start, end in days)
    known = piece.isalpha() and piece[0].isupper() and has_given_name(piece, context)
    return _named(at, piece) if beside and known and not is_place(piece, context) else None


def _handle(at: int, piece: str, context: Context) -> Byline | None:
    """A word that is none of the language, written as no other is or before the count of what was said about it."""
    name, *rest = piece.split()
    if len(name) < _SHORTEST or not name.isalnum() or name[0].isdigit() or is_word(name, context):
        return None
    return _named(at, name) if _is_counted(rest, context) or (not rest and is_lettered(name)) else None


def _is_counted(words: list[str], context: Context) -> bool:
    """Whether words are a count of comments or the like, or begin with one."""
    return bool(words) and any(goes_beside_date(" ".join(words[:size]), context) for size in (len(words), _COUNT))


def _named(at: int, name: str) -> Byline:
    return Byline(at, at + len(name), name, (Contributor(name),), "shaped")


def is_lettered(name: str) -> bool:
    """Whether a word has a capital in it behind a small letter, as pen names put together of two words have.

    >>> is_lettered("JaneDoe"), is_lettered("Jane"), is_lettered("JANE")
    (True, False, False)
    """
    return any(a.islower() and b.isupper() for a, b in pairwise(name)) and len(name) >= _JOINED


def read_pen_name(text: str, context: Context) -> Byline | None:
    """A line that is one word, or a title and a name: what blogs print between headline and date to say who wrote.

    >>> read_pen_name("Harbourcat", Context(language="en")).authors
    ('Harbourcat',)
    >>> read_pen_name("Dr. Doe", Context("en")).authors, read_pen_name("Harbour Works", Context("en"))
    (('Dr. Doe',), None)
    """
    name = text.strip(_SIGNS)
    if not name or not name[0].isalpha() or not (" " not in name or has_title(name, context)):
        return None
    return _named(text.index(name), name)
