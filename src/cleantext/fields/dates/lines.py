"""Reading one line of a page: its moments, whether it is only a label, whether it is nothing but a date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.dates.lexicon import Lexicon, Phrase, lexicon
from cleantext.fields.dates.moments import Moment, has_day, moments
from cleantext.fields.dates.reading import TIME_ALONE, Label, Reading, Stated, told_apart
from cleantext.fields.dates.resolve import order_of, resolve
from cleantext.fields.dates.scan import Scan, scan
from cleantext.packs import folder_of

LINE_LIMIT: Final = 300  # longer lines are prose
PROSE_START: Final = 200  # of which only the start can hold a date that counts
SHARED_LINE: Final = 80  # code points of a line in which a section and a day stand side by side, at most
_WORDY: Final = 48  # a longer line without a digit is no "an hour ago"
_CLOCK: Final = 24  # code points of a line that is a clock time alone
_DIGITS: Final = 2  # of its hour: "4:12" is how long one listens
_MIDNIGHT: Final = 24
_AHEAD: Final = timedelta(days=3)  # on 3 of 3 such pages; where the second is earlier by months it is the publishing
_DIGIT: Final = expression(r"\d")
_FIRST_WORD: Final = expression(r"[a-zA-Z]+|[0-9]+")
_LABEL_LINE: Final = expression(r"[ |(:,.\-?]*([PU])[ :|.,)\-c?]*")
_NOISE: Final = r"[ ,.|()\-c:'/?PUWZzCJ]"
_DATE_LINE: Final = expression(
    rf"(?:x(?: x){{0,2}}(?= ?[,(-]))?(?:{_NOISE}|d ?[Nkm]|N ?:? ?X{{0,12}}|D){{0,40}}"
    rf"(?:[,(-] ?x(?: x){{0,2}})?{_NOISE}{{0,8}}"
)

_COMPANY: Final = expression(rf"{_NOISE}{{0,4}}(?:d ?)?N{_NOISE}{{0,4}}")


def can_hold_date(text: str, context: Context) -> bool:
    """Whether a line is worth reading: cheap, and never wrong in saying no.

    >>> [can_hold_date(line, Context("en")) for line in ("Share this article", "An hour ago", "20 July 2022")]
    [False, True, True]
    """
    size = len(text)
    head = text[:PROSE_START] if size > LINE_LIMIT else text
    # ten scans of memory take a fifth of the time of one expression
    if (
        "2" in head or "1" in head or "0" in head or "5" in head or "3" in head or "4" in head or "6" in head
        or "7" in head or "8" in head or "9" in head
    ):  # fmt: skip
        return True
    if not text.isascii() and _DIGIT.search(head):
        return True
    if size > _WORDY:
        return False
    return not _words_of(context.language).spelt.isdisjoint(text.lower().replace(",", " ").split())


def _scanned(text: str, language: str) -> Scan:
    return scan(text[:PROSE_START] if len(text) > LINE_LIMIT else text, _words_of(language))


@lru_cache(maxsize=256)
def _words_of(language: str) -> Lexicon:
    return lexicon(folder_of(language))


@lru_cache(maxsize=64)  # the masthead, the facts and the record ask about the same lines, one page at a time
def _analysed(text: str, language: str) -> tuple[Scan, tuple[Moment, ...]]:
    line = _scanned(text, language)
    return line, tuple(moments(line))


def read_line(text: str, context: Context) -> tuple[Reading, ...]:
    """All moments stated in one line, in order.

    >>> [str(reading.timestamp) for reading in read_line("20.07.2022, 09:19 | Stand: 14:00", Context("de"))]
    ['2022-07-20T09:19', '2022-07-20T14:00']
    >>> read_line("03/04/2022", Context("en"))[0].note
    '03/04/2022 reads as 2022-04-03 or 2022-03-04'
    """
    return _read(text, context) if can_hold_date(text, context) else ()


@lru_cache(maxsize=64)
def _read(text: str, context: Context) -> tuple[Reading, ...]:
    line, moments_found = _analysed(text, context.language)
    if not moments_found:
        return ()
    found = [_unpaired(moment, context) if "pair" in moment.parts else moment for moment in moments_found]
    readings = [_reading(line, moment, parts, context) for moment, parts in zip(found, _filled(found), strict=True)]
    return tuple(readings if len(readings) == 1 else _twins_told_apart(readings))


def _twins_told_apart(readings: list[Reading]) -> list[Reading]:
    """Of two days printed with no sign between them the later is the last change.

    Blogs print both and hide one by style: "May 21, 2025April 24, 2025", in either order.
    """
    for at in range(len(readings) - 1):
        one, two = readings[at : at + 2]
        gap = two.start - one.end
        if gap > 1 or (gap == 1 and len(readings) != 2) or not one.timestamp or not two.timestamp:
            continue
        if gap == 0 and _is_stamp(one) and two.stated.hour is None and one.label == two.label == "bare":
            readings[at : at + 2] = one._replace(label="updated"), two._replace(label="published")
            continue
        days = one.timestamp.value.replace(tzinfo=None), two.timestamp.value.replace(tzinfo=None)
        plain = one.stated.hour is None and two.stated.hour is None
        if plain and one.label != "updated" and two.label == "bare" and days[0] != days[1]:
            ahead = timedelta(0) < days[0] - days[1] <= _AHEAD
            readings[at : at + 2] = (_set_ahead(one), two) if ahead else told_apart(one, two)
    return readings


def _is_stamp(reading: Reading) -> bool:
    """Whether a reading has seconds and an offset, as what themes print for machines: "2022-07-20T09:19:05+02:00"."""
    return reading.stated.second is not None and reading.stated.offset is not None


def _set_ahead(reading: Reading) -> Reading:
    """The first of two days of which the second is a little earlier: it was set for a text that was written then."""
    said = "of two days with no sign between them the second is that of writing"
    return reading._replace(label="published", note="; ".join(filter(None, (reading.note, said))))


def _unpaired(moment: Moment, context: Context) -> Moment:
    """Give a moment of two numbers its day and month, in the order of the language; open where that does not tell."""
    first, second = moment.parts["pair"]
    usual = "dmy" if moment.parts["mark"] == "." else order_of(context.language, context.url, context.date_order)[0]
    if first > 12 or (usual == "dmy" and second <= 12):
        told: dict[str, Any] = {"day": first, "month": second, "year": None}
    elif second > 12 or usual:
        told = {"day": second, "month": first, "year": None}
    else:
        fault = f"{first}/{second} has no year and can be read in two orders"
        told = {"month": None, "year": None, "fault": fault}
    kept = {key: value for key, value in moment.parts.items() if key != "pair"}
    return moment._replace(parts={**kept, **told})


_DAY: Final = ("year", "month", "day", "numbers", "short_year", "mark", "ago")


def _filled(found: Sequence[Moment]) -> list[dict[str, Any]]:
    """The parts of each moment; a time alone takes the day, and a day alone the year, of its neighbour."""
    if len(found) == 1 and has_day(found[0].parts):
        return [found[0].parts]
    filled: list[dict[str, Any]] = []
    for number, moment in enumerate(found):
        parts = moment.parts
        others = [other.parts for other in (*reversed(found[:number]), *found[number + 1 :])]
        if not has_day(parts):
            other: dict[str, Any] = next((other for other in others if "month" in other or "numbers" in other), {})
            day: dict[str, Any] = {key: other[key] for key in _DAY if key in other}
            parts = {**parts, **(day or {"fault": TIME_ALONE})}
        elif "month" in parts and parts["year"] is None:
            year = next((other["year"] for other in others if other.get("year")), None)
            parts = {**parts, "year": year}
        filled.append(parts)
    return filled


def _reading(line: Scan, moment: Moment, parts: dict[str, Any], context: Context) -> Reading:
    start = line.offset(moment.start)
    raw = "".join(line.tokens[moment.start : moment.end]).rstrip(" ,|-(")
    stated = Stated(raw, **parts)
    timestamp, note = resolve(stated, context)
    return Reading(start, start + len(raw), moment.label, timestamp, note, stated)


def label_alone(text: str, context: Context) -> Label | None:
    """What kind of date the next line holds, if this one is only a label.

    >>> label_alone("Last updated:", Context("en")), label_alone("Updated rules for ferries", Context("en"))
    ('updated', None)
    """
    if len(text) > _WORDY or not _may_be_label(text, context.language):
        return None
    match = _LABEL_LINE.fullmatch(_scanned(text, context.language).codes)
    return None if match is None else "published" if match[1] == "P" else "updated"


def _may_be_label(text: str, language: str) -> bool:
    """Whether the first word of a line can begin a label; not looked into where it is not of ASCII alone."""
    if not text.isascii():
        return True
    first = _FIRST_WORD.search(text)
    return first is not None and first.group().lower() in _label_starts(language)


@lru_cache(maxsize=64)
def _label_starts(language: str) -> frozenset[str]:
    words = _words_of(language)
    starts = {word for word, (code, _) in words.values.items() if code in "PU"}
    starts.update(first for first, near in words.heads.items() if any(map(_labels, near.values())))
    return frozenset(starts.union(word.upper().lower() for word in starts))  # "YAYIN" is Turkish "yayın"


def _labels(phrases: Iterable[Phrase]) -> bool:
    return any(phrase.code in "PU" for phrase in phrases)


def goes_beside_date(text: str, context: Context) -> bool:
    """Whether a line is only what sites print beside a day: how long the text takes to read, how many commented on it.

    >>> goes_beside_date("4 min read", Context("en")), goes_beside_date("4 men read", Context("en"))
    (True, False)
    """
    return len(text) <= _WORDY and _COMPANY.fullmatch(_scanned(text, context.language).codes) is not None


def clock_alone(text: str, context: Context) -> bool:
    """Whether a line is a clock time and nothing else; alone it may be the length of a film, below a day it is none.

    >>> clock_alone("07:00", Context("en")), clock_alone("4:12", Context("en")), clock_alone("at 7:00", Context("en"))
    (True, False, False)
    """
    if len(text) > _CLOCK or not can_hold_date(text, context):
        return False
    line, found = _analysed(text, context.language)
    if len(found) != 1 or has_day(found[0].parts) or found[0].label != "bare" or found[0].parts["hour"] >= _MIDNIGHT:
        return False
    at, end = found[0].start, found[0].end
    return not line.codes[:at].strip(" ,|-") and not line.codes[end:].strip(" ,|-") and len(line.tokens[at]) == _DIGITS


def is_date_line(text: str, context: Context) -> bool:
    """Whether a line is nothing but label, day, time, zone and what sites put beside them.

    >>> is_date_line("Published: 20 July 2022, 9.19 am - 3 min read", Context("en"))
    True
    >>> is_date_line("The ferry returned on 20 July 2022.", Context("en"))
    False
    """
    if len(text) > 160 or not can_hold_date(text, context):
        return False
    line, found = _analysed(text, context.language)
    codes = line.codes
    for moment in reversed(found):
        codes = codes[: moment.start] + "D" + codes[moment.end :]
    return any(_is_strong(moment) for moment in found) and _DATE_LINE.fullmatch(codes) is not None


def states_page_day(text: str, context: Context) -> date | None:
    """The day that a line such as "Thursday, 8 January 2026" states; at the head of a page it is when that was made.

    >>> states_page_day("Thursday, 8 January 2026", Context("en"))
    datetime.date(2026, 1, 8)
    >>> states_page_day("Published Thursday, 8 January 2026", Context("en")) is None
    True
    """
    if not is_date_line(text, context):
        return None
    readings = read_line(text, context)
    first = readings[0]
    plain = len(readings) == 1 and first.label == "bare" and first.stated.hour is None and first.stated.year
    weekday = first.stated.weekday
    if not plain or weekday is None or first.timestamp is None or first.timestamp.value.weekday() != weekday:
        return None
    return first.timestamp.value.date()


def _is_strong(moment: Moment) -> bool:
    """A day, or a clock time that a label, a zone or its own words tell from the length of a film."""
    return has_day(moment.parts) or moment.label != "bare" or not moment.kind
