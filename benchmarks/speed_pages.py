"""Pages to measure speed on: those of the evaluation folder, and invented ones of any size."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

_SYLLABLES: Final = (
    "bour", "de", "fer", "fi", "go", "har", "lu", "ma", "mill",
    "ne", "pi", "ro", "ry", "stone", "su", "ta", "ve", "wo", "xa", "zu",
)  # fmt: skip


class Page(NamedTuple):
    """One page: its text by style, and its HTML where there is any."""

    id: str
    lang: str
    styles: dict[str, str]
    html: str


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def with_html(data: Path, count: int) -> list[Page]:
    """``count`` pages of ``train.jsonl.gz``, evenly spread and shuffled, with their HTML."""
    rows = list(_rows(data / "train.jsonl.gz"))
    wanted = set(range(0, len(rows), max(1, len(rows) // count)))
    markup = (row["html"] for number, row in enumerate(_rows(data / "train_html.jsonl.gz")) if number in wanted)
    chosen = (row for number, row in enumerate(rows) if number in wanted)
    pages = [Page(r["id"], _base(r), r["styles"], html) for r, html in zip(chosen, markup, strict=True)]
    pages = [page for page in pages if page.html and page.styles.get("wet", "").strip()][:count]
    random.Random(5).shuffle(pages)  # the file is sorted by set, and so by language
    return pages


def by_language(data: Path, count: int) -> dict[str, list[Page]]:
    """Up to ``count`` pages of each language."""
    found: dict[str, list[Page]] = {}
    for name in ("train.jsonl.gz", "silver.jsonl.gz"):
        for row in _rows(data / name):
            pages = found.setdefault(_base(row), [])
            if len(pages) < count and len(row["styles"].get("wet", "")) > 1_000:
                pages.append(Page(row["id"], _base(row), row["styles"], ""))
    return found


def _base(row: dict[str, Any]) -> str:
    return str(row.get("lang") or "").partition("-")[0].lower()


def invented(size: int, seed: int) -> str:
    """An article of at least ``size`` characters: a menu, a masthead, paragraphs of made-up words, a footer."""
    draw = random.Random(seed)

    def words(count: int) -> str:
        return " ".join("".join(draw.choices(_SYLLABLES, k=draw.randint(1, 3))) for _ in range(count)).capitalize()

    lines = [words(draw.randint(1, 3)) for _ in range(60)]
    lines += [words(8), "By Ida Holm", "20 July 2022", words(20) + "."]
    length = sum(map(len, lines))
    while length < size:
        sentences = " ".join(words(draw.randint(6, 24)) + "." for _ in range(draw.randint(2, 5)))
        lines.append(sentences if draw.random() < 0.7 else words(draw.randint(2, 6)))
        length += len(lines[-1])
    return "\n".join([*lines, *(words(draw.randint(1, 4)) for _ in range(60)), "Contact", "Terms of use"])
