"""Worker processes: pages in, lines out, in order; a page that breaks its process costs that page alone.

The parent sees in shared memory which page each worker is at. A worker that ends, or stays at one page for too long,
is replaced; the page it was at is read once more, alone in a fresh process, and only if that fails too it becomes an
error record. The pages around it are done again as if nothing had been.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pickle import PicklingError
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cleantext.batch.page import Page
from cleantext.batch.serve import IDLE, READY, Task, place, serve
from cleantext.batch.work import Recipe, Written, broken, write
from cleantext.errors import BatchError, OptionError

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from cleantext.batch.plan import Plan

_WINDOW: Final = 4  # chunks under way for each worker: with chunks of 500 kB a few MB each
_LOOK: Final = 0.2  # seconds between looks at the workers
_UNEXPLAINED: Final = 100  # ends of workers between pages, such as a stranger's kill


@dataclass(slots=True)
class _Chunk:
    """Pages that were handed in together, and what came back so far, by place."""

    pages: Sequence[Page]
    pieces: dict[int, Written] = field(default_factory=dict)
    missing: int = 0

    def add(self, start: int, count: int, piece: Written) -> None:
        self.pieces[start] = piece
        self.missing -= count


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, its two pipes, and what it was given."""

    process: BaseProcess
    to: Connection
    back: Connection
    status: Any
    task: Task | None = None
    ready: bool = False
    seen: int = IDLE
    since: float = 0.0

    def overdue(self, limit: float) -> bool:
        """Whether it has been at one page for longer than ``limit`` seconds."""
        now, status = time.monotonic(), self.status.value
        if status != self.seen or status == IDLE:
            self.seen, self.since = status, now
        return now - self.since > limit


class _Fault(NamedTuple):
    code: str
    message: str


class Pool:
    """The workers of one run. Use it as a context manager; ``map`` once."""

    def __init__(self, plan: Plan, recipe: Recipe) -> None:
        self._plan = plan
        self._recipe = recipe
        self._context: Any = multiprocessing.get_context(plan.start_method)
        self._workers: list[_Worker] = []
        self._backlog: deque[Task] = deque()
        self._chunks: dict[int, _Chunk] = {}
        self._number = 0
        self._unexplained = 0

    def __enter__(self) -> Pool:
        with ExitStack() as starting:  # a worker that cannot start must not leave the others behind
            starting.push(self.__exit__)
            for _ in range(self._plan.jobs):
                self._workers.append(self._start())
            starting.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.kill()
            worker.process.join()
            worker.to.close()
            worker.back.close()
        self._workers.clear()

    def map(self, chunks: Iterable[Sequence[Page]]) -> Iterator[Written]:
        """The lines of each chunk, in order, reading ahead no further than the workers need."""
        source, begun, given = iter(chunks), 0, 0
        more = True
        while more or self._chunks:
            while more and len(self._chunks) < _WINDOW * self._plan.jobs:
                pages = next(source, None)
                more = pages is not None
                if pages is not None:
                    self._chunks[begun] = _Chunk(pages, missing=len(pages))
                    self._backlog.append(self._task(begun, 0, pages))
                    begun += 1
                    self._hand_out()
            while given in self._chunks and not self._chunks[given].missing:
                pieces = self._chunks.pop(given).pieces
                given += 1
                yield Written.joined(pieces[start] for start in sorted(pieces))
            if given in self._chunks:
                self._listen()

    def _task(self, chunk: int, start: int, pages: Sequence[Page]) -> Task:
        self._number += 1
        return Task(self._number, chunk, start, pages)

    def _hand_out(self) -> None:
        """A task for each worker that waits for one, and so reads it at once: the parent never waits for a worker."""
        for worker in self._workers:
            if self._backlog and worker.ready and worker.task is None:
                worker.task = self._backlog.popleft()
                self._send(worker)

    def _send(self, worker: _Worker) -> None:
        if worker.task is not None:
            with suppress(OSError):  # it has ended; the next look finds out what it was at
                worker.to.send((worker.task.number, worker.task.pages))

    def _listen(self) -> None:
        """Take in what is ready, and look after the workers."""
        limit = self._plan.max_seconds
        by_handle: dict[Any, _Worker] = {}
        for worker in self._workers:
            by_handle[worker.back] = by_handle[worker.process.sentinel] = worker
        ready = wait(list(by_handle), timeout=min(_LOOK, limit / 4))
        for worker in dict.fromkeys(by_handle[handle] for handle in ready):
            if not self._receive(worker):
                worker.process.join()
                self._replace(worker, _Fault("crash", _ended(worker.process.exitcode)))
        for worker in [*self._workers]:
            if worker.overdue(limit):
                worker.process.kill()
                worker.process.join()
                while self._receive(worker):
                    pass
                self._replace(worker, _Fault("timeout", f"the page took more than {limit:g} seconds (--max-seconds)"))
        self._hand_out()  # before more input is read and output written: nobody shall wait for that

    def _receive(self, worker: _Worker) -> bool:
        """One answer of a worker; ``False`` if there is none and there will be none."""
        try:
            if not worker.back.poll():
                return worker.process.is_alive()
            number, *answer = worker.back.recv()
        except (EOFError, OSError):
            return False
        if number == READY:
            worker.ready = True
            self._send(worker)
        else:
            assert worker.task is not None
            self._settle(worker.task, Written(*answer))
            worker.task = None
        return True

    def _settle(self, task: Task, piece: Written) -> None:
        self._chunks[task.chunk].add(task.start, len(task.pages), piece)

    def _replace(self, worker: _Worker, fault: _Fault) -> None:
        """A new process for one that is gone; the page it was at is done again first, alone, then the rest."""
        worker.to.close()
        worker.back.close()
        if not worker.ready:
            raise BatchError(f"a worker process could not start ({fault.message}); its own message is above")
        fresh = self._workers[self._workers.index(worker)] = self._start()
        task = worker.task
        page = None if task is None else place(worker.status.value, task.number)
        if task is None or page is None:
            self._unexplained += 1
            if self._unexplained > _UNEXPLAINED:
                raise BatchError(f"worker processes end without a page at fault ({fault.message})")
            self._backlog.extendleft([] if task is None else [task])
        elif task.alone:
            self._settle(task, write(task.pages[0], broken(*fault), self._recipe))
        else:
            self._backlog.extendleft(reversed(self._split(fresh, task, page)))

    def _split(self, fresh: _Worker, task: Task, page: int) -> list[Task]:
        start, pages = task.start, task.pages
        suspect = self._task(task.chunk, start + page, pages[page : page + 1])
        fresh.task = suspect._replace(alone=True)  # it gets it when it is ready
        before = self._task(task.chunk, start, pages[:page])
        after = self._task(task.chunk, start + page + 1, pages[page + 1 :])
        return [part for part in (before, after) if part.pages]

    def _start(self) -> _Worker:
        context = self._context
        to_read, to = context.Pipe(duplex=False)
        back, back_write = context.Pipe(duplex=False)
        status = context.RawValue("q", IDLE)
        process = context.Process(target=serve, args=(to_read, back_write, status, self._recipe), daemon=True)
        try:
            process.start()
        except (PicklingError, AttributeError, TypeError) as error:
            raise OptionError(f"the options cannot be handed to worker processes: {error}") from None
        finally:
            to_read.close()
            back_write.close()
        return _Worker(process, to, back, status)


def _ended(code: int | None) -> str:
    """How a process ended, for people.

    >>> _ended(-9), _ended(3)
    ('the worker process was ended by signal 9', 'the worker process ended with status 3')
    """
    if code is not None and code < 0:
        return f"the worker process was ended by signal {-code}"
    return f"the worker process ended with status {code}"
