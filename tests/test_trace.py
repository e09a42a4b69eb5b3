"""The models of the trace against traces of real runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleantext import run
from cleantext.article import Article
from cleantext.fixtures import find
from cleantext.trace import Failure, TracedArticle, TracedFailure

FIXTURES = find(Path(__file__).parent.parent / "fixtures")


def written(result):
    """What ``--trace`` writes, read back."""
    return json.loads(json.dumps({**result.to_dict(), "trace": result.trace()}))


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: "/".join(fixture.folder.parts[-3:]))
def test_the_trace_of_a_fixture_is_as_its_model_says(fixture):
    result = fixture.run()
    record = written(result)
    model = TracedArticle if result.article else TracedFailure
    assert json.loads(model.model_validate_json(json.dumps(record)).model_dump_json()) == record


@pytest.mark.parametrize("page", ["", b"%PDF-1.7\n\x00", "Menu\nSign in", "\u00ad\n"])
def test_a_page_without_an_article_has_a_trace_too(page):
    record = written(run(page))
    assert TracedFailure.model_validate(record).model_dump(mode="json") == record
    assert Failure.model_validate({"error": record["error"]}).error.code == record["error"]["code"]


@pytest.mark.parametrize("model", [Article, TracedArticle, Failure, TracedFailure])
def test_descriptions_are_for_readers_of_json(model):
    assert ">>>" not in json.dumps(model.model_json_schema())
