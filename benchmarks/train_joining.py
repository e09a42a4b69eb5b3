"""Make the weights of the line joiner: ``train_joining.py --data DIR -o weights.json``; ``--folds 3`` measures instead.

A logistic regression over the keys of ``cleantext.joining.walk``: each key of each table has one weight. Then trees
over the columns of ``cleantext.joining.columns`` mend what it says of pages that it has not seen: each half of the
sites is judged by weights of the other half. The same pages and version of numpy give the same bytes. Takes about three
minutes on one core.
"""

from __future__ import annotations

import hashlib
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy as np
from joining_data import BREAK, JOIN, LIST, OURS, UNKNOWN, Broken, own, pages
from joining_fit import fit
from joining_score import joined_by, report, score
from joining_simulated import simulated
from joining_words import words_of

from cleantext.joining.columns import columns
from cleantext.joining.model import Weights
from cleantext.joining.page import Page, page_of
from cleantext.joining.signs import HANGING, Words, end_of, start_of
from cleantext.joining.walk import TABLES, Keys, walk
from cleantext.trees.growth import Plan, grow, likelihood

PAIRS, WHOLE_PAIRS = 160, 60  # a page; more are drawn by lot
SEEN, SEEN_WORD = 30, 60  # pairs that a key must be seen in
LEAST = 0.25  # smaller weights are left out
UNBROKEN = 2.0  # how much a pair on a page that is not broken counts
CAUTION = 0.3  # log-odds above which a pair is joined
LANGUAGES = {"en": 1.0, "de": 1.5, "fr es pt it": 3.0, "ja zh ko": 6.0, "ar fa hi": 6.0, "ru uk el": 6.0, "other": 2.0}
NO_CAPITALS, WARY = frozenset({"ja zh ko", "ar fa hi"}), 3.0  # there a title looks like half a sentence
OWN = 9.0  # what a pair of a page of ours counts: kinds of pages that the others hardly have
OWN_UNCASED = 36.0  # in scripts without capitals, of which the others have next to none that are broken
OUTSIDE, OUTSIDE_OURS = 0.35, 0.15  # of that, what a pair outside of the body counts: all pages have menus
EVERY = -1  # fold of our own pages: they teach each of the models
TREES = Plan(trees=160, rate=0.1, depth=6)
ANY = 10_000  # length of a link: lines too long to be one teach where lines are apart
_GOES_ON = HANGING | frozenset("aRDTKHhk0")


@dataclass(slots=True)
class Pairs:
    """Pairs of lines: their keys and levels, whether they are one line, how much each counts, in which part it is."""

    words: Words
    keys: list[Keys] = field(default_factory=list)
    levels: list[bytes] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)
    halves: list[int] = field(default_factory=list)


class Pair(NamedTuple):
    """The pair of line ``number`` of a page and the one before."""

    number: int
    keys: Keys
    levels: bytes
    joined: bool
    share: float = 1.0


def fold_of(domain: str, folds: int) -> int:
    return int(hashlib.sha1(domain.encode()).hexdigest(), 16) % folds


def collect(broken: Sequence[Broken], folds: int) -> Pairs:
    """The pairs of all pages, broken and whole; a whole page that does not look broken teaches nothing."""
    lot = random.Random(5)
    words = words_of(broken)
    found = Pairs(words)
    ours = list(own())
    for page in (*broken, *ours, *simulated([*broken, *ours])):
        weight = _weight(page)
        fold = fold_of(page.domain, folds) if page.domain != OURS else EVERY
        half = fold_of("half " + (page.name if page.domain == OURS else page.domain), 2)
        for pairs, most in ((_broken_pairs(page, words), PAIRS), (_whole_pairs(page, words), WHOLE_PAIRS)):
            kept = [pairs[at] for at in sorted(lot.sample(range(len(pairs)), most))] if len(pairs) > most else pairs
            for pair in kept:
                wary = 1.0 if pair.joined or page.group not in NO_CAPITALS else WARY
                found.keys.append(pair.keys)
                found.levels.append(pair.levels)
                found.joined.append(pair.joined)
                found.weights.append(weight * pair.share * wary)
                found.folds.append(fold)
                found.halves.append(half)
    return found


def _weight(page: Broken) -> float:
    if page.domain == OURS:
        return OWN_UNCASED if page.group in NO_CAPITALS else OWN
    return LANGUAGES[page.group] * (1.0 if page.article else 0.3)


def _broken_pairs(broken: Broken, words: Words) -> list[Pair]:
    weighted = []
    for pair in _pairs(broken.texts, broken.after_blank, broken.labels, words):
        kind = broken.labels[pair.number]
        if kind == UNKNOWN:
            continue
        before, here = broken.texts[pair.number - 1], start_of(broken.texts[pair.number], words.late)
        share = 1.0
        if kind == LIST:  # with commas it may be half a sentence: joined or not, little is lost
            near = broken.texts[pair.number : pair.number + 2]
            share = 0.2 if any(start_of(text, words.late) in HANGING for text in near) else 0.5
        # A sentence that ends, and another one that starts: one paragraph there, two as often elsewhere.
        if pair.joined and end_of(before) in ".!?\u3002" and here not in _GOES_ON:
            share = 0.3
        inside = broken.in_body[pair.number] or broken.in_body[pair.number - 1]
        outside = OUTSIDE_OURS if broken.domain == OURS and broken.group not in NO_CAPITALS else OUTSIDE
        weighted.append(pair._replace(share=share if inside else outside * share))
    return weighted


def _whole_pairs(broken: Broken, words: Words) -> list[Pair]:
    count = len(broken.whole)
    found = _pairs(broken.whole, [False] * count, [BREAK] * count, words)
    return [pair._replace(share=UNBROKEN) for pair in found]


def _pairs(texts: Sequence[str], after_blank: Sequence[bool], labels: Sequence[int], words: Words) -> list[Pair]:
    """The pairs that are looked at on the way that joins what is one line in truth; none on a page that is whole."""
    page = page_of(texts, words, ANY)
    if page is None:
        return []
    levels = list(map(bytes, zip(*columns(page).values(), strict=True)))
    found: list[Pair] = []

    def truth(number: int, keys: Keys) -> float:
        joined = labels[number] == JOIN
        found.append(Pair(number, keys, levels[number], joined))
        return math.inf if joined else -math.inf

    walk(page, after_blank, words, truth)
    return found


class Columns:
    """Numbers for the keys that were seen often enough; 0 stands for the rest."""

    def __init__(self, keys: Sequence[Keys]) -> None:
        self.numbers: list[dict[str, int]] = []
        size = 1
        for table, name in enumerate(TABLES):
            seen = Counter(row[table] for row in keys)
            least = SEEN_WORD if name.endswith("word") else SEEN
            kept = sorted(key for key, count in seen.items() if count >= least and key)
            self.numbers.append({key: size + at for at, key in enumerate(kept)})
            size += len(kept)
        self.size = size

    def matrix(self, keys: Sequence[Keys]) -> Any:
        """The number of each key, a row a pair."""
        columns = [[numbers.get(row[at], 0) for row in keys] for at, numbers in enumerate(self.numbers)]
        return np.ascontiguousarray(np.array(columns, dtype=np.int32).T)

    def weights(self, values: Any, words: Words) -> Weights:
        """What was fitted, by table and key."""
        tables = []
        for numbers in self.numbers:
            rounded = {key: round(float(values[at]), 1) for key, at in numbers.items()}
            tables.append({key: value for key, value in rounded.items() if abs(value) >= LEAST})
        return Weights(round(float(values[0]) - CAUTION, 1), tables, words)


def cross_validate(broken: Sequence[Broken], folds: int) -> None:
    pairs = collect(broken, folds)
    fold = np.array(pairs.folds)
    models = [_fitted(pairs, fold != number) for number in range(folds)]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for page in broken:
        if page.article:
            weights = models[fold_of(page.domain, folds)]
            count = score(page, joined_by(page.texts, page.after_blank, weights))
            count["touched"] += any(joined_by(page.whole, [False] * len(page.whole), weights))
            counts[page.group] += count
            counts["~ all"] += count
    report(f"{folds} folds by domain", counts)


def _fitted(pairs: Pairs, chosen: Any) -> Weights:
    """The weights that the ``chosen`` pairs teach."""
    half, joined, share = np.array(pairs.halves), np.array(pairs.joined), np.array(pairs.weights)
    known = np.zeros(len(joined))  # what weights say of each pair that have not seen its site
    for part in (0, 1):
        weights, unseen = _tables(pairs, chosen & (half != part)), np.flatnonzero(chosen & (half == part))
        known[unseen] = [weights.score(pairs.keys[at]) + CAUTION for at in unseen]
    levels = np.frombuffer(b"".join(pairs.levels), dtype=np.uint8).reshape(len(joined), -1)
    _, slopes = likelihood(joined[chosen].astype(float), share[chosen])
    names = list(columns(Page([], [], [], "0", [], [], [])))
    forest = grow(names, levels[chosen], 0.0, lambda scores: slopes(scores + known[chosen]), TREES)
    return _tables(pairs, chosen)._replace(forest=forest)


def _tables(pairs: Pairs, chosen: Any) -> Weights:
    keys = [row for row, taken in zip(pairs.keys, chosen, strict=True) if taken]
    numbered = Columns(keys)
    joined, weights = np.array(pairs.joined)[chosen], np.array(pairs.weights)[chosen]
    return numbered.weights(fit(numbered.matrix(keys), joined, weights, numbered.size), pairs.words)


def dump(weights: Weights) -> str:
    """The weights as JSON, in tenths."""
    tables = {
        name: {key: round(10 * value) for key, value in table.items()}
        for name, table in zip(TABLES, weights.tables, strict=True)
    }
    assert weights.forest is not None
    data = {
        "base": round(10 * weights.base),
        "bound": " ".join(sorted(weights.words.bound)),
        "late": " ".join(sorted(weights.words.late)),
        "tables": tables,
        "forest": weights.forest.to_json(),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text + "\n"


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True), default=Path("../shared/eval"), show_default=True)
@click.option("--folds", type=int, default=0, help="Measure by cross-validation instead.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False))
def main(data: Path, folds: int, output: Path | None) -> None:
    """Fit the weights of the line joiner, or measure them."""
    broken = list(pages(data))
    if folds:
        cross_validate(broken, folds)
    if output is not None:
        pairs = collect(broken, 1)
        weights = _fitted(pairs, np.ones(len(pairs.keys), dtype=bool))
        output.write_text(dump(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
