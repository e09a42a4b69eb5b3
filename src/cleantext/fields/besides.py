"""The words that stand beside a day on one line, or alone beside a line with a day: who published it then."""

from __future__ import annotations

import re
from typing import Final

from cleantext.context import Context
from cleantext.fields.bylines import Byline, Contributor, has_given_name, has_title, read_byline
from cleantext.fields.dates import can_hold_date, read_line

_LIMIT: Final = 80  # code points of such a line
_WORDS: Final = 5
_PARTS: Final = 3
_BARS: Final = re.compile("[|·•∙⋅]")
_SIGNS: Final = " \t\u00a0|·•∙⋅-–—,:/"


def read_beside(text: str, context: Context) -> Byline | None:
    """The words before the day of a line, else those behind it; the whole line where it states none.

    >>> read_beside("Harbour Works | 20 July 2022", Context(language="en")).printed
    'Harbour Works'
    >>> read_beside("3 Comments | Jane Doe | 20 July 2022", Context(language="en")).authors
    ('Jane Doe',)
    >>> read_beside("20 July 2022", Context(language="en")) is None
    True
    """
    if len(text) > _LIMIT:
        return None
    named = _person_among(text, context)
    if named is not None:
        return named
    found = [reading for reading in read_line(text, context) if reading.timestamp] if can_hold_date(text) else []
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


def _person_among(text: str, context: Context) -> Byline | None:
    """The only part between bars that is a person's name; with one bar that is read by the rules for whole lines."""
    parts = [part for part in _BARS.split(text) if part.strip()]
    if len(parts) < _PARTS:
        return None
    found = [name for part in parts if (name := read_byline(part.strip(), context)) is not None and name.authors]
    if len(found) != 1 or not has_given_name(found[0].authors[0], context):
        return None
    at = text.index(found[0].printed)
    return found[0]._replace(start=at, end=at + len(found[0].printed))


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
    at = text.index(name)
    return Byline(at, at + len(name), name, (Contributor(name),), "shaped")
