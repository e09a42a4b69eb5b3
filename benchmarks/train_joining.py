"""Make the weights of the line joiner: ``train_joining.py --data DIR -o weights.json``; ``--folds 3`` measures instead.

A logistic regression over the keys of ``cleantext.joining.page``: each key of each table has one weight. The same
pages and version of numpy give the same bytes. Takes about three minutes on one core.
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
from typing import Any

import click
import numpy as np
from joining_data import BREAK, JOIN, LIST, OURS, UNKNOWN, Broken, bare, own, pages
from joining_simulated import simulated
from joining_words import bound_words

from cleantext.joining.model import Weights
from cleantext.joining.page import page_of
from cleantext.joining.signs import HANGING, end_of, start_of
from cleantext.joining.walk import TABLES, Keys, walk

PULL = 2.0  # of each weight towards nothing
STEPS = 100
PAIRS, WHOLE_PAIRS = 160, 60  # a page; more are drawn by lot
SEEN, SEEN_WORD = 30, 60  # pairs that a key must be seen in
LEAST = 0.25  # smaller weights are left out
UNBROKEN = 2.0  # how much a pair on a page that is not broken counts
CAUTION = 0.4  # log-odds above which a pair is joined
LANGUAGES = {"en": 1.0, "de": 1.5, "fr es pt it": 3.0, "ja zh ko": 6.0, "ar fa hi": 6.0, "ru uk el": 6.0, "other": 2.0}
NO_CAPITALS, WARY = frozenset({"ja zh ko", "ar fa hi"}), 3.0  # there a title looks like half a sentence
OWN = 4.0  # what a pair of a page of ours counts: kinds of pages that the others hardly have
OWN_UNCASED = 24.0  # in scripts without capitals, of which the others have next to none that are broken
OUTSIDE, OUTSIDE_OURS = 0.35, 0.15  # of that, what a pair outside of the body counts: all pages have menus
EVERY = -1  # fold of our own pages: they teach each of the models
ANY = 10_000  # length of a link: lines too long to be one teach where lines are apart
_GOES_ON = HANGING | frozenset("aRDTKHhk0")


@dataclass(slots=True)
class Pairs:
    """Pairs of lines: their keys, whether they are one line, and how much each counts."""

    bound: frozenset[str]
    keys: list[Keys] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)


def fold_of(domain: str, folds: int) -> int:
    return int(hashlib.sha1(domain.encode()).hexdigest(), 16) % folds


def collect(broken: Sequence[Broken], folds: int) -> Pairs:
    """The pairs of all pages, broken and whole; a whole page that does not look broken teaches nothing."""
    lot = random.Random(5)
    bound = bound_words(broken)
    found = Pairs(bound)
    ours = list(own())
    for page in (*broken, *ours, *simulated([*broken, *ours])):
        weight = _weight(page)
        fold = fold_of(page.domain, folds) if page.domain != OURS else EVERY
        for pairs, most in ((_broken_pairs(page, bound), PAIRS), (_whole_pairs(page, bound), WHOLE_PAIRS)):
            kept = [pairs[at] for at in sorted(lot.sample(range(len(pairs)), most))] if len(pairs) > most else pairs
            for keys, joined, share in kept:
                found.keys.append(keys)
                found.joined.append(joined)
                found.weights.append(weight * share * (1.0 if joined or page.group not in NO_CAPITALS else WARY))
                found.folds.append(fold)
    return found


def _weight(page: Broken) -> float:
    if page.domain == OURS:
        return OWN_UNCASED if page.group in NO_CAPITALS else OWN
    return LANGUAGES[page.group] * (1.0 if page.article else 0.3)


def _broken_pairs(broken: Broken, bound: frozenset[str]) -> list[tuple[Keys, bool, float]]:
    pairs: list[tuple[Keys, bool, float]] = []
    page = page_of(broken.texts, bound, ANY)
    if page is None:
        return []
    numbers: list[int] = []
    walk(page, broken.after_blank, bound, _Truth(broken.labels, numbers, pairs))
    weighted = []
    for number, (keys, joined, _) in zip(numbers, pairs, strict=True):
        kind = broken.labels[number]
        if kind == UNKNOWN:
            continue
        here = start_of(broken.texts[number])
        share = 1.0
        if kind == LIST:  # with commas it may be half a sentence: joined or not, little is lost
            share = 0.2 if any(start_of(text) in HANGING for text in broken.texts[number : number + 2]) else 0.5
        # A sentence that ends, and another one that starts: one paragraph there, two as often elsewhere.
        if joined and end_of(broken.texts[number - 1]) in ".!?\u3002" and here not in _GOES_ON:
            share = 0.3
        inside = broken.in_body[number] or broken.in_body[number - 1]
        outside = OUTSIDE_OURS if broken.domain == OURS and broken.group not in NO_CAPITALS else OUTSIDE
        weighted.append((keys, joined, share if inside else outside * share))
    return weighted


class _Truth:
    """Joins what is one line in truth, and writes down the keys on the way."""

    def __init__(self, labels: Sequence[int], numbers: list[int], pairs: list[tuple[Keys, bool, float]]) -> None:
        self.labels, self.numbers, self.pairs = labels, numbers, pairs

    def __call__(self, number: int, keys: Keys) -> float:
        joined = self.labels[number] == JOIN
        self.numbers.append(number)
        self.pairs.append((keys, joined, 1.0))
        return math.inf if joined else -math.inf


def _whole_pairs(broken: Broken, bound: frozenset[str]) -> list[tuple[Keys, bool, float]]:
    pairs: list[tuple[Keys, bool, float]] = []
    page = page_of(broken.whole, bound, ANY)
    if page is not None:
        walk(page, [False] * len(broken.whole), bound, _Truth([BREAK] * len(broken.whole), [], pairs))
    return [(keys, joined, UNBROKEN) for keys, joined, _ in pairs]


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

    def weights(self, values: Any, bound: frozenset[str]) -> Weights:
        """What was fitted, by table and key."""
        tables = []
        for numbers in self.numbers:
            rounded = {key: round(float(values[at]), 1) for key, at in numbers.items()}
            tables.append({key: value for key, value in rounded.items() if abs(value) >= LEAST})
        return Weights(round(float(values[0]) - CAUTION, 1), tables, bound)


def fit(matrix: Any, joined: Any, weights: Any, size: int) -> Any:
    """The weights of least loss, by L-BFGS."""
    flat, width = matrix.ravel(), matrix.shape[1]
    sign = np.where(joined, 1.0, -1.0)

    def loss(values: Any) -> tuple[float, Any]:
        free = values.copy()
        free[0] = 0.0
        margin = sign * (values[0] + free[matrix].sum(axis=1))
        slope = -sign * weights / (1.0 + np.exp(np.clip(margin, -60, 60)))
        gradient = np.bincount(flat, weights=np.repeat(slope, width), minlength=size) + PULL * free
        gradient[0] = slope.sum()
        return float((weights * np.logaddexp(0.0, -margin)).sum() + 0.5 * PULL * (free @ free)), gradient

    return _minimum(loss, np.zeros(size))


def _minimum(loss: Any, values: Any) -> Any:
    history: list[tuple[Any, Any, float]] = []
    current, gradient = loss(values)
    for step in range(STEPS):
        direction = _direction(gradient, history)
        length = 1.0 if step else 1.0 / max(1.0, float(np.abs(gradient).sum()))
        slope = float(direction @ gradient)
        for _ in range(20):
            after, steeper = loss(values + length * direction)
            if after <= current + 1e-4 * length * slope:
                break
            length *= 0.5
        moved, turned = length * direction, steeper - gradient
        if float(moved @ turned) > 1e-10:
            history = [*history[-7:], (moved, turned, 1.0 / float(moved @ turned))]
        done = current - after < 1e-6 * abs(current)
        values, current, gradient = values + moved, after, steeper
        if done:
            break
    return values


def _direction(gradient: Any, history: Sequence[tuple[Any, Any, float]]) -> Any:
    direction = -gradient
    factors = []
    for moved, turned, scale in reversed(history):
        factor = scale * float(moved @ direction)
        factors.append(factor)
        direction = direction - factor * turned
    if history:
        moved, turned, scale = history[-1]
        direction = direction * (1.0 / (scale * float(turned @ turned)))
    for (moved, turned, scale), factor in zip(history, reversed(factors), strict=True):
        direction = direction + (factor - scale * float(turned @ direction)) * moved
    return direction


def joined_by(texts: Sequence[str], after_blank: Sequence[bool], weights: Weights) -> list[bool]:
    page = page_of(texts, weights.bound)
    return [False] * len(texts) if page is None else walk(page, after_blank, weights.bound, weights.score)


def score(page: Broken, joined: Sequence[bool]) -> Counter[str]:
    """What ``joined`` does on one page: paragraphs made whole, and breaks lost that were right."""
    count: Counter[str] = Counter(pages=1)
    end = len(joined)
    for number in range(1, end):
        lost = joined[number] and page.labels[number] == BREAK
        count["wrong"] += lost
        count["wrong in body"] += lost and (page.in_body[number] or page.in_body[number - 1])
        if page.labels[number] == JOIN and page.labels[number - 1] == BREAK:
            stop = next((at for at in range(number, end) if page.labels[at] != JOIN), end)
            whole = not joined[number - 1] and all(joined[number:stop]) and (stop == end or not joined[stop])
            count["broken"] += page.in_body[number]
            count["mended"] += page.in_body[number] and whole
    blocks: list[str] = []
    for text, goes_on in zip(page.texts, joined, strict=True):
        blocks[len(blocks) - goes_on :] = [blocks[-1] + bare(text) if goes_on else bare(text)]
    everything = "".join(blocks)
    long = [part for part in map(bare, page.truth) if len(part) > 60 and part in everything]
    count["paragraphs"] += len(long)
    count["found"] += len(set(long) & set(blocks))
    return count


def report(title: str, counts: dict[str, Counter[str]]) -> None:
    print(title)
    for group, count in sorted(counts.items()):
        pages, mended, found = count["pages"], count["mended"], count["found"]
        print(
            f"{group:12} {pages:5} pages  body lines made whole {mended} of {count['broken']}  "
            f"wrong joins a page {count['wrong'] / pages:.3f}, in the body {count['wrong in body'] / pages:.3f}  "
            f"true paragraphs {found} of {count['paragraphs']}  unbroken pages touched {count['touched']}"
        )


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
    keys = [row for row, taken in zip(pairs.keys, chosen, strict=True) if taken]
    columns = Columns(keys)
    joined, weights = np.array(pairs.joined)[chosen], np.array(pairs.weights)[chosen]
    return columns.weights(fit(columns.matrix(keys), joined, weights, columns.size), pairs.bound)


def dump(weights: Weights) -> str:
    """The weights as JSON, in tenths."""
    tables = {
        name: {key: round(10 * value) for key, value in table.items()}
        for name, table in zip(TABLES, weights.tables, strict=True)
    }
    data = {"base": round(10 * weights.base), "bound": " ".join(sorted(weights.bound)), "tables": tables}
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
