"""A line as tokens, and as a string with one letter for each: the alphabet of the grammar."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from cleantext.fields.dates.lexicon import MARKS, TOKEN, Lexicon, Value, classify, norm


class Scan(NamedTuple):
    """The tokens of a line, the class of each, and where each starts (with the end of the line last)."""

    tokens: list[str]
    codes: str
    starts: list[int]
    phrases: Mapping[int, Value]  # the values of tokens that were put together from several
    words: Lexicon

    def value(self, at: int) -> Value:
        """What the word at ``at`` means: a month, a weekday, a unit."""
        if at in self.phrases:
            return self.phrases[at]
        found = self.words.values.get(norm(self.tokens[at]))
        return found[1] if found else None

    def number(self, at: int) -> int:
        """The number at ``at``, in whatever digits."""
        token = self.tokens[at]
        return int(token if token.isascii() else token.rstrip(MARKS))


def scan(text: str, words: Lexicon) -> Scan:
    """Cut ``text`` into tokens and give each its class.

    >>> from cleantext.fields.dates.lexicon import lexicon
    >>> scan("Last updated: 20th July 2022, 9.19 am", lexicon("en")).codes
    'U: do M y, d.d A'
    """
    tokens = TOKEN.findall(text)
    get = words.codes.get
    codes = [get(token) or _headed(token, words) for token in tokens]
    phrases: dict[int, Value] = {}
    if "@" in codes:
        tokens, codes, phrases = _merge(tokens, codes, words)
    return Scan(tokens, "".join(codes), list(accumulate(map(len, tokens), initial=0)), phrases, words)


def _headed(token: str, words: Lexicon) -> str:
    """The class of a token in a form that the tables do not hold."""
    return "@" if norm(token) in words.heads else classify(token, words)


def _merge(tokens: list[str], codes: list[str], words: Lexicon) -> tuple[list[str], list[str], dict[int, Value]]:
    """Put the tokens of each known phrase together."""
    plain = [norm(token) for token in tokens]
    merged: list[str] = []
    kinds: list[str] = []
    values: dict[int, Value] = {}
    at = 0
    while at < len(tokens):
        size, kind = 1, codes[at]
        if kind == "@":
            kind = words.single.get(tokens[at]) or classify(tokens[at], words)
            for tail, found, value in words.heads[plain[at]]:
                if tuple(plain[at + 1 : at + 1 + len(tail)]) == tail:
                    size, kind = 1 + len(tail), found
                    values[len(merged)] = value
                    break
        merged.append("".join(tokens[at : at + size]) if size > 1 else tokens[at])
        kinds.append(kind)
        at += size
    return merged, kinds, values

