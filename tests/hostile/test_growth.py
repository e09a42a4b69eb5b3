"""Time and memory: what is promised for any input, on repeats aimed at every expression and loop."""

from __future__ import annotations

import pytest

from cleantext import run
from tests.growth import growth
from tests.hostile.corpus import CASES_BY_NAME
from tests.hostile.measure import peak_memory, warm_up, within
from tests.hostile.repeats import ALL

QUICK = (2_000, 16_000)  # with every run of the tests
SIZES = (5_000, 20_000, 80_000)  # as promised: tox -e hostile
SLOPE = 1.15
# Seconds that a page costs whatever its size. They are added to each measurement, so that noise makes no slope.
FLOOR = 0.005
BASE, PER_MB = 0.3, 2.0  # seconds of CPU
SLACK = 1.5  # the machine is shared: what is measured is up to this much more than the truth
MEMORY = 20_000_000
PROSE, SHORT = 12, 40  # times the size of the page
LINE = 100  # characters a line, on average, below which lines count as short


@pytest.fixture(scope="module", autouse=True)
def _warm():
    warm_up()


def limit(page: str | bytes) -> float:
    """Seconds of the reference machine."""
    size = len(page if isinstance(page, bytes) else page.encode("utf-8", "replace"))
    return (BASE + PER_MB * size / 1_000_000) * SLACK


def within_limit(page: str | bytes) -> bool:
    return within(lambda: run(page), limit(page))


@pytest.mark.parametrize("name", ALL)
def test_time_grows_with_the_size_and_not_faster(name):
    assert growth(ALL[name], run, QUICK, SLOPE, FLOOR) <= SLOPE


@pytest.mark.hostile_large
@pytest.mark.parametrize("name", ALL)
def test_time_grows_with_the_size_up_to_80_kb(name):
    assert growth(ALL[name], run, SIZES, SLOPE, FLOOR) <= SLOPE
    assert within_limit(ALL[name](SIZES[-1]))


def test_no_small_page_takes_long():
    assert [name for name, page in CASES_BY_NAME.items() if not within_limit(page)] == []


HEAVY = (
    "many-paragraphs",
    "many-words",
    "one-paragraph",
    "one-han-word",
    "name-lines-in-page",
    "mojibake-quote",
    "words",
)


@pytest.mark.parametrize("name", HEAVY)
def test_memory_is_bounded(name):
    text = ALL[name](40_000)
    assert peak_memory(text) <= allowed(text)


def allowed(text: str) -> int:
    short = len(text) < LINE * (1 + text.count("\n"))
    return MEMORY + (SHORT if short else PROSE) * len(text.encode("utf-8", "replace"))


def test_memory_of_a_page_of_many_paragraphs():
    text = ALL["many-paragraphs"](1_500_000)
    assert peak_memory(text) <= allowed(text)


@pytest.mark.hostile_large
@pytest.mark.parametrize("name", ALL)
def test_memory_of_a_page_of_a_megabyte(name):
    text = ALL[name](1_000_000)
    assert peak_memory(text) <= allowed(text)
