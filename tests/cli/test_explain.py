"""Explanations and traces on the command line."""

import json
import re

from tests.cli.shell import PAGE, call


def test_trace_says_what_was_removed_and_why():
    trace = json.loads(call("--trace", data=PAGE.encode()).stdout)["trace"]
    gone = {item["text"]: item for item in trace["removed"]}
    start, end = gone["Skip to main content"]["span"]
    assert PAGE[start:end] == "Skip to main content"
    assert gone["Skip to main content"]["role"] == "chrome.navigation"
    assert gone["Skip to main content"]["reason"].startswith("en.")
    assert set(trace) == {"encoding", "removed", "repairs", "evidence", "notes"}


def test_trace_holds_repairs_with_before_and_after():
    damaged = PAGE.replace("“", '"').replace("the old customs house", "the cafÃ© of the customs house")
    repairs = json.loads(call("--trace", data=damaged.encode()).stdout)["trace"]["repairs"]
    assert [("cafÃ©" in item["before"], "café" in item["after"]) for item in repairs] == [(True, True)]


def test_explain_has_a_line_for_every_block():
    lines = call("explain", data=PAGE.encode()).stdout.decode().splitlines()
    for block in PAGE.split("\n"):
        assert sum(line.endswith(block[:60]) or block[:60] + "…" in line for line in lines) >= 1
    assert any("removed" in line and "chrome.navigation" in line and "en." in line for line in lines)
    assert "\x1b" not in "".join(lines)


def test_explain_shows_what_decided_and_the_role_it_would_have_been_else():
    lines = call("explain", data=PAGE.encode()).stdout.decode().splitlines()
    at = next(number for number, line in enumerate(lines) if "reader.body" in line)
    assert re.search(r"[+-]\d\.\d\d.* \(else chrome\.other\)$", lines[at + 1])


def test_explain_of_a_page_without_a_block():
    done = call("explain", data="\u00ad\n".encode())
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_explain_in_a_pipe_is_one_line_a_block_whatever_the_terminal():
    piped = {call("explain", data=PAGE.encode(), env={"COLUMNS": width}).stdout for width in ("40", "80", "200")}
    assert len(piped) == 1
    lines = piped.pop().decode().splitlines()
    blocks = [line for line in lines if re.match(r"\d+-\d+ ", line)]
    assert len(blocks) == len(list(filter(None, PAGE.split("\n"))))
    assert {len(line[80:]) for line in blocks if line.endswith("…")} == {61}


def test_trace_has_no_place_in_text():
    assert call("--trace", "--to", "text", data=PAGE.encode()).returncode == 2
