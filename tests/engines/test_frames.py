"""Hugging Face datasets, Polars and DuckDB: ``clean_batch``, on plain columns or through Arrow."""

from __future__ import annotations

from functools import partial

import pytest
from tests import pages
from tests.engines.support import AGO, NAMES, OPTIONS, columns, recipe, rows

arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed; pip install '.[parquet]'")

from cleantext import OptionError
from cleantext.batch.columns import arrow_schema
from cleantext.integrations import SCHEMA, Names, clean_batch
from cleantext.integrations.arrow import clean_batches, clean_table, record_schema

PAGE = {"id": ["a", "b"], "page": [pages.page(), "Menu"], "stars": [5, None]}


def test_datasets_map():
    datasets = pytest.importorskip("datasets", reason="datasets is not installed; pip install datasets")
    given = datasets.Dataset.from_dict(columns(rows(10)))
    clean = partial(clean_batch, names=NAMES, **OPTIONS)
    features = datasets.Features.from_arrow_schema(record_schema(given.data.schema, NAMES))
    made = given.map(clean, batched=True, batch_size=4, remove_columns=given.column_names, features=features)
    assert made.data.table.schema.names == [*(column.name for column in SCHEMA), "site"]
    assert made.to_dict() == clean_batch(columns(rows(10)), NAMES, **OPTIONS)
    again = partial(clean_batch, names=NAMES, **OPTIONS)
    hasher = datasets.fingerprint.Hasher
    assert hasher.hash(clean) == hasher.hash(again), "its cache knows the function again"


def test_polars():
    polars = pytest.importorskip("polars", reason="polars is not installed; pip install polars")
    frame = polars.DataFrame(PAGE)
    names = Names(text="page", keep=("stars",))
    made = polars.from_arrow(clean_table(frame.to_arrow(), names))
    assert made.select("id", "headline", "error_code", "stars").rows() == [
        ("a", pages.HEADLINE, None, 5),
        ("b", None, "no_article", None),
    ]
    assert (made.schema["published_date"], made.schema["authors"]) == (polars.Date, polars.List(polars.String))
    plain = polars.DataFrame(clean_batch(frame.to_dict(as_series=False), names), schema=made.schema)
    assert plain.equals(made)


def test_polars_in_pieces():
    polars = pytest.importorskip("polars", reason="polars is not installed; pip install polars")
    frame = polars.LazyFrame(columns(rows(10)))
    whole = polars.from_arrow(clean_table(frame.collect().to_arrow(), NAMES, **OPTIONS))

    def clean(piece):
        return polars.from_arrow(clean_table(piece.to_arrow(), NAMES, **OPTIONS))

    assert frame.map_batches(clean, schema=whole.schema).collect().equals(whole)


def test_duckdb():
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed; pip install duckdb")
    base = duckdb.connect()
    base.execute("create table pages (id text, page text, stars integer)")
    base.executemany("insert into pages values (?, ?, ?)", list(zip(*PAGE.values(), strict=True)))
    names = Names(text="page", keep=("stars",))
    read = base.cursor().sql("from pages order by id").to_arrow_reader(1000)
    records = arrow.RecordBatchReader.from_batches(record_schema(read.schema, names), clean_batches(read, names))
    base.register("records", records)
    base.execute("create table articles as from records")
    assert base.sql("select id, headline, error_code, stars, year(published_date) from articles").fetchall() == [
        ("a", pages.HEADLINE, None, 5, 2022),
        ("b", None, "no_article", None, None),
    ]


def test_a_string_that_is_no_utf8_is_read_as_bytes():
    data = arrow.array([pages.page().encode(), "Café open".encode("latin-1"), None], arrow.binary())
    loose = arrow.Array.from_buffers(arrow.string(), 3, data.buffers())
    made = clean_table(arrow.table({"text": loose, "id": loose})).to_pylist()
    assert [row["error_code"] for row in made] == [None, "no_article", "empty"]
    assert made == clean_table(arrow.table({"text": data, "id": loose})).to_pylist()


def test_types_that_engines_use():
    moment = arrow.array([1_715_762_520_000_000_123], arrow.timestamp("ns", "UTC"))
    for kind in (
        arrow.string(),
        arrow.large_string(),
        arrow.string_view(),
        arrow.binary(),
        arrow.dictionary(arrow.int32(), arrow.string()),
    ):
        texts = arrow.array([AGO.encode() if kind == arrow.binary() else AGO]).cast(kind)
        (row,) = clean_table(arrow.table({"text": texts, "seen": moment}), Names(now="seen")).to_pylist()
        assert str(row["published_date"]) == "2024-05-15", kind


def test_tables_of_any_size():
    assert clean_table(arrow.table({"text": arrow.array([], arrow.string())})).schema == arrow_schema(())
    many = arrow.table({"text": ["Menu"] * 600, "n": range(600)})
    batches = list(clean_batches(many.to_batches(), Names(keep=("n",))))
    assert [batch.num_rows for batch in batches] == [256, 256, 88]
    assert arrow.Table.from_batches(batches)["n"].to_pylist() == list(range(600))


def test_wrong_columns_are_named():
    with pytest.raises(OptionError, match="no column 'text'; there are: page"):
        clean_table(arrow.table({"page": ["x"]}))
    with pytest.raises(OptionError, match="cannot keep 'url'"):
        clean_table(arrow.table({"text": ["x"], "url": ["y"]}), Names(keep=("url",)))


@pytest.mark.parametrize("package", ["datasets", "polars", "duckdb"])
def test_the_recipes_run(package):
    pytest.importorskip(package, reason=f"{package} is not installed; pip install {package}")
    recipe(package)
