"""What comes in, and the records that go out."""

import json

import pytest

from tests import pages
from tests.cli.shell import CHROME, PAGE, call


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


def test_lines_of_json_are_read_as_text_with_a_word_about_it():
    done = call(data=json.dumps({"text": PAGE}).encode())
    assert done.stderr.startswith(b"cleantext: -: JSON? cleantext batch reads pages from its fields\n")
    assert call(data=b'{Menu} "a": b\n' + PAGE.encode()).stderr == b""


def test_text_and_markdown():
    assert call("--to", "text", data=PAGE.encode()).stdout.decode() == "\n\n".join(pages.PROSE) + "\n"
    lines = call("--to", "markdown", data=PAGE.encode()).stdout.decode().split("\n")
    assert lines[0] == f"# {pages.HEADLINE}"
    assert lines[2] == "By Ida Holm · 2022-07-20T09:19"


@pytest.mark.parametrize("trace", [[], ["--trace"]])
@pytest.mark.parametrize(("page", "error"), [(PAGE, []), (CHROME, ["--error"]), ("", ["--error"])])
def test_what_is_written_is_valid_against_the_schema(page, error, trace):
    jsonschema = pytest.importorskip("jsonschema")
    schemas = [json.loads(call("schema", *kind, *trace).stdout) for kind in ([], ["--error"])]
    written = json.loads(call(*trace, data=page.encode()).stdout)
    valid = [jsonschema.Draft202012Validator(schema).is_valid(written) for schema in schemas]
    assert valid == [not error, bool(error)]


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


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_text_forms_stay_one_to_one(form, tmp_path):
    (tmp_path / "chrome.txt").write_text(CHROME)
    done = call("--to", form, "-", str(tmp_path / "chrome.txt"), data=PAGE.encode())
    first, second = done.stdout.decode().split("\f\n")
    assert pages.PROSE[0] in first
    assert json.loads(second)["error"]["code"] == "no_article"
