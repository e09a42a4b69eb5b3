"""A page as the joiner sees it: is it broken at all, and which of its lines are worth a look."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress, islice, pairwise
from math import log
from typing import Final, NamedTuple

from cleantext.expressions import expression
from cleantext.joining.sides import lasts_of
from cleantext.joining.signs import CASED, CLOSED, HANGING, INSIDE, MAY_HANG, WIDE, Words, end_of, kind_of, start_of

_MENU, _MENU_WIDE = 27, 13  # code points; most menu entries are not longer
_LABEL: Final = 40  # code points
LINK = 26  # code points; in scripts without capitals nothing longer is the name of a link
_LEVELS: Final = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0)
_LEAST: Final = -0.5
_PROSE: Final = 60  # code points of half a paragraph
_TURN: Final = 2  # lines from a label to the next where each names the line between them
_FEW: Final = 2  # spaces of a line that is no name of anything
_STOPS: Final = frozenset(".!?")
# Without capitals a line is half a sentence if it holds a comma or stop and does not end: titles in lists have none.
_INNER: Final = expression("[,.\u060c\u06d4\u0964\u3001\u3002\uff0c](?!\\Z)")
# A line that starts so before another one that does, behind one that ends so, goes on in 1 of 130 pairs: not looked at.
_PLAIN: Final = frozenset("A0")
_UNCASED: Final = frozenset("RDTKHkGE")
_SHUT: Final = frozenset("aA0.!?)")


class Page(NamedTuple):
    """The lines of a page that is broken, how broken it is, and which lines may go on from the one before.

    ``lasts`` are their last words, ``firsts`` the kinds of their first signs. ``hangs`` says which start as none does,
    ``ties`` which end as none does. ``open`` lines hang or stand beside prose, and do not start one of their own.
    """

    texts: Sequence[str]
    lasts: Sequence[str]
    open: Sequence[bool]
    level: str
    firsts: Sequence[str]
    hangs: Sequence[bool]
    ties: Sequence[bool]


class _Looks(NamedTuple):
    """The lines at first sight: kinds of first signs, which hang, which are prose, which end with a word that binds."""

    texts: Sequence[str]
    firsts: list[str]
    hangs: list[bool]
    long: list[bool]
    ties: list[bool]


def page_of(texts: Sequence[str], words: Words, link: int = LINK) -> Page | None:
    """A page whose lines seem to be broken, or None.

    ``link`` is the length up to which a line may be the name of a link behind half a sentence without capitals.

    >>> page_of(["Menu", "The ferry is back in the harbour, its owner says.", "Share"], Words(frozenset())) is None
    True
    """
    firsts = [kind_of(text[0]) for text in texts]
    begun = zip(firsts, texts, strict=True)
    hangs = [first in MAY_HANG and start_of(text, words.late) in HANGING for first, text in begun]
    long = [len(text) > (_MENU_WIDE if first in WIDE else _MENU) for first, text in zip(firsts, texts, strict=True)]
    lasts = lasts_of(texts)
    ties = [binding and " " in text for text, binding in zip(texts, map(words.bound.__contains__, lasts), strict=True)]
    looks = _Looks(texts, firsts, hangs, long, ties)
    hanging = sum(hangs) + sum(ties) + _resumed(looks)
    inside = 0
    for text, tied, first in compress(zip(texts, ties, islice(firsts, 1, None), strict=False), long):
        if first not in INSIDE or tied or end_of(text) in CLOSED:
            continue
        inside += first in CASED or _INNER.search(text) is not None
    if not hanging and inside < 2:
        return None
    broken = _broken(hanging, inside, sum(long))
    if broken < _LEAST:
        return None
    level = "0123456789"[bisect_right(_LEVELS, broken)]
    return Page(texts, lasts, _open(looks, link), level, firsts, hangs, ties)


def _resumed(looks: _Looks) -> int:
    """How many sentences go on in small letters behind a short line, the one before it being half a sentence itself.

    A page with one link in all its prose has nothing else to show: 18 of 81 broken pages that passed for whole, and 21
    of 1,822 unbroken ones. Before a name and half a paragraph the sentence may have begun with few words, "After",
    "Jane Doe", "the boat ...": on 59 of 3,080 broken pages that brings 133 lines together, and 17 on 6 of 3,079 others.
    """
    texts, firsts, _, long, _ = looks
    found = 0
    for number in compress(range(2, len(texts)), map("a".__eq__, islice(firsts, 2, None))):
        text, name, half = texts[number], texts[number - 1], texts[number - 2]
        if not long[number] or long[number - 1] or start_of(text) != "a":
            continue
        begun = len(text) > _PROSE and firsts[number - 2 : number] == ["A", "A"]
        if not long[number - 2] and not begun:
            continue
        ends = end_of(half) not in CLOSED and end_of(name) not in CLOSED and name[-1] != ","
        found += ends and (text[-1] in _STOPS or ". " in text)
    return found


def _broken(hanging: int, inside: int, prose: int) -> float:
    """Log-odds that a page was broken at its tags, fitted to 2,401 pages broken and whole."""
    odds = 1.08 * log(1 + hanging) + 0.26 * log(1 + inside) - 0.6 * log(1 + prose) - 0.39
    return odds + 1.9 * (hanging > 0) + 0.96 * (inside > 0)


def is_label(text: str) -> bool:
    """Whether a line ends as the name of what stands behind it does: "Attendance:"."""
    return text[-1] == ":" and len(text) <= _LABEL


def _near(looks: _Looks) -> list[bool]:
    """Which lines hang, are prose or stand beside it, or behind one of two labels with a line between them."""
    texts, _, hangs, long, ties = looks
    marked = [hung or prose for hung, prose in zip(hangs, long, strict=True)]
    after = [*marked[1:], False]
    before = [False, *(prose or tied for prose, tied in zip(long[:-1], ties[:-1], strict=True))]
    found = [a or b or c for a, b, c in zip(marked, after, before, strict=True)]
    labels = [number for number, text in enumerate(texts) if is_label(text)]
    for first, second in pairwise(labels):
        if second - first == _TURN:
            found[first + 1 : second + 2] = [True] * len(found[first + 1 : second + 2])
    return found


def _open(looks: _Looks, link: int) -> list[bool]:
    """Which lines may go on from the one before where that was not joined itself.

    None that starts a line of its own at first sight. With capitals: one that starts with a capital or digit, as the
    next does, behind an end. Without: one that neither hangs nor is followed by one that does, behind a line that is
    not half a sentence; of two short lines before a sentence the second may go on from the first, where a paragraph is
    close above. All behind a word that no line of its own ends with may.
    """
    texts, firsts, hangs, long, ties = looks
    found = _near(looks)
    for number in compress(range(1, len(texts)), islice(found, 1, None)):
        if ties[number - 1]:
            continue
        first, after = firsts[number], firsts[number + 1] if number + 1 < len(texts) else ""
        before = texts[number - 1]
        if first in _PLAIN:
            found[number] = after not in _PLAIN or kind_of(before[-1]) not in _SHUT
        elif first in _UNCASED and not hangs[number] and after != "h" and not (after and hangs[number + 1]):
            found[number] = end_of(before) not in CLOSED and _half(texts, number, long, link)
    return found


def _half(texts: Sequence[str], number: int, long: Sequence[bool], link: int) -> bool:
    """Whether the line before ``number`` holds more than a title, or stands with this one between two that do."""
    if long[number - 1]:
        return len(texts[number]) <= link and _INNER.search(texts[number - 1]) is not None
    if long[number] or number + 1 == len(texts) or not long[number + 1] or end_of(texts[number]) in CLOSED:
        return False
    # Above the paragraph may stand a subheading or a line for an advertisement, that have no stop; the one before may
    # end in a few words behind a link.
    near = range(max(number - 3, 0), number - 1)
    above = any((long[at] or texts[at].count(" ") > _FEW) and end_of(texts[at]) in CLOSED for at in near)
    return above and _INNER.search(texts[number + 1]) is not None
