"""Moments told from the moment of reading: ``2 hours ago``, ``yesterday 14:05``. Only with the caller's ``now``."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from cleantext.context import Context
from cleantext.fields.dates.grammar import Shape
from cleantext.fields.dates.lexicon import norm
from cleantext.fields.dates.scan import Scan
from cleantext.fields.dates.shapes import RELATIVE
from cleantext.fields.dates.zones import zone_of
from cleantext.timestamp import Timestamp

_UNITS: Final = {"H": "hour", "m": "minute", "S": "second", "J": "day"}
_LENGTHS: Final = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}


def relatives(line: Scan) -> list[Shape]:
    """Every such expression of the line."""
    found: list[Shape] = []
    for match in RELATIVE.finditer(line.codes):
        start, end = match.span()
        if match["day"]:
            back = line.value(start)
            found.append(Shape(start, end, {"ago": ("day", back if isinstance(back, int) else 0)}))
            continue
        count, unit_at = _counted(line, match)
        unit = _UNITS.get(line.codes[unit_at]) or line.value(unit_at)
        if count is not None and isinstance(unit, str):
            found.append(Shape(start, end, {"ago": (unit, count)}))
    return found


def _counted(line: Scan, match: re.Match[str]) -> tuple[int | None, int]:
    """How many units, if that is said, and the place of the unit."""
    alone = max(match.start("alone0"), match.start("alone1"))
    if alone >= 0:
        return line.words.counts.get(norm(line.tokens[alone])), alone
    at = max(match.start("n0"), match.start("n1"))
    count = line.value(at) if line.codes[at] == "q" else line.number(at)
    return count if isinstance(count, int) else 1, max(match.start("u0"), match.start("u1"))


def today(context: Context) -> datetime | None:
    """The caller's ``now``, on the clock of the caller's zone where both are known."""
    now = context.now
    zone = zone_of(context.timezone) if context.timezone else None
    return now.astimezone(zone) if now is not None and now.tzinfo is not None and zone is not None else now


def count_back(unit: str, count: int, context: Context) -> tuple[Timestamp | None, str]:
    """The moment ``count`` units before now, with what has to be said about it."""
    now = today(context)
    said = f"{count} {unit}{'' if count == 1 else 's'} before now"
    if now is None:
        return None, f"{said}, and now was not given"
    if unit not in _LENGTHS:
        return None, f"{said} is no day"
    try:
        moment = now - _LENGTHS[unit] * count
    except OverflowError:
        return None, f"{said} lies before the calendar"
    if unit in ("day", "week"):
        return Timestamp(moment, "day"), f"{said}, which is {now.date().isoformat()}"
    note = f"{said}, true to the {unit}"
    return Timestamp(moment, "minute"), note
