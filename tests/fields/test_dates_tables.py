"""Lines of thirty languages with what they state, and lines that only look like a date."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cleantext.context import Context
from cleantext.fields.dates import is_date_line, read_line
from cleantext.timestamp import Timestamp

FILES = sorted((Path(__file__).parent.parent / "data" / "dates").glob("*.toml"))


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _context(case: dict[str, Any], path: Path) -> Context:
    now = case.get("now")
    return Context(
        language=case.get("language", path.stem),
        date_order=case.get("date_order"),
        timezone=case.get("timezone"),
        now=Timestamp.parse(now).value if now else None,
        url=case.get("url"),
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_line_states_these_moments(path: Path) -> None:
    for case in _table(path)["case"]:
        found = read_line(case["line"], _context(case, path))
        assert [f"{reading.label} {reading.timestamp}" for reading in found] == case["reads"], case["line"]
        for words, reading in zip(case.get("notes", ()), found, strict=bool(case.get("notes"))):
            assert words in reading.note, case["line"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_line_is_a_date_line_unless_it_says_otherwise(path: Path) -> None:
    for case in _table(path)["case"]:
        assert is_date_line(case["line"], _context(case, path)) == case.get("alone", True), case["line"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_moment_in_lines_that_look_like_one(path: Path) -> None:
    misses = _table(path)["misses"]["lines"]
    assert misses
    for line in misses:
        assert read_line(line, Context(path.stem)) == (), line


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 25
    assert sum(len(_table(path)["case"]) for path in FILES) >= 600
