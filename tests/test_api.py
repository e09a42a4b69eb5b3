"""The public surface: names, cost of the import, options and errors."""

import copy
import dataclasses
import datetime
import json
import pickle
import subprocess
import sys

import pytest

import cleantext
from cleantext import Article, NoArticleError, OptionError, PageError, clean, clean_many, run

PAGE = """Skip to main content
Menu
Harbour
Ferry returns to the bay after a month of repairs
By Ida Holm
20 July 2022 9:19am
Updated: 20 July 2022 2:00pm
The ferry that was out of service for a month came back to the harbour on Tuesday, and every seat of it was taken.
"We missed it," said the woman who sells the tickets, who had walked around the bay for four weeks to get to work.
The operator said that the engine had been replaced and that no further repairs were planned before next summer.
Share this article
"""


def test_all_is_sorted_and_complete():
    assert cleantext.__all__ == sorted(cleantext.__all__)
    for name in cleantext.__all__:
        assert getattr(cleantext, name).__module__.startswith("cleantext.") or name == "Cleaner"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = cleantext.nothing


def test_the_import_pulls_in_nothing_heavy():
    code = "import sys, cleantext; print([m for m in ('pydantic', 'ftfy', 'regex', 'click') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_page_becomes_a_record():
    article = clean(PAGE)
    assert article.headline == "Ferry returns to the bay after a month of repairs"
    assert article.authors == ("Ida Holm",)
    assert str(article.published_at) == "2022-07-20T09:19"
    assert str(article.updated_at) == "2022-07-20T14:00"
    assert len(article.body) == 3
    assert article.language == "en"
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_bytes_and_text_give_the_same_record():
    assert clean(PAGE.encode()) == clean(PAGE)


def test_options_reach_the_record():
    article = clean(PAGE, url="https://example.org/1", language="en-GB", timezone="Europe/London")
    assert (article.url, article.language) == ("https://example.org/1", "en-GB")
    assert str(article.published_at) == "2022-07-20T09:19+01:00"


def test_no_article_is_an_error_of_clean_and_a_result_of_run():
    page = "Menu\nSign in\nShare this article\n"
    with pytest.raises(NoArticleError, match="no block reads as the body") as caught:
        clean(page)
    result = run(page)
    assert result.article is None
    assert result.problem == caught.value.problem
    assert result.problem.code == "no_article"
    assert len(result.removed) == 3
    assert pickle.loads(pickle.dumps(caught.value)).problem == result.problem


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (b"", "empty"),
        ("  \n ", "empty"),
        (b"%PDF-1.7\n\xe2\xe3\x00\x01", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00", "binary"),
    ],
)
def test_what_is_no_page_is_named(page, code):
    assert run(page).problem.code == code
    with pytest.raises(PageError):
        clean(page)


def test_a_large_page_is_refused_by_name():
    assert run(PAGE, max_bytes=100).problem.code == "too_large"


@pytest.mark.parametrize(
    ("options", "message"),
    [({"timezone": "Mars/Base"}, "timezone 'Mars/Base' is unknown"), ({"date_order": "ydm"}, "one of dmy, mdy, ymd")],
)
def test_a_wrong_option_is_named_before_any_page_is_read(options, message):
    with pytest.raises(OptionError, match=message):
        run(PAGE, **options)
    with pytest.raises(OptionError, match=message):
        clean_many([], **options)


def test_an_unknown_option_is_a_type_error():
    with pytest.raises(TypeError, match="unknown option 'lang'"):
        run(PAGE, lang="en")


def test_many_pages_in_order():
    results = list(clean_many([PAGE, "", PAGE], now=datetime.datetime(2022, 7, 21)))
    assert [result.problem and result.problem.code for result in results] == [None, "empty", None]


def test_results_travel_between_processes():
    result = run(PAGE)
    again = pickle.loads(pickle.dumps(result))
    assert again.article == result.article
    assert again.evidence == result.evidence
    assert again.evidence["headline"][0].raw == result.article.headline


def test_evidence_points_at_the_source():
    result = run(PAGE)
    for name in ("headline", "byline", "published_at", "updated_at"):
        for start, end in result.evidence[name]:
            assert PAGE[start:end]
    start, end = result.evidence["headline"][0]
    assert PAGE[start:end] == result.article.headline
    assert [PAGE[start:end] for start, end in result.evidence["body"]] == [block.text for block in result.article.body]


def test_what_a_record_stands_on_cannot_be_changed():
    result = run(PAGE)
    for held in (result.evidence, result.notes):
        for change in (
            lambda held=held: held.update(headline=()),
            lambda held=held: held.__setitem__("headline", ()),
            lambda held=held: held.__delitem__("headline"),
            lambda held=held: held.__ior__({"headline": ()}),
            held.clear,
            held.popitem,
            lambda held=held: held.pop("headline"),
            lambda held=held: held.setdefault("headline", ()),
        ):
            with pytest.raises(TypeError, match="read-only"):
                change()
    assert result.evidence["headline"]


def test_what_a_record_stands_on_is_data():
    result = run(PAGE.replace("20 July 2022", "03/04/2022"))
    assert result.notes
    for again in (pickle.loads(pickle.dumps(result)), copy.deepcopy(result), dataclasses.replace(result)):
        assert again.notes == result.notes
        assert type(again.notes) is type(result.notes)
        assert again.evidence == result.evidence
    assert json.loads(json.dumps(result.notes)) == dict(result.notes)
    assert {**result.notes, "more": "x"}.pop("more") == "x"
