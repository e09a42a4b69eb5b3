"""Every line of ``tests/data/bylines/`` is read as the table says."""

import tomllib
from pathlib import Path

import pytest

from cleantext.context import Context
from cleantext.fields.bylines import read_byline

DATA = Path(__file__).parents[1] / "data" / "bylines"
TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("*.toml"))}


def test_tables_are_large_enough():
    assert len(TABLES) >= 20
    assert sum(len(table["bylines"]) + len(table["misses"]) for table in TABLES.values()) >= 300
    assert all(table["misses"] for table in TABLES.values())


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [(language, line, tuple(names)) for language, table in TABLES.items() for line, *names in table["bylines"]],
)
def test_a_byline_gives_its_authors(language, line, authors):
    byline = read_byline(line, Context(language=language))
    assert byline is not None
    assert byline.authors == authors
    assert byline.printed == line[byline.start : byline.end]


@pytest.mark.parametrize(
    ("language", "line"), [(language, line) for language, table in TABLES.items() for line in table["misses"]]
)
def test_a_line_that_is_no_byline_gives_none(language, line):
    assert read_byline(line, Context(language=language)) is None
