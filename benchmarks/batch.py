"""Batch runs on made-up pages: what one job more gives, what the parent costs, and whether memory stays flat.

``python benchmarks/batch.py jobs`` and ``python benchmarks/batch.py memory 10000 100000``, with the checkout's root in
``PYTHONPATH``; ``jobs 8 2000`` are 8 rounds of 2,000 working pages. On a machine that others use too, look at the pages
that wait: they need no core, so they show whether workers are kept busy; and at how long workers are without work.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path
from typing import NamedTuple

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


def make(path: Path, count: int, kind: str) -> None:
    """Pages of three to six paragraphs in any order, short ones of one; every tenth has no article."""
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            dice = random.Random(number)
            prose = dice.sample(pages.PROSE, dice.randint(3, 6))
            short = f"{pages.HEADLINE} {number}\nBy Ida Holm\n20 July 2022\n{prose[0]}"
            text = short if kind == "short" else pages.page(tuple(prose))
            text = text if number % 10 else "Menu\nSign in"
            out.write(json.dumps({"id": f"d{number}", "text": text, "site": "courier"}) + "\n")


def cpu(who: int) -> float:
    """Seconds of CPU."""
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


class Seen(NamedTuple):
    """A moment of a run; of each worker its seconds on a core and its seconds in the queue for one (Linux)."""

    at: float
    documents: int
    workers: dict[int, tuple[float, float]]

    @classmethod
    def of(cls, documents: int) -> Seen:
        """Now."""
        workers = {}
        for child in active_children():
            with suppress(OSError):
                ran, queued, _ = Path(f"/proc/{child.pid}/schedstat").read_text().split()
                workers[child.pid or 0] = int(ran) / 1e9, int(queued) / 1e9
        return cls(time.monotonic(), documents, workers)


def one(kind: str, jobs: int, count: int) -> None:
    """One run in this process; prints its figures."""
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder) / "in.jsonl", count, kind)
        options = {"pipeline": Pipeline({"wait": Wait()})} if kind == "waiting" else {}
        fields = Fields(id="id", keep={"site": "site"})
        seen: list[Seen] = []
        before = cpu(resource.RUSAGE_SELF)
        plan = Plan((f"{folder}/in.jsonl",), Path(folder) / "out.jsonl", fields=fields, options=options, jobs=jobs)
        report = run(plan, lambda now: seen.append(Seen.of(now.documents)))
    first, last = seen[0], seen[-1]
    parent, workers = cpu(resource.RUSAGE_SELF) - before, cpu(resource.RUSAGE_CHILDREN)
    sizes = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    speed = (last.documents - first.documents) / (last.at - first.at)
    print(f"{kind} jobs={jobs} documents={count}: {report.seconds:.1f} s in all, {speed:.1f} a second once begun")
    print(f"    CPU a page {1e3 * parent / count:.3f} ms here, {1e3 * workers / count:.3f} ms in workers")
    for pid, (ran, queued) in sorted(last.workers.items()):
        time_of = last.at - first.at
        ran, queued = (now - then for now, then in zip((ran, queued), first.workers[pid], strict=True))
        idle = max(0.0, time_of - ran - queued)
        print(f"    a worker: {ran:.2f} s on a core, {queued:.2f} s in the queue for one, {idle:.2f} s without work")
    print(f"    most memory {sizes[0]:,} kB here, {sizes[1]:,} kB in a worker", flush=True)


def main() -> None:
    """Each run in a process of its own, for memory and CPU are counted by process."""
    what, *counts = sys.argv[1:]
    if what == "one":
        one(counts[0], int(counts[1]), int(counts[2]))
        return
    runs = [("short", "2", count) for count in counts]
    if what == "jobs":
        rounds, count = counts or ("1", "1500")
        kinds = ("working",) if counts else ("waiting", "working")
        runs = [(kind, jobs, count) for kind in kinds for jobs in ("1", "2")] * int(rounds)
    for arguments in runs:
        subprocess.run([sys.executable, __file__, "one", *arguments], check=True)


if __name__ == "__main__":
    main()
