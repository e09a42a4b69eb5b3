"""One pass over lines: columns of levels, from 0 to 255, about each line by itself.

Everything here is built from string methods that run in C over whole lines; a Python loop over characters or words
would cost more than all of the reading that follows. A column is ``bytes``, a level a line, so that trees need not
search among cuts and a page of many lines takes little room.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import NamedTuple, TypeAlias

from cleantext.expressions import expression

Columns = dict[str, bytes]
Worth: TypeAlias = "Callable[[str, int], int]"
"""What a lexicon says of an entry, or what is to be said where it has none: its ``get``."""

_WIDE = expression("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]++")
_NUMBER = re.compile("[0-9]+")
_DATED = re.compile("(?:19|20)[0-9]{2}|[0-9]{1,2}[:h][0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./]|[0-9][年月]")
_STAMP = 70  # code points; a longer line with a date in it is prose
_HEARD = 16  # words of a line that are looked up; those behind tell little more and cost a third of all look-ups
_KEY_WORDS = 8  # lines of up to this many words are looked up as a whole
_BITS = 32  # of the odds of a body in a number that packs two
_MIDDLE = 128  # the level of 0 in a column that has values on both sides of it
_UPPER = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = b"0123456789"
_QUOTES = ("“", '"', "„", "「")
_CUE = 60  # tenths; a line is no more of a cue than this
_HALF, _MASK = 1 << _BITS - 1, (1 << _BITS) - 1

END = {
    **dict.fromkeys(".。．।۔։", 1),
    **dict.fromkeys("!?！？؟", 2),
    **dict.fromkeys("\"'”’»“„」』", 3),
    **dict.fromkeys("…", 4),
    **dict.fromkeys(":：", 5),
    **dict.fromkeys(",;，、", 6),
    **dict.fromkeys(")]）", 7),
    **dict.fromkeys("0123456789", 8),
    **dict.fromkeys("|/>›»→", 9),
}
START = {
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyzäöüßéèàñç", 1),
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÉÈÀ", 2),
    **dict.fromkeys("\"'“„«‘「『", 3),
    **dict.fromkeys("0123456789", 4),
    **dict.fromkeys("-–—•·*▪●■►→", 5),
    **dict.fromkeys("(#@[+|/©", 6),
}


class Tokens(NamedTuple):
    """The words of each line, in lower case, and how many words the line is worth."""

    words: list[list[str]]
    size: list[int]  # words; two characters of a script without spaces count as one


def tokens(texts: Sequence[str]) -> Tokens:
    """Split every line into words.

    >>> tokens(["Read more", "新しい図書館が開く。"]).size
    [2, 5]
    """
    words = [text.lower().split() for text in texts]
    size = list(map(len, words))
    for number in [number for number, text in enumerate(texts) if len(text) > 8 * size[number]]:
        if not texts[number].isascii():
            size[number] += sum(map(len, _WIDE.findall(texts[number]))) // 2
    return Tokens(words, size)


def pack(body: int, behind: int) -> int:
    """Two log-odds, in tenths, as one number; numbers so made add up as the pairs do.

    >>> unpack([pack(-3, 5) + pack(1, -1)])
    ([-2], [4])
    """
    return body + (behind << _BITS)


def unpack(sums: Sequence[int]) -> tuple[list[int], list[int]]:
    """The two log-odds of each sum of what :func:`pack` gave."""
    bodies = [(odds + _HALF & _MASK) - _HALF for odds in sums]
    return bodies, [odds - body >> _BITS for odds, body in zip(sums, bodies, strict=True)]


def keys(words: Sequence[str]) -> tuple[str, ...]:
    """What a line is looked up by beside its single words: itself, its first two words and its last two.

    >>> keys(["read", "12", "more", "stories"])
    ('=read 0 more stories', '^read 12', 'more stories$')
    """
    if len(words) < 2:
        return (f"={_NUMBER.sub('0', words[0])}",) if words else ()
    ends = (f"^{words[0]} {words[1]}", f"{words[-2]} {words[-1]}$")
    return (f"={_NUMBER.sub('0', ' '.join(words))}", *ends) if len(words) <= _KEY_WORDS else ends


def capped(values: Iterable[int]) -> bytes:
    """Values from 0 on as levels."""
    return bytes([value if value < 255 else 255 for value in values])


def signed(values: Iterable[int]) -> bytes:
    """Values on both sides of 0 as levels around the middle."""
    return bytes([_MIDDLE + value if -_MIDDLE <= value < _MIDDLE else 255 if value > 0 else 0 for value in values])


def shape(texts: Sequence[str], page: Tokens) -> Columns:
    """Columns about the look of each line: its length, how it starts and ends, what share of its bytes is what."""
    raw = [text.encode("utf-8", "replace") for text in texts]
    sizes = list(map(len, raw))
    return {
        "words": capped(page.size),
        "capitals": _shares(sizes, [line.translate(None, _UPPER) for line in raw]),
        "digits": _shares(sizes, [line.translate(None, _DIGITS) for line in raw]),
        "not ascii": _shares(sizes, texts),
        "word length": capped([8 * len(text) // (size + 1) for text, size in zip(texts, page.size, strict=True)]),
        "commas": capped([text.count(", ") + text.count("、") for text in texts]),
        "quotes": capped([sum(map(text.count, _QUOTES)) for text in texts]),
        "starts": bytes([START.get(text[:1], 0) for text in texts]),
        "ends": bytes([4 if text[-3:] == "..." else END.get(text[-1:], 0) for text in texts]),
    }


def dated(texts: Sequence[str], digits: bytes) -> bytes:
    """Which lines are short and hold what looks like a date or a time of day: bylines, teasers, comments, tables do.

    ``digits`` are of the column of that name; a line without any is not searched.

    >>> list(dated(["20 July 2022", "9:19am", 10 * "They left at 9:19am. "], bytes([120, 100, 30])))
    [1, 1, 0]
    """
    return bytes(
        [
            level > 0 and len(text) <= _STAMP and _DATED.search(text) is not None
            for text, level in zip(texts, digits, strict=True)
        ]
    )


def _shares(sizes: Sequence[int], left: Sequence[bytes | str]) -> bytes:
    """What was taken of so many bytes, as levels."""
    return bytes([250 * (size - kept) // (size + 1) for size, kept in zip(sizes, map(len, left), strict=True)])


def look_up(page: Tokens, get: Worth) -> tuple[list[int], list[int]]:
    """For each line the packed odds of its words, summed, and those of its keys; ``get`` is that of a lexicon."""
    none = repeat(0)
    # The same as ``keys``, with one search for numbers in place of one a line.
    whole = "\n=".join(["", *[" ".join(line) if len(line) <= _KEY_WORDS else "" for line in page.words]])
    keys = [
        get(key, 0) + get(f"^{line[0]} {line[1]}", 0) + get(f"{line[-2]} {line[-1]}$", 0)
        if len(line) > 1
        else get(key, 0)
        for key, line in zip(_NUMBER.sub("0", whole).split("\n")[1:], page.words, strict=True)
    ]
    return [sum(map(get, line[:_HEARD], none)) for line in page.words], keys


def lexical(page: Tokens, words: Sequence[int], keys: Sequence[int]) -> Columns:
    """Columns of what the lexicon said; the last is how much a line is a cue that the body is over, up to 6 of odds."""
    sizes = [min(len(line), _HEARD) + 1 for line in page.words]
    bodies, behinds = unpack(words)
    key_bodies, key_behinds = unpack(keys)
    cues = [behind // size + key for behind, size, key in zip(behinds, sizes, key_behinds, strict=True)]
    return {
        "word odds": signed([2 * body // size for body, size in zip(bodies, sizes, strict=True)]),
        "word odds sum": signed([body // 4 for body in bodies]),
        "after odds": signed([2 * behind // size for behind, size in zip(behinds, sizes, strict=True)]),
        "phrase odds": signed(key_bodies),
        "after phrase odds": signed(key_behinds),
        "cue": bytes([0 if cue < 0 else cue if cue < _CUE else _CUE for cue in cues]),
    }
