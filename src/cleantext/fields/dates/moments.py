"""The days, clock times and labels of one line, put together into moments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from cleantext.expressions import expression
from cleantext.fields.dates.grammar import Shape, can_state, dates, times
from cleantext.fields.dates.reading import Label
from cleantext.fields.dates.relative import relatives
from cleantext.fields.dates.scan import Scan
from cleantext.fields.dates.shapes import GLUE, YEAR_BEHIND

_SPAN: Final = expression(r" ?(?:-|r) ?")  # "20 July - 25 July"
_OPEN_SPAN: Final = expression(r"r ?$|d(?:[o.J]| ?[MB]\.?|[./]d[./]?)? ?- ?$")
_OPEN_END: Final = expression(r" ?- ?d(?![:.]|d| ?[HA])")  # "September 23-25"
_LABEL_GAP: Final = expression(r"[ ,.|()\-cWB:']{0,9}")
_FAR_GAP: Final = expression(r"[ ,.|()\-c:'xXN?/]{0,24}")  # "Published by Jane Doe on "
# "20 July 2022 (updated)"; where every label of a line stands behind its moment, the next moment may follow.
_BEHIND: Final = expression(r" ?\(?([PU])(?=\)?[ .]*(?:$|[|(),\-N]))")
_LABEL: Final = expression(r"[PU]")
_ALL_BEHIND: Final = expression(r" ?\(?([PU])")
_PLACED: Final = expression(r"(?:^|[|(),.:\-/?PUdyDzJNH])[ ?'|]*$")
_ALONE: Final = expression(r"[ |,.:()?-]*")


class Moment(NamedTuple):
    """Token numbers from ``start`` to ``end``, the parts stated there, and the label before or behind it."""

    start: int
    end: int
    parts: dict[str, Any]
    label: Label
    kind: str = ""  # that of the clock time, if there is no day


def has_day(parts: Mapping[str, Any]) -> bool:
    """Whether a day is stated, in whatever way."""
    return not parts.keys().isdisjoint(("month", "numbers", "pair", "ago"))


def moments(line: Scan) -> list[Moment]:
    """Every moment the line states, in order."""
    codes = line.codes
    if not can_state(codes):
        return []
    days = list(dates(line))
    if "g" in codes or "G" in codes or "R" in codes or "w" in codes:
        days = _merged(days, relatives(line))
    clocks = _apart(times(line), days)
    shapes = _paired(line, days, clocks)
    if len(shapes) > len(days):
        shapes = _whole_line(line, shapes)
    return _kept(line, _labelled(line, shapes)) if shapes else []


def _merged(days: list[Shape], others: list[Shape]) -> list[Shape]:
    return sorted([*days, *_apart(others, days)], key=lambda shape: shape.start)


def _apart(shapes: Iterable[Shape], days: Sequence[Shape]) -> list[Shape]:
    """The shapes that share no token with any of the days."""
    return [shape for shape in shapes if not any(shape.start < day.end and day.start < shape.end for day in days)]


def _paired(line: Scan, days: Sequence[Shape], clocks: Sequence[Shape]) -> list[Shape]:
    """Days with the clock time behind them, else with the one before; and the times that are left."""
    if len(days) == 1 and not clocks:
        return [_span_marked(line, days[0], None, None)]
    free = list(clocks)
    found: list[Shape] = []
    for before, day, behind in zip((None, *days), days, (*days[1:], None), strict=False):
        clock = _clock_of(line, day, free, behind.start if behind else len(line.codes))
        if clock is None:
            found.append(_span_marked(line, day, before, behind))
            continue
        free.remove(clock)
        parts, end = {**clock.parts, **day.parts}, max(day.end, clock.end)
        if parts.get("month") and not parts.get("year") and YEAR_BEHIND.match(line.codes, end):
            parts["year"] = line.number(end + 1)
            end += 2
        if clock.start > day.start and _is_span(line, clock, clocks):
            parts["fault"] = "a span of time, not a moment"
        found.append(Shape(min(day.start, clock.start), end, parts))
    return sorted([*found, *free], key=lambda shape: shape.start)


def _clock_of(line: Scan, day: Shape, free: Sequence[Shape], limit: int) -> Shape | None:
    for clock in free:
        if day.end <= clock.start < limit:
            if GLUE.fullmatch(line.codes, day.end, clock.start):
                return clock
            break
    for clock in reversed(free):
        if clock.end <= day.start and line.codes[clock.start - 1 : clock.start] != "T":
            if clock.kind == "dotted" and not line.codes[: clock.start].rstrip(" :").endswith(("P", "U")):
                return None
            return clock if GLUE.fullmatch(line.codes, clock.end, day.start) else None
    return None


def _is_span(line: Scan, clock: Shape, clocks: Sequence[Shape]) -> bool:
    """Whether another time follows as the end of a span: an event, not a moment of publishing."""
    return any(
        clock.end <= other.start and _SPAN.fullmatch(line.codes, clock.end, other.start) is not None for other in clocks
    )


def _span_marked(line: Scan, day: Shape, before: Shape | None, behind: Shape | None) -> Shape:
    """The day, marked if it is the beginning or the end of a span of days."""
    codes = line.codes
    ends = day.start > 0 and _OPEN_SPAN.search(codes, max(0, day.start - 8), day.start) is not None
    ends = ends or (before is not None and _SPAN.fullmatch(codes, before.end, day.start) is not None)
    begins = behind is not None and _SPAN.fullmatch(codes, day.end, behind.start) is not None
    begins = begins or (not day.parts.get("year") and _OPEN_END.match(codes, day.end) is not None)
    if ends or begins:
        return Shape(day.start, day.end, {**day.parts, "fault": "a span of days, not a moment"})
    return day


def _whole_line(line: Scan, shapes: list[Shape]) -> list[Shape]:
    """Drop times without a day, unless a label stands before them or the line holds nothing else."""
    kept: list[Shape] = []
    for shape in shapes:
        if has_day(shape.parts):
            kept.append(shape)
            continue
        before = line.codes[max(0, shape.start - 10) : shape.start].rstrip(" :,.-|(c'")
        if before.endswith(("P", "U")) or (shape.kind != "dotted" and _is_alone(line, shape)):
            kept.append(shape)
    return kept


def _labelled(line: Scan, shapes: Sequence[Shape]) -> list[Moment]:
    found: list[Moment] = []
    floor = 0
    codes = line.codes
    last = max(codes.rfind("P"), codes.rfind("U"))
    if last < 0:
        return [Moment(shape.start, shape.end, shape.parts, "bare", shape.kind) for shape in shapes]
    trailing = last >= shapes[-1].end and _LABEL.search(codes, 0, shapes[0].end) is None
    for shape in shapes:
        label = "bare" if trailing else _label_before(line, floor, shape.start)
        end = shape.end
        if label == "bare":
            behind = (_ALL_BEHIND if trailing else _BEHIND).match(codes, shape.end)
            if behind:
                label, end = _name(behind[1]), behind.end()
        found.append(Moment(shape.start, shape.end, shape.parts, label, shape.kind))
        floor = end
    return found


def _name(code: str) -> Label:
    return "published" if code == "P" else "updated"


def _label_before(line: Scan, floor: int, start: int) -> Label:
    """The nearest label between the last moment and this one, if it is put as a label and not within a sentence."""
    codes = line.codes
    at = max(codes.rfind("P", floor, start), codes.rfind("U", floor, start))
    if at < 0:
        return "bare"
    near = _LABEL_GAP.fullmatch(codes, at + 1, start)
    token = line.tokens[at]
    placed = _PLACED.search(codes, max(0, at - 6), at) is not None or at == floor
    placed = placed or (near is not None and (token[0] != token[0].lower() or not token[0].isascii()) and at < 24)
    placed = placed or (codes[at] == "U" and " " in token and at < 24)  # "the page was last updated"
    far = near is None and at - floor <= 4 and _FAR_GAP.fullmatch(codes, at + 1, start) is not None
    return _name(codes[at]) if placed and (near or far) else "bare"


def _kept(line: Scan, found: Sequence[Moment]) -> list[Moment]:
    """Leave out copyright lines, and what is a day only beside a label, a weekday or a clock time."""
    kept: list[Moment] = []
    for moment in found:
        if "C" in line.codes[max(0, moment.start - 6) : moment.start] or _is_number(line, moment):
            continue
        if not _is_vague(moment) or ("pair" not in moment.parts and _is_alone(line, moment)):
            kept.append(moment)
    return kept


def _is_number(line: Scan, moment: Moment) -> bool:
    """Whether three short numbers are a version, a clause or a part: a word stands before them and nothing else."""
    parts = moment.parts
    if "numbers" not in parts or not parts["short_year"] or moment.label != "bare" or "hour" in parts:
        return False
    before = line.codes[: moment.start].rstrip(" ")
    return parts.get("weekday") is None and before != "" and before[-1] not in "|,(:c-/PUNd"


def _is_alone(line: Scan, shape: Shape | Moment) -> bool:
    """Whether the line holds nothing else."""
    codes = line.codes
    return _ALONE.fullmatch(codes, 0, shape.start) is not None and _ALONE.fullmatch(codes, shape.end) is not None


def _is_vague(moment: Moment) -> bool:
    """Whether nothing speaks for a day without a year, or a "today", being more than words of a sentence."""
    parts = moment.parts
    if moment.label != "bare" or parts.get("weekday") is not None:
        return False
    if "pair" in parts:
        return True
    return "hour" not in parts and ("ago" in parts or ("month" in parts and parts.get("year") is None))
