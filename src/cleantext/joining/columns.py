"""What the trees see of each line and its neighbours: columns of levels, a byte a line, made in linear time.

The tables of the walk know what two lines end and begin with; these know how long they are, what stands in them, and
how much prose there is around.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from cleantext.joining.page import Page
from cleantext.joining.signs import CLOSED, kind_of

_LONG: Final = 60  # code points of a line of prose
_FAR: Final = 20  # lines
_NEAR: Final = 4
_HEARD: Final = 12  # words whose capitals are counted
_MOST: Final = 9
_HANGS: Final = 3
_STARTS: Final = {"A": 1, "0": 1, "a": 2, **dict.fromkeys("RDTKHkhGE", 4)}
_COMMAS: Final = (", ", "\u060c ", "\u3001")
_STOPS: Final = (". ", "? ", "! ", "\u3002")


def columns(page: Page) -> dict[str, bytes]:
    """Columns about each line of a page (``0``), the line before it (``-1``) and the one behind it (``+1``).

    >>> from cleantext.joining.page import page_of
    >>> page = page_of(["A second boat, the", "Gannet", ", will follow."], frozenset({"the"}))
    >>> [list(columns(page)[name]) for name in ("words -1", "words 0", "closed +1", "starts 0", "tied 0")]
    [[0, 4, 1], [4, 1, 3], [0, 1, 0], [1, 1, 3], [1, 0, 0]]
    """
    texts, count = page.texts, len(page.texts)
    length = bytes([min(len(text), 255) for text in texts])
    own = {
        "length": length,
        "words": bytes([min(text.count(" ") + 1, 255) for text in texts]),
        "commas": bytes([min(sum(map(text.count, _COMMAS)), _MOST) for text in texts]),
        "stops": bytes([min(sum(map(text.count, _STOPS)), _MOST) for text in texts]),
        "capitals": bytes([sum([word[0].isupper() for word in text.split(None, _HEARD)[:_HEARD]]) for text in texts]),
        "closed": bytes([kind_of(text[-1]) in CLOSED for text in texts]),
        "starts": bytes(
            [_HANGS if hangs else _STARTS.get(first, 0) for first, hangs in zip(page.firsts, page.hangs, strict=True)]
        ),
        "tied": bytes(page.ties),
    }
    found: dict[str, bytes] = {}
    for name, column in own.items():
        found |= {f"{name} -1": bytes(1) + column[:-1], f"{name} 0": column, f"{name} +1": column[1:] + bytes(1)}
    prose = [size > _LONG for size in length]
    sums = [0, *accumulate(prose)]
    ends = [long and shut > 0 for long, shut in zip(prose, own["closed"], strict=True)]
    return {
        **found,
        "since prose": _since(ends),
        "to prose": _since(prose[::-1])[::-1],
        "prose near": bytes([sums[min(count, at + _NEAR)] - sums[max(0, at - _NEAR)] for at in range(count)]),
        "broken": bytes([int(page.level)]) * count,
    }


def _since(marks: Sequence[bool]) -> bytes:
    """For each line how many lines ago the last marked one was, itself left out, up to a number that is far.

    On a page without any it says nothing: 0.
    """
    if True not in marks:
        return bytes(len(marks))
    found, last = bytearray(), -_FAR
    for at, mark in enumerate(marks):
        found.append(min(at - last, _FAR))
        if mark:
            last = at
    return bytes(found)
