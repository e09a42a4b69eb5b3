"""The format of rule packs: phrases as data, read from TOML and checked.

A pack is a folder ``<lang>/`` of TOML files, ``und/`` for every language. A phrase file holds a ``role`` and
rules; each rule carries lines it must match (``hits``) and lines it must not (``misses``)::

    schema = 1
    role = "chrome.share"

    [[rule]]
    id = "en.share.share-this"     # never reused, never renamed; begins with the folder's name
    since = "2026.1"
    line = ["share this", "share this article"]     # whole lines; {n} stands for a number
    start = ["share this on"]                       # how a short line begins, at a word's edge; a last colon counts
    hits = ["Share this", "SHARE THIS ARTICLE", "Share this on Mastodon"]
    misses = ["Share this burden, the bishop said."]

``limit`` (code points, 80 unless given) bounds a line that ``start`` may match. ``ends = "body"`` says that no
body follows on a page where the line stands below its article: a comment thread, a list of other stories.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from cleantext.document import Role
from cleantext.errors import RulePackError
from cleantext.expressions import expression
from cleantext.packs import TABLES
from cleantext.phrases import LINE_LIMIT, Phrases, fold

RULES_VERSION: Final = "2026.1"
START_LIMIT: Final = 80
FILE_LIMIT: Final = 1_000_000  # bytes of one rule file
FILES: Final = 1_000  # of one pack
# The TOML reader of Python takes time with the square of the parts of a key.
_KEY_PARTS: Final = 20
_LONG_KEY: Final = expression(r"""(?:(?:[\w-]{1,64}+|"[^"\n]{0,64}"|'[^'\n]{0,64}')[ \t]{0,8}+\.[ \t]{0,8}+){20}""")
_HEADER: Final = expression(r"^[ \t]{0,40}\[\[[ \t]{0,40}rule[ \t]{0,40}\]\]", re.MULTILINE)
_KEYS: Final = frozenset({"id", "since", "line", "start", "limit", "ends", "hits", "misses", "note"})


class Rule(NamedTuple):
    """One rule of a phrase file."""

    id: str
    role: Role
    lines: tuple[str, ...]
    starts: tuple[str, ...]
    limit: int
    ends_body: bool
    hits: tuple[str, ...]
    misses: tuple[str, ...]


class Placed(NamedTuple):
    """A rule and where it stands, for messages: ``pack.toml: line 4``."""

    where: str
    rule: Rule


def read_rules(data: bytes, where: str, lang: str) -> list[Rule]:
    """Read one phrase file. ``where`` names it in messages; :class:`RulePackError` says what is wrong and the mend."""
    return [placed.rule for placed in placed_rules(data, where, lang)]


def placed_rules(data: bytes, where: str, lang: str) -> Iterator[Placed]:
    """The rules of one phrase file with their places; as :func:`read_rules` else."""
    table = parse_toml(data, where)
    role_name = table.get("role")
    try:
        role = Role(str(role_name))
    except ValueError:
        raise RulePackError(f"{where}: role {role_name!r} is unknown; one of {', '.join(Role)}") from None
    if table.get("schema") != 1:
        raise RulePackError(f"{where}: schema must be 1, found {table.get('schema')!r}; write schema = 1")
    unknown = sorted(table.keys() - {"schema", "role", "rule"})
    if unknown:
        raise RulePackError(f"{where}: unknown key {unknown[0]!r}; a phrase file has schema, role and [[rule]]")
    rules = table.get("rule", [])
    if not isinstance(rules, list):
        raise RulePackError(f"{where}: rule must be a list of tables; write [[rule]] above each")
    for entry, place in zip(rules, _places(data, where, len(rules)), strict=True):
        yield Placed(place, _rule(entry, role, place, lang))


def _places(data: bytes, where: str, count: int) -> list[str]:
    """File and line of each rule; the file alone where its headers are not as many as its rules."""
    text = data.decode("utf-8")
    lines = [text.count("\n", 0, found.start()) + 1 for found in _HEADER.finditer(text)]
    return [f"{where}: line {line}" for line in lines] if len(lines) == count else [where] * count


def parse_toml(data: bytes, where: str) -> dict[str, Any]:
    """TOML from bytes, with errors that name the file."""
    if len(data) > FILE_LIMIT:
        raise RulePackError(f"{where}: {len(data)} bytes; a rule file has at most {FILE_LIMIT}, split it")
    try:
        text = data.decode("utf-8")
        if found := _LONG_KEY.search(text):
            line = text.count("\n", 0, found.start()) + 1
            raise RulePackError(f"{where}: line {line}: a key of over {_KEY_PARTS} parts; rule files need one or two")
        return tomllib.loads(text)
    except ValueError as error:  # no UTF-8, no TOML, or a number of more digits than Python reads
        raise RulePackError(f"{where}: not valid TOML in UTF-8: {error}") from None
    except RecursionError:
        raise RulePackError(f"{where}: tables or lists inside each other, hundreds deep; rule files are flat") from None


def _rule(entry: Any, role: Role, where: str, lang: str) -> Rule:
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        raise RulePackError(f'{where}: a [[rule]] has no id; add id = "{lang}.folder.what-it-sees"')
    name = entry["id"]
    unknown = sorted(entry.keys() - _KEYS)
    if unknown:
        raise RulePackError(
            f"{where}: rule {name!r} has an unknown key {unknown[0]!r}; known: {', '.join(sorted(_KEYS))}"
        )
    lines, starts = _strings(entry, "line", where), _strings(entry, "start", where)
    if not lines and not starts:
        raise RulePackError(f"{where}: rule {name!r} has neither line nor start; add what it matches")
    for needed in ("hits", "misses"):
        if not entry.get(needed):
            what = "a line it must match" if needed == "hits" else "a line it must not match"
            raise RulePackError(f"{where}: rule {name!r} has no {needed}; add {what}")
    if entry.get("ends", "body") != "body":
        raise RulePackError(f'{where}: rule {name!r}: ends can only be "body"; leave it out else')
    limit = entry.get("limit", START_LIMIT)
    if type(limit) is not int or not 1 <= limit <= LINE_LIMIT:
        raise RulePackError(f"{where}: rule {name!r}: limit must be 1 to {LINE_LIMIT} code points")
    hits, misses = _strings(entry, "hits", where), _strings(entry, "misses", where)
    return Rule(name, role, lines, starts, limit, "ends" in entry, hits, misses)


def _strings(entry: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and fold(item) for item in value):
        raise RulePackError(f"{where}: rule {entry['id']!r}: {key} must be a list of lines with letters in them")
    return tuple(value)


def read_pack(path: Path) -> tuple[Rule, ...]:
    """The rules of a user's pack: one TOML file, or a folder of them (with language folders or without).

    Raises :class:`RulePackError` for a path that is not there or cannot be read, leads out of the folder, or repeats
    an id, and for a rule that does not do what its hits and misses say.
    """
    if path.is_file():
        files = [path]
    elif path.is_dir():
        root = path.resolve()
        files = sorted(found for found in path.rglob("*.toml") if found.name not in TABLES and found.is_file())
        if not files:
            raise RulePackError(f"{path}: no rule file in this folder; a rule file ends in .toml")
        if len(files) > FILES:
            raise RulePackError(f"{path}: {len(files)} rule files; a pack has at most {FILES}")
        for found in files:
            if not found.resolve().is_relative_to(root):
                raise RulePackError(f"{found}: leads out of the pack {path}; put the file itself there")
    else:
        raise RulePackError(f"{path}: no such file or folder; --rules takes a TOML file or a folder of them")
    rules: list[Rule] = []
    seen: dict[str, str] = {}
    for found in files:
        for where, rule in placed_rules(_bytes_of(found), str(found), "my"):
            check(rule, where)
            if rule.id in seen:
                raise RulePackError(f"{where}: the id {rule.id!r} is taken ({seen[rule.id]}); rename one")
            seen[rule.id] = where
            rules.append(rule)
    return tuple(rules)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise RulePackError(f"{path}: a rule file has at most {FILE_LIMIT} bytes, split it")
        return path.read_bytes()
    except OSError as error:
        why = (error.strerror or "cannot be read").lower()
        raise RulePackError(f"{path}: {why}; --rules takes files that you may read") from None


def check(rule: Rule, where: str) -> None:
    """Hold a rule against its own hits and misses; ``where`` names its place in messages."""
    phrases = Phrases.of([rule])
    for line in rule.hits:
        if phrases.find(line) is None:
            raise RulePackError(
                f"{where}: rule {rule.id!r} does not match its hit {line!r}; add the phrase or mend the hit"
            )
    for line in rule.misses:
        if phrases.find(line) is not None:
            raise RulePackError(f"{where}: rule {rule.id!r} matches its miss {line!r}; narrow the phrase")
