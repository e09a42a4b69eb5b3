"""What the trees see of each line and its neighbours: columns of levels, a byte a line, made in linear time.

The tables of the walk know what two lines end and begin with; these know how long they are, what stands in them, and
how much prose there is around.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Final

from cleantext.joining.page import Page, is_label
from cleantext.joining.signs import CLOSED, end_of, start_of

_LONG: Final = 60  # code points of a line of prose
_FAR: Final = 20  # lines
_NEAR: Final = 4
_HEARD: Final = 12  # words whose capitals are counted
_MOST: Final = 9
_HANGS, _QUOTED = 3, 5
_STARTS: Final = {"A": 1, "0": 1, "a": 2, **dict.fromkeys("RDTKHkhGE", 4)}
_ENDS: Final = CLOSED - {"q"}  # a quotation without a stop ends in the midst of most sentences
_UP: Final = bytes(range(_FAR))
_first = itemgetter(0)


def columns(page: Page) -> dict[str, bytes]:
    """Columns about each line of a page (``0``), the ones before it (``-1``, ``-2``) and the one behind it (``+1``).

    >>> from cleantext.joining.page import page_of
    >>> from cleantext.joining.signs import Words
    >>> page = page_of(["A second boat, the", "Gannet", ", will follow."], Words(frozenset({"the"})))
    >>> [list(columns(page)[name]) for name in ("words -1", "words 0", "closed +1", "starts 0", "tied 0")]
    [[0, 4, 1], [4, 1, 3], [0, 1, 0], [1, 1, 3], [1, 0, 0]]
    """
    texts = page.texts
    closed = bytes([end_of(text) in _ENDS for text in texts])
    starts = [_start(first, text) for first, text in zip(page.firsts, texts, strict=True)]
    own = {
        "length": _capped(map(len, texts), 255),
        "words": _capped([text.count(" ") + 1 for text in texts], 255),
        "commas": _capped(map(_commas, texts), _MOST),
        "stops": _capped(map(_stops, texts), _MOST),
        "capitals": bytes([sum(map(str.isupper, map(_first, text.split(None, _HEARD)[:_HEARD]))) for text in texts]),
        "closed": closed,
        "starts": bytes([_HANGS if hangs else start for start, hangs in zip(starts, page.hangs, strict=True)]),
        "tied": bytes(page.ties),
    }
    labels = bytes(map(is_label, texts))
    found: dict[str, bytes] = {}
    for name, column in own.items():
        found |= {f"{name} -1": bytes(1) + column[:-1], f"{name} 0": column, f"{name} +1": column[1:] + bytes(1)}
    for name in ("length", "closed", "starts"):
        found[f"{name} -2"] = (bytes(2) + own[name])[: len(texts)]
    prose = bytes([size > _LONG for size in own["length"]])
    return {
        **found,
        "since prose": _since(bytes([long & shut for long, shut in zip(prose, closed, strict=True)])),
        "to prose": _since(prose[::-1])[::-1],
        "prose near": _near(prose),
        "label -1": bytes(1) + labels[:-1],
        "labels near": _near(labels),
        "broken": bytes([int(page.level)]) * len(texts),
    }


def _start(first: str, text: str) -> int:
    return _STARTS[first] if first in _STARTS else _QUOTED if start_of(text) == "z" else 0


def _near(marks: bytes) -> bytes:
    """How many lines are marked, of each line and its next neighbours."""
    sums = [0] * _NEAR + list(accumulate(marks, initial=0))
    sums += [sums[-1]] * _NEAR
    return bytes([high - low for low, high in zip(sums, sums[2 * _NEAR :], strict=False)])[: len(marks)]


def _capped(values: Iterable[int], most: int) -> bytes:
    return bytes([value if value < most else most for value in values])


def _commas(text: str) -> int:
    return text.count(", ") if text.isascii() else text.count(", ") + text.count("\u060c ") + text.count("\u3001")


def _stops(text: str) -> int:
    stops = text.count(". ") + text.count("? ") + text.count("! ")
    return stops if text.isascii() else stops + text.count("\u3002")


def _since(marks: bytes) -> bytes:
    """For each line how many lines ago the last marked one was, itself left out, up to a number that is far.

    On a page without any it says nothing: 0.
    """
    places = [number for number, mark in enumerate(marks) if mark]
    if not places:
        return bytes(len(marks))
    found = bytearray([_FAR]) * (places[0] + 1)
    for first, end in pairwise([*places, len(marks) - 1]):
        found += _UP[1 : end - first + 1] + bytes([_FAR]) * (end - first + 1 - _FAR)
    return bytes(found)
