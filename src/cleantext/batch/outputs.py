"""From finished parts to the output."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

from cleantext.batch.checkpoint import Checkpoint
from cleantext.batch.columns import SCHEMA, arrow_schema
from cleantext.batch.extras import need
from cleantext.batch.plan import Plan

_DAYS: Final = tuple(column.name for column in SCHEMA if column.type == "date")


def deliver(checkpoint: Checkpoint, plan: Plan) -> None:
    """Put the output in its place in one step."""
    form, _ = plan.form
    if form == "parquet" and not checkpoint.finished:
        whole = checkpoint.data.with_name("whole")
        _write_parquet(checkpoint, whole, tuple(plan.fields.keep.values()))
    checkpoint.finish("whole" if form == "parquet" else "data")


def _write_parquet(checkpoint: Checkpoint, whole: Path, keep: Sequence[str]) -> None:
    """One row group a part."""
    arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
    schema = arrow_schema(keep)
    with checkpoint.data.open("rb") as data, whole.open("wb") as out:
        with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
            for rows in _parts(data, checkpoint.ends()):
                table = arrow.Table.from_pylist(rows, schema=schema)
                writer.write_table(table, row_group_size=max(1, len(rows)))
        out.flush()
        os.fsync(out.fileno())


def _parts(data: BinaryIO, ends: Iterator[int]) -> Iterator[list[dict[str, Any]]]:
    start = 0
    for end in ends:
        rows = [_row(line) for line in data.read(end - start).splitlines()]
        start = end
        if rows:
            yield rows


def _row(line: bytes) -> dict[str, Any]:
    """A row as it was written, with its days as days and its text as Arrow can hold it."""
    row: dict[str, Any] = json.loads(line)
    for name in _DAYS:
        row[name] = None if row[name] is None else dt.date.fromisoformat(row[name])
    return {name: _sound(value) for name, value in row.items()}


def _sound(value: Any) -> Any:
    """No lone surrogates: UTF-8 has no form for them."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", errors="replace").decode("utf-8")
    return [_sound(item) for item in value] if isinstance(value, list) else value
