"""One pass over the lines of a page: columns of plain numbers about each line by itself.

Everything here is built from string methods that run in C over whole lines; a Python loop over characters or words
would cost more than all of the reading that follows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

_DIGITS = b"0123456789"
_UPPER = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WIDE = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]++")
_NUMBER = re.compile("[0-9]+")
_KEY_WORDS = 8  # lines of up to this many words are looked up as a whole

END = {
    **dict.fromkeys(".。．।۔", 1),
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
    """The words of each line, casefolded, and how many words the line is worth."""

    words: list[list[str]]
    size: list[float]  # words; two characters of a script without spaces count as one


def tokens(texts: Sequence[str]) -> Tokens:
    """Split every line into words.

    >>> tokens(["Read more", "新しい図書館が開く。"]).size
    [2, 5.5]
    """
    words = [text.lower().split() for text in texts]
    size: list[float] = [len(line) for line in words]
    for number, text in enumerate(texts):
        if len(text) > 8 * size[number] and not text.isascii():
            size[number] += sum(map(len, _WIDE.findall(text))) / 2
    return Tokens(words, size)


def keys(words: Sequence[str]) -> tuple[str, ...]:
    """What a line is looked up by beside its single words: itself, its first two words and its last two.

    >>> keys(["read", "12", "more", "stories"])
    ('=read 0 more stories', '^read 12', 'more stories$')
    """
    if len(words) < 2:
        return (f"={_NUMBER.sub('0', words[0])}",) if words else ()
    ends = (f"^{words[0]} {words[1]}", f"{words[-2]} {words[-1]}$")
    return (f"={_NUMBER.sub('0', ' '.join(words))}", *ends) if len(words) <= _KEY_WORDS else ends


def shape(texts: Sequence[str], page: Tokens) -> dict[str, list[float]]:
    """Columns about the look of each line: length, case, digits, how it starts and ends, repeats."""
    raw = [text.encode("utf-8", "replace") for text in texts]
    count = Counter(texts)
    full = list(map(len, raw))
    return {
        "words": page.size,
        "word length": [len(text) / (1 + len(line)) for text, line in zip(texts, page.words, strict=True)],
        "digits": [(n - len(b.translate(None, _DIGITS))) / (n + 1) for b, n in zip(raw, full, strict=True)],
        "capitals": [(n - len(b.translate(None, _UPPER))) / (n + 1) for b, n in zip(raw, full, strict=True)],
        "starts": [START.get(text[:1], 0) for text in texts],
        "ends": [4 if text.endswith("...") else END.get(text[-1:], 0) for text in texts],
        "sentences": [text.count(". ") + text.count("。") for text in texts],
        "quotes": [text.count("“") + text.count('"') + text.count("„") + text.count("「") for text in texts],
        "commas": [text.count(", ") + text.count("、") for text in texts],
        "repeats": list(map(count.__getitem__, texts)),
        "not ascii": [(n - len(text)) / (n + 1) for text, n in zip(texts, full, strict=True)],
    }


def lexical(page: Tokens, lexicon: Mapping[str, complex]) -> dict[str, list[float]]:
    """Columns of learned log-odds. A number of the lexicon carries two: body (real) and after the body (imaginary)."""
    get = lexicon.get
    none = repeat(0j)
    sums = [sum(map(get, line, none), 0j) for line in page.words]
    known = [keys(line) for line in page.words]
    whole = [sum(map(get, line, none), 0j) for line in known]
    return {
        "word odds": [total.real / (len(line) + 1) for total, line in zip(sums, page.words, strict=True)],
        "word odds sum": [total.real for total in sums],
        "after odds": [total.imag / (len(line) + 1) for total, line in zip(sums, page.words, strict=True)],
        "phrase odds": [total.real for total in whole],
        "after phrase odds": [total.imag for total in whole],
    }
