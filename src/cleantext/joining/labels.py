"""Labels that alternate with what they name, one a line: "Home:", its eleven, "Away:", its eleven, "Crowd:", "900"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from cleantext.joining.page import is_label

_STEP: Final = 2  # lines from one label to the next
_LEAST: Final = 3  # labels of a list


def alike(texts: Sequence[str], after_blank: Sequence[bool], joined: Sequence[bool]) -> list[bool]:
    """``joined``, but that the labels of one list are all joined to what they name where most of them are.

    >>> page = ["Home:", "Graft; Pike.", "Away:", "Penhale; Ash.", "Crowd:", "900", "Share"]
    >>> alike(page, [False] * 7, [False, True, False, True, False, False, False])
    [False, True, False, True, False, True, False]
    """
    found = list(joined)
    for labels in _lists(texts):
        behind = [at + 1 for at in labels if at + 1 < len(texts)]
        named = [at for at in behind if not (after_blank[at] or is_label(texts[at]))]
        if len(named) >= _LEAST and 2 * sum(joined[number] for number in named) > len(named):
            for number in named:
                found[number] = True
    return found


def _lists(texts: Sequence[str]) -> Iterator[list[int]]:
    """The numbers of labels that stand two lines apart."""
    labels: list[int] = []
    for number in (number for number, text in enumerate(texts) if is_label(text)):
        if labels and number - labels[-1] != _STEP:
            yield labels
            labels = []
        labels.append(number)
    yield labels
