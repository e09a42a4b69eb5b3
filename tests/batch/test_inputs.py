"""Every kind of input gives the same pages; what cannot be read is a page with a problem."""

import csv
import gzip
import json
from datetime import UTC, datetime

import pytest
from tests.batch.support import write_lines

from cleantext import OptionError
from cleantext.batch import Fields, Plan
from cleantext.batch.files import look
from cleantext.batch.inputs import Feed

TEXTS = ["One page\nwith two lines", 'Two, "quoted"\nåäö', "Three"]
ROWS = [{"text": text, "id": f"n{number}", "site": "courier"} for number, text in enumerate(TEXTS)]


def read(*given, kind=None, fields=None, **options):
    plan = Plan(
        tuple(map(str, given)), given[0].parent / "out.jsonl", kind=kind, fields=fields or Fields(), options=options
    )
    look(plan)
    return [item() for item in Feed(plan)]


def texts(pages):
    return [page.data.decode() if isinstance(page.data, bytes) else page.data for page in pages]


def folder(path):
    (path / "in" / "sub").mkdir(parents=True)
    for name, text in zip(("a.txt", "b.html", "sub/c"), TEXTS, strict=True):
        (path / "in" / name).write_text(text, encoding="utf-8")
    (path / "in" / ".hidden").write_text("no")
    return path / "in"


def packed_folder(path):
    made = folder(path)
    (made / "a.txt").unlink()
    (made / "a.txt.gz").write_bytes(gzip.compress(TEXTS[0].encode()))
    return made


def jsonl(path):
    return write_lines(path / "in.jsonl", ROWS)


def jsonl_gz(path):
    lines = [json.dumps(row).encode() + b"\n" for row in ROWS]
    (path / "in.jsonl.gz").write_bytes(gzip.compress(lines[0]) + gzip.compress(b"".join(lines[1:])))
    return path / "in.jsonl.gz"


def jsonl_zst(path):
    zstandard = pytest.importorskip("zstandard")
    lines = [json.dumps(row).encode() + b"\n" for row in ROWS]
    (path / "in.jsonl.zst").write_bytes(b"".join(map(zstandard.compress, lines)))
    return path / "in.jsonl.zst"


def tabular(name, dialect):
    def make(path):
        with (path / name).open("w", newline="", encoding="utf-8-sig") as out:
            writer = csv.DictWriter(out, ["id", "text", "site"], dialect=dialect)
            writer.writeheader()
            writer.writerows(ROWS)
        return path / name

    return make


def parquet(path):
    pytest.importorskip("pyarrow")
    import pyarrow
    import pyarrow.parquet

    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(ROWS), path / "in.parquet")
    return path / "in.parquet"


def record(kind, number, content, mime="text/plain"):
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://example.org/{number}\r\n"
        f"WARC-Date: 2022-07-20T09:00:0{number}Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: {mime}\r\nContent-Length: {len(content)}\r\n\r\n"
    ).encode() + content + b"\r\n\r\n"  # fmt: skip


def wet_records():
    info = record("warcinfo", 9, b"software: none", "application/warc-fields")
    return [info, *(record("conversion", number, text.encode()) for number, text in enumerate(TEXTS))]


def wet(path):
    pytest.importorskip("fastwarc")
    (path / "in.warc.wet.gz").write_bytes(b"".join(map(gzip.compress, wet_records())))
    return path / "in.warc.wet.gz"


def warc(path):
    pytest.importorskip("fastwarc")

    def http(status, mime, body):
        return f"HTTP/1.1 {status}\r\nContent-Type: {mime}\r\n\r\n".encode() + body

    made = [record("request", 7, b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request")]
    for number, text in enumerate(TEXTS):
        content = http("200 OK", "text/plain; charset=iso-8859-1", text.encode("latin-1"))
        made.append(record("response", number, content, "application/http; msgtype=response"))
    for status, mime in (("404 Not Found", "text/html"), ("200 OK", "image/png")):
        made.append(record("response", 8, http(status, mime, b"x"), "application/http; msgtype=response"))
    (path / "in.warc").write_bytes(b"".join(made))
    return path / "in.warc"


@pytest.mark.parametrize(
    "make",
    [
        folder,
        packed_folder,
        jsonl,
        jsonl_gz,
        jsonl_zst,
        tabular("in.csv", "excel"),
        tabular("in.tsv", "excel-tab"),
        parquet,
        wet,
        warc,
    ],
)
def test_every_kind_gives_the_same_pages(make, tmp_path):
    assert texts(read(make(tmp_path))) == TEXTS


@pytest.mark.parametrize("make", [jsonl, jsonl_gz, tabular("in.csv", "excel"), parquet])
def test_ids_and_kept_fields(make, tmp_path):
    path = make(tmp_path)
    pages = read(path, fields=Fields(id="id", keep={"site": "source"}))
    assert [page.id for page in pages] == ["n0", "n1", "n2"]
    assert pages[0].keep == {"source": "courier"}
    assert [page.id for page in read(path)] == [f"{path.as_posix()}:{number}" for number in (1, 2, 3)]


def test_a_field_that_lines_lack_is_null(tmp_path):
    assert read(jsonl(tmp_path), fields=Fields(keep={"none": "none"}))[0].keep == {"none": None}


def test_archives_know_address_and_moment(tmp_path):
    pages = read(wet(tmp_path))
    assert pages[1][2:4] == ("https://example.org/1", datetime(2022, 7, 20, 9, 0, 1, tzinfo=UTC))
    assert pages[1].id == "urn:uuid:1"
    named = read(tmp_path / "in.warc.wet.gz", fields=Fields(id="WARC-Target-URI", keep={"WARC-Date": "date"}))
    assert named[2].id == "https://example.org/2"
    assert named[2].keep == {"date": "2022-07-20T09:00:02Z"}


def test_a_cut_archive_ends_with_a_problem(tmp_path):
    pytest.importorskip("fastwarc")
    path = tmp_path / "in.wet"
    path.write_bytes(b"".join(wet_records())[:-6])
    assert [page.problem and page.problem.code for page in read(path)] == [None, None, "unreadable"]
    packed = tmp_path / "in.wet.gz"
    for members in (list(map(gzip.compress, wet_records())), [gzip.compress(b"".join(wet_records()))]):
        packed.write_bytes(b"".join(members)[:-10])
        plan = Plan((str(packed),), tmp_path / "out.jsonl")
        called = [page.problem and page.problem.code for page in read(packed)]
        assert called[-1] == "unreadable"
        assert len(list(Feed(plan))) == len(called)


def test_a_damaged_response_is_one_problem(tmp_path):
    pytest.importorskip("fastwarc")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n"
    kind = "application/http; msgtype=response"
    contents = [head + gzip.compress(b"fine"), head + b"no gzip", b"no http", head + gzip.compress(b"x" * 99)[:-9]]
    made = [record("response", number, content, kind) for number, content in enumerate([*contents, contents[0]])]
    (tmp_path / "in.warc").write_bytes(b"".join(made))
    pages = read(tmp_path / "in.warc")
    assert [page.problem and page.problem.code for page in pages] == [None, "unreadable", None, None]
    assert (pages[0].data, pages[-1].data) == (b"fine", b"fine")


def test_a_damaged_text_file_is_one_problem(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"some text" * 99)[:-9])
    assert [page.problem.code for page in read(tmp_path / "a.txt.gz")] == ["unreadable"]


def test_skipped_items_cost_no_reading(tmp_path):
    made = folder(tmp_path)
    plan = Plan((str(made),), tmp_path / "out.jsonl")
    items = list(Feed(plan))
    (made / "a.txt").unlink()
    assert [item().problem is None for item in items] == [False, True, True]


def test_globs_and_order(tmp_path):
    made = folder(tmp_path)
    assert texts(read(made / "sub" / "c", made / "*.txt")) == [TEXTS[2], TEXTS[0]]
    assert texts(read(made / "**" / "*")) == TEXTS


def test_lines_that_are_no_pages(tmp_path):
    path = tmp_path / "in.jsonl"
    deep = "[" * 200 + "]" * 200
    path.write_bytes(
        b'\xef\xbb\xbf{"text": "a"}\n\n{"text": \n[1]\n{"other": 1}\n{"text": 7}\n{"text": null}\n'
        b'{"text": "\xff"}\n{"text": "x", "k": ' + deep.encode() + b'}\n{"text": "b", "k": [1e999, NaN]}'
    )
    pages = read(path, fields=Fields(keep={"k": "k"}))
    starts = [
        "",
        "not JSON: Exp",
        "not a JSON ob",
        "there is no f",
        "the text is i",
        "",
        "not JSON: 'ut",
        "kept data is ",
        "",
    ]
    assert [page.problem.message[:13] if page.problem else "" for page in pages] == starts
    assert pages[-1].id.endswith("in.jsonl:10")
    assert pages[-1].keep == {"k": [None, None]}


def test_what_is_too_large_is_not_held(tmp_path):
    (tmp_path / "a.txt").write_text("x" * 101)
    write_lines(tmp_path / "b.jsonl", [{"text": "x" * 3_000_000}, {"text": "fine"}])
    pages = read(tmp_path / "a.txt", tmp_path / "b.jsonl", max_bytes=100)
    assert [page.problem and page.problem.code for page in pages] == ["too_large", "too_large", None]
    assert pages[2].data == "fine"


@pytest.mark.parametrize("name", ["in.jsonl.gz", "in.jsonl.zst", "in.parquet", "in.warc.gz", "in.wet"])
def test_a_damaged_file_is_one_problem_and_the_next_goes_on(name, tmp_path):
    for module in ("zstandard", "pyarrow", "fastwarc"):
        pytest.importorskip(module)
    (tmp_path / name).write_bytes(b"no such thing" * 9)
    (tmp_path / "z.txt").write_text("fine")
    pages = read(tmp_path / name, tmp_path / "z.txt")
    assert [page.problem and page.problem.code for page in pages] == ["unreadable", None]


def test_a_file_that_breaks_off_gives_what_it_has(tmp_path):
    path = tmp_path / "in.jsonl.gz"
    lines = [json.dumps({"text": f"{number} {hash(str(number))}"}) for number in range(5000)]
    path.write_bytes(gzip.compress("\n".join(lines).encode())[:-3000])
    pages = read(path)
    assert len(pages) > 1000
    assert [page.problem.code for page in pages if page.problem] == ["unreadable"]


def test_a_csv_in_another_encoding_keeps_its_bytes(tmp_path):
    (tmp_path / "in.csv").write_bytes("text,site\nCafé,Zoë\n".encode("latin-1"))
    page = read(tmp_path / "in.csv", fields=Fields(keep={"site": "site"}))[0]
    assert page.data == b"Caf\xe9"
    assert page.keep == {"site": "Zo\ufffd"}


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("none.txt", {}, "none.txt: no such file or folder"),
        ("*.none", {}, "no file is named like that"),
        ("-", {}, "batch reads files"),
        ("a.json", {}, "say what it is with --from"),
        ("a.csv", {"fields": Fields(text="body")}, "no column 'body' .--field names it.; there are: text, id"),
        ("a.csv", {"fields": Fields(keep={"site": "site"})}, "a.csv: no column 'site'; there are: text, id"),
        ("twice.csv", {}, "twice.csv: 2 columns are named 'text'"),
        ("empty", {}, "no files in"),
    ],
)
def test_wrong_inputs_are_named(name, options, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "a.csv").write_text("text,id\nx,y\n")
    (tmp_path / "twice.csv").write_text("text,text\nx,y\n")
    (tmp_path / "empty").mkdir()
    plan = Plan((name,), tmp_path / "out.jsonl", **options)
    with pytest.raises(OptionError, match=message):
        [look(plan), *Feed(plan)]


def test_our_own_output_is_no_input(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "out.jsonl").write_text("y")
    (tmp_path / "out.jsonl.parts").mkdir()
    (tmp_path / "out.jsonl.parts" / "data").write_text("z")
    assert look(Plan((str(tmp_path),), tmp_path / "out.jsonl")).files == 1
