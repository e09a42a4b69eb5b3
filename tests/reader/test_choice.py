"""What is known of a line beside what a first choice took of its page."""

from __future__ import annotations

import random

import pytest

from cleantext.reader.choice import First, beside
from cleantext.reader.decode import choose


def _page(count: int, seed: int) -> First:
    dice = random.Random(seed)
    scores = [dice.uniform(-9, 9) for _ in range(count)]
    chances = [dice.choice([0.0, 0.1, 0.6, 0.98, 1.0]) for _ in range(count)]
    size = [dice.choice([1, 4, 30]) for _ in range(count)]
    return First(scores, chances, choose(chances, size), size, bytes(dice.choice([0, 0, 40]) for _ in range(count)))


@pytest.mark.parametrize("count", [1, 2, 40, 600])
def test_every_column_has_a_level_for_each_line_or_one_for_all(count: int) -> None:
    assert {len(levels) for levels in beside(_page(count, count)).values()} <= {1, count}


@pytest.mark.parametrize("seed", range(10))
def test_windows_and_runs_are_counted_as_a_loop_would(seed: int) -> None:
    page = _page(90, seed)
    columns = beside(page)
    for number in range(90):
        near = range(max(0, number - 3), min(90, number + 4))
        assert columns["short 3"][number] == sum(page.size[other] < 5 for other in near)
        assert columns["figures 3"][number] == sum(page.digits[other] > 0 for other in near)
        likely = sum(round(1000 * page.chances[other]) * (2 * page.size[other] + 1) for other in near)
        assert columns["chance 3"][number] == likely // (4 * sum(2 * page.size[other] + 1 for other in near))
        start = end = number
        while start and page.inside[start - 1] == page.inside[number]:
            start -= 1
        while end + 1 < 90 and page.inside[end + 1] == page.inside[number]:
            end += 1
        assert columns["run start"][number] == number - start
        assert columns["run end"][number] == end - number
        assert columns["run lines"][number] == end - start + 1
        assert columns["taken"][number] == page.inside[number]


def test_a_page_of_which_nothing_was_taken_has_levels_too() -> None:
    columns = beside(First([-6.0, -6.0], [0.0, 0.0], [False, False], [1, 2], bytes(2)))
    assert set(columns["taken so far"] + columns["taken words"] + columns["taken of page"] + columns["sure"]) == {0}
    assert columns["score"][0] < 128


def test_a_line_in_the_long_run_is_told_from_a_crumb() -> None:
    inside = [True] * 5 + [False] * 3 + [True]
    page = First(
        [3.0 if taken else -3.0 for taken in inside], [0.9 * taken for taken in inside], inside, [20] * 9, bytes(9)
    )
    columns = beside(page)
    assert columns["run of most"][0] > 4 * columns["run of most"][8] > 0
    assert columns["run before"][8] == columns["run words"][5] < columns["run words"][0]
