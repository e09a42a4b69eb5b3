"""Which legacy encoding bytes are in, from the letter pairs that are common in a language.

Each encoding that may be meant is tried. In a word of a real language nearly every pair of neighbouring letters is
a common one; in a word read in the wrong code page hardly any is. For Chinese, Japanese and Korean, single
characters take the place of pairs. ``rules/und/encodings.json`` says what is common; ``scripts/encoding_marks.py``
made it. What is decided here may be wrong on few letters, so the decision says how sure it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from cleantext.expressions import expression
from cleantext.packs import builtin_json

_WIDE: Final = ("utf-16-le", "utf-16-be")
_MANY: Final = ("ja", "ko", "zh")  # languages with thousands of characters
_SAMPLE: Final = 6_000  # bytes of lines beyond ASCII; fewer than 200 letters decide most pages
_HIGH: Final = expression(rb"[\x80-\xff]")
_PIECE: Final = 2_000  # bytes of one line
_FAVOUR_DECLARED: Final = 0.3
_FAVOUR_LANGUAGE: Final = 0.1
# A reading is called certain if its share is no less than this (8 sentences in 10 languages: 0.76 to 1, wrong pages
# up to 0.8), and if it leads by so much, the more the fewer letters there are.
_LEAST: Final = 0.6
_LEAST_WIDE: Final = 0.4  # of Chinese, Japanese and Korean only the commonest characters are known
_LEAD: Final = 0.05
_LEAD_OF_ONE: Final = 2.0
_FEW: Final = 10  # pieces; fewer decide only where the lead is as clear as this
_LEAD_OF_FEW: Final = 0.6
# Prose that is nearly all ASCII is in a Latin alphabet.
_LATIN: Final = ("windows-1250", "windows-1252", "windows-1254", "windows-1257", "iso8859-2", "utf-8")
_LATIN_SHARE: Final = 12  # bytes to one that is not ASCII
_AGAINST_FOREIGN: Final = 0.3
_HIGH_BYTES: Final = bytes(range(0x80, 0x100))
# Marks are parts of words: Arabic and Hebrew vowels, Thai vowels and tones, combining accents.
_NO_LETTER: Final = expression("[^\\w\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0e31-\u0e4e]|[\\d_]")
_SIGN: Final = expression(r"[^\x00-\x9f\w\s\ufffd]")
# The Turkish capital that lower() would take for an ASCII letter; Romanian ones that code pages have with a cedilla.
_SAME: Final = {0x130: 0x131, 0x218: 0x15F, 0x219: 0x15F, 0x21A: 0x163, 0x21B: 0x163}
# Signs that stand in prose; a page full of others was read wrongly.
_PLAIN_SIGNS: Final = frozenset(
    "\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2026\u2022\u2039\u203a\xab\xbb\xa1\xbf\xa3\xa7\xa9\xae\xb0\xb7\u20ac\u2122\u2116\xbd\xd7\u060c\u061b\u061f"
)
_WIDE_SIGNS: Final = frozenset(
    "\u3000\u3001\u3002\u300c\u300d\u300e\u300f\u3010\u3011\u300a\u300b\uff08\uff09\uff0c\uff1a\uff01\uff1f\uff1b\u30fb\uff5e"
)
_SIGN_WEIGHT: Final = 0.5  # a plain sign tells less than a letter pair
_ODD_WEIGHT: Final = 2  # a box or a currency that is not the reader's tells more
_DAMAGE_WEIGHT: Final = 4  # so do bytes that the encoding does not know, and controls
_DAMAGE: Final = expression(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]")


class Reading(NamedTuple):
    """One encoding tried: the share of what was read that is common in a language, and how much there was."""

    encoding: str
    language: str
    share: float
    pieces: float
    text: str


class Guess(NamedTuple):
    """The likeliest encoding, whether others can be ruled out, and what was tried, for a note."""

    encoding: str
    certain: bool
    tried: str
    share: float


class _Marks(NamedTuple):
    language: str
    encodings: tuple[str, ...]
    common: frozenset[str]
    width: int  # 2: pairs, 1: characters


def letter_pairs(text: str) -> list[str]:
    """Cut out the neighbouring letters of which one at least is beyond ASCII; a space stands for a word's edge.

    >>> letter_pairs("So früh.")
    ['rü', 'üh']
    """
    letters = " " + _NO_LETTER.sub(" ", text.translate(_SAME).lower()) + " "
    return [pair for pair in map("".join, pairwise(letters)) if not pair.isascii()]


def guess(data: bytes, *, declared: str = "", language: str = "") -> Guess:
    """Tell the encoding of bytes that are not UTF-8. ``language`` is a BCP 47 tag or empty.

    >>> guess("Der Fährmann hört früh auf; die Gäste müssen über die Brücke.".encode("windows-1252"))[:2]
    ('windows-1252', True)
    """
    favours = dict.fromkeys(_of_language(language), _FAVOUR_LANGUAGE) | {declared: _FAVOUR_DECLARED}
    high = len(data) - len(data.translate(None, _HIGH_BYTES))
    against = _AGAINST_FOREIGN if high * _LATIN_SHARE < len(data) else 0.0

    def score(reading: Reading) -> float:
        script = 0.0 if reading.encoding.startswith(_LATIN) else against
        return round(reading.share + favours.get(reading.encoding, 0.0) - script, 3)

    ranked = sorted(readings(data, [declared] if declared else []), key=score, reverse=True)
    best = ranked[0]
    rivals = [reading for reading in ranked if reading.text != best.text]
    lead = score(best) - score(rivals[0]) if rivals else 1.0
    least = _LEAST_WIDE if best.language.startswith(_MANY) else _LEAST
    lead_asked = _LEAD_OF_FEW if best.pieces < _FEW else _LEAD + _LEAD_OF_ONE / best.pieces
    enough = best.share >= least and lead >= lead_asked
    stated = best.encoding == declared and "\ufffd" not in best.text
    tried = ", ".join(f"{reading.encoding} {reading.share:.2f}" for reading in [best, *rivals[:2]])
    return Guess(best.encoding, enough or stated, tried, best.share)


def readings(data: bytes, extra: Iterable[str] = ()) -> list[Reading]:
    """Read the beginning of ``data`` in each encoding it may be in; ``extra`` are tried besides the known ones."""
    sample = _sample(data)
    found = []
    for encoding in dict.fromkeys([*_by_encoding(), *extra, "utf-8"]):
        wide = encoding.startswith("utf-16")
        found.append(_read(encoding, (data[:_SAMPLE] if wide else sample).decode(encoding, errors="replace")))
    return found


def _sample(data: bytes) -> bytes:
    """Lines with bytes beyond ASCII, or the beginning where there are none."""
    parts, start, left = [], 0, _SAMPLE
    while left > 0 and (found := _HIGH.search(data, start)):
        # All before it is ASCII, so no character is cut there.
        start = max(start, data.rfind(b"\n", start, found.start()) + 1, found.start() - 100)
        end = data.find(b"\n", found.start(), found.start() + min(_PIECE, left))
        end = end if end >= 0 else found.start() + min(_PIECE, left)
        parts.append(data[start:end])
        left -= end - start
        start = end
    return b"\n".join(parts) or data[:_SAMPLE]


def _read(encoding: str, text: str) -> Reading:
    signs = Counter(_SIGN.findall(text))
    damage = len(_DAMAGE.findall(text))
    pairs, characters = Counter(letter_pairs(text)), Counter(sign for sign in text if sign.isalpha() and sign > "\x7f")
    best = Reading(encoding, "", 0.0, 0.0, text)
    for marks in _by_encoding().get(encoding, _all_marks()):
        pieces = pairs if marks.width == 2 else characters
        plain = _PLAIN_SIGNS if marks.width == 2 else _WIDE_SIGNS | _PLAIN_SIGNS
        hits = sum(count for piece, count in pieces.items() if piece in marks.common)
        good = sum(count for sign, count in signs.items() if sign in plain)
        odd = (sum(signs.values()) - good) * _ODD_WEIGHT + damage * _DAMAGE_WEIGHT
        total = sum(pieces.values()) + good * _SIGN_WEIGHT + odd
        share = (hits + good * _SIGN_WEIGHT) / total if total else 0.0
        if share > best.share:
            best = Reading(encoding, marks.language, share, total, text)
    return best


@lru_cache(maxsize=1)
def _all_marks() -> tuple[_Marks, ...]:
    table = builtin_json("rules/und/encodings.json")
    found = []
    for language, entry in table.items():
        common, width = entry["common"], 1 if language.startswith(_MANY) else 2
        cut = frozenset(common[at : at + width] for at in range(0, len(common), width))
        found.append(_Marks(language, tuple(entry["encodings"]), cut, width))
    return tuple(found)


@lru_cache(maxsize=1)
def _by_encoding() -> Mapping[str, tuple[_Marks, ...]]:
    found: dict[str, list[_Marks]] = {}
    for marks in _all_marks():
        for encoding in marks.encodings:
            found.setdefault(encoding, []).append(marks)
    return {encoding: tuple(marks) for encoding, marks in found.items()} | dict.fromkeys(_WIDE, _all_marks())


@lru_cache(maxsize=64)
def _of_language(language: str) -> frozenset[str]:
    """The encodings that pages in a language may be in."""
    base = language.partition("-")[0].lower()
    return frozenset(
        name for marks in _all_marks() if marks.language.partition("_")[0] == base for name in marks.encodings
    )
