"""``python -m tests.hostile.long [pages|kills] [--count N]``: what holds over hours, done for real.

``pages`` reads 100,000 pages in one process: its memory stays flat, and the first pages give the same bytes at the
end as at the beginning. ``kills`` ends ``cleantext batch`` by ``kill -9`` at 100 seeded points, gives the same command
again, and holds the output against that of a run that nothing disturbed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cleantext import run
from cleantext.batch.plan import PART
from cleantext.escape import json_text
from tests import pages
from tests.fuzz.seeds import mutated
from tests.hostile.corpus import LEGACY, PAGE, corpus

_SMALL: Final = 1_500  # characters of a page of the corpus that takes part
_SHORT: Final = 120
_AGAIN: Final = 300  # pages that are read a second time at the end
_DOCUMENTS: Final = 3_300  # of the batch run that is killed: three parts and a rest
_STEPS: Final = 20  # how often memory is looked at
_HEADS: Final = (
    "Politics\nFerry {0} returns after a month\nBy Ida Holm\n20 July 2022 9:{1:02}am\n",
    "Startseite\nF\u00e4hre {0} kehrt zur\u00fcck\nVon Ida Holm\n20. Juli 2022, 9:{1:02} Uhr\n",
    "\u0413\u043b\u0430\u0432\u043d\u0430\u044f\n\u041f\u0430\u0440\u043e\u043c {0} \u0432\u0435\u0440\u043d\u0443\u043b\u0441\u044f\n20 \u0438\u044e\u043b\u044f 2022, 09:{1:02}\n",
    "\u6e2f\u306e\u30cb\u30e5\u30fc\u30b9\n\u6e21\u3057\u8239{0}\u304c\u623b\u308b\n2022\u5e747\u670820\u65e5 9:{1:02}\n",
)


class Run(NamedTuple):
    """What came of reading many pages."""

    memory: list[int]  # kB that the process held, at equal distances
    counts: Counter[str]  # records and problems
    same: bool  # whether the first pages gave the same bytes again at the end


def made(count: int) -> Iterator[str | bytes]:
    """``count`` pages, no two alike: in many languages and encodings, and hostile ones; two in three are cut short."""
    small = [case.page for case in corpus() if len(case.page) < _SMALL]
    legacy = list(LEGACY.items())
    wounded = mutated("page", 99, count // 5 + 1)
    for number in range(count):
        dice = random.Random(number)
        head = dice.choice(_HEADS).format(number, number % 60)
        name, prose = dice.choice(legacy)
        page: str | bytes
        match number % 5:
            case 0:
                page = head + "\n".join(dice.sample(pages.PROSE, 2)) + f"\nBoat {number} was full.\nShare"
            case 1:
                page = (head + f"{prose} {number}.\n").encode()
            case 2:
                page = f"{number}\n{prose}\n{prose}".encode(name)
            case 3:
                case = small[number // 5 % len(small)]
                page = f"{number}\n{case}" if isinstance(case, str) else case[:-1] + str(number).encode()
            case _:
                page = next(wounded)[:_SMALL] + str(number).encode()
        yield page if number % 3 == 0 else page[:_SHORT]


def digest(page: str | bytes) -> str:
    """What a page comes to, in short."""
    result = run(page)
    return hashlib.sha256(json_text({**result.to_dict(), "trace": result.trace()}).encode()).hexdigest()


def memory_of_many(count: int, tell: Callable[[int, int], object] = max) -> Run:
    """Read ``count`` pages in this process; ``tell`` hears how many were read, and the memory in kB."""
    first = [digest(page) for page in made(min(count, _AGAIN))]
    counts: Counter[str] = Counter()
    memory: list[int] = []
    for number, page in enumerate(made(count), 1):
        result = run(page)
        assert (result.article is None) != (result.problem is None)
        counts[result.problem.code if result.problem else "record"] += 1
        if number % max(1, count // _STEPS) == 0:
            memory.append(resident())
            tell(number, memory[-1])
    return Run(memory, counts, first == [digest(page) for page in made(min(count, _AGAIN))])


def resident() -> int:
    """kB of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def killed(points: int, folder: Path) -> Counter[int]:
    """End a batch run at seeded points, let it go on, and hold its bytes against those of a run that nothing stopped.

    Each point is a number of finished parts and a moment after them; counted is how many parts were safe at the kill.
    """
    given = folder / "in.jsonl"
    rows = (f"Ferry {number}\n{PAGE}" if number % 100 == 0 else f"Menu {number}" for number in range(_DOCUMENTS))
    given.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(rows)))
    whole = {ending: _whole(given, folder / f"whole{ending}") for ending in (".jsonl", ".jsonl.gz", ".parquet")}
    found: Counter[int] = Counter()
    for point in range(points):
        dice = random.Random(point)
        ending, expected = list(whole.items())[point % len(whole)]
        output = folder / f"{point}{ending}"
        for _ in range(dice.choice((1, 1, 2))):  # some runs are ended twice
            process = _batch(given, output)
            parts = dice.randint(0, _DOCUMENTS // PART)
            while _parts(output) < parts and process.poll() is None:
                time.sleep(0.002)
            time.sleep(dice.random() * 0.5)
            found[_parts(output)] += process.poll() is None
            process.kill()
            process.wait()
        assert _batch(given, output).wait() == 0
        assert output.read_bytes() == expected, point
        assert not output.with_name(f"{output.name}.parts").exists(), point
        output.unlink()
    return found


def _whole(given: Path, output: Path) -> bytes:
    assert _batch(given, output).wait() == 0
    return output.read_bytes()


def _parts(output: Path) -> int:
    """How many parts of a run are safe on disk."""
    try:
        return max(0, output.with_name(f"{output.name}.parts").joinpath("journal").read_bytes().count(b"\n") - 1)
    except OSError:
        return 0


def _batch(given: Path, output: Path) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "cleantext",
        "batch",
        str(given),
        "-o",
        str(output),
        "--id-field",
        "id",
        "--jobs",
        "2",
    ]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def main() -> None:
    """Print what was found; an assertion ends it where a promise is broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.long")
    parser.add_argument("what", nargs="*", default=["pages", "kills"], metavar="pages|kills")
    parser.add_argument("--count", type=int, help="100,000 pages and 100 kills unless given")
    options = parser.parse_args()
    if "pages" in options.what:
        done = memory_of_many(
            options.count or 100_000, lambda read, held: print(f"{read:,} pages: {held / 1000:.1f} MB", flush=True)
        )
        print(dict(done.counts.most_common()))
        assert done.same, "the first pages came to other bytes at the end"
    if "kills" in options.what:
        with tempfile.TemporaryDirectory() as folder:
            found = killed(options.count or 100, Path(folder))
            print(f"{sum(found.values())} kills, by finished parts: {sorted(found.items())}; the same bytes each time")


if __name__ == "__main__":
    main()
