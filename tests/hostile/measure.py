"""Time and memory in units that do not depend on the machine: a reference loop is run beside each measurement."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Final

from cleantext import run
from cleantext.escape import json_parts
from tests import pages
from tests.growth import cpu

# The CPU this loop takes on the machine for which the promise is made: one core of a Xeon at 2.5 GHz, Python 3.11.
_ROUNDS: Final = 40_000
_STANDS_FOR: Final = 0.0065


def _reference() -> None:
    """Work like that of the package: small strings are cut, folded and looked up."""
    known = {"ferry": 1, "harbour": 2}
    found = 0
    for number in range(_ROUNDS):
        word = "Ferry " if number & 1 else "harbour,"
        found += known.get(word.strip(" ,").lower(), 0) + len(word)


def factor() -> float:
    """How much slower than the reference machine this one is at this moment."""
    return min(cpu(_reference) for _ in range(3)) / _STANDS_FOR


def within(action: Callable[[], object], seconds: float) -> bool:
    """Whether it takes at most that long on the reference machine; measured again, and beside the reference loop,
    where it was too much, for the machine is shared."""
    return any(cpu(action) <= seconds * scale() for scale in (lambda: 0.7, factor, factor, factor))


def warm_up() -> None:
    """Tables and expressions are read once a process, and the garbage collector walks what the other tests left behind
    (1.17 instead of 1.10 at the steepest slope): neither is a cost of a page."""
    run(pages.page())
    run("Caf\u00c3\u00a9 &amp; \u6e21\u8239\u304c\u6e2f\u306b")
    run("Gr\u00fc\u00dfe aus K\u00f6ln".encode("latin-1"))
    gc.collect()
    gc.freeze()


def peak_memory(page: str | bytes) -> int:
    """Bytes that reading a page and writing its record takes at most beyond what was there before, the page apart."""
    gc.collect()
    tracemalloc.start()
    try:
        for _ in json_parts(run(page).to_dict()):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


_COMMAND: Final = """
import atexit, resource, sys
from cleantext.cli.main import main
atexit.register(lambda: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr))
sys.argv[0] = "cleantext"
main()
"""


def memory_of_command(page: bytes, folder: Path) -> int:
    """The most bytes of memory that ``cleantext clean`` holds for a page, less those for a page of a few lines."""
    found = []
    for name, data in (("small.txt", pages.page().encode()), ("page.txt", page)):
        (folder / name).write_bytes(data)
        command = [sys.executable, "-c", _COMMAND, "clean", str(folder / name)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        ran = subprocess.run(command, capture_output=True, env=environment, check=False)
        found.append(int(ran.stderr.split()[-1]) * 1024)
    return found[1] - found[0]
