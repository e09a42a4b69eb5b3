"""What a terminal gets, and how wide."""

import os
import pty
import subprocess
import sys

import pytest

from cleantext.width import width_of
from tests.cli.shell import PAGE, call
from tests.screen import written


def terminal(command, env=None, page=PAGE):
    """What a terminal would get."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        command, stdout=follower, stdin=subprocess.PIPE, env={**os.environ, **(env or {})}
    ) as process:
        process.stdin.write(page.encode())
        process.stdin.close()
        os.close(follower)
        return written(leader).decode()


def test_a_terminal_gets_indented_json_and_colour():
    assert terminal([sys.executable, "-m", "cleantext"]).startswith('{\r\n  "schema_version"')
    explain = [sys.executable, "-m", "cleantext", "explain"]
    assert "\x1b[2m" in terminal(explain, {"NO_COLOR": ""})
    assert "\x1b" not in terminal(explain, {"NO_COLOR": "1"})


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_explain_fits_the_terminal(width):
    page = PAGE + "\n東京の港に渡し船が戻り、市民は喜んだ。" * 12
    command = [sys.executable, "-m", "cleantext", "explain"]
    seen = terminal(command, {"COLUMNS": str(width), "NO_COLOR": "1"}, page).splitlines()
    assert [line for line in seen if width_of(line) > width] == []
    assert max(map(width_of, seen)) > width - 30
    for block in PAGE.split("\n"):
        assert any(block[:20] in line for line in seen)


def test_nothing_dangerous_reaches_the_screen(tmp_path):
    evil = "\x1b[31mred \u202eoverride\u2066 \u2028sep \x9b31m"
    name = tmp_path / "evil\x1b]0;x\x07.txt"
    name.write_text(f"{evil}\n{PAGE}{evil} " * 2, encoding="utf-8")
    for arguments in ([], ["--trace"], ["--to", "text"], ["--to", "markdown"], ["explain"]):
        done = call(*arguments, str(name), str(tmp_path / "no\x1bfile"))
        seen = (done.stdout + done.stderr).decode("utf-8")
        assert not set(seen) & set("\x1b\x07\x9b\u202e\u2066\u2028")


def test_direction_marks_of_hebrew_and_arabic_stay():
    page = PAGE.replace("the old customs house", "the old \u200fcustoms\u200e house")
    assert "\u200fcustoms\u200e" in call("--to", "text", data=page.encode()).stdout.decode()
