"""What kind of sign a line ends and starts with: one character each, so that pairs of them are short keys."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final, NamedTuple

# Letters of scripts that have capitals are told apart one by one; all others by the block they stand in.
_BLOCKS: Final = (
    ("R", 0x0590, 0x08FF),  # Hebrew, Arabic and their neighbours
    ("D", 0x0900, 0x0DFF),  # the scripts of India
    ("T", 0x0E00, 0x109F),  # Thai, Lao, Tibetan, Burmese
    ("G", 0x10A0, 0x10FF),
    ("K", 0x1100, 0x11FF),
    ("E", 0x1200, 0x139F),
    ("T", 0x1780, 0x17FF),
    ("a", 0x1E00, 0x1FFF),
    ("~", 0x2000, 0x2BFF),
    ("+", 0x2190, 0x2BFF),  # arrows, boxes, icons
    ("~", 0x3000, 0x303F),
    ("h", 0x3040, 0x309F),
    ("k", 0x30A0, 0x30FF),
    ("H", 0x3100, 0x9FFF),
    ("K", 0xAC00, 0xD7FF),
    ("+", 0xE000, 0xF8FF),  # icon fonts
    ("H", 0xF900, 0xFAFF),
    ("R", 0xFB1D, 0xFDFF),
    ("R", 0xFE70, 0xFEFC),
    ("~", 0xFF00, 0xFFEF),
)
_CASED: Final = 0x0590
# Signs of other scripts by the one that they are counted as; signs of ASCII are their own class.
_SAME: Final = (
    (",", "\u060c\u3001\uff0c\uff64"),
    (";", "\u061b\uff1b"),
    (":", "\uff1a"),
    ("?", "\u061f\uff1f"),
    ("!", "\uff01"),
    ("\u3002", "\u3002\uff61"),
    (".", "\uff0e\u06d4\u0964\u0589"),
    ("(", "\uff08{"),
    (")", "\uff09}"),
    ("[", "\u300c\u300e\u300a\u3010\uff62"),
    ("]", "\u300d\u300f\u300b\u3011\uff63"),
    ("\u201c", "\u201c"),
    ("\u201d", "\u201d"),
    ("\u201e", "\u201e\u201a"),
    ("\u2018", "\u2018`"),
    ("\u2019", "\u2019"),
    ("\u00ab", "\u00ab\u2039"),
    ("\u00bb", "\u00bb\u203a"),
    ("\u2013", "\u2013\u2012"),
    ("\u2014", "\u2014\u2015"),
    ("-", "\u2010\u2011"),
    ("\u2026", "\u2026"),
    ("\u2022", "\u2022\u00b7\u30fb\u25cf\u25aa"),
    ("%", "\uff05\u00b0"),
    ("\u00a9", "\u00a9"),
    ("\u00ae", "\u00ae\u2122"),
    ("$", "\u20ac\u00a3"),
    ("\u00bf", "\u00bf\u00a1"),
)


_ALIKE: Final = {sign: kind for kind, signs in _SAME for sign in signs}
_DIGITS: Final = (0x0660, 0x06F0, 0x0966, 0xFF10)
LETTERS: Final = frozenset("aARDTGKEhkH")
# A line that starts so was cut off from the one before: no sentence, title or menu entry does.
HANGING: Final = frozenset(",.;:!?)]%\u201d\u2019\u00bb\u3002pswy'")
# The first characters of such lines.
MAY_HANG: Final = HANGING | frozenset('"KhRD\u201c\u201e\u00ab')
# A line that ends so may be the end of its paragraph.
CLOSED: Final = frozenset(".!?:\u2026\u3002Qq|]\u00bb")
WIDE: Final = frozenset("HhkKp")
# A line that starts so goes on if the one before is open.
INSIDE: Final = HANGING | frozenset("aRDTKHhk(")
CASED: Final = INSIDE - frozenset("RDTKHhk")
_BEHIND: Final = ".,:;!?\u060c\u061f\u06d4\u0964\u0589"  # signs behind a word
_QUOTES: Final = frozenset('"\u201c\u201e\u00ab')
_STOPS: Final = frozenset(".!?\u2026\u3002")
_PARTICLES: Final = frozenset("은는이가을를의에도와과로")
_KANA_PARTICLES: Final = frozenset("をがはにでのとへも")
_LONG_PARTICLES: Final = (
    "에서",
    "으로",
    "에게",
    "까지",
    "부터",
    "처럼",
    "보다",
    "이라",
    "라고",
    "라는",
    "이다",
    "했다",
)


class Words(NamedTuple):
    """What no line that stands by itself ends with (``bound``) or begins with (``late``)."""

    bound: AbstractSet[str]
    late: AbstractSet[str] = frozenset()


@lru_cache(maxsize=1024)  # the signs at the edges of lines are few
def kind_of(sign: str) -> str:
    """The class of one character.

    >>> "".join(map(kind_of, "aÄ7東か한،—"))
    'aA0HhK,—'
    """
    code = ord(sign)
    if code > 0xFFFF:
        return "+"
    if sign in _ALIKE:
        return _ALIKE[sign]
    if code >= _CASED:
        return _block_of(code)
    if sign.isalpha():
        return "a" if sign.islower() else "A"
    return "0" if sign.isdigit() else sign if 0x20 <= code < 0x7F else "~"


def _block_of(code: int) -> str:
    if any(zero <= code < zero + 10 for zero in _DIGITS):
        return "0"
    return next((kind for kind, first, last in reversed(_BLOCKS) if first <= code <= last), "~")


def start_of(text: str, late: AbstractSet[str] = frozenset()) -> str:
    """The class a line starts with.

    ``B`` is a word in capitals, ``s`` a cut-off "'s", ``p`` a particle, ``w`` a word of ``late``, with which no line
    begins, ``z`` a quote that begins in the midst of a sentence, and ``y`` one that ends the sentence too.

    >>> [start_of(text) for text in ("The", "the", "UN", "A boat", "\u2019s", ", who", ".com", "에서 밤", '"a way"')]
    ['A', 'a', 'B', 'I', 's', ',', '~', 'p', 'z']
    """
    first = kind_of(text[0])
    if first == "a":
        return "@" if "@" in text or "://" in text else "a"  # an address has no capital either
    second = kind_of(text[1]) if len(text) > 1 else " "
    if first == "A":
        return "B" if second == "A" else "I" if second in " .0" else "A"
    if first in LETTERS:
        if first in "RD":
            return "w" if text.partition(" ")[0].rstrip(_BEHIND) in late else first
        return "p" if first in "Kh" and _particle(text, second) else first
    if first in "'\u2019":
        if second == "a":
            if text[1] == "n" and text[2:3] == " ":
                return "\u2018"  # the article of Afrikaans: "'n Boot"
            return "s" if len(text) < 3 or text[2] == " " else "\u2018"
        return "\u2018" if second in LETTERS or second == "0" else "'"
    if first in _QUOTES and second == "a":
        return "y" if end_of(text) == "Q" else "z"
    if first == '"':
        return "\u201c" if second in LETTERS or second in "0$(\u00bf" else "\u201d"
    if text[0] in ".,:;" and (second in LETTERS or second == "0"):
        return "~"
    return first


def _particle(text: str, second: str) -> bool:
    if text[0] in _KANA_PARTICLES:  # before more kana it may be the start of a word: "はじめに"
        return text[0] == "を" or second not in "hk "
    head = text.partition(" ")[0]
    return (len(head) == 1 and head in _PARTICLES) or head.startswith(_LONG_PARTICLES)


def end_of(text: str) -> str:
    """The class a line ends with; ``Q`` for a quote closed behind a full stop, ``q`` for one closed elsewhere.

    >>> [end_of(text) for text in ("the", "The.", 'said: "', '"No."', '"No"', "J.", "1990")]
    ['a', '.', '\u201c', 'Q', 'q', 'i', '0']
    """
    last = kind_of(text[-1])
    if last in LETTERS:
        return last
    before = kind_of(text[-2]) if len(text) > 1 else " "
    if last in "\"\u201d\u201c\u2019\u2018\u00bb\u00ab'":
        if before in _STOPS:
            return "Q"
        if before == " " or (before == "(" and last != "'"):
            return "\u201c"
        return last if last in "\u00ab\u2018" else "q"
    if last == "." and before == "A" and (len(text) == 2 or text[-3] in " ."):
        return "i"
    return last
