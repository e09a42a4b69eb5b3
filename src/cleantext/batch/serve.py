"""The main loop of a worker process."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any, Final, NamedTuple

from cleantext.batch.page import Page
from cleantext.batch.work import Recipe, Written, worker_of

READY: Final = 0  # in the place of a task's number
IDLE: Final = 0
_BITS: Final = 24  # of the page's place; the rest of 64 is the task's number


class Task(NamedTuple):
    """Pages for one worker: where they belong, and whether it does nothing else before and after."""

    number: int
    chunk: int
    start: int
    pages: Sequence[Page]
    alone: bool = False


def place(status: int, number: int) -> int | None:
    """The place of the page that a worker is at, if it is in the task of that number.

    >>> place((7 << 24) | 3, 7), place((7 << 24) | 3, 8), place(IDLE, 7)
    (3, None, None)
    """
    return status & (1 << _BITS) - 1 if status > 0 and status >> _BITS == number else None


def serve(to: Connection, back: Connection, status: Any, recipe: Recipe) -> None:
    """Say on ``back`` that all is loaded, then read tasks from ``to`` and answer, until the parent is gone.

    ``status`` is a 64-bit integer in shared memory: the parent reads there which page is being read.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent gets it too, and decides
    Thread(target=_outlive_nobody, daemon=True).start()
    work = worker_of(recipe)
    back.send((READY,))
    while True:
        number, pages = to.recv()
        lines = []
        for at, page in enumerate(pages):
            status.value = number << _BITS | at
            lines.append(work(page))
        status.value = IDLE  # first: the parent may let an answer wait, and no page is at fault then
        back.send((number, *Written.joined(lines)))


def _outlive_nobody() -> None:
    """End with the parent, in whatever way it ends; a pipe alone does not tell, for a fork holds both its ends."""
    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
