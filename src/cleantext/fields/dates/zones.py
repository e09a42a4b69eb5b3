"""From the name of a zone to an offset, without guessing between two zones of one name."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.dates.lexicon import norm
from cleantext.packs import builtin_table, folder_of

_FARTHEST: Final = 14 * 60  # minutes from UTC; Kiribati has the widest offset
_OFFSET: Final = expression(r"([+-])(\d{2})(?::?([0-5]\d))?\Z", re.ASCII)


class Zoned(NamedTuple):
    """A wall clock with its offset, or without one and with the reason."""

    value: datetime
    note: str


@lru_cache(maxsize=1024)
def regions_of(language: str, url: str | None) -> tuple[str, ...]:
    """The countries that a language tag and a URL point to, the tag's first.

    >>> regions_of("en-GB", "https://www.example.com.au/a")
    ('GB', 'AU')
    """
    found = [part.upper() for part in language.replace("_", "-").split("-")[1:] if len(part) == 2 and part.isalpha()]
    host = _host(url)
    domain = host.rpartition(".")[2]
    tables = builtin_table("und", "zones.toml")
    if len(domain) == 2 and domain not in tables["no_country"]:
        found.append("GB" if domain == "uk" else domain.upper())
    home = tables["homes"].get(folder_of(language))
    return tuple(dict.fromkeys([*found, home] if home else found))


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".").lower()
    except ValueError:  # "http://[broken"
        return ""


def place(wall: datetime, zone: str, offset: int | None, context: Context) -> Zoned:
    """Give ``wall`` the offset that the page stated, or that of the caller's zone, or none with a reason."""
    if offset is not None:
        if abs(offset) > _FARTHEST:
            return Zoned(wall, f"no zone is {offset} minutes from UTC; the offset was left out")
        return Zoned(wall.replace(tzinfo=_fixed(offset)), "")
    if zone:
        return _named(wall, zone, context)
    if context.timezone:
        return _within(wall, context.timezone, f"zone {context.timezone} as given by the caller")
    return Zoned(wall, "")


def _named(wall: datetime, zone: str, context: Context) -> Zoned:
    tables = builtin_table("und", "zones.toml")
    entry: Any = tables["zones"].get(zone) or tables["names"].get(" ".join(norm(zone).split()))
    if entry is None:
        entry = tables["zones"].get(zone.upper(), ())
    choices = [entry] if isinstance(entry, str) else list(entry)
    if len(choices) == 1 and isinstance(choices[0], str):
        return _apply(wall, choices[0], f"{zone} is {choices[0]}")
    return _choose(wall, zone, choices, context)


def _choose(wall: datetime, zone: str, choices: list[Any], context: Context) -> Zoned:
    """One of several zones with the same abbreviation: by the country, else by the caller's zone."""
    for region in regions_of(context.language, context.url):
        for means, countries in choices:
            if region in countries:
                return _apply(wall, means, f"{zone} is {means} in {region}")
    if context.timezone:
        here = _within(wall, context.timezone, "").value
        for means, _ in choices:
            there = _apply(wall, means, "").value
            if here.tzinfo and here.utcoffset() == there.utcoffset():
                return _apply(wall, means, f"{zone} is {means}, as the caller's zone {context.timezone}")
    for means, countries in choices:
        if "*" in countries:
            return _apply(wall, means, f"{zone} is {means}")
    readings = ", ".join(str(means) for means, _ in choices)
    return Zoned(wall, f"{zone} can be {readings}; the offset was left out")


def _apply(wall: datetime, means: str, note: str) -> Zoned:
    """An offset such as ``+05:30``, or the name of a zone whose offset changes over the year."""
    if means[0] not in "+-":
        return _within(wall, means, note)
    hours, _, minutes = means[1:].partition(":")
    total = int(hours) * 60 + int(minutes)
    return Zoned(wall.replace(tzinfo=_fixed(-total if means[0] == "-" else total)), note)


def _within(wall: datetime, name: str, note: str) -> Zoned:
    """The wall clock in a named zone; a gap or a fold of its clock is stated."""
    zone = zone_of(name)
    if zone is None:
        return Zoned(wall, f"the zone database of this machine has no {name}; the offset was left out")
    early, late = (wall.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    placed = wall.replace(tzinfo=_of(early))
    if early == late:
        return Zoned(placed, note)
    back = placed.astimezone(zone).replace(tzinfo=None)
    kind = "does not exist" if back != wall else "exists twice"
    said = f"{wall:%H:%M} {kind} there that day, read with the offset before the change"
    return Zoned(placed, f"{note}; {said}" if note else said)


@lru_cache(maxsize=128)
def zone_of(name: str) -> tzinfo | None:
    """The zone of that name or of that offset in ISO 8601, ``None`` if there is none.

    >>> zone_of("-0330"), zone_of("Z"), zone_of("+25:00")
    (datetime.timezone(datetime.timedelta(days=-1, seconds=73800)), datetime.timezone.utc, None)
    """
    if name == "Z":
        return UTC
    if found := _OFFSET.match(name):
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        return _fixed(-minutes if found[1] == "-" else minutes) if minutes <= _FARTHEST else None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


@lru_cache(maxsize=256)
def _fixed(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


def _of(offset: timedelta | None) -> timezone:
    """A fixed zone; the local mean times of before 1900 are cut to whole minutes."""
    return _fixed(int((offset or timedelta()).total_seconds() // 60))
