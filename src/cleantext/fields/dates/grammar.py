"""The shapes of dates and times, as expressions over the class letters of a scanned line.

One letter is one token (see :mod:`cleantext.fields.dates.lexicon`), so an expression knows no language and its
groups are token numbers. All repetitions are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from cleantext.fields.dates.scan import Scan

_DAY = r"d(?:-?o| ?\.?o\.?|\.| ?J)?"
# Two digits that can be a year: at the end, before a sign or before a clock time.
_SHORT = r"d(?= *(?:$|[,|)(-](?!d)|\. *$| ?Y|,? ?c{0,2} ?d(?: ?H|[:.]d)|[ ,]*[WA]))"
_DATES: Final = (
    # 2022-07-20, 2022/07/20, 2022. 7. 20.
    r"(?P<ymd>(?P<y0>y) ?(?P<s0>[-/.] ?)(?P<m0>d) ?(?P=s0)(?P<d0>d)(?:\.(?! ?d))?)",
    # 2022年7月20日, 令和4年7月20日, 2022년 7월 20일, 7月20日
    r"(?P<cjk>(?:(?:(?P<e1>E) ?(?P<n1>[dtO])|(?P<y1>y|d)) ?Y ?)?(?P<m1>d) ?L ?(?P<d1>d) ?J)",
    # ngày 20 tháng 7 năm 2022
    r"(?P<viet>(?:J ?)?(?P<d2>d)[ ,]{0,2}V ?(?P<m2>d)(?:,? ?(?:Y ?)?(?P<y2>y))?)",
    # 20/07/2022, 20.7.22, 20-07-22, 20. 7. 2022
    r"(?P<num>(?P<a3>d) ?(?P<s3>[-/.] ?)(?P<b3>d)(?: ?(?P=s3)|(?<=/d) (?=y))(?P<c3>y|d(?!(?P=s3)| ?(?P=s3)d|:))(?: ?Y)?\.?)",
    # 20-Jul-2022, 20/Jul/22
    rf"(?P<dmy1>(?P<d4>d)(?P<s4>[-/.])(?P<m4>[MB])\.?(?P=s4)(?P<y4>y|{_SHORT}))",
    # 20 July 2022, 20th of July, 20. Juli, 20 de julio de 2022, el 1.º de mayo
    rf"(?P<dmy>(?P<d5>{_DAY}),?(?: ?c){{0,2}} ?(?P<m5>[MB])\.?(?:,?(?: ?c){{0,2}},? ?(?:Y\.? ?)?(?P<y5>y)(?: ?Y)?\.?|,? ?'?(?P<z5>{_SHORT})(?: ?Y)?\.?|(?: ?[-/] ?)(?P<w5>y))?)",
    # 2022. július 20., 2022 m. liepos 20 d., 2022 Jul 20
    r"(?P<ymdname>(?P<y6>y)(?:-|/|(?:[.,] ?|[.,]? )(?:c ?){0,2}(?:Y\.? ?)?)(?:(?P<m6>[MB])(?:\.|-|/)? ?(?P<d6>d(?:-?o|\. ?J|\.| ?J)?(?! ?[:/]))|(?P<d7>d)\.? ?(?P<m7>[MB])))",
    # July 20, 2022
    rf"(?P<mdy>(?P<m8>[MB])\.?[ -]{{1,2}}(?:c )?(?P<d8>d(?! ?:|\.d|[/]d)(?: ?o)?\.?)(?: ?\(?W\.?\)?)?(?:(?: ?[,.])?(?: ?c)? ?(?:(?P<y8>y)|'?(?P<z8>{_SHORT}))|-(?P<w8>y))?)",
    # 1/14, 20.7.: only beside a label, a weekday or a clock time
    r"(?P<pair>(?P<a10>d)(?P<s10>[/.])(?P<b10>d)(?:(?<=\.d)\.|(?<=/d))(?! ?[/d.-](?!d?:|d ))(?!d\.d))",
    # 20220720T091905
    r"(?P<compact>(?P<e9>e)(?=T))",
)  # fmt: skip
_EDGE = r"(?<!\$)(?<!\$ )(?<![dytnsez][-/.:+])(?<![dytnse#xX?]/)(?:(?<![dytnse])|(?=[MB]))(?<![x'][.])(?<!x)"
DATE: Final = re.compile(_EDGE + "(?:" + "|".join(_DATES) + r")(?:(?<=J)|(?=[MB])|(?![dtn]|y|[-/]y|[-/.]t))")

# Where day, month and year of the shapes with a month name stand.
_NAMED: Final = {
    "dmy1": (("d4",), ("m4",), ("y4",)),
    "dmy": (("d5",), ("m5",), ("y5", "z5", "w5")),
    "ymdname": (("d6", "d7"), ("m6", "m7"), ("y6",)),
    "mdy": (("d8",), ("m8",), ("y8", "z8", "w8")),
}
_WORDS: Final = frozenset({"may", "march", "mar"})  # in small letters these are words, unless a year follows

_GLUED: Final = re.compile(r"[xX?]-$")
_WEEKDAY_BEFORE: Final = re.compile(r"[WB]\.?\)?,?[ -]{0,3}(?:[cJ] ){0,2}$")
_WEEKDAY_AFTER: Final = re.compile(r"[,.]? ?\(?[WB]\.?\)?|\([xXqLJ]{1,2}\)")

TIME: Final = re.compile(
    r"(?<![dytn][:.])(?<![dytn])(?<![-+]d:)(?:(?P<a0>A)\.? ?)?(?:"
    r"(?P<h0>d)(?P<c0>[:.])(?P<m0>d)(?:(?P=c0)(?P<s0>d)(?:[.,][dtysne])?)?(?! ?m)(?: ?H\.?)?(?: ?\(?(?P<a1>A)\.?\)?)?"
    r"|(?P<h1>d) ?H\.?(?: ?(?P<m1>d)(?! ?[:/.]d| ?[LMB])(?: ?m\.?)?(?: ?(?P<s1>d) ?S)?)?"
    r"|(?P<h2>d) ?(?P<a2>A)\.?"
    r"|(?<=T)(?P<compact>s)"
    r")(?P<zone> ?[,(|]? ?Z(?: ?[+-] ?(?:d:d|y|d))?\)?|z| ?\(?[+]d:d\)?| ?\(?[+-]y\)?|(?:(?<=:d:d)|(?<=Td:d)|(?<=\.[tsn]))-d:d)?"
)  # fmt: skip
# What may stand between the day and the time of one moment, and between a label and its moment.
GLUE: Final = re.compile(r"[ ,.|()\-cWBJ:'T/]{0,9}")
RELATIVE: Final = re.compile(
    r"(?<![dytn][.,:])(?:G ?(?:c ?)?(?P<n0>[dtq]) ?(?P<u0>[kHmSJ])(?: ?g)?|(?P<n1>[dtq]) ?(?P<u1>[kHmSJ])\.? ?(?:c ?)?g|(?P<day>R))"
)


class Shape(NamedTuple):
    """A match of the grammar: token numbers from ``start`` to ``end``."""

    start: int
    end: int
    parts: dict[str, Any]


def dates(line: Scan) -> Iterator[Shape]:
    """Every day stated in the line, with the weekday beside it."""
    for match in DATE.finditer(line.codes):
        parts = _day_parts(line, match)
        if parts is None:
            continue
        start, end = match.span()
        if _GLUED.search(line.codes, max(0, start - 2), start) and "-" in match[0]:
            continue  # photo-2022-07-20
        before = _WEEKDAY_BEFORE.search(line.codes, max(0, start - 8), start)
        if before:
            parts["weekday"] = _weekday(line.value(before.start()))
            start = before.start()
        else:
            after = _WEEKDAY_AFTER.match(line.codes, end)
            if after:
                end = after.end()
                at = match.end() + max(after[0].find("W"), after[0].find("B"))
                parts["weekday"] = _weekday(line.value(at)) if at >= match.end() else None
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
    if kind == "compact":
        stamp = number(group("e9"))
        return {"year": stamp // 10000, "month": stamp // 100 % 100, "day": stamp % 100}
    return _named(line, match, kind or "")


def _named(line: Scan, match: re.Match[str], kind: str) -> dict[str, Any] | None:
    """A day with the name of its month."""
    day_at, month_at, year_at = (next((at for key in keys if (at := match.start(key)) >= 0), -1) for keys in _NAMED[kind])
    month = line.value(month_at)
    year = line.number(year_at) if year_at >= 0 else None
    if year is None and line.tokens[month_at] in _WORDS:
        return None
    return {
        "year": year,
        "month": month[0] if isinstance(month, tuple) else month,
        "day": line.number(day_at),
        "short_year": line.codes[year_at] == "d" if year_at >= 0 else False,
    }


def _numeric(line: Scan, match: re.Match[str]) -> dict[str, Any] | None:
    """Three numbers whose order the shape does not tell; none for versions, scores and phone numbers."""
    tokens = [line.tokens[match.start(key)] for key in ("a3", "b3", "c3")]
    mark = match["s3"]
    short = match["c3"] == "d"
    if short:
        sizes = [len(token) for token in tokens]
        # 1.2.3 is a version, 3-2-10 a score; 7/4/22, 1.12.22 and the Korean 04. 1. 3. are days
        korean = mark == ". " and sizes[0] == 2 and match[0].endswith(".")
        if not korean and (sizes[2] != 2 or (mark[0] == "-" and sizes != [2, 2, 2]) or (mark[0] == "." and max(sizes[:2]) < 2)):
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
    """Every clock time stated in the line, with its zone; ``dotted`` ones are only times beside a day or a word."""
    for match in TIME.finditer(line.codes):
        yield Shape(match.start(), match.end(), _time_parts(line, match))


def _time_parts(line: Scan, match: re.Match[str]) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    groups = match.groupdict()
    if groups["compact"]:
        stamp = line.number(match.start("compact"))
        parts |= {"hour": stamp // 10000, "minute": stamp // 100 % 100, "second": stamp % 100}
    for key, name in (("h", "hour"), ("m", "minute"), ("s", "second")):
        for index in "012":
            if groups.get(key + index):
                parts[name] = line.number(match.start(key + index))
    half = next((match.start(key) for key in ("a0", "a1", "a2") if groups[key]), None)
    if half is not None and parts["hour"] <= 12:
        parts["hour"] = parts["hour"] % 12 + (int(str(line.value(half) or 0)))
    parts["dotted"] = groups["c0"] is not None and groups["c0"][0] == "." and half is None and "H" not in match[0]
    parts["bare"] = groups["c0"] is not None and half is None and "H" not in match[0] and not groups["zone"]
    minute_at = match.start("m0")
    parts["loose"] = groups["m0"] is not None and len(line.tokens[minute_at]) < 2
    parts |= _zone_parts(line, match)
    return parts


def _zone_parts(line: Scan, match: re.Match[str]) -> Mapping[str, Any]:
    """The zone behind a time: its name as printed, its offset in minutes, or both."""
    if not match["zone"]:
        return {}
    start, end = match.span("zone")
    codes = line.codes[start:end]
    name = next((line.tokens[start + at] for at, code in enumerate(codes) if code in "Zz"), "")
    sign = next((start + at for at, code in enumerate(codes) if code in "+-"), None)
    if sign is None:
        return {"zone": name}
    numbers = [at for at in range(sign, end) if line.codes[at] in "dy"]
    hours, minutes = line.number(numbers[0]), line.number(numbers[1]) if len(numbers) > 1 else 0
    if line.codes[numbers[0]] == "y":
        hours, minutes = divmod(hours, 100)
    offset = (hours * 60 + minutes) * (-1 if line.codes[sign] == "-" else 1)
    return {"zone": name, "offset": offset}
