"""Which lines near the beginning of the body are dates, bylines or captions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cleantext.context import Context
from cleantext.fields.besides import read_among
from cleantext.fields.bylines import marker_alone, read_byline, read_placed
from cleantext.fields.captions import is_caption
from cleantext.fields.dates import SHARED_LINE, can_hold_date, is_date_line, read_line
from cleantext.masthead.page import body_start

ABOVE: Final = 40  # lines above the body's first; 24 of 25 headlines stand no more than 30 above it
BELOW: Final = 15
_BARS: Final = ("|", "·", "•", " - ", " – ", " — ", "/")
_LONGEST: Final = 200  # code points; a longer line is no byline and no date line


def kinds_of(texts: Sequence[str], body: Sequence[float], inside: Sequence[bool], context: Context) -> list[str]:
    """For each line its kind, one of ``cleantext.masthead.page.KINDS``; lines far from the body's first are not asked.

    >>> kinds_of(["Rain", "By Ann Lee", "It rained."], [0.1, 0.1, 0.9], [False, False, True], Context(language="en"))
    ['', 'byline', '']
    """
    start = body_start(texts, body, inside)
    kinds = [""] * len(texts)
    for at in range(max(0, start - ABOVE), min(len(texts), start + BELOW)):
        kinds[at] = _kind(texts[at], context) if not inside[at] else ""
        if not kinds[at] and is_caption(texts[at], context):
            kinds[at] = "caption"
    return kinds


def _kind(text: str, context: Context) -> str:
    if len(text) > _LONGEST:
        return ""
    if is_date_line(text, context):
        return "timestamp"
    if marker_alone(text, context):
        return "by-word"
    if read_byline(text, context) or read_placed(text, context) or read_among(text, context):
        return "byline"
    return "day beside" if _states_day(text, context) else ""


def _states_day(text: str, context: Context) -> bool:
    """Whether a label and a day share a line: "POLITICS | 20 July 2022"."""
    short = len(text) <= SHARED_LINE and any(map(text.__contains__, _BARS)) and can_hold_date(text, context)
    return short and any(reading.timestamp for reading in read_line(text, context))
