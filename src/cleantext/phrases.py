"""Phrases looked up in constant time a line: whole lines, and how short lines begin."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from cleantext.document import Role
from cleantext.expressions import expression

if TYPE_CHECKING:
    from cleantext.rulepack import Rule

PHRASE_LIMIT: Final = 160  # code points; the longest phrase of the packs has 110, and no longer line is one as a whole
LINE_LIMIT: Final = 420  # of a line that an opening may claim; notices of consent and subscription have up to 400
_NUMBER: Final = expression(r"\d[\d.,]*+(?:(?<=\d) \d{3}(?!\d))*+")  # "1.248", "1 248"
_DIGIT: Final = expression(r"[0-9]")  # found in half the time
_HEAD: Final = 3  # code points by which openings are looked up
_SHORT: Final = 2  # for phrases that have no more
# What sites hang on a phrase without changing it: arrows, bullets, colons, ellipses, stops of all scripts.
_TRIM: Final = " \t\u00a0.:!?…\u0964\u06d4\u0589·•|»«›‹>→←↓↑▼▲▾►▶✕×✖*–—-_+\u200b\u200e\u200f\ufe0f"
# Scripts that set no spaces between words: Thai and Lao, Burmese, Khmer, kana and Han, but not Hangul.
_SPACELESS: Final = (
    range(0x0E00, 0x0F00),
    range(0x1000, 0x10A0),
    range(0x1780, 0x1800),
    range(0x2E80, 0xAC00),
    range(0xD7A4, 0x110000),
)
# Letters that are one as phrases are compared; the joiner of Persian is printed as a space as well.
_SAME: Final = (
    ("\u0131", "i"), ("\u2019", "'"), ("\u02bc", "'"),
    ("\u0219", "\u015f"), ("\u021b", "\u0163"),
    ("\u064a", "\u06cc"), ("\u0643", "\u06a9"), ("\u200c", " "),
)  # fmt: skip
_Opening: TypeAlias = tuple[int, int]  # the longest line that a phrase may open, and the number of its rule


def fold(line: str) -> str:
    """A line as phrases are compared: case and width folded, one space, none before a colon, no hung-on signs.

    >>> fold("  SHARE\\u00a0this  article » "), fold("Lire aussi\\u00a0: la mer")
    ('share this article', 'lire aussi: la mer')

    The four letters i of Turkish are one letter here, whatever the case, and so are the apostrophes, the two ways to
    print Romanian s and t, and Arabic and Persian yeh and kaf:

    >>> fold("SON DAK\\u0130KA"), fold("Facebook\\u2019ta payla\\u015f\\u0131n")
    ('son dakika', "facebook'ta paylaşin")
    >>> fold("Cite\\u0219te") == fold("Cite\\u015fte")
    True
    """
    if line.isascii():
        return " ".join(line.lower().split()).replace(" :", ":").strip(_TRIM)
    line = unicodedata.normalize("NFKC", line).replace("\u0130", "i")
    line = line.casefold()
    for letter, other in _SAME:
        line = line.replace(letter, other)
    return " ".join(line.split()).replace(" :", ":").strip(_TRIM)


class Known(NamedTuple):
    """What a rule says of the lines it matches."""

    id: str
    role: Role
    ends_body: bool


@dataclass(slots=True, eq=False, repr=False)
class Index:
    """The phrases of some rules, folded; rules go by their numbers, so that JSON can hold it."""

    rules: Sequence[Known]
    whole: Mapping[str, int]
    begin: Mapping[str, Sequence[_Opening]]  # nearly always one
    sizes: Mapping[str, Sequence[int]]  # of the phrases that begin with these three code points, the longest first

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Index:
        """Index ``rules``; where two claim the same phrase the earlier one keeps it."""
        known: list[Known] = []
        whole: dict[str, int] = {}
        begin: dict[str, list[_Opening]] = {}
        for number, rule in enumerate(rules):
            known.append(Known(rule.id, rule.role, rule.ends_body))
            for phrase in rule.lines:
                whole.setdefault(fold(phrase), number)
            for phrase in rule.starts:
                begin.setdefault(_start(phrase), []).append((rule.limit, number))
        sizes: dict[str, set[int]] = {}
        for phrase in begin:
            sizes.setdefault(phrase[:_HEAD], set()).add(len(phrase))
        return cls(known, whole, begin, {head: sorted(found, reverse=True) for head, found in sizes.items()})

    def to_json(self) -> dict[str, Any]:
        """The index as JSON values."""
        return {"rules": self.rules, "whole": self.whole, "begin": self.begin, "sizes": self.sizes}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Index:
        """The index that :meth:`to_json` wrote."""
        roles = {role.value: role for role in Role}
        rules = [Known(name, roles[role], ends) for name, role, ends in data["rules"]]
        return cls(rules, data["whole"], data["begin"], data["sizes"])

    def opened(self, folded: str, size: int) -> tuple[int, Known | None]:
        """The rule with the longest phrase that opens a line of ``size``, and how long that phrase is."""
        count = len(folded)
        for head in (folded[:_HEAD], folded[:_SHORT]):
            for length in self.sizes.get(head, ()):
                if length <= count and (phrase := folded[:length]) in self.begin:
                    for limit, number in self.begin[phrase]:
                        if size <= limit and _edge(folded, length):
                            return length, self.rules[number]
        return 0, None


class Phrases(NamedTuple):
    """Indexes to look up one after the other; the first to know a line has it."""

    parts: tuple[Index, ...]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Phrases:
        """The phrases of ``rules`` alone."""
        return cls((Index.of(rules),))

    def find(self, line: str) -> Known | None:
        """The rule that knows this line, if any; lines over :data:`LINE_LIMIT` are prose and never match."""
        if len(line) > PHRASE_LIMIT:
            return None if len(line) > LINE_LIMIT else self._begun(fold(line[:PHRASE_LIMIT]), len(line))
        folded = fold(line)
        for part in self.parts:
            if folded in part.whole:
                return part.rules[part.whole[folded]]
        if folded.isascii() and not _DIGIT.search(folded):
            return self._begun(folded, len(folded))
        numbered = _NUMBER.sub("{n}", folded)
        if numbered == folded:
            return self._begun(folded, len(folded))
        for part in self.parts:
            if numbered in part.whole:
                return part.rules[part.whole[numbered]]
        return self._begun(folded, len(folded)) or self._begun(numbered, len(numbered))

    def _begun(self, folded: str, size: int) -> Known | None:
        """The rule with the longest phrase of all parts, the earlier part's where two are as long."""
        longest, found, head, short = 0, None, folded[:_HEAD], folded[:_SHORT]
        for part in self.parts:
            if head in part.sizes or short in part.sizes:
                length, known = part.opened(folded, size)
                if length > longest:
                    longest, found = length, known
        return found


def _start(phrase: str) -> str:
    """A ``start`` phrase as it is compared: a colon at its end is kept, for "Related:" begins few sentences.

    >>> _start("See also: "), _start("Share on")
    ('see also:', 'share on')
    """
    head, colon, rest = unicodedata.normalize("NFKC", phrase).rstrip().rpartition(":")
    return fold(phrase) if not colon or rest else fold(head) + ":"


def _edge(text: str, at: int) -> bool:
    """Whether a word ends at ``at``; scripts without spaces have no edges to look for."""
    if at >= len(text) or text[at - 1] in ':@©}/„“"':
        return True
    if unicodedata.category(text[at])[0] == "M":  # vowel signs of Hindi and Thai go on with the word
        return False
    return not text[at].isalnum() or any(ord(text[at - 1]) in signs for signs in _SPACELESS)
