"""Which of a page's moments is the publishing and which the last change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from cleantext.context import Context, DateOrder
from cleantext.fields.dates.reading import TIME_ALONE, Reading, Stated, told_apart
from cleantext.fields.dates.resolve import readings_of, resolve

Keyed: TypeAlias = tuple[int, Reading]

# How many keys nearer a bare date must be than one labelled "published" to be taken instead of it.
LABEL_REACH: Final = 12
NEXT_LINE: Final = 2  # keys between a day and its clock time on a line of its own


class Settled(NamedTuple):
    """The two moments of an article with the keys they came under, and what has to be said about them."""

    published: Reading | None
    published_key: int | None
    updated: Reading | None
    updated_key: int | None
    notes: Mapping[str, str]


class Witnesses(NamedTuple):
    """What else tells how a date is meant: days that the page spells out, its other numbers, the day it was made on."""

    days: frozenset[date] = frozenset()
    made: date | None = None
    numbers: tuple[Stated, ...] = ()


NONE: Final = Witnesses()


def settle(readings: Sequence[Keyed], context: Context, witnesses: Witnesses = NONE) -> Settled:
    """Choose among the readings of a page, given in page order.

    The key is the caller's: by how many lines it stands below the headline, negative above it. The nearest counts,
    where a line above is a little further than two below.

    >>> from cleantext.fields.dates.lines import read_line
    >>> context = Context("en")
    >>> lines = ["03/04/2022 10:00", "Updated 25/04/2022"]
    >>> found = settle([(n, r) for n, line in enumerate(lines) for r in read_line(line, context)], context)
    >>> str(found.published.timestamp), found.published.note
    ('2022-04-03T10:00', 'order dmy, as in 25/04/2022 on the same page')
    """
    ordered = _with_order(readings, context, witnesses)
    known = _twins_told_apart(_with_years(_with_days(ordered, context, witnesses.made), context))
    nearest = sorted(known, key=lambda pair: _distance(pair[0]))  # stable: page order among equals
    published = _published(nearest)
    updated = _updated(nearest, published)
    notes: dict[str, str] = {}
    for name, found, label in (("published_at", published, "published"), ("updated_at", updated, "updated")):
        if found is not None:
            if found[1].note:
                notes[name] = found[1].note
        else:
            missed = next((r for _, r in nearest if r.timestamp is None and r.label in (label, "bare")), None)
            if missed is not None and (name == "published_at" or missed.label == "updated"):
                notes[name] = missed.note
    return Settled(*_split(published), *_split(updated), notes)


def _distance(key: int) -> int:
    """How far a line is from the headline: above it stand the dates of other articles, so each line counts twice."""
    return key if key >= 0 else 1 - 2 * key


def _split(pair: Keyed | None) -> tuple[Reading | None, int | None]:
    return (None, None) if pair is None else (pair[1], pair[0])


def _with_order(readings: Sequence[Keyed], context: Context, witnesses: Witnesses) -> list[Keyed]:
    """Read ambiguous numbers in the order of the page's other dates, if those agree, else as a day it spells out."""
    near = _orders((reading.stated for _, reading in readings), context)
    orders = near or _orders(witnesses.numbers, context)
    days = witnesses.days
    if not near and any(_as_spelled(reading, context, days) is not reading for _, reading in readings):
        orders = {}
    if len(orders) != 1:
        return [(key, _as_spelled(reading, context, days)) for key, reading in readings]
    order, witness = orders.popitem()
    known: DateOrder = "dmy" if order == "dmy" else "mdy"
    told = replace(context, date_order=known)
    settled: list[Keyed] = []
    for key, reading in readings:
        if reading.timestamp is None and reading.stated.numbers and len(readings_of(reading.stated, context)) > 1:
            stamp, note = resolve(reading.stated, told)
            note = note.replace("as given by the caller", f"as in {witness} on the same page")
            reading = reading._replace(timestamp=stamp, note=note)
        settled.append((key, reading))
    return settled


def _orders(stated: Iterable[Stated], context: Context) -> dict[str, str]:
    """The orders in which numbers are a day that can be read in one way only, each with the first such day."""
    orders: dict[str, str] = {}
    for one in stated:
        found = readings_of(one, context)
        if len(found) == 1 and one.numbers and not one.short_year:
            orders.setdefault(next(iter(found)), one.raw)
    return orders


def _as_spelled(reading: Reading, context: Context, days: frozenset[date]) -> Reading:
    """The one of two meanings that the page states in words elsewhere."""
    if reading.timestamp is not None or not reading.stated.numbers or not days:
        return reading
    meant = [order for order, day in readings_of(reading.stated, context).items() if day in days]
    if len(meant) != 1:
        return reading
    order: DateOrder = "dmy" if meant[0] == "dmy" else "mdy" if meant[0] == "mdy" else "ymd"
    stamp, note = resolve(reading.stated, replace(context, date_order=order))
    return reading._replace(timestamp=stamp, note=note.replace("as given by the caller", "a day that the page states"))


def _on_page_day(reading: Reading, context: Context, made: date | None) -> Reading:
    """A time alone, or one of today, on the day that stands at the head of the page."""
    stated = reading.stated
    if made is None or reading.timestamp is not None:
        return reading
    if stated.fault == TIME_ALONE:
        stated = stated._replace(year=made.year, month=made.month, day=made.day, fault="")
    elif stated.ago and stated.ago[0] == "day":
        context = replace(context, now=datetime(made.year, made.month, made.day, 23, 59))
    else:
        return reading
    stamp, note = resolve(stated, context)
    note = "; ".join(filter(None, (f"the page is of {made.isoformat()}", note)))
    return reading._replace(timestamp=stamp, note=note, stated=stated)


def _with_days(readings: Sequence[Keyed], context: Context, made: date | None) -> list[Keyed]:
    """Give a time without a day the day of the reading next to it: sites put them on two lines."""
    settled: list[Keyed] = []
    for number, (key, reading) in enumerate(readings):
        stated = reading.stated
        timed = stated.hour is not None and stated.fault == TIME_ALONE
        near = _neighbour((key, reading), settled, readings[number + 1 :]) if timed else None
        if near is None or near.timestamp is None:
            settled.append((key, _on_page_day(reading, context, made)))
            continue
        day = near.timestamp.value
        merged = stated._replace(year=day.year, month=day.month, day=day.day, fault="")
        stamp, note = resolve(merged, context)
        note = "; ".join(filter(None, (f"the day is that of {near.stated.raw}", note)))
        if reading.label == "bare" and settled and settled[-1][1] is near and near.stated.hour is None:
            settled[-1] = (settled[-1][0], near._replace(timestamp=stamp, note=note, stated=merged))
        else:
            settled.append((key, reading._replace(timestamp=stamp, note=note, stated=merged)))
    return settled


def _neighbour(pair: Keyed, before: Sequence[Keyed], behind: Sequence[Keyed]) -> Reading | None:
    """The nearest reading with a day: at most two keys away for a bare time, further for a labelled one."""
    reach = NEXT_LINE if pair[1].label == "bare" else LABEL_REACH
    near = [other for other in (*reversed(before), *behind) if other[1].timestamp and abs(other[0] - pair[0]) <= reach]
    return min(near, key=lambda other: abs(other[0] - pair[0]))[1] if near else None


def _with_years(readings: Sequence[Keyed], context: Context) -> list[Keyed]:
    """Give a day without a year the year of the page's nearest other date."""
    years = [
        (key, reading.timestamp.value.year, reading.stated.raw)
        for key, reading in readings
        if reading.timestamp is not None and reading.stated.year
    ]
    settled: list[Keyed] = []
    for key, reading in readings:
        stated = reading.stated
        open_year = stated.month and stated.day and stated.year is None and not stated.fault
        if reading.timestamp is None and open_year and years:
            _, year, witness = min(years, key=lambda found: abs(found[0] - key))
            stamp, note = resolve(stated._replace(year=year), context)
            note = "; ".join(filter(None, (f"the year is that of {witness}", note)))
            reading = reading._replace(timestamp=stamp, note=note)
        settled.append((key, reading))
    return settled


def _twins_told_apart(known: list[Keyed]) -> list[Keyed]:
    """Of two days on two lines with nothing between them the later is the last change."""
    bare = [pair for pair in known if pair[1].timestamp and pair[1].label == "bare" and pair[1].stated.hour is None]
    for one, two in pairwise(bare):
        alone = sum(abs(pair[0] - one[0]) <= NEXT_LINE for pair in known) == 2
        plain = one[1].start == two[1].start == 0 and one[1].timestamp != two[1].timestamp
        if alone and plain and two[0] - one[0] == 1:
            at = known.index(one)
            first, second = told_apart(one[1], two[1])
            return [*known[:at], (one[0], first), (two[0], second), *known[at + 2 :]]
    return known


def _published(nearest: Sequence[Keyed]) -> Keyed | None:
    """The labelled moment nearest the headline, unless a bare one is much nearer."""
    labelled, bare = (next(_of(nearest, label), None) for label in ("published", "bare"))
    if labelled is None or bare is None:
        return labelled or bare
    return bare if _distance(bare[0]) + LABEL_REACH < _distance(labelled[0]) else labelled


def _of(nearest: Sequence[Keyed], label: str) -> Iterator[Keyed]:
    """The moments with that label."""
    return (pair for pair in nearest if pair[1].label == label and pair[1].timestamp)


def _updated(nearest: Sequence[Keyed], published: Keyed | None) -> Keyed | None:
    """The nearest moment labelled as a change that is not before the publishing."""
    for pair in _of(nearest, "updated"):
        stamp = pair[1].timestamp
        first = published[1].timestamp if published else None
        if stamp is None:
            continue
        if first is None or _not_before(stamp.value.date().isoformat(), first.value.date().isoformat()):
            return pair
    return None


def _not_before(day: str, first: str) -> bool:
    return day >= first
