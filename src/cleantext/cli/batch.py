"""``cleantext batch``: many pages in, one file out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli.inputs import UsageProblem, page_options
from cleantext.errors import BatchError, CleantextError
from cleantext.escape import one_line

if TYPE_CHECKING:
    from cleantext.batch.plan import Plan
    from cleantext.batch.report import Report


@click.command("batch")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="Where records go: .jsonl or .parquet, also .jsonl.gz and .jsonl.zst.",
)
@click.option(
    "--from",
    "kind",
    type=click.Choice(["text", "jsonl", "csv", "parquet", "warc", "wet"]),
    help="What the inputs are; read from their endings unless given.",
)
@click.option("--field", default="text", show_default=True, metavar="NAME", help="The field that holds the page.")
@click.option("--id-field", metavar="NAME", help="The field that names the page; else it is file and line.")
@click.option("--url-field", metavar="NAME", help="The field that holds the page's own --url.")
@click.option("--now-field", metavar="NAME", help="The field that holds the page's own --now.")
@click.option("--keep", multiple=True, metavar="NAME[=AS]", help="Carry a field over; may be given again.")
@click.option(
    "--errors",
    type=click.Choice(["emit", "skip", "fail"]),
    default="emit",
    show_default=True,
    help="A page without an article: write its error record, leave it out, or stop.",
)
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Processes.")
@click.option(
    "--chunk",
    type=click.IntRange(1, 1 << 20),
    default=64,
    show_default=True,
    metavar="N",
    help="Most documents in one hand-over to a process.",
)
@click.option(
    "--max-seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=120.0,
    show_default=True,
    metavar="S",
    help="Give a page up after that time.",
)
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write counts as JSON.")
@page_options
def command(**given: Any) -> None:
    """Turn the pages of INPUTs into one file of records.

    INPUTs are files, folders and globs: text, JSON lines, CSV, Parquet, WARC and WET, also packed (.gz, .zst).
    Stopped at any moment, the same command goes on where it was; until the end its work is kept in OUT.parts.
    """  # fmt: skip
    from cleantext.batch import run
    from cleantext.batch.progress import Meter

    report_file: Path | None = given.pop("report")
    meter = Meter(sys.stderr)
    try:
        report = run(_plan(given), meter)
        _write_report(report, report_file)
    except KeyboardInterrupt:
        meter.close()
        click.echo("cleantext: stopped; the same command goes on from here", err=True)
        raise
    except BatchError as error:
        meter.close()
        raise click.ClickException(one_line(str(error))) from None
    except CleantextError as error:
        raise UsageProblem(error) from None
    meter.close()
    click.echo(f"cleantext: {report.summary()}", err=True)


def _plan(given: dict[str, Any]) -> Plan:
    from cleantext.batch.plan import Fields, Plan

    keep = {}
    for item in given.pop("keep"):
        name, _, new = item.partition("=")
        keep[name] = new or name
    fields = Fields(
        text=given.pop("field"),
        id=given.pop("id_field"),
        url=given.pop("url_field"),
        now=given.pop("now_field"),
        keep=keep,
    )
    own = {name: given.pop(name) for name in ("output", "kind", "errors", "jobs", "chunk", "max_seconds")}
    return Plan(inputs=given.pop("inputs"), fields=fields, options=given, **own)  # type: ignore[arg-type]


def _write_report(report: Report, path: Path | None) -> None:
    if path is None:
        return
    try:
        path.write_text(json.dumps(report.to_dict(), indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise BatchError(f"{path}: {(error.strerror or 'cannot be written').lower()}; the output is complete") from None
