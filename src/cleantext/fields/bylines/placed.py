"""Bylines that only their place tells: a by-word before any words, a word alone that the page explains elsewhere."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.bylines.gather import People
from cleantext.fields.bylines.grammar import Grammar, grammar
from cleantext.fields.bylines.lines import is_east
from cleantext.fields.bylines.marks import believable, byline_of, first_letter, marker_here
from cleantext.fields.bylines.model import Byline, Contributor
from cleantext.fields.bylines.names import read_piece
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Token, lower, tokens
from cleantext.fields.rights import rights_of

if TYPE_CHECKING:
    import regex

PLACED_LIMIT: Final = 80  # code points
_YEAR: Final = expression(r"\d{4}")
_NAME_WORDS: Final = 4
_SIGN: Final = 4  # letters of an editor's sign
_NAME_LIMIT: Final = 40
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
    low = lower(text)
    marker = marker_here(text, low, start, words)
    if marker is None or marker.kind != "by" or (not text.isascii() and is_east(text, start, marker)):
        return None
    found = _without_sign(tokens(text, marker.end, words))
    people = read_people(text, low, found, words, trust="label")
    marker = marker._replace(strong=True)
    if people.contributors and believable(people, found, marker):
        return None if _is_phrase(people, words) else byline_of(text, marker.start, people, found)
    if len(found) == 1 and found[0].kind == "word" and found[0].low not in words.not_name:
        handle = Contributor(found[0].text.rstrip("."))
        return Byline(marker.start, found[0].end, text[marker.start : found[0].end], (handle,), "marked")
    house = text[marker.end :].strip()
    if not marker.particle and _is_house(house, words):
        who = Contributor(None, "author", house)
        return Byline(marker.start, len(text.rstrip()), text[marker.start :].rstrip(), (who,), "marked")
    return None


def _is_house(name: str, words: Grammar) -> bool:
    """Whether it is printed like the name of a firm: "3i Global", "HMS Harbour", and not "The Numbers"."""
    split = name.split()
    if not 1 < len(split) <= _NAME_WORDS or not name[-1].isalnum():
        return False
    first = split[0]
    lettered = first[0].isalnum() and any(map(str.isalpha, first)) and _is_sign(first)
    return lettered and first.casefold() not in words.not_name and all(map(_is_capital, split))


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


def _in_words(rights: str, language: str) -> bool:
    """Whether it is said in words, and not by a sign alone."""
    low = rights.casefold()
    return any(word in low for word in rights_of(language) if word[0].isalpha())


@lru_cache(maxsize=64)
def _owner(language: str) -> regex.Pattern[str]:
    """A line that says whose rights a page are, from the words for that on."""
    import regex

    word = "|".join(map(regex.escape, rights_of(language)))
    return regex.compile(
        rf"[\s(*]{{0,4}}+(?P<rights>(?:{word})(?:{word}|[\s,·.–—-]|\d{{4}}){{1,16}}+)"
        r"(?P<name>\p{Lu}[\p{L}'’ -]{4,40}?)(?:\.(?=\s|$)|[\s,]*+\d{4}|\s*+[|·•–—]|\s*+$)",
        regex.IGNORECASE,
    )


def read_owner(text: str, context: Context) -> Byline | None:
    """The person who holds the rights in a page by its last line: on a page that names nobody else, its writer.

    >>> read_owner("© 2012-2025 Jane Doe. All rights reserved.", Context(language="en")).authors
    ('Jane Doe',)
    >>> [read_owner(line, Context("en")) for line in ("© 2025 Jane Doe Consulting, Inc.", "(c) Jane Doe")]
    [None, None]
    """
    match = _owner(context.language).match(text) if len(text) <= PLACED_LIMIT else None
    if match is None or not (_YEAR.search(text) or _in_words(match["rights"], context.language)):
        return None  # "© Jane Doe" is who took a picture
    words = grammar(context.language)
    found = [token for token in tokens(match["name"], 0, words) if token.kind == "word"]
    piece = read_piece(found, match["name"], words) if len(found) <= _NAME_WORDS else None
    if piece is None or piece.kind != "person" or not piece.name or not piece.given or not piece.full:
        return None
    start, end = match.span("name")
    return Byline(start, end, match["name"], (Contributor(piece.name),), "shaped")


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
