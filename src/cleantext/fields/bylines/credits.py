"""What stands at the end of an article: who else had a part, and who the author is."""

from __future__ import annotations

import re
from typing import Final

from cleantext.context import Context
from cleantext.expressions import expression, unicode_expression
from cleantext.fields.bylines.grammar import Grammar, grammar
from cleantext.fields.bylines.lines import LIMIT
from cleantext.fields.bylines.marks import marker_here
from cleantext.fields.bylines.model import Contributor, role_of
from cleantext.fields.bylines.names import read_piece
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Line, Token, lower, tokens

CREDIT_LIMIT: Final = 1000
_VERB_BY: Final = 120  # code points: the verb of a biography stands right behind the name
_VERB_NEAR: Final = 60  # code points behind the name
_JOB_NEAR: Final = 3  # words before the name: "correspondent of the Post Jane Doe"
_CLAUSE: Final = unicode_expression(r"[;；]\s*|(?<=\p{Ll}{2})[.。](?:\s+|$)|\)\s*\(?")
_ASCII_CLAUSE: Final = expression(r";\s*|(?<=[a-z]{2})\.(?:\s+|$)|\)\s*\(?", re.ASCII)
_LEAD: Final = " \t\u00a0([*—–-•·|"


def read_credit(text: str, context: Context) -> tuple[Contributor, ...]:
    """The people of a credit line such as "Reporting by Jane Doe; editing by John Roe"; empty for other text.

    >>> line = "(Reporting by Jane Doe in Lima; Editing by John Roe)"
    >>> [who.role for who in read_credit(line, Context(language="en"))]
    ['author', 'editor']
    """
    if len(text) > CREDIT_LIMIT:
        return ()
    words = grammar(context.language)
    start = len(text) - len(text.lstrip(_LEAD))
    if not text[start : start + 2] or text[start : start + 2].lower() not in words.markers:
        return ()
    found: list[Contributor] = []
    for clause in (_ASCII_CLAUSE if text.isascii() else _CLAUSE).split(text[start:]):
        read = _clause(clause.strip(_LEAD), words)
        if read is None:
            if not found:
                return ()
            continue
        found += read
    return tuple(dict.fromkeys(found))


def _clause(clause: str, words: Grammar) -> list[Contributor] | None:
    if not clause:
        return []
    line = Line.of(clause, words)
    marker = marker_here(line, 0)
    if marker is None or not marker.strong or marker.kind == "picture":
        return None
    people = read_people(line, tokens(clause, marker.end, words), role_of(marker.kind), trust="label")
    if people.contributors and (people.clean or people.full):
        return people.contributors
    return None


def is_bio(text: str, context: Context) -> bool:
    """Whether a paragraph below an article tells who its author is.

    >>> is_bio("Jane Doe is a reporter covering harbours and shipping.", Context(language="en"))
    True
    >>> is_bio("Jane Doe is angry about the harbour.", Context(language="en"))
    False
    """
    line = text.strip()
    if not line or len(line) > CREDIT_LIMIT:
        return False
    words = grammar(context.language)
    low = lower(line)
    starts = words.bio_start if low.startswith(words.bio_start) else ()
    if any(low.startswith(phrase) and not low[len(phrase) : len(phrase) + 1].isalpha() for phrase in starts):
        return True
    near = low[:_VERB_BY]
    if line[0].islower() or not any(map(near.__contains__, words.bio_verb)):
        return False
    found = tokens(line[:LIMIT], 0, words)
    size = _name_before_verb(found, low, words)
    if not size:
        return False
    said = {token.low.rstrip(".") for token in found[size : size + 24]}
    return not said.isdisjoint(words.bio_word)


def _name_before_verb(found: list[Token], low: str, words: Grammar) -> int:
    """How many tokens the name takes that a verb of the trade follows; 0 if there is none."""
    for at in range(1, min(len(found), 9)):
        token = found[at]
        if (
            not token.text[0].isupper()  # a dash stands for the verb in Russian; Arabic has no capitals
            and low.startswith(words.bio_verb, token.start)
            and any(
                low.startswith(verb, token.start)
                and not low[token.start + len(verb) : token.start + len(verb) + 1].isalpha()
                for verb in words.bio_verb
            )
        ):
            name = [word for word in found[:at] if word.kind == "word"]
            piece = read_piece(name, low, words) if name else None
            return at if piece is not None and piece.kind == "person" and (piece.full or piece.given) else 0
    return 0


def is_about(text: str, name: str, context: Context) -> bool:
    """Whether a paragraph begins with a name, or the first word of it, and tells what its bearer is or does.

    >>> is_about("Jane has covered harbours since 2004.", "Jane Doe", Context(language="en"))
    True
    >>> is_about("Janet has covered harbours since 2004.", "Jane Doe", Context(language="en"))
    False
    """
    line = lower(text.strip())[:CREDIT_LIMIT]
    full = lower(name)
    for start in (full, full.split()[0]):
        if line.startswith(start) and not line[len(start) : len(start) + 1].isalpha():
            behind = " " + line[len(start) : len(start) + _VERB_NEAR] + " "
            return any(f" {verb} " in behind for verb in grammar(context.language).bio_verb)
    return False


def is_own(text: str, context: Context) -> bool:
    """Whether a paragraph begins as somebody does who tells who they are.

    >>> is_own("I’m a writer, and I live on a boat.", Context(language="en"))
    True
    >>> is_own("I’mage", Context(language="en"))
    False
    """
    line = lower(text.lstrip()[:_VERB_NEAR]).replace("’", "'")
    starts = grammar(context.language).bio_own
    return any(line.startswith(phrase) and not line[len(phrase) : len(phrase) + 1].isalpha() for phrase in starts)


def leads_to_more(text: str, context: Context) -> bool:
    """Whether a line leads to other articles of whoever is named above it.

    >>> [leads_to_more(text, Context(language="en")) for text in ("RELATED ARTICLESMORE FROM AUTHOR", "More stories")]
    [True, False]
    """
    low = lower(text) if len(text) <= _VERB_BY else ""
    return any(map(low.__contains__, grammar(context.language).bio_more))


def is_reporter(text: str, name: str, context: Context) -> bool:
    """Whether prose names somebody as one of those who write: "our correspondent Jane Doe", "..., writes Jane Doe".

    >>> is_reporter("The mayor told our correspondent Jane Doe that he was glad.", "Jane Doe", Context(language="en"))
    True
    >>> is_reporter("The mayor, Jane Doe, was glad.", "Jane Doe", Context(language="en"))
    False
    """
    at = text.find(name)
    words = grammar(context.language)
    before = [word.strip('“”"«»,.') for word in lower(text[max(0, at - _VERB_NEAR) : at]).split()[-_JOB_NEAR:]]
    called = not words.writes.isdisjoint(before[-1:]) or not (words.job & words.bio_word).isdisjoint(before)
    return at >= 0 and called
