from __future__ import annotations

from tests.growth import LINEAR, growth

from cleantext.masthead.page import Lines, fold, grams, observe, width
from cleantext.masthead.parts import joints, parts


def test_a_line_with_many_joints_is_a_menu_and_is_not_cut() -> None:
    assert joints(" | ".join("abcdefghij")) == []


def test_a_hyphen_inside_a_word_is_no_joint() -> None:
    assert len(parts("A well-known harbour")) == 1


def test_signs_left_at_the_ends_are_no_part_of_a_piece() -> None:
    line = "Front|Abroad|"
    assert [line[part.start : part.end] for part in parts(line)] == ["Front|Abroad", "Front", "Abroad"]


def test_fold_makes_quotes_and_dashes_alike() -> None:
    assert fold("„Rain\u00a0– at last“") == fold('"Rain - at last"')


def test_wide_signs_count_for_three() -> None:
    assert (width("大雨"), grams("大雨停")) == (6, ["大雨", "雨停"])


def test_reading_time_is_linear() -> None:
    def page(times: int) -> Lines:
        lines = ["Rain | News - Post: at last", "Home > News", "x" * 200 + "."] * times
        return Lines(lines, [0.1] * len(lines), [False] * len(lines), [""] * len(lines), [""] * len(lines))

    assert growth(page, observe, (400, 4000)) < LINEAR
