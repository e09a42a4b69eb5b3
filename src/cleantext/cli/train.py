"""``cleantext train``: a body reader of your own, from your own fixtures."""

from __future__ import annotations

from pathlib import Path

import click

from cleantext.cli.inputs import UsageProblem
from cleantext.errors import CleantextError


@click.command("train")
@click.argument(
    "folders",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FIXTURES...",
)
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="The model."
)
def command(folders: tuple[Path, ...], output: Path) -> None:
    """Train a body reader on the fixtures below FIXTURES.

    Writes its model to FILE; the same fixtures give the same bytes. A model knows what its pages taught it and
    nothing else: a hundred pages of the sites you read are a beginning. Use it with `cleantext --model FILE`. Needs
    the extra [train].
    """
    try:
        from cleantext.fixtures import find
        from cleantext.lessons import lessons
        from cleantext.reader.model import dump
        from cleantext.reader.training import train

        pages = [page for folder in folders for page in lessons(find(folder))]
        model = dump(train(pages))
    except CleantextError as error:
        raise UsageProblem(error) from None
    output.write_text(model, encoding="utf-8", newline="\n")
    click.echo(f"{len(pages)} pages, {sum(sum(page.inside) for page in pages)} body blocks: {output}", err=True)
