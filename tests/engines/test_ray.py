"""Ray, local with two processors: ``map_batches`` over Arrow tables."""

from __future__ import annotations

import pytest
from tests import pages
from tests.engines.support import OPTIONS, broken, recipe, rows

pytest.importorskip("ray", reason="ray is not installed; pip install '.[ray]'")

import pyarrow as arrow
from tests.engines.local import ray

from cleantext import OptionError, Pipeline
from cleantext.batch.columns import arrow_schema
from cleantext.integrations import Names
from cleantext.integrations.ray import Clean

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")  # Ray warns of its own settings


@pytest.fixture(scope="module")
def engine():
    with ray() as started:
        yield started


def test_blocks_with_poison_pages(engine):
    given = arrow.Table.from_pylist([{"name": row["id"], "page": row["text"]} for row in rows(20)])
    blocks = engine.data.from_arrow(given).repartition(4)
    clean = Clean(Names(text="page", id="name"), **OPTIONS)
    made = blocks.map_batches(clean, batch_format="pyarrow", batch_size=8).take_all()
    codes = {row["id"].split(" ", 1)[1]: row["error_code"] for row in made}
    assert len(codes) == given.num_rows
    assert codes["null"] == codes["empty"] == codes["blank"] == "empty"
    assert (codes["large"], codes["furniture"], codes["own rule"]) == ("too_large", "no_article", None)


def test_the_documented_schema_with_kept_columns(engine):
    table = arrow.table({"text": [pages.page().encode(), b"Menu"], "n": arrow.array([1, None], arrow.int16())})
    clean = Clean(Names(keep=("n",)))
    made = engine.data.from_arrow(table).map_batches(clean, batch_format="pyarrow")
    pieces = [engine.get(piece) for piece in made.to_arrow_refs()]
    whole = arrow.concat_tables(pieces)
    assert whole.schema.remove_metadata() == arrow_schema(()).append(table.schema.field("n"))
    assert whole["headline"].to_pylist() == [pages.HEADLINE, None]


def test_actors(engine):
    data = engine.data.from_items([{"text": pages.page()}] * 4)
    options = {"timezone": "Europe/London"}
    pool = engine.data.ActorPoolStrategy(size=1)
    made = data.map_batches(Clean, fn_constructor_kwargs=options, batch_format="pyarrow", compute=pool)
    assert [row["published_at"] for row in made.take_all()] == ["2022-07-20T09:19+01:00"] * 4


def test_what_is_wrong(engine):
    with pytest.raises(OptionError, match="timezone 'Mars/Base' is unknown"):
        Clean(timezone="Mars/Base")
    data = engine.data.from_items([{"page": pages.page()}])
    with pytest.raises(Exception, match="no column 'text'; there are: page"):
        data.map_batches(Clean(), batch_format="pyarrow").take_all()
    clean = Clean(Names(text="page"), pipeline=Pipeline.default().insert_after("kinds", "broken", broken))
    with pytest.raises(Exception, match=r"cannot read \d+ characters"):
        data.map_batches(clean, batch_format="pyarrow").take_all()


def test_the_recipe_runs(engine):
    engine.shutdown()  # it starts one of its own
    recipe("ray")
