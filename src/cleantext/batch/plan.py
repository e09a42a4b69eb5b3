"""What a batch run is asked to do: plain, frozen, picklable data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from cleantext.errors import OptionError
from cleantext.options import Options

Kind: TypeAlias = Literal["text", "jsonl", "csv", "parquet", "warc", "wet"]
Form: TypeAlias = Literal["jsonl", "parquet"]
Packing: TypeAlias = Literal["", ".gz", ".zst"]
Errors: TypeAlias = Literal["emit", "skip", "fail"]

MAX_SECONDS: Final = 120.0  # 10 MB of short lines take 40 on one core of 2023
CHUNK: Final = 64  # documents; at 5 ms each a worker is busy for a third of a second, and a hand-over costs 1 ms
PART: Final = 1000  # documents; what a kill can cost, and a row group of Parquet

_FORMS: Final[Mapping[str, tuple[Form, Packing]]] = {
    ".jsonl": ("jsonl", ""),
    ".ndjson": ("jsonl", ""),
    ".jsonl.gz": ("jsonl", ".gz"),
    ".ndjson.gz": ("jsonl", ".gz"),
    ".jsonl.zst": ("jsonl", ".zst"),
    ".ndjson.zst": ("jsonl", ".zst"),
    ".parquet": ("parquet", ""),
}


@dataclass(frozen=True, slots=True)
class Fields:
    """Which fields or columns of the input hold what; ``keep`` maps a field to its name in the output."""

    text: str = "text"
    id: str | None = None
    url: str | None = None
    now: str | None = None
    keep: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """One batch run. ``jobs``, ``chunk`` and ``start_method`` never change a byte of the output.

    ``options`` are those of :func:`cleantext.run`; a ``pipeline`` among them must be picklable. ``part`` is the
    number of input documents after which the work so far is made safe.
    """

    inputs: tuple[str, ...]
    output: Path
    kind: Kind | None = None
    fields: Fields = Fields()
    options: Options = field(default_factory=Options)
    errors: Errors = "emit"
    max_seconds: float = MAX_SECONDS
    jobs: int = 1
    chunk: int = CHUNK
    part: int = PART
    start_method: Literal["spawn", "fork", "forkserver"] = "spawn"

    @property
    def form(self) -> tuple[Form, Packing]:
        """The form of the output by its ending, and how it is packed."""
        name = self.output.name.lower()
        for ending, form in _FORMS.items():
            if name.endswith(ending):
                return form
        raise OptionError(f"{self.output}: the output ends in one of {', '.join(_FORMS)}")

    @property
    def folder(self) -> Path:
        """Where unfinished work is kept."""
        return self.output.with_name(self.output.name + ".parts")

    def checked(self) -> Plan:
        """The same plan with rule files read, once and for all workers; :class:`OptionError` if it cannot be run."""
        from cleantext.batch.columns import SCHEMA
        from cleantext.rulepack import Rule, read_pack

        if self.output.is_dir() or not self.output.parent.is_dir():
            raise OptionError(f"{self.output}: not a file in a folder that exists")
        if min(self.jobs, self.chunk, self.part) < 1 or self.max_seconds <= 0:
            raise OptionError("jobs, chunk, part and max_seconds are above 0")
        taken = {column.name for column in SCHEMA} | {"body", "contributors", "confidence", "error"}
        names = list(self.fields.keep.values())
        for name in names:
            if name in taken or names.count(name) > 1:
                raise OptionError(f"the output has a field {name!r} already; keep it under another name: {name}=NAME")
        _ = self.form
        rules: list[Rule] = []
        for item in self.options.get("rules") or ():
            rules += [item] if isinstance(item, Rule) else read_pack(Path(item))
        options: Any = {**self.options, "rules": tuple(rules)}
        return replace(self, options=options)
