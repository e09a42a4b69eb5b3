"""Bylines that only their place tells: a by-word before any words, a word alone that the page explains elsewhere."""

from __future__ import annotations

from typing import Final

from cleantext.context import Context
from cleantext.fields.bylines.grammar import grammar
from cleantext.fields.bylines.lines import believable, byline_of, first_letter, is_east, marker_here
from cleantext.fields.bylines.model import Byline, Contributor
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import lower, tokens

PLACED_LIMIT: Final = 80  # code points
_NAME_WORDS: Final = 4
_NAME_LIMIT: Final = 40


def read_placed(text: str, context: Context) -> Byline | None:
    """A byline between headline and body, where a by-word alone vouches for whatever follows it.

    >>> read_placed("By Harbourcat", Context(language="en")).authors
    ('Harbourcat',)
    >>> read_placed("Harbourcat", Context(language="en")) is None
    True
    """
    start = first_letter(text)
    if len(text) - start > PLACED_LIMIT or start >= len(text.rstrip()):
        return None
    words = grammar(context.language)
    low = lower(text)
    marker = marker_here(text, low, start, words)
    if marker is None or marker.kind != "by" or (not text.isascii() and is_east(text, start, marker)):
        return None
    found = tokens(text, marker.end, words)
    people = read_people(text, low, found, words, trust="label")
    marker = marker._replace(strong=True)
    if people.contributors and believable(people, found, marker):
        return byline_of(text, marker.start, people, found)
    if len(found) == 1 and found[0].kind == "word" and found[0].low not in words.not_name:
        handle = Contributor(found[0].text.rstrip("."))
        return Byline(marker.start, found[0].end, text[marker.start : found[0].end], (handle,), "marked")
    return None


def read_name(text: str, context: Context) -> Byline | None:
    """A short line as a name, whatever its words: for lines that something else on the page tells to be one.

    >>> read_name("Harbourcat", Context(language="en")).authors
    ('Harbourcat',)
    >>> read_name("More stories", Context(language="en")) is None
    True
    """
    line = text.strip()
    split = line.split()
    words = grammar(context.language)
    if (
        not 1 <= len(split) <= _NAME_WORDS
        or len(line) > _NAME_LIMIT
        or not line.replace(" ", "").replace("-", "").isalpha()
    ):
        return None
    if split[0].casefold() in words.not_name or split[0].islower() or split[0].casefold() in words.never_first:
        return None
    start = text.index(line)
    return Byline(start, start + len(line), line, (Contributor(line),), "shaped")
