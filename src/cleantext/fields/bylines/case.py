"""Names printed in capitals, brought back to normal case where that is safe."""

from __future__ import annotations

from typing import Final

from cleantext.expressions import expression, unicode_expression
from cleantext.fields.bylines.grammar import Grammar

_PARTS: Final = unicode_expression(r"[\p{L}\p{M}]++|[^\p{L}\p{M}]++")
_ASCII_PARTS: Final = expression(r"[a-zA-Z]++|[^a-zA-Z]++")
_VOWELS: Final = frozenset("aeiouyáéíóúàèìòùäëïöüâêîôûåæøœãõıаеёиоуыэюяіїєαεηιουωάέήίόύώ")
_ELISIONS: Final = frozenset({"o", "d", "l", "dell", "dall", "al", "el"})


def normal_case(name: str, grammar: Grammar) -> str:
    """``name`` with words of capitals in normal case; other words stay as they are.

    >>> from cleantext.fields.bylines.grammar import grammar
    >>> normal_case("SHAUN MCDONALD", grammar("en"))
    'Shaun McDonald'
    >>> normal_case("PIETER VAN DYKE", grammar("en")), normal_case("J.K. O'NEILL", grammar("en"))
    ('Pieter van Dyke', "J.K. O'Neill")
    >>> normal_case("Jean-Paul MacLeod", grammar("en"))
    'Jean-Paul MacLeod'
    """
    words = name.split(" ")
    shouted = sum(len(word) > 1 and word.isupper() for word in words)
    return " ".join(_word(word, grammar, first=position == 0, whole=shouted > 1) for position, word in enumerate(words))


def _word(word: str, grammar: Grammar, *, first: bool, whole: bool) -> str:
    low = _lower(word, grammar.language)
    if not word.isupper() or len(word) == 1:
        return word
    if low in grammar.suffix:
        return word.capitalize() if low.rstrip(".") in ("jr", "sr") else word
    if "." in word or (len(word) <= 3 and not _VOWELS & set(low)):
        return word  # initials: J.K., TJ
    if whole and not first and low in grammar.particle:
        return low
    if len(word) == 2 and not whole:
        return word  # "Jo DOE" is in capitals, "AJ Doe" is not
    parts = (_ASCII_PARTS if low.isascii() else _PARTS).findall(low)
    return "".join(
        _elided(part) if i + 1 < len(parts) and parts[i + 1] in "'’" else _part(part, grammar)
        for i, part in enumerate(parts)
    )


def _elided(part: str) -> str:
    return part.capitalize() if part in _ELISIONS or len(part) > 1 else part.upper()


def _part(part: str, grammar: Grammar) -> str:
    if part.startswith("mc") and len(part) > 4:
        return "Mc" + _capital(part[2:], grammar.language)
    if part in grammar.mac:
        return "Mac" + _capital(part[3:], grammar.language)
    return _capital(part, grammar.language)


def _capital(part: str, language: str) -> str:
    if language in ("tr", "az") and part[:1] == "i":
        return "İ" + part[1:]
    if language == "nl" and part.startswith("ij"):
        return "IJ" + part[2:]
    return part[:1].upper() + part[1:]


def _lower(word: str, language: str) -> str:
    if language in ("tr", "az"):
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower().replace("i̇", "i")
