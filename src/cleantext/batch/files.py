"""Which files are read, as what, and in which order."""

from __future__ import annotations

import glob
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cleantext.batch.extras import need
from cleantext.batch.plan import Kind, Packing, Plan
from cleantext.batch.streams import packing_of
from cleantext.errors import OptionError
from cleantext.escape import one_line

_KINDS: Final[dict[str, Kind]] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
}
_NEEDS: Final = {"parquet": "pyarrow.parquet", "warc": "fastwarc.warc"}


class File(NamedTuple):
    """One input file."""

    path: str
    kind: Kind
    packing: Packing
    size: int
    changed: int


class Walk(NamedTuple):
    """What is known after all files were looked at once."""

    digest: str
    files: int
    size: int


def files(plan: Plan) -> Iterator[File]:
    """Every input file: the inputs as they were given, what is below a folder in the order of its names."""
    own = {os.path.abspath(plan.output), os.path.abspath(plan.folder)}
    for given in plan.inputs:
        for path in _expanded(given, own):
            info = os.stat(path)
            yield File(path, _kind(path, plan.kind), packing_of(path), info.st_size, info.st_mtime_ns)


def _expanded(given: str, own: set[str]) -> Iterator[str]:
    if os.path.isdir(given):
        yield from _below(given, own)
    elif os.path.exists(given):
        yield given
    elif glob.has_magic(given):
        found = sorted(path for path in glob.iglob(given, recursive=True) if os.path.isfile(path))
        if not found:
            raise OptionError(f"{one_line(given)}: no file is named like that")
        yield from (path for path in found if os.path.abspath(path) not in own)
    elif given == "-":
        raise OptionError("batch reads files, for it must be able to go on after a stop; cleantext clean reads a pipe")
    else:
        raise OptionError(f"{one_line(given)}: no such file or folder")


def _below(folder: str, own: set[str]) -> Iterator[str]:
    with os.scandir(folder) as entries:
        found = sorted((entry.name, entry.is_dir(follow_symlinks=False), entry.is_file()) for entry in entries)
    for name, is_folder, is_file in found:
        path = os.path.join(folder, name)
        if name.startswith(".") or os.path.abspath(path) in own:
            continue
        if is_folder:
            yield from _below(path, own)
        elif is_file:
            yield path


def _kind(path: str, stated: Kind | None) -> Kind:
    if stated is not None:
        return "warc" if stated == "wet" else stated
    name = Path(path).name.lower().removesuffix(".gz").removesuffix(".zst").removesuffix(".zstd")
    ending = Path(name).suffix
    if ending == ".json":
        raise OptionError(f"{one_line(path)}: say what it is with --from jsonl (one object a line) or --from text")
    return _KINDS.get(ending, "text")


def look(plan: Plan) -> Walk:
    """Look at all files once, without opening them; fails for one that is missing or needs a missing extra."""
    digest, count, size = hashlib.sha256(), 0, 0
    needed: set[str] = set()
    for file in files(plan):
        digest.update(f"{file.path}\0{file.kind}\0{file.size}\0{file.changed}\n".encode("utf-8", "surrogateescape"))
        count += 1
        size += file.size
        needed.add(_NEEDS.get(file.kind, ""))
        needed.add("zstandard" if file.packing == ".zst" and file.kind != "warc" else "")
    if not count:
        raise OptionError(f"no files in {', '.join(map(one_line, plan.inputs))}")
    form, packing = plan.form
    needed.add("pyarrow.parquet" if form == "parquet" else "zstandard" if packing == ".zst" else "")
    for module in sorted(needed - {""}):
        need(module)
    return Walk(digest.hexdigest(), count, size)
