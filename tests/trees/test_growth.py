"""Trees that are grown tell what they were shown, and are the same each time."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("numpy")

import numpy as np

from cleantext.trees.growth import Plan, choice, grow, likelihood

NAMES = ("first", "second", "noise")
PLAN = Plan(trees=30, rate=0.3, depth=3, pull=1.0)


def lessons(rows: int = 2_000):  # type: ignore[no-untyped-def]
    dice = np.random.RandomState(5)
    levels = dice.randint(0, 200, (rows, 3)).astype(np.uint8)
    truth = ((levels[:, 0] > 90) ^ (levels[:, 1] > 40)).astype(float)  # neither column tells by itself
    return levels, truth


def scores(forest, levels):  # type: ignore[no-untyped-def]
    columns = {name: levels[:, place].tobytes() for place, name in enumerate(NAMES)}
    return np.array(list(forest.scores(columns, [True] * len(levels))))


def test_two_columns_that_tell_only_together_are_learned() -> None:
    levels, truth = lessons()
    forest = grow(NAMES, levels, *likelihood(truth, np.ones(len(truth))), PLAN)
    assert ((scores(forest, levels) > 0) == truth).mean() > 0.97


def test_the_same_rows_give_the_same_forest_and_another_seed_another() -> None:
    levels, truth = lessons()
    target = likelihood(truth, np.ones(len(truth)))
    one, same = (grow(NAMES, levels, *target, PLAN).to_json() for _ in range(2))
    assert one == same != grow(NAMES, levels, *target, replace(PLAN, seed=2)).to_json()


def test_a_row_of_no_weight_teaches_nothing() -> None:
    levels, truth = lessons()
    weight = np.ones(len(truth))
    weight[1_000:] = 0
    lies = truth.copy()
    lies[1_000:] = 1 - truth[1_000:]
    assert grow(NAMES, levels, *likelihood(truth, weight), PLAN).to_json() == (
        grow(NAMES, levels, *likelihood(lies, weight), PLAN).to_json()
    )


def test_without_a_column_that_differs_the_share_of_all_is_the_score() -> None:
    levels = np.zeros((10, 3), dtype=np.uint8)
    truth = np.array([1.0] * 5 + [0.0] * 5)
    assert scores(grow(NAMES, levels, *likelihood(truth, np.ones(10)), PLAN), levels).tolist() == [0.0] * 10


def test_of_a_group_the_right_row_is_chosen_and_none_where_none_is_right() -> None:
    dice = np.random.RandomState(3)
    levels = dice.randint(0, 200, (3_000, 3)).astype(np.uint8)
    firsts = list(range(0, 3_000, 3))
    groups = levels[:, 0].reshape(-1, 3).astype(int)
    right = np.zeros((1_000, 3))
    right[np.arange(1_000), groups.argmax(axis=1)] = groups.max(axis=1) > 120
    target = choice(right.ravel(), np.ones(3_000), firsts, 0.0)
    found = scores(grow(NAMES, levels, 0.0, target, PLAN), levels).reshape(-1, 3)
    given = found.max(axis=1) > 0
    assert (given == right.any(axis=1)).mean() > 0.97
    assert (found.argmax(axis=1) == groups.argmax(axis=1))[given].mean() > 0.97


def test_sets_of_trees_give_the_mean_of_their_scores() -> None:
    levels, truth = lessons()
    target = likelihood(truth, np.ones(len(truth)))
    both = grow(NAMES, levels, *target, replace(PLAN, sets=2))
    apart = [scores(grow(NAMES, levels, *target, replace(PLAN, seed=seed)), levels) for seed in (1, 2)]
    assert scores(both, levels) == pytest.approx(sum(apart) / 2, abs=0.1)


def test_a_tree_asks_no_more_than_its_leaves_have_places() -> None:
    with pytest.raises(ValueError, match="1 to 8 questions"):
        Plan(1, 0.1, depth=9)
