"""How often a value is right that is given with a certain confidence: the reliability tables of the model cards.

    python benchmarks/quality.py --data DIR --predictions predictions.jsonl
    python benchmarks/calibration.py predictions.jsonl --data DIR

A body is right if its F1 against the true one is at least .9; headline, standfirst and section if they are exact.
Beside each expected calibration error stands the one that faultless confidences would show on so few pages.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import click
from quality import pages, scorer

RIGHT: Final = 0.9  # F1 of a body that counts as right
EXACT: Final = {"headline": "head_exact", "standfirst": "sf_exact", "section": "section_weak"}
_TRIALS: Final = 300


class Outcome(NamedTuple):
    """A value that was given."""

    page: str
    confidence: float
    right: bool


def outcomes(field: str, page: dict[str, Any], found: dict[str, Any]) -> Iterator[Outcome]:
    """What became of a page's value; nothing where none was given, or the truth is not known."""
    given = (page.get("confidence") or {}).get(field)
    if given is None:
        return
    if field == "body":
        hit, extra, missed = found["shingle"]
        yield Outcome(page["id"], given, 2 * hit >= RIGHT * (2 * hit + extra + missed))
    elif found.get(EXACT[field]) is not None:
        yield Outcome(page["id"], given, found[EXACT[field]] == 1.0)
    elif field == "standfirst" and found.get("sf_fp") is not None:
        yield Outcome(page["id"], given, False)


def tenths(found: Sequence[Outcome]) -> list[list[Outcome]]:
    """Outcomes by tenths of their confidence, without those that are empty."""
    bins: list[list[Outcome]] = [[] for _ in range(10)]
    for one in found:
        bins[min(9, int(one.confidence * 10))].append(one)
    return [part for part in bins if part]


def error(found: Sequence[Outcome]) -> float:
    """Expected calibration error: how far mean confidence and share right lie apart, tenth by tenth."""
    gaps = (abs(sum(one.confidence - one.right for one in part)) for part in tenths(found))
    return sum(gaps) / len(found)


def by_chance(found: Sequence[Outcome]) -> float:
    """The error of faultless confidences on these pages, on average; the styles of a page are right together."""
    chance = random.Random(1)
    total = 0.0
    for _ in range(_TRIALS):
        drawn = {page: chance.random() for page in sorted({one.page for one in found})}
        total += error([one._replace(right=drawn[one.page] < one.confidence) for one in found])
    return total / _TRIALS


def table(found: Sequence[Outcome]) -> str:
    """The errors, and for each tenth the mean confidence, the share that was right and how many."""
    rows = [
        f"{sum(one.confidence for one in part) / len(part):.3f} : "
        f"{sum(one.right for one in part) / len(part):.3f} ({len(part)})"
        for part in tenths(found)
    ]
    return f"{error(found):.3f} (by chance {by_chance(found):.3f})  " + "  ".join(rows)


@click.command()
@click.argument("predictions", type=click.Path(path_type=Path, exists=True))
@click.option("--data", type=click.Path(path_type=Path, exists=True), default=Path("../shared/eval"), show_default=True)
def main(predictions: Path, data: Path) -> None:
    """Print for each field its expected calibration error and its reliability table."""
    score = scorer(data)
    known = {row["id"]: row for row in pages(data, score)}
    found: dict[str, list[Outcome]] = {field: [] for field in ("body", *EXACT)}
    for line in predictions.read_text("utf-8").splitlines():
        page = json.loads(line)
        scored = score.score_page(known[page["id"]], page["style"], page)
        for field, every in found.items():
            every.extend(outcomes(field, page, scored))
    for field, every in found.items():
        click.echo(f"{field:11}{table(every)}")


if __name__ == "__main__":
    main()
