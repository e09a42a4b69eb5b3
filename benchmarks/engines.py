"""What each way in costs beyond the reading itself: CPU time of all processes, a page more and the start.

``python benchmarks/engines.py [ROUNDS]`` with the checkout's root in ``PYTHONPATH`` and the engines installed; ways
whose engine is missing are left out. Pages are the WET fixtures, over and over. Each way runs in a process of its own,
with few pages and with many: the difference is what a page costs, the rest is the start. Linux only: it looks into
/proc ten times a second for all processes that an engine has started.
"""

from __future__ import annotations

import ctypes
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FEW, MANY = 100, 600
_SUBREAPER = 36  # of prctl: orphans of this process become its children


def rows(count: int) -> list[dict[str, str]]:
    """Pages of the WET fixtures."""
    texts = [
        path.read_text("utf-8", errors="replace") for path in sorted((ROOT / "fixtures").glob("*/wet/*/input.txt"))
    ]
    return [{"id": str(number), "text": texts[number % len(texts)]} for number in range(count)]


def jsonl(count: int, folder: Path) -> Path:
    """The same as a file."""
    path = folder / "in" / "in.jsonl"
    path.parent.mkdir()
    path.write_text("".join(json.dumps(row) + "\n" for row in rows(count)), encoding="utf-8")
    return path


def plain(count: int, folder: Path) -> int:
    """``clean_batch`` alone: what the others are held against."""
    from cleantext.integrations import clean_batch

    given = rows(count)
    return len(clean_batch({name: [row[name] for row in given] for name in ("id", "text")})["id"])


def batch(count: int, folder: Path) -> int:
    """``cleantext batch`` with two jobs, JSON lines to JSON lines."""
    command = [sys.executable, "-m", "cleantext", "batch", str(jsonl(count, folder)), "-o", str(folder / "out.jsonl")]
    subprocess.run([*command, "--jobs", "2", "--id-field", "id"], check=True, stderr=subprocess.DEVNULL)
    return (folder / "out.jsonl").read_bytes().count(b"\n")


def batch_parquet(count: int, folder: Path) -> int:
    """``cleantext batch`` with two jobs, JSON lines to Parquet."""
    import pyarrow.parquet

    command = [sys.executable, "-m", "cleantext", "batch", str(jsonl(count, folder)), "-o", str(folder / "o.parquet")]
    subprocess.run([*command, "--jobs", "2", "--id-field", "id"], check=True, stderr=subprocess.DEVNULL)
    return int(pyarrow.parquet.ParquetFile(folder / "o.parquet").metadata.num_rows)


def datasets(count: int, folder: Path) -> int:
    """``map(batched=True)``."""
    import datasets

    from cleantext.integrations import clean_batch
    from cleantext.integrations.arrow import record_schema

    given = datasets.Dataset.from_list(rows(count))
    features = datasets.Features.from_arrow_schema(record_schema(given.data.schema))
    made = given.map(clean_batch, batched=True, remove_columns=given.column_names, features=features)
    return len(made)


def polars(count: int, folder: Path) -> int:
    """``clean_table``, there and back."""
    import polars

    from cleantext.integrations.arrow import clean_table

    return len(polars.from_arrow(clean_table(polars.DataFrame(rows(count)).to_arrow())))


def duckdb(count: int, folder: Path) -> int:
    """``clean_batches`` on the stream of a query."""
    import duckdb
    import pyarrow

    from cleantext.integrations.arrow import clean_batches, record_schema

    base = duckdb.connect()
    path = jsonl(count, folder)
    read = base.cursor().sql(f"select id, text from '{path}'").to_arrow_reader(1000)
    base.register("records", pyarrow.RecordBatchReader.from_batches(record_schema(read.schema), clean_batches(read)))
    base.execute("create table articles as from records")
    return int(base.sql("select count(*) from articles").fetchall()[0][0])


def datatrove(count: int, folder: Path) -> int:
    """JSON lines to JSON lines through the step."""
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    from cleantext.integrations.datatrove import Clean

    jsonl(count, folder)
    steps = [JsonlReader(str(folder / "in")), Clean(errors="emit"), JsonlWriter(str(folder / "out"), compression=None)]
    LocalPipelineExecutor(steps, logging_dir=str(folder / "logs")).run()
    return (folder / "out" / "00000.jsonl").read_bytes().count(b"\n")


def spark(count: int, folder: Path) -> int:
    """JSON lines to Parquet on two workers."""
    from tests.engines.local import spark

    from cleantext.integrations.spark import clean

    path = jsonl(count, folder)
    with spark() as session:
        pages = session.read.schema("id string, text string").json(str(path)).repartition(4)
        clean(pages).write.parquet(str(folder / "out"))
        return int(session.read.parquet(str(folder / "out")).count())


def ray(count: int, folder: Path) -> int:
    """A table to Parquet on two processors."""
    import pyarrow
    import pyarrow.parquet
    from tests.engines.local import ray

    from cleantext.integrations.ray import Clean

    with ray() as engine:
        pages = engine.data.from_arrow(pyarrow.Table.from_pylist(rows(count))).repartition(4)
        pages.map_batches(Clean(), batch_format="pyarrow", batch_size=100).write_parquet(str(folder / "out"))
    return int(pyarrow.parquet.read_table(folder / "out").num_rows)


WAYS: dict[Callable[[int, Path], int], str] = {
    plain: "cleantext",
    batch: "cleantext",
    batch_parquet: "pyarrow",
    datasets: "datasets",
    polars: "polars",
    duckdb: "duckdb",
    datatrove: "datatrove",
    spark: "pyspark",
    ray: "ray",
}


def measured(way: Callable[[int, Path], int], count: int) -> float:
    """Seconds of CPU that a run took, with every process that it started."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, "one", way.__name__, str(count), folder]
        environment = {**os.environ, "HF_HOME": folder}
        used: dict[tuple[int, int], int] = {}
        with subprocess.Popen(command, env=environment) as run:
            while run.poll() is None:
                used |= descendants()
                time.sleep(0.1)
        if run.returncode:
            raise SystemExit(f"{way.__name__} failed")
        with suppress(ChildProcessError):
            while os.wait():  # for orphans
                pass
    return sum(used.values()) / os.sysconf("SC_CLK_TCK")


def descendants() -> dict[tuple[int, int], int]:
    """Ticks of CPU that each process below this one has taken so far, by its number and start."""
    known: dict[int, tuple[int, int, int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = path.read_text().rpartition(")")[2].split()
            known[int(path.parent.name)] = int(fields[1]), int(fields[19]), int(fields[11]) + int(fields[12])
    found, ours = {}, {os.getpid()}
    while below := {pid for pid, (parent, _, _) in known.items() if parent in ours} - ours:
        ours |= below
        found |= {(pid, known[pid][1]): known[pid][2] for pid in below}
    return found


def one(name: str, count: int, folder: Path) -> None:
    """One run in this process."""
    (way,) = (way for way in WAYS if way.__name__ == name)
    nowhere = os.open(os.devnull, os.O_WRONLY)  # engines talk
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    raise SystemExit(way(count, folder) != count)


def main(rounds: int) -> None:
    """Rounds of all ways, so that a slow minute of the machine meets them all."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    ways = [way for way, package in WAYS.items() if find_spec(package) is not None]
    seen: dict[str, list[dict[str, Any]]] = {way.__name__: [] for way in ways}
    size = statistics.mean(len(row["text"].encode()) for row in rows(MANY))
    for _ in range(rounds):
        base = 0.0
        for way in ways:
            few, many = measured(way, FEW), measured(way, MANY)
            page = (many - few) / (MANY - FEW)
            base = page if way is plain else base
            seen[way.__name__].append({"page": 1e3 * page, "ratio": page / base, "start": few - FEW * page})
            print(f"{way.__name__}: {1e3 * page:.2f} ms a page, start {few - FEW * page:.1f} s", flush=True)
    print(f"\npages of {size:,.0f} bytes; median (least to most) of {rounds} rounds")
    for name, runs in seen.items():
        cells = []
        for key, form in (("page", ".2f"), ("ratio", ".2f"), ("start", ".1f")):
            found = sorted(run[key] for run in runs)
            cells.append(f"{statistics.median(found):{form}} ({found[0]:{form}} to {found[-1]:{form}})")
        print(f"{name:14} ms a page {cells[0]}   of plain {cells[1]}   start s {cells[2]}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        one(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 3)
