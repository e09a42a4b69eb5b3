"""The learned lexicon: how much a word, the start or end of a line, or a whole line speaks for the body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import TYPE_CHECKING, NamedTuple

from cleantext.reader.shelves import SIGN
from cleantext.reader.tokens import keys, pack, tokens

if TYPE_CHECKING:
    from cleantext.reader.training import Lesson

Count = tuple[float, float, float]  # in a body, behind it, anywhere; in pages

_TELLING = 2  # tenths of log-odds; an entry with less says next to nothing
_SMOOTH = 1.5  # pages that every entry has seen with the usual shares


class Counts(NamedTuple):
    """What all pages together, and each site by itself, say about every entry."""

    whole: Mapping[str, Count]
    sites: Mapping[str, Mapping[str, Count]]
    usual: tuple[float, float]  # shares of body and of behind over all entries


def count(lessons: Iterable[Lesson]) -> Counts:
    """Count entries over pages; a page gives one in all, split by where the entry stands on it."""
    whole: dict[str, Count] = {}
    sites: dict[str, dict[str, Count]] = defaultdict(dict)
    sums = [0.0, 0.0, 0.0]
    for lesson in lessons:
        if not lesson.teaches_words:
            continue
        for key, (inside, behind, seen) in _bag(lesson).items():
            share = (lesson.weight * inside / seen, lesson.weight * behind / seen, lesson.weight)
            for table in (whole, sites[lesson.site]):
                old = table.get(key, (0.0, 0.0, 0.0))
                table[key] = (old[0] + share[0], old[1] + share[1], old[2] + share[2])
            sums = [a + b for a, b in zip(sums, share, strict=True)]
    return Counts(whole, sites, (sums[0] / (sums[2] or 1.0), sums[1] / (sums[2] or 1.0)))


def _entries(words: Sequence[str]) -> tuple[str, ...]:
    return (*words, *keys(words))


def _bag(lesson: Lesson) -> dict[str, tuple[int, int, int]]:
    bag: dict[str, tuple[int, int, int]] = {}
    last = max((number for number, inside in enumerate(lesson.inside) if inside), default=len(lesson.texts))
    for number, (line, inside) in enumerate(zip(tokens(lesson.texts).words, lesson.inside, strict=True)):
        for key in _entries(line):
            a, b, c = bag.get(key, (0, 0, 0))
            bag[key] = (a + bool(inside), b + (number > last), c + 1)
    return bag


def _odds(seen: Count, usual: tuple[float, float]) -> int:
    """Log-odds over the usual, in tenths, of body and of behind, packed; 0 if they say next to nothing."""
    parts = []
    for hits, share in zip(seen[:2], usual, strict=True):
        share = min(max(share, 1e-3), 1 - 1e-3)
        odds = log((hits + _SMOOTH * share) / (seen[2] - hits + _SMOOTH * (1 - share))) - log(share / (1 - share))
        parts.append(round(10 * odds))
    return pack(*parts) if max(map(abs, parts)) >= _TELLING else 0


def without_site(counts: Counts, lesson: Lesson, support: float) -> dict[str, int]:
    """The lexicon of one page's entries, as it would be had its site never been seen."""
    own = counts.sites.get(lesson.site, {})
    found: dict[str, int] = {}
    for line in tokens(lesson.texts).words:
        for key in _entries(line):
            if key in found or key not in counts.whole:
                continue
            whole, mine = counts.whole[key], own.get(key, (0.0, 0.0, 0.0))
            rest = (max(0.0, whole[0] - mine[0]), max(0.0, whole[1] - mine[1]), whole[2] - mine[2])
            if rest[2] >= support:
                found[key] = _odds(rest, counts.usual)
    return {key: odds for key, odds in found.items() if odds}


def whole(counts: Counts, support: float) -> dict[str, int]:
    """The lexicon of all pages, without entries that say next to nothing."""
    found = {key: _odds(seen, counts.usual) for key, seen in sorted(counts.whole.items()) if seen[2] >= support}
    return {key: odds for key, odds in found.items() if odds and SIGN not in key}
