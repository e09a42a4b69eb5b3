"""Datelines: "TEHRAN (Reuters) —" at the start of a paragraph, read and never cut from it."""

from __future__ import annotations

from typing import Final, NamedTuple

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.bylines.grammar import grammar

HEAD_LIMIT: Final = 90  # code points before the dash; the longest seen, three places with date and agency, has 71
_SIGN: Final = expression(r"[—–―|)\]/）】］电電讯訊]|-[^\S\x1c-\x1f]")  # without one of these there is no dateline
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
    start = len(paragraph) - len(paragraph.lstrip())
    first = paragraph[start : start + 1]
    if not first or not (first.isupper() or first in _BRACKETS or (first.isalpha() and not first.islower())):
        return None
    if _SIGN.search(paragraph, start, start + HEAD_LIMIT + 6) is None:
        return None
    from cleantext.fields.openings import east_asian, opening, spelled  # few paragraphs come so far

    words = grammar(context.language)
    if (first in _BRACKETS or ord(first) >= 0x2E80) and (han := east_asian(paragraph, start, words)):
        return han
    return opening(paragraph, start, words) or spelled(paragraph, start, words)
