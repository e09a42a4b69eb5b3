"""The recipes of docs/recipes.md that are a dozen lines of the reader's own, in the tools that they are for."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from tests import pages
from tests.engines.support import ROOT

CRAWL = """
import sys
from pathlib import Path

import scrapy
from scrapy.crawler import CrawlerProcess


class Pages(scrapy.Spider):
    name = "pages"

    async def start(self):
        for path in sorted(Path(sys.argv[1]).glob("*.txt")):
            yield scrapy.Request(path.as_uri())

    def parse(self, response):
        yield {"text": response.text, "url": response.url, "fetched_at": None}


settings = {
    "FEEDS": {sys.argv[1] + "/items.jsonl": {"format": "jsonlines"}},
    "ITEM_PIPELINES": {"recipe.ArticlePipeline": 300},
    "TELNETCONSOLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 1,
}
crawler = CrawlerProcess(settings)
crawler.crawl(Pages)
crawler.start()
"""


def source():
    """Every Python example of the page, one after the other, as a module that must stand in the checkout."""
    text = (ROOT / "docs" / "recipes.md").read_text("utf-8")
    return "\n".join(re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


@pytest.fixture
def recipes(monkeypatch):
    monkeypatch.chdir(ROOT)
    names = {"__name__": "recipes"}
    exec(compile(source(), "docs/recipes.md", "exec"), names)
    return names


def test_scrapy(tmp_path):
    pytest.importorskip("scrapy", reason="scrapy is not installed; pip install scrapy")
    (tmp_path / "1.txt").write_text(pages.page())
    (tmp_path / "2.txt").write_text("Menu\nSign in")
    (tmp_path / "crawl.py").write_text(CRAWL)
    (tmp_path / "recipe.py").write_text(source())
    command = [sys.executable, str(tmp_path / "crawl.py"), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert "Dropped: no block reads as the body" in done.stderr
    (line,) = (tmp_path / "items.jsonl").read_text("utf-8").splitlines()
    item = json.loads(line)
    assert item["article"]["headline"] == pages.HEADLINE
    assert item["article"]["url"] == (tmp_path / "1.txt").as_uri()


def test_spacy(recipes):
    spacy = pytest.importorskip("spacy", reason="spacy is not installed; pip install spacy")
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "DATE", "pattern": "Tuesday"}])
    assert list(recipes["entities"](nlp, [pages.page(), "Menu"])) == [(pages.HEADLINE, ["Tuesday"])]


def test_langchain(recipes):
    documents = pytest.importorskip(
        "langchain_core.documents", reason="langchain-core is not installed; pip install langchain-core"
    )
    transformer = recipes["ArticleTransformer"]()
    assert isinstance(transformer, documents.BaseDocumentTransformer)
    url = "https://courier.example/ferry"
    given = [documents.Document(pages.page(), metadata={"source": url}), documents.Document("Menu")]
    (made,) = transformer.transform_documents(given, timezone="Europe/London")
    assert isinstance(made, documents.Document)
    assert made.page_content == "\n\n".join(pages.PROSE)
    assert (made.metadata["source"], made.metadata["url"], made.metadata["headline"]) == (url, url, pages.HEADLINE)
    assert made.metadata["published_at"] == "2022-07-20T09:19+01:00"


def test_haystack(recipes):
    haystack = pytest.importorskip("haystack", reason="haystack is not installed; pip install haystack-ai")
    pipeline = haystack.Pipeline()
    pipeline.add_component("articles", recipes["ArticleCleaner"]())
    given = [haystack.Document(content=pages.page(), meta={"url": None}), haystack.Document(content="Menu")]
    made = pipeline.run({"articles": {"documents": given}})["articles"]
    (article,), (rejected,) = made["documents"], made["rejected"]
    assert article.content == "\n\n".join(pages.PROSE)
    assert article.meta["headline"] == pages.HEADLINE
    assert (rejected.content, rejected.meta["error"][:8]) == ("Menu", "no block")
