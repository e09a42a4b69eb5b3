"""Body readers that have not seen the sites that they read: five, each trained without the fold that it then reads.

Deterministic; some minutes a reader on one core, so they are kept in a folder.
"""

from __future__ import annotations

import hashlib
import json
import sys
from functools import partial
from pathlib import Path
from typing import Final

import train
from masthead_data import FOLDS, fold_of

from cleantext.reader.model import Model, dump

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
    """Of the code and the pages of ours that weights are made from; rules and evaluation pages are not in it."""
    package = HERE.parent / "src" / "cleantext"
    folders = [package / name for name in ("reader", "masthead", "joining", "trees")]
    code = [*HERE.glob("*train*.py"), HERE / "labels.py", HERE / "masthead_data.py"]
    code += [package / "segment.py", package / "wrapping.py"]
    code += [HERE / "annotated.py", HERE / "annotations.jsonl"]
    files = sorted([*code, *(path for folder in folders for path in folder.glob("*.py"))])
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]
