"""What it costs to start: processes run in turn, as ratios of their CPU time; and the memory one large page takes."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from speed_pages import invented

BARE: Final = """
from pydantic import BaseModel, Field
class Block(BaseModel):
    kind: str
    text: str = Field(min_length=1)
class Record(BaseModel):
    headline: str | None = None
    body: tuple[Block, ...]
record = {"headline": "Ferry returns", "body": [{"kind": "paragraph", "text": "It came back."}]}
print(Record.model_validate(record).model_dump_json())
"""
COMMANDS: Final[Mapping[str, tuple[str, ...]]] = {
    "import re, json": ("-c", "import re, json"),
    "import cleantext": ("-c", "import cleantext"),
    "two pydantic models": ("-c", BARE),
    "cleantext < page": ("-m", "cleantext"),
}
GOALS: Final = (("import cleantext", "import re, json", 1.1), ("cleantext < page", "two pydantic models", 1.6))
# Not ru_maxrss: a child inherits that from its parent. VmHWM begins anew with the program (Linux only).
_MEMORY: Final = """
import sys
from cleantext import run
def peak():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))
page = sys.stdin.buffer.read()
run(page[:20_000])
before = peak()
result = run(page)
assert result.article is not None, result.problem
print(peak() - before)
"""


class Ratio(NamedTuple):
    """How many times the CPU time of ``base`` a command took: in the middle, least and most."""

    name: str
    base: str
    middle: float
    least: float
    most: float
    goal: float


def _cpu(arguments: Sequence[str], page: bytes) -> float:
    """User and system seconds of one Python process; bytecode is cached as it is for anyone who runs it twice."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], input=page, capture_output=True, env=environment, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratios(repeats: int) -> Iterator[Ratio]:
    """Every command in turn, ``repeats`` times after a first run that only fills caches."""
    page = invented(14_000, seed=1).encode()
    rounds = [{name: _cpu(command, page) for name, command in COMMANDS.items()} for _ in range(repeats + 1)][1:]
    for name, base, goal in GOALS:
        found = sorted(times[name] / times[base] for times in rounds)
        yield Ratio(name, base, statistics.median(found), found[0], found[-1], goal)


def memory(size: int) -> float:
    """Bytes of peak memory for each byte of a page of ``size``, beyond what a small page took."""
    page = invented(size, seed=2).encode()
    out = subprocess.run([sys.executable, "-c", _MEMORY], input=page, capture_output=True, check=True).stdout
    assert int(out) > 0, "no growth: the peak was reached before the page was read"
    return int(out) * 1024 / len(page)
