"""What the body reader says of every page when it has not seen the page's site: input of ``train_masthead.py``.

    python benchmarks/unseen_readings.py EVAL_FOLDER -o readings.jsonl.gz

Two readers, each trained without the folds it then reads. Deterministic; some minutes on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import train
from masthead_data import fold_of, samples

from cleantext.reader.model import Model
from cleantext.reader.reading import read
from cleantext.reader.training import Lesson, Settings
from cleantext.reader.training import train as train_reader

PARTS = ({0, 1}, {2, 3, 4})
FOLDS = range(5)
LINES = 2000  # longer pages teach nothing that shorter ones do not


def lessons(folder: Path, without: set[int]) -> Iterator[Lesson]:
    """One view of every page whose site is in other folds."""
    for lesson in (*train.gold(folder), *train.silver(folder)):
        if lesson.teaches_words and fold_of(lesson.site) not in without and len(lesson.texts) < LINES:
            yield lesson


def readings(folder: Path) -> Iterator[dict[str, Any]]:
    """A row a page and style: the chance of each block to be body, and the blocks chosen."""
    models = [Model.from_json(train_reader(lessons(folder, part), Settings())) for part in PARTS]
    yield from read_all(folder, [next(m for m, part in zip(models, PARTS, strict=True) if f in part) for f in FOLDS])


def read_all(folder: Path, models: Sequence[Model]) -> Iterator[dict[str, Any]]:
    """Read each page with the model of its fold."""
    for name in ("train", "silver"):
        for sample in samples(folder, name):
            found = read(sample.texts, hints=sample.hints, model=models[fold_of(sample.domain)])
            body = [round(chance, 3) for chance in found.body]
            inside = [number for number, chosen in enumerate(found.inside) if chosen]
            yield {"id": sample.id, "style": sample.style, "body": body, "inside": inside}


def main() -> None:
    """Write the readings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    with gzip.GzipFile(options.output, "wb", mtime=0) as target:
        for row in readings(options.folder):
            target.write((json.dumps(row) + "\n").encode())


if __name__ == "__main__":
    main()
