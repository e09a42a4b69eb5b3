"""A whole run: the same bytes however it is done, and one bad page costs one page."""

import gzip
import json
import re
import subprocess

import pytest
from tests import pages
from tests.batch.poison import PIPELINE
from tests.batch.support import QUICK, go, made_up, records, write_lines

from cleantext import BatchError, OptionError, Pipeline, clean_many
from cleantext.batch import SCHEMA, Fields, Plan, flatten, run
from cleantext.integrations import Names, clean_batch

KEEP = Fields(id="id", keep={"site": "site", "n": "number"})


@pytest.fixture
def given(tmp_path):
    return write_lines(tmp_path / "in.jsonl", made_up(50))


WAYS = [
    {"jobs": 2, "chunk": 1},
    {"jobs": 3, "chunk": 7, "start_method": "fork"},
    {"jobs": 1, "chunk": 1000, "start_method": "forkserver"},
]


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet"])
def test_jobs_chunks_and_start_method_change_no_byte(ending, given, tmp_path):
    pytest.importorskip({".jsonl.zst": "zstandard", ".parquet": "pyarrow"}.get(ending, "json"))
    ways = WAYS if ending == ".jsonl" else [{**WAYS[1], "start_method": "fork"}]
    fork = {"start_method": "fork"} if ending != ".jsonl" else {}
    report, expected = go(given, tmp_path / f"first{ending}", KEEP, part=20, **fork)
    assert (report.documents, report.found, report.failed) == (50, 43, 7)
    for number, way in enumerate(ways):
        output = tmp_path / f"{number}{ending}"
        assert go(given, output, KEEP, part=20, **way)[1] == expected
        assert not (tmp_path / f"{output.name}.parts").exists()


def test_a_line_is_the_record_between_id_and_kept_fields(given, tmp_path):
    go(given, tmp_path / "out.jsonl", KEEP)
    rows = list(made_up(50))
    written = records(tmp_path / "out.jsonl")
    for row, record, result in zip(rows, written, clean_many((row["text"] for row in rows), **QUICK), strict=True):
        assert record == {"id": row["id"], **result.to_dict(), "site": row["site"], "number": row["n"]}
        assert next(iter(record)) == "id"


def test_packed_output_has_the_same_content(given, tmp_path):
    zstandard = pytest.importorskip("zstandard")
    fork = {"start_method": "fork", "part": 20}
    plain = go(given, tmp_path / "out.jsonl", **fork)[1]
    packed = go(given, tmp_path / "out.jsonl.gz", **fork)[1]
    assert gzip.decompress(packed) == plain
    assert packed[4:8] == bytes(4)  # no time in it
    frames = go(given, tmp_path / "out.jsonl.zst", **fork)[1]
    assert zstandard.ZstdDecompressor().stream_reader(frames, read_across_frames=True).read() == plain


def test_parquet_and_columns_hold_the_same_rows(given, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    import pyarrow

    output = tmp_path / "out.parquet"
    go(given, output, KEEP, part=20)
    file = parquet.ParquetFile(output)
    assert file.num_row_groups == 3
    assert file.schema_arrow.names == [*(column.name for column in SCHEMA), "site", "number"]
    rows = list(made_up(50))
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    cleaned = clean_batch(columns, Names(keep=("site",)), **QUICK)
    read = file.read().to_pylist()
    for number, result in enumerate(clean_many(columns["text"], **QUICK)):
        expected = flatten(result, f"d{number}", {"site": "courier"})
        assert read[number] == {**expected, "number": str(number)}
        assert {name: values[number] for name, values in cleaned.items()} == expected
    assert pyarrow.table(cleaned, schema=file.schema_arrow.remove(len(cleaned))).num_rows == 50


def test_facts_of_a_page_come_from_its_row(tmp_path):
    text = pages.page().replace("20 July 2022 9:19am", "2 hours ago")
    row = {"text": text, "where": "https://example.org/7", "when": "2022-07-20T11:19:00+02:00"}
    given = write_lines(tmp_path / "in.jsonl", [row, {**row, "when": "soon"}])
    fields = Fields(url="where", now="when")
    go(given, tmp_path / "out.jsonl", fields, options={})
    first, second = records(tmp_path / "out.jsonl")
    assert first["url"] == "https://example.org/7"
    assert first["published_at"].startswith("2022-07-20")
    assert second["error"] == {
        "code": "unreadable", "stage": "read", "message": "'soon' is not a moment such as 2022-07-20T14:00+02:00",
    }  # fmt: skip
    columns = {name: [row[name]] for name in row}
    cleaned = clean_batch(columns, Names(url="where", now="when"))
    assert cleaned["published_at"] == [first["published_at"]]
    assert cleaned["id"] == [None]


POISON = {5: "exit", 6: "kill", 20: "raise", 21: "leave", 33: "hang", 34: "spin"}


@pytest.mark.parametrize("way", [{"jobs": 1, "chunk": 64}, {"jobs": 2, "chunk": 4}])
def test_a_page_that_breaks_its_worker_costs_that_page(way, tmp_path):
    rows = list(made_up(40))
    clean = go(write_lines(tmp_path / "clean.jsonl", rows), tmp_path / "clean-out.jsonl", start_method="fork")[1]
    for number, what in POISON.items():
        rows[number]["text"] = f"DO {what}"
    given = write_lines(tmp_path / "in.jsonl", rows)
    report, bad = go(given, tmp_path / "out.jsonl", max_seconds=1.0, part=30, start_method="fork", **way)
    lines, expected = bad.splitlines(), clean.splitlines()
    assert [line for number, line in enumerate(lines) if number not in POISON] == [
        line for number, line in enumerate(expected) if number not in POISON
    ]
    errors = {number: json.loads(lines[number]) for number in POISON}
    assert {number: error["id"] for number, error in errors.items()} == {number: f"d{number}" for number in POISON}
    assert {error["error"]["stage"] for error in errors.values()} == {"worker"}
    messages = {POISON[number]: (error["error"]["code"], error["error"]["message"]) for number, error in errors.items()}
    assert messages == {
        "exit": ("crash", "the worker process ended with status 3"),
        "kill": ("crash", "the worker process was ended by signal 9"),
        "leave": ("crash", "the worker process ended with status 4"),
        "raise": ("crash", "the worker process ended with status 1"),
        "spin": ("timeout", "the page took more than 1 seconds (--max-seconds)"),
        "hang": ("timeout", "the page took more than 1 seconds (--max-seconds)"),
    }
    assert report.to_dict()["by_reason"]["crash"] == 4


def test_poison_in_fresh_interpreters_too(tmp_path):
    given = write_lines(tmp_path / "in.jsonl", [{"text": "Fine"}, {"text": "DO exit"}, {"text": "DO exit"}])
    report, _ = go(given, tmp_path / "out.jsonl", Fields(), start_method="spawn")
    assert report.to_dict()["by_reason"] == {"crash": 2}


def test_a_large_page_is_an_error_record_by_its_id(tmp_path):
    given = write_lines(tmp_path / "in.jsonl", [{"id": "big", "text": "x" * 300}, {"id": "b", "text": "Fine"}])
    go(given, tmp_path / "out.jsonl", options={**QUICK, "max_bytes": 200}, start_method="fork")
    first, second = records(tmp_path / "out.jsonl")
    assert (first["id"], first["error"]["code"], first["error"]["stage"]) == ("big", "too_large", "decode")
    assert second["body"]


def test_errors_skip_and_fail(given, tmp_path):
    emitted = go(given, tmp_path / "emit.jsonl", start_method="fork")[1].splitlines()
    report, skipped = go(given, tmp_path / "skip.jsonl", errors="skip", part=7, start_method="fork")
    assert skipped.splitlines() == [line for line in emitted if b'"error"' not in line]
    assert (report.documents, report.failed) == (50, 7)
    with pytest.raises(BatchError, match=r"^d3: no block reads as .*\(--errors fail\)$"):
        go(given, tmp_path / "fail.jsonl", errors="fail", jobs=2, chunk=2, start_method="fork")
    assert not (tmp_path / "fail.jsonl").exists()


def test_the_report_counts_what_the_output_holds(given, tmp_path):
    report, _ = go(given, tmp_path / "out.jsonl", part=7, jobs=2, start_method="fork")
    told, written = report.to_dict(), records(tmp_path / "out.jsonl")
    found = [record for record in written if "error" not in record]
    assert told["documents"] == len(written)
    assert told["found"] == len(found)
    assert told["by_reason"] == {"no_article": 7}
    assert sum(told["by_language"].values()) == len(found)
    assert told["fields"]["headline"] == {"filled": 0, "rate": 0.0}
    assert told["bytes"] == sum(len(row["text"]) for row in made_up(50))
    assert told["timing"]["seconds"] > 0
    assert json.loads(json.dumps(told)) == told


def test_no_documents_are_an_output_too(tmp_path):
    (tmp_path / "in.jsonl").write_text("")
    for ending in ("jsonl", "jsonl.gz"):
        report, data = go(tmp_path / "in.jsonl", tmp_path / f"out.{ending}", start_method="fork")
        assert report.documents == 0
        assert (gzip.decompress(data) if ending.endswith("gz") else data) == b""


def test_nothing_is_read_far_ahead(tmp_path):
    """However slow the disk is, the pages under way are few: memory does not grow with the input."""
    from cleantext.batch.page import Page
    from cleantext.batch.pool import Pool
    from cleantext.batch.work import Recipe

    plan = Plan((), tmp_path / "out.jsonl", options=QUICK, jobs=2, start_method="fork")
    taken = []
    chunks = ([taken.append(number) or Page(str(number), "Menu")] for number in range(200))
    with Pool(plan, Recipe(plan.options, "jsonl", "emit")) as pool:
        for given, _ in enumerate(pool.map(chunks)):
            assert len(taken) - given <= 9
    assert len(taken) == 200


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"output": "out.xml"}, r"the output ends in one of \.jsonl"),
        ({"output": "no/where.jsonl"}, "not a file in a folder that exists"),
        ({"jobs": 0}, "above 0"),
        ({"fields": Fields(keep={"url": "url"})}, "the output has a field 'url' already"),
        ({"fields": Fields(keep={"a": "x", "b": "x"})}, "the output has a field 'x' already"),
        ({"options": {"timezone": "Mars/Base"}}, "timezone 'Mars/Base' is unknown"),
        ({"options": {"pipeline": Pipeline({"mine": lambda document: ()})}}, "cannot be handed to worker processes"),
    ],
)
def test_plans_that_cannot_be_carried_out(options, message, given, tmp_path):
    output = tmp_path / options.pop("output", "out.jsonl")
    with pytest.raises(OptionError, match=message):
        run(Plan((str(given),), output, **options))


def test_a_worker_that_cannot_start_says_so(given, tmp_path, capfd):
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\nfrom cleantext.batch import Plan, run\n"
        f"run(Plan(({str(given)!r},), Path({str(tmp_path / 'out.jsonl')!r})))\n"
    )
    import sys

    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert re.search(r"BatchError: a worker process could not start", done.stderr)


def test_wrong_columns_are_named():
    with pytest.raises(OptionError, match="no column 'text'; there are: body"):
        clean_batch({"body": ["x"]})
    with pytest.raises(OptionError, match="no column 'site'"):
        clean_batch({"text": ["x"]}, Names(keep=("site",)))
    with pytest.raises(OptionError, match="cannot keep 'url'"):
        clean_batch({"text": ["x"], "url": ["y"]}, Names(keep=("url",)))
    broken = clean_batch({"text": [None, 7, b"Fine"]}, pipeline=PIPELINE)
    assert broken["error_code"] == ["empty", "unreadable", None]
    with pytest.raises(ValueError, match="no good"):
        clean_batch({"text": ["DO raise"]}, pipeline=PIPELINE)
