"""``cleantext doctor``: what is wrong with this installation."""

from __future__ import annotations

import click

from cleantext.cli.streams import write_line
from cleantext.escape import one_line


@click.command("doctor")
def command() -> None:
    """Say what is wrong with this installation.

    Such as another package of the same import name, or files of another version. Exit status 1 if something needs
    mending; an extra that is not there does not.
    """
    from cleantext.doctor import examine

    findings = list(examine())
    for verdict, message in findings:
        write_line(f"{verdict:<5} {one_line(message)}")
    if any(verdict == "bad" for verdict, _ in findings):
        click.get_current_context().exit(1)
