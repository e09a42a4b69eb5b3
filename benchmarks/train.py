"""Make the weights of the reader from the evaluation pages: ``train.py --data DIR -o weights.json``.

The same pages and versions of LightGBM and numpy give the same bytes. Takes some minutes on one core.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from labels import label, teacher_labels

from cleantext.reader.model import dump
from cleantext.reader.training import Lesson, Settings, train

STYLES = ("wet", "ccwet", "soup")
AGREEMENT = 0.6  # of the extractors about a page; below, their votes are noise


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def lines_of(text: str) -> list[str]:
    """The blocks of a page, as the reader is given them: its lines that are not blank."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def gold(data: Path) -> Iterator[Lesson]:
    """Pages with a true body, in each style."""
    for row in rows(data / "train.jsonl.gz"):
        for style in STYLES if row.get("usable", True) else ():
            lines = lines_of(row["styles"][style])
            yield Lesson(lines, label(lines, row["truth"]["body"]), row["domain"], teaches_words=style == "wet")


def silver(data: Path) -> Iterator[Lesson]:
    """Article pages labelled by agreement of extractors, at half weight."""
    for row in rows(data / "silver.jsonl.gz"):
        if row["page_type"] or (row["kind"] == "silver" and (row["agreement"] or 0) < AGREEMENT):
            continue
        for style in ("wet", "ccwet"):
            lines = row["styles"][style].split("\n")
            inside, weights = teacher_labels(lines, row, style)
            kept = [number for number, line in enumerate(lines) if line.strip()]
            if any(inside):
                yield Lesson(
                    [lines[number].strip() for number in kept],
                    [inside[number] for number in kept],
                    row["domain"],
                    0.5,
                    [weights[number] for number in kept],
                    style == "wet",
                )


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True), default=Path("../shared/eval"), show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True)
def main(data: Path, output: Path) -> None:
    """Train the reader and write its weights."""
    lessons = [lesson for lesson in (*gold(data), *silver(data)) if len(lesson.texts) < 6000]
    output.write_text(dump(train(lessons, Settings())), encoding="utf-8")


if __name__ == "__main__":
    main()
