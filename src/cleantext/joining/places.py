"""The place of a report that a page prints on a line of its own: "Berlin.", and below it what happened there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from cleantext.packs import builtin_table

_LONGEST: Final = 40  # code points of such a line
_PROSE: Final = 70  # and of the sentence below it
_OPEN: Final = frozenset("\"'„“”‚‘«»")


def headed(texts: Sequence[str], after_blank: Sequence[bool], joined: Sequence[bool]) -> list[bool]:
    """``joined``, but that such a place is joined to the sentence it opens, and not to what stands above it.

    >>> said = "The ferry came back to the harbour on Monday, with forty people aboard it."
    >>> page = ["Harbour in winter", "Hamburg.", said]
    >>> headed(page, [False] * 3, [False, False, False])
    [False, False, True]
    """
    found = list(joined)
    for number in range(1, len(texts)):
        if texts[number - 1].endswith(".") and not after_blank[number] and _opens(texts[number - 1], texts[number]):
            found[number - 1 : number + 1] = [False, True]
    return found


def _opens(place: str, text: str) -> bool:
    if len(place) > _LONGEST or len(text) < _PROSE or not (text[0].isupper() or text[0] in _OPEN):
        return False
    return all(name.strip().casefold() in _places() for name in place[:-1].split("/"))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(builtin_table("und", "reports.toml")["places"].split())
