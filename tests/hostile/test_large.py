"""The largest inputs: minutes in all, so only with ``tox -e hostile``."""

from __future__ import annotations

import sys

import pytest

from cleantext import run
from tests.hostile.corpus import LEGACY
from tests.hostile.long import killed, memory_of_many
from tests.hostile.measure import memory_of_command, peak_memory, warm_up, within
from tests.hostile.repeats import ALL
from tests.hostile.test_growth import allowed, limit
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
    assert within(lambda: found.append(run(data)), limit(data))
    assert (found[0].article is None) != (found[0].problem is None)


def test_a_line_of_a_hundred_megabytes_is_refused_at_once():
    line = b"a" * (100 * MB)
    found = []
    assert within(lambda: found.append(run(line)), 0.1)
    assert found[0].problem.code == "too_large"


# Pages of almost 10 MB: prose, the shortest lines of which so many are read, and lines of all that lies between.
FULL = {
    "paragraphs": lambda: ALL["many-paragraphs"](99 * MB // 10),
    "page": lambda: page(PROSE * 14_000),
    "curly": lambda: ALL["many-paragraphs"](9 * MB).replace("number", "\u201cnumber\u201d"),
    "long-paragraphs": lambda: "\n".join(" ".join([*PROSE * 4, str(n)]) for n in range(3_600)),
    "cyrillic": lambda: "\n".join(f"{LEGACY['windows-1251']} {n}" for n in range(44_000)),
    "lines-of-60": lambda: "\n".join(f"The ferry number {n} came back and was full of people now." for n in range(155_000)),
    "lines-of-48": lambda: LARGE["short-lines"](),
}  # fmt: skip


@pytest.mark.parametrize("name", FULL)
def test_memory_of_the_largest_pages(name, tmp_path):
    text = FULL[name]()
    assert 8 * MB < len(text.encode()) <= 10 * MB
    assert peak_memory(text) <= allowed(text)
    if sys.platform != "win32":
        assert memory_of_command(text.encode(), tmp_path) <= allowed(text)


def test_many_pages_leave_no_memory_behind():
    done = memory_of_many(5_000)
    assert done.same
    assert done.memory[-1] - done.memory[len(done.memory) // 2] < 8_000  # kB


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_a_batch_run_goes_on_from_wherever_it_was_killed(tmp_path):
    pytest.importorskip("pyarrow")
    assert killed(12, tmp_path).total() > 6
