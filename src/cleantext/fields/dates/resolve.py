"""From what a line states to a timestamp, or to the reason why there is none."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from cleantext.context import Context, DateOrder
from cleantext.fields.dates.lexicon import FIRST_SOLAR, lexicon
from cleantext.fields.dates.reading import Stated
from cleantext.fields.dates.relative import count_back, today
from cleantext.fields.dates.solar import is_solar, solar_day
from cleantext.fields.dates.zones import place, regions_of
from cleantext.packs import builtin_table, folder_of
from cleantext.timestamp import Precision, Timestamp

EARLIEST: Final = 1600  # a newspaper older than that there is none
LATEST: Final = 2199
BUDDHIST: Final = 543
_BUDDHIST_SHORT: Final = 33  # 33 is 2533 or 1990, before which there were no pages; 32 is 2032
_SLACK: Final = timedelta(hours=26)  # a page's clock can be this far ahead of the caller's: zones from -12 to +14
_ORDERS: Final[dict[str, tuple[int, int, int]]] = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}


class Day(NamedTuple):
    """A day, with how its order or year was found; or none, with why."""

    day: date | None
    note: str


@lru_cache(maxsize=1024)
def order_of(language: str, url: str | None, given: DateOrder | None) -> tuple[str, str]:
    """The order in which numbers are printed, and who says so; ``""`` when nobody does.

    >>> order_of("en-US", None, None)
    ('mdy', 'usual in en-US')
    >>> order_of("en", "https://www.example.co.uk/1", None)
    ('dmy', 'usual in GB')
    >>> order_of("en", None, None)[0]
    ''
    """
    if given:
        return given, "as given by the caller"
    words = lexicon(folder_of(language))
    tagged = regions_of(language, None)
    for region in tagged:
        if region in words.regions:
            return words.regions[region], f"usual in {language}"
    if words.order:
        return words.order, f"usual in {language}"
    for region in regions_of(language, url):
        if region in words.regions:
            return words.regions[region], f"usual in {region}"
    return "", ""


def resolve(stated: Stated, context: Context) -> tuple[Timestamp | None, str]:
    """The moment, and how it was found or why there is none.

    >>> resolve(Stated("30 February 2022", 2022, 2, 30), Context())
    (None, '30 February 2022 is no day of the calendar')
    """
    if stated.fault:
        return None, stated.fault
    if stated.ago and (stated.ago[0] != "day" or (stated.hour is None and stated.ago[1] > 1)):
        return count_back(*stated.ago, context)
    found = day_of(stated, context)
    day = found.day
    if day is None:
        return None, found.note
    if stated.hour is None:
        stamp, note = Timestamp(datetime(day.year, day.month, day.day), "day"), ""
    else:
        try:
            wall = datetime(day.year, day.month, day.day, stated.hour % 24, stated.minute, min(stated.second or 0, 59))
        except ValueError:
            return None, f"{stated.raw} has no time of the clock"
        if stated.hour > 24 or (stated.hour == 24 and stated.minute):
            return None, f"{stated.raw} has no time of the clock"
        if stated.hour == 24:
            wall += timedelta(days=1)
        zoned = place(wall, stated.zone, stated.offset, context)
        precision: Precision = "minute" if stated.second is None else "second"
        stamp, note = Timestamp(zoned.value, precision), zoned.note
    if context.now is not None and _after(stamp, context.now):
        return None, f"{stamp} is after {context.now.date().isoformat()}, when the page was read"
    return stamp, f"{found.note}; {note}" if found.note and note else found.note or note


def day_of(stated: Stated, context: Context) -> Day:
    """The day of the calendar that is stated."""
    if stated.ago:
        now = today(context)
        if now is None:
            return Day(None, f"{stated.raw} is told from now, and now was not given")
        try:
            return Day((now - timedelta(days=stated.ago[1])).date(), f"told from {now.date().isoformat()}")
        except OverflowError:
            return Day(None, f"{stated.raw} lies before the calendar")
    if stated.numbers:
        return _ordered(stated, context)
    if stated.month is None or stated.day is None:
        return Day(None, f"{stated.raw} states no day")
    if stated.year is None:
        return _yearless(stated, context)
    if folder_of(context.language) == "fa" and is_solar(stated.year):
        return _of_iran(stated.year, stated)
    year, note = _year(stated.year, stated, context)
    return _checked(year, stated, note)


def _checked(year: int, stated: Stated, note: str) -> Day:
    if not EARLIEST <= year <= LATEST:
        return Day(None, f"{stated.raw}: the year {year} is not plausible")
    day = calendar_day(year, stated.month or 0, stated.day or 0)
    return Day(day, note) if day else Day(None, f"{stated.raw} is no day of the calendar")


def _of_iran(year: int, stated: Stated) -> Day:
    """A day of the solar years of Iran, in words or in numbers."""
    month = stated.month or 0
    day = solar_day(year, month - FIRST_SOLAR + 1 if month >= FIRST_SOLAR else month, stated.day or 0)
    return Day(day, f"{year} is a solar year of Iran" if day else f"{stated.raw} is no day of the calendar")


def calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, or ``None`` if the calendar has none."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _year(year: int, stated: Stated, context: Context) -> tuple[int, str]:
    """The full year of a short one; the common era for a Buddhist year on a Thai page."""
    if stated.short_year:
        if year >= _BUDDHIST_SHORT and folder_of(context.language) == "th":
            return 2500 + year - BUDDHIST, f"the year {year:02} is that of the Buddhist era"
        return year + (2000 if year < 70 else 1900), ""
    if 2400 <= year <= 2700 and folder_of(context.language) == "th":
        return year - BUDDHIST, f"{year} is a year of the Buddhist era"
    return year, ""


def _yearless(stated: Stated, context: Context) -> Day:
    """A day without a year: the latest one that is not after now, if now is known."""
    now = today(context)
    if now is None:
        return Day(None, f"{stated.raw} states no year")
    limit = (now + _SLACK).date()
    for year in range(limit.year, limit.year - 8, -1):
        day = calendar_day(year, stated.month or 0, stated.day or 0)
        if day and day <= limit:
            return Day(day, f"the year is that of the last such day before {now.date().isoformat()}")
    return Day(None, f"{stated.raw} is no day of the calendar")


def readings_of(stated: Stated, context: Context) -> dict[str, date]:
    """Every day that the three numbers can mean, by the order in which they mean it."""
    if not stated.numbers:
        return {}
    orders = ["dmy", "mdy"]
    usual = order_of(context.language, context.url, context.date_order)[0]
    unsaid = not usual and stated.mark != "/" and folder_of(context.language) != "en"
    if stated.short_year and (usual == "ymd" or unsaid):
        orders.append("ymd")
    found: dict[str, date] = {}
    for order in orders:
        year_at, month_at, day_at = _ORDERS[order]
        year, _ = _year(stated.numbers[year_at], stated, context)
        day = calendar_day(year, stated.numbers[month_at], stated.numbers[day_at])
        if day and EARLIEST <= year <= LATEST:
            found[order] = day
    return found


def _ordered(stated: Stated, context: Context) -> Day:
    """Three numbers: by the only order that gives a day, by the weekday, by what is usual; else none."""
    found = readings_of(stated, context)
    if not found:
        return Day(None, f"{stated.raw} is no day of the calendar")
    if len(set(found.values())) == 1:
        return Day(next(iter(found.values())), "")
    usual, why = order_of(context.language, context.url, context.date_order)
    if usual == "ymd" and "ymd" not in found:
        usual = "dmy"  # with the year last, a language of year, month and day puts the day first
    if not context.date_order and stated.weekday is not None:
        fitting = {order: day for order, day in found.items() if day.weekday() == stated.weekday}
        if len(fitting) == 1:
            return Day(next(iter(fitting.values())), "the order is that which fits the weekday")
    abroad = set(regions_of(context.language, context.url)) - {"US"}
    if not usual and not abroad and stated.zone in _month_first() and "mdy" in found:
        return Day(found["mdy"], f"order mdy, usual where the clock is that of {stated.zone}")
    if usual in found:
        return Day(found[usual], f"order {usual}, {why}")
    if context.now is not None:
        past = {day for day in found.values() if day <= (context.now + _SLACK).date()}
        if len(past) == 1:
            return Day(past.pop(), f"the other order gives a day after {context.now.date().isoformat()}")
    days = [day.isoformat() for day in dict.fromkeys(found.values())]
    return Day(None, f"{stated.raw} reads as {', '.join(days[:-1])} or {days[-1]}")


@lru_cache(maxsize=1)
def _month_first() -> frozenset[str]:
    """The names of zones of a country that puts the month first."""
    return frozenset(builtin_table("und", "zones.toml").get("month_first", ()))


def _after(stamp: Timestamp, now: datetime) -> bool:
    """Whether a moment lies after ``now``, whatever the zones of both."""
    value = stamp.value
    if value.tzinfo and now.tzinfo:
        return value - now > timedelta(hours=1)
    try:
        return value.replace(tzinfo=None) > now.replace(tzinfo=None) + _SLACK
    except OverflowError:
        return False
