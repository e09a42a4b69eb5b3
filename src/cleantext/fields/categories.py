"""The category that a line of day or writer names: "Posted in Boats by Jane Doe", "20 July 2022 | Topic: Boats"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.besides import pieces_of
from cleantext.fields.bylines.grammar import Grammar, grammar
from cleantext.fields.dates import read_line
from cleantext.packs import builtin_table

LONGEST: Final = 240
"""Code points of a line that may name a category."""
_LABEL: Final = 30  # code points of a label alone on its line
_ENDS: Final = expression(r"[,|\u00b7\u2022;/()\[\]<>\uff5c]|\s[-\u2013\u2014]\s|[:\uff1a]?(?:\s{2}|\Z)|[:\uff1a]\s")
_WORD: Final = expression(r"\S+")
_WORDS: Final = 6  # of a piece that may hold a category beside something else
_EDGE: Final = 3  # words of a category at the edge of a piece
_SIGNS: Final = " \t\u00a0|\u00b7\u2022-\u2013\u2014,:/."


class Category(NamedTuple):
    """A part of a line that may be its category."""

    start: int
    end: int


def may_hold_label(text: str) -> bool:
    """Whether a text is worth reading: cheap, and never wrong in saying no. Many lines may be asked about together.

    >>> may_hold_label("Menu\\nPosted in Boats"), may_hold_label("Menu\\nBoats")
    (True, False)
    """
    return any(map(text.lower().__contains__, _phrases("categories")))


def labelled_category(text: str, context: Context) -> Category | None:
    """What stands behind the first label of categories in a line.

    >>> lines = ("Posted in Boats by Jane Doe", "20 July | Topic: Boats, Tides", "Filed under Boats and tagged Tides")
    >>> found = [labelled_category(line, Context(language="en")) for line in lines]
    >>> [one and line[one.start : one.end] for one, line in zip(found, lines)]
    ['Boats', 'Boats', 'Boats']
    """
    if len(text) > LONGEST or not may_hold_label(text):
        return None
    for match in _labels().finditer(text):
        start = match.end()
        end = _end(text, start, context)
        glued = text[start - 1].isalpha() and text[start : start + 1].islower()  # "posted inside"
        if end > start and not glued:
            return Category(start, end)
    return None


def is_category_label(text: str) -> bool:
    """Whether a line is such a label and nothing else: where each link has a line, the category is the next one.

    >>> is_category_label("Filed under:"), is_category_label("Category:"), is_category_label("Category")
    (True, True, False)
    """
    return len(text) <= _LABEL and may_hold_label(text) and _labels().fullmatch(text) is not None


def unlabelled_categories(text: str, context: Context) -> Iterator[Category]:
    """The pieces of a line between its days and signs, and what stands at the edges of these.

    >>> text = "20 July 2022 Jane Doe in Boats"
    >>> [text[one.start : one.end] for one in unlabelled_categories(text, Context(language="en"))]
    ['Jane Doe in Boats', 'Jane', 'Jane Doe', 'Jane Doe in', 'Boats', 'Doe in Boats', 'in Boats']
    """
    if len(text) > LONGEST:
        return
    place = grammar(context.language).place
    for at, piece in pieces_of(text, [(reading.start, reading.end) for reading in read_line(text, context)]):
        for start, end in _spans(piece, place):
            yield Category(at + start, at + end)


def _spans(piece: str, place: Container[str]) -> Iterator[tuple[int, int]]:
    """A piece as a whole, its first words, what stands behind its last "in", its last words."""
    words = [match.span() for match in _WORD.finditer(piece)]
    count = len(words)
    sizes = range(1, min(_EDGE, count - 1) + 1) if count <= _WORDS else range(0)
    behind = [number for number, (start, end) in enumerate(words[:-1], 1) if piece[start:end].casefold() in place][-1:]
    lasts = dict.fromkeys([*behind, *(count - size for size in reversed(sizes))])
    for first, last in [(0, count), *((0, size) for size in sizes), *((number, count) for number in lasts)]:
        yield words[first][0], words[last - 1][1]


@lru_cache(maxsize=2)
def _phrases(key: str) -> tuple[str, ...]:
    """Phrases without the colon that some of them need, the longest first."""
    phrases = {phrase.rstrip(":") for phrase in builtin_table("und", "masthead.toml")[key]}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    with_colon = {phrase[:-1] for phrase in builtin_table("und", "masthead.toml")["categories"] if phrase.endswith(":")}
    colons = {phrase: r"\s?[:\uff1a]" + "?" * (phrase not in with_colon) for phrase in _phrases("categories")}
    forms = "|".join(re.escape(phrase) + colon for phrase, colon in colons.items())
    return re.compile(rf"(?<![^\W_])(?:{forms})\s{{0,3}}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, _phrases('category_ends')))})(?![^\W_])", re.IGNORECASE)


def _end(text: str, start: int, context: Context) -> int:
    """Where a category ends that begins at ``start``: before a sign, a day, a by-word, another label."""
    found = _ENDS.search(text, start)
    end = found.start() if found else len(text)
    goes_on = _goes_on().search(text, start)
    end = min(end, goes_on.start() if goes_on else end)
    end = min([end, *(reading.start for reading in read_line(text, context) if reading.start >= start)])
    return start + len(_before_by_word(text[start:end], grammar(context.language)).rstrip(_SIGNS))


def _before_by_word(value: str, words: Grammar) -> str:
    for match in _WORD.finditer(value):
        low = match.group().casefold().strip(_SIGNS)
        if match.start() and (low in words.by_dated or low in words.piece or low in words.cuts):
            return value[: match.start()]
    return value
