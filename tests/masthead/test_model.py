from __future__ import annotations

from importlib import resources

import pytest

from cleantext.masthead import headline, section, shortlist, standfirst
from cleantext.masthead.model import Heads, Model, Trees, builtin
from cleantext.masthead.page import Lines, observe
from cleantext.trees.forest import Forest
from cleantext.trees.tree import Stand

LINES = ["Rain at last | Post", "Home", "Rain at last, says the town", "By Ann Lee", "It rained on Tuesday. " * 8]


def test_the_weights_are_small() -> None:
    parts = resources.files("cleantext.masthead").joinpath("weights").iterdir()
    assert sum(len(part.read_bytes()) for part in parts) < 550_000  # of the 2 MB that all weights together may have


@pytest.mark.parametrize(
    ("trees", "names"),
    [
        (builtin().titled.trees, headline.NAMES),
        (builtin().untitled.trees, headline.NAMES),
        (builtin().standfirst, standfirst.NAMES),
        (builtin().section, section.NAMES),
    ],
)
def test_the_weights_are_for_the_features_there_are(trees: Trees, names: tuple[str, ...]) -> None:
    assert trees.names == names


@pytest.mark.parametrize("heads", [builtin().titled, builtin().untitled])
def test_every_table_of_the_shortlist_has_a_place_for_every_mark(heads: Heads) -> None:
    assert [len(table) for table in heads.shortlist] == list(shortlist.SIZES.values())


def test_a_part_is_loaded_when_it_is_asked_for() -> None:
    asked: list[str] = []
    part = {"shortlist": [], "line": [0, 1, 0], "names": [], "cuts": [], "words": {}}
    model = Model(lambda name: asked.append(name) or part | {"forest": Forest((), Stand.of(()), 1.0, 0.0).to_json()})
    assert (model.untitled, model.untitled) == (model.untitled,) * 2
    assert asked == ["untitled"]


def test_rows_are_as_long_as_names() -> None:
    page = observe(Lines(LINES, [0, 0, 0, 0, 0.9], [False] * 4 + [True], [""] * 5, ["", "", "", "byline", ""]))
    found = headline.candidates(page, shortlist.shortlist(shortlist.seen(page), builtin().titled.shortlist))
    assert {len(row) for row in headline.describe(page, found, {})} == {len(headline.NAMES)}
    lines = standfirst.candidates(page, 2)
    assert {len(row) for row in standfirst.describe(page, lines, 2, LINES[2], {})} == {len(standfirst.NAMES)}
    labels = section.candidates(page, 2)
    assert {len(row) for row in section.describe(page, labels, 2, {})} == {len(section.NAMES)}


def test_a_value_on_a_cut_lies_below_it() -> None:
    forest = Forest([("x", 0), ("x", 1)], Stand(2, (0, 1), bytes([127, 128, 129, 130]), bytes([128] * 3)), 1.0, 0.0)
    trees = Trees(("x",), ((1.0, 2.5),), forest, (0.0, 1.0, 0.0), {})
    assert trees.scores([[0.0], [1.0], [1.1], [2.5], [9.0]]) == [-1.0, -1.0, 1.0, 1.0, 2.0]
    assert trees.scores([]) == []


def test_a_lead_makes_surer() -> None:
    trees = Trees(("x",), ((),), Forest((), Stand.of(()), 1.0, 0.0), (0.0, 1.0, 0.5), {})
    assert trees.probability(1.0, -1.0) > trees.probability(1.0, 0.9)
