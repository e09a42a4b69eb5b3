"""Time and memory: what is promised for any input, on repeats aimed at every expression and loop."""

from __future__ import annotations

import pytest

from cleantext import run
from tests.hostile.corpus import CASES_BY_NAME
from tests.hostile.measure import cpu, factor, peak_memory, slope, warm_up
from tests.hostile.repeats import ALL

SIZES = (5_000, 20_000, 80_000)
SLOPE = 1.15
FLOOR = 0.005  # seconds that a page costs whatever its size; added to each, so that noise makes no slope
BASE, PER_MB = 0.3, 2.0  # seconds of CPU
SLACK = 1.5  # this machine is shared: what is measured here is up to this much more than the truth
MEMORY = 20_000_000
PROSE, SHORT = 12, 40  # times the size of the page


@pytest.fixture(scope="module", autouse=True)
def _warm():
    warm_up()


def limit(size: int) -> float:
    return (BASE + PER_MB * size / 1_000_000) * factor() * SLACK


@pytest.mark.parametrize("name", ALL)
def test_time_grows_with_the_size_and_not_faster(name):
    texts = [ALL[name](size) for size in SIZES]
    seconds = [FLOOR + cpu(lambda text=text: run(text)) for text in texts]
    if slope(SIZES, seconds) > SLOPE:  # again, for the machine is shared
        seconds = [FLOOR + min(cpu(lambda text=text: run(text)) for _ in "123") for text in texts]
    assert slope(SIZES, seconds) <= SLOPE, [round(value, 4) for value in seconds]
    if seconds[-1] > limit(SIZES[-1]):
        assert min(cpu(lambda: run(texts[-1])) for _ in "12") <= limit(SIZES[-1])


def test_no_small_page_takes_long():
    slow = {}
    for name, page in CASES_BY_NAME.items():
        if cpu(lambda page=page: run(page)) > limit(len(page)):
            again = min(cpu(lambda page=page: run(page)) for _ in "12")
            if again > limit(len(page)):
                slow[name] = round(again / factor(), 3)
    assert not slow


@pytest.mark.parametrize("name", ALL)
def test_memory_is_bounded(name):
    text = ALL[name](60_000)
    size = len(text.encode("utf-8", "replace"))
    times = SHORT if len(text) < 30 * (1 + text.count("\n")) else PROSE
    assert peak_memory(text) <= MEMORY + times * size


@pytest.mark.parametrize("name", ["many-paragraphs", "one-paragraph", "one-word", "one-han-word", "mojibake", "many-wrapped"])
def test_memory_of_a_page_of_a_megabyte(name):
    text = ALL[name](1_000_000 // (3 if "han" in name else 1))
    size = len(text.encode())
    assert peak_memory(text) <= MEMORY + PROSE * size
