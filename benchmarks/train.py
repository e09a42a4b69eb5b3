"""Make the weights of the reader from the evaluation pages: ``train.py --data DIR -o src/cleantext/reader``.

The same pages and version of numpy give the same bytes. Takes some minutes on one core.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
from labels import label, teacher_labels

from cleantext.fixtures import find
from cleantext.lessons import lessons
from cleantext.reader.model import dump, parted
from cleantext.reader.training import Lesson, train
from cleantext.segment import segment

STYLES = ("wet", "ccwet", "soup", "trimmed")
AGREEMENT = 0.6  # of the extractors about a page; below, their votes are noise
LONGEST = 6000  # lines; a few listings would otherwise be a tenth of all lines
WEIGHT = {"wet": 0.7, "ccwet": 0.7, "soup": 1.0, "trimmed": 0.7}  # wet and ccwet of a page are nearly the same
SILVER = 0.7
OWN = 2.0
FITTED = 3.0  # of the lines of our own fixtures: at 1 ends of eleven of their bodies are missed
HERE = Path(__file__).parent
OWN_PAGES = (HERE.parent / "fixtures", HERE / "pages")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def gold(data: Path) -> Iterator[Lesson]:
    """Pages with a true body, in each style, cut into blocks as the pipeline cuts them."""
    for row in rows(data / "train.jsonl.gz"):
        for style in STYLES if row.get("usable", True) else ():
            if style in row["styles"]:
                lines = [block.text for block in segment(row["styles"][style]).blocks]
                body = row["truth"]["body"]
                body = body if isinstance(body, str) else "\n".join(body)
                inside = label(lines, body)
                weights = [WEIGHT[style]] * len(lines)
                yield Lesson(lines, inside, row["domain"], 1.0, weights, style == "wet", body)


def silver(data: Path) -> Iterator[Lesson]:
    """Article pages labelled by agreement of extractors: one style of each, of half of them a trimmed copy too."""
    for row in rows(data / "silver.jsonl.gz"):
        if row["page_type"] or (row["kind"] == "silver" and (row["agreement"] or 0) < AGREEMENT):
            continue
        dice = hashlib.sha1(row["id"].encode()).digest()
        style = ("wet", "ccwet")[dice[0] % 2]
        lines = row["styles"][style].split("\n")
        inside, weights = teacher_labels(lines, row, style)
        kept = [number for number, line in enumerate(lines) if line.strip()]
        if not any(inside[number] for number in kept):
            continue
        lines, inside = [lines[number].strip() for number in kept], [inside[number] for number in kept]
        weights = [weights[number] for number in kept]
        yield Lesson(lines, inside, row["domain"], SILVER, weights)
        if dice[1] % 2:
            body = [number for number, flag in enumerate(inside) if flag]
            cut = slice(max(0, body[0] - 2 - dice[2] % 13), body[-1] + 1 + dice[3] % 13)
            yield Lesson(lines[cut], inside[cut], row["domain"], SILVER, [0.7 * w for w in weights[cut]], False)


def own() -> Iterator[Lesson]:
    """The project's own pages, by path: in 32 languages, and of kinds that the others hardly have."""
    pages = [page for folder in OWN_PAGES for page in find(folder)]
    for page in lessons(sorted(pages, key=lambda page: page.folder.parts[-3:])):
        yield Lesson(page.texts, page.inside, "", OWN, [FITTED] * len(page.texts))


def without(data: Path, held_out: Callable[[str], bool]) -> dict[str, Any]:
    """The model that the pages of all domains but those ``held_out`` teach."""
    pages = (page for page in (*gold(data), *silver(data)) if not held_out(page.site))
    return train([page for page in (*pages, *own()) if len(page.texts) < LONGEST])


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True), default=Path("../shared/eval"), show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False, exists=True), required=True)
def main(data: Path, output: Path) -> None:
    """Train the reader and write weights.json and lexicon.txt into a folder."""
    weights, lexicon = parted(without(data, lambda _: False))
    (output / "weights.json").write_text(dump(weights), encoding="utf-8")
    (output / "lexicon.txt").write_bytes(lexicon)


if __name__ == "__main__":
    main()
