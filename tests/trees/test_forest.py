"""Reading all lines at once gives what asking the questions line by line gives."""

from __future__ import annotations

import random

import pytest

from cleantext.trees.forest import Forest
from cleantext.trees.many import Many
from cleantext.trees.tree import MIDDLE, Stand, Tree

NAMES = ("a", "b", "c")


def forest(seed: int, trees: int, depth: int) -> Forest:
    """Random trees that ask ``depth`` of twenty questions."""
    dice = random.Random(seed)
    questions = [(dice.choice(NAMES), dice.randrange(8)) for _ in range(20)]
    grown = [
        Tree(
            tuple(dice.randrange(20) for _ in range(depth)),
            dice.randbytes(1 << depth),
            dice.randbytes((1 << depth) - 1),
        )
        for _ in range(trees)
    ]
    return Forest(questions, Stand.of(grown), 0.25, -1.0)


def columns(seed: int, lines: int) -> dict[str, bytes]:
    dice = random.Random(seed)
    return {name: bytes(dice.randrange(10) for _ in range(lines)) for name in NAMES}


def asked_one_by_one(forest: Forest, values: dict[str, int]) -> float:
    total = 0
    for tree in forest.stand:
        place = 0
        for ask in tree.asks:
            name, cut = forest.questions[ask]
            place = 2 * place + (values[name] > cut)
        total += tree.leaves[place] - MIDDLE
    return forest.base + forest.step * total


@pytest.mark.parametrize("lines", [1, 2, 41, 2300])
@pytest.mark.parametrize(("trees", "depth"), [(1, 1), (20, 6), (3, 8), (300, 4)])
def test_scores_are_those_of_asking_line_by_line(trees: int, depth: int, lines: int) -> None:
    wood, page = forest(trees + depth, trees, depth), columns(7, lines)
    found = wood.scores(page, [True] * lines)
    assert len(found) == lines
    for number in {0, lines // 2, lines - 1}:
        values = {name: page[name][number] for name in NAMES}
        assert found[number] == pytest.approx(asked_one_by_one(wood, values))
        assert found[number] == pytest.approx(wood.root + sum(wood.shares(values).values()))


def test_only_the_lines_asked_are_scored() -> None:
    wood, page, dice = forest(3, 20, 6), columns(3, 40), random.Random(3)
    asked = [dice.random() < 0.5 for _ in range(40)]
    whole = wood.scores(page, [True] * 40)
    assert wood.scores(page, asked) == [score for score, ask in zip(whole, asked, strict=True) if ask]
    assert wood.scores(page, [False] * 40) == []


def test_a_column_of_one_level_holds_for_all_lines() -> None:
    wood, line = forest(3, 20, 6), bytes([1, 2, 7])
    found = wood.scores({"a": line, "b": line, "c": bytes([4])}, [True] * 3)
    assert found == wood.scores({"a": line, "b": line, "c": bytes([4] * 3)}, [True] * 3)


def test_a_cut_may_stand_at_either_end_of_the_levels() -> None:
    tree = Tree((0, 1), bytes([128, 129, 130, 131]), bytes([128, 128, 128]))
    found = Forest([("a", 0), ("a", 254)], Stand.of([tree]), 1.0, 0.0).scores({"a": bytes([0, 1, 255])}, [True] * 3)
    assert found == [0.0, 2.0, 3.0]


def test_the_greatest_leaves_of_many_trees_do_not_run_over() -> None:
    wood = Forest([("a", 0)], Stand.of([Tree((0,), bytes([255, 0]), bytes([128]))] * 1000), 1.0, 0.0)
    assert wood.scores({"a": bytes([0, 1, 0])}, [True] * 3) == [127_000.0, -128_000.0, 127_000.0]


def test_a_forest_comes_back_from_json() -> None:
    wood = forest(5, 8, 6)
    again = Forest.from_json(wood.to_json())
    assert list(again.stand) == list(wood.stand)
    assert (again.questions, again.step, again.base) == (wood.questions, wood.step, wood.base)


def test_trees_of_one_forest_ask_as_many_questions() -> None:
    with pytest.raises(ValueError, match=r"not \[1, 2\]"):
        Stand.of([Tree((0,), bytes(2), bytes(1)), Tree((0, 1), bytes(4), bytes(3))])


def test_a_column_may_be_cut_in_128_places() -> None:
    trees = Stand.of(Tree((number,), bytes([128, 129]), bytes([128])) for number in range(128))
    levels = bytes(range(0, 256, 2)) + b"\xff"
    found = Forest([("a", 2 * number) for number in range(128)], trees, 1.0, 0.0).scores({"a": levels}, [True] * 129)
    assert found == [*range(128), 128]
    with pytest.raises(ValueError, match="128 cuts, not 129"):
        Many([("a", number) for number in range(129)], trees)
