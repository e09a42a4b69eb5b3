"""Spark, local with two workers: several partitions, poison pages among good ones."""

from __future__ import annotations

import datetime as dt

import pytest
from tests import pages
from tests.engines.support import AGO, OPTIONS, broken, recipe, rows

pytest.importorskip("pyspark", reason="pyspark is not installed; pip install '.[spark]'")

from pyspark.sql import functions
from tests.engines.local import spark

from cleantext import OptionError, Pipeline
from cleantext.integrations import SCHEMA, Names
from cleantext.integrations.spark import clean

DOCUMENTED = {"string": "string", "list<string>": "array<string>", "date": "date", "double": "double"}


@pytest.fixture(scope="module")
def session():
    with spark() as started:
        yield started


def test_partitions_with_poison_pages(session):
    given = [(row["id"], row["text"]) for row in rows(20)]
    frame = session.createDataFrame(given, "id string, page string").repartition(4)
    made = clean(frame, column="page", **OPTIONS)
    assert made.rdd.getNumPartitions() == 4
    codes = {row.id.split(" ", 1)[1]: row.error_code for row in made.select("id", "error_code").collect()}
    assert len(codes) == len(given)
    assert codes["null"] == codes["empty"] == codes["blank"] == "empty"
    assert (codes["large"], codes["furniture"], codes["own rule"]) == ("too_large", "no_article", None)
    assert sum(code is None for code in codes.values()) >= len(given) - 9


def test_the_documented_schema(session):
    frame = session.createDataFrame([(pages.page(),)], "text string")
    made = clean(frame)
    assert [(each.name, each.dataType.simpleString()) for each in made.schema] == [
        (column.name, DOCUMENTED[column.type]) for column in SCHEMA
    ]
    (row,) = made.collect()
    assert (row.headline, row.authors, row.published_date) == (pages.HEADLINE, ["Ida Holm"], dt.date(2022, 7, 20))
    assert made.where("published_date >= date'2022-01-01' and size(body_texts) > 1").count() == 1


def test_columns_keep_their_types_and_names(session):
    schema = "`page text` binary, `the-id` bigint, seen timestamp, tags array<string>, site struct<name: string>, n int"
    seen = dt.datetime(2024, 5, 15, 8, 42, tzinfo=dt.UTC)
    frame = session.createDataFrame([(AGO.encode(), 7, seen, ["a"], ("bay",), 3)], schema)
    names = Names(text="page text", id="the-id", now="seen", keep=("n", "tags", "site", "seen"))
    made = clean(frame, names=names, timezone="Europe/London")
    (row,) = made.collect()
    assert (row.id, row.published_date, row.n, row.tags, row.site.name) == ("7", dt.date(2024, 5, 15), 3, ["a"], "bay")
    assert (row.seen, made.schema["seen"]) == (frame.first().seen, frame.schema["seen"])


def test_a_string_that_is_no_utf8(session):
    page = pages.page().replace("harbour", "Café").encode("latin-1").hex()
    frame = session.createDataFrame([("a", page)], "id string, hex string")
    loose = frame.select("id", functions.expr("cast(unhex(hex) as string)").alias("text"))
    (row,) = clean(loose).collect()
    assert "the Café on Tuesday" in row.text


def test_empty_partitions_and_frames(session):
    one = session.createDataFrame([("a", "Menu")], "id string, text string").repartition(3)
    assert [row.error_code for row in clean(one).collect()] == ["no_article"]
    assert clean(one.where("id = 'b'")).collect() == []


def test_what_is_wrong_is_told_before_a_job_runs(session):
    frame = session.createDataFrame([("a",)], "page string")
    with pytest.raises(OptionError, match="no column 'text'; there are: page"):
        clean(frame)
    with pytest.raises(OptionError, match="timezone 'Mars/Base' is unknown"):
        clean(frame, column="page", timezone="Mars/Base")


def test_a_cleaner_that_breaks_fails_the_job(session):
    frame = session.createDataFrame([(pages.page(),)], "text string")
    made = clean(frame, pipeline=Pipeline.default().insert_after("kinds", "broken", broken))
    with pytest.raises(Exception, match=r"ValueError.*cannot read \d+ characters"):
        made.collect()


def test_the_recipe_runs(session):  # last: it stops the session
    recipe("pyspark")
