"""The solar calendar of Iran, in which Persian pages state their days: 12 Mordad 1405 is 3 August 2026."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

_FIRST: Final = 1300  # the calendar is in use since 1304
_LAST: Final = 1472  # up to which the leap years come round every 33
_ORIGIN: Final = 1400
_ORIGIN_DAY: Final = date(2021, 3, 21)  # the first of Farvardin 1400
_CYCLE: Final = 33
_LEAPS: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # years of such a cycle that have 366 days
_LONG: Final = 6  # the first months have 31 days, the others 30, the last 29 or 30


def is_solar(year: int) -> bool:
    """Whether a year on a Persian page is one of this calendar.

    >>> is_solar(1405), is_solar(2026)
    (True, False)
    """
    return _FIRST <= year <= _LAST


def solar_day(year: int, month: int, day: int) -> date | None:
    """The day of the common calendar, ``None`` if the solar one has none.

    >>> solar_day(1405, 5, 12)
    datetime.date(2026, 8, 3)
    >>> solar_day(1402, 12, 30) is None
    True
    """
    if not is_solar(year) or not 1 <= month <= 12 or not 1 <= day <= _days_of(year, month):
        return None
    before = sum(_days_of(year, earlier) for earlier in range(1, month)) + day - 1
    return _new_year(year) + timedelta(days=before)


def _new_year(year: int) -> date:
    between = range(min(year, _ORIGIN), max(year, _ORIGIN))
    days = timedelta(days=sum(365 + _is_leap(other) for other in between))
    return _ORIGIN_DAY + days if year >= _ORIGIN else _ORIGIN_DAY - days


def _is_leap(year: int) -> bool:
    return year % _CYCLE in _LEAPS


def _days_of(year: int, month: int) -> int:
    if month <= _LONG:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29
