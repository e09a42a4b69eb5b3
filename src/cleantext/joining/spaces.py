"""What comes between two fragments of one line: a space, or nothing; a dump that breaks at tags does not say."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from cleantext.expressions import expression

_WIDE: Final = expression(r"[\u3041-\u30ff\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
_CJK: Final = r"[\u3041-\u30ff\u3400-\u9fff]"
_MIXED: Final = expression(rf"{_CJK} [A-Za-z0-9(*]|[A-Za-z0-9)] {_CJK}")
_LATIN: Final = string.ascii_letters + string.digits + "()*[]%"
# Signs that stand close to what is before them; a stop before a capital is a name such as ".NET".
_CLOSE: Final = expression(
    r"[,)\]}\u201d%\u2026\u3002\u3001\uff0c\u060c\u061b\u061f\u06d4\u0964\u00ae\u2122\u00b0]|\.(?![^\W\d_a-z])"
    r"|['\u2019](?:(?:s|t|d|m|re|ve|ll)\b|\W|\Z)|-[^\W\d_A-Z]|\[\d{1,3}\]"
    r"|[\uc740\ub294\uc774\uac00\uc744\ub97c\uc758\uc5d0\ub3c4\uc640\uacfc\ub85c]\s|(?:\uc5d0\uc11c|\uc73c\ub85c)\s"
)
# French sets these signs off by a space.
_SET_APART: Final = ":;?!\u00ab\u00bb"
_SET_OFF: Final = expression(r"\w[ \u00a0\u202f][:;?!\u00bb]|\u00ab[ \u00a0\u202f]")
_FRENCH: Final = expression(r"\b(?:les|des|une|dans|est|qui|sur|aux|du)\b")
_OPEN: Final = tuple("([{\u201e\u2018\u201a\u00bf\u00a1#@$\u20ac\u00a3")
# "l'", "dell'", "O'": what follows is the same word.
_ELIDED: Final = expression(
    r"(?:\A|[\s(\u00ab\u201c\"])"
    r"(?:[cdjlmnosty]|(?:jus|lors|puis|quel)?qu|[dns]?[aeu]ll|dall|coll|un|quest|quell)['\u2019]\Z",
    re.IGNORECASE,
)
_HYPHENED: Final = expression(r"[^\W\d_]-\Z")
_SUSPENDED: Final = expression(r"(?:and|or|to|und|oder|bis|et|ou|y|e|o|en|of|och|i|oraz)\b")
_ORDINAL: Final = expression(r"(?:st|nd|rd|th)\b")
_AND: Final = expression(r"(?:\A|\s)\u0648\Z")  # Arabic "and" is written with the word that follows
_QUOTES: Final = '"\u201c\u201d\u201e'
_DROPPED: Final = frozenset("BCDFGHJKLMNPQRSTVWXZ")
_LOOK: Final = 12  # code points at the end of a fragment that are looked at


def glued(parts: Sequence[str]) -> str:
    """The fragments of one line put together.

    >>> glued(["The", "Gannet", ", she said, is the harbour", "'s \\"", "pride", '" (', "built", "1911)."])
    'The Gannet, she said, is the harbour\\'s "pride" (built 1911).'
    >>> glued(["岬の先端に立つ", "潮見埼灯台", "を公開する"]), glued(["«", "Ja", "», sa hun om", "anti-", "krigs"])
    ('岬の先端に立つ潮見埼灯台を公開する', '«Ja», sa hun om anti-krigs')
    """
    text = " ".join(parts)
    # Each habit of a text is asked for only where one of the signs is printed that it is about.
    tight = "" if any(sign in text for sign in _SET_APART) and _is_french(text, parts) else _SET_APART
    wide = not text.isascii() and _WIDE.search(text) is not None
    mixed = _LATIN if wide and not any(_MIXED.search(part) for part in parts) else ""
    quoted = any(sign in text for sign in _QUOTES)
    # Where one sign opens and closes, as in English typing and in Swedish print, its turn tells which it does.
    turns = '"' if "\u201c" in text or "\u201e" in text else '"\u201d'
    out = [parts[0]]
    seen = dict.fromkeys(_QUOTES, 0)
    for before, part in pairwise(parts):
        close = None
        if quoted:
            for sign in _QUOTES:
                seen[sign] += before.count(sign)
            close = _by_quotes(seen, before, part, turns)
        if close is None:
            close = _close(before, part, tight) or (wide and _spaceless(before[-1], part[0], mixed))
        out += ["" if close else " ", part]
    return "".join(out)


def _is_french(text: str, parts: Sequence[str]) -> bool:
    return len(_FRENCH.findall(text)) > 1 or any(_SET_OFF.search(part) for part in parts)


def _by_quotes(seen: Mapping[str, int], before: str, part: str, turns: str) -> bool | None:
    """Whether a quote binds the two: an opening one to what follows, a closing one to what is before it."""
    last, first = before[-1], part[0]
    if last in turns and (before[-2:-1] in ("", " ", "(")):
        return seen[last] % 2 == 1
    if first in turns:
        return seen[first] % 2 == 1 if len(part) == 1 else not part[1].isalnum()
    if first == "\u201c":
        return seen["\u201e"] > seen["\u201c"]
    if last == "\u201c" and seen["\u201e"] < seen["\u201c"]:
        return True
    return None


def _close(before: str, part: str, tight: str) -> bool:
    end = before[-_LOOK:]
    if _CLOSE.match(part) or (end[-1] == "\u0648" and _AND.search(end)):
        return True
    if part[0] in ":;?!\u00bb":
        return part[0] in tight
    if len(before) == 1 and before in _DROPPED and part[0].islower():  # the large first letter of a text
        return True
    if end.endswith(_OPEN) or (end[-1] in "'\u2019" and _ELIDED.search(end)):
        return True
    if end[-1] == "\u00ab":
        return end[-1] in tight
    if end[-1] == "-" and _HYPHENED.search(end):
        return part[0].isalpha() and not _SUSPENDED.match(part)
    if "\u2014" in (end[-1], part[0]):  # set off on the other side too, or on neither
        return (end[-2:-1] if end[-1] == "\u2014" else part[1:2]) not in ("", " ")
    if "\u2013" in (end[-1], part[0]):
        return (end[-2:-1] if end[-1] == "\u2013" else part[1:2]).isdigit()
    return end[-1].isdigit() and _ORDINAL.match(part) is not None


def _spaceless(last: str, first: str, mixed: str) -> bool:
    """Whether one of the two is Han or kana, and the other is too, or is one of ``mixed``."""
    if _WIDE.match(last):
        return _WIDE.match(first) is not None or first in mixed
    return last in mixed and _WIDE.match(first) is not None
