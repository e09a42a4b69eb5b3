"""``cleantext explain``: every block of a page, its role and the reason."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from cleantext.cli.inputs import model_option, page_options, read_inputs, reader_of
from cleantext.cli.streams import is_terminal, write_line
from cleantext.escape import one_line


@click.command("explain")
@click.argument("files", nargs=-1, metavar="[FILE | -]...")
@page_options
@model_option
def command(files: tuple[str, ...], max_bytes: int, model: Path | None, **options: Any) -> None:
    """Print every block of a page with its span, fate, role, probability and reason.

    Coloured on a terminal unless NO_COLOR is set: what is left out is dim.
    """
    from cleantext.cleaners.body import Body
    from cleantext.explain import coloured, lines
    from cleantext.result import Result

    reader = reader_of(model, {**options, "max_bytes": max_bytes})
    in_colour = is_terminal() and not os.environ.get("NO_COLOR")
    body = reader.pipeline.get("body")
    failed = False
    for page in read_inputs(files, max_bytes):
        result = reader.read(page.data) if page.problem is None else Result(None, page.problem, None)
        failed |= result.article is None
        if len(files) > 1:
            write_line(f"== {one_line(page.name)}")
        for line in lines(result, body if isinstance(body, Body) else None):
            write_line(coloured(line) if in_colour else line.text)
    if failed:
        click.get_current_context().exit(1)
