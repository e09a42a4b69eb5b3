"""A model learned from a few pages of ours reads another one, and comes out the same twice."""

from __future__ import annotations

import random
import sys

import pytest

from cleantext.errors import MissingExtraError, OptionError
from cleantext.reader import Model, load, read
from cleantext.reader.model import dump

pytest.importorskip("numpy")

from cleantext.reader.training import Lesson, Settings, agreement, train
from cleantext.trees.growth import Plan

SMALL = Settings(alone=Plan(20, 0.3, depth=4), around=Plan(30, 0.3, depth=4), again=Plan(20, 0.1, depth=4))
WORDS = [
    "harbour",
    "crane",
    "basin",
    "ferry",
    "council",
    "bridge",
    "tower",
    "storm",
    "market",
    "river",
    "baker",
    "tram",
]
MENU = ["Home", "News", "Sport", "Weather", "Sign in", "Search", "Contact", "Help", "Jobs", "Archive"]


def page(dice: random.Random) -> tuple[list[str], list[bool]]:
    """A made-up page: menu, story, menu."""
    story = [
        "The " + " ".join(dice.choice(WORDS) for _ in range(dice.randrange(15, 30))) + ", officials said."
        for _ in range(dice.randrange(4, 9))
    ]
    before, behind = dice.sample(MENU, 6), dice.sample(MENU, 5)
    return [*before, *story, *behind], [False] * 6 + [True] * len(story) + [False] * 5


def pages(count: int) -> list[tuple[list[str], list[bool]]]:
    dice = random.Random(7)
    return [page(dice) for _ in range(count)]


def test_a_model_learned_from_pages_reads_another(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "model.json"
    path.write_text(dump(train(pages(60), SMALL)), encoding="utf-8")
    texts, inside = page(random.Random(99))
    assert [*read(texts, model=load(path)).inside] == inside


def test_pages_of_one_site_teach_as_well() -> None:
    lessons = [Lesson(*page, site="example.org") for page in pages(20)]
    texts, inside = page(random.Random(99))
    assert [*read(texts, model=Model.from_json(train(lessons, SMALL))).inside] == inside


def test_a_table_without_prose_nearby_may_be_body(tmp_path) -> None:  # type: ignore[no-untyped-def]
    def tabled(texts: list[str], inside: list[bool]) -> tuple[list[str], list[bool]]:
        rows = [str(number) for number in range(12, 52)]
        at = inside.index(True) + 2
        return [*texts[:at], *rows, *texts[at:]], [*inside[:at], *[True] * 40, *inside[at:]]

    texts, inside = tabled(*page(random.Random(99)))
    model = Model.from_json(train([tabled(*one) for one in pages(60)], SMALL))
    assert [*read(texts, model=model).inside] == inside


def test_the_same_pages_give_the_same_bytes() -> None:
    assert dump(train(pages(30), SMALL)) == dump(train(pages(30), SMALL))


def test_a_model_survives_json() -> None:
    data = train(pages(30), SMALL)
    assert Model.from_json(data).to_json() == data


def test_pages_of_one_site_do_not_describe_each_other() -> None:
    texts = [["a strange word", f"padding {number}"] for number in range(4)]
    lessons = [Lesson(lines, [True, False], "one.example") for lines in texts]
    from cleantext.reader import lexicon

    counts = lexicon.count(lessons)
    assert lexicon.without_site(counts, lessons[0], 2.0) == {}
    assert "strange" in lexicon.whole(counts, 2.0)


def test_curves_are_fitted_on_pages_of_full_weight_and_not_on_the_heaviest_alone() -> None:
    heavy = Lesson(["Home", "News"], [True, False], weight=3.0)
    curves = [train([*pages(30), *more], SMALL)["chance"] for more in ([], [heavy])]
    for curve in curves:  # of the heavy page alone half of the lines would be body, whatever their scores
        assert curve["y"][0] < 0.1 < 0.9 < curve["y"][-1]


def test_without_a_body_line_nothing_is_learned() -> None:
    with pytest.raises(OptionError, match="no page has a body line"):
        train([(["Home"], [False])])


def test_agreement_of_texts() -> None:
    assert agreement("one two three four five", "one two three four five.") == 1.0
    assert agreement("one two three four five", "six seven eight nine") == 0.0


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    for module in ("reader.training", "trees.growth", "trees.arrays"):
        monkeypatch.delitem(sys.modules, f"cleantext.{module}")
    with pytest.raises(MissingExtraError, match="train"):
        import cleantext.reader.training  # noqa: F401
