"""The command group: ``clean`` is the default command, the others are loaded when they are named."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Final

import click
from click_default_group import DefaultGroup

from cleantext.cli.streams import ClosedPipe, StreamFailed

COMMANDS: Final = ("clean", "batch", "explain", "schema", "check", "train", "doctor", "completion")


class _Commands(DefaultGroup):  # type: ignore[misc]
    """Commands by name; anything else is a file for ``clean``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Add the default command where none is named, but not while a shell asks for completions."""
        if ctx.resilient_parsing and not args:
            return click.Group.parse_args(self, ctx, args)
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # as click calls it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            ctx.arg0 = name  # type: ignore[attr-defined]  # the default group gives it to the default command
            name = self.default_cmd_name
        command: click.Command = import_module(f"cleantext.cli.{name}").command
        return command


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001  # as click calls it
    if value and not ctx.resilient_parsing:
        from cleantext import __version__
        from cleantext.rulepack import RULES_VERSION

        click.echo(f"cleantext {__version__} (rules {RULES_VERSION})")
        ctx.exit()


@click.group(
    cls=_Commands,
    default="clean",
    default_if_no_args=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
def cli() -> None:
    """Turn the text of scraped pages into article records.

    \b
    cleantext page.txt              one record as JSON
    cleantext < page.txt            the same, as a filter
    cleantext --to markdown *.txt   readable
    cleantext explain page.txt      every block, its role and the reason

    Without a command, FILEs (or standard input) go to `clean`.
    """


def main() -> None:
    """Entry point; a closed pipe ends quietly, an interrupt with 130."""
    # Looking for plugins of pydantic reads the metadata of every distribution that is installed, at each start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        sys.exit(cli.main(prog_name="cleantext", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except ClosedPipe:
        # What is still in the buffer has no reader; the interpreter must not try to write it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except StreamFailed as failure:
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if sys.stderr is not None:
            sys.stderr.write(f"cleantext: {failure}\n")
        sys.exit(74)  # EX_IOERR
