"""What the three choices of the masthead look at: facts about a page's lines, gathered in one pass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count
from typing import Final, NamedTuple

from cleantext.cutting import WORDS, cut
from cleantext.expressions import expression
from cleantext.masthead.address import Address, read_address
from cleantext.packs import builtin_table

CODES: Final = {"": 0.0, "section": 1.0, "chrome.navigation": 2.0, "chrome.related": 5.0}
KINDS: Final = {"": 0.0, "timestamp": 4.0, "byline": 4.0, "by-word": 4.0, "day beside": 4.0, "caption": 6.0}
"""What a line may be by its own words, and the number that says so to the trees."""
SHORT: Final = 320  # code points; the longest headline of 791 pages has 214
LONG: Final = 110  # code points of a line that is prose by its length alone; a CJK sign counts for three
ABOVE: Final = 64  # lines above the body's first where a headline may stand that the title line does not name
BELOW: Final = 26  # and below it
SAMPLE: Final = 2000  # code points of the body that tell what the page is about
_QUOTES: Final = str.maketrans(
    "‘’‚‛′`´“”„‟″«»‹›‐‑‒–—―−\u00a0",
    '\'\'\'\'\'\'\'"""""""""------- ',
    "\u00ad\u200b\u200c\u200d\ufeff\u200e\u200f",
)
_SIGNS: Final = tuple((chr(sign), chr(plain) if plain else "") for sign, plain in _QUOTES.items())
_PART: Final = 2_000  # lines that are folded together, which takes 12 bytes a sign
_STRIP: Final = " .:!?…\"'|-*>_,;"
_WORD: Final = expression(r"\w+")


@lru_cache(maxsize=1)  # a set of this size takes long to compile, and pages of ASCII need none
def _wide() -> re.Pattern[str]:
    return re.compile(r"[\u0e00-\u0e7f\u1000-\u109f\u2e80-\ud7ff\uf900-\ufaff]++")


@lru_cache(maxsize=1)
def homes() -> Mapping[str, tuple[str, ...]]:
    """What sites call their front page, folded, by the first two letters."""
    found: dict[str, tuple[str, ...]] = {}
    for home in map(fold, builtin_table("und", "masthead.toml")["home"]):
        found[home[:2]] = (*found.get(home[:2], ()), home)
    return found


@lru_cache(maxsize=1)
def labels() -> frozenset[str]:
    """What stands before a title and a colon in mails and exports, folded."""
    return frozenset(map(fold, builtin_table("und", "masthead.toml")["labels"]))


@lru_cache(maxsize=1)
def buttons() -> frozenset[str]:
    """What a site writes on its buttons and on the way to its front page: no section, wherever it stands. Folded."""
    table = builtin_table("und", "masthead.toml")
    return frozenset(map(fold, (*table["home"], *table["buttons"]))) | advertisements()


@lru_cache(maxsize=1)
def advertisements() -> frozenset[str]:
    """What stands above an advertisement, which may part a section from its headline. Folded."""
    return frozenset(map(fold, builtin_table("und", "masthead.toml")["advertisement"]))


@lru_cache(maxsize=1)
def counted() -> frozenset[str]:
    """What sites count beside a headline: "12 comments", "4 min read". Folded."""
    return frozenset(map(fold, builtin_table("und", "masthead.toml")["counted"]))


@lru_cache(maxsize=1)
def networks() -> tuple[str, ...]:
    """Social networks, of which a row of share links names several. Folded."""
    return tuple(map(fold, builtin_table("und", "masthead.toml")["networks"]))


def begins_crumb(key: str, text: str) -> bool:
    """Whether a breadcrumb begins in a line.

    >>> [begins_crumb(fold(text), text) for text in ("Home", "Startseite | Politik", "StartseitePolitik", "Homework")]
    [True, True, True, False]
    """
    for home in homes().get(key[:2], ()):
        if key.startswith(home):
            after = text[len(home) : len(home) + 1]
            if not after or not (after.isalpha() and after.islower()) or len(key) == len(home):
                return len(home) > 3 or not after.isalpha()
    return False


def fold(text: str) -> str:
    """A line as repeats are compared: case, quotes and dashes made alike, one space, no signs at the ends.

    >>> fold("  \\u201cRain  at LAST\\u201d – he said. ")
    'rain at last" - he said'
    """
    text = text.lower() if text.isascii() else text.translate(_QUOTES).casefold()
    if "  " in text or "\t" in text or "\n" in text:
        text = " ".join(text.split())
    return text.strip(_STRIP)


def grams(text: str) -> list[str]:
    """What two texts have in common is counted in these: words, or pairs of signs where words have no spaces.

    >>> grams("Rain at last"), grams("大雨停了")
    (['rain', 'at', 'last'], ['大雨', '雨停', '停了'])
    """
    low = text.casefold()
    words = cut(low, WORDS)
    if words is not None:
        return words
    if not _wide().search(text):
        return _WORD.findall(low)
    found: list[str] = []
    for word in _WORD.findall(low):
        if len(word) > 1 and not word.isascii() and _wide().search(word):
            found += [word[at : at + 2] for at in range(len(word) - 1)]
        else:
            found.append(word)
    return found


def width(text: str) -> int:
    """Length in letters of an alphabet: a Chinese, Japanese, Korean or Thai sign says as much as three.

    >>> width("rain"), width("大雨")
    (4, 6)
    """
    return len(text) if text.isascii() else len(text) + 2 * sum(map(len, _wide().findall(text)))


class Lines(NamedTuple):
    """The lines of a page, and what is known of each before the masthead is read."""

    texts: Sequence[str]
    body: Sequence[float]  # the chance to be body
    inside: Sequence[bool]  # whether the body reader chose it
    hints: Sequence[str]  # the role that a phrase rule gave it, or ""
    kinds: Sequence[str]  # what it is by its own words (see ``kinds_of``), or ""


@dataclass(slots=True, eq=False, repr=False)
class Page:
    """The lines of a page and what was found out about them before the masthead is read."""

    texts: Sequence[str]
    body: Sequence[float]
    inside: Sequence[bool]
    hints: Sequence[str]
    kinds: Sequence[str]  # dates and bylines; a caption is told by its code alone
    keys: Sequence[str]  # folded lines; "" for long ones
    widths: Sequence[int]
    places: dict[str, list[int]]  # key -> the lines that read so
    hay: str  # all keys, one a line
    start: int  # the line where the body begins, or the number of lines
    next_long: Sequence[int]  # for each line the next long line after it, or the number of lines
    next_kind: Sequence[int]  # for each line the next date or byline after it
    words: Mapping[str, int]  # grams of the body's beginning, and how often each comes
    heads: Sequence[int]  # how many lines shaped like a headline stand above each line
    codes: Sequence[float]  # what a rule said of each line, by number; two more at the end for what is off the page
    caps: Sequence[int]  # widths up to 300, two zeros at the end
    spaced: bool  # whether most lines are in a script with spaces between words
    address: Address  # what the address of the page says


def body_start(texts: Sequence[str], body: Sequence[float], inside: Sequence[bool]) -> int:
    """The first line of the body, by preference one of some length, so that a stray label above does not count."""
    first = -1
    for at, chosen in enumerate(inside):
        if chosen:
            if width(texts[at]) >= 60:
                return at if first < 0 or at - first > 3 else first
            if first < 0:
                first = at
    if first >= 0:
        return first
    best = max(range(len(body)), key=lambda at: (body[at], -at), default=-1)
    return best if best >= 0 and body[best] >= 0.2 else len(texts)


def _ahead(marks: Sequence[object]) -> list[int]:
    """For each place the next marked one after it."""
    found: list[int] = []
    for marked in compress(count(), marks):
        found += [marked] * (marked - len(found))
    return found + [len(marks)] * (len(marks) - len(found))


def observe(lines: Lines, url: str | None = None) -> Page:
    """Gather the facts of a page."""
    texts, body, inside, hints, kinds = lines
    codes = _codes(hints, kinds)
    kinds = ["" if kind == "caption" else kind for kind in kinds]
    keys = _keys(texts)
    hay = "\n".join(keys)
    wide = 0 if hay.isascii() else sum(map(len, _wide().findall(hay)))
    spaced = wide * 4 < len(hay) or not hay
    widths = list(map(width if wide else len, texts))
    places: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        if key in places:
            places[key].append(at)
        else:
            places[key] = [at]
    places.pop("", None)
    start = body_start(texts, body, inside)
    long_ahead, kind_ahead = _ahead([wide >= LONG for wide in widths]), _ahead(kinds)
    low, high = max(0, start - ABOVE), min(len(texts), start + BELOW)
    heads, count = [0] * (low + 1), 0
    for at in range(low, high):
        if 24 <= widths[at] <= 170 and not (kinds[at] or hints[at] or inside[at]) and texts[at][-1] not in ".,;":
            count += 1
        heads.append(count)
    heads += [count] * (len(texts) - high)
    words = _words(texts, widths, inside, start)
    return Page(
        texts, body, inside, hints, kinds, keys, widths, places, hay, start, long_ahead, kind_ahead, words, heads,
        codes, [*[wide if wide < 300 else 300 for wide in widths], 0, 0], spaced, read_address(url),
    )  # fmt: skip


def _codes(hints: Sequence[str], kinds: Sequence[str]) -> Sequence[float]:
    """What a rule said of each line, or its own words; -1 off the page."""
    found = [0.0] * len(hints) + [-1.0, -1.0]
    for at in compress(count(), hints):
        found[at] = CODES.get(hints[at].rstrip("!"), 3.0)
    for at in compress(count(), kinds):
        found[at] = KINDS[kinds[at]]
    return found


def _keys(texts: Sequence[str]) -> list[str]:
    """All lines folded, "" for long ones: the same as :func:`fold` line by line, in a few passes over many of them."""
    keys: list[str] = []
    uneven = False
    for start in range(0, len(texts), _PART):
        joined = "\0".join([text if len(text) <= SHORT else "" for text in texts[start : start + _PART]])
        joined = joined if joined.isascii() else _plain(joined)
        uneven = uneven or "  " in joined or "\t" in joined or "\n" in joined
        # Signs aside most lines are of ASCII; folding those costs a tenth of folding a text that is not.
        keys += [(key.lower() if key.isascii() else key.casefold()).strip(_STRIP) for key in joined.split("\0")]
    if len(keys) != len(texts):  # a line that holds the separator
        return [fold(text) if len(text) <= SHORT else "" for text in texts]
    return [" ".join(key.split()).strip(_STRIP) for key in keys] if uneven else keys


def _plain(joined: str) -> str:
    """The same with quotes and dashes made alike."""
    for sign, plain in _SIGNS:
        if sign in joined:
            joined = joined.replace(sign, plain)
    return joined


def _words(texts: Sequence[str], widths: Sequence[int], inside: Sequence[bool], start: int) -> Mapping[str, int]:
    """What the page is about: the grams of its body's beginning, or of its long lines where the body is small."""
    sample: list[str] = []
    room = SAMPLE
    for at in range(start, len(texts)):
        if inside[at]:
            sample.append(texts[at][:room])
            room -= len(texts[at])
            if room <= 0:
                break
    if room > SAMPLE // 3:
        for at, wide in enumerate(widths):
            if room > SAMPLE // 3 and wide >= LONG and not inside[at]:
                sample.append(texts[at][:room])
                room -= len(texts[at])
    return Counter(grams(" ".join(sample)))
