"""The sentence with which blogs close a text: "This entry was posted in Boats by Jane Doe on July 20, 2022."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleantext.expressions import unicode_expression
from cleantext.fields.bylines.grammar import Found, Grammar
from cleantext.fields.bylines.handles import handle_of
from cleantext.fields.bylines.inside import YEAR
from cleantext.fields.bylines.marks import byline_of
from cleantext.fields.bylines.model import Byline
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Line, tokens
from cleantext.packs import builtin_table, folders_of

_STOP: Final = unicode_expression(r"(?<=\p{Ll}{2})\.\s+(?=\p{Lu})")


@lru_cache(maxsize=64)
def closing_phrases(language: str) -> tuple[str, ...]:
    """With which such a sentence begins, in lower case.

    >>> "this entry was posted" in closing_phrases("en")
    True
    """
    tables = (builtin_table(folder, "timestamps.toml") for folder in folders_of(language))
    return tuple(phrase for table in tables for phrase in table.get("posted", ()))


@lru_cache(maxsize=64)
def _by(words: Grammar) -> re.Pattern[str]:
    by = "|".join(sorted(map(re.escape, words.by_dated), key=lambda word: (-len(word), word))) or r"(?!)"
    return re.compile(rf"(?<=\s)(?:{by}):?\s+")


def closing(line: Line, start: int) -> Byline | None:
    """The name behind the last by-word of such a sentence: a whole one, where it states no day."""
    text, low, words = line
    if not low.startswith(closing_phrases(words.language), start):
        return None
    dated = YEAR.search(text) is not None
    for match in reversed(list(_by(words).finditer(low, start))):
        end = _STOP.search(text, match.end())  # "... by Jane Doe. Bookmark the permalink."
        found = tokens(text[: end.start()] if end else text, match.end(), words)
        marker = Found(match.start(), match.end(), "by", strong=True)
        people = read_people(line, found, trust="by")
        if people.full or (dated and people.contributors and people.clean):
            return _to_name(byline_of(text, match.start(), people, found))
        if dated and not people.contributors and (handle := handle_of(text, found, marker, words)):
            return handle
    return None


def _to_name(byline: Byline) -> Byline:
    """The byline up to its last name: what goes on behind that is of the sentence."""
    names = [who.name or who.organization or "" for who in byline.contributors]
    ends = [byline.printed.rfind(name) + len(name) for name in names if name in byline.printed]
    size = max(ends, default=len(byline.printed))  # a name that is printed otherwise is not found
    return byline._replace(end=byline.start + size, printed=byline.printed[:size])
