"""Which few lines of a page are worth a close look: one table a mark, added up for every line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from cleantext.masthead.page import Page

Tables: TypeAlias = "Sequence[Sequence[float]]"

MARKS: Final = (
    "width", "lines_to_body", "lines_to_long", "lines_to_date", "in_title", "in_body", "repeats", "hint", "hint_after",
    "width_before", "width_after", "p_body", "line", "ending", "opening", "words",
)  # fmt: skip
LIMIT: Final = 12  # lines looked at closely; more cost time and gain nothing (docs/model-masthead.md)
_ENDINGS: Final = {".": 1, "?": 2, "!": 3, ":": 4, "…": 5, "。": 1, "？": 2, "！": 3, ",": 6}
_HINTS: Final = {"": 0, "section": 1, "chrome.navigation": 2}


def _code(page: Page, at: int) -> int:
    if at >= len(page.kinds):
        return 5
    return 4 if page.kinds[at] else _HINTS.get(page.hints[at].rstrip("!"), 3)


def marks(page: Page) -> tuple[list[int], list[tuple[int, ...]]]:
    """The lines that may be a headline at all, and for each the row of its marks."""
    start, keys, widths, places = page.start, page.keys, page.widths, page.places
    title = keys[0] if keys else ""
    title_words = frozenset(word for word in title.split() if len(word) > 3)
    body_words, total = page.words.keys(), len(keys)
    codes = [_code(page, at) for at in range(total + 1)]
    lines: list[int] = []
    found: list[tuple[int, ...]] = []
    for at, key in enumerate(keys):
        wide = widths[at]
        if wide < 6 or not key or wide > 320:
            continue
        text = page.texts[at]
        words = key.split()
        shared = 0
        if at:
            shared = 7 if wide >= 10 and key in title else min(6, len(title_words.intersection(words)))
        first = text[0]
        to_body = start - at
        lines.append(at)
        found.append(
            (
                min(wide // 8, 30),
                (48 if to_body > 48 else -12 if to_body < -12 else to_body) + 12,
                min(page.next_long[at] - at, 20),
                min(page.next_kind[at] - at, 12),
                shared,
                min(6, len(body_words & set(words))),
                min(5, len(places[key])),
                codes[at],
                codes[at + 1],
                min(widths[at - 1] // 16, 12) if at else 0,
                min(widths[at + 1] // 16, 12) if at + 1 < total else 0,
                int(page.body[at] * 5),
                min(at, 40),
                _ENDINGS.get(text[-1], 0),
                1 if first.isupper() else 2 if first.isdigit() else 3 if first.islower() else 0,
                min(len(words), 20),
            )
        )
    return lines, found


def shortlist(page: Page, tables: Tables) -> list[int]:
    """The lines with the best sums, best first."""
    lines, rows = marks(page)
    scored = []
    for at, row in zip(lines, rows, strict=True):
        total = 0.0
        for table, mark in zip(tables, row, strict=True):
            total += table[mark]
        scored.append((-total, at))
    scored.sort()
    return [at for _, at in scored[:LIMIT]]
