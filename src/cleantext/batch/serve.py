"""The main loop of a worker process."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any, Final, NamedTuple

from cleantext.batch.page import Page
from cleantext.batch.work import Recipe, Written, worker_of

STARTING: Final = -1
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

    >>> place((7 << 24) | 3, 7), place((7 << 24) | 3, 8), place(STARTING, 7)
    (3, None, None)
    """
    return status & (1 << _BITS) - 1 if status > 0 and status >> _BITS == number else None


def serve(to: Connection, back: Connection, status: Any, recipe: Recipe) -> None:
    """Read tasks from ``to`` and answer on ``back``, until the parent is gone.

    ``status`` is a 64-bit integer in shared memory: the parent reads there which page is being read.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent gets it too, and decides
    tasks: SimpleQueue[tuple[int, Sequence[Page]]] = SimpleQueue()
    # Tasks are taken in at once, so that the parent never waits with its hands full for a worker that is busy.
    Thread(target=_take_in, args=(to, tasks), daemon=True).start()
    Thread(target=_outlive_nobody, daemon=True).start()
    work = worker_of(recipe)
    status.value = IDLE
    while True:
        number, pages = tasks.get()
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


def _take_in(to: Connection, tasks: SimpleQueue[tuple[int, Sequence[Page]]]) -> None:
    try:
        while True:
            tasks.put(to.recv())
    except (EOFError, OSError):
        os._exit(1)
