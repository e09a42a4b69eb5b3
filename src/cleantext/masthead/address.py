"""What the address of a page says of its headline and its section: ``/politics/ferry-returns-after-a-month``.

Most sites make the last part of an address of the headline's words, and the parts before it of the sections above the
article. So an address that the caller gave tells lines of a page apart; it is a witness beside the trees and never a
value: what is given is always printed on the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias
from unicodedata import combining, normalize
from urllib.parse import unquote, urlsplit

from cleantext.expressions import expression
from cleantext.packs import builtin_table

_WORD: Final = expression(r"[^\W_]+")
_ENDING: Final = expression(r"\.[a-z]{2,5}[0-9]?\Z", re.IGNORECASE)  # of a file: .html, .php5, .aspx
_NUMBER: Final = expression(r"[0-9]{4}|[a-z][0-9]+[a-z]|\A[0-9]+\Z")  # of a page: article-1379568a, v1hVvg
_APOSTROPHE: Final = expression("(?<=\\w)['\u2019\u02bc](?=\\w)")
_QUOTES: Final = str.maketrans("", "", "'\u2019\u02bc")
_FEW: Final = 3  # words of a headline; fewer are the name of a page
_JOINER: Final = frozenset("-_+ ")  # of the words of a slug
_LONGEST: Final = 2_000  # code points of a path that are read
_WORDS: Final = 60  # of a candidate, and of a slug
_STEPS: Final = 12
_CUT: Final = 3  # letters of a last word that was cut off

Spellings: TypeAlias = "frozenset[str]"
"""The ways in which addresses may write a word."""


class Address(NamedTuple):
    """What an address says, without signs between words."""

    slug: tuple[Spellings, ...]  # the words of the part that was made of the headline
    steps: tuple[str, ...]  # the parts before it
    sites: frozenset[str]  # the site's name, with and without the domain it stands in


NONE: Final = Address((), (), frozenset())


def read_address(url: str | None) -> Address:
    """Take an address apart.

    >>> found = read_address("https://www.example.org/news/north-east/ferry-returns-after-a-month-1379568.html")
    >>> [min(word) for word in found.slug], found.steps, sorted(found.sites)
    (['ferry', 'returns', 'after', 'a', 'month'], ('news', 'northeast'), ['example', 'exampleorg'])
    >>> read_address("http://[broken") == NONE
    True
    """
    try:
        given = urlsplit(url or "")
        sites = _sites(given.hostname or "")
    except ValueError:  # "http://[broken"
        return NONE
    printed = [unquote(part) for part in given.path[:_LONGEST].split("/") if part]
    parts = list(map(_words, printed))
    spoken = [words for words, part in zip(parts, printed, strict=True) if not _is_number(part)]
    slug = max(reversed(spoken), key=len, default=[])[:_WORDS]
    steps = ["".join(map(min, part)) for part in parts[:-1]][:_STEPS]
    named = tuple(step for step in steps if step and step not in _names("languages"))
    return Address(tuple(slug) if len(slug) >= _FEW else (), named, sites)


def _sites(host: str) -> frozenset[str]:
    """What a site may be called by its host: ``www.harbour-post.co.uk`` harbourpost, and harbourpostcouk."""
    *labels, last = host.casefold().replace("-", "").split(".")
    behind = [last]
    while len(labels) > 1 and len(labels[-1]) <= _CUT:
        behind.insert(0, labels.pop())
    return frozenset((labels[-1], labels[-1] + "".join(behind))) if labels else frozenset()


def _words(part: str) -> list[Spellings]:
    """The words of a part of an address, without numbers of pages and the ending of a file."""
    return [spellings(word) for word in _WORD.findall(_ENDING.sub("", part).casefold()) if not _NUMBER.search(word)]


def _is_number(part: str) -> bool:
    """Whether a part is the number of a document: dots alone stand between its pieces ("doc.example.org.B2L45")."""
    return part.count(".") > 1 and _JOINER.isdisjoint(part)


def spellings(word: str) -> Spellings:
    """How addresses may write a word.

    >>> sorted(spellings("straße")), sorted(spellings("jürgen")), sorted(spellings("хвилина"))
    (['strasse'], ['juergen', 'jurgen'], ['hvilina', 'khvilina', 'khvylyna'])
    """
    if word.isascii():
        return frozenset((word,))
    usual, *others = _letters()
    return frozenset(_bare(form).translate(usual) for form in (word, *map(word.translate, others)))


def _bare(word: str) -> str:
    """Letters without their accents, but for those that are letters of their own."""
    usual = _letters()[0]
    return "".join([sign for sign in normalize("NFKD", word.translate(usual)) if not combining(sign)])


@lru_cache(maxsize=1)
def _letters() -> tuple[Mapping[int, str], ...]:
    """What letters become: the usual way first."""
    table = builtin_table("und", "address.toml")
    return tuple(map(str.maketrans, (table["letters"], *table["others"])))


@lru_cache(maxsize=2)
def _names(key: str) -> frozenset[str]:
    return frozenset(builtin_table("und", "address.toml")[key])


def is_site(address: Address, value: str) -> bool:
    """Whether a value is the name of the site.

    >>> address = read_address("https://www.harbour-post.co.uk/politics/1")
    >>> [is_site(address, value) for value in ("Harbour Post", "HarbourPost.co.uk", "Post")]
    [True, True, False]
    """
    return bool(address.sites) and "".join(words_of(value)) in address.sites


def is_general(step: str) -> bool:
    """Whether a step says nothing of the subject, as "blog" does."""
    return step in _names("general")


def words_of(value: str) -> list[str]:
    """The words of a value, the first sixty; "don't" is one."""
    return _WORD.findall(value.casefold().translate(_QUOTES))[:_WORDS]


def hits(address: Address, value: str) -> int:
    """How many words of the slug a value says.

    >>> hits(read_address("https://www.example.org/ferry-returns-after-a-month"), "The ferry returns")
    2
    """
    return _covered(address, _all(words_of(value)))


def _all(words: Sequence[str]) -> set[str]:
    """Words in all their spellings."""
    found = {word for word in words if word.isascii()}
    return found.union(*[spellings(word) for word in words if not word.isascii()])


def _covered(address: Address, have: set[str]) -> int:
    return len([word for word in address.slug if not have.isdisjoint(word)])


def in_slug(address: Address, value: str) -> tuple[float, float, float, float]:
    """How much of the slug a value says, how much of the value's long words the slug, and whether both ends do.

    >>> address = read_address("https://www.example.org/ferry-returns-after-a-month")
    >>> in_slug(address, "Transport: Ferry returns after a month"), in_slug(address, "Sign in")
    ((1.0, 0.8, 0.0, 1.0), (0.0, 0.0, 0.0, 0.0))
    """
    parted = _APOSTROPHE.sub(" ", value)  # "don-t" in an address
    found = _in_slug(address, words_of(value))
    return found if parted == value else max(found, _in_slug(address, words_of(parted)))


def _in_slug(address: Address, words: Sequence[str]) -> tuple[float, float, float, float]:
    said = frozenset().union(*address.slug)
    found = [word in said if word.isascii() else not said.isdisjoint(spellings(word)) for word in words]
    if True not in found:
        return 0.0, 0.0, 0.0, 0.0
    have, last = _all(words), address.slug[-1]
    cover = _covered(address, have)
    if have.isdisjoint(last) and len(min(last)) >= _CUT and any(word.startswith(tuple(last)) for word in have):
        cover += 1
    telling = [hit for hit, word in zip(found, words, strict=True) if len(word) > _CUT] or found
    return cover / len(address.slug), sum(telling) / len(telling), float(found[0]), float(found[-1])


def step_of(address: Address, value: str) -> int:
    """Which step of an address a value says; -1 for none.

    >>> step_of(read_address("https://www.example.org/news/eat-and-drink/1"), "Eat and drink")
    1
    """
    own = list(map(spellings, words_of(value)))
    for whole in ("".join(map(min, own)), "".join(map(max, own))):
        if whole in address.steps:
            return address.steps.index(whole)
    return -1
