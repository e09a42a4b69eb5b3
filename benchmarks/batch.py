"""Batch runs on made-up pages: what one job more gives, what the parent costs, and whether memory stays flat.

``python benchmarks/batch.py jobs`` and ``python benchmarks/batch.py memory 2000 20000``, with the checkout's root in
``PYTHONPATH``. On a machine that others use too, look at the pages that wait: they need no core, so they show whether
workers are kept busy.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests import pages

from cleantext import Document, Edit, Pipeline, Role
from cleantext.batch import Fields, Plan, run


@dataclass(frozen=True)
class Wait:
    """A cleaner that takes its time and no core."""

    seconds: float = 0.02

    def __call__(self, document: Document) -> list[Edit]:
        """The first block is the body."""
        assert document.blocks
        time.sleep(self.seconds)
        return [Edit(0, "bench.body", role=Role.PARAGRAPH)]


def make(path: Path, count: int) -> None:
    """Pages of three to six paragraphs in any order; every tenth has no article."""
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            dice = random.Random(number)
            prose = dice.sample(pages.PROSE, dice.randint(3, 6))
            text = pages.page(tuple(prose)) if number % 10 else "Menu\nSign in"
            out.write(json.dumps({"id": f"d{number}", "text": text, "site": "courier"}) + "\n")


def cpu(who: int) -> float:
    """Seconds of CPU."""
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def one(kind: str, jobs: int, count: int) -> None:
    """One run in this process; prints its figures."""
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder) / "in.jsonl", count)
        options = {"pipeline": Pipeline({"wait": Wait()})} if kind == "waiting" else {}
        fields = Fields(id="id", keep={"site": "site"})
        seen = []
        before = cpu(resource.RUSAGE_SELF)
        plan = Plan((f"{folder}/in.jsonl",), Path(folder) / "out.jsonl", fields=fields, options=options, jobs=jobs)
        report = run(plan, lambda now: seen.append((time.monotonic(), now.documents)))
    (begin, first), (end, last) = seen[0], seen[-1]
    parent, workers = cpu(resource.RUSAGE_SELF) - before, cpu(resource.RUSAGE_CHILDREN)
    sizes = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    speed = (last - first) / (end - begin)
    print(f"{kind} jobs={jobs} documents={count}: {report.seconds:.1f} s in all, {speed:.1f} a second once begun")
    print(f"    CPU a page {1e3 * parent / count:.3f} ms here, {1e3 * workers / count:.3f} ms in workers")
    print(f"    most memory {sizes[0]:,} kB here, {sizes[1]:,} kB in a worker", flush=True)


def main() -> None:
    """Each run in a process of its own, for memory and CPU are counted by process."""
    what, *counts = sys.argv[1:]
    if what == "one":
        one(counts[0], int(counts[1]), int(counts[2]))
        return
    runs = [("working", "2", count) for count in counts]
    if what == "jobs":
        runs = [(kind, jobs, "1500") for kind in ("waiting", "working") for jobs in ("1", "2")]
    for arguments in runs:
        subprocess.run([sys.executable, __file__, "one", *arguments], check=True)


if __name__ == "__main__":
    main()
