"""The day that the address of a page states: ``/2022/07/20/``."""

from __future__ import annotations

import re
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from cleantext.expressions import expression

_EARLIEST: Final = 1990  # there were no pages before
_LATEST: Final = 2100
_DAY: Final = expression(
    r"(?<=/)(?P<year>[12][0-9]{3})(?:(?P<sign>[/_-])(?P<month>[01]?[0-9])(?P=sign)(?P<day>[0-3]?[0-9])"
    r"|(?P<month2>[01][0-9])(?P<day2>[0-3][0-9]))(?![0-9])"
)


def address_day(url: str | None) -> date | None:
    """The day with which a part of an address begins; ``None`` if there is none, or another beside it.

    >>> address_day("https://www.example.org/2022/07/20/ferry.html")
    datetime.date(2022, 7, 20)
    >>> address_day("https://www.example.org/guide-to-the-regatta-2022-07-20") is None
    True
    """
    if not url:
        return None
    try:
        path = urlsplit(url).path
    except ValueError:  # "http://[broken"
        return None
    found = {day for match in _DAY.finditer(path) if (day := _day(match)) is not None}
    return found.pop() if len(found) == 1 else None


def _day(match: re.Match[str]) -> date | None:
    year, month, day = int(match["year"]), int(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    try:
        return date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:  # /2022/13/40/
        return None
