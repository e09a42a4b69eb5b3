"""From the letters of a scanned line to the days and clock times it states, still without any conclusion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from cleantext.fields.dates.scan import Scan
from cleantext.fields.dates.shapes import DATE, GLUED, NAMED, POSSIBLE, TIME, WEEKDAY_AFTER, WEEKDAY_BEFORE

_WORDS: Final = frozenset({"may", "march", "mar"})  # in small letters these are words, unless a year follows


class Shape(NamedTuple):
    """A match of the grammar: token numbers from ``start`` to ``end``.

    ``kind`` is ``dotted`` or ``bare`` for a clock time that only its neighbours can tell from a price or a length.
    """

    start: int
    end: int
    parts: dict[str, Any]
    kind: str = ""


@lru_cache(maxsize=4096)  # the letters of date lines repeat from page to page, their words and numbers do not
def _days(codes: str) -> tuple[tuple[re.Match[str], int, int, int, tuple[int, ...]], ...]:
    """Every shape of a day, the range that its weekday widens it to, where that stands (or -1), and its parts."""
    found = []
    for match in DATE.finditer(codes):
        start, end = match.span()
        if "-" in match[0] and GLUED.search(codes, max(0, start - 2), start):
            continue  # photo-2022-07-20
        weekday = -1
        if before := WEEKDAY_BEFORE.search(codes, max(0, start - 8), start):
            start = weekday = before.start()
        elif after := WEEKDAY_AFTER.match(codes, end):
            at = max(after[0].find("W"), after[0].find("B"))
            weekday = end + at if at >= 0 else -1
            end = after.end()
        kind = match.lastgroup or ""
        places = tuple(max(map(match.start, keys)) for keys in NAMED[kind]) if kind in NAMED else ()
        found.append((match, start, end, weekday, places))
    return tuple(found)


class _Clock(NamedTuple):
    """A clock time as token numbers, -1 for what it does not have."""

    start: int
    end: int
    hour: int
    minute: int
    second: int
    half: int
    compact: int
    zone: int
    sign: int
    offset: tuple[int, ...]
    kind: str


@lru_cache(maxsize=4096)
def _clocks(codes: str) -> tuple[_Clock, ...]:
    """Every shape of a clock time."""
    return tuple(map(_clock, TIME.finditer(codes)))


def _clock(match: re.Match[str]) -> _Clock:
    at = match.start
    half = max(at("a0"), at("a1"), at("a2"))
    worded = half >= 0 or "H" in match[0] or at("compact") >= 0
    start, end = match.span("zone")
    codes = match.string
    zone = next((place for place in range(start, end) if codes[place] in "Zz"), -1)
    sign = next((place for place in range(start, end) if codes[place] in "+-"), -1)
    return _Clock(
        *match.span(),
        hour=max(at("h0"), at("h1"), at("h2")),
        minute=max(at("m0"), at("m1")),
        second=max(at("s0"), at("s1")),
        half=half,
        compact=at("compact"),
        zone=zone,
        sign=sign,
        offset=tuple(place for place in range(sign, end) if codes[place] in "dy") if sign >= 0 else (),
        kind="" if worded else "dotted" if match["c0"] == "." else "" if match["zone"] else "bare",
    )


def can_state(codes: str) -> bool:
    """Whether a line of these letters can state a moment at all."""
    return POSSIBLE.search(codes) is not None


def dates(line: Scan) -> Iterator[Shape]:
    """Every day stated in the line, with the weekday beside it."""
    for match, start, end, weekday, places in _days(line.codes):
        parts = _named(line, *places) if places else _day_parts(line, match)
        if parts is not None:
            if weekday >= 0:
                parts["weekday"] = _weekday(line.value(weekday))
            yield Shape(start, end, parts)


def _day_parts(line: Scan, match: re.Match[str]) -> dict[str, Any] | None:
    """Year, month and day by the shape that matched; ``None`` for what only looks like a day."""
    number = line.number
    group = match.start
    kind = match.lastgroup
    if kind == "num":
        return _numeric(line, match)
    if kind == "ymd":
        return {"year": number(group("y0")), "month": number(group("m0")), "day": number(group("d0"))}
    if kind == "cjk":
        return _cjk(line, match)
    if kind == "viet":
        year = number(group("y2")) if match["y2"] else None
        return {"year": year, "month": number(group("m2")), "day": number(group("d2"))}
    if kind == "pair":
        return {"pair": (number(group("a10")), number(group("b10"))), "mark": match["s10"]}
    stamp = number(group("e9"))
    return {"year": stamp // 10000, "month": stamp // 100 % 100, "day": stamp % 100}


def _named(line: Scan, day_at: int, month_at: int, year_at: int) -> dict[str, Any] | None:
    """A day with the name of its month."""
    month = line.value(month_at)
    parts: dict[str, Any] = {"year": None, "month": month[0] if isinstance(month, tuple) else month}
    parts["day"] = line.number(day_at)
    if year_at >= 0:
        parts["year"] = line.number(year_at)
        parts["short_year"] = line.codes[year_at] == "d"
        if parts["short_year"] and len(line.tokens[year_at]) < 2:
            return None
    elif line.tokens[month_at] in _WORDS:
        return None
    return parts


def _numeric(line: Scan, match: re.Match[str]) -> dict[str, Any] | None:
    """Three numbers whose order the shape does not tell; none for versions, scores and phone numbers."""
    tokens = [line.tokens[match.start(key)] for key in ("a3", "b3", "c3")]
    mark = match["s3"]
    short = match["c3"] == "d"
    if short:
        sizes = [len(token) for token in tokens]
        if mark == ". ":  # 3. 1. 04, and in Korean 04. 1. 3.
            plausible = sizes[2] == 2 or (sizes[0] == 2 and match[0].endswith("."))
        else:  # 1.2.3 is a version, 3-2-10 a score; 7/4/22 and 1.12.22 are days
            plausible = sizes[2] == 2 and (mark == "/" or (max(sizes[:2]) == 2 if mark == "." else sizes == [2, 2, 2]))
        if not plausible:
            return None
    numbers = tuple(line.number(match.start(key)) for key in ("a3", "b3", "c3"))
    if not all(numbers[:2]):
        return None
    return {"numbers": numbers, "short_year": short, "mark": mark[0]}


def _cjk(line: Scan, match: re.Match[str]) -> dict[str, Any]:
    """Year, month and day with a word after each; the year may be that of an era."""
    month, day = line.number(match.start("m1")), line.number(match.start("d1"))
    year, short = None, False
    if match["y1"]:
        year, short = line.number(match.start("y1")), match["y1"] == "d"
    elif match["e1"]:
        count = 1 if match["n1"] == "O" else line.number(match.start("n1"))
        base = line.value(match.start("e1"))
        year = (base if isinstance(base, int) else 0) + count
    return {"year": year, "month": month, "day": day, "short_year": short}


def _weekday(value: object) -> int | None:
    if isinstance(value, tuple):
        return int(value[1])
    return value if isinstance(value, int) else None


def times(line: Scan) -> Iterator[Shape]:
    """Every clock time stated in the line, with its zone."""
    for clock in _clocks(line.codes):
        minute = clock.minute
        if minute >= 0 and len(line.tokens[minute]) < 2 and line.codes[minute - 1] in ":.":
            continue  # 3:2 is a score
        yield Shape(clock.start, clock.end, _time_parts(line, clock), clock.kind)


def _time_parts(line: Scan, clock: _Clock) -> dict[str, Any]:
    number = line.number
    if clock.compact >= 0:
        stamp = number(clock.compact)
        parts: dict[str, Any] = {"hour": stamp // 10000, "minute": stamp // 100 % 100, "second": stamp % 100}
    else:
        parts = {"hour": number(clock.hour)}
        if clock.minute >= 0:
            parts["minute"] = number(clock.minute)
        if clock.second >= 0:
            parts["second"] = number(clock.second)
    if clock.half >= 0 and parts["hour"] <= 12:
        value = line.value(clock.half)
        parts["hour"] = parts["hour"] % 12 + (value if isinstance(value, int) else 0)
    if clock.zone >= 0:
        parts["zone"] = line.tokens[clock.zone]
    if clock.sign >= 0:
        parts["offset"] = _offset(line, clock)
    return parts


def _offset(line: Scan, clock: _Clock) -> int:
    """Minutes east of UTC."""
    hours, minutes = line.number(clock.offset[0]), 0
    if line.codes[clock.offset[0]] == "y":
        hours, minutes = divmod(hours, 100)
    elif len(clock.offset) > 1:
        minutes = line.number(clock.offset[1])
    return (hours * 60 + minutes) * (-1 if line.codes[clock.sign] == "-" else 1)
