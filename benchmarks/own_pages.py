"""How well the package reads the pages in ``pages/``, which were written for this: by field, and by language.

    python benchmarks/own_pages.py [--model FILE] [--verbose]

The body reader has learned from them: bodies are measured with the ``--model`` of one that has not. No other weights
have, but rules for days, places and names were mended on them. A field is right if it is exactly what
``expected.json`` has; of a body it is the mean F1 of its word 4-grams, where a script without spaces has a word a sign.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import click
from labels import words

from cleantext.api import Reader
from cleantext.cleaners.body import Body
from cleantext.fixtures import INPUT, find
from cleantext.pipeline import Pipeline
from cleantext.reader.model import Model, load

PAGES: Final = Path(__file__).parent / "pages"
FIELDS: Final = (
    "language", "section", "headline", "standfirst", "byline", "authors", "dateline", "published_at", "updated_at",
)  # fmt: skip


class Score(NamedTuple):
    """What a page was read as: its folders, the fields that are not as expected, and the F1 of its body."""

    name: str
    wrong: Mapping[str, tuple[Any, Any]]  # field: what was found, what was expected
    body: float

    @property
    def language(self) -> str:
        """The folder of its language."""
        return self.name.partition("/")[0]


def scores(model: Model | None = None) -> Iterator[Score]:
    """Each page, by its path."""
    reader = Reader.of({"pipeline": Pipeline.default().replace("body", Body(model))})
    for page in find(PAGES):
        expected = json.loads((page.folder / "expected.json").read_text("utf-8"))
        result = reader.read((page.folder / INPUT).read_bytes())
        found = json.loads(json.dumps(result.to_dict() if result.article else {}))
        wrong = {name: (found.get(name), expected[name]) for name in FIELDS if found.get(name) != expected[name]}
        yield Score("/".join(page.folder.parts[-3:]), wrong, _f1(_grams(found), _grams(expected)))


def figures(found: Sequence[Score]) -> dict[str, float]:
    """For each field the share of pages that have it right, and the mean F1 of bodies."""
    right = {name: sum(name not in score.wrong for score in found) / len(found) for name in FIELDS}
    return {**right, "body": sum(score.body for score in found) / len(found)}


def _grams(record: Mapping[str, Any]) -> Counter[tuple[str, ...]]:
    found = words("\n".join(block["text"] for block in record.get("body", ())))
    return Counter(tuple(found[at : at + 4]) for at in range(max(1, len(found) - 3)) if found)


def _f1(found: Counter[tuple[str, ...]], expected: Counter[tuple[str, ...]]) -> float:
    return 2 * (found & expected).total() / (found.total() + expected.total())


@click.command()
@click.option("--model", type=click.Path(path_type=Path, exists=True), help="Another body reader than the shipped one.")
@click.option("--verbose", is_flag=True, help="Say of every page what is not as expected.")
def main(model: Path | None, verbose: bool) -> None:
    """Print the share of pages with each field right, all together and by language."""
    found = list(scores(load(model) if model else None))
    groups: dict[str, list[Score]] = defaultdict(list)
    for score in found:
        groups[score.language].append(score)
        if verbose:
            click.echo(f"{score.name}: body {score.body:.3f}")
            for name, (got, expected) in score.wrong.items():
                click.echo(f"    {name}: {got!r} for {expected!r}")
    click.echo(f"{'pages':12}" + "".join(f"{name:>13}" for name in (*FIELDS, "body")))
    for name, part in (("all", found), *sorted(groups.items())):
        shares = "".join(f"{share:13.3f}" for share in figures(part).values())
        click.echo(f"{name:6}{len(part):6}{shares}")


if __name__ == "__main__":
    main()
