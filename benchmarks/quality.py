"""Hold the whole package against the evaluation pages, in cross-validation by domain.

    python benchmarks/quality.py --data DIR [--cache DIR] [--told address] [--check]

Five times, the readers are trained on four fifths of the domains and the package runs with them over the pages of the
rest, so no page is read with weights that have seen its domain. One table comes out, from the scorer that lies beside
the pages. Told the address of each page, as one who reads an archive is, the package finds more; those figures are held
apart. ``--check`` compares it with ``floors.json``; a floor is lowered only with ``--lower REASON``.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, Final, TypeAlias

import click
import train_masthead
from annotated import marks_of, scored
from masthead_data import fold_of
from unseen_readers import digest, fold_readers

from cleantext.api import Reader
from cleantext.cleaners.body import Body
from cleantext.cleaners.masthead import Masthead
from cleantext.masthead.model import model_of
from cleantext.pipeline import Pipeline
from cleantext.reader import Model

HERE: Final = Path(__file__).parent
FLOORS: Final = HERE / "floors.json"
STYLES: Final = ("wet", "ccwet", "soup", "trimmed", "blank", "wrapped")
TOLD: Final = ("nothing", "address")
# Measures that are held; for those with a minus less is better.
HELD: Final = {
    "sh_f1": 1, "head_exact": 1, "sf_exact": 1, "sf_fp": -1, "auth_f1": 1, "auth_fp": -1, "date_day": 1,
    "date_minute": 1, "date_fp": -1, "section_weak": 1,
}  # fmt: skip
Floors: TypeAlias = "dict[str, dict[str, float]]"
SLACK: Final = 0.002  # a figure may fall by so much before a floor counts as broken: rounding of weights


def scorer(data: Path) -> ModuleType:
    """``score.py`` of the evaluation folder."""
    spec = importlib.util.spec_from_file_location("score", data / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pages(data: Path, score: ModuleType) -> Iterator[dict[str, Any]]:
    """All pages with known values: those that others annotated, and those that we marked."""
    yield from score.rows_of(data / "train.jsonl.gz")
    for row in score.rows_of(data / "silver.jsonl.gz"):
        marks = marks_of(row)
        if marks and marks.body:
            yield scored(row, marks)


def fold_models(data: Path, cache: Path) -> list[tuple[Model, Any]]:
    """For each fold the two readers that have not seen its domains; trained where the cache has them not."""
    readers = fold_readers(data, cache)
    path = cache / f"mastheads-{digest()}.json"
    if not path.exists():
        click.echo("training the masthead readers", err=True)
        path.write_text(json.dumps(train_masthead.unseen_weights(data, readers)), "utf-8")
    return [(reader, model_of(part)) for reader, part in zip(readers, json.loads(path.read_bytes()), strict=True)]


def predictions(
    rows: list[dict[str, Any]], models: list[tuple[Model, Any]], told: str = TOLD[0]
) -> Iterator[dict[str, Any]]:
    """The record of every page in every style, read with the models of its fold and what is told beside the text."""
    pipelines = [
        Pipeline.default().replace("body", Body(body)).replace("masthead", Masthead(masthead))
        for body, masthead in models
    ]
    for row in rows:
        url = row["url"] if told == "address" else None
        reader = Reader.of({"pipeline": pipelines[fold_of(row["domain"])], "url": url})
        for style in STYLES:
            if style in row["styles"]:
                result = reader.read(row["styles"][style].encode("utf-8", "replace"))
                record = result.to_dict() if result.article else {"body": []}
                yield {
                    **record,
                    "id": row["id"],
                    "style": style,
                    "body": [block["text"] for block in record["body"]],
                }


def figures(scored: Mapping[str, Any], told: str = TOLD[0]) -> Floors:
    """What is held, by set and style, and what was told."""
    behind = "" if told == TOLD[0] else f" told {told}"
    return {
        f"{name} {style}{behind}": {key: round(row[key]["value"], 4) for key in HELD if key in row}
        for name, styles in scored.items()
        for style, row in styles.items()
    }


def broken(floors: Floors, found: Floors) -> list[str]:
    """A line for every floor that is not reached."""
    lines = []
    for place, row in floors.items():
        for key, floor in row.items():
            value = found.get(place, {}).get(key)
            if value is None or (value - floor) * HELD[key] < -SLACK:
                lines.append(f"{place} {key}: {value} against a floor of {floor}")
    return lines


def raised(floors: Floors, found: Floors) -> Floors:
    """The better of floor and figure, each: floors only rise."""
    merged = {place: dict(row) for place, row in found.items()}
    for place, row in floors.items():
        for key, floor in row.items():
            value = merged.setdefault(place, {}).get(key, floor)
            merged[place][key] = max(value, floor) if HELD[key] > 0 else min(value, floor)
    return merged


def _parted(floors: Floors, told: str) -> tuple[Floors, Floors]:
    """The floors of other runs, and those of runs that were told this."""
    own = {place: row for place, row in floors.items() if (" told " in place) == (told != TOLD[0])}
    return {place: row for place, row in floors.items() if place not in own}, own


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True), default=Path("../shared/eval"), show_default=True)
@click.option("--cache", type=click.Path(path_type=Path), default=Path(".quality"), show_default=True)
@click.option("--told", type=click.Choice(TOLD), default=TOLD[0], show_default=True, help="What is known of a page.")
@click.option("--set", "only", help="Only one set of pages.")
@click.option("--predictions", "written", type=click.Path(path_type=Path), help="Write the predictions here as well.")
@click.option("--check", is_flag=True, help="Compare with floors.json; exit status 1 where one is broken.")
@click.option("--raise", "up", is_flag=True, help="Write the figures that are better into floors.json.")
@click.option("--lower", metavar="REASON", help="Write all figures into floors.json, worse ones too, with the reason.")
def main(
    data: Path, cache: Path, told: str, only: str | None, written: Path | None, check: bool, up: bool, lower: str | None
) -> None:
    """Print the table of all fields, sets and styles."""
    score = scorer(data)
    rows = [row for row in pages(data, score) if only in (None, row["set"])]
    found = list(predictions(rows, fold_models(data, cache), told))
    if written:
        lines = (json.dumps(row, ensure_ascii=False) for row in found)
        written.write_text("\n".join(lines) + "\n", "utf-8", errors="replace")
    every = score.score(found, rows)
    click.echo(score.table(every))
    held = json.loads(FLOORS.read_bytes()) if FLOORS.exists() else {"floors": {}, "lowered": []}
    now = figures(every, told)
    others, floors = _parted(held["floors"], told)
    if up or lower:
        if lower:
            held["lowered"].append({"reason": lower, "broken": broken(floors, now)})
        held["floors"] = others | (now if lower else raised(floors, now))
        FLOORS.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", "utf-8")
    if check:
        lines = broken(floors, now)
        click.echo("\n".join(lines) or "every floor is held")
        sys.exit(bool(lines))


if __name__ == "__main__":
    main()
