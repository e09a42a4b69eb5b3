"""Which lines of a page are its body, from the text of the true body: the labels that training needs.

A line of six words or more that stands in the true body is an anchor; the anchors kept are the weighted longest run
that rises in page and body alike. Shorter lines count only where they stand between the anchors around them, so that
"Share" in a menu is not taken for the "Share" of a heading.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
_ANCHOR = 6  # words; shorter lines repeat too often to be placed by themselves
_EDGE = 12  # lines before the first and after the last anchor in which a short line may still belong to the body
_PLACES = 8  # places in the body looked at for one line; more are boilerplate within the body


def words(text: str) -> list[str]:
    """The words of ``text``, casefolded; scripts without spaces give one word a character.

    >>> words("Ravens, 東京")
    ['ravens', '東', '京']
    """
    return _WORD.findall(text.casefold())


def label(lines: Sequence[str], body: str | Iterable[str]) -> list[bool]:
    """For each line whether it belongs to ``body``.

    >>> label(["Menu", "One two three four five six.", "Menu"], ["One two three four five six."])
    [False, True, False]
    """
    true = words(body if isinstance(body, str) else "\n".join(body))
    pages = [words(line) for line in lines]
    chosen = _rising(_anchors(pages, true))
    inside = [False] * len(lines)
    places = {line: (start, end) for line, start, end in chosen}
    for line in places:
        inside[line] = True
    bounds = [(-1, 0, 0), *chosen, (len(lines), len(true), len(true))]
    for (line, _, end), (following, start, _) in pairwise(bounds):
        first = line + 1 if line >= 0 or not chosen else max(0, following - _EDGE)
        last = following if following < len(lines) or not chosen else min(len(lines), line + 1 + _EDGE)
        for short, _, _ in _rising(_shorts(pages, true, range(first, last), (end, start))):
            inside[short] = True
    return inside


def _anchors(pages: Sequence[list[str]], true: list[str]) -> list[tuple[int, int, int, float]]:
    """(line, start, end, weight) of every place in the body where a long line may stand."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position in range(len(true) - 3):
        index[tuple(true[position : position + 4])].append(position)
    found = []
    for number, page in enumerate(pages):
        if len(page) < _ANCHOR:
            continue
        votes: dict[int, int] = defaultdict(int)
        grams = len(page) - 3
        for offset in range(grams):
            for position in index.get(tuple(page[offset : offset + 4]), ())[:_PLACES]:
                votes[(position - offset) // 8] += 1
        best = sorted(votes, key=lambda place: (-votes[place], place))[:_PLACES]
        for place in best:
            near = votes[place] + votes.get(place + 1, 0)
            if near >= 0.5 * grams:
                start = max(0, place * 8)
                found.append((number, start, min(len(true), start + len(page)), float(near)))
    return found


def _shorts(
    pages: Sequence[list[str]], true: list[str], numbers: range, bounds: tuple[int, int]
) -> list[tuple[int, int, int, float]]:
    """The places of lines between two anchors: every word in the same order, inside the words left between them."""
    low, high = max(0, bounds[0] - 8), bounds[1] + 8
    window = true[low:high]
    if not window:
        return []
    firsts: dict[str, list[int]] = defaultdict(list)
    for position, word in enumerate(window):
        firsts[word].append(position)
    found = []
    for number in numbers:
        page = pages[number]
        if not page:
            continue
        places = [at for at in firsts.get(page[0], ()) if window[at : at + len(page)] == page]
        found += [(number, low + at, low + at + len(page), float(len(page))) for at in places[:_PLACES]]
    return found


def _rising(candidates: list[tuple[int, int, int, float]]) -> list[tuple[int, int, int]]:
    """The heaviest choice of candidates that rises in line and place; a line is taken once."""
    order = sorted(candidates, key=lambda item: (item[0], -item[1]))
    keys: list[int] = []  # ends, rising, with the best weight reached by that end
    best: list[tuple[float, int]] = []
    back: list[int] = []
    for number, (_, start, end, weight) in enumerate(order):
        at = bisect_right(keys, start + 6) - 1  # a little overlap: words repaired or dropped shift places
        reached, before = best[at] if at >= 0 else (0.0, -1)
        if before >= 0 and order[before][0] == order[number][0]:
            reached, before = 0.0, -1
        back.append(before)
        total = reached + weight
        slot = bisect_right(keys, end)
        if slot and best[slot - 1][0] >= total:
            continue
        keys.insert(slot, end)
        best.insert(slot, (total, number))
        while slot + 1 < len(keys) and best[slot + 1][0] <= total:
            del keys[slot + 1], best[slot + 1]
    chain = []
    at = best[-1][1] if best else -1
    while at >= 0:
        chain.append(order[at][:3])
        at = back[at]
    return chain[::-1]
