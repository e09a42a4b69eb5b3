"""A whole run: look at the inputs, go on where the last run stopped, work, deliver."""

from __future__ import annotations

import errno
import hashlib
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from cleantext.batch.checkpoint import Checkpoint
from cleantext.batch.files import Walk, look
from cleantext.batch.inputs import Feed
from cleantext.batch.outputs import deliver
from cleantext.batch.page import Page
from cleantext.batch.plan import Plan
from cleantext.batch.pool import Pool
from cleantext.batch.progress import Progress
from cleantext.batch.report import Report
from cleantext.batch.streams import packer
from cleantext.batch.work import Maker, Recipe, Written
from cleantext.errors import BatchError
from cleantext.escape import one_line

_CHUNK_BYTES: Final = 500_000  # a chunk ends here even with fewer documents
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def _ignore(_: Progress) -> None:
    """Nobody watches."""


def run(plan: Plan, watch: Callable[[Progress], None] = _ignore) -> Report:
    """Carry out a plan; the output is in place when this returns.

    Raises :class:`OptionError` and :class:`MissingExtraError` for a plan that cannot be carried out, and
    :class:`BatchError` where it stopped on the way: the same call goes on from there. Scripts that call this need
    the usual ``if __name__ == "__main__":``, for worker processes load them.
    """
    plan = plan.checked()
    Maker.of(plan.options)
    walk = look(plan)
    try:
        with Checkpoint(plan.output, _asked(plan, walk), packer(plan.form[1])) as checkpoint:
            begun = _Begun(checkpoint)
            if not checkpoint.finished:
                _work(plan, checkpoint, _Watch(watch, walk, begun))
            deliver(checkpoint, plan)
            return begun.report(checkpoint.counts)
    except OSError as error:
        why = "the disk is full" if error.errno in _FULL else (error.strerror or str(error)).lower()
        raise BatchError(
            f"{one_line(str(error.filename or plan.folder))}: {why}; finished parts are kept, the same command goes on"
        ) from error


class _Begun:
    """What was there when this run began."""

    def __init__(self, checkpoint: Checkpoint) -> None:
        self._at = time.monotonic()
        self._documents = checkpoint.documents
        self._bytes = checkpoint.counts["bytes"]

    def report(self, counts: Counter[str]) -> Report:
        return Report(dict(counts), time.monotonic() - self._at, self._documents, self._bytes)


class _Watch:
    """Tells how far the run is."""

    def __init__(self, watch: Callable[[Progress], None], walk: Walk, begun: _Begun) -> None:
        self._watch = watch
        self._walk = walk
        self._begun = begun
        self._skipped: int | None = None

    def tell(self, counts: Counter[str], feed: Feed) -> None:
        now = self._begun.report(counts)
        done = feed.consumed
        self._skipped = done if self._skipped is None else self._skipped
        before = self._skipped if now.resumed else 0
        self._watch(
            Progress(now.documents, now.found, now.failed, now.speed, done, self._walk.size, now.seconds, before)
        )


def _work(plan: Plan, checkpoint: Checkpoint, watch: _Watch) -> None:
    """Read every page that is not done, part by part."""
    recipe = Recipe(plan.options, plan.form[0], plan.errors)
    feed = Feed(plan)
    part, total = Counter[str](), Counter(checkpoint.counts)
    chunks = _chunks(feed, plan, checkpoint.documents)
    with Pool(plan, recipe) as pool:
        for written in pool.map(chunks):
            _stop_at_failure(plan, written)
            checkpoint.add(written.data)
            part.update(written.counts)
            total.update(written.counts)
            if part["documents"] == plan.part:
                checkpoint.end_part(part)
                part.clear()
            watch.tell(total, feed)
    if part or not checkpoint.parts:
        checkpoint.end_part(part)


def _stop_at_failure(plan: Plan, written: Written) -> None:
    if plan.errors == "fail" and written.failure:
        name, message = written.failure
        raise BatchError(f"{one_line(name)}: {one_line(message)} (--errors fail)")


def _chunks(feed: Feed, plan: Plan, done: int) -> Iterator[Sequence[Page]]:
    """Pages for one hand-over; a chunk ends where a part does."""
    pages: list[Page] = []
    size, number = 0, done
    for item in islice(feed, done, None):
        page = item()
        pages.append(page)
        size += len(page.data)
        number += 1
        if len(pages) == plan.chunk or size >= _CHUNK_BYTES or number % plan.part == 0:
            yield pages
            pages, size = [], 0
    if pages:
        yield pages


def _asked(plan: Plan, walk: Walk) -> dict[str, Any]:
    """Everything that the output depends on, by the names that people know."""
    from cleantext import __version__
    from cleantext.rulepack import RULES_VERSION

    options: dict[str, Any] = {name: repr(value) for name, value in plan.options.items() if value is not None}
    pipeline = plan.options.get("pipeline")
    if pipeline is not None:
        steps = [f"{name}={getattr(step, '__qualname__', type(step).__qualname__)}" for name, step in pipeline.items()]
        options["pipeline"] = " ".join(steps)
    options["rules"] = hashlib.sha256(options.get("rules", "").encode("utf-8", "surrogateescape")).hexdigest()
    return {
        "version": f"{__version__}, rules {RULES_VERSION}",
        "inputs": walk.digest,
        "form": list(plan.form),
        "fields": repr(plan.fields),
        "errors": plan.errors,
        "max-seconds": plan.max_seconds,
        "part": plan.part,
        **{name.replace("_", "-"): value for name, value in options.items()},
    }
