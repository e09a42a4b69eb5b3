from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.masthead.pages import BODY

from cleantext.masthead.glued import entries, pieces
from cleantext.masthead.page import Lines, observe

HEADLINE = "Harbour ferry returns after a month of repairs"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("NewsUK", ["News", "UK"]),
        ("HomeJudicial", ["Home", "Judicial"]),
        ("HealthScienceU.S. News", ["Health", "Science", "U.S. News"]),
        ("InicioMundo", ["Inicio", "Mundo"]),
        ("ГлавнаяСпорт", ["Главная", "Спорт"]),
        ("Home>Town>Rain at last", ["Home", "Town", "Rain at last"]),
        ("in Harbour News", ["Harbour News"]),
        ("News", []),
        ("YouTube", []),
        ("in the harbour", []),
        ("aBcDeFgHiJk", []),
        ("a > b", []),
        ("", []),
        ("NewsUK" + "x" * 200, []),
    ],
)
def test_pieces(line: str, expected: list[str]) -> None:
    assert [line[part.start : part.end] for part in pieces(line)] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Essays Magazine Harbour", ["Essays", "Magazine"]),
        ("Opinion Pieces Town", ["Opinion Pieces", "Town"]),
        (f"Town Essays {HEADLINE}", ["Town", "Essays"]),
        (f"Town {HEADLINE}", ["Town"]),
        ("Tides,Town", ["Town"]),
        ("20 July 2022 Town", ["Town"]),
        ("essays magazine", []),
        ("Town", []),
        ("Town Essays Magazine Harbour and five more words at its end", []),
    ],
)
def test_the_words_of_a_line_that_are_lines_of_the_page(line: str, expected: list[str]) -> None:
    texts = ["Essays", "Magazine", "Opinion", "Opinion Pieces", "Town", "20", line, HEADLINE, *BODY]
    size = len(texts)
    inside = [text in BODY for text in texts]
    page = observe(Lines(texts, [0.9 * flag for flag in inside], inside, [""] * size, [""] * size))
    assert [line[part.start : part.end] for part in entries(page, 6, 7)] == expected


@given(st.text(alphabet="aB é>|,\u3000\x1c\u0130町2", max_size=40), st.text(alphabet="aB é>\u3000", max_size=20))
def test_any_line_is_cut_inside_itself(line: str, headline: str) -> None:
    texts = ["B", "a B", line, headline, *BODY]
    size = len(texts)
    page = observe(Lines(texts, [0.0] * size, [text in BODY for text in texts], [""] * size, [""] * size))
    for part in [*pieces(line), *entries(page, 2, 3)]:
        assert 0 <= part.start < part.end <= len(line)
        assert line[part.start : part.end].strip()
