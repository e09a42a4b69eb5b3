"""The command line as a shell sees it."""

import json
import os
import pty
import re
import subprocess
import sys

import pytest

from cleantext.cli.main import COMMANDS
from cleantext.width import width_of
from tests import pages

PAGE = pages.page()
CHROME = "Menu\nSign in\nShare this article\n"


def call(*arguments, data=b"", env=None):
    command = [sys.executable, "-m", "cleantext", *arguments]
    return subprocess.run(command, input=data, capture_output=True, env={**os.environ, **(env or {})})


def test_a_filter_writes_one_line_of_json():
    done = call(data=PAGE.encode())
    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1
    assert json.loads(done.stdout)["headline"] == pages.HEADLINE


def test_files_and_dash_give_one_record_each_in_order(tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(PAGE)
    second.write_text(CHROME)
    done = call(str(first), str(second), "-", str(tmp_path / "none.txt"), data=PAGE.encode())
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record.get("headline") for record in records] == [pages.HEADLINE, None, pages.HEADLINE, None]
    assert [record.get("error", {}).get("code") for record in records] == [None, "no_article", None, "unreadable"]
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2
    assert b"none.txt: no such file or directory" in done.stderr


def test_a_folder_and_a_misspelt_command_are_no_files(tmp_path):
    done = call("explian", str(tmp_path), "page.txt")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "cleantext: explian: no such file or directory; is the command explain meant?",
        f"cleantext: {tmp_path}: is a directory; cleantext batch reads folders",
        "cleantext: page.txt: no such file or directory",
    ]


def test_lines_of_json_are_read_as_text_with_a_word_about_it():
    done = call(data=json.dumps({"text": PAGE}).encode())
    assert done.stderr.startswith(b"cleantext: -: JSON? cleantext batch reads pages from its fields\n")
    assert call(data=b'{Menu} "a": b\n' + PAGE.encode()).stderr == b""


def test_the_default_command_has_a_name():
    assert call("clean", data=PAGE.encode()).stdout == call(data=PAGE.encode()).stdout


def test_options_come_without_the_command_too():
    done = call("--timezone", "Europe/Oslo", "--url", "https://example.org", data=PAGE.encode())
    record = json.loads(done.stdout)
    assert (record["published_at"], record["url"]) == ("2022-07-20T09:19+02:00", "https://example.org")


def test_an_offset_west_of_utc_is_no_option():
    record = json.loads(call("--timezone", "-03:30", data=PAGE.encode()).stdout)
    assert record["published_at"] == "2022-07-20T09:19-03:30"


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


def test_text_and_markdown():
    assert call("--to", "text", data=PAGE.encode()).stdout.decode() == "\n\n".join(pages.PROSE) + "\n"
    lines = call("--to", "markdown", data=PAGE.encode()).stdout.decode().split("\n")
    assert lines[0] == f"# {pages.HEADLINE}"
    assert lines[2] == "By Ida Holm · 2022-07-20T09:19"


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


def terminal(command, env=None, page=PAGE):
    """What a terminal would get."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        command, stdout=follower, stdin=subprocess.PIPE, env={**os.environ, **(env or {})}
    ) as process:
        process.stdin.write(page.encode())
        process.stdin.close()
        os.close(follower)
        seen = b""
        try:
            while chunk := os.read(leader, 65536):
                seen += chunk
        except OSError:  # the other end is gone
            pass
    os.close(leader)
    return seen.decode()


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


def test_explain_in_a_pipe_is_one_line_a_block_whatever_the_terminal():
    piped = {call("explain", data=PAGE.encode(), env={"COLUMNS": width}).stdout for width in ("40", "80", "200")}
    assert len(piped) == 1
    lines = piped.pop().decode().splitlines()
    blocks = [line for line in lines if re.match(r"\d+-\d+ ", line)]
    assert len(blocks) == len(list(filter(None, PAGE.split("\n"))))
    assert {len(line[80:]) for line in blocks if line.endswith("…")} == {61}


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_what_a_command_does_in_whole_sentences(name):
    env = {"COLUMNS": "80"}
    assert "..." not in call("--help", env=env).stdout.decode().partition("Commands:")[2]
    for arguments in (["--help"], [name, "--help"]):
        lines = call(*arguments, env=env).stdout.decode().splitlines()
        assert [line for line in lines if len(line) > 80] == []


def test_schema_is_json_schema():
    schema = json.loads(call("schema").stdout)
    assert schema["additionalProperties"] is False
    assert "published_at" in schema["properties"]
    assert schema["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize("trace", [[], ["--trace"]])
@pytest.mark.parametrize(("page", "error"), [(PAGE, []), (CHROME, ["--error"]), ("", ["--error"])])
def test_what_is_written_is_valid_against_the_schema(page, error, trace):
    jsonschema = pytest.importorskip("jsonschema")
    schemas = [json.loads(call("schema", *kind, *trace).stdout) for kind in ([], ["--error"])]
    written = json.loads(call(*trace, data=page.encode()).stdout)
    valid = [jsonschema.Draft202012Validator(schema).is_valid(written) for schema in schemas]
    assert valid == [not error, bool(error)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "pdf"], b"'pdf' is not one of"),
        (["--date-order", "ydm"], b"'ydm' is not one of"),
        (["--timezone", "Mars/Base"], b"timezone 'Mars/Base' is unknown"),
        (["--now", "yesterday"], b"'yesterday' is not a moment"),
        (["--rules", "nowhere.toml"], b"nowhere.toml: no such file or folder"),
        (["--nope"], b"No such option"),
        (["check", "nowhere"], b"does not exist"),
    ],
)
def test_usage_errors_exit_with_two(arguments, message):
    done = call(*arguments, data=PAGE.encode())
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == b""


def test_version_and_help():
    assert call("--version").stdout.startswith(b"cleantext 0.")
    for arguments in (["--help"], ["clean", "-h"], ["explain", "--help"], ["check", "--help"]):
        done = call(*arguments)
        assert done.returncode == 0
        assert b"Usage:" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell):
    assert b"_CLEANTEXT_COMPLETE" in call("completion", shell).stdout


def test_completion_offers_commands():
    done = call(env={"_CLEANTEXT_COMPLETE": "bash_complete", "COMP_WORDS": "cleantext ex", "COMP_CWORD": "1"})
    assert b"explain" in done.stdout


@pytest.mark.parametrize(("wish", "loaded"), [({}, False), ({"PYDANTIC_DISABLE_PLUGINS": ""}, True)])
def test_plugins_of_pydantic_are_not_looked_for_unless_wished(wish, loaded, tmp_path):
    metadata = tmp_path / "loud-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: loud\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[pydantic]\nloud = loud\n")
    (tmp_path / "loud.py").write_text("raise ImportError('loud')\n")  # pydantic warns of it
    done = call(data=PAGE.encode(), env={"PYTHONPATH": str(tmp_path), **wish})
    assert done.returncode == 0
    assert (b"loud" in done.stderr) == loaded


def test_a_closed_pipe_ends_quietly(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    command = f"{sys.executable} -m cleantext {' '.join([str(path)] * 30)} | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True)
    assert done.stderr == b""
    assert json.loads(done.stdout)["headline"] == pages.HEADLINE


def test_nothing_dangerous_reaches_the_screen(tmp_path):
    evil = "\x1b[31mred \u202eoverride\u2066 \u2028sep \x9b31m"
    name = tmp_path / "evil\x1b]0;x\x07.txt"
    name.write_text(f"{evil}\n{PAGE}{evil} " * 2, encoding="utf-8")
    for arguments in ([], ["--trace"], ["--to", "text"], ["--to", "markdown"], ["explain"]):
        done = call(*arguments, str(name), str(tmp_path / "no\x1bfile"))
        seen = (done.stdout + done.stderr).decode("utf-8")
        assert not set(seen) & set("\x1b\x07\x9b\u202e\u2066\u2028")


def test_lone_surrogates_and_locale_do_no_harm():
    done = call(data=PAGE.encode() + b"\xed\xa0\x80 \xff", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    json.loads(done.stdout)


@pytest.mark.parametrize(
    ("data", "code"), [(b"%PDF-1.7\n\x00\x01", "binary"), (b"", "empty"), (b"\x1f\x8b\x08\x00", "binary")]
)
def test_what_is_no_page_gives_an_error_record(data, code):
    done = call(data=data)
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == code


def test_own_rules_win(tmp_path):
    pack = tmp_path / "mine.toml"
    pack.write_text(
        f'schema = 1\nrole = "chrome.promo"\n[[rule]]\nid = "my.promo.operator"\nsince = "1"\n'
        f'line = ["{pages.PROSE[2]}"]\n'
        f'hits = ["{pages.PROSE[2]}"]\nmisses = ["x"]\n'
    )
    done = call("--rules", str(pack), "--trace", data=PAGE.encode())
    record = json.loads(done.stdout)
    assert pages.PROSE[2] not in [block["text"] for block in record["body"]]
    assert {"my.promo.operator"} == {
        item["reason"] for item in record["trace"]["removed"] if item["text"] == pages.PROSE[2]
    }


def test_doctor_reports():
    done = call("doctor")
    assert b"cleantext is imported from" in done.stdout


def test_check_runs_fixtures(tmp_path):
    folder = tmp_path / "en" / "paste" / "ferry"
    folder.mkdir(parents=True)
    (folder / "input.txt").write_text(PAGE)
    assert call("check", str(tmp_path)).returncode == 2  # expected.json is missing
    assert call("check", str(tmp_path), "--update", env={"CI": "1"}).returncode == 2
    assert call("check", str(tmp_path), "--update", env={"CI": ""}).returncode == 0
    assert call("check", str(tmp_path)).stdout.endswith(b"1 fixtures, 0 failed\n")
    expected = folder / "expected.json"
    expected.write_text(expected.read_text().replace("Ida Holm", "Eva Holm"))
    done = call("check", str(tmp_path))
    assert done.returncode == 1
    assert b"authors" in done.stdout
    (folder / "stray.txt").write_text("x")
    assert b"stray.txt: not used by any fixture" in call("check", str(tmp_path)).stderr


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_text_forms_stay_one_to_one(form, tmp_path):
    (tmp_path / "chrome.txt").write_text(CHROME)
    done = call("--to", form, "-", str(tmp_path / "chrome.txt"), data=PAGE.encode())
    first, second = done.stdout.decode().split("\f\n")
    assert pages.PROSE[0] in first
    assert json.loads(second)["error"]["code"] == "no_article"


def test_trace_has_no_place_in_text():
    assert call("--trace", "--to", "text", data=PAGE.encode()).returncode == 2


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


def test_direction_marks_of_hebrew_and_arabic_stay():
    page = PAGE.replace("the old customs house", "the old \u200fcustoms\u200e house")
    assert "\u200fcustoms\u200e" in call("--to", "text", data=page.encode()).stdout.decode()
