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
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pickle import PicklingError
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cleantext.batch.page import Page
from cleantext.batch.serve import IDLE, STARTING, Task, place, serve
from cleantext.batch.work import Recipe, Written, broken, write
from cleantext.errors import BatchError, OptionError

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from cleantext.batch.plan import Plan

_AHEAD: Final = 2  # tasks a worker holds, so that it need not wait for the next one
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
    tasks: deque[Task] = field(default_factory=deque)
    seen: int = STARTING
    since: float = 0.0

    def overdue(self, limit: float) -> bool:
        """Whether it has been at one page for longer than ``limit`` seconds."""
        now, status = time.monotonic(), self.status.value
        if status != self.seen or status in (IDLE, STARTING):
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
        try:
            for _ in range(self._plan.jobs):
                self._workers.append(self._start())
        except BaseException:
            self.__exit__()
            raise
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
                    self._enqueue(begun, 0, pages)
                    begun += 1
                    self._hand_out()
            while given in self._chunks and not self._chunks[given].missing:
                pieces = self._chunks.pop(given).pieces
                given += 1
                yield Written.joined(pieces[start] for start in sorted(pieces))
            if self._chunks and given in self._chunks and self._chunks[given].missing:
                self._hand_out()
                self._listen()

    def _enqueue(self, chunk: int, start: int, pages: Sequence[Page]) -> None:
        if pages:
            self._backlog.append(self._task(chunk, start, pages))

    def _task(self, chunk: int, start: int, pages: Sequence[Page]) -> Task:
        self._number += 1
        return Task(self._number, chunk, start, pages)

    def _hand_out(self) -> None:
        for ahead in range(1, _AHEAD + 1):
            for worker in self._workers:
                alone = worker.tasks and worker.tasks[0].alone
                if self._backlog and len(worker.tasks) < ahead and not alone:
                    self._give(worker, self._backlog.popleft())

    def _give(self, worker: _Worker, task: Task) -> None:
        worker.tasks.append(task)
        with suppress(OSError):  # it has ended; the next look finds out what it was at
            worker.to.send((task.number, task.pages))

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

    def _receive(self, worker: _Worker) -> bool:
        """One answer of a worker; ``False`` if there is none and there will be none."""
        try:
            if not worker.back.poll():
                return worker.process.is_alive()
            number, *answer = worker.back.recv()
        except (EOFError, OSError):
            return False
        task = worker.tasks.popleft()
        assert task.number == number
        self._chunks[task.chunk].add(task.start, len(task.pages), Written(*answer))
        return True

    def _replace(self, worker: _Worker, fault: _Fault) -> None:
        """A new process for one that is gone; what it held is done again, the page it was at alone and first."""
        worker.to.close()
        worker.back.close()
        if worker.status.value == STARTING:
            raise BatchError(f"a worker process could not start ({fault.message}); its own message is above")
        if worker.tasks and not any(place(worker.status.value, task.number) is not None for task in worker.tasks):
            self._unexplained += 1
            if self._unexplained > _UNEXPLAINED:
                raise BatchError(f"worker processes end without a page at fault ({fault.message})")
        at = self._workers.index(worker)
        fresh = self._workers[at] = self._start()
        again: list[Task] = []
        for task in worker.tasks:
            page = place(worker.status.value, task.number)
            if page is None:
                again.append(task)
            elif task.alone:
                result = broken(*fault)
                self._chunks[task.chunk].add(task.start, 1, write(task.pages[0], result, self._recipe))
            else:
                again += self._split(fresh, task, page)
        self._backlog.extendleft(reversed(again))

    def _split(self, fresh: _Worker, task: Task, page: int) -> list[Task]:
        start, pages = task.start, task.pages
        suspect = self._task(task.chunk, start + page, pages[page : page + 1])
        self._give(fresh, suspect._replace(alone=True))
        before = self._task(task.chunk, start, pages[:page])
        after = self._task(task.chunk, start + page + 1, pages[page + 1 :])
        return [part for part in (before, after) if part.pages]

    def _start(self) -> _Worker:
        context = self._context
        to_read, to = context.Pipe(duplex=False)
        back, back_write = context.Pipe(duplex=False)
        status = context.RawValue("q", STARTING)
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
