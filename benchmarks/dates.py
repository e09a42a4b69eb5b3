"""What reading a date costs: microseconds of CPU a line, beside a reference measured in the same run.

Run ``python benchmarks/dates.py``. The lines are those of ``tests/data/dates``; each is read in turn, so that no line
is helped by its own repetition. The reference is ``sum(range(1000))``: compare ratios, not microseconds.
"""

from __future__ import annotations

import statistics
import sys
import time
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))

from cleantext.context import Context  # noqa: E402
from cleantext.fields.dates import can_hold_date, is_date_line, read_line  # noqa: E402

ROUNDS = 9
PROSE = (
    "The ferry returned to the harbour on Monday after a stormy night at sea, and its passengers went home by bus.",
    "Share this article",
    "Home",
    "A long read about lighthouses, and about the people who still keep them in order when the season has ended",
)
NUMBERS = (
    "5 comments",
    "The ferry was built in 1998 and carried 400 people in its first year, said the harbour master.",
    "Tickets cost 20.50 euros for adults and 12 for children",
    "Chapter 7 of 20",
    "The 3 keepers of the lighthouse had 2 lamps and 1 boat between them.",
    "Call 0800 5550 20 for more",
    "Room 20, second floor, building 4",
    "In 1987 the number of ships fell to 312, and in 1990 to fewer than 200 a year.",
    "4 of 5 readers found this helpful",
    "Population: 20 400 in the last count",
    "More than 60 bands played on 3 stages, and 12 000 people came to hear them.",
)


def micros(call: Callable[[], object], times: int) -> float:
    """The least microseconds of CPU that one call took in any of the rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(times):
            call()
        best = min(best, (time.process_time() - start) / times)
    return best * 1e6


def cases() -> dict[str, list[str]]:
    """The lines of each language's table."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests" / "data" / "dates").glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found[path.stem] = [case["line"] for case in table["case"]]
    return found


def a_line(lines: Iterable[str], read: Callable[[str], object]) -> float:
    """Microseconds for one line of ``lines``, on average."""
    lines = list(lines)
    for line in lines:
        read(line)

    def all_of_them() -> None:
        for line in lines:
            read(line)

    return micros(all_of_them, 20) / len(lines)


def main() -> None:
    """Print the table."""
    print(f"reference            {micros(lambda: sum(range(1000)), 1000):7.2f}")
    english = Context("en-GB")
    print(f"no digit (prefilter) {a_line(PROSE, lambda line: can_hold_date(line, english)):7.2f}")
    print(f"digits, no date      {a_line(NUMBERS, lambda line: read_line(line, english)):7.2f}")
    costs: dict[str, float] = {}
    for lang, lines in cases().items():
        context = Context(lang)
        costs[lang] = a_line(lines, lambda line, context=context: read_line(line, context))  # type: ignore[misc]
    print(f"date line, mean      {statistics.mean(costs.values()):7.2f}")
    worst = max(costs, key=lambda lang: costs[lang])
    print(f"date line, {worst:2} (most) {costs[worst]:7.2f}")
    print(f"date line, en        {costs['en']:7.2f}")
    print(f"is_date_line, en     {a_line(cases()['en'], lambda line: is_date_line(line, english)):7.2f}")


if __name__ == "__main__":
    main()
