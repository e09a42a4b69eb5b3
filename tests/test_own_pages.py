"""The pages in ``benchmarks/pages`` are read no worse than they were: a floor for each field, which only rises."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
FLOORS = {
    "language": 1.0,
    "section": 0.81,
    "headline": 0.98,
    "standfirst": 0.93,
    "byline": 0.92,
    "authors": 0.96,
    "dateline": 1.0,
    "published_at": 1.0,
    "updated_at": 1.0,
    "body": 0.96,
}


@pytest.fixture(scope="module")
def scores():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import own_pages

        found = list(own_pages.scores())
    finally:
        sys.path.remove(str(BENCHMARKS))
    return own_pages.figures(found)


@pytest.mark.parametrize("field", FLOORS)
def test_a_field_is_read_no_worse_than_it_was(field, scores):
    assert scores[field] >= FLOORS[field]


def test_every_field_has_a_floor(scores):
    assert set(scores) == set(FLOORS)
