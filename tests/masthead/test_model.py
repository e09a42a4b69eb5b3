from __future__ import annotations

from importlib import resources

import pytest

from cleantext.masthead import headline, section, shortlist, standfirst
from cleantext.masthead.model import Trees, builtin
from cleantext.masthead.page import Lines, observe
from cleantext.trees.forest import Forest
from cleantext.trees.tree import Tree

LINES = ["Rain at last | Post", "Home", "Rain at last, says the town", "By Ann Lee", "It rained on Tuesday. " * 8]


def test_the_weights_are_small() -> None:
    weights = resources.files("cleantext.masthead").joinpath("weights.json").read_bytes()
    assert len(weights) < 380_000  # of the 2 MB that all weights together may have


@pytest.mark.parametrize("field", ["headline", "standfirst", "section"])
def test_the_weights_are_for_the_features_there_are(field: str) -> None:
    modules = {"headline": headline, "standfirst": standfirst, "section": section}
    assert getattr(builtin(), field).names == modules[field].NAMES


def test_every_table_of_the_shortlist_has_a_place_for_every_mark() -> None:
    assert [len(table) for table in builtin().shortlist] == list(shortlist.SIZES.values())


def test_rows_are_as_long_as_names() -> None:
    page = observe(Lines(LINES, [0, 0, 0, 0, 0.9], [False] * 4 + [True], [""] * 5, ["", "", "", "byline", ""]))
    found = headline.candidates(page, shortlist.shortlist(page, builtin().shortlist))
    assert {len(row) for row in headline.describe(page, found, {})} == {len(headline.NAMES)}
    lines = standfirst.candidates(page, 2)
    assert {len(row) for row in standfirst.describe(page, lines, 2, LINES[2], {})} == {len(standfirst.NAMES)}
    labels = section.candidates(page, 2)
    assert {len(row) for row in section.describe(page, labels, 2, {})} == {len(section.NAMES)}


def test_a_value_on_a_cut_lies_below_it() -> None:
    forest = Forest([("x", 0), ("x", 1)], [Tree((0, 1), bytes([127, 128, 129, 130]), bytes([128] * 3))], 1.0, 0.0)
    trees = Trees(("x",), ((1.0, 2.5),), forest, (0.0, 1.0, 0.0), {})
    assert trees.scores([[0.0], [1.0], [1.1], [2.5], [9.0]]) == [-1.0, -1.0, 1.0, 1.0, 2.0]
    assert trees.scores([]) == []


def test_a_lead_makes_surer() -> None:
    trees = Trees(("x",), ((),), Forest((), (), 1.0, 0.0), (0.0, 1.0, 0.5), {})
    assert trees.probability(1.0, -1.0) > trees.probability(1.0, 0.9)
