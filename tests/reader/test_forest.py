"""The fast way through the trees gives what walking them gives."""

from __future__ import annotations

import random

import pytest

from cleantext.reader.forest import Forest, Tree

NAMES = ("a", "b", "c")


def grown(dice: random.Random, most: int) -> Tree:
    """A random tree of two to ``most`` leaves."""
    column: list[str] = []
    cut: list[float] = []
    children: list[list[int]] = []
    leaf: list[float] = []

    def grow(leaves: int) -> int:
        if leaves == 1:
            leaf.append(round(dice.uniform(-1, 1), 3))
            return -len(leaf)
        at = len(column)
        column.append(dice.choice(NAMES))
        cut.append(float(dice.randrange(8)))
        children.append([])
        left = dice.randrange(1, leaves)
        children[at] = [grow(left), grow(leaves - left)]
        return at

    grow(dice.randrange(2, most + 1))
    yes, no = tuple(pair[0] for pair in children), tuple(pair[1] for pair in children)
    return Tree(tuple(column), tuple(cut), yes, no, tuple(leaf), (0.0,) * len(column))


def walked(tree: Tree, values: dict[str, float]) -> float:
    at = 0
    while at >= 0:
        at = tree.yes[at] if values[tree.column[at]] <= tree.cut[at] else tree.no[at]
    return tree.leaf[-1 - at]


@pytest.mark.parametrize("most", [2, 8, 16, 31, 64])
def test_scores_are_those_of_walking(most: int) -> None:
    dice = random.Random(most)
    trees = [grown(dice, most) for _ in range(20)]
    columns = {name: [dice.randrange(-1, 9) + 0.5 * dice.randrange(2) for _ in range(40)] for name in NAMES}
    found = Forest(trees).scores(columns)
    for number, score in enumerate(found):
        values = {name: columns[name][number] for name in NAMES}
        assert score == pytest.approx(sum(walked(tree, values) for tree in trees))
        assert score == pytest.approx(sum(Forest(trees).shares(values).values()))


def test_a_column_of_one_value_holds_for_all_lines() -> None:
    dice = random.Random(3)
    forest = Forest([grown(dice, 8) for _ in range(20)])
    line = [1.0, 2.0, 7.0]
    page = {"a": line, "b": line, "c": [4.0]}
    assert forest.scores(page) == forest.scores({**page, "c": [4.0] * 3})


def test_a_forest_comes_back_from_json() -> None:
    forest = Forest([grown(random.Random(5), 8)])
    assert Forest.from_json(forest.to_json()).trees == forest.trees
