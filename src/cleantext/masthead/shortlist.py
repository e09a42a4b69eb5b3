"""Which few lines of a page are worth a close look: one table a mark, added up for every line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from cleantext.masthead.page import ABOVE, BELOW, SHORT, Page, grams
from cleantext.masthead.signs import ENDINGS

Tables: TypeAlias = "Sequence[Sequence[float]]"
Marks: TypeAlias = "tuple[int, ...]"
"""What is seen of a line, in the order of :data:`SIZES`."""

SIZES: Final = {  # how many values each mark may have
    "width": 31, "lines_to_body": 61, "lines_to_long": 21, "lines_to_date": 13, "in_title": 8, "in_body": 7,
    "repeats": 6, "hint": 7, "hint_after": 7, "width_before": 13, "width_after": 13, "p_body": 6, "line": 41,
    "ending": 9, "opening": 4, "words": 21,
}  # fmt: skip
HELD: Final = 7  # "in_title" of a line that the title holds; of others it is how many words they share
LIMIT: Final = 10  # lines looked at closely
MARGIN: Final = 5.0  # log-odds behind the best line; wider ones find no more headlines
_LEAST: Final = 7  # width
_TELLING: Final = 10  # code points that are a part of the title line by more than chance
_HINTS: Final = {"": 0, "section": 1, "chrome.navigation": 2, "chrome.related": 6}


def _codes(page: Page) -> list[int]:
    hints = [_HINTS.get(hint.rstrip("!"), 3) if hint else 0 for hint in page.hints]
    return [4 if kind else hint for kind, hint in zip(page.kinds, hints, strict=True)] + [5]


class Seen(NamedTuple):
    """The lines that may be a headline at all, and the marks of each."""

    lines: list[int]
    marks: list[Marks]


def seen(page: Page) -> Seen:
    """Look once at every line."""
    start, keys, widths, places, texts = page.start, page.keys, page.widths, page.places, page.texts
    title = keys[0] if keys else ""
    cut = str.split if page.spaced else grams
    title_words = frozenset(word for word in cut(title) if len(word) > 3 or not page.spaced)
    body_words, codes = frozenset(page.words), _codes(page)
    steps = [wide >> 4 if wide < 192 else 12 for wide in widths] + [0]
    next_long, next_kind, body = page.next_long, page.next_kind, page.body
    lines: list[int] = []
    found: list[Marks] = []
    for at, inside in _may_be(page, title):
        key, text, to_body = keys[at], texts[at], start - at
        words, first = set(cut(key)), text[0]
        lines.append(at)
        found.append(
            (
                min(widths[at] // 8, 30),
                (48 if to_body > 48 else -12 if to_body < -12 else to_body) + 12,
                min(next_long[at] - at, 20),
                min(next_kind[at] - at, 12),
                HELD if inside else min(HELD - 1, len(title_words & words)) if at else 0,
                min(6, len(body_words & words)),
                min(5, len(places[key])),
                codes[at],
                codes[at + 1],
                steps[at - 1] if at else 0,
                steps[at + 1],
                int(body[at] * 5),
                min(at, 40),
                ENDINGS.get(text[-1], 0),
                1 if first.isupper() else 2 if first.isdigit() else 3 if first.islower() else 0,
                min(len(words), 20),
            )
        )
    return Seen(lines, found)


def _may_be(page: Page, title: str) -> Iterator[tuple[int, bool]]:
    """Lines of some length near the beginning of the body, and those that the title line holds or that are repeated."""
    low, high = page.start - ABOVE, page.start + BELOW
    for at, key in enumerate(page.keys):
        if not key or not _LEAST <= page.widths[at] <= SHORT:
            continue
        inside = at > 0 and len(key) >= _TELLING and key in title
        if (page.hints[at][:7] == "chrome." and not inside) or _is_way(page.texts[at]):
            continue
        if inside or low <= at < high or (at > high and page.widths[at] >= 20 and len(page.places[key]) > 1):
            yield at, inside


def _is_way(text: str) -> bool:
    """Whether a line is the way to the article before or to the next: "\u2190 Rain at last"."""
    return text[0] == "\u2190" or text[-1] == "\u2192"


def shortlist(found: Seen, tables: Tables) -> list[int]:
    """The lines with the best sums, best first."""
    a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p = tables  # noqa: E741 - sixteen names, no loop: half the time
    scored = [
        (a[r[0]] + b[r[1]] + c[r[2]] + d[r[3]] + e[r[4]] + f[r[5]] + g[r[6]] + h[r[7]]
         + i[r[8]] + j[r[9]] + k[r[10]] + l[r[11]] + m[r[12]] + n[r[13]] + o[r[14]] + p[r[15]], -at)
        for at, r in zip(*found, strict=True)
    ]  # fmt: skip
    scored.sort(reverse=True)
    return [-at for total, at in scored[:LIMIT] if total >= scored[0][0] - MARGIN]
