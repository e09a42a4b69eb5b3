"""The words that stand beside a day on one line, or alone beside a line with a day: who published it then."""

from __future__ import annotations

from typing import Final

from cleantext.context import Context
from cleantext.fields.bylines import Byline, Contributor, has_given_name
from cleantext.fields.dates import can_hold_date, read_line

_LIMIT: Final = 80  # code points of such a line
_WORDS: Final = 5
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
