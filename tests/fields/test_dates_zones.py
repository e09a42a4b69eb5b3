"""Zones: what a page states, what only its country tells, and what stays open."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleantext.context import Context
from cleantext.fields.dates import Reading, read_line


def _one(line: str, context: Context) -> Reading:
    (reading,) = read_line(line, context)
    return reading


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("20 July 2022 09:19 UTC", "2022-07-20T09:19+00:00"),
        ("20 July 2022 09:19 GMT+2", "2022-07-20T09:19+02:00"),
        ("20 July 2022, 9:19 pm ET", "2022-07-20T21:19-04:00"),
        ("20 January 2022, 9:19 pm ET", "2022-01-20T21:19-05:00"),
        ("20 July 2022, 9:19 pm (EDT)", "2022-07-20T21:19-04:00"),
        ("20 July 2022 09:19 Eastern Time", "2022-07-20T09:19-04:00"),
        ("Wed, 20 Jul 2022 09:19:05 +0530", "2022-07-20T09:19:05+05:30"),
        ("2022-07-20T09:19:05-03:30", "2022-07-20T09:19:05-03:30"),
        ("2022-07-20T09:19Z", "2022-07-20T09:19+00:00"),
        ("20 July 2022 14:05 CEST", "2022-07-20T14:05+02:00"),
        ("20 July 2022 14:05 JST", "2022-07-20T14:05+09:00"),
    ],
)
def test_stated(line: str, stamp: str) -> None:
    assert str(_one(line, Context("en")).timestamp) == stamp


def test_moscow_in_its_own_letters() -> None:
    assert str(_one("20 июля 2022, 14:05 МСК", Context("ru")).timestamp) == "2022-07-20T14:05+03:00"


@pytest.mark.parametrize(
    ("zone", "context", "stamp"),
    [
        ("IST", Context("en-IN"), "2022-07-20T14:05+05:30"),
        ("IST", Context("en", url="https://news.example.ie/1"), "2022-07-20T14:05+01:00"),
        ("IST", Context("hi"), "2022-07-20T14:05+05:30"),
        ("IST", Context("en", timezone="Asia/Kolkata"), "2022-07-20T14:05+05:30"),
        ("BST", Context("en-GB"), "2022-07-20T14:05+01:00"),
        ("BST", Context("en", url="https://www.example.com.bd/x"), "2022-07-20T14:05+06:00"),
        ("CST", Context("zh"), "2022-07-20T14:05+08:00"),
        ("CST", Context("en-US"), "2022-07-20T14:05-06:00"),
        ("EST", Context("en-AU"), "2022-07-20T14:05+10:00"),
    ],
)
def test_one_of_several_by_country_or_caller(zone: str, context: Context, stamp: str) -> None:
    reading = _one(f"20 July 2022 14:05 {zone}", context)
    assert str(reading.timestamp) == stamp
    assert zone in reading.note


@pytest.mark.parametrize("zone", ["IST", "BST", "CST"])
def test_one_of_several_stays_open(zone: str) -> None:
    reading = _one(f"20 July 2022 14:05 {zone}", Context("en", url="https://example.com/a"))
    assert str(reading.timestamp) == "2022-07-20T14:05"
    assert "can be" in reading.note


def test_the_caller_s_zone_places_a_bare_clock() -> None:
    context = Context("en", timezone="Europe/London")
    assert str(_one("20 July 2022 14:05", context).timestamp) == "2022-07-20T14:05+01:00"
    assert str(_one("20 January 2022 14:05", context).timestamp) == "2022-01-20T14:05+00:00"
    assert str(_one("20 July 2022", context).timestamp) == "2022-07-20"
    assert str(_one("20 July 2022 14:05 JST", context).timestamp) == "2022-07-20T14:05+09:00"


def test_gap_and_fold_are_stated() -> None:
    context = Context("en", timezone="Europe/London")
    gap, fold = _one("27 March 2022 01:30", context), _one("30 October 2022 01:30", context)
    assert str(gap.timestamp) == "2022-03-27T01:30+00:00"
    assert "does not exist" in gap.note
    assert str(fold.timestamp) == "2022-10-30T01:30+01:00"
    assert "exists twice" in fold.note


def test_an_unknown_zone_of_the_caller_is_said() -> None:
    reading = _one("20 July 2022 14:05", Context("en", timezone="Mars/Olympus"))
    assert str(reading.timestamp) == "2022-07-20T14:05"
    assert "Mars/Olympus" in reading.note


def test_after_now_knows_zones() -> None:
    now = datetime(2022, 7, 20, 12, 0, tzinfo=UTC)
    assert _one("20 July 2022 14:05 UTC", Context("en", now=now)).timestamp is None
    assert _one("20 July 2022 20:05 JST", Context("en", now=now)).timestamp is not None
    assert "is after" in _one("1 August 2022", Context("en", now=now)).note
