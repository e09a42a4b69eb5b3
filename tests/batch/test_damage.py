"""Rows and files as no writer should make them: each costs itself at most, and is told."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import random

import pytest
from tests import pages
from tests.batch.support import go, records
from tests.batch.test_inputs import parquet as good_parquet
from tests.batch.test_inputs import read, wet_records

from cleantext import OptionError
from cleantext.batch import Fields

CAFE = "Café on the harbour"


def rows(count=2000):
    """Lines that pack badly, so that damage in the middle of the file is damage in the middle of the rows."""
    dice = random.Random(7)
    return [json.dumps({"text": f"{number} {dice.random()}"}).encode() + b"\n" for number in range(count)]


def gz(data):
    return gzip.compress(data)


def zst(data):
    return pytest.importorskip("zstandard").ZstdCompressor(write_checksum=True).compress(data)


PACKERS = pytest.mark.parametrize(("pack", "ending"), [(gz, ".gz"), (zst, ".zst")])


def codes(found):
    return [page.problem and page.problem.code for page in found]


@PACKERS
def test_a_file_that_is_cut_off_gives_what_it_has_and_says_so(pack, ending, tmp_path):
    path = tmp_path / f"in.jsonl{ending}"
    whole = pack(b"".join(rows(20_000)))
    for left in (len(whole) - 1, len(whole) // 2, 20):
        path.write_bytes(whole[:left])
        found = codes(read(path))
        assert found[-1] == "unreadable"
        assert set(found[:-1]) <= {None}
        assert len(found) > 5000 or left == 20


@PACKERS
def test_rows_before_damage_are_read(pack, ending, tmp_path):
    path = tmp_path / f"in.jsonl{ending}"
    members = [pack(row) for row in rows(6)]
    path.write_bytes(b"".join(members[:3]) + members[3][:-3] + b"garbage" + b"".join(members[4:]))
    found = read(path)
    assert codes(found)[:3] == [None] * 3
    assert codes(found)[-1] == "unreadable"
    path.write_bytes(b"".join(members) + b"no member")
    assert codes(read(path)) == [None] * 6 + ["unreadable"]
    path.write_bytes(b"".join(members) + bytes(5000))
    assert codes(read(path)) == [None] * 6
    path.write_bytes(bytes(5000))
    assert codes(read(path)) == ["unreadable"]


@PACKERS
def test_a_page_that_is_cut_off_is_no_page(pack, ending, tmp_path):
    path = tmp_path / f"a.txt{ending}"
    path.write_bytes(pack(b"".join(rows()))[:-1000])
    (page,) = read(path)
    assert (page.problem.code, page.data) == ("unreadable", b"")


def test_archive_records_before_damage_are_read(tmp_path):
    pytest.importorskip("fastwarc")
    members = list(map(gzip.compress, wet_records()))
    (tmp_path / "in.wet.gz").write_bytes(b"".join(members[:-1]) + members[-1][:-9] + b"\xff" * 9)
    assert codes(read(tmp_path / "in.wet.gz")) == [None, None, None, "unreadable"]
    (tmp_path / "in.wet.gz").write_bytes(b"".join(members)[:-40])
    assert codes(read(tmp_path / "in.wet.gz"))[:2] == [None, None]
    assert codes(read(tmp_path / "in.wet.gz"))[-1] == "unreadable"


@PACKERS
def test_parquet_may_be_packed(pack, ending, tmp_path):
    path = good_parquet(tmp_path)
    packed = tmp_path / f"in.parquet{ending}"
    packed.write_bytes(pack(path.read_bytes()))
    assert [page.data for page in read(packed)] == [page.data for page in read(path)]
    packed.write_bytes(pack(path.read_bytes())[:-9])
    assert codes(read(packed)) == ["unreadable"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["in.parquet", f"in.parquet{ending}"]


def loose(arrow, values, kind):
    """A column of strings that are any bytes, as some engines write it."""
    stored = arrow.large_binary() if kind == arrow.large_string() else arrow.binary()
    return arrow.Array.from_buffers(kind, len(values), arrow.array(values, stored).buffers())


@pytest.mark.parametrize("kind", ["string", "large_string"])
def test_strings_of_parquet_that_are_no_utf8(kind, tmp_path):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    kind = getattr(arrow, kind)()
    table = {
        "text": loose(arrow, [b"One", CAFE.encode("latin-1"), None, CAFE.encode()], kind),
        "id": loose(arrow, [b"a", b"b", b"\xff", b"d"], kind),
        "url": loose(arrow, [None, b"https://example.org/\xe9", None, None], kind),
        "tags": arrow.ListArray.from_arrays([0, 1, 1, 2, 2], loose(arrow, [b"x", b"\xe9"], kind)),
        "site": arrow.StructArray.from_arrays([loose(arrow, [b"x", b"y", b"\xe9", b"z"], kind)], ["name"]),
    }
    parquet.write_table(arrow.table(table), tmp_path / "in.parquet")
    fields = Fields(id="id", url="url", keep={"tags": "tags", "site": "site"})
    _, once = go(tmp_path / "in.parquet", tmp_path / "out.jsonl", fields, jobs=2, chunk=1)
    made = records(tmp_path / "out.jsonl")
    assert [row["id"] for row in made] == ["a", "b", "\ufffd", "d"]
    assert [row["body"][0]["text"] if "body" in row else row["error"]["code"] for row in made] == [
        "One",
        CAFE,
        "empty",
        CAFE,
    ]
    assert made[1]["url"] == "https://example.org/\ufffd"
    assert [row["tags"] for row in made] == [["x"], [], ["\ufffd"], []]
    assert [row["site"]["name"] for row in made] == ["x", "y", "\ufffd", "z"]
    assert go(tmp_path / "in.parquet", tmp_path / "out.jsonl", fields)[1] == once


def test_values_of_parquet_that_python_does_not_know(tmp_path):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    moments = [1_715_762_520_000, 2**62]
    table = {
        "text": arrow.array([CAFE, CAFE]).dictionary_encode(),
        "id": arrow.array([b"\xc3\xa9", b"\xff"]),
        "fine": arrow.array(moments, arrow.timestamp("ms", "UTC")),
        "nano": arrow.array([1_715_762_520_000_000_123, None], arrow.timestamp("ns", "UTC")),
        "mars": arrow.array(moments, arrow.timestamp("ms", "Mars/Base")),
        "day": arrow.array([0, 2**31 - 1], arrow.date32()),
    }
    parquet.write_table(arrow.table(table), tmp_path / "in.parquet")
    keep = {name: name for name in ("nano", "mars", "day")}
    one, other = read(tmp_path / "in.parquet", fields=Fields(id="id", now="fine", keep=keep))
    assert (one.id, one.now) == ("é", dt.datetime(2024, 5, 15, 8, 42, tzinfo=dt.UTC))
    assert one.keep["nano"] == "2024-05-15T08:42:00+00:00"
    assert one.keep["day"] == "1970-01-01"
    assert (other.id, other.problem.code) == ("\ufffd", "unreadable")
    assert "is not a moment" in other.problem.message
    assert all(isinstance(value, str) for value in (one.keep["mars"], other.keep["mars"], other.keep["day"]))


@pytest.mark.parametrize("values", [[["a"], None], [{"a": 1}, None], [7, None]])
def test_columns_of_parquet_that_hold_no_text(values, tmp_path):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.table({"text": values}), tmp_path / "in.parquet")
    _, empty = found = read(tmp_path / "in.parquet")
    assert codes(found) == ["unreadable", None]
    assert empty.data == ""


def test_columns_of_parquet_that_stand_twice(tmp_path):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    two = arrow.Table.from_arrays([arrow.array(["x"])] * 3, names=["text", "id", "id"])
    parquet.write_table(two, tmp_path / "in.parquet")
    with pytest.raises(OptionError, match="2 columns are named 'id'"):
        read(tmp_path / "in.parquet", fields=Fields(id="id"))
    (tmp_path / "a.csv").write_text("id,text\na,x\n")
    found = read(tmp_path / "a.csv", tmp_path / "in.parquet", fields=Fields(id="id"))
    assert codes(found) == [None, "unreadable"]


def test_rows_of_csv_that_are_not_as_they_should(tmp_path):
    path = tmp_path / "in.csv"
    path.write_bytes(b'\xef\xbb\xbfid,text\na,null\0byte\nb\nc,long,er,than\n\nd,"two\nlines"\n')
    found = read(path, fields=Fields(id="id"))
    assert [(page.id, page.data) for page in found] == [
        ("a", "null\0byte"),
        ("b", ""),
        ("c", "long"),
        ("d", "two\nlines"),
    ]


@pytest.mark.parametrize("huge", [b"x" * 2_000_000, b'"' + b"line\n" * 400_000])
def test_a_field_of_csv_without_end_is_not_held(huge, tmp_path):
    path = tmp_path / "in.csv"
    path.write_bytes(b"id,text\na,fine\nb," + huge + b"\nc,lost\n")
    (tmp_path / "z.txt").write_text("fine")
    found = read(path, tmp_path / "z.txt", fields=Fields(id="id"), max_bytes=1000)
    assert codes(found) == [None, "unreadable", None]


def test_lines_in_utf16_are_no_lines(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_bytes('{"text": "a"}\n{"text": "b"}\n'.encode("utf-16") + b"\n" + bytes(500) + b'\n{"text": "c"}\n')
    found = read(path)
    assert codes(found)[:-1] == ["unreadable"] * (len(found) - 1)
    assert found[-1].data == "c"


@pytest.mark.parametrize("ending", [".jsonl", ".parquet"])
def test_a_run_over_damage_goes_to_its_end(ending, tmp_path):
    if ending == ".parquet":
        pytest.importorskip("pyarrow")
    lone = {
        "text": pages.page().replace("harbour", "\ud800 harbour"),
        "id": "\udfff",
        "k": {"\ud800": ["\udcff", float("nan"), 1e999]},
    }
    lines = [json.dumps(lone), "{", json.dumps({"text": float("nan"), "id": ["x"]}), json.dumps({"text": pages.page()})]
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    fields = Fields(id="id", keep={"k": "k"})
    report, once = go(tmp_path / "in.jsonl", tmp_path / f"out{ending}", fields, options={})
    assert (report.documents, report.found) == (4, 2)
    again = go(tmp_path / "in.jsonl", tmp_path / f"out{ending}", fields, options={}, jobs=2, chunk=1)
    assert again[1] == once
