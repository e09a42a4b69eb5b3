"""The words that bylines are made of, gathered from ``rules/<lang>/byline.toml`` once per language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple

from cleantext.fields.bylines.model import MarkerKind
from cleantext.packs import builtin_table, folder_of, folders_of

_KINDS: Final[Mapping[str, MarkerKind]] = {
    "by": "by",
    "label": "author",
    "photographer": "photographer",
    "editor": "editor",
    "translator": "translator",
    "additional": "additional",
    "picture": "picture",
}
EAST: Final = 0x2E80  # code points from here on are of scripts of East Asia
_COLONS: Final = ":：=＝/／|丨"
# What :class:`Grammar` has as tables do: words, and phrases in the order in which they are looked for.
_SETS: Final = (
    "acronym", "agency", "article", "bio_word", "by", "city", "given", "given_more", "house", "job", "job_word",
    "keep_suffix", "mac", "month", "newsroom", "newsroom_last", "not_name", "particle", "piece", "place", "place_name",
    "role", "staff", "suffix", "time", "title", "writes",
)  # fmt: skip
_LISTS: Final = ("after", "before", "bio_more", "bio_own", "bio_start", "bio_verb", "stock", "tail")
_LONG_CUT: Final = 10  # letters of a label on which a word may hang: "No CommentsBoats"
_LONG_MONTH: Final = 4  # letters; a longer name of a month is no name of anybody, a shorter one may be another word


class Marker(NamedTuple):
    """A by-word or label, and what stands behind it."""

    text: str
    kind: MarkerKind
    colon: bool  # a colon must be printed


class Found(NamedTuple):
    """A marker found in a line; ``end`` is where the names begin."""

    start: int
    end: int
    kind: MarkerKind
    strong: bool  # a label or a colon, not a bare by-word
    particle: bool = False  # a by-word that also begins names: "von", "di", "de"


@dataclass(slots=True, eq=False, repr=False)
class Grammar:
    """Word sets of one language with those of no language and of English."""

    language: str
    markers: Mapping[str, tuple[Marker, ...]]  # by the first two code points
    cuts: Mapping[str, tuple[str, ...]]  # by the first word
    by: frozenset[str]
    by_dated: frozenset[str]  # and those of other languages, which tell where a day stands before them
    by_behind: tuple[str, ...]  # by-words that stand behind the names
    conjunction: frozenset[str]
    piece: frozenset[str]
    place: frozenset[str]
    role: frozenset[str]
    tail: tuple[str, ...]
    title: frozenset[str]
    job: frozenset[str]
    job_word: frozenset[str]
    staff: frozenset[str]  # people without names: "team", "newsroom"
    newsroom: frozenset[str]  # that begin the name of a newsroom: "Redacción Central"
    newsroom_last: frozenset[str]  # that end it: "Harbour News Desk"
    house: frozenset[str]  # last words of newspapers, firms and offices
    agency: frozenset[str]
    particle: frozenset[str]
    suffix: frozenset[str]
    keep_suffix: frozenset[str]
    month: frozenset[str]
    time: frozenset[str]
    given: frozenset[str]
    family_first: bool  # family names begin names, so they tell one as given names do elsewhere
    given_more: frozenset[str]  # those that are names unless they are words
    not_name: frozenset[str]
    not_ending: tuple[str, ...]  # of words that are no names, unless a given name stands before them
    not_first_ending: tuple[str, ...]  # of adjectives before a noun, in a language that writes nouns with capitals
    article: frozenset[str]  # that begin the names of newspapers
    mac: frozenset[str]
    place_name: frozenset[str]
    city: frozenset[str]  # places of one word that are in no person's name
    acronym: frozenset[str]
    stock: tuple[str, ...]  # picture agencies
    source: tuple[str, ...]  # labels of the agency that an article is from
    before: tuple[str, ...]  # scripts without spaces: 记者王小明
    after: tuple[str, ...]  # 松岡大地 記者
    family: frozenset[str]
    bio_verb: tuple[str, ...]
    bio_word: frozenset[str]
    bio_start: tuple[str, ...]
    bio_own: tuple[str, ...]  # with which people begin to tell who they are
    bio_more: tuple[str, ...]  # what stands below a name to say that there is more of hers: "More from author"
    writes: frozenset[str]  # what prose says of who wrote it, right before the name
    common: frozenset[str]  # words that give a team or house no name of its own
    never_first: frozenset[str]  # words that begin no line of names
    small: frozenset[str]  # words in small letters that may stand second in such a line
    known: frozenset[str]  # words that may hang on a name without a space: "MillerPublished"

    def is_given(self, low: str) -> bool:
        """Whether a word is a given name."""
        return low in self.given or (low in self.given_more and low not in self.not_name)

    def marker_at(self, low: str, at: int) -> Found | None:
        """The by-word or label that begins at ``at`` of a lower-cased line."""
        near = self.markers.get(low[at : at + 2])
        if near is None:
            near = self.markers.get(low[at : at + 1], ())
        for marker in near:
            if low.startswith(marker.text, at):
                found = _bounded(low, at, marker)
                if found is not None:
                    return found._replace(particle=marker.text in self.particle)
        return None

    def cut_at(self, low: str, at: int, word: str) -> bool:
        """Whether a label that ends the names begins at ``at``."""
        for phrase in self.cuts.get(word, ()):
            if phrase == word:
                return True  # also glued: "UpdatedJanuary 25"
            glued = low[at + len(phrase) : at + len(phrase) + 1].isalpha() and len(phrase) < _LONG_CUT
            if low.startswith(phrase, at) and not glued:
                return True
        return False


def _bounded(low: str, at: int, marker: Marker) -> Found | None:
    end = at + len(marker.text)
    spaced = end
    while spaced < len(low) and low[spaced].isspace():
        spaced += 1
    colon = spaced < len(low) and low[spaced] in _COLONS
    if marker.colon and not colon:
        return None
    if colon:
        end = spaced + 1
        if spaced < len(low) and low[spaced] in "/／|丨" and ord(marker.text[-1]) < EAST:
            return None
    elif end < len(low) and low[end].isalnum() and marker.text[-1].isalpha() and ord(marker.text[-1]) < EAST:
        end = -end  # glued; the caller looks at the case
    elif end < len(low) and not low[end].isspace() and marker.text[-1].isalpha() and ord(marker.text[-1]) >= EAST:
        return None  # 文化 is not 文
    while 0 <= end < len(low) and low[end].isspace():
        end += 1
    return Found(at, end, marker.kind, colon or marker.kind != "by")


def _words(tables: Iterable[Mapping[str, Any]], key: str) -> frozenset[str]:
    # Thousands of words stand in one string; it is folded as a whole.
    values = (table.get(key, ()) for table in tables)
    folded = (value.casefold().split() if isinstance(value, str) else map(str.casefold, value) for value in values)
    return frozenset[str]().union(*folded)


def _markers(tables: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Marker, ...]]:
    found: dict[str, dict[str, Marker]] = {}
    for table in tables:
        for key, kind in _KINDS.items():
            for phrase in table.get(key, ()):
                text = phrase.lower().rstrip(":").rstrip()
                marker = found.setdefault(text[:2], {}).setdefault(text, Marker(text, kind, phrase.endswith(":")))
                if marker.colon and not phrase.endswith(":"):
                    found[text[:2]][text] = marker._replace(colon=False)
    for key, of in found.items():
        if len(key) == 2 and key[0] in found:  # 文 beside 文・写真
            of.update(found[key[0]])
    return {key: tuple(sorted(of.values(), key=lambda marker: -len(marker.text))) for key, of in found.items()}


def _cuts(tables: Iterable[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for table in tables:
        for phrase in table.get("cut", ()):
            low = phrase.lower()
            found.setdefault(low.split()[0], []).append(low)
    return {word: tuple(phrases) for word, phrases in found.items()}


@lru_cache(maxsize=64)
def grammar(language: str) -> Grammar:
    """The words for pages in ``language``: its own first, then those of no language, then English.

    >>> grammar("").marker_at("by jane doe", 0).kind
    'by'
    """
    base, tables = folder_of(language), [builtin_table(folder, "byline.toml") for folder in folders_of(language)]
    sets = {name: _words(tables, name) for name in _SETS}
    first = _words(tables[:1], "family_first")
    sets["given"] |= first
    # The words of one language are the names of another: "Des", "Den", "Will". A given name is a name.
    long_months = {word for word in sets["month"] if len(word) > _LONG_MONTH}
    sets["not_name"] = (sets["not_name"] | sets["job"] | long_months) - sets["given"]
    sets["month"] |= _months(base)  # in the case that days have, some are names: "Maja", "Marta"
    conjunction, cuts = _words(tables, "and"), _cuts(tables)
    union = partial(_union, sets)
    told: dict[str, Any] = {**sets, **{name: _phrases(tables, name) for name in _LISTS}}
    return Grammar(
        language=base,
        markers=_markers(tables),
        cuts=cuts,
        by_dated=sets["by"] | _words(tables, "by_dated"),
        by_behind=tuple(map(str.casefold, _phrases(tables, "by_behind"))),
        conjunction=conjunction,
        family_first=bool(first),
        not_ending=tuple(_words(tables, "not_ending")),
        not_first_ending=tuple(_words(tables[:1], "not_first_ending")),
        source=tuple(phrase.casefold().rstrip(":") for phrase in _phrases(tables, "source")),
        family=_family(tables, base),
        common=union("not_name", "staff", "house", "job_word", "particle"),
        never_first=sets["not_name"]
        - union("job", "job_word", "title", "staff", "month", "time")
        - {name.split()[0] for name in sets["agency"]},
        small=union("particle", "place", "job", "job_word", "staff", "title", "month", "time", "role")
        | conjunction
        | frozenset(cuts),
        known=union("month", "job", "job_word") | frozenset(cuts) | {"in"},
        **told,
    )


def _months(folder: str) -> frozenset[str]:
    """The words of months as the dates of the language have them; short ones may be other words ("mai", "mar")."""
    table = builtin_table(folder, "dates.toml") if folder else {}
    words = (word for row in table.get("months", ()) for name in row for word in name.casefold().split())
    return frozenset(word for word in words if len(word) >= _LONG_MONTH or not word.isascii())


def _union(sets: Mapping[str, frozenset[str]], *names: str) -> frozenset[str]:
    return frozenset[str]().union(*map(sets.__getitem__, names))


def _phrases(tables: Iterable[Mapping[str, Any]], key: str) -> tuple[str, ...]:
    return tuple(phrase for table in tables for phrase in table.get(key, ()))


def _family(tables: Iterable[Mapping[str, Any]], base: str) -> frozenset[str]:
    found: set[str] = set()
    for table in tables:
        if base in ("zh", ""):
            found.update(table.get("family_zh", ""))
        if base in ("ko", ""):
            found.update(table.get("family_ko", ""))
        if base in ("ja", ""):
            found.update(table.get("family_ja", ()))
    return frozenset(found)
