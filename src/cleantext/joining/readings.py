"""Readings of Japanese names and rare words, which stand in tags of their own and so on lines of their own.

``<ruby>弾劾<rt>だんがい</rt></ruby>`` breaks a sentence into three lines: what leads to the word, the word, and its
reading in brackets with the rest behind it. No page needs to be broken elsewhere for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from cleantext.expressions import expression
from cleantext.packs import builtin_table

_BRACKETS: Final = frozenset("（(《")
_READING: Final = expression(r"[（(《][\u3041-\u3096\u30a1-\u30fa\u30fb\u30fc\u3000 ]{1,24}[）)》]")
_WORD: Final = expression(r"[\u3400-\u9fff\u3005\u30f6\u30f5]{1,10}\Z")


@cache
def _leads() -> tuple[str, ...]:
    """What a line ends with that leads to a noun on the next one."""
    return tuple(builtin_table("und", "wrapping.toml")["before_noun"])


def broken_at_readings(texts: Sequence[str]) -> Iterator[int]:
    """The lines that go on from the one before, by a reading in brackets.

    >>> list(broken_at_readings(["市は港の", "艀", "（はしけ） を直す。", "天気"]))
    [1, 2]
    """
    for number, text in enumerate(texts):
        if number and text[0] in _BRACKETS and _WORD.match(texts[number - 1]):
            reading = _READING.match(text)
            if reading is None:
                continue
            if number > 1 and texts[number - 2].endswith(_leads()):
                yield number - 1
            yield number
            alone = reading.end() == len(text)
            if alone and number + 1 < len(texts) and "\u3041" <= texts[number + 1][0] <= "\u3096":
                yield number + 1
