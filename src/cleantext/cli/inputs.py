"""What the commands share: options of a page, where pages come from, and how lines go out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import click

from cleantext.cli.streams import read_stdin
from cleantext.decode import MAX_BYTES
from cleantext.errors import CleantextError, Problem
from cleantext.escape import one_line
from cleantext.expressions import expression

if TYPE_CHECKING:
    from cleantext.api import Reader

_JSON: Final = expression(rb"\s{0,8}+\[?\s{0,8}+\{\s{0,8}+\"[^\"\n]{1,80}+\"\s{0,8}+:")
Command = TypeVar("Command", bound=Callable[..., Any])


class Input(NamedTuple):
    """One input: its name for messages, and its bytes or why there are none."""

    name: str
    data: bytes
    problem: Problem | None = None


class Moment(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.4
    """An ISO 8601 date or time."""

    name = "ISO 8601"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the moment, or fail as a usage error."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{one_line(value)!r} is not a moment such as 2022-07-20T14:00+02:00", param, ctx)


def page_options(command: Command) -> Command:
    """The options that say something about the page."""
    for option in reversed(
        (
            click.option("--language", metavar="TAG", help="Language (BCP 47); read from the text unless given."),
            click.option("--date-order", type=click.Choice(["dmy", "mdy", "ymd"]), help="How 03/04/2022 reads."),
            click.option("--timezone", metavar="ZONE", help="Zone of times that state none: Europe/Oslo, +02:00."),
            click.option("--now", type=Moment(), metavar="MOMENT", help='When it was fetched, for "2 hours ago".'),
            click.option("--url", metavar="URL", help="Goes into the record; helps with headline, section and dates."),
            click.option("--encoding", metavar="NAME", help="Encoding of the bytes; found out unless given."),
            click.option(
                "--rules", multiple=True, type=click.Path(path_type=Path), metavar="PATH",
                help="A rule file or pack of your own; may be given again.",
            ),
            click.option(
                "--max-bytes", type=click.IntRange(min=1), default=MAX_BYTES, show_default=True, metavar="N",
                help="Refuse a larger page.",
            ),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def model_option(command: Command) -> Command:
    """The option that names a body reader of the caller's."""
    option = click.option(
        "--model", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="A reader that `train` made."
    )
    return option(command)


def reader_of(model: Path | None, options: dict[str, Any]) -> Reader:
    """What reads pages with these options; an option that cannot be used is a usage error."""
    from cleantext.api import Reader

    try:
        if model is not None:
            from cleantext.cleaners.body import Body
            from cleantext.pipeline import Pipeline
            from cleantext.reader import load

            options = {**options, "pipeline": Pipeline.default().replace("body", Body(load(model)))}
        return Reader.of(options)  # type: ignore[arg-type]
    except CleantextError as error:
        raise UsageProblem(error) from None


def read_inputs(files: Sequence[str], max_bytes: int) -> Iterator[Input]:
    """Each file, or standard input for ``-`` and for no file; one that cannot be read has a problem instead."""
    for name in files or ("-",):
        page = _input(name, max_bytes)
        if _JSON.match(page.data):
            click.echo(f"cleantext: {one_line(name)}: JSON? cleantext batch reads pages from its fields", err=True)
        yield page


def _input(name: str, max_bytes: int) -> Input:
    if name == "-":
        return Input("-", read_stdin(max_bytes + 1))
    try:
        with open(name, "rb") as file:
            return Input(name, file.read(max_bytes + 1))
    except OSError as error:
        why = (error.strerror or "cannot be read").lower()
        return Input(name, b"", Problem("unreadable", "read", why + _hint(name, error)))


def _hint(name: str, error: OSError) -> str:
    """What somebody may have meant who names a folder, or a command with a letter wrong."""
    if isinstance(error, IsADirectoryError):
        return "; cleantext batch reads folders"
    if isinstance(error, FileNotFoundError):
        from difflib import get_close_matches

        from cleantext.cli.main import COMMANDS

        meant = get_close_matches(name, COMMANDS, 1, 0.75)
        return f"; is the command {meant[0]} meant?" if meant else ""
    return ""


def complain(name: str, problem: Problem) -> None:
    """One line on stderr about an input."""
    click.echo(f"cleantext: {one_line(name)}: {one_line(problem.message)}", err=True)


class UsageProblem(click.UsageError):
    """An option or a rule pack that cannot be used, as a usage error (exit 2)."""

    def __init__(self, error: CleantextError) -> None:
        super().__init__(one_line(str(error)))
