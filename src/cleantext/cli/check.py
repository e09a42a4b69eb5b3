"""``cleantext check``: hold fixture pages against their expected records."""

from __future__ import annotations

import os
from pathlib import Path

import click

from cleantext.cli.inputs import UsageProblem
from cleantext.cli.streams import write_line
from cleantext.errors import FixtureError
from cleantext.escape import one_line


@click.command("check")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@click.option(
    "--update", is_flag=True, help="Write what the pages give now as what is expected (refused where CI is set)."
)
def command(folder: Path, update: bool) -> None:
    """Hold the fixtures below DIR against their expected records.

    A fixture is a folder with input.txt and expected.json. Each field that differs is printed; exit status 1 if one
    does.
    """
    from cleantext.fixtures import find, report

    if update and os.environ.get("CI"):
        raise click.UsageError("--update is refused where CI is set: update on your machine and read the diff")
    failed = 0
    try:
        fixtures = find(folder)
        for fixture in fixtures:
            if update and not fixture.xfail:
                fixture.update()
            differences = fixture.differences()
            name = one_line(str(fixture.folder.relative_to(folder)))
            if fixture.xfail and differences:
                write_line(f"known  {name}: {one_line(fixture.xfail)}")
            elif fixture.xfail:
                failed += 1
                write_line(f"FIXED  {name}: passes; take xfail out of its meta.toml")
            elif differences:
                failed += 1
                write_line(f"DIFFER {name}\n{report(differences)}")
            else:
                write_line(f"ok     {name}")
    except FixtureError as error:
        raise UsageProblem(error) from None
    write_line(f"{len(fixtures)} fixtures, {failed} failed")
    if failed:
        click.get_current_context().exit(1)
