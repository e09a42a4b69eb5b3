"""The words of a language that take part in a date, each with one letter for its class and with its value.

=== =============================== === ================================
M   month                           H   hour word (Uhr, h, 時)
W   weekday                         m   minute word (分)
B   both (Spanish mar)              S   second word (秒)
A   am or pm                        Y   year word (年, г.)
o   ordinal ending (th, º)          L   month word after the number (月)
c   joining word (of, de, at, um)   V   month word before it (tháng)
P   label: published                J   day word (日)
U   label: updated                  E   era (令和)
R   today, yesterday                k   unit (hours, Stunden)
g   ago, after the number           G   ago, before it (vor, il y a)
q   number word (one, eine)         Z   zone abbreviation
w   ago, before or after the number
N   words that may stand by a date  C   copyright
r   to, until (a span)              O   first year of an era (元)
=== =============================== === ================================
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

from cleantext.expressions import expression
from cleantext.packs import builtin_table, folders_of

FIRST_SOLAR: Final = 13  # the months of the solar years of Iran count from here on, to keep them from those of Rome
Value: TypeAlias = int | str | tuple[int, int] | None

MARKS: Final = "\u200b\u200e\u200f\u061c\u2060\ufeff\u00ad\ufe0e\ufe0f"
_SIGNS: Final = (
    r"\s\d!-/:-@\[-`{-~\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u200b\u200e-\u206f"
    r"\u2190-\u2bff\u3000-\u3004\u3008-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufe00-\ufe0f"
    r"\u0589\u060c\u061b\u061c\u06d4\u0964\U0001f000-\U0001faff"
)
# Scripts without spaces: one character a token.
_SINGLE: Final = r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN: Final = expression(rf"(?:\d+|[^{_SIGNS}{_SINGLE}]+|\s+|.)[{MARKS}]*", re.DOTALL)
_ASCII_TOKEN: Final = expression(r"[a-zA-Z]+|[0-9]+|\s+|.", re.DOTALL | re.ASCII)  # the same for ASCII, a third faster

_SIGN_CLASS: Final = {
    **dict.fromkeys(".．。｡", "."), **dict.fromkeys(",，、،;；", ","), **dict.fromkeys(":：∶꞉", ":"),
    **dict.fromkeys("/／⁄∕", "/"), **dict.fromkeys("-‐‑‒–—―−－~～〜", "-"), **dict.fromkeys("+＋", "+"),
    **dict.fromkeys("([（［【「〔", "("), **dict.fromkeys(")]）］】」〕", ")"), **dict.fromkeys("'’‘ʼ′`", "'"),
    **dict.fromkeys("|｜•·●∙⋅‧・▪■◆►▶»›«‹>→←<*_\\¦│🕒🕐🕑📅⏱⌚⏰🗓", "|"), **dict.fromkeys("$€£¥₹₽₩₺฿", "$"),
    "©": "C", "@": "c",
}  # fmt: skip
_KINDS: Final = {
    "published": "P", "updated": "U", "joins": "c", "hour": "H", "minute": "m", "second": "S", "ordinals": "o",
    "year": "Y", "month_after": "L", "month_before": "V", "day": "J", "ago_after": "g", "ago_before": "G",
    "beside": "N", "copyright": "C", "until": "r", "first_year": "O",
}  # fmt: skip
_COUNTED: Final = {"one": 1, "two": 2}  # tables of units that need no number
_DIGITS: Final = {1: "d", 2: "d", 3: "t", 4: "y", 6: "s", 8: "e"}


def cut(text: str) -> list[str]:
    """The tokens of a text.

    >>> cut("20th July")
    ['20', 'th', ' ', 'July']
    """
    if text.isascii():
        return _ASCII_TOKEN.findall(text)
    return _words_alone(text) or _TOKEN.findall(text)


def _words_alone(text: str) -> list[str]:
    """The tokens of a text that is plain words, such as the phrases of the tables; nothing for any other."""
    words = text.split(" ")
    if not all(map(str.isalpha, words)):
        return []
    if max(text) < "\u2000" or (min(text) >= "\uac00" and max(text) <= "\ud7a3"):
        return [token for word in words for token in (" ", word)][1:]
    return list(text) if min(text) >= "\u3400" and max(text) <= "\u9fff" else []


@lru_cache(maxsize=8192)
def norm(token: str) -> str:
    """A token as the tables hold it.

    >>> norm("JULY"), norm("\\u00a0"), norm("Ｊｕｌ")
    ('july', ' ', 'jul')
    """
    if token.isascii():
        return " " if token.isspace() else token.lower()
    if token[-1] in MARKS:
        token = token.rstrip(MARKS)
    if token.isspace():
        return " "
    folded = unicodedata.normalize("NFKC", token).lower()
    return folded if folded not in "’‘ʼ′" else "'"


class Phrase(NamedTuple):
    """What follows the first token of a phrase of several."""

    tail: tuple[str, ...]
    code: str
    value: Value


@dataclass(slots=True, eq=False, repr=False)
class Lexicon:
    """The words of one language with English and the signs of all.

    ``codes`` gives the class of a token as it is printed, ``@`` where longer phrases begin with it, and ``single``
    its class when none of them follows; ``values`` the value of a token as :func:`norm` gives it; ``heads`` the
    longer phrases by their first token, and then by the next two, longest first; ``spelt`` the words, as they are
    printed in small letters, of which one stands in every moment without a digit; ``counts`` how many a unit says
    where no number stands with it ("час назад", "منذ يومين").
    """

    codes: Mapping[str, str]
    values: Mapping[str, tuple[str, Value]]
    single: Mapping[str, str]
    heads: Mapping[str, Mapping[str, tuple[Phrase, ...]]]
    order: str
    regions: Mapping[str, str]
    spelt: frozenset[str]
    counts: Mapping[str, int]


@lru_cache(maxsize=128)
def lexicon(folder: str) -> Lexicon:
    """The lexicon of one language folder.

    ``""`` and folders that are not there know English, and the month names that no two languages disagree on.
    """
    values: dict[str, tuple[str, Value]] = {}
    heads: dict[str, dict[tuple[str, ...], tuple[str, Value]]] = {}
    spelt: set[str] = set()
    counts: dict[str, int] = {}
    own = builtin_table(folder, "dates.toml")
    near = [name for name in folders_of(folder) if name != "und"]
    for name in (*near, "und"):
        dates = {} if name == "und" and own else builtin_table(name, "dates.toml")
        stamps = builtin_table(name, "timestamps.toml")
        spelt.update(_spelt(stamps))
        counts |= {norm(form): count for key, count in _COUNTED.items() for form in _forms(stamps, key)}
        for phrase, code, value in _entries(dates, stamps):
            first, *tail = map(norm, cut(phrase))
            if tail:
                heads.setdefault(first, {}).setdefault(tuple(tail), (code, value))
            else:
                values.setdefault(first, (code, value))
    ordered = {first: _by_next(tails) for first, tails in (heads | _zone_phrases(heads)).items()}
    own = builtin_table(folder or "en", "dates.toml")
    single = _codes(values)
    codes = single | _marked(ordered)
    order, regions = own.get("order", ""), own.get("regions", {})
    return Lexicon(codes, values, single, ordered, order, regions, frozenset(spelt), counts)


def _forms(stamps: Mapping[str, Any], key: str) -> list[str]:
    """All words of a table of units."""
    return [form for forms in stamps.get(key, {}).values() for form in forms]


def _spelt(stamps: Mapping[str, Any]) -> Iterator[str]:
    """A word of each day and span without a digit, alone and at the end of a sentence."""
    ago = {*stamps.get("ago_before", ()), *stamps.get("ago_after", ())}
    common = ago.intersection(stamps.get("common", ()))
    units = _forms(stamps, "units") if common else ()
    for phrase in (*stamps.get("days", {}), *sorted(ago - common), *units):
        word = max(reversed(phrase.split()), key=len)  # of "hôm nay" the second: both are as long
        yield word
        yield f"{word}."


def _marked(heads: Collection[str]) -> dict[str, str]:
    """The forms in which the first tokens of phrases are printed; "YAYIN" is no form of "yayın" for :func:`norm`."""
    forms = ((first, form) for first in heads for form in (first, first.title(), first.upper()))
    return {form: "@" for first, form in forms if first.isascii() or norm(form) in heads}


def _by_next(tails: Mapping[tuple[str, ...], tuple[str, Value]]) -> dict[str, tuple[Phrase, ...]]:
    """Phrases of one first token by what the next two tokens, or the only one, read together."""
    found: dict[str, list[Phrase]] = {}
    for tail, (code, value) in sorted(tails.items(), key=lambda pair: -len(pair[0])):
        found.setdefault("".join(tail[:2]), []).append(Phrase(tail, code, value))
    return {key: tuple(phrases) for key, phrases in found.items()}


def _entries(dates: Mapping[str, Any], stamps: Mapping[str, Any]) -> Iterator[tuple[str, str, Value]]:
    """Every phrase of the two tables of a language with class and value; the first of a phrase counts."""
    months = [*_numbered(dates.get("months", ()), 1), *_numbered(stamps.get("months", ()), 1)]
    months += _numbered(stamps.get("solar_months", ()), FIRST_SOLAR)
    months += [(prefix + name, month) for prefix in stamps.get("month_prefixes", ()) for name, month in months]
    weekdays = [*_numbered(dates.get("weekdays", ()), 0), *_numbered(stamps.get("weekdays", ()), 0)]
    by_month, by_day = dict(reversed(months)), dict(reversed(weekdays))
    joins = set(stamps.get("joins", ()))
    for name, month in by_month.items():
        day = by_day.get(name)
        yield (name, "M", month) if day is None else (name, "B", (month, day))
    yield from ((name, "W", day) for name, day in by_day.items() if name not in by_month and name not in joins)
    tables = [stamps.get(key, {}) for key in ("units", *_COUNTED)]
    units = {phrase: unit for table in tables for unit, phrases in table.items() for phrase in phrases}
    either = set(stamps.get("ago_after", ())).intersection(stamps.get("ago_before", ()))
    yield from ((phrase, "w", None) for phrase in sorted(either))
    for key, code in _KINDS.items():
        # Italian "ore 14" and "2 ore fa": a joining word can be a unit as well
        yield from ((phrase, code, units.get(phrase) if code == "c" else None) for phrase in stamps.get(key, ()))
    yield from ((phrase, "R", back) for phrase, back in stamps.get("days", {}).items())
    yield from ((phrase, "k", unit) for phrase, unit in units.items())
    yield from ((phrase, "q", number) for phrase, number in stamps.get("numbers", {}).items())
    yield from ((phrase, "E", start) for phrase, start in stamps.get("eras", {}).items())
    for key, value in (("am", 0), ("pm", 12)):
        yield from ((phrase, "A", value) for phrase in (*dates.get(key, ()), *stamps.get(key, ())))


def _numbered(rows: Iterable[Iterable[str]], first: int) -> list[tuple[str, int]]:
    return [(name, number) for number, row in enumerate(rows, first) for name in row]


def _zone_phrases(heads: Mapping[str, Any]) -> dict[str, dict[tuple[str, ...], tuple[str, Value]]]:
    """The names of zones that have several words, put to the other phrases."""
    found: dict[str, dict[tuple[str, ...], tuple[str, Value]]] = {}
    for name in builtin_table("und", "zones.toml").get("names", {}):
        first, *tail = map(norm, cut(name))
        found.setdefault(first, dict(heads.get(first, {})))[tuple(tail)] = ("Z", None)
    return found


def _codes(values: Mapping[str, tuple[str, Value]]) -> dict[str, str]:
    """The class of every token that can be foreseen, as printed."""
    codes = dict(_SIGN_CLASS)
    codes |= {" ": " ", "\u00a0": " ", "\t": " ", "\n": " ", "T": "T", "Z": "z"}
    codes |= {str(number): "d" for number in range(100)} | {f"{number:02}": "d" for number in range(10)}
    codes |= {str(number): "y" for number in range(1900, 2100)}
    for zone in builtin_table("und", "zones.toml").get("zones", {}):
        codes[zone] = "Z"
    for name, (code, _) in values.items():
        for form in (name, name.title(), name.upper()):
            if form not in "TZ" and (code in "MWBAPUERL" or codes.get(form) != "Z"):
                codes[form] = code
    return codes


def classify(token: str, words: Lexicon) -> str:
    """The class of a token that ``words.codes`` does not hold."""
    plain = token.rstrip(MARKS)
    if not plain:
        return " "
    if plain.isdecimal():
        return _DIGITS.get(len(plain), "n")
    key = norm(token)
    if key.isdecimal():
        return "?"  # a footnote: superscript or circled, which int() does not read
    found = words.single.get(plain) or words.single.get(key, "T")
    if found not in "TzZ":
        return found
    if len(plain) == 1 and ord(plain) >= 0x3005 and plain.isalnum():
        return "X"
    return "x" if plain[0].isalnum() else "?"
