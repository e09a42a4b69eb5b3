"""Pages to measure speed on: those of the evaluation folder, and invented ones of any size."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

_SYLLABLES: Final = (
    "bour", "de", "fer", "fi", "go", "har", "lu", "ma", "mill",
    "ne", "pi", "ro", "ry", "stone", "su", "ta", "ve", "wo", "xa", "zu",
)  # fmt: skip

_SMALL: Final = (
    "the", "of", "and", "to", "in", "a", "is", "that", "was", "for", "on", "with", "as", "at", "by", "from", "had",
    "which", "were", "has", "their", "said", "after", "would", "who", "been", "but", "this", "they", "it",
)  # fmt: skip
_SAME: Final = 0.7  # of the pages of a crawl, how many are of the site of the page before
_LISTS: Final = 0.15  # and how many are lists of stories


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


def all_texts(data: Path) -> Iterator[bytes]:
    """The text of every page."""
    for name in ("train.jsonl.gz", "silver.jsonl.gz"):
        for row in _rows(data / name):
            if row["styles"].get("wet", "").strip():
                yield row["styles"]["wet"].encode("utf-8", "replace")


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


def _words(draw: random.Random, count: int) -> str:
    return " ".join("".join(draw.choices(_SYLLABLES, k=draw.randint(1, 3))) for _ in range(count)).capitalize()


def crawl(count: int, seed: int) -> list[Page]:
    """Pages of invented sites, in the order of a crawl: what a site prints on every page, an article, other stories.

    Seven pages in ten are of the site of the page before, one in seven is a list of stories. Every second word of prose
    is one of English.
    """
    draw = random.Random(seed)
    found: list[Page] = []
    site = _Site(draw)
    for number in range(count):
        site = site if draw.random() < _SAME else _Site(draw)
        found.append(site.page(number))
    return found


class _Site:
    """An invented site: its menu, its footer, and how it prints an article."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        self._name = _words(draw, 2).title()
        self._menu = ["Home", "News", *(_words(draw, draw.randint(1, 2)) for _ in range(draw.randint(15, 60)))]
        self._footer = ["About us", "Contact", "Terms of use", "Privacy policy", f"\u00a9 2022 {self._name}"]
        self._footer += [_words(draw, draw.randint(1, 4)) for _ in range(draw.randint(5, 40))]
        self._by = draw.choice(("By {}", "{}", "Written by {}"))
        self._day = draw.choice(("20 July 2022", "July 20, 2022 9:19am", "Published: 2022-07-20", "20/07/2022"))

    def page(self, number: int) -> Page:
        """A page with the HTML that its text would be of."""
        draw = self._draw
        headline = self._sentence(draw.randint(5, 11)).rstrip(".")
        who = self._by.format(_words(draw, 2).title())
        short = draw.random() < _LISTS
        paragraphs = [] if short else [self._paragraph() for _ in range(draw.randint(4, 40))]
        stories = [self._sentence(draw.randint(5, 12)).rstrip(".") for _ in range(draw.randint(4, 60 if short else 20))]
        top = [f"{headline} | {self._name}", *self._menu]
        end = ["Share this article", "Most read", *stories, *self._footer]
        text = "\n".join([*top, headline, who, self._day, *paragraphs, *end])
        parts = [_list(self._menu), f"<article><h1>{headline}</h1>", f"<p class='byline'>{who}</p>"]
        parts += [f"<time>{self._day}</time>", *(f"<p>{one}</p>" for one in paragraphs), "</article>"]
        parts += ["<h2>Most read</h2>", _list(stories), "<footer>", _list(self._footer), "</footer>"]
        body = "\n".join(parts)
        markup = f"<html><head><title>{top[0]}</title></head><body>\n{body}\n</body></html>"
        return Page(f"crawl-{number}", "en", {"wet": text}, markup)

    def _sentence(self, size: int) -> str:
        draw = self._draw
        words = [draw.choice(_SMALL) if place % 2 else _words(draw, 1).lower() for place in range(size)]
        return " ".join(words).capitalize() + "."

    def _paragraph(self) -> str:
        return " ".join(self._sentence(self._draw.randint(8, 28)) for _ in range(self._draw.randint(1, 4)))


def _list(entries: Sequence[str]) -> str:
    return "<ul>\n" + "\n".join(f"<li><a href='/{at}'>{entry}</a></li>" for at, entry in enumerate(entries)) + "\n</ul>"


def invented(size: int, seed: int) -> str:
    """An article of at least ``size`` characters: a menu, a masthead, paragraphs of made-up words, a footer."""
    draw = random.Random(seed)
    words = partial(_words, draw)

    lines = [words(draw.randint(1, 3)) for _ in range(60)]
    lines += [words(8), "By Ida Holm", "20 July 2022", words(20) + "."]
    length = sum(map(len, lines))
    while length < size:
        sentences = " ".join(words(draw.randint(6, 24)) + "." for _ in range(draw.randint(2, 5)))
        lines.append(sentences if draw.random() < 0.7 else words(draw.randint(2, 6)))
        length += len(lines[-1])
    return "\n".join([*lines, *(words(draw.randint(1, 4)) for _ in range(60)), "Contact", "Terms of use"])
