"""``cleantext clean``: pages in, records out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from cleantext.cli.inputs import Input, complain, model_option, page_options, read_inputs, reader_of
from cleantext.cli.streams import is_terminal, write_line, write_parts
from cleantext.escape import json_parts, json_text, plain_text


@click.command("clean")
@click.argument("files", nargs=-1, metavar="[FILE | -]...")
@click.option(
    "--to", type=click.Choice(["json", "text", "markdown"]), default="json", show_default=True, help="Output form."
)
@click.option("--trace", is_flag=True, help="Add to the record every removed block and every repair, with reasons.")
@page_options
@model_option
def command(files: tuple[str, ...], to: str, trace: bool, max_bytes: int, model: Path | None, **options: Any) -> None:
    """Turn the text of pages into article records.

    Reads FILEs, or standard input if there is none or `-`, and writes one JSON object per input: on one line each,
    or indented on a terminal. An input without an article gives {"error": {...}} in its place and exit status 1.
    Of several inputs, text and Markdown are parted by a form feed.
    """
    if trace and to != "json":
        raise click.UsageError("--trace goes with --to json: text and Markdown have no place for it")
    gc.disable()  # what is loaded for the first record stays to the end; looking for garbage in it takes time
    try:
        failed = False
        for place, (page, result) in enumerate(_results(model, files, {**options, "max_bytes": max_bytes})):
            if place and to != "json":
                write_line("\f")  # a form feed between two inputs: no page of text holds one after reading
            failed |= result.article is None
            _write(page, result, to, trace)
            if not place:
                gc.freeze()
                gc.enable()
    finally:
        gc.enable()
    if failed:
        click.get_current_context().exit(1)


def _results(model: Path | None, files: Sequence[str], options: dict[str, Any]) -> Iterator[tuple[Input, Any]]:
    from cleantext.result import Result

    reader = reader_of(model, options)
    for page in read_inputs(files, options["max_bytes"]):
        yield page, reader.read(page.data) if page.problem is None else Result(None, page.problem, None)


def _write(page: Input, result: Any, to: str, trace: bool) -> None:
    if result.problem is not None:
        complain(page.name, result.problem)
    if to == "json":
        record = result.to_dict()
        if trace:
            record["trace"] = result.trace()
        write_parts(json_parts(record, indent=2 if is_terminal() else None))
    elif result.article is None:
        write_line(json_text(result.to_dict()))
    else:
        from cleantext import render

        write_line(plain_text(render.text(result.article) if to == "text" else render.markdown(result.article)))
