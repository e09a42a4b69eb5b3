"""Training of the masthead's weights (needs ``cleantext[train]``: numpy; reading does not need it).

Every choice is trained on what the one before it would have said of a page of an unseen domain: the lines a
shortlist of other folds picked, the headline that trees of other folds chose.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from cleantext.masthead import headline, section, shortlist, standfirst
from cleantext.masthead.model import Trees, trees_of
from cleantext.masthead.page import Page
from cleantext.masthead.words import Words
from cleantext.trees import growth
from cleantext.trees.arrays import Array, np
from cleantext.trees.tree import MIDDLE

FOLDS: Final = 5
_STUMPS: Final = growth.Plan(trees=250, rate=0.1, depth=1, rows=1.0, columns=1.0)
_KEEP: Final = 7  # of the lines that are no headline every seventh teaches the shortlist
_BINS: Final = 64  # levels of a feature


class Plan(NamedTuple):
    """How the trees of one field are grown."""

    names: tuple[str, ...]
    growth: growth.Plan
    none: float | None  # score of giving no value; None for fields that a page of an article always has


HEADS: Final = ("titled", "untitled")
"""The two that choose headlines."""
PLANS: Final = {
    **dict.fromkeys(HEADS, Plan(headline.NAMES, growth.Plan(trees=400, rate=0.05, depth=6), None)),
    "standfirst": Plan(standfirst.NAMES, growth.Plan(trees=300, rate=0.05, depth=6), 0.0),
    # Of five seeds the one by which most sections of sites not seen are right; they differ by one in a hundred.
    "section": Plan(section.NAMES, growth.Plan(trees=300, rate=0.05, depth=6, seed=3), 0.0),
}


class Lesson(NamedTuple):
    """A page, its fold, and what is known of it. A field not known has weight 0; a known absence is ``()``."""

    page: Page
    site: str
    fold: int
    headline: tuple[str, ...]  # words as the scorer compares them
    standfirst: tuple[str, ...]
    section: tuple[str, ...]
    weights: Mapping[str, float]


class Task(NamedTuple):
    """The candidates of one field on every page: rows of numbers, which are right, and the page's weight."""

    rows: list[list[list[float]]]
    right: list[list[bool]]
    weights: list[float]
    words: Sequence[Words]  # learned without each fold, and from all pages: what the rows were made with


class Grown(NamedTuple):
    """Trees for use, and the scores that trees of other folds gave every candidate."""

    weights: dict[str, Any]
    scores: list[list[float]]
    trees: Trees
    calibrated: list[float]  # chance that the best candidate of a page is right
    parts: list[dict[str, Any]]  # weights grown without each fold


def tables(lessons: Sequence[Lesson], words: Callable[[str], tuple[str, ...]]) -> list[list[list[float]]]:
    """Shortlist tables: one set for each fold, grown without it, and a last one from all pages."""
    rows: list[tuple[int, ...]] = []
    right: list[bool] = []
    folds: list[int] = []
    for lesson in lessons:
        if not lesson.headline or not lesson.weights["headline"]:
            continue
        found = shortlist.seen(lesson.page)
        hits = [words(lesson.page.texts[at]) == lesson.headline for at in found.lines]
        if not any(hits):
            continue
        for at, (row, hit) in enumerate(zip(found.marks, hits, strict=True)):
            if hit or at % _KEEP == lesson.fold:
                rows.append(row)
                right.append(hit)
                folds.append(lesson.fold)
    data, target, part = np.array(rows, dtype=np.uint8), np.array(right, dtype=float), np.array(folds)
    chosen = [part != fold for fold in range(FOLDS)] + [part >= 0]
    return [_tables(data[use], target[use]) for use in chosen]


def _tables(marks: Array, right: Array) -> list[list[float]]:
    """Trees of one question are tables: what all of them say of each value of a mark."""
    names = tuple(shortlist.SIZES)
    forest = growth.grow(names, marks, *growth.likelihood(right, np.ones(len(right))), _STUMPS)
    found = {name: [0.0] * size for name, size in shortlist.SIZES.items()}
    for tree in forest.stand:
        name, cut = forest.questions[tree.asks[0]]
        for value in range(len(found[name])):
            found[name][value] += forest.step * (tree.leaves[value > cut] - MIDDLE)
    return [[round(value, 3) for value in found[name]] for name in names]


def grow(task: Task, folds: Sequence[int], plan: Plan, known: Sequence[float]) -> Grown:
    """Trees by cross-validation, for use, and the line that makes scores into chances.

    ``known`` weighs the pages on which that line is fitted: those whose truth is annotated, absences with them.
    """
    scores: list[list[float]] = [[] for _ in folds]
    parts: list[dict[str, Any]] = []
    for fold in range(FOLDS):
        parts.append(_grown(task, [part != fold for part in folds], plan) | {"words": task.words[fold]})
        trees = trees_of(parts[fold])
        for at, part in enumerate(folds):
            if part == fold:
                scores[at] = trees.scores(task.rows[at])
    line = line_of(scores, task.right, known)
    parts = [part | {"line": line} for part in parts]
    weights = _grown(task, [True] * len(folds), plan) | {"line": line, "words": task.words[FOLDS]}
    trees = trees_of(weights)
    chances = [trees.probability(*lead(row)) if row else 0.0 for row in scores]
    return Grown(weights, scores, trees, chances, parts)


def lead(scores: Sequence[float]) -> tuple[float, float]:
    """Give the best score and the next one."""
    ordered = sorted(scores, reverse=True)
    return ordered[0], ordered[1] if len(ordered) > 1 else ordered[0] - 6.0


def _grown(task: Task, use: Sequence[bool], plan: Plan) -> dict[str, Any]:
    """Trees as they are stored, without the line of their chances."""
    rows: list[list[float]] = []
    right: list[bool] = []
    weights: list[float] = []
    firsts: list[int] = []
    for page_rows, page_right, weight, chosen in zip(task.rows, task.right, task.weights, use, strict=True):
        if chosen and weight > 0 and page_rows:
            firsts.append(len(rows))
            rows += page_rows
            right += page_right
            weights += [weight] * len(page_rows)
    values, truth, weight_of = np.array(rows, dtype=float), np.array(right, dtype=float), np.array(weights)
    cuts = [_cuts(values[:, at]) for at in range(len(plan.names))]
    levels = np.column_stack([np.searchsorted(cut, values[:, at]) for at, cut in enumerate(cuts)]).astype(np.uint8)
    base = 0.0 if plan.none is None else growth.likelihood(truth, weight_of)[0]
    slopes = growth.choice(truth, weight_of, firsts, plan.none)
    forest = growth.grow(plan.names, levels, base, slopes, plan.growth)
    return {"names": list(plan.names), "cuts": cuts, "forest": forest.to_json(), "line": [0.0, 1.0, 0.0]}


def _cuts(values: Array) -> list[float]:
    """Where a feature is cut: half-way between its values, or between groups of about as many."""
    found = np.unique(values)
    if len(found) > _BINS:
        found = np.unique(np.quantile(values, np.linspace(0, 1, _BINS + 1)[1:-1], method="nearest"))
    return sorted({float(f"{cut:.4g}") for cut in ((found[1:] + found[:-1]) / 2).tolist()})


def line_of(scores: Sequence[Sequence[float]], right: Sequence[Sequence[bool]], known: Sequence[float]) -> list[float]:
    """Logistic regression of "the best candidate is right" on its score and its lead, by Newton's steps."""
    rows, hits, weights = [], [], []
    for page_scores, page_right, weight in zip(scores, right, known, strict=True):
        if weight > 0 and page_scores:
            best, second = lead(page_scores)
            rows.append([1.0, best, min(best - second, 12.0)])
            hits.append(float(page_right[page_scores.index(best)]))
            weights.append(weight)
    data, target, weight_of = np.array(rows), np.array(hits), np.array(weights)
    line = np.zeros(3)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(data @ line, -30, 30)))
        slope = data.T @ (weight_of * (target - chance)) - 0.1 * line
        curve = (data * (weight_of * chance * (1 - chance))[:, None]).T @ data + 0.1 * np.eye(3)
        line = line + np.linalg.solve(curve, slope)
    return [round(float(value), 4) for value in line]


class Beside(NamedTuple):
    """A page whose candidates have scores already, and what another witness says of each of them."""

    scores: Sequence[float]
    said: Sequence[Sequence[float]]
    right: Sequence[bool]
    weight: float


def beside(lessons: Sequence[Beside], none: float | None) -> list[float]:
    """What each thing that the witness says adds to a score, so that the right candidates become likeliest.

    Newton's steps, pulled to nought as by one page; ``none`` is the score of giving no value.
    """
    pages = [lesson for lesson in lessons if any(lesson.right) and any(map(any, lesson.said))]
    size = len(pages[0].said[0])
    line = np.zeros(size)
    for _ in range(30):
        slope, curve = -line, np.eye(size)
        for scores, said, right, weight in pages:
            rows = np.array([*said, *([] if none is None else [[0.0] * size])], dtype=float)
            sums = np.array([*scores, *([] if none is None else [none])]) + rows @ line
            chance = np.exp(sums - sums.max())
            chance /= chance.sum()
            hits = chance * np.array([*right, *([] if none is None else [False])], dtype=float)
            mean = chance @ rows
            slope = slope + weight * ((hits / hits.sum() - chance) @ rows)
            curve = curve + weight * ((rows * chance[:, None]).T @ rows - np.outer(mean, mean))
        line = line + 0.5 * np.linalg.solve(curve, slope)
    return [round(float(value), 2) for value in line]


def dumps(weights: Mapping[str, Any]) -> str:
    """One part of the weights as it is stored: the same to the byte for the same data."""
    if not all(math.isfinite(value) for table in weights.get("shortlist", ()) for value in table):
        raise ValueError("weights hold a number that is not finite; the training data has too few pages")
    return json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
