"""One piece of a byline: a person, an organisation, a job, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple, TypeAlias

from cleantext.expressions import expression, unicode_expression
from cleantext.fields.bylines.case import normal_case
from cleantext.fields.bylines.grammar import Grammar
from cleantext.fields.bylines.tokens import Token

PieceKind: TypeAlias = Literal["person", "organization", "job", "place", "junk"]

_SITE: Final = (
    r"[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.(?:com|org|net|de|at|ch|fr|be|nl|it|es|pl|co|uk|ru|tr|io|news|tv|eu|info)"
)
_DOMAIN: Final = unicode_expression(_SITE)
_ASCII_DOMAIN: Final = expression(_SITE, re.ASCII)
_HAN: Final = unicode_expression(r"[\p{Han}\p{Hiragana}\p{Katakana}ー々ヶ·・]++")
MOST_WORDS: Final = 6  # of one name: "Maria de los Ángeles Pérez López" has six
LONGEST_WORD: Final = 24
_FULL: Final = 2  # words of a full name
_SIGN: Final = 5  # letters of an agency whose name may be somebody's: "Petra", not "Reuters"
_SHORTEST: Final = 4  # letters of a family name on which something hangs


class Piece(NamedTuple):
    """What one piece of a byline is; ``name`` is clean, ``full`` says that it has two words or more."""

    kind: PieceKind
    name: str | None = None
    organization: str | None = None
    full: bool = False
    given: bool = False
    sure: bool = True  # an organisation that writes: an agency, a team; not just a house


# What vouches for the words: a label ("Written by"), a bare by-word, or only their shape.
Trust: TypeAlias = Literal["label", "by", "alone"]
_JUNK: Final = Piece("junk")
_JOB: Final = Piece("job")


def read_piece(words: Sequence[Token], text: str, grammar: Grammar, trust: Trust = "alone") -> Piece:
    """Read the words between two separators."""
    words = _without_titles(words, grammar)
    words, degrees = _without_degrees(words, grammar)
    if not words:
        return _JOB if degrees else _JUNK
    phrase = " ".join(word.low for word in words)
    if phrase.rstrip(".") in grammar.agency or phrase in grammar.agency:
        return Piece("organization", None, text[words[0].start : words[-1].end])
    if phrase in grammar.place_name:
        return Piece("place")
    for size in range(min(4, len(words) - 2), 0, -1):
        tail = " ".join(word.low for word in words[-size:])
        printed = size > 1 or words[-1].text.isupper() or (trust != "alone" and len(tail) > _SIGN)
        if tail in grammar.agency and len(words) - size >= 2 and printed:
            person = _person(words[:-size], grammar, trust)
            if person.kind == "person":  # "Kulu Media News Desk" is none
                return person._replace(organization=text[words[-size].start : words[-1].end])
    return _by_job(words, text, grammar, trust)


def _by_job(words: Sequence[Token], text: str, grammar: Grammar, trust: Trust) -> Piece:
    job = next((i for i, word in enumerate(words) if _is_job(word, grammar)), None)
    if job is None:
        words = _without_desk(words, grammar) if trust != "alone" else words
        person = _at_house(words, text, grammar)
        return person or _organization(words, text, grammar) or _told(words, text, grammar, trust)
    cut = job
    while cut > 0 and _modifies(words[cut - 1], grammar):
        cut -= 1
    if cut >= 2 or (cut == 1 and grammar.is_given(words[0].low)):
        return _person(words[:cut], grammar, trust)
    rest = words[job + 1 :]
    while rest and (_is_job(rest[0], grammar) or rest[0].low in grammar.job_word):
        rest = rest[1:]
    if len(rest) >= 2 and (person := _person(rest, grammar, trust)).kind == "person":
        return person  # "Redakteurin Anna Müller"
    return _organization(words, text, grammar) or (_JOB if cut == 0 else _JUNK)


def _without_desk(words: Sequence[Token], grammar: Grammar) -> Sequence[Token]:
    """A full name of a known given name without the desk behind it, whose job goes on: "Jane Doe Live and breaking"."""
    end = len(words)
    while end > _FULL and grammar.is_given(words[0].low) and words[end - 1].low in grammar.job_word:
        end -= 1
    return words[:end]


def _at_house(words: Sequence[Token], text: str, grammar: Grammar) -> Piece | None:
    """A person on whose family name her paper hangs: "Jane DoeHarbour News"."""
    if len(words) < 3 or words[-1].low not in grammar.house or not grammar.is_given(words[0].low):
        return None
    at = next((place for place, (a, b) in enumerate(pairwise(words[1].text), 1) if a.islower() and b.isupper()), 0)
    if at < _SHORTEST:
        return None  # "McDonald"
    name = f"{words[0].text} {words[1].text[:at]}"
    house = text[words[1].start + at : words[-1].end]
    return Piece("person", normal_case(name, grammar), house, full=True, given=True)


def _told(words: Sequence[Token], text: str, grammar: Grammar, trust: Trust) -> Piece:
    """A person; or, behind a label, whatever is written as a name: "Written by Harbour Growth"."""
    person = _person(words, grammar, trust)
    article = trust != "alone" and words[0].low in grammar.article and len(words) > 1  # "Par Le Figaro et AFP"
    if (
        person.kind == "junk"
        and (trust == "label" or article)
        and 2 <= len(words) <= 5
        and all(word.text[0].isupper() for word in words)
    ):
        return Piece("organization", None, text[words[0].start : words[-1].end])
    return person


def _is_job(word: Token, grammar: Grammar) -> bool:
    return word.low.rstrip(".") in grammar.job and not (grammar.is_given(word.low) and word.text[:1].isupper())


def _modifies(word: Token, grammar: Grammar) -> bool:
    if grammar.is_given(word.low) and word.text[:1].isupper():
        return False
    return (
        word.low in grammar.job_word
        or word.low.rstrip(".") in grammar.not_name
        or word.low in grammar.staff
        or word.low in grammar.house
    )


def _is_domain(low: str) -> bool:
    if "." not in low:
        return False
    return (_ASCII_DOMAIN if low.isascii() else _DOMAIN).fullmatch(low) is not None


def _organization(words: Sequence[Token], text: str, grammar: Grammar) -> Piece | None:
    if len(words) == 1 and _is_domain(words[0].low.rstrip(".")):
        return Piece("organization", None, words[0].text)
    sure = words[-1].low in grammar.staff
    if (
        not (sure or (words[0].low in grammar.staff and len(words) > 1) or words[-1].low in grammar.house)
        or len(words) > 6
    ):
        return None
    if len(words) == 2 and grammar.is_given(words[0].low) and words[1].text[:1].isupper():
        return None  # "Jane Post"
    if any(word.text[:1].islower() and not _joins(word, grammar) and not _elided(word.text) for word in words[:-1]):
        return None
    if len(words) > 1 and words[-1].low in grammar.job and all(word.low in grammar.staff for word in words[:-1]):
        return None  # "Staff Writer": a job, and nobody's name
    own = any(word.low not in grammar.common for word in words)
    sure = sure and (len(words) == 1 or own)  # not "Our Team"
    return Piece("organization", None, text[words[0].start : words[-1].end], sure=sure)


def _elided(text: str) -> bool:
    """Whether a word has an article before its capital: "l’Agence"."""
    return text[1:2] in ("'", "’") and text[2:3].isupper()


def _joins(word: Token, grammar: Grammar) -> bool:
    return (
        word.low in grammar.conjunction or word.low in grammar.particle or word.low in grammar.role or word.low == "the"
    )


def _without_titles(words: Sequence[Token], grammar: Grammar) -> Sequence[Token]:
    at = 0
    while at < len(words) - 1 and words[at].low.rstrip(".") in grammar.title:
        at += 1
    return words[at:]


def _without_degrees(words: Sequence[Token], grammar: Grammar) -> tuple[Sequence[Token], int]:
    """Cut "PhD", keep "Jr."; a family name such as Ma or Do stays when it is printed as a name."""
    end = len(words)
    while (
        end
        and _is_degree(words[end - 1], grammar)
        and (end > 2 or end == 1 or words[end - 1].text != words[end - 1].text.title())
    ):
        end -= 1
    kept = [word for word in words[end:] if word.low in grammar.keep_suffix]
    return [*words[:end], *kept[:1]] if end else [], len(words) - end


def _is_degree(word: Token, grammar: Grammar) -> bool:
    if word.low in grammar.keep_suffix:
        return True
    return word.low in grammar.suffix and (not word.text.istitle() or "." in word.text or len(word.text) > 3)


def _person(words: Sequence[Token], grammar: Grammar, trust: Trust = "alone") -> Piece:
    if not words:
        return _JUNK
    words = _undoubled(words)
    if _is_way(words):
        return _JUNK
    last = words[-1]
    if len(words) > 1 and last.low in grammar.by:
        return _JUNK  # "Story By", and the name stands on the next line
    core = 0
    for position, word in enumerate(words):
        if len(word.text) > LONGEST_WORD:
            return _JUNK
        small = word.text[0].islower() or (word.text.isupper() and position > 0 and len(word.text) > 1)
        inner = position < len(words) - 1
        if inner and ((small and word.low in grammar.particle) or (position and word.low in grammar.article)):
            continue
        surname = position and position == len(words) - 1 and grammar.is_given(words[0].low) and trust != "alone"
        if not _looks_like_a_name(word, grammar) and not (surname and word.text.istitle()):
            return _JUNK  # "By Rachel Brazil" is a person, "Victoria Police" alone is none
        core += 1
    if not 1 <= core <= MOST_WORDS:
        return _JUNK
    if (
        last.text.endswith((".", "'", "’"))
        and last.low not in grammar.keep_suffix
        and len(last.text) > 2
        and "." not in last.text[:-1]
    ):
        texts = [word.text for word in words[:-1]] + [last.text[:-1]]
    else:
        texts = [word.text for word in words]
    name = normal_case(" ".join(texts), grammar)
    return Piece("person", name, None, _is_full(words, core), grammar.is_given(words[0].low))


def _is_way(words: Sequence[Token]) -> bool:
    """Whether small words begin a phrase and stand in it once more: "Von" names nobody in "Von der Hand zum Mund"."""
    small = [word.text[0].islower() for word in words]
    return bool(small) and small[0] and (False, True) in pairwise(small)


def _is_full(words: Sequence[Token], core: int) -> bool:
    first = words[0].text
    if core == 1 and not first.isascii() and _HAN.fullmatch(first):
        return 3 <= len(first) <= 8 or "·" in first or "・" in first
    return core >= 2 and any(len(word.text.rstrip(".")) > 1 for word in words[1:])


def _undoubled(words: Sequence[Token]) -> Sequence[Token]:
    half, odd = divmod(len(words), 2)
    if not odd and half and all(a.low == b.low for a, b in zip(words[:half], words[half:], strict=True)):
        return words[:half]
    return words


def _looks_like_a_name(word: Token, grammar: Grammar) -> bool:
    first = word.text[0]
    if first.islower():
        head, sign, tail = word.text.partition("-")
        joined = bool(sign) and head in grammar.particle and tail[:1].isupper()  # al-Rashidi
        return joined or (len(word.text) > 2 and word.text[1] in "'’" and word.text[2].isupper())  # d'Angelo
    if grammar.is_given(word.low):
        return True
    return word.low.rstrip(".") not in grammar.not_name and not _is_lettered(word.text)


def _is_lettered(word: str) -> bool:
    """``iPhone``, ``YouTube2``: not how a name is written; ``McDonald``, ``DiCaprio`` are."""
    return sum(character.isupper() for character in word) > 3 and not word.isupper()


def split_run(words: Sequence[Token], grammar: Grammar) -> list[Sequence[Token]]:
    """Cut names that stand side by side without a sign at given names; one run if that is not certain."""
    if len(words) < 4 or grammar.family_first:
        return [words]
    starts = [0] + [
        i
        for i in range(2, len(words) - 1)
        if grammar.is_given(words[i].low)
        and not grammar.is_given(words[i - 1].low)
        and words[i - 1].low not in grammar.particle
    ]
    runs = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    if len(runs) > 1 and grammar.is_given(words[0].low) and all(len(run) >= 2 for run in runs):
        return runs
    return [words]
