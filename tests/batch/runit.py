"""Run a plan as a program: ``runit.py INPUT OUT PIDS JOBS [seconds]``; or stop it at each step on its way."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from tests.batch.poison import PIPELINE, Slow

from cleantext import BatchError, Pipeline
from cleantext.batch import Fields, Plan, run


def slow_plan(given: str, output: str, pids: str, jobs: str, seconds: str = "0.004") -> Plan:
    pipeline = Pipeline({"slow": Slow(Path(pids), float(seconds))})
    return Plan(
        (given,), Path(output), fields=Fields(id="id"), options={"pipeline": pipeline}, jobs=int(jobs), chunk=2, part=5
    )


def stopping(at: int) -> None:
    """End this process at the ``at``-th step that touches the disk's order of things, as ``kill -9`` would."""
    steps = 0

    def stop_before(step):
        def stopped(*arguments, **options):
            nonlocal steps
            steps += 1
            if steps == at:
                os._exit(9)
            return step(*arguments, **options)

        return stopped

    os.fsync, os.replace = stop_before(os.fsync), stop_before(os.replace)
    os.unlink, os.rmdir = stop_before(os.unlink), stop_before(os.rmdir)
    Path.unlink, Path.rmdir = stop_before(Path.unlink), stop_before(Path.rmdir)


def stop_everywhere(given: str, folder: str, ending: str) -> None:
    """For each step: a run that ends there, and one that goes on. Prints how many outputs there were."""
    outputs = set()
    for at in range(1, 200):
        output = Path(folder) / f"{at}{ending}"
        plan = Plan(
            (given,), output, options={"pipeline": PIPELINE}, fields=Fields(id="id"), part=4, start_method="fork"
        )
        child = os.fork()
        if not child:
            stopping(at)
            run(plan)
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code == 0:
            break
        before = output.read_bytes() if output.exists() else None
        run(plan)
        assert output.read_bytes() == (before or output.read_bytes()), at
        assert not plan.folder.exists(), at
        outputs.add(output.read_bytes())
    print(at, len(outputs))


if __name__ == "__main__":
    # What a shell starts in the background ignores ctrl-C, and so does all that is started from there.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if sys.argv[1] == "everywhere":
        stop_everywhere(*sys.argv[2:])
    else:
        try:
            run(slow_plan(*sys.argv[1:]))
        except BatchError as error:
            sys.exit(str(error))
