"""What the body reader says of every page when it has not seen the page's site: input of ``train_masthead.py``.

    python benchmarks/unseen_readings.py EVAL_FOLDER -o readings.jsonl.gz [--cache DIR]

Five readers, each trained without the fold that it then reads. Deterministic; some minutes a reader on one core.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import train
from masthead_data import FOLDS, fold_of, samples

from cleantext.reader.model import Model, dump
from cleantext.reader.reading import read

HERE: Final = Path(__file__).parent


def fold_readers(data: Path, cache: Path) -> list[Model]:
    """For each fold the reader that has not seen its domains; trained where the cache has it not.

    Files of the cache carry a digest of the code and the pages of ours that they were made from.
    """
    cache.mkdir(parents=True, exist_ok=True)
    readers = []
    for fold in range(FOLDS):
        path = cache / f"reader-{digest()}-{fold}.json"
        if not path.exists():
            sys.stderr.write(f"training the body reader without fold {fold}\n")
            path.write_text(dump(train.without(data, partial(_in_fold, fold))), "utf-8")
        readers.append(Model.from_json(json.loads(path.read_bytes())))
    return readers


def _in_fold(fold: int, domain: str) -> bool:
    return fold_of(domain) == fold


def digest() -> str:
    """Of everything that weights are made from, except the evaluation pages."""
    package = HERE.parent / "src" / "cleantext"
    folders = [package / name for name in ("reader", "masthead", "joining", "trees")]
    code = [*HERE.glob("*train*.py"), HERE / "labels.py", HERE / "masthead_data.py"]
    code += [package / "segment.py", package / "wrapping.py"]
    code += [HERE / "annotated.py", HERE / "annotations.jsonl"]
    files = sorted([*code, *(path for folder in folders for path in folder.glob("*.py"))])
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def read_all(folder: Path, models: Sequence[Model]) -> Iterator[dict[str, Any]]:
    """Read each page with the model of its fold."""
    for name in ("train", "silver"):
        for sample in samples(folder, name):
            found = read(sample.lines.texts, hints=sample.lines.hints, model=models[fold_of(sample.domain)])
            body = [round(chance, 3) for chance in found.body]
            inside = [number for number, chosen in enumerate(found.inside) if chosen]
            yield {"id": sample.id, "style": sample.style, "body": body, "inside": inside}


def main() -> None:
    """Write the readings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--cache", type=Path, default=Path(".quality"), help="folder of the readers, as of quality.py")
    options = parser.parse_args()
    with gzip.GzipFile(options.output, "wb", mtime=0) as target:
        for row in read_all(options.folder, fold_readers(options.folder, options.cache)):
            target.write((json.dumps(row) + "\n").encode())


if __name__ == "__main__":
    main()
