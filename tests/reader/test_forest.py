"""The fast way through the trees gives what walking them gives."""

from __future__ import annotations

import random

import pytest

from cleantext.reader.forest import Forest, Tree

NAMES = ("a", "b", "c")


def grown(dice: random.Random, most: int) -> Tree:
    """A random tree of two to ``most`` leaves."""
    column: list[str] = []
    cut: list[int] = []
    children: list[list[int]] = []
    leaf: list[float] = []

    def grow(leaves: int) -> int:
        if leaves == 1:
            leaf.append(round(dice.uniform(-1, 1), 3))
            return -len(leaf)
        at = len(column)
        column.append(dice.choice(NAMES))
        cut.append(dice.randrange(8))
        children.append([])
        left = dice.randrange(1, leaves)
        children[at] = [grow(left), grow(leaves - left)]
        return at

    grow(dice.randrange(2, most + 1))
    yes, no = tuple(pair[0] for pair in children), tuple(pair[1] for pair in children)
    return Tree(tuple(column), tuple(cut), yes, no, tuple(leaf), (0.0,) * len(column))


def walked(tree: Tree, values: dict[str, int]) -> float:
    at = 0
    while at >= 0:
        at = tree.yes[at] if values[tree.column[at]] <= tree.cut[at] else tree.no[at]
    return tree.leaf[-1 - at]


@pytest.mark.parametrize("count", [1, 20, 21])
@pytest.mark.parametrize("most", [2, 8, 16, 31, 64])
def test_scores_are_those_of_walking(most: int, count: int) -> None:
    dice = random.Random(most)
    trees = [grown(dice, most) for _ in range(count)]
    columns = {name: bytes(dice.randrange(10) for _ in range(40)) for name in NAMES}
    found = list(Forest(trees).scores(columns, [True] * 40))
    assert len(found) == 40
    for number, score in enumerate(found):
        values = {name: columns[name][number] for name in NAMES}
        assert score == pytest.approx(sum(walked(tree, values) for tree in trees))
        assert score == pytest.approx(sum(Forest(trees).shares(values).values()))


def test_only_the_lines_asked_are_scored() -> None:
    dice = random.Random(3)
    forest = Forest([grown(dice, 8) for _ in range(20)])
    columns = {name: bytes(dice.randrange(10) for _ in range(40)) for name in NAMES}
    asked = [dice.random() < 0.5 for _ in range(40)]
    whole = list(forest.scores(columns, [True] * 40))
    assert list(forest.scores(columns, asked)) == [score for score, ask in zip(whole, asked, strict=True) if ask]


def test_a_column_of_the_whole_page_has_one_level() -> None:
    dice = random.Random(3)
    trees = [grown(dice, 8) for _ in range(20)]
    line = bytes([1, 2, 7])
    page = {"a": line, "b": line, "c": bytes([4])}
    found = list(Forest(trees, {"c"}).scores(page, [True] * 3))
    assert found == list(Forest(trees).scores({**page, "c": bytes([4] * 3)}, [True] * 3))


def test_a_cut_may_stand_at_either_end_of_the_levels() -> None:
    tree = Tree(("a", "a"), (0, 255), (-1, -2), (1, -3), (1.0, 2.0, 3.0), (0.0, 0.0))
    assert list(Forest([tree]).scores({"a": bytes([0, 1, 255])}, [True] * 3)) == [1.0, 2.0, 2.0]


def test_a_forest_comes_back_from_json() -> None:
    forest = Forest([grown(random.Random(5), 8)])
    assert Forest.from_json(forest.to_json()).trees == forest.trees
