"""Stopped at any moment, a run goes on to the same bytes."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from tests.batch.runit import slow_plan
from tests.batch.support import QUICK, environment, go, made_up, write_lines

from cleantext import BatchError, OptionError
from cleantext.batch import Fields, Plan, run

RUNIT = [sys.executable, "-m", "tests.batch.runit"]
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and limits of a process are POSIX")


@pytest.fixture
def given(tmp_path):
    return write_lines(tmp_path / "in.jsonl", made_up(150))


def begin(*arguments, **options):
    return subprocess.Popen([*RUNIT, *map(str, arguments)], env=environment(), cwd=ROOT, **options)


def journal(output):
    path = output.with_name(output.name + ".parts") / "journal"
    try:
        return path.read_bytes()
    except OSError:
        return b""


def wait_until(condition, seconds=30.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_kill_at_seeded_points(given, tmp_path):
    """Real kills of a real run: between them the output is never there, parts are never redone, nobody is left."""
    pids = tmp_path / "pids"
    pids.mkdir()
    expected = tmp_path / "undisturbed.jsonl"
    run(replace(slow_plan(str(given), str(expected), str(pids), "2"), start_method="fork"))
    output = tmp_path / "out.jsonl"
    output.write_text("what was there before\n")
    dice, kept = random.Random(7), b""
    for _ in range(3):
        process = begin(given, output, pids, 2)
        parts = kept.count(b"\n") + dice.randint(1, 4)
        wait_until(lambda parts=parts: journal(output).count(b"\n") >= parts)
        time.sleep(dice.random() * 0.04)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert output.read_text() == "what was there before\n"
        assert journal(output).startswith(kept[: kept.rfind(b"\n") + 1])
        kept = journal(output)
    assert kept.count(b"\n") > 3
    wait_until(
        lambda: not any(Path(f"/proc/{pid.name}").exists() for pid in pids.iterdir()) or not Path("/proc").exists()
    )
    run(replace(slow_plan(str(given), str(output), str(pids), "1"), start_method="fork"))
    assert output.read_bytes() == expected.read_bytes()
    assert not output.with_name("out.jsonl.parts").exists()


@pytest.mark.parametrize("ending", [".jsonl.gz", ".parquet"])
def test_a_stop_before_each_step(ending, tmp_path):
    if ending == ".parquet":
        pytest.importorskip("pyarrow")
    given = write_lines(tmp_path / "in.jsonl", made_up(10))
    command = [*RUNIT, "everywhere", str(given), str(tmp_path), ending]
    done = subprocess.run(command, env=environment(), cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    steps, outputs = map(int, done.stdout.split())
    assert steps > 12
    assert outputs == 1


def test_two_runs_on_one_output_are_refused(given, tmp_path):
    output = tmp_path / "out.jsonl"
    (tmp_path / "pids").mkdir()
    process = begin(given, output, tmp_path / "pids", 1, 0.5)
    wait_until(lambda: journal(output))
    with pytest.raises(BatchError, match="another run is at work"):
        go(given, output)
    process.kill()
    process.wait()


def test_an_interrupt_leaves_nobody(given, tmp_path):
    pids = tmp_path / "pids"
    pids.mkdir()
    process = begin(given, tmp_path / "out.jsonl", pids, 2, 0.5, stderr=subprocess.PIPE)
    wait_until(lambda: any(pids.iterdir()))
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode != 0
    wait_until(lambda: not any(Path(f"/proc/{pid.name}").exists() for pid in pids.iterdir()))


def begun(given, output, **options):
    """A run that stops on its way, with finished parts."""
    size = output.parent / "limit"
    size.mkdir(exist_ok=True)

    def watch(now):
        if now.documents > 60:
            raise KeyboardInterrupt

    plan = Plan((str(given),), output, **{"options": QUICK, "part": 10, "start_method": "fork", **options})
    with pytest.raises(KeyboardInterrupt):
        run(plan, watch)
    assert journal(output).count(b"\n") > 3
    return plan


def test_what_is_done_is_not_read_again(given, tmp_path):
    output = tmp_path / "out.jsonl"
    plan = begun(given, output, chunk=5)
    seen = []
    report = run(plan, seen.append)
    assert report.resumed >= 60
    assert seen[0].documents > 60
    assert report.documents == 150
    assert go(given, tmp_path / "other.jsonl", Fields(), part=10)[1] == output.read_bytes()


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"errors": "skip"}, "errors"),
        ({"options": {**QUICK, "language": "en"}}, "language"),
        ({"fields": Fields(keep={"site": "site"})}, "fields"),
        ({"max_seconds": 5.0}, "max-seconds"),
        ({"inputs": ()}, "inputs"),
    ],
)
def test_a_changed_command_is_told(change, name, given, tmp_path):
    output = tmp_path / "out.jsonl"
    begun(given, output)
    if "inputs" in change:
        given.write_text(given.read_text() + '{"text": "one more"}\n')
        change = {}
    options = {"options": QUICK, "part": 10, "start_method": "fork", **change}
    with pytest.raises(OptionError, match=f"unfinished work of another run: {name} changed since"):
        run(Plan((str(given),), output, **options))


def test_jobs_and_chunk_may_change_in_between(given, tmp_path):
    output = tmp_path / "out.jsonl"
    begun(given, output)
    run(Plan((str(given),), output, options=QUICK, part=10, start_method="fork", jobs=2, chunk=3))
    assert go(given, tmp_path / "other.jsonl", Fields(), part=10, start_method="fork")[1] == output.read_bytes()


def test_a_file_size_limit_stops_with_one_line_and_goes_on(given, tmp_path):
    """The limit stands for a full disk: a write fails in the middle."""
    output, pids = tmp_path / "out.jsonl", tmp_path / "pids"
    pids.mkdir()

    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))

    process = begin(given, output, pids, 1, 0, preexec_fn=limited, stderr=subprocess.PIPE)
    message = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 1
    assert message.count("\n") == 1
    assert "the disk is full; finished parts are kept, the same command goes on" in message
    assert not output.exists()
    run(replace(slow_plan(str(given), str(output), str(pids), "1", "0"), start_method="fork"))
    assert len(output.read_bytes().splitlines()) == 150


def test_a_full_disk(given, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=48k", "none", str(disk)]
    if os.geteuid() or not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    try:
        plan = Plan((str(given),), disk / "out.jsonl", options=QUICK, part=10, start_method="fork")
        with pytest.raises(BatchError, match="the disk is full; finished parts are kept"):
            run(plan)
        assert [path.name for path in disk.iterdir()] == ["out.jsonl.parts"]
        subprocess.run(["mount", "-o", "remount,size=4m", str(disk)], check=True)
        assert run(plan).resumed > 0
        assert go(given, tmp_path / "other.jsonl", Fields(), part=10)[1] == plan.output.read_bytes()
    finally:
        subprocess.run(["umount", str(disk)], check=True)
