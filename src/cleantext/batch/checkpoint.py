"""Unfinished work on disk: what is written is either safe and complete, or cut off at the next start.

``OUT.parts/`` holds ``data``, to which finished parts are appended, and ``journal``: first what the run was asked
to do, then a line for each part with the length of ``data`` after it. A part counts once its line is in the journal,
and its line is written once its data is on disk. At the end ``data`` becomes ``OUT`` in one step.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, BinaryIO, Final, Self

from cleantext.batch.streams import BLOCK, Packer
from cleantext.errors import BatchError, OptionError
from cleantext.escape import one_line

_OWN: Final = ("data", "whole", "journal", "lock")


class Checkpoint:
    """The folder of one run. Use it as a context manager: it is locked, and closed whatever happens."""

    def __init__(self, output: Path, asked: Mapping[str, Any], packer: Packer) -> None:
        self._output = output
        self._folder = output.with_name(output.name + ".parts")
        self._asked = dict(asked)
        self._packer = packer
        self._files = ExitStack()
        self._pending = bytearray()
        self._forget()

    def _forget(self) -> None:
        self.counts: Counter[str] = Counter()
        self.documents = self.length = self.parts = 0
        self.finished = ""  # the name of the file that becomes the output, once it is complete

    def __enter__(self) -> Self:
        self._folder.mkdir(exist_ok=True)
        with ExitStack() as files:
            _lock(files.enter_context((self._folder / "lock").open("ab")), self._folder)
            known = self._read_journal()
            self._journal = files.enter_context((self._folder / "journal").open("r+b" if known else "wb"))
            self._journal.truncate(known)
            self._journal.seek(known)
            if not known:
                self._note({"asked": self._asked})
            if not self.finished:
                self._data = files.enter_context(self.data.open("ab"))
                if self._data.tell() < self.length:
                    raise BatchError(f"{one_line(str(self.data))} was cut since; remove its folder to begin anew")
                self._data.truncate(self.length)
            self._files = files.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # the disk is full: what was not yet written counts for nothing
            self._files.close()

    @property
    def data(self) -> Path:
        """The finished parts, one after the other."""
        return self._folder / "data"

    def add(self, lines: bytes) -> None:
        """Append to the part under way."""
        self._pending += lines
        # Fixed blocks: what a packer gives does not depend on how the lines came in.
        while len(self._pending) >= BLOCK:
            self._data.write(self._packer.add(bytes(self._pending[:BLOCK])))
            del self._pending[:BLOCK]

    def end_part(self, counts: Mapping[str, int]) -> None:
        """Make the part safe."""
        self._data.write(self._packer.add(bytes(self._pending)) + self._packer.end())
        self._pending.clear()
        _sync(self._data)
        self.length = self._data.tell()
        self.parts += 1
        self.documents += counts.get("documents", 0)
        self.counts.update(counts)
        self._note({"length": self.length, "counts": dict(sorted(counts.items()))})

    def ends(self) -> Iterator[int]:
        """The length of the data after each part."""
        with (self._folder / "journal").open("rb") as journal:
            next(journal)
            for line in journal:
                entry = json.loads(line)
                if "length" in entry:
                    yield entry["length"]

    def finish(self, name: str) -> None:
        """Put the file ``name`` in the place of the output in one step, and clear up."""
        if not self.finished:
            self._note({"finished": name})
        self._files.close()
        whole = self._folder / name
        if whole.exists():
            os.replace(whole, self._output)
            _sync_folder(self._output.parent)
        self._clear()

    def _clear(self) -> None:
        """Remove our own files, the journal behind the data; a stop in between is understood at the next start."""
        for own in _OWN:
            (self._folder / own).unlink(missing_ok=True)
        with suppress(OSError):  # somebody else's file is in it
            self._folder.rmdir()

    def _note(self, entry: Mapping[str, Any]) -> None:
        self._journal.write(json.dumps(entry).encode("ascii") + b"\n")
        _sync(self._journal)
        if self.parts <= 1:
            _sync_folder(self._folder)

    def _read_journal(self) -> int:
        """Take over what is safe; the length of the journal up to there."""
        path, known, before = self._folder / "journal", 0, None
        if not path.exists():
            return 0
        with path.open("rb") as journal:
            for line in journal:
                entry = _entry(line)
                if entry is None:
                    break
                known += len(line)
                before = entry.get("asked", before)
                self._take_over(entry)
        if before is None:
            return 0
        changed = [name for name in {**before, **self._asked} if before.get(name) != self._asked.get(name)]
        if self.finished and not (self._folder / self.finished).exists() and (changed or not self._output.exists()):
            self._forget()  # what a run left behind that was complete; nothing of it is wanted now
            return 0
        if changed:
            raise OptionError(
                f"{one_line(str(self._folder))} holds the unfinished work of another run: {', '.join(changed)} changed "
                "since; run the same command as before, or remove that folder to begin anew"
            )
        return known

    def _take_over(self, entry: Mapping[str, Any]) -> None:
        if "length" in entry:
            self.length = entry["length"]
            self.parts += 1
            self.documents += entry["counts"].get("documents", 0)
            self.counts.update(entry["counts"])
        self.finished = entry.get("finished", self.finished)


def _entry(line: bytes) -> dict[str, Any] | None:
    """A line of the journal, or ``None`` for one that was cut off."""
    if not line.endswith(b"\n"):
        return None
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the names in a folder safe, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _lock(file: BinaryIO, folder: Path) -> None:
    """One run at a time; the system lets go of the lock when a process ends, however it ends."""
    try:
        import fcntl
    except ImportError:  # Windows: two runs on one output are not noticed there
        return
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise BatchError(f"{one_line(str(folder))}: another run is at work on this output") from None
