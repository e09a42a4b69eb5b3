"""Whether a text may be damaged: a test far cheaper than the repair, and never wrong about sound text.

ftfy looks for some 400 characters that UTF-8 turns into when it is read in a one-byte code page, and for
improbable neighbours among them (``ftfy.badness.BADNESS_RE``). All but two of its thirty-odd alternatives hold a
pair of adjacent characters beyond ASCII, the second of them no Greek letter and hardly a Cyrillic one. Clean text
has few such pairs in any language, so this module looks for pairs, and weighs both halves only where it finds one.
``tests/test_mojibake.py`` holds the classes against ftfy's own tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from cleantext.expressions import expression

_Pairs: TypeAlias = Mapping[str, frozenset[str]]

# ftfy's classes, as insides of character sets. "great" and "small" are its upper_common and lower_common.
CLASSES: Final = {
    "bad": "\xa4\xa6\xa8\xaa\xac\xaf\xb8\xba\u0192\u02c6\u02c7\u02d8\u02db\u02dc\u2020\u2021\u2030\u2310\u25ca\ufffd",
    "law": "\xa7\xb6",
    "currency": "\xa2\xa3\xa5\u20a7\u20ac",
    "start": "\xa1\xa9\xab\xbf\u0384\u0385\u2018\u201a\u201c\u201e\u2022\u2039\uf8ff",
    "end": "\xae\xbb\u02dd\u201d\u203a\u2122",
    "numeric": "\xb1-\xb3\xb5\xb9\xbc-\xbe\xd7\xf7\u2044\u2116\u2202\u2206\u220f\u2211\u221a\u221e\u2229\u222b\u2248"
    "\u2260\u2261\u2264\u2265",
    "kaomoji": "\xb0\xd2-\xd6\xd9-\xdc\xf2-\xf6\xf8-\xfc\u014c\u0150\u016a\u0172",
    "upper": "\xc0-\xd1\xd8\xdc\xdd\u0100\u0102\u0104\u0106\u010c\u010e\u0110\u0112\u0116\u0118\u011a\u011e\u0122\u012a"
    "\u0130\u0136\u0139\u013b\u013d\u0141\u0143\u0145\u0147\u0152\u0158\u015a\u015e\u0160\u0162\u0164\u016e\u0170\u0178"
    "\u0179\u017b\u017d\u0490",
    "lower": "\xdf-\xf1\xfc\u0101\u0103\u0105\u0107\u010d\u010f\u0111\u0113\u0117\u0119\u011b\u011f\u0123\u012b\u012f"
    "\u0137\u013a\u013c\u013e\u0142\u0153\u0155\u015b\u015f\u0161\u0165\u017a\u017c\u017e\u0491\ufb01\ufb02",
    "great": "\xde\u0386\u0388-\u038a\u038c\u038e\u038f\u0391-\u03ab\u0401-\u042f",
    "small": "\u03ac-\u03c9\u0430-\u045f",
    "box": "\u2502\u250c\u2510\u2518\u251c\u2524\u252c\u253c\u2550-\u256c\u2580\u2584\u2588\u258c\u2590-\u2593",
    "common": "\xa0\xad\xb4\xb7\u2013-\u2015\u2019\u2026",
}
# Class of the second half: classes of the first half that make the pair suspicious whatever stands around it.
_CERTAIN: Final = {
    "bad": "bad lower upper box start end currency numeric law small great",
    "lower": "bad box end currency numeric",
    "upper": "bad lower small box end currency numeric",
    "box": "bad lower upper currency numeric start end law",
    "start": "bad currency numeric box upper",
    "end": "bad box",
    "currency": "bad lower upper box end",
    "numeric": "bad upper box",
    "law": "bad upper box",
    "kaomoji": "box",
}
# The same where a word or a further character beyond ASCII has to follow.
_GUARDED: Final = {"start": "lower upper box currency end", "end": "lower upper currency numeric box law"}
_MARKS: Final = CLASSES["start"] + CLASSES["end"]
# First halves with second halves of their own.
_CERTAIN_SIGNS: Final = {
    "\xc2\xc3\xce\xd0": "\u20ac\u0153\u0160\u0161\xa2\xa3\u0178\u017e\xa0\xad\xb0\xb4\xb7\u2013\u2014" + _MARKS,
    CLASSES["upper"]: "\xb0",
    "\xd7": "\xb2\xb3",
    "\xe0": "\xb2\xb5\xb9\xbc\xbd\xbe",
    "\u221a": "\xb1\u2202\u2020\u2260\xae\u2122\xb4\u2264\u2265\xa5\xb5\xf8",
    "\u2248": "\xb0\xa2",
    "\u201a": "\xc4\xe2\xf3",
    "\u0432\u0412": "\u0402",
    "\u03b2": "\u20ac",
}
_GUARDED_SIGNS: Final = {
    "\xd8\xd9": "".join(CLASSES[name] for name in ("common", "currency", "bad", "numeric", "start"))
    + "\u0178\u0160\xae\xb0\xb5\xbb",
    "\u0412\u0413\u0420\u0421\u0392\u0393\u039e\u039f": CLASSES["bad"] + CLASSES["currency"] + "\xb0\xb5" + _MARKS,
}
# Every second half, in few ranges so that the expression is quick to compile; a few bystanders do no harm.
_SECOND: Final = (
    r"\xa0-\u017e\u0192\u02c6-\u02dd\u0384\u0385\u0402\u0490\u0491"
    r"\u2010-\u2122\u2200-\u2593\u25ca\uf8ff\ufb01\ufb02\ufffd"
)
_PAIR: Final = expression(rf"[{_SECOND}](?<=[^\x00-\x7f].)", re.DOTALL)
# Suspicious without a neighbour: A with tilde or circumflex before a space, the ligature oe before no plain letter.
_LIGATURE: Final = expression("[\u0152\u0153][^A-Za-z]")
# What must not be in the text of a block, or at least be looked at: controls, halves of surrogate pairs, bidi
# embeddings and isolates, marks without width (but the joiners and the two direction marks), soft hyphens.
UNWANTED: Final = expression(
    "[\x00-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffc]"
)
_PART: Final = 2_000  # texts that are looked at together: one sign beyond U+FFFF makes all of them four times as large
ENTITY: Final = expression(r"&#?[0-9A-Za-z]{1,24};")


def may_need_repair(text: str) -> bool:
    r"""Say no only where neither ftfy nor we would change ``text``; say yes hardly ever on clean text.

    >>> may_need_repair("Gr\u00fc\u00dfe aus K\u00f6ln"), may_need_repair("Gr\u00c3\u00bc\u00c3\u0178e")
    (False, True)
    """
    return _holds_unwanted(text) or (not text.isascii() and may_be_mojibake(text))


def some_may_need_repair(texts: Sequence[str]) -> bool:
    """Whether :func:`may_need_repair` may be true of one of ``texts``, at a tenth of the price of asking for each.

    >>> some_may_need_repair(["Politics", "Fish &amp; chips"])
    True
    """
    for start in range(0, len(texts), _PART):
        part = texts[start : start + _PART]
        if _holds_unwanted(" ".join(part)) or may_be_mojibake(" ".join([text for text in part if not text.isascii()])):
            return True
    return False


def _holds_unwanted(text: str) -> bool:
    # Printable is the quick answer: what is unwanted has no glyph, bar the stand-in for an object.
    if (not text.isprintable() or "\ufffc" in text) and UNWANTED.search(text):
        return True
    return "&" in text and bool(ENTITY.search(text))


def may_be_mojibake(text: str) -> bool:
    r"""Check a necessary condition of ``ftfy.badness.is_bad``, C1 controls apart.

    >>> may_be_mojibake("\u043c\u0438\u0440, 5 \u20ac"), may_be_mojibake("\u00e2\u20ac\u2122")
    (False, True)
    """
    if "\u00c3 " in text or "\u00c2 " in text:
        return True
    if ("\u0153" in text or "\u0152" in text) and _LIGATURE.search(text):
        return True
    if text.isascii():
        return False
    for found in _PAIR.finditer(text):
        certain, guarded = _pairs()
        at = found.start()
        first, second, third = text[at - 1], text[at], text[at + 1 : at + 2]
        if second in certain.get(first, ""):
            return True
        if third and second in guarded.get(first, "") and (third.isalnum() or third == "_" or third > "\x7f"):
            return True
    return False


@lru_cache(maxsize=1)
def _pairs() -> tuple[_Pairs, _Pairs]:
    return _table(_CERTAIN, _CERTAIN_SIGNS), _table(_GUARDED, _GUARDED_SIGNS)


def _table(classes: Mapping[str, str], signs: Mapping[str, str]) -> _Pairs:
    """For each first half the second halves that make a suspicious pair with it."""
    members = {name: frozenset(spelled_out(inside)) for name, inside in CLASSES.items()}
    found: dict[str, frozenset[str]] = {}
    for name, firsts in members.items():
        seconds = frozenset[str]().union(*(members[second] for second in classes if name in classes[second].split()))
        for sign in firsts:
            found[sign] = seconds | found[sign] if sign in found else seconds
    for several, own in signs.items():
        for sign in spelled_out(several):
            found[sign] = found.get(sign, frozenset()).union(spelled_out(own))
    return found


def spelled_out(inside: str) -> str:
    """Spell out the characters that the inside of a character set stands for.

    >>> spelled_out("a-cx")
    'abcx'
    """
    parts = inside.split("-")
    for at in range(1, len(parts)):
        low, high = ord(parts[at - 1][-1]), ord(parts[at][0])
        parts[at] = "".join(map(chr, range(low + 1, high))) + parts[at]
    return "".join(dict.fromkeys("".join(parts)))
