"""Datelines: "TEHRAN (Reuters) —" at the start of a paragraph, read and never cut from it."""

from __future__ import annotations

from typing import Final, NamedTuple

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.bylines.grammar import EAST, grammar

HEAD_LIMIT: Final = 90  # code points before the dash; the longest seen, three places with date and agency, has 71
_SIGN: Final = expression(r"[—–―|)\]/）】］电電讯訊]|-[^\S\x1c-\x1f]")  # without one of these there is no dateline
_POSSIBLE: Final = expression(r"[^\W\d_]:\s|[\u0600-\u06ff\u0900-\u0d7f] ?:\s|\s[-–—]{1,2}\s")
_BRACKETS: Final = frozenset("([（【［")


class Dateline(NamedTuple):
    """Where a report was written, and by which agency; ``place`` is empty for "(CNN) —"."""

    start: int
    end: int
    place: str
    agency: str | None
    date_text: str | None


def read_dateline(paragraph: str, context: Context) -> Dateline | None:
    """The dateline a paragraph begins with, or ``None``.

    >>> read_dateline("TEHRAN (Reuters) — The harbour reopened on Monday.", Context(language="en")).place
    'TEHRAN'
    >>> read_dateline("The harbour — closed since May — reopened.", Context(language="en")) is None
    True
    """
    start = _start(paragraph)
    if start is None:
        return None
    first = paragraph[start]
    if _SIGN.search(paragraph, start, start + HEAD_LIMIT + 6) is None:
        return None
    from cleantext.fields.openings import east_asian, opening, spelled  # few paragraphs come so far

    words = grammar(context.language)
    if (first in _BRACKETS or ord(first) >= EAST) and (han := east_asian(paragraph, start, words)):
        return han
    return opening(paragraph, start, words) or spelled(paragraph, start, words)


def possible_dateline(paragraph: str, context: Context) -> Dateline | None:
    """A form that is a dateline only where the rest of the page knows its agency, or if it has none its place.

    >>> possible_dateline("KARACHI: The harbour reopened on Monday.", Context(language="en")).place
    'KARACHI'
    >>> possible_dateline("Karachi, Harbour Post - The harbour reopened.", Context(language="en")).agency
    'Harbour Post'
    """
    start = _start(paragraph)
    if start is None or paragraph[start] in _BRACKETS or _POSSIBLE.search(paragraph, start, start + HEAD_LIMIT) is None:
        return None
    from cleantext.fields.openings import unconfirmed

    return unconfirmed(paragraph, start, grammar(context.language))


def _start(paragraph: str) -> int | None:
    """Where a paragraph begins, if that is with a capital, a bracket or a letter of a script without capitals."""
    start = len(paragraph) - len(paragraph.lstrip())
    first = paragraph[start : start + 1]
    opens = first.isupper() or first in _BRACKETS or (first.isalpha() and not first.islower())
    return start if first and opens else None
