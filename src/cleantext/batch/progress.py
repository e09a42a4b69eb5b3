"""How far a run is, for people at a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, NamedTuple, TextIO

_EVERY: Final = 0.5  # seconds


class Progress(NamedTuple):
    """A moment of a run. ``done`` and ``whole`` are bytes of the input files as they are stored."""

    documents: int
    found: int
    failed: int
    speed: float
    done: int
    whole: int
    seconds: float
    done_before: int = 0

    @property
    def left(self) -> float | None:
        """Seconds to go, by what this run has done so far; ``None`` while that says nothing.

        >>> Progress(10, 9, 1, 0.5, done=50, whole=200, seconds=10.0).left
        30.0
        """
        new = self.done - self.done_before
        return (self.whole - self.done) * self.seconds / new if new > 0 and self.seconds > 0 else None


class Meter:
    """Writes one line over and over; a file or a pipe gets nothing."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._clock = clock
        self._next = 0.0
        self._width = 0

    def __call__(self, now: Progress) -> None:
        """Show a moment, if the last one is old enough."""
        if not self._shown or self._clock() < self._next:
            return
        self._next = self._clock() + _EVERY
        self._write(line(now))

    def close(self) -> None:
        """Leave the terminal's line empty."""
        if self._shown and self._width:
            self._write("")
            self._write("")

    def _write(self, text: str) -> None:
        try:
            self._stream.write("\r" + text.ljust(self._width))
            self._stream.flush()
        except OSError:  # the terminal is gone; the run goes on
            self._shown = False
        self._width = len(text)


def line(now: Progress) -> str:
    """A moment in one line.

    >>> line(Progress(1200, 1100, 100, 1.5, done=50, whole=200, seconds=10.0))
    '25% 1,200 documents, 1.50 MB/s, 1,100 found, 100 failed, 0:00:30 left'
    """
    share = f"{100 * now.done // now.whole}% " if now.whole else ""
    left = "" if now.left is None else f", {clock(now.left)} left"
    return f"{share}{now.documents:,} documents, {now.speed:.2f} MB/s, {now.found:,} found, {now.failed:,} failed{left}"


def clock(seconds: float) -> str:
    """Seconds as hours, minutes, seconds.

    >>> clock(3725.4)
    '1:02:05'
    """
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
