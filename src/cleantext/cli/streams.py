"""Standard input and output as bytes, with errors of their own: click takes a closed pipe for a failed command."""

from __future__ import annotations

import sys
from collections.abc import Iterable


class ClosedPipe(Exception):  # an end, not an error
    """Nobody reads standard output any more."""


class StreamFailed(Exception):
    """Standard input cannot be read, or standard output cannot be written: closed, or a full disk."""


def read_stdin(limit: int) -> bytes:
    """At most ``limit`` bytes of standard input."""
    if sys.stdin is None:
        raise StreamFailed("standard input is closed")
    try:
        return sys.stdin.buffer.read(limit)
    except OSError as error:
        raise StreamFailed(f"standard input: {error.strerror}") from None


def is_terminal() -> bool:
    """Whether standard output goes to a person."""
    return sys.stdout is not None and sys.stdout.isatty()


def write_line(text: str) -> None:
    """One line to stdout as UTF-8, whatever the locale says; at once, so that a reader of a pipe need not wait."""
    write_parts((text,))


def write_parts(parts: Iterable[str]) -> None:
    """Like :func:`write_line`, for a line that comes in parts."""
    if sys.stdout is None:
        raise StreamFailed("standard output is closed")
    try:
        for part in parts:
            sys.stdout.buffer.write(part.encode("utf-8", errors="replace"))
        sys.stdout.buffer.write(b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise ClosedPipe from None
    except OSError as error:
        raise StreamFailed(f"standard output: {error.strerror}") from None
