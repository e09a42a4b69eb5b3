"""Training of the masthead's weights (needs ``cleantext[train]``: numpy and lightgbm; reading needs neither).

Every choice is trained on what the one before it would have said of a page of an unseen domain: the lines a
shortlist of other folds picked, the headline that trees of other folds chose.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from cleantext.errors import MissingExtraError
from cleantext.masthead import headline, section, shortlist, standfirst
from cleantext.masthead.model import Trees, trees_of
from cleantext.masthead.page import Page

try:
    import lightgbm
    import numpy
except ImportError as error:
    raise MissingExtraError(f"training needs {error.name}: pip install 'cleantext[train]'") from error

FOLDS: Final = 5
_SHARED: Final[dict[str, Any]] = {
    "verbose": -1, "num_threads": 1, "deterministic": True, "force_row_wise": True, "use_missing": False,
}  # fmt: skip
_STUMPS: Final = _SHARED | {
    "seed": 1, "learning_rate": 0.1, "objective": "binary", "num_leaves": 2, "min_data_in_leaf": 100,
    "min_sum_hessian_in_leaf": 5, "lambda_l2": 5,
}  # fmt: skip
_SMALL: Final = _SHARED | {
    "min_data_in_leaf": 40, "min_sum_hessian_in_leaf": 3, "lambda_l2": 5, "feature_fraction": 0.6,
    "bagging_fraction": 0.8, "bagging_freq": 1,
}  # fmt: skip
_SIZES: Final = tuple(shortlist.SIZES.values())
_KEEP: Final = 7  # of the lines that are no headline every seventh teaches the shortlist


class Plan(NamedTuple):
    """How the trees of one field are grown: ``sets`` of them, which differ by chance alone and whose mean counts."""

    names: tuple[str, ...]
    objective: str
    leaves: int
    rounds: int
    rate: float
    sets: int


# What one set finds lies up to .015 from what another does (wcxb_dev, wet); the mean of three is as good as their best.
PLANS: Final = {
    "headline": Plan(headline.NAMES, "lambdarank", 12, 120, 0.1, 3),
    "standfirst": Plan(standfirst.NAMES, "binary", 10, 80, 0.1, 4),
    "section": Plan(section.NAMES, "binary", 10, 60, 0.1, 4),
}


class Lesson(NamedTuple):
    """A page, its fold, and what is known of it. A field not known has weight 0; a known absence is ``()``."""

    page: Page
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
        lines, marks = shortlist.marks(lesson.page)
        hits = [words(lesson.page.texts[at]) == lesson.headline for at in lines]
        if not any(hits):
            continue
        for at, (row, hit) in enumerate(zip(marks, hits, strict=True)):
            if hit or at % _KEEP == lesson.fold:
                rows.append(row)
                right.append(hit)
                folds.append(lesson.fold)
    data, target, part = numpy.array(rows), numpy.array(right), numpy.array(folds)
    chosen = [part != fold for fold in range(FOLDS)] + [part >= 0]
    return [_tables(lightgbm.train(_STUMPS, lightgbm.Dataset(data[use], target[use]), 250)) for use in chosen]


def _tables(booster: lightgbm.Booster) -> list[list[float]]:
    found = [[0.0] * size for size in _SIZES]
    for tree in booster.dump_model()["tree_info"]:
        node = tree["tree_structure"]
        for value in range(_SIZES[node["split_feature"]] if "split_feature" in node else 0):
            side = "left_child" if value <= node["threshold"] else "right_child"
            found[node["split_feature"]][value] += node[side]["leaf_value"]
    return [[round(value, 3) for value in table] for table in found]


def grow(task: Task, folds: Sequence[int], plan: Plan, known: Sequence[float]) -> Grown:
    """Trees by cross-validation, for use, and the line that makes scores into chances.

    ``known`` weighs the pages on which that line is fitted: those whose truth is annotated, absences with them.
    """
    scores: list[list[float]] = [[] for _ in folds]
    parts: list[dict[str, Any]] = []
    for fold in range(FOLDS):
        parts.append(_grown(task, [part != fold for part in folds], plan))
        trees = trees_of(parts[fold])
        for at, part in enumerate(folds):
            if part == fold:
                scores[at] = trees.scores(task.rows[at])
    line = _line(scores, task.right, known)
    parts = [part | {"line": line} for part in parts]
    weights = _grown(task, [True] * len(folds), plan) | {"line": line}
    trees = trees_of(weights)
    chances = [trees.probability(*lead(row)) if row else 0.0 for row in scores]
    return Grown(weights, scores, trees, chances, parts)


def lead(scores: Sequence[float]) -> tuple[float, float]:
    """Give the best score and the next one."""
    ordered = sorted(scores, reverse=True)
    return ordered[0], ordered[1] if len(ordered) > 1 else ordered[0] - 6.0


def _grown(task: Task, use: Sequence[bool], plan: Plan) -> dict[str, Any]:
    """Trees as they are stored, a round of every set after the other, without the line of their chances."""
    data = _dataset(task, use, plan)
    settings = _SMALL | {"objective": plan.objective, "num_leaves": plan.leaves, "learning_rate": plan.rate}
    grown = [lightgbm.train(settings | {"seed": seed}, data, plan.rounds) for seed in range(1, plan.sets + 1)]
    rounds = zip(*(booster.dump_model()["tree_info"] for booster in grown), strict=True)
    trees = [_node(tree["tree_structure"], plan.sets) for trees in rounds for tree in trees]
    return {"names": list(plan.names), "base": 0.0, "line": [0.0, 1.0, 0.0], "trees": trees}


def _dataset(task: Task, use: Sequence[bool], plan: Plan) -> lightgbm.Dataset:
    rows: list[list[float]] = []
    right: list[int] = []
    weights: list[float] = []
    groups: list[int] = []
    for page_rows, page_right, weight, chosen in zip(task.rows, task.right, task.weights, use, strict=True):
        if chosen and weight > 0 and page_rows:
            rows += page_rows
            right += map(int, page_right)
            weights += [weight] * len(page_rows)
            groups.append(len(page_rows))
    data = lightgbm.Dataset(numpy.array(rows), numpy.array(right), weight=numpy.array(weights))
    if plan.objective == "lambdarank":
        data.set_group(groups)
    return data


def _node(node: Mapping[str, Any], sets: int) -> Any:
    if "split_feature" not in node:
        return round(node["leaf_value"] / sets, 4)
    below = [_node(node["left_child"], sets), _node(node["right_child"], sets)]
    return [node["split_feature"], float(f"{node['threshold']:.4g}"), *below, round(node["internal_value"] / sets, 3)]


def _line(scores: Sequence[Sequence[float]], right: Sequence[Sequence[bool]], known: Sequence[float]) -> list[float]:
    """Logistic regression of "the best candidate is right" on its score and its lead, by Newton's steps."""
    rows, hits, weights = [], [], []
    for page_scores, page_right, weight in zip(scores, right, known, strict=True):
        if weight > 0 and page_scores:
            best, second = lead(page_scores)
            rows.append([1.0, best, min(best - second, 12.0)])
            hits.append(float(page_right[page_scores.index(best)]))
            weights.append(weight)
    data, target, weight_of = numpy.array(rows), numpy.array(hits), numpy.array(weights)
    line = numpy.zeros(3)
    for _ in range(30):
        chance = 1 / (1 + numpy.exp(-numpy.clip(data @ line, -30, 30)))
        slope = data.T @ (weight_of * (target - chance)) - 0.1 * line
        curve = (data * (weight_of * chance * (1 - chance))[:, None]).T @ data + 0.1 * numpy.eye(3)
        line = line + numpy.linalg.solve(curve, slope)
    return [round(float(value), 4) for value in line]


def dumps(weights: Mapping[str, Any]) -> str:
    """Weights as they are stored: the same to the byte for the same data."""
    if not all(math.isfinite(value) for table in weights["shortlist"] for value in table):
        raise ValueError("weights hold a number that is not finite; the training data has too few pages")
    return json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
