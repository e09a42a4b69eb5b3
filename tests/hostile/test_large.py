"""The largest inputs: minutes in all, so only with ``tox -e hostile``."""

from __future__ import annotations

import pytest

from cleantext import run
from tests.hostile.measure import cpu, factor, warm_up
from tests.hostile.test_growth import BASE, PER_MB, SLACK
from tests.pages import PROSE, page

pytestmark = pytest.mark.hostile_large
MB = 1_000_000

LARGE = {
    "word": lambda: "a" * (10 * MB),
    "line": lambda: "The ferry came back to the harbour. " * (10 * MB // 36),
    "han": lambda: "\u6e21\u8239\u304c\u6e2f\u306b\u623b\u3063\u305f\u3002" * (10 * MB // 27),
    "blank-lines": lambda: "\n" * (9 * MB) + page(),
    "spaces": lambda: " " * (9 * MB) + page(),
    "nuls": lambda: "\x00" * (9 * MB) + page(),
    "commas": lambda: ", " * (5 * MB),
    "entities": lambda: "&amp;" * (2 * MB),
    "nested-entities": lambda: "&" + "amp;" * (2 * MB) + "lt;",
    "mojibake": lambda: "\u00e2\u20ac\u2122" * (10 * MB // 8),
    "surrogates": lambda: "\ud83d" * (3 * MB),
    "prose": lambda: page(PROSE * (10 * MB // 700)),
    "wrapped": lambda: "\n".join(f"The ferry {n} that was out of service for a month came back to the harbour on" for n in range(120_000)),
    "short-lines": lambda: "\n".join(f"ferry number {n}, and the next of them is the last" for n in range(180_000)),
    "million-lines": lambda: "a\n" * (2 * MB),
    "escapes": lambda: "\x1b[31m" * (2 * MB),
    "html": lambda: "<!doctype html><html>" + "<p>The ferry came back to the harbour.</p>" * 200_000,
    "html-deep": lambda: "<!doctype html><html>" + "<div>" * (1 * MB),
    "latin-1": lambda: ("Die F\u00e4hre kam zur\u00fcck, und jeder Platz war besetzt. " * (9 * MB // 52)).encode("latin-1"),
    "noise": lambda: bytes(range(128, 256)) * (9 * MB // 128),
}  # fmt: skip


@pytest.mark.parametrize("name", LARGE)
def test_ten_megabytes_are_read_in_the_time_promised(name):
    warm_up()
    data = LARGE[name]()
    data = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    found = []
    seconds = cpu(lambda: found.append(run(data)))
    assert (found[0].article is None) != (found[0].problem is None)
    assert seconds <= (BASE + PER_MB * len(data) / MB) * factor() * SLACK


def test_a_line_of_a_hundred_megabytes_is_refused_at_once():
    line = b"a" * (100 * MB)
    found = []
    assert cpu(lambda: found.append(run(line))) < 0.1
    assert found[0].problem.code == "too_large"


def test_many_pages_leave_no_memory_behind():
    import resource

    for _ in range(200):
        run(page())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(3_000):
        run(page((*PROSE, f"Ferry number {number} was full.")))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 8_000  # kB
