"""Make the weights of the reader from the evaluation pages: ``train.py --data DIR -o src/cleantext/reader``.

The same pages and version of numpy give the same bytes. Takes some minutes on one core.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from itertools import compress
from pathlib import Path
from typing import Any

import click
from annotated import Marks, marks_of
from labels import label

from cleantext.fixtures import find
from cleantext.lessons import lessons
from cleantext.reader.model import dump, parted
from cleantext.reader.training import Lesson, Settings, agreement, train
from cleantext.segment import segment

STYLES = ("wet", "ccwet", "soup", "trimmed")
LONGEST = 6000  # lines; a few listings would otherwise be a tenth of all lines
WEIGHT = {"wet": 0.7, "ccwet": 0.7, "soup": 1.0, "trimmed": 0.7}  # wet and ccwet of a page are nearly the same
ANNOTATED = 2.0  # by others, who keep more lists and tables than we do
MARKED = 1.0
UNSURE = 0.5
SUPPORT = 5.0  # weight of the pages on which a word of the lexicon must stand
FOUND = 0.95  # of a marked body, the share that must be found in another style: the rest would be taught as chrome
OWN = 4.0  # pages without an article and two in one are among them; at 2 the second is taken too
FITTED = 3.0  # of the lines of our own fixtures: at 1 ends of eleven of their bodies are missed
HERE = Path(__file__).parent
OWN_PAGES = (HERE.parent / "fixtures", HERE / "pages")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def annotated(data: Path) -> Iterator[Lesson]:
    """Pages with a true body, in each style, cut into blocks as the pipeline cuts them."""
    for row in rows(data / "train.jsonl.gz"):
        if row.get("usable", True):
            yield from in_styles(row, row["truth"]["body"], ANNOTATED)
    for row in rows(data / "silver.jsonl.gz"):
        marks = marks_of(row)
        if marks:
            yield from marked(row, marks)
        elif row["kind"] == "gold" and not row["page_type"]:
            yield from in_styles(row, row["truth"]["body"], MARKED)


def in_styles(row: Mapping[str, Any], body: str | list[str], weight: float) -> Iterator[Lesson]:
    """A page in each of its styles; the lexicon counts it once."""
    body = body if isinstance(body, str) else "\n".join(body)
    for style in STYLES:
        if style in row["styles"]:
            lines = [block.text for block in segment(row["styles"][style]).blocks]
            weights = [WEIGHT[style]] * len(lines)
            yield Lesson(lines, label(lines, body), row["domain"], weight, weights, style == "wet", body)


def marked(row: Mapping[str, Any], marks: Marks) -> Iterator[Lesson]:
    """A page with a body that we marked, where that can be found in a style; and a trimmed copy."""
    body = marks.body_of(row["styles"]["wet"])
    for page in in_styles(row, body, MARKED if marks.sure else UNSURE) if body else ():
        if agreement("\n".join(compress(page.texts, page.inside)), body) >= FOUND:
            yield page
            if page.teaches_words:
                yield trimmed(page, row["id"])


def trimmed(page: Lesson, name: str) -> Lesson:
    """The page from up to 14 lines above its body to 13 below it."""
    dice = hashlib.sha1(name.encode()).digest()
    body = [number for number, flag in enumerate(page.inside) if flag]
    cut = slice(max(0, body[0] - 2 - dice[2] % 13), body[-1] + 1 + dice[3] % 13)
    parts = {name: getattr(page, name)[cut] for name in ("texts", "inside", "weights")}
    return page._replace(**parts, teaches_words=False)


def own() -> Iterator[Lesson]:
    """The project's own pages, by path: in 32 languages, and of kinds that the others hardly have."""
    pages = [page for folder in OWN_PAGES for page in find(folder)]
    for page in lessons(sorted(pages, key=lambda page: page.folder.parts[-3:])):
        yield Lesson(page.texts, page.inside, "", OWN, [FITTED] * len(page.texts))


def without(data: Path, held_out: Callable[[str], bool]) -> dict[str, Any]:
    """The model that the pages of all domains but those ``held_out`` teach."""
    pages = (page for page in annotated(data) if not held_out(page.site))
    lessons = [page for page in (*pages, *own()) if len(page.texts) < LONGEST]
    return train(lessons, Settings(support=SUPPORT))


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
