"""``python -m tests.fuzz [--seconds N] [TARGET ...]``: atheris over the targets, one after the other.

A broken input is left beside the corpus in ``.fuzz/<target>``; put it into ``tests/fuzz/found`` as
``<target>-<what>.bin`` once the fault is mended.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from tests.fuzz.seeds import TARGETS, mutated, seeds

WORK = Path(".fuzz")


def _one(name: str, arguments: list[str]) -> None:
    """Fuzz one target in this process; libFuzzer ends it."""
    import atheris

    with atheris.instrument_imports(include=["cleantext"]):
        from tests.fuzz import targets
    atheris.Setup([sys.argv[0], *arguments], targets.TARGETS[name])
    atheris.Fuzz()


def _all(names: list[str], seconds: int) -> int:
    failed = 0
    for name in names:
        folder = WORK / name / "corpus"
        folder.mkdir(parents=True, exist_ok=True)
        for number, data in enumerate((*seeds(name), *mutated(name, 0, 50))):
            (folder / f"seed-{number:03}").write_bytes(data)
        limits = [f"-max_total_time={seconds // len(names)}", "-timeout=10", "-rss_limit_mb=2048", "-max_len=20000"]
        command = [
            sys.executable,
            "-m",
            "tests.fuzz",
            "--one",
            name,
            *limits,
            f"-artifact_prefix={WORK / name}/",
            str(folder),
        ]
        failed += subprocess.run(command, check=False).returncode != 0
    return failed


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        _one(sys.argv[2], sys.argv[3:])
        return
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=int, default=600, help="for all targets together")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    options = parser.parse_args()
    sys.exit(1 if _all(options.targets or list(TARGETS), options.seconds) else 0)


if __name__ == "__main__":
    main()
