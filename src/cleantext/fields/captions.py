"""Captions and picture credits: "Photo: ...", "... /Reuters", "(Bild: dpa)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.packs import builtin_table, folders_of

_LONGEST: Final = 400  # code points; a longer block is a paragraph that names a photographer
_INITIAL: Final = 3  # code points of "M.", which may be a name
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
    may_tell = "(" in text or ", " in text or ":" in text or "\uff08" in text
    if may_tell and known.tells is not None and known.tells.search(text):
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
    tells: re.Pattern[str] | None  # where somebody stands, in which order people are named


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
        *([rf"[\s\u3002\uff08][^\u3002\uff0c]{{2,20}}(?:{took})"] if took else ()),
    ]
    ends = expression(rf"(?:{'|'.join(closes)})[)\]\uff09]?\Z", re.IGNORECASE)
    reach = max(map(len, labels), default=0) + 5
    return _Patterns(begins, reach, ends, bool(took), _tells(language))


def _tells(language: str) -> re.Pattern[str] | None:
    """What tells of a picture: "(left)", "Ida Holm, second left, and", "From left:", "Pictured"."""
    places, orders, opens = (_words(language, key) for key in ("places", "orders", "opens"))
    if not places:
        return None
    named = _any_of(frozenset(place for place in places if len(place) > _INITIAL))
    ways = [
        rf"[(\uff08](?:{_any_of(places)})[)\uff09,:;]",
        rf"(?-i:[^\W\d_a-z])[\w'\u2019-]{{1,30}}, (?:{named}),",
        *([rf"\b(?:{_any_of(orders)})\s?:"] if orders else ()),
        *([rf"\A(?:{_any_of(opens)})\b"] if opens else ()),
    ]
    return expression("|".join(ways), re.IGNORECASE)
