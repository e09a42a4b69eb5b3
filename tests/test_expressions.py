"""Every expression is bounded or possessive, and none takes more than twice the time for twice the text."""

from __future__ import annotations

import time
from functools import lru_cache

import pytest

from tests.expressions import Expression, all_expressions, faults, units

SIZE = 80_000
RATIO = 2.9  # twice the text may take this times as long; a quadratic expression takes 4 times
SMALL = 0.004  # seconds; less cannot be told from noise, and does not hurt


@lru_cache(maxsize=1)
def expressions() -> tuple[Expression, ...]:
    return tuple(all_expressions())


def test_they_are_found():
    modules = {expression.where.partition(":")[0] for expression in expressions()}
    assert len(expressions()) > 80
    assert {"segment.py", "decode.py", "fields/captions.py", "fields/bylines/lines.py"} <= modules


def test_every_expression_is_bounded_or_possessive():
    found = {f"{one.where}: {fault}: {one.pattern[:90]}" for one in expressions() for fault in faults(one)}
    assert not found, "\n" + "\n".join(sorted(found))


@pytest.mark.parametrize(
    "pattern", [r"(?:a+b?)+c", r"\s+\s*x", r"[a-z]+-?\w+x", r"(?:x*)*", r"(?:[A-Z]\w*[ ,]*){1,5}-"]
)
def test_the_lint_knows_what_is_not(pattern):
    assert faults(Expression("", pattern, 0, "re", binary=False, anchored=False))


@pytest.mark.parametrize(
    "pattern", [r"a++\w+", r"\d+\s+\d+", r"(?:a{1,9}b){1,9}", r"[^<]+<[^>]+>", r"\w+(?: \w+){0,5}-"]
)
def test_the_lint_lets_pass_what_is(pattern):
    assert not faults(Expression("", pattern, 0, "re", binary=False, anchored=False))


def seconds(expression: Expression, unit: str, size: int) -> float:
    text = unit * (size // len(unit))
    subject = text.encode("latin-1", "replace") if expression.binary else text
    compiled = expression.compiled()
    start = time.process_time()
    if expression.anchored:
        compiled.match(subject)
        compiled.fullmatch(subject)
    else:
        for _ in compiled.finditer(subject):
            pass
    return time.process_time() - start


def growth(expression: Expression, unit: str) -> float:
    """How many times as long twice the text takes, where it takes so long that this can be told."""
    before, size = seconds(expression, unit, SIZE // 16), SIZE // 4
    now = seconds(expression, unit, size)
    if now < SMALL / 4:
        before, size = now, SIZE
        now = seconds(expression, unit, size)
    if now < SMALL or now < before * 4 * 1.5:
        return 1.0
    half, whole = (min(seconds(expression, unit, part) for _ in "123") for part in (size // 2, size))
    return whole / half


def min_growth(expression: Expression, unit: str) -> float:
    """Measured up to three times where it is too much, for the machine is shared."""
    ratio = growth(expression, unit)
    for _ in range(2):
        if ratio > RATIO:
            ratio = min(ratio, growth(expression, unit))
    return ratio


def test_twice_the_text_takes_twice_the_time():
    slow = []
    for expression in expressions():
        for unit in units(expression):
            ratio = min_growth(expression, unit)
            if ratio > RATIO:
                slow.append(f"{expression.where}: {ratio:.1f} times on {unit!r}: {expression.pattern[:90]}")
                break
    assert not slow, "\n" + "\n".join(slow)


def test_the_timing_finds_a_quadratic_expression():
    quadratic = Expression("", r"\s+x", 0, "re", binary=False, anchored=False)
    assert max(growth(quadratic, " ") for _ in "123") > RATIO
    assert min_growth(Expression("", r"\s+x", 0, "re", binary=False, anchored=True), " ") <= RATIO
