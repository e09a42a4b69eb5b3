"""Bylines that only their place tells: a by-word before any words, a word alone that the page explains elsewhere."""

from __future__ import annotations

from typing import Final

from cleantext.context import Context
from cleantext.fields.bylines.gather import People
from cleantext.fields.bylines.grammar import Grammar, grammar
from cleantext.fields.bylines.lines import is_east, read_byline
from cleantext.fields.bylines.marks import believable, byline_of, first_letter, marker_here
from cleantext.fields.bylines.model import Byline, Contributor
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Line, Token, tokens

PLACED_LIMIT: Final = 80  # code points
_NAME_WORDS: Final = 4
_SIGN: Final = 4  # letters of an editor's sign
_NAME_LIMIT: Final = 40
_DASHES: Final = " \t\u00a0-–—~"
_PHRASE: Final = 2  # words; of three one says whose: "Deutscher Tennis Bund"


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
    line = Line.of(text, words)
    marker = marker_here(line, start)
    if marker is None or marker.kind != "by" or (not text.isascii() and is_east(text, start, marker)):
        return None
    found = _without_sign(tokens(text, marker.end, words))
    people = read_people(line, found, trust="label")
    marker = marker._replace(strong=True)
    if people.contributors and believable(people, found, marker):
        return None if _is_phrase(people, words) else byline_of(text, marker.start, people, found)
    if len(found) == 1 and found[0].kind == "word" and found[0].low not in words.not_name:
        handle = Contributor(found[0].text.rstrip("."))
        return Byline(marker.start, found[0].end, text[marker.start : found[0].end], (handle,), "marked")
    house = text[marker.end :].strip()
    if (not marker.particle and _is_house(house, words)) or _is_team(house, words):
        who = Contributor(None, "author", house)
        return Byline(marker.start, len(text.rstrip()), text[marker.start :].rstrip(), (who,), "marked")
    return None


def _is_house(name: str, words: Grammar) -> bool:
    """Whether it is printed like the name of a firm: "3i Global", "HMS Harbour", "7 News HPTV"; not "The Numbers"."""
    split = name.split()
    if not 1 < len(split) <= _NAME_WORDS or not name[-1].isalnum():
        return False
    first = split[0]
    lettered = first[0].isalnum() and any(map(str.isalpha, first)) and _is_sign(first)
    lettered = lettered or (first.isdigit() and any(map(_is_sign, split[1:])))
    return lettered and first.casefold() not in words.not_name and all(map(_is_capital, split))


def _is_team(name: str, words: Grammar) -> bool:
    """Whether it is printed like a name and ends with what people do or are: "Court Reporter", "Editorial Staff"."""
    split = name.split()
    if not 1 < len(split) <= _NAME_WORDS or not all(map(_is_capital, split)):
        return False
    last = split[-1].casefold()
    return last in words.job or last in words.staff or last in words.newsroom_last


def _is_sign(word: str) -> bool:
    """Whether it holds a figure, or a capital that does not begin it."""
    return any(map(str.isdigit, word)) or any(map(str.isupper, word[1:]))


def _is_phrase(people: People, words: Grammar) -> bool:
    """Whether what reads like a firm is words of the language alone: "By The Numbers", "By Popular Demand"."""
    names = [who.organization.casefold() for who in people.contributors if not who.name and who.organization]
    told = words.agency | words.staff | words.house
    for name in names:
        parts = name.split()
        if len(parts) > _PHRASE:
            return False
        ordinary = all(word in words.not_name or word in words.month or word in words.never_first for word in parts)
        if not ordinary or name in words.agency or not told.isdisjoint(parts):
            return False
    return len(names) == len(people.contributors)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _without_sign(found: list[Token]) -> list[Token]:
    """A site's name without the sign of its editor: "Von hafenpost, jse"."""
    if len(found) != 3 or found[1].text not in ",/" or found[2].kind != "word":
        return found
    sign = found[2].text
    return found[:1] if sign.islower() and len(sign) <= _SIGN else found


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


def read_signature(text: str, context: Context) -> Byline | None:
    """A name alone on a line behind a text, which a dash may begin.

    >>> read_signature("- Jane Doe", Context(language="en")).printed
    'Jane Doe'
    """
    name = text.lstrip(_DASHES)
    byline = read_byline(name, context)
    at = len(text) - len(name)
    return byline._replace(start=byline.start + at, end=byline.end + at) if byline is not None else None
