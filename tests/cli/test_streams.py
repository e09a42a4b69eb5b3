"""Streams that close, fill up or hold odd bytes."""

import json
import os
import subprocess
import sys

import pytest

from tests import pages
from tests.cli.shell import PAGE, call


def test_a_closed_pipe_ends_quietly(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    command = f"{sys.executable} -m cleantext {' '.join([str(path)] * 30)} | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True)
    assert done.stderr == b""
    assert json.loads(done.stdout)["headline"] == pages.HEADLINE


def test_lone_surrogates_and_locale_do_no_harm():
    done = call(data=PAGE.encode() + b"\xed\xa0\x80 \xff", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    json.loads(done.stdout)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_one_line(tmp_path):
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "cleantext"]
        done = subprocess.run(command, input=PAGE.encode(), stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 74
    assert done.stderr == b"cleantext: standard output: No space left on device\n"


@pytest.mark.parametrize(("closed", "stream"), [("<&-", "input"), (">&-", "output")])
def test_a_closed_stream_is_one_line(closed, stream, tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    name = "-" if stream == "input" else path
    done = subprocess.run(f"{sys.executable} -m cleantext {name} {closed}", shell=True, capture_output=True)
    assert done.returncode == 74
    assert done.stderr == f"cleantext: standard {stream} is closed\n".encode()


def test_a_closed_pipe_has_its_own_status(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    command = f"{sys.executable} -m cleantext explain {path} {path} {path} | head -n 1; exit ${{PIPESTATUS[0]}}"
    assert subprocess.run(["bash", "-c", command], capture_output=True).returncode in (0, 141)
