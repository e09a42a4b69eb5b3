"""Every way in gives the records of ``cleantext batch``, row by row, of the ways whose engine is installed."""

from __future__ import annotations

import gzip
import json
from functools import partial

import pytest
from tests.engines.support import NAMES, OPTIONS, batch_rows, columns, from_metadata, rows, transposed

arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed; pip install '.[parquet]'")

from cleantext.integrations import clean_batch
from cleantext.integrations.arrow import clean_table, record_schema

GIVEN = rows()


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    made = batch_rows(GIVEN, tmp_path_factory.mktemp("batch"))
    assert {row["error_code"] for row in made} >= {None, "empty", "too_large", "no_article", "unreadable"}
    return made


def plain(folder):
    return transposed(clean_batch(columns(GIVEN), NAMES, **OPTIONS))


def through_arrow(folder):
    return clean_table(arrow.Table.from_pylist(GIVEN), NAMES, **OPTIONS).to_pylist()


def through_datasets(folder):
    datasets = pytest.importorskip("datasets", reason="datasets is not installed; pip install datasets")
    given = datasets.Dataset.from_list(GIVEN)
    features = datasets.Features.from_arrow_schema(record_schema(given.data.schema, NAMES))
    clean = partial(clean_batch, names=NAMES, **OPTIONS)
    return given.map(clean, batched=True, remove_columns=given.column_names, features=features).to_list()


def through_polars(folder):
    polars = pytest.importorskip("polars", reason="polars is not installed; pip install polars")
    return polars.from_arrow(clean_table(polars.DataFrame(GIVEN).to_arrow(), NAMES, **OPTIONS)).to_dicts()


def through_duckdb(folder):
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed; pip install duckdb")
    base = duckdb.connect()
    base.register("given", arrow.Table.from_pylist(GIVEN))
    base.register("records", clean_table(base.sql("from given").to_arrow_table(), NAMES, **OPTIONS))
    return base.sql("from records").to_arrow_table().to_pylist()


def through_datatrove(folder):
    pytest.importorskip("datatrove", reason="datatrove is not installed; pip install '.[datatrove]'")
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    from cleantext.integrations.datatrove import Clean

    (folder / "in").mkdir()
    (folder / "in" / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in GIVEN), encoding="utf-8")
    steps = [JsonlReader(str(folder / "in")), Clean(errors="emit", **OPTIONS), JsonlWriter(str(folder / "out"))]
    LocalPipelineExecutor(steps, logging_dir=str(folder / "logs")).run()
    with gzip.open(folder / "out" / "00000.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [from_metadata(json.loads(line)) for line in lines]


def through_spark(folder):
    pytest.importorskip("pyspark", reason="pyspark is not installed; pip install '.[spark]'")
    from tests.engines.local import spark

    from cleantext.integrations.spark import clean

    schema = "id string, url string, date string, site string, text string"
    with spark() as session:
        pages = session.createDataFrame([tuple(row.values()) for row in GIVEN], schema).repartition(3)
        made = clean(pages, names=NAMES, **OPTIONS).toArrow().to_pylist()
    return sorted(made, key=lambda row: int(row["id"].split()[0]))


def through_ray(folder):
    pytest.importorskip("ray", reason="ray is not installed; pip install '.[ray]'")
    from tests.engines.local import ray

    from cleantext.integrations.ray import Clean

    with ray() as engine:
        pages = engine.data.from_arrow(arrow.Table.from_pylist(GIVEN)).repartition(3)
        made = pages.map_batches(Clean(NAMES, **OPTIONS), batch_format="pyarrow", batch_size=10).take_all()
    return sorted(made, key=lambda row: int(row["id"].split()[0]))


FRAMES = [plain, through_arrow, through_datasets, through_polars, through_duckdb]
ENGINES = [through_datatrove, through_spark, through_ray]


@pytest.mark.filterwarnings("default::DeprecationWarning")  # Ray warns of its own settings
@pytest.mark.parametrize("way", [*FRAMES, *ENGINES])
def test_the_records_are_those_of_batch(way, expected, tmp_path):
    if way is through_datatrove:  # its readers leave out rows without text
        expected = [row for row, given in zip(expected, GIVEN, strict=True) if given["text"]]
    made = way(tmp_path)
    assert len(made) == len(expected)
    for one, other in zip(made, expected, strict=True):
        assert one == other
