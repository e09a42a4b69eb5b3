"""What is seen of one line alone: how it starts and ends, its size and shape, its first and last word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final, TypeAlias

from cleantext.joining.signs import HANGING, WIDE, Words, end_of, start_of

_STEPS: Final = (3, 6, 11, 18, 28, 41, 61, 91, 141, 241)
MOST: Final = 260
SIZES: Final = "".join("0123456789x"[bisect_right(_STEPS, length)] for length in range(MOST + 1))
_COARSE: Final = dict(zip("0123456789x", "aabbccdddee", strict=True))
_LONGEST: Final = 14  # of a word that is looked up
_FAR_EAST: Final = "\u3040"
# Starts and ends that mean the same where three of them make a key.
_FRAME_START: Final = {
    **dict.fromkeys(HANGING, ","),
    **dict.fromkeys("BI", "A"),
    "z": "a",
    **dict.fromkeys("„«‘[", "“"),
    **dict.fromkeys("kh", "H"),
    **dict.fromkeys("DT", "R"),
    **dict.fromkeys("+/|©@#", "~"),
}
_FRAME_END: Final = {
    **dict.fromkeys("!?…。Q", "."),
    **dict.fromkeys("„“«‘[", "("),
    **dict.fromkeys("kh", "H"),
    **dict.fromkeys("DT", "R"),
    "]": ")",
    "»": "q",
}


# Start, end, size, coarse size, shape, start and end of a frame, first word, last word, letters of the last word: each
# but the words is a character, and the letters are one or two. A tuple with names takes longer to make and to read.
Side: TypeAlias = tuple[str, str, str, str, str, str, str, str, str, str]
NOTHING: Final[Side] = ("$", "$", "0", "a", "", "$", "$", "", "", "")


def side_of(text: str, last: str, words: Words) -> Side:
    """What is seen of ``text``, which ends with the word ``last``.

    >>> side_of("called the pride of the", "the", Words(frozenset({"the"})))
    ('a', 'a', '4', 'c', 'm', 'a', 'a', 'called', 'the', '°')
    """
    start, end = start_of(text, words.late), end_of(text)
    length = len(text)
    size = SIZES[min(2 * length if start in WIDE or end in WIDE else length, MOST)]
    return (
        start,
        end,
        size,
        _COARSE[size],
        _shape(text),
        _FRAME_START.get(start, start),
        _FRAME_END.get(end, end),
        _first(text),
        last,
        _letters(last, end, words),
    )


def _shape(text: str) -> str:
    if " " not in text:
        return "1"
    if text.istitle():
        return "T"
    if ". " in text or "? " in text:
        return "s"
    return "c" if ", " in text else "m"


def lasts_of(texts: Iterable[str]) -> list[str]:
    """The last word of each line, in small letters; nothing if it is longer than any that is looked up.

    In Chinese, Japanese and Korean it is the last sign, which tells particles from nouns.

    >>> lasts_of(["called The", "of the internationalisation", "町観光課の"])
    ['the', '', 'の']
    """
    return [text[-1] if text[-1] >= _FAR_EAST else _known(text[text.rfind(" ") + 1 :]) for text in texts]


def _first(text: str) -> str:
    if text[0] >= _FAR_EAST:
        return text[0]
    at = text.find(" ", 0, _LONGEST)
    return _known(text[:at] if at >= 0 else text)


def _known(word: str) -> str:
    return word.casefold() if len(word) < _LONGEST else ""


def _letters(word: str, end: str, words: Words) -> str:
    """Whether the last word is bound to one that follows, or how long it is: small words end no line of their own."""
    if word in words.bound:
        return "°"
    if end not in "aA":
        return end
    return ("0" if len(word) > 3 or not word else str(len(word))) + end
