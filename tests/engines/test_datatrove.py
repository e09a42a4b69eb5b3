"""datatrove: a pipeline of its own executor, from WET to JSON lines."""

from __future__ import annotations

import gzip
import json

import pytest
from tests import pages
from tests.engines.support import AGO, from_metadata, recipe
from tests.engines.wet import write_wet

pytest.importorskip("datatrove", reason="datatrove is not installed; pip install '.[datatrove]'")

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import WarcReader
from datatrove.pipeline.writers import JsonlWriter

from cleantext import OptionError
from cleantext.batch import Fields, Plan, run
from cleantext.integrations.datatrove import Clean

URL = "https://courier.example/{}"


def lines(folder):
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as stream:
            yield from map(json.loads, stream)


@pytest.fixture
def wet(tmp_path):
    """Two files: articles, pages of nothing but furniture, and one page that names no clock time of its own."""
    folder = tmp_path / "wet"
    folder.mkdir()
    for number in range(2):
        texts = [pages.page(pages.PROSE[at:] + pages.PROSE[:at]) for at in range(3)]
        texts += ["Menu\nSign in\nSubscribe", AGO]
        write_wet(
            folder / f"{number}.warc.wet.gz", [(URL.format(f"{number}/{at}"), text) for at, text in enumerate(texts)]
        )
    return folder


def pipeline(wet, out, **arguments):
    executor = LocalPipelineExecutor(
        [WarcReader(str(wet)), Clean(**arguments), JsonlWriter(str(out / "articles"))],
        tasks=2,
        workers=2,
        logging_dir=str(out / "logs"),
    )
    executor.run()
    stats = json.loads((out / "logs" / "stats.json").read_text())
    return list(lines(out / "articles")), stats[1]["stats"]


def total(stats, name):
    value = stats[name]
    return value if isinstance(value, int) else value["total"]


def test_from_wet_to_json_lines(wet, tmp_path):
    excluded = JsonlWriter(str(tmp_path / "excluded"))
    articles, stats = pipeline(wet, tmp_path, timezone="Europe/London", exclusion_writer=excluded)
    assert [article["metadata"]["url"] for article in articles] == [
        URL.format(f"{n}/{at}") for n in (0, 1) for at in (0, 1, 2, 4)
    ]
    first, *_, ago = articles
    assert first["text"] == "\n\n".join(pages.PROSE)
    assert first["metadata"]["headline"] == pages.HEADLINE
    assert first["metadata"]["authors"] == ["Ida Holm"]
    assert first["metadata"]["published_at"] == "2022-07-20T09:19+01:00"
    assert first["metadata"]["published_date"] == "2022-07-20"
    assert ago["metadata"]["published_date"] == "2024-05-15", "read against the moment of fetching"
    assert {name: total(stats, name) for name in ("total", "forwarded", "dropped", "no_article")} == {
        "total": 10,
        "forwarded": 8,
        "dropped": 2,
        "no_article": 2,
    }
    assert total(stats, "removed en.navigation.skip-link") == 6
    out = list(lines(tmp_path / "excluded"))
    assert [page["metadata"]["error_code"] for page in out] == ["no_article", "no_article"]
    assert out[0]["text"] == "Menu\nSign in\nSubscribe"


def test_pages_without_an_article_can_go_on(wet, tmp_path):
    articles, stats = pipeline(wet, tmp_path, errors="emit")
    assert len(articles) == total(stats, "forwarded") == 10
    assert articles[3]["text"] == "Menu\nSign in\nSubscribe"
    assert articles[3]["metadata"]["error_stage"] == "assemble"


def test_the_records_are_those_of_batch(wet, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    pytest.importorskip("fastwarc", reason="fastwarc is not installed; pip install '.[warc]'")
    run(Plan((str(wet),), tmp_path / "out.parquet", fields=Fields(keep={"WARC-Type": "site"})))
    expected = parquet.read_table(tmp_path / "out.parquet").drop_columns("site").to_pylist()
    documents, _ = pipeline(wet, tmp_path, errors="emit")
    for document in documents:
        document["id"] = document["id"].strip("<>")
        document["metadata"]["site"] = None
    assert [{**row, "site": None} for row in expected] == [from_metadata(document) for document in documents]


def test_metadata_of_others_stays_behind_a_prefix():
    document = Document(text=pages.page(), id="a", metadata={"language": "xx", "seen": "2024-05-15", "date": "once"})
    (filled,) = Clean(prefix="article_", now_key="seen")([document])
    assert (filled.metadata["language"], filled.metadata["article_language"]) == ("xx", "en")
    (kept,) = Clean(errors="emit")([Document(text=pages.page(), id="b", metadata={"date": "once"})])
    assert kept.metadata["error_code"] == "unreadable"


def test_options_are_checked_before_the_run():
    with pytest.raises(OptionError, match="timezone 'Mars/Base' is unknown"):
        Clean(timezone="Mars/Base")


def test_the_recipe_runs(wet, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    recipe("datatrove")
    assert len(list(lines(tmp_path / "articles"))) == 8
    assert len(list(lines(tmp_path / "no-article"))) == 2
