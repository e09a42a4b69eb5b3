"""Whose a page is: the holder of its rights, and the person that the name of a blog holds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.bylines.grammar import Grammar, grammar
from cleantext.fields.bylines.model import Byline, Contributor
from cleantext.fields.bylines.names import Piece, read_piece
from cleantext.fields.bylines.placed import PLACED_LIMIT
from cleantext.fields.bylines.tokens import Token, tokens
from cleantext.fields.rights import rights_of
from cleantext.packs import builtin_table, folders_of

if TYPE_CHECKING:
    import regex

_YEAR: Final = expression(r"\d{4}")
_NAME_WORDS: Final = 4
_BLOG_WORDS: Final = 4  # "'s Tech and Harbour Blog"


def _in_words(rights: str, language: str) -> bool:
    """Whether it is said in words, and not by a sign alone."""
    low = rights.casefold()
    return any(word in low for word in rights_of(language) if word[0].isalpha())


@lru_cache(maxsize=64)
def _owner(language: str) -> regex.Pattern[str]:
    """A line that says whose rights a page are, from the words for that on."""
    import regex

    word = "|".join(map(regex.escape, rights_of(language)))
    by = "|".join(map(regex.escape, sorted(grammar(language).by)))
    return regex.compile(
        rf"[\s(*]{{0,4}}+(?P<rights>(?:{word})(?:{word}|[\s,·.–—-]|\d{{4}}){{1,16}}+)(?:(?:{by})\s)?"
        r"(?P<name>\p{Lu}[\p{L}'’ -]{4,40}?)(?:\.(?=\s|$)|[\s,]*+\d{4}|\s*+[|·•–—]|\s-\s|\s*+$)",
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
    piece = _full([token for token in tokens(match["name"], 0, words) if token.kind == "word"], match["name"], words)
    if piece is None:
        return None
    start, end = match.span("name")
    return Byline(start, end, match["name"], (Contributor(piece.name),), "shaped")


def read_blog(text: str, context: Context) -> Byline | None:
    """The person in the name of a blog, which is who writes there.

    >>> lines = ("Jane Doe's Harbour Blog", "The blog of Jane Doe", "Jane Doe's harbour")
    >>> [name and name.authors for name in (read_blog(line, Context(language="en")) for line in lines)]
    [('Jane Doe',), ('Jane Doe',), None]
    """
    if not 0 < len(text) <= PLACED_LIMIT:
        return None
    line = text.strip()
    folded = line.casefold()
    own, marks, ahead = _blogs(context.language)
    mark = next((mark for mark in marks if mark + " " in line), "")
    if mark:
        name, _, rest = line.partition(mark + " ")
        behind = rest.casefold().split()
        named = bool(behind) and (behind[0] in own or (len(behind) <= _BLOG_WORDS and behind[-1] in own))
        return _person(text, name, context) if named else None
    before = next((phrase for phrase in ahead if folded.startswith(phrase + " ")), "")
    return _person(text, line[len(before) :].strip(), context) if before else None


@lru_cache(maxsize=64)
def _blogs(language: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The words for what is somebody's own, what hangs on the name before them, and the phrases before a name."""
    tables = [builtin_table(folder, "byline.toml") for folder in folders_of(language)]
    own = frozenset(word for table in tables for word in table.get("blog", ()))
    marks = tuple(mark for table in tables for mark in table.get("blog_mark", ()))
    return own, marks, tuple(phrase for table in tables for phrase in table.get("blog_of", ()))


def _person(text: str, name: str, context: Context) -> Byline | None:
    """The full name that is all of ``name``."""
    words = grammar(context.language)
    found = tokens(name, 0, words)
    piece = _full(found, name, words) if len(found) > 1 and all(token.kind == "word" for token in found) else None
    if piece is None:
        return None
    start = text.index(name)
    return Byline(start, start + len(name), name, (Contributor(piece.name),), "shaped")


def _full(found: list[Token], name: str, words: Grammar) -> Piece | None:
    """A person's full name that begins with a known given name."""
    piece = read_piece(found, name, words) if 0 < len(found) <= _NAME_WORDS else None
    return piece if piece is not None and piece.kind == "person" and piece.given and piece.full else None
