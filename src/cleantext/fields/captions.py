"""Captions and picture credits: "Photo: ...", "... /Reuters", "(Bild: dpa)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.packs import builtin_table, folders_of

_LONGEST: Final = 400  # code points; a longer block is a paragraph that names a photographer
_INITIAL: Final = 3  # code points of "M.", which may be a name
_INSIDE: Final = expression(r"[(\uff08]([^()\uff08\uff09,:;]{1,24})[)\uff09,:;]")
_TAIL: Final = 60  # where at the end of a block a credit stands


def is_caption(text: str, context: Context) -> bool:
    """Whether a block is a caption or a credit by its own words.

    >>> is_caption("The harbour at dawn. Photo: Ida Holm/Nordfoto", Context(language="en"))
    True
    >>> is_caption("The harbour at dawn. imago/Ida Holm", Context(language="en"))
    True
    >>> is_caption("Ida Holm, left, and her boat at dawn", Context(language="en"))
    True
    >>> is_caption("Photo editing took her three nights.", Context(language="en"))
    False
    """
    if len(text) > _LONGEST:
        return False
    known, tail = _patterns(context.language), text[-_TAIL:]
    head = text[: known.reach]
    if (":" in head or "/" in head or "|" in head or "\uff1a" in head) and known.begins.match(text):
        return True
    if _tells(text, known):
        return True
    signed = ":" in tail or "/" in tail or "(" in tail or "|" in tail or "\u00a9" in tail or "\uff1a" in tail
    may_end = signed or known.unsigned or "by" in tail.lower()
    return may_end and known.ends.search(tail) is not None


def is_credit(text: str, context: Context) -> bool:
    """Whether a block is the name of a picture agency and nothing else.

    >>> is_credit("AFP", Context(language="en")), is_credit("AFP reported a storm.", Context(language="en"))
    (True, False)
    """
    return len(text) <= _TAIL and text.strip("()[] ") in _agencies(context.language)


def _words(language: str, key: str) -> frozenset[str]:
    """The words of the packs of a language under one key: labels, agencies, or what stands behind who took it."""
    tables = [builtin_table(folder, "captions.toml") for folder in folders_of(language)]
    return frozenset(word for table in tables for word in table.get(key, ()))


@lru_cache(maxsize=64)
def _agencies(language: str) -> frozenset[str]:
    return _words(language, "agencies")


def _any_of(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


class _Patterns(NamedTuple):
    """How captions begin and end in a language; most lines of a page lack the signs that either needs."""

    begins: re.Pattern[str]
    reach: int  # code points within which a label ends
    ends: re.Pattern[str]
    unsigned: bool  # whether a credit may end a caption without any sign
    places: frozenset[str]  # where somebody stands: "left", "v.l."
    orders: tuple[str, ...]  # in which people are named: "from left"
    opens: tuple[str, ...]  # what a caption begins with: "pictured"
    initials: frozenset[str]  # and the first sign of that


@lru_cache(maxsize=64)
def _patterns(language: str) -> _Patterns:
    labels = _words(language, "labels")
    label, agency, took = (_any_of(_words(language, key)) for key in ("labels", "agencies", "took"))
    begins = expression(rf"\W{{0,2}}(?:{label})\s{{0,2}}[:\uff1a/|]", re.IGNORECASE)
    closes = [
        rf"[(\[\s.](?:{label})(?:\s{{0,2}}[:\uff1a/]|\sby\s)[^.!?]{{2,50}}",
        rf"(?:/|\u00a9\s?|\(|\|\s)(?:{agency})\b",
        rf"[.!?\u2026]\s?(?:{agency})\s?/[^.!?]{{2,40}}",
        r"[.!?\u2026)\"\u201c\u201d\u00bb]\s?\u00a9\s?[^\W\d_][^.!?\u00a9\d]{1,40}",
        rf"\((?:{label})\s?:[^()]{{2,50}}\)",
        rf"\((?:{agency})\s/\s[^()]{{2,40}}",  # "(dpa/nord)" ends paragraphs, with spaces somebody took a picture
        *([rf"[\s\u3002\uff08][^\u3002\uff0c]{{2,20}}(?:{took})"] if took else ()),
    ]
    ends = expression(rf"(?:{'|'.join(closes)})[)\]\uff09]?\Z", re.IGNORECASE)
    places, orders, opens = (_words(language, key) for key in ("places", "orders", "opens"))
    reach = max(map(len, labels), default=0) + 5
    initials = frozenset(word[0] for word in opens)
    return _Patterns(begins, reach, ends, bool(took), places, tuple(sorted(orders)), tuple(sorted(opens)), initials)


def _tells(text: str, known: _Patterns) -> bool:
    """Whether a line tells of a picture: "(left)", "Ida Holm, second left, and", "From left:", "Pictured"."""
    if "(" in text or "\uff08" in text:
        inside = _INSIDE.findall(text)
        if inside and not known.places.isdisjoint(map(str.lower, inside)):
            return True
    if ", " in text and _between_commas(text.split(", "), known.places):
        return True
    if ":" in text and known.orders and _ordered(text.lower(), known.orders):
        return True
    # Most lines begin with none of them, which one look at the first sign tells.
    return text[:1].lower() in known.initials and any(_begins(text, word) for word in known.opens)


def _begins(text: str, word: str) -> bool:
    return text[: len(word)].lower() == word and not text[len(word) : len(word) + 1].isalpha()


def _between_commas(parts: Sequence[str], places: frozenset[str]) -> bool:
    """Whether a place stands alone behind a name: a single letter may be one itself, "Brook, M., and Claasen, R."."""
    for name, part in pairwise(parts[:-1]):
        if len(part) > _INITIAL and part in places and name[name.rfind(" ") + 1 :][:1].isupper():
            return True
    return False


def _ordered(low: str, orders: Sequence[str]) -> bool:
    for order in orders:
        before, found, behind = low.partition(order)
        if found and behind.lstrip()[:1] == ":" and not before[-1:].isalpha():
            return True
    return False
