"""A line as words, figures, addresses and signs, each with its place."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, TypeAlias, cast

from cleantext.expressions import expression, unicode_expression
from cleantext.fields.bylines.grammar import Grammar

Kind: TypeAlias = Literal["word", "figure", "address", "handle", "sign"]

_TOKEN: Final = unicode_expression(
    r"(?P<address>[\w.+-]{1,64}+@[\w-]{1,64}+(?:\.[\w-]{1,64}+){1,5}+|\[email[\s\u00a0]protected\]|https?://\S++|www\.\S++)"
    r"|(?P<handle>@[\w.]{1,40}+)"
    r"|(?P<word>\p{L}[\p{L}\p{M}\u200c\u200d]*+(?:['’ʼ‘`´.\-‐‑·・][\p{L}\p{M}\u200c\u200d]++)*+[.’']?+)"
    r"|(?P<figure>\p{Nd}[\p{Nd}.,:/]*+)"
    r"|(?P<sign>[^\s®™©*†‡\u200b\u200e\u200f\ufeff_\"“”„])"
)
_ASCII_TOKEN: Final = expression(  # the same for ASCII
    r"(?P<address>[\w.+-]{1,64}+@[\w-]{1,64}+(?:\.[\w-]{1,64}+){1,5}+|\[email\sprotected\]|https?://\S++|www\.\S++)"
    r"|(?P<handle>@[\w.]{1,40}+)"
    r"|(?P<word>[a-zA-Z]++(?:['`.\-][a-zA-Z]++)*+[.']?+)"
    r"|(?P<figure>[0-9][0-9.,:/]*+)"
    r"|(?P<sign>[^\s*_\"])",
    re.ASCII,
)
_GLUE: Final = unicode_expression(r"(?<=\p{Ll}[\p{Ll}\p{M}]|\.)(?=\p{Lu}\p{Ll})")
_ASCII_GLUE: Final = expression(r"(?:(?<=[a-z][a-z])|(?<=\.))(?=[A-Z][a-z])")

_OFFICE: Final = 3  # letters of an office: "CEO"
_VOWEL_SIGNS: Final = dict.fromkeys((0x0640, *range(0x064B, 0x0653), 0x0670))  # "رُبى" is "ربى"


class Token(NamedTuple):
    """One word, figure, address or sign of a line."""

    start: int
    end: int
    text: str
    low: str
    kind: Kind
    spaced: bool  # a space or the line's edge before it


class Line(NamedTuple):
    """A line, the same in lower case, and the words of its language."""

    text: str
    low: str
    words: Grammar

    @classmethod
    def of(cls, text: str, words: Grammar) -> Line:
        """The line with its lower case."""
        return cls(text, lower(text), words)


def lower(text: str) -> str:
    """``text`` in lower case, code point for code point, so that places stay the same."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _folded(word: str) -> str:
    if not word.isascii():
        word = word.translate(_VOWEL_SIGNS)
    return word.casefold().replace("’", "'").replace("i\u0307", "i")  # İ folds to two code points


def tokens(text: str, start: int, grammar: Grammar) -> list[Token]:
    """The tokens of ``text`` from ``start`` on; a label glued to a name is a token of its own."""
    found: list[Token] = []
    for match in (_ASCII_TOKEN if text.isascii() else _TOKEN).finditer(text, start):
        at, end = match.span()
        spaced = at == start or text[at - 1].isspace()
        kind = cast(Kind, match.lastgroup)  # the groups of _TOKEN are the kinds
        word = match.group()
        if kind == "figure" and not spaced and len(word) <= 2 and text[end:].lstrip()[:1] in ("", ",", ";", "&"):
            continue  # a footnote: "Jane Doe1, John Roe2"
        if kind == "word" and len(word) > 5:
            first = found[0].low if found else ""
            while (cut := _glued(word, grammar, first)) > 0:
                found.append(Token(at, at + cut, word[:cut], _folded(word[:cut]), "word", spaced))
                at, word, spaced = at + cut, word[cut:], True
                if found[0].start < found[-1].start and _folded(word) in grammar.job | grammar.job_word:
                    found.append(Token(at, at, ",", ",", "sign", spaced=False))  # "Jane DoeLive news editor"
        found.append(Token(at, end, word, _folded(word), kind, spaced))
    return found


def _glued(word: str, grammar: Grammar, first: str) -> int:
    if word[1:].islower() or word.isupper():
        return 0
    places = [int(match.start()) for match in (_ASCII_GLUE if word.isascii() else _GLUE).finditer(word)]
    for at, end in zip(places, [*places[1:], len(word)], strict=False):
        tail, part = word[at:].casefold().rstrip("."), word[at:end].casefold()
        if tail in grammar.known or part in grammar.known or tail == first or (word[at - 1] == "." and at > 3):
            return at  # also "Jane DoeTwitterPosted"
    short = word[-_OFFICE:].casefold() in grammar.job and word[-_OFFICE:].isupper() and word[:-_OFFICE][1:].islower()
    return len(word) - _OFFICE if short else 0  # "Jane DoeCEO"
