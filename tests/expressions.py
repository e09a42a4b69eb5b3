"""Every regular expression of the package: those compiled at import, and those that are built from word lists."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]  # the parser that re itself uses
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import regex

import cleantext

SOURCE = Path(cleantext.__file__).parent
_SEARCHES = re.compile(r"\.(search|finditer|findall|sub|subn|split)\b")


class Expression(NamedTuple):
    """A pattern, its flags and engine, and whether it is only ever matched from a given place."""

    where: str
    pattern: str
    flags: int
    engine: str
    binary: bool
    anchored: bool

    def compiled(self) -> Any:
        pattern = self.pattern.encode("latin-1") if self.binary else self.pattern
        return (re if self.engine == "re" else regex).compile(pattern, self.flags)


def all_expressions() -> list[Expression]:
    """Every expression that the package compiles, on import or on the way through pages of many languages."""
    languages = " ".join(sorted(entry.name for entry in (SOURCE / "rules").iterdir() if entry.is_dir()))
    path = [str(SOURCE.parent), str(Path(__file__).parents[1])]
    spy = Path(__file__).with_name("expression_spy.py")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
    ran = subprocess.run([sys.executable, spy, SOURCE, languages], capture_output=True, env=environment, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    return [_expression(*entry) for entry in json.loads(ran.stdout)]


def _expression(file: str, line: int, pattern: str, flags: int, engine: str, binary: bool) -> Expression:
    text = (SOURCE / file).read_text(encoding="utf-8")
    names = re.findall(
        r"^(_?[A-Z][A-Z_]*)(?:: Final(?:\[[^\]]*\])?)? = (?:re|expression|unicode_expression)\b",
        "\n".join(text.split("\n")[:line]),
        re.MULTILINE,
    )
    used = re.findall(rf"\b{names[-1]}(\.\w+)", text) if names else []
    anchored = bool(used) and not any(_SEARCHES.match(method) for method in used)
    return Expression(f"{file}:{line}", pattern, flags, engine, binary, anchored)


def parsed(expression: Expression) -> Any:
    """The parse tree; properties of ``regex`` are read as the nearest class that ``re`` knows."""
    pattern = expression.pattern
    if expression.engine == "regex":
        pattern = re.sub(r"\\p\{(\w+)\}", lambda match: {"Nd": r"\d", "M": "\u0300"}.get(match[1], r"\w"), pattern)
    return parser.parse(
        pattern.encode("latin-1") if expression.binary else pattern, expression.flags & ~re.DEBUG & 0x7F
    )


def subpatterns(node: Any) -> Iterator[Any]:
    """Each sequence of a parse tree, inner ones too."""
    yield node
    for _, argument in node:
        for inner in _inside(argument):
            yield from subpatterns(inner)


def _inside(argument: Any) -> Iterator[Any]:
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, (tuple, list)):
        for item in argument:
            yield from _inside(item)


_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
# Stand-ins for all of Unicode.
SAMPLE = (
    "".join(map(chr, range(1, 0x250)))
    + "\u0301\u0416\u05d0\u0627\u0661\u0915\u0e01\u2013\u2014\u2019\u201c\u3002\u306e\u6e21\uac00\uff17"
)


def faults(expression: Expression) -> list[str]:
    """Repeats without bound that may make time grow faster than the text."""
    found = []
    for sequence in subpatterns(parsed(expression)):
        previous: frozenset[str] = frozenset()
        for kind, argument in sequence:
            endless = kind in _REPEATS and argument[1] is sre.MAXREPEAT
            signs = _signs(kind, argument, expression)
            if endless and any(
                inner_kind in _REPEATS and inner_argument[1] is sre.MAXREPEAT
                for inner in subpatterns(argument[2])
                for inner_kind, inner_argument in inner
            ):
                found.append("an unbounded repeat inside an unbounded repeat")
            if kind in _REPEATS and argument[1] > 1 and (again := _goes_on_as_it_begins(argument[2], expression)):
                found.append(f"a repeat of what may end and begin again with {again!r}")
            if endless and previous & signs:
                found.append(f"two unbounded repeats side by side that both take {min(previous & signs)!r}")
            if endless:
                previous = signs | (previous if argument[0] == 0 else frozenset())
            elif not _may_be_empty(kind, argument):
                previous = frozenset()
    return found


def _goes_on_as_it_begins(body: Any, expression: Expression) -> str:
    """A sign that may end one round of a repeat without bound, or begin the next: there are many ways to cut a run."""
    first = _firsts(body, expression)
    for kind, argument in reversed(list(body)):
        if kind in _REPEATS and argument[1] is sre.MAXREPEAT and _signs(kind, argument, expression) & first:
            return min(_signs(kind, argument, expression) & first)
        if not _may_be_empty(kind, argument):
            break
    return ""


def _may_be_empty(kind: Any, argument: Any) -> bool:
    if kind in (*_REPEATS, sre.POSSESSIVE_REPEAT):
        return argument[0] == 0 or argument[2].getwidth()[0] == 0
    return kind in (sre.AT, sre.ASSERT, sre.ASSERT_NOT) or (kind is sre.SUBPATTERN and argument[3].getwidth()[0] == 0)


def _signs(kind: Any, argument: Any, expression: Expression) -> frozenset[str]:
    """Which signs of the sample a node can begin with."""
    if kind in (*_REPEATS, sre.POSSESSIVE_REPEAT):
        return _firsts(argument[2], expression)
    if kind is sre.SUBPATTERN:
        return _firsts(argument[3], expression)
    if kind is sre.BRANCH:
        return frozenset().union(*(_firsts(branch, expression) for branch in argument[1]))
    if kind is sre.LITERAL:
        return frozenset(chr(argument))
    if kind is sre.NOT_LITERAL:
        return frozenset(SAMPLE) - {chr(argument)}
    if kind is sre.ANY:
        return frozenset(SAMPLE)
    if kind is sre.IN:
        return _of_set(argument)
    return frozenset()


def _firsts(sequence: Any, expression: Expression) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for kind, argument in sequence:
        found |= _signs(kind, argument, expression)
        if not _may_be_empty(kind, argument):
            break
    return found


_CATEGORIES = {
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    sre.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdecimal(),
    sre.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    sre.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}


def _of_set(items: Sequence[Any]) -> frozenset[str]:
    found: set[str] = set()
    negated = False
    for kind, argument in items:
        if kind is sre.NEGATE:
            negated = True
        elif kind is sre.LITERAL:
            found.add(chr(argument))
        elif kind is sre.RANGE:
            found |= {sign for sign in SAMPLE if argument[0] <= ord(sign) <= argument[1]} | {chr(argument[0])}
        elif kind is sre.CATEGORY:
            found |= {sign for sign in SAMPLE if _CATEGORIES[argument](sign)}
    return frozenset(SAMPLE) - found if negated else frozenset(found)


def units(expression: Expression) -> list[str]:
    """Texts to repeat that keep the expression busy: what its sets take, its words, and neighbours of both."""
    singles: dict[str, None] = {}
    words: dict[str, None] = {}
    for sequence in subpatterns(parsed(expression)):
        literal = ""
        for kind, argument in [*sequence, (None, None)]:
            if kind is sre.LITERAL:
                literal += chr(argument)
                continue
            if literal:
                words.setdefault(literal)
                literal = ""
            signs = frozenset() if kind is None else _signs(kind, argument, expression)
            if 0 < len(signs) <= 400:
                plain = sorted(signs & frozenset("a1 .,-A")) or sorted(signs)
                singles.setdefault(plain[0])
                singles.setdefault(plain[-1])
    few = [*list(singles)[:8], *list(words)[:3]]
    pairs = [first + second for first, second in pairwise(few)]
    return list(dict.fromkeys([*few, *pairs, "a", " ", "1", "A ", "a, "]))
