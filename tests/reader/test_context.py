"""What the reader knows of the surroundings of a line."""

from __future__ import annotations

import random

import pytest

from cleantext.reader.context import Alone, context


def _page(count: int, seed: int) -> Alone:
    dice = random.Random(seed)
    return Alone(
        bytes(dice.choice([0, 5, 50, 97]) for _ in range(count)),
        [dice.choice([1, 4, 30]) for _ in range(count)],
        bytes(dice.choice([0, 0, 30]) for _ in range(count)),
        bytes(dice.choice([0, 0, 0, 1]) for _ in range(count)),
        bytes(count),
    )


@pytest.mark.parametrize("count", [1, 2, 40, 600])
def test_every_column_has_a_level_for_each_line_or_one_for_all(count: int) -> None:
    assert {len(levels) for levels in context(_page(count, count)).values()} <= {1, count}


@pytest.mark.parametrize("seed", range(20))
def test_dates_are_counted_as_a_loop_would(seed: int) -> None:
    page = _page(150, seed)
    columns = context(page)
    marks = [number for number, mark in enumerate(page.dated) if mark]
    for number in range(150):
        before = [mark for mark in marks if mark <= number]
        behind = [mark for mark in marks if mark > number]
        assert columns["lines since date"][number] == (min(99, number - before[-1]) if before else 99)
        assert columns["lines to date"][number] == (min(99, behind[0] - number - 1) if behind else 99)
        assert columns["dates so far"][number] == len(before)
    assert columns["dates"][0] == len(marks)


def test_no_date_is_far_away() -> None:
    columns = context(_page(3, 1)._replace(dated=bytes(3)))
    assert set(columns["lines since date"] + columns["lines to date"]) == {99}


def test_cues_of_an_end_are_counted_from_the_last_one() -> None:
    columns = context(_page(4, 1)._replace(cue=bytes([0, 30, 0, 0])))
    assert list(columns["lines since cue"]) == [99, 0, 1, 2]
    assert columns["mass since cue"][0] == 0 < columns["mass since cue"][1]
