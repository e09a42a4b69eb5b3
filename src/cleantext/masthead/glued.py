"""Links that a page's text ran together: "NewsUK", "HomeJudicial", "Home>Articles>Rain at last", "in Sport"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from cleantext.expressions import expression
from cleantext.masthead.page import Page, fold, networks
from cleantext.masthead.parts import Part

GLUE: Final = "^"
"""The joint of such a piece."""
_LONGEST: Final = 120  # code points of a line that is looked at
_LEAST: Final = 2  # code points of a piece
_UNDER: Final = 2  # and of a word in small letters before it: "in", "en", "em", "im"
_CUTS: Final = 4  # places where a line may be cut; a menu has more
_WORDS: Final = 8  # of a line whose links were joined by spaces alone
_RUN: Final = 3  # words of such a link
_TELLING: Final = 8  # code points of a headline
_WORD: Final = expression(r"[^\s,|]+")
_ARROW: Final = ">"


def pieces(text: str) -> list[Part]:
    """The pieces of a line that was put together without a sign or a space, first to last; none for other lines.

    >>> [[text[part.start : part.end] for part in pieces(text)] for text in ("NewsUK", "Home>Town>Rain", "in Sport")]
    [['News', 'UK'], ['Home', 'Town', 'Rain'], ['Sport']]
    >>> pieces("News and more"), pieces("YouTube")
    ([], [])
    """
    if len(text) > _LONGEST or fold(text) in networks():
        return []
    head, space, rest = text.partition(" ")
    if space and head.islower() and len(head) == _UNDER and rest[:1].isupper():
        return [Part(len(text) - len(rest), len(text), GLUE, 2)]
    cuts = list(_cuts(text))
    if not 0 < len(cuts) <= _CUTS:
        return []
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    found = [Part(start, end, GLUE, 3) for start, end in zip(starts, ends, strict=True) if end - start >= _LEAST]
    return found if len(found) > 1 else []


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Where a small letter stands before a capital, or an arrow without spaces between two words."""
    for at, (left, right) in enumerate(pairwise(text), 1):
        if left.islower() and right.isupper():
            yield at, at
        elif right == _ARROW and left.isalnum() and text[at + 1 : at + 2].isalnum():
            yield at, at + 1


def entries(page: Page, at: int, headline: int) -> list[Part]:
    """The words of a line that are lines of the page by themselves, as the entries of its menus are.

    Of "Essays Magazine" both may be; of "Town Harbour Rain at last", with the headline printed once more, "Town" and
    "Harbour". A longer entry goes before a shorter one: "Opinion Pieces" before "Opinion".
    """
    whole, key, text = page.keys[at], page.keys[headline], page.texts[at]
    copied = len(key) >= _TELLING and whole.endswith(key)
    words = [match.span() for match in islice(_WORD.finditer(text), _WORDS + 1)]
    if copied:
        words = words[: len(whole[: -len(key)].split())]
    if len(words) > _WORDS or (len(words) < 2 and not copied):
        return []
    found: list[Part] = []
    first = 0
    while first < len(words):
        last = _last(page, at, words[first : first + _RUN])
        if last:
            found.append(Part(words[first][0], words[first + last - 1][1], GLUE, 3))
        first += last or 1
    return found


def _last(page: Page, at: int, words: Sequence[tuple[int, int]]) -> int:
    """How many of the words make the longest entry that begins with the first of them."""
    text, start = page.texts[at], words[0][0]
    if text[start].islower():
        return 0
    for size in range(len(words), 0, -1):
        value = text[start : words[size - 1][1]]
        if any(line != at for line in page.places.get(fold(value), ())) and any(map(str.isalpha, value)):
            return size
    return 0
