"""``cleantext explain``: every block of a page, its role and the reason."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli.inputs import model_option, page_options, read_inputs, reader_of
from cleantext.cli.streams import is_terminal, write_line
from cleantext.escape import one_line

if TYPE_CHECKING:
    from cleantext.cleaners.body import Body
    from cleantext.result import Result


@click.command("explain")
@click.argument("files", nargs=-1, metavar="[FILE | -]...")
@page_options
@model_option
def command(files: tuple[str, ...], max_bytes: int, model: Path | None, **options: Any) -> None:
    """Print every block of a page, its role and the reason.

    One line a block: span, fate, role, probability, reason and first words. A terminal gets them in its width, and
    in colour unless NO_COLOR is set: what is left out is dim.
    """
    from cleantext.cleaners.body import Body
    from cleantext.result import Result

    reader = reader_of(model, {**options, "max_bytes": max_bytes})
    body = reader.pipeline.get("body")
    failed = False
    for page in read_inputs(files, max_bytes):
        result = reader.read(page.data) if page.problem is None else Result(None, page.problem, None)
        failed |= result.article is None
        if len(files) > 1:
            write_line(f"== {one_line(page.name)}")
        for line in _shown(result, body if isinstance(body, Body) else None):
            write_line(line)
    if failed:
        click.get_current_context().exit(1)


def _shown(result: Result, body: Body | None) -> Iterator[str]:
    """The lines as they are for a pipe or a file; for a terminal in its width and in colour."""
    from cleantext.explain import WORDS, coloured, fitted, lines

    if not is_terminal():
        yield from (line.text for line in lines(result, body))
        return
    width = shutil.get_terminal_size().columns
    in_colour = not os.environ.get("NO_COLOR")
    for line in lines(result, body, max(WORDS, width)):
        for part in fitted(line, width):
            yield coloured(part) if in_colour else part.text
