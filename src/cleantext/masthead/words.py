"""What the words of a candidate say: of the lines near a body, those of headlines and those of menus and buttons.

Shape and place tell little apart in the lines above a body; that "guide" stands in headlines and "subscribe" on buttons
does. Learned from counts alone, a site at a time, so that a large site has no more to say than a small one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Final, NamedTuple, TypeAlias

Words: TypeAlias = "Mapping[str, int]"
"""Entries and their log-odds in tenths."""

SAMPLE: Final = 300  # code points that tell what a line is about
_SITES: Final = 8  # on which an entry has to stand; with 12 headlines are chosen as well, with 6 no better
_LEAST: Final = 3  # tenths; entries that say less are left out, a third of all
_PRIOR: Final = 1.0  # sites with an entry and as many without, before any was seen
_ALL: Final = ""  # what stands in every candidate


class Said(NamedTuple):
    """The candidates of one page, as the words of each, and which of them are right."""

    site: str
    fold: int
    owns: Sequence[Sequence[str]]
    right: Sequence[bool]


def entries(own: Sequence[str]) -> Iterator[str]:
    """The words of a candidate, its first and its last one once more as such.

    >>> list(entries(["rain", "at", "last"]))
    ['rain', 'at', 'last', '^rain', 'last$']
    """
    yield from own
    if own:
        yield f"^{own[0]}"
        yield f"{own[-1]}$"


def told(own: Sequence[str], words: Words) -> float:
    """What all entries of a candidate say together, as log-odds.

    >>> told(["skip", "to", "content"], {"^skip": -32, "content": -20, "guide": 14})
    -5.2
    """
    return sum([words[entry] for entry in entries(own) if entry in words]) / 10


def learn(pages: Iterable[Said], folds: int) -> list[dict[str, int]]:
    """Words from all pages but those of a fold, fold by fold, and at last from all.

    A page without a right candidate has no say: if it had, the words of a language in which such pages are rare would
    speak for every line of it.
    """
    sites: dict[tuple[int, str], list[Said]] = defaultdict(list)
    for page in pages:
        if any(page.right):
            sites[page.fold, page.site].append(page)
    good: list[Counter[str]] = [Counter() for _ in range(folds)]
    bad: list[Counter[str]] = [Counter() for _ in range(folds)]
    seen: Counter[str] = Counter()
    for (fold, _), said in sites.items():
        every = [pair for page in said for pair in zip(page.owns, page.right, strict=True)]
        hits, misses = _shares([own for own, hit in every if hit]), _shares([own for own, hit in every if not hit])
        good[fold].update(hits)
        bad[fold].update(misses)
        seen.update(hits.keys() | misses.keys())
    known = sorted(entry for entry, count in seen.items() if count >= _SITES and entry != _ALL)
    chosen = [[other for other in range(folds) if other != fold] for fold in range(folds)] + [list(range(folds))]
    return [_odds(known, _sum(good, part), _sum(bad, part)) for part in chosen]


def _shares(owns: Sequence[Sequence[str]]) -> dict[str, float]:
    """In what share of a site's candidates each entry stands; in all of them, ``_ALL``."""
    counts = Counter(entry for own in owns for entry in sorted({*entries(own), _ALL}))
    return {entry: count / len(owns) for entry, count in counts.items()}


def _sum(counts: Sequence[Counter[str]], part: Sequence[int]) -> Mapping[str, float]:
    total: Counter[str] = Counter()
    for fold in part:
        total.update(counts[fold])
    return total


def _odds(known: Sequence[str], good: Mapping[str, float], bad: Mapping[str, float]) -> dict[str, int]:
    """Log-odds of the entries that say enough, from their shares of the sites on either side."""
    usual = log((bad[_ALL] + 2 * _PRIOR) / (good[_ALL] + 2 * _PRIOR))
    found = {entry: round(10 * (log((good[entry] + _PRIOR) / (bad[entry] + _PRIOR)) + usual)) for entry in known}
    return {entry: odds for entry, odds in found.items() if abs(odds) >= _LEAST}
