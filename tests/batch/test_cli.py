"""``cleantext batch`` as a shell sees it."""

import json
import os
import pty
import subprocess
import sys

import pytest
from click.testing import CliRunner
from tests import pages
from tests.batch.support import ROOT, call, environment, records, write_lines
from tests.screen import written

from cleantext.batch import SCHEMA
from cleantext.batch.progress import Meter, Progress
from cleantext.cli.batch import command


@pytest.fixture
def given(tmp_path):
    rows = [{"key": "a", "page": pages.page(), "site": "courier"}, {"key": "b", "page": "Menu\nSign in"}]
    return write_lines(tmp_path / "in.jsonl", rows)


def test_a_run_from_end_to_end(given, tmp_path):
    done = call(
        "batch", given, "-o", tmp_path / "out.jsonl", "--field", "page", "--id-field", "key", "--keep", "site=source",
        "--timezone", "Europe/Oslo", "--jobs", "2", "--report", tmp_path / "report.json",
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("cleantext: 2 documents: 1 articles, 1 without (1 no_article); ")
    assert done.stderr.count("\n") == 1
    first, second = records(tmp_path / "out.jsonl")
    assert (first["id"], first["published_at"], first["source"]) == ("a", "2022-07-20T09:19+02:00", "courier")
    assert (second["id"], second["error"]["code"], second["source"]) == ("b", "no_article", None)
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["by_rule"]["en.navigation.skip-link"] == 1
    assert report["fields"]["headline"] == {"filled": 1, "rate": 1.0}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl", "report.json"]


def test_records_are_those_of_clean(given, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(pages.page())
    call("batch", page, "-o", tmp_path / "out.jsonl")
    (record,) = records(tmp_path / "out.jsonl")
    assert record.pop("id") == page.as_posix()
    assert record == json.loads(call("clean", page).stdout)


def test_a_terminal_sees_how_far_it_is(given, tmp_path):
    leader, follower = pty.openpty()
    arguments = [
        sys.executable,
        "-m",
        "cleantext",
        "batch",
        str(given),
        "-o",
        str(tmp_path / "o.jsonl"),
        "--field",
        "page",
    ]
    with subprocess.Popen(arguments, stderr=follower, env=environment()):
        os.close(follower)
        seen = written(leader)
    assert b"\r100% 2 documents, 0." in seen
    assert b"1 found, 1 failed, 0:00:00 left" in seen
    assert seen.rstrip().split(b"\r")[-1].startswith(b"cleantext: 2 documents")


def test_a_lost_terminal_stops_nothing():
    class Gone:
        isatty = staticmethod(lambda: True)

        def write(self, text):
            raise OSError(5, "gone")

    meter = Meter(Gone(), clock=lambda: 1.0)
    meter(Progress(1, 1, 0, 1.0, 1, 2, 1.0))
    meter.close()


def invoke(*arguments):
    done = CliRunner().invoke(command, [str(argument) for argument in arguments])
    return done.exit_code, done.stderr


@pytest.mark.parametrize(
    ("package", "name", "output"),
    [
        ("pyarrow", "in.parquet", "out.jsonl"),
        ("pyarrow", "in.txt", "out.parquet"),
        ("fastwarc", "in.warc.wet.gz", "out.jsonl"),
        ("zstandard", "in.jsonl.zst", "out.jsonl"),
        ("zstandard", "in.txt", "out.jsonl.zst"),
    ],
)
def test_a_missing_extra_is_one_line_that_names_it(package, name, output, tmp_path, monkeypatch):
    for module in [name for name in sys.modules if name.partition(".")[0] == package]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / name).write_bytes(b"x")
    code, message = invoke(tmp_path / name, "-o", tmp_path / output)
    extra = "parquet" if package == "pyarrow" else "warc"
    assert code == 2
    assert f"Error: {package} is not installed; pip install 'cleantext-news[{extra}]'\n" in message
    assert not (tmp_path / f"{output}.parts").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([], 2, "Missing option '-o'"),
        (["-o", "out.txt"], 2, "the output ends in one of .jsonl"),
        (["-o", "out.jsonl", "--jobs", "0"], 2, "0 is not in the range"),
        (["-o", "out.jsonl", "--keep", "url"], 2, "keep it under another name: url=NAME"),
        (["-o", "out.jsonl", "--timezone", "Mars/Base"], 2, "timezone 'Mars/Base' is unknown"),
        (["-o", "out.jsonl", "--errors", "fail"], 1, "(--errors fail)"),
    ],
)
def test_wrong_usage_and_stops(arguments, code, message, given, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert invoke(given, *arguments)[0] == code
    assert message in invoke(given, *arguments)[1]


def test_every_option_and_column_is_documented():
    text = (ROOT / "docs" / "batch.md").read_text("utf-8")
    for option in command.params:
        for name in option.opts:
            assert option.name == "inputs" or f"`{name}`" in text, name
    for column in SCHEMA:
        assert f"`{column.name}`" in text, column.name


def test_a_changed_input_is_told(given, tmp_path):
    arguments = [given, "-o", tmp_path / "out.jsonl", "--errors", "fail"]
    assert invoke(*arguments)[0] == 1
    given.write_text(given.read_text() + "\n")
    code, message = invoke(*arguments)
    assert code == 2
    assert "inputs changed since; run the same command as before, or remove that folder" in message
