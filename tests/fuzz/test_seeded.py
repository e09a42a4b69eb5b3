"""A short run over every target without atheris, the same each time; and all that was ever found."""

from __future__ import annotations

import pytest

from tests.fuzz import seeds as made
from tests.fuzz.seeds import FOUND, mutated, seeds
from tests.fuzz.targets import TARGETS

COUNTS = {"page": 150, "html": 60}
MANY = 400


def test_every_target_has_seeds():
    assert tuple(TARGETS) == made.TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_breaks(name):
    for data in (*seeds(name), *mutated(name, 1, COUNTS.get(name, MANY))):
        TARGETS[name](data)


@pytest.mark.hostile_large
@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("seed", range(2, 12))
def test_nothing_breaks_in_a_longer_run(name, seed):
    for data in mutated(name, seed, 3 * COUNTS.get(name, MANY)):
        TARGETS[name](data)


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.bin")), ids=lambda path: path.stem)
def test_what_was_found_stays_mended(path):
    TARGETS[path.stem.partition("-")[0]](path.read_bytes())
