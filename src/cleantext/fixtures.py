"""Fixture pages: a folder with a page and the record it must give. One engine for pytest and ``cleantext check``.

A fixture is a folder that holds ``input.txt`` (the bytes as found) and beside it

- ``expected.json``: the record without ``confidence``, or ``{"error": {"code": ...}}`` where there is no article,
- ``explain.txt``: one line a block (span, role, reason, first words); compared where it is there,
- ``meta.toml``: optional; ``[options]`` are passed to :func:`cleantext.run`, ``xfail = "why"`` marks a known failure.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from cleantext.api import run
from cleantext.errors import FixtureError, OptionError, RulePackError
from cleantext.escape import one_line
from cleantext.options import Options
from cleantext.result import Result

INPUT: Final = "input.txt"
FILES: Final = frozenset({INPUT, "expected.json", "explain.txt", "meta.toml"})
OPTIONS: Final = tuple(name for name in Options.__annotations__ if name != "pipeline")  # what TOML can say
_WORDS: Final = 48  # code points of a block in explain.txt


class Difference(NamedTuple):
    """A field of the record (or a file) that is not as expected."""

    field: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Fixture:
    """One fixture folder."""

    folder: Path

    @property
    def meta(self) -> dict[str, Any]:
        """What ``meta.toml`` says; empty without one."""
        path = self.folder / "meta.toml"
        if not path.exists():
            return {}
        try:
            meta = tomllib.loads(path.read_text("utf-8"))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise FixtureError(f"{path}: not valid TOML in UTF-8: {error}") from None
        if not isinstance(meta.get("xfail", ""), str):
            raise FixtureError(f"{path}: xfail must say why, in quotation marks")
        options = meta.get("options", {})
        if not isinstance(options, dict):
            raise FixtureError(f"{path}: options must be a table; write [options] above them")
        unknown = sorted(options.keys() - set(OPTIONS))
        if unknown:
            raise FixtureError(f"{path}: unknown option {unknown[0]!r}; there are: {', '.join(OPTIONS)}")
        return meta

    @property
    def xfail(self) -> str:
        """Why the fixture is known to fail, or ``""``."""
        return str(self.meta.get("xfail", ""))

    def run(self) -> Result:
        """Read the page with the fixture's own options."""
        options: Options = self.meta.get("options", {})
        try:
            return run((self.folder / INPUT).read_bytes(), **options)
        except (OptionError, RulePackError) as error:
            raise FixtureError(f"{self.folder / 'meta.toml'}: {error}") from None

    def differences(self) -> list[Difference]:
        """Where the record and the explanation differ from what is expected; empty if nowhere."""
        result = self.run()
        found = list(_record_differences(self._expected(), _record(result)))
        explain = self.folder / "explain.txt"
        if explain.exists():
            found += _line_differences(explain.read_text("utf-8"), explanation(result))
        return found

    def update(self) -> None:
        """Write what the page gives now as what is expected."""
        result = self.run()
        record = json.dumps(_record(result), ensure_ascii=False, indent=2)
        (self.folder / "expected.json").write_text(record + "\n", "utf-8", newline="\n")
        (self.folder / "explain.txt").write_text(explanation(result), "utf-8", newline="\n")

    def _expected(self) -> dict[str, Any]:
        path = self.folder / "expected.json"
        if not path.exists():
            raise FixtureError(f"{path} is missing; write the record, or let an update write it and read it through")
        try:
            expected = json.loads(path.read_text("utf-8"))
        except ValueError as error:
            raise FixtureError(f"{path}: not valid JSON in UTF-8: {error}") from None
        if not isinstance(expected, dict):
            raise FixtureError(f"{path}: must hold one JSON object")
        return expected


def find(root: Path) -> list[Fixture]:
    """Every fixture below a folder, by path.

    Raises :class:`FixtureError` for a folder without any, and for a file that belongs to none.
    """
    fixtures = [Fixture(path.parent) for path in sorted(root.rglob(INPUT))]
    if not fixtures:
        raise FixtureError(f"{root}: no fixture here; a fixture is a folder that holds {INPUT}")
    for path in sorted(root.rglob("*")):
        if path.is_file() and is_stray(path):
            raise FixtureError(f"{path}: not used by any fixture; a fixture has {', '.join(sorted(FILES))}")
    return fixtures


def is_stray(path: Path) -> bool:
    """Whether a file below a fixture root belongs to no fixture."""
    return path.name not in FILES or not (path.parent / INPUT).exists()


def explanation(result: Result) -> str:
    """The lines of ``explain.txt``: span, role, reason and first words of each block."""
    if result.document is None:
        assert result.problem is not None
        return f"{result.problem.stage} {result.problem.code}\n"
    reasons = result.document.reasons()
    return "".join(
        f"{block.span.start}-{block.span.end}\t{block.role}\t{reason}\t{one_line(block.text[:_WORDS])}\n"
        for block, reason in zip(result.document.blocks, reasons, strict=True)
    )


def _record(result: Result) -> dict[str, Any]:
    if result.problem is not None:
        return {"error": {"code": result.problem.code}}
    record = result.to_dict()
    del record["confidence"]  # moves a little with every set of weights
    return record


def _record_differences(expected: dict[str, Any], found: dict[str, Any]) -> Iterator[Difference]:
    for name in sorted(expected.keys() | found.keys(), key=list({**found, **expected}).index):
        if name == "body" and name in expected and name in found:
            yield from _body_differences(expected["body"], found["body"])
        elif name not in expected:
            yield Difference(name, "(not in the file)", _short(found[name]))
        elif expected[name] != found.get(name):
            yield Difference(name, _short(expected[name]), _short(found.get(name)))


def _body_differences(expected: list[Any], found: list[Any]) -> Iterator[Difference]:
    from difflib import SequenceMatcher

    left, right = (
        [json.dumps(block, ensure_ascii=False) for block in expected],
        [json.dumps(block, ensure_ascii=False) for block in found],
    )
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Difference(f"body[{a}:{b}]", _lines(left[a:b]), _lines(right[c:d]))


def _line_differences(expected: str, found: str) -> list[Difference]:
    left, right = expected.splitlines(), found.splitlines()
    for number, (a, b) in enumerate(zip(left, right, strict=False), 1):
        if a != b:
            return [Difference(f"explain.txt:{number}", a, b)]
    return [] if len(left) == len(right) else [Difference("explain.txt", f"{len(left)} lines", f"{len(right)} lines")]


def _lines(items: list[str]) -> str:
    return "\n".join(_cut(item) for item in items) or "(nothing)"


def _short(value: Any) -> str:
    return _cut(json.dumps(value, ensure_ascii=False))


def _cut(text: str) -> str:
    return text if len(text) <= 200 else f"{text[:140]} … {text[-50:]}"


def report(differences: list[Difference]) -> str:
    """The differences as lines for people: ``-`` what was expected, ``+`` what was found."""
    parts: list[str] = []
    for name, expected, found in differences:
        parts.append(name)
        parts += [f"  - {one_line(line)}" for line in expected.split("\n")]
        parts += [f"  + {one_line(line)}" for line in found.split("\n")]
    return "\n".join(parts)
