"""Commands and their options, help and exit codes."""

import json

import pytest

from cleantext.cli.main import COMMANDS
from tests.cli.shell import PAGE, call


def test_a_folder_and_a_misspelt_command_are_no_files(tmp_path):
    done = call("explian", str(tmp_path), "page.txt")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "cleantext: explian: no such file or directory; is the command explain meant?",
        f"cleantext: {tmp_path}: is a directory; cleantext batch reads folders",
        "cleantext: page.txt: no such file or directory",
    ]


def test_the_default_command_has_a_name():
    assert call("clean", data=PAGE.encode()).stdout == call(data=PAGE.encode()).stdout


def test_options_come_without_the_command_too():
    done = call("--timezone", "Europe/Oslo", "--url", "https://example.org", data=PAGE.encode())
    record = json.loads(done.stdout)
    assert (record["published_at"], record["url"]) == ("2022-07-20T09:19+02:00", "https://example.org")


def test_an_offset_west_of_utc_is_no_option():
    record = json.loads(call("--timezone", "-03:30", data=PAGE.encode()).stdout)
    assert record["published_at"] == "2022-07-20T09:19-03:30"


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
