"""``cleantext completion``: the script that makes a shell complete commands and options."""

from __future__ import annotations

import click


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    bash:  eval "$(cleantext completion bash)"
    zsh:   eval "$(cleantext completion zsh)"
    fish:  cleantext completion fish | source
    """
    from click.shell_completion import get_completion_class

    from cleantext.cli.main import cli
    from cleantext.cli.streams import write_line

    found = get_completion_class(shell)
    assert found is not None
    write_line(found(cli, {}, "cleantext", "_CLEANTEXT_COMPLETE").source())
