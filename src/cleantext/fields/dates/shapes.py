"""The shapes of days and clock times, as expressions over the class letters of a scanned line.

One letter is one token (see :mod:`cleantext.fields.dates.lexicon`), so an expression knows no language and its
groups are token numbers. All repetitions are bounded.
"""

from __future__ import annotations

from typing import Final

from cleantext.expressions import expression

_DAY = r"d(?:-?o| ?\.?o\.?|\.| ?J)?"  # 20, 20th, 20., 1.º, 20-го
# Two digits that can be a year: at the end, before a sign or before a clock time.
_SHORT = r"d(?= *(?:$|[,|)(-](?!d)|\. *$| ?Y|,? ?c{0,2} ?d(?: ?H|[:.]d)|[ ,]*W|[ ,]{1,2}A ?d))"
_DATES: Final = (
    # 2022-07-20, 2022/07/20, 2022. 7. 20.
    r"(?P<ymd>(?P<y0>y) ?(?P<s0>[-/.] ?)(?P<m0>d) ?(?P=s0)(?P<d0>d)(?:\.(?! ?d))?)",
    # 2022年7月20日, 令和4年7月20日, 2022년 7월 20일, 7月20日
    r"(?P<cjk>(?:(?:(?P<e1>E) ?(?P<n1>[dtO])|(?P<y1>y|d)) ?Y ?)?(?P<m1>d) ?L ?(?P<d1>d) ?J)",
    # ngày 20 tháng 7 năm 2022
    r"(?P<viet>(?:J ?)?(?P<d2>d)[ ,]{0,2}V ?(?P<m2>d)(?:,? ?(?:Y ?)?(?P<y2>y))?)",
    # 20/07/2022, 20.7.22, 20-07-22, 20. 7. 2022, 20/7 2022
    r"(?P<num>(?P<a3>d) ?(?P<s3>[-/.] ?)(?P<b3>d)(?: ?(?P=s3)|(?<=/d) (?=y))"
    r"(?P<c3>y|d(?!(?P=s3)| ?(?P=s3)d|:))(?: ?Y)?\.?)",
    # 20-Jul-2022, 20/Jul/22, 20 / Jul / 2022
    rf"(?P<dmy1>(?P<d4>d)(?P<s4> / |[-/.])(?P<m4>[MB])\.?(?P=s4)(?P<y4>y|{_SHORT}))",
    # 20 July 2022, 20th of July, 20. Juli, 20 de julio de 2022, el 1.º de mayo, 20 Wednesday Jul 2022
    rf"(?P<dmy>(?P<d5>{_DAY}),?(?:(?: ?c){{0,2}} ?| W (?=M y))(?P<m5>[MB])\.?"
    r"(?:,?(?: ?c){0,2},? ?(?:Y\.? ?)?(?P<y5>y)(?: ?Y|A(?! ?d))?\.?"  # Arabic م: an era or pm
    rf"|,? ?'?(?P<z5>{_SHORT})(?: ?Y)?\.?|(?: ?[-/] ?)(?P<w5>y))?)",
    # 2022. július 20., 2022 m. liepos 20 d., 2022 Jul 20, 2022. gada 20. jūlijs
    r"(?P<ymdname>(?P<y6>y)(?:-|/|(?:[.,] ?|[.,]? )(?:c ?){0,2}(?:Y\.? ?)?)"
    r"(?:(?P<m6>[MB])(?:\.|-|/)? ?(?P<d6>d(?:-?o|\. ?J|\.| ?J)?(?! ?[:/]))|(?P<d7>d)\.? ?(?P<m7>[MB])))",
    # July 20, 2022; July 20th (Wed) 2022
    r"(?P<mdy>(?P<m8>[MB])\.?[ -]{1,2}(?:c )?(?P<d8>d(?! ?:|\.d|[/]d| c [MB]| M\.? y)(?: ?o)?\.?)(?: ?\(?W\.?\)?)?"
    rf"(?:(?: ?[,.])?(?: ?c)? ?(?P<y8>y)|(?: ?[,.])? ?'?(?P<z8>{_SHORT})|-(?P<w8>y))?)",
    # 1/14, 20.7.: only beside a label, a weekday or a clock time
    r"(?P<pair>(?P<a10>d)(?P<s10>[/.])(?P<b10>d)(?:(?<=\.d)\.|(?<=/d))(?! ?[/d.-](?!d?:|d ))(?!d\.d))",
    # 20220720T091905
    r"(?P<compact>(?P<e9>e)(?=T))",
)
# No day begins within a number, a word, an amount of money or the path of an address.
_EDGE = (
    r"(?<!\$)(?<!\$ )(?<![dytnsez][-/.:+])(?<![dytnse#xX?]/)"
    r"(?:(?<![dytnse])|(?=[MB]))(?<![x'][.])(?<!x)"
)
_END = r"(?:(?<=J)|(?=[MB])|(?![dtn]|y|[-/]y|[-/.]t))"
DATE: Final = expression(f"(?=[dyMBEJe]){_EDGE}(?:{'|'.join(_DATES)}){_END}")

# Where day, month and year of the shapes with a month name stand.
NAMED: Final = {
    "dmy1": (("d4",), ("m4",), ("y4",)),
    "dmy": (("d5",), ("m5",), ("y5", "z5", "w5")),
    "ymdname": (("d6", "d7"), ("m6", "m7"), ("y6",)),
    "mdy": (("d8",), ("m8",), ("y8", "z8", "w8")),
}
GLUED: Final = expression(r"[xX?]-$")  # photo-2022-07-20
WEEKDAY_BEFORE: Final = expression(r"[WB]\.?\)?,?[ -]{0,3}(?:[cJ] ){0,2}$")
WEEKDAY_AFTER: Final = expression(r"[,.]? ?\(?[WB]\.?\)?|\([xXqLJ]{1,2}\)")

_ZONE = (
    r"(?P<zone> ?[,(|]? ?Z(?: ?[+-] ?(?:d:d|y|d))?\)?|z| ?\(?[+]d:d\)?| ?\(?[+-]y\)?"
    r"|(?:(?<=:d:d)|(?<=Td:d)|(?<=\.[tsn]))-d:d)?"
)
TIME: Final = expression(
    r"(?=[dAs])(?<![dytn][:.])(?<![dytn])(?<![-+]d:)(?:(?P<a0>A)\.? ?)?(?:"
    # 9:19, 9.19, 09:19:05.123, 9:19 Uhr, 9:19 am; 9:19 min is a length
    r"(?P<h0>d)(?P<c0>[:.])(?P<m0>d)(?:(?P=c0)(?P<s0>d)(?:[.,][dtysne])?)?(?! ?m)(?: ?H\.?)?(?: ?\(?(?P<a1>A)\.?\)?)?"
    # 9 Uhr 19, 09h19, 14時05分, 14 h
    r"|(?P<h1>d) ?H\.?(?: ?(?P<m1>d)(?! ?[:/.]d| ?[LMB])(?: ?m\.?)?(?: ?(?P<s1>d) ?S)?)?"
    # 9 am
    r"|(?P<h2>d) ?(?P<a2>A)\.?"
    # 20220720T091905
    rf"|(?<=T)(?P<compact>s)){_ZONE}"
)
# What every moment has: a month, numbers with a sign or a mark between them, a clock time, a word for it.
POSSIBLE: Final = expression(r"[MBVRgGwTL]|d ?[-/.:HAYJ]|y ?[-/.Y]")
# Wed Jul 20 09:19:05 UTC 2022
YEAR_BEHIND: Final = expression(r" y(?= *(?:$|[|,)(]))")
# What may stand between the day and the time of one moment.
GLUE: Final = expression(r"[ ,.|()\-cWBJ:'T/]{0,9}")
# "vor 2 Stunden", "2 hours ago", "před hodinou", "час назад", "yesterday"
RELATIVE: Final = expression(
    r"(?<![dytn][.,:])(?:[Gw] ?(?:c ?)?(?P<n0>[dtq]) ?(?P<u0>[kHmSJc])(?: ?g)?"
    r"|(?P<n1>[dtq]) ?(?P<u1>[kHmSJc])\.? ?(?:c ?)?[gw]|[Gw] ?(?P<alone0>[kHmSJc])"
    r"|(?<![xXdytnq] )(?<![xXdytnq])(?P<alone1>[kHmSJc]) ?[gw]|(?P<day>R))"
)
