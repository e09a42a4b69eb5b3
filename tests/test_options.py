"""Options are held against what they must be, once, before any page is read."""

import datetime

import pytest

from cleantext import (
    Edit,
    NoArticleError,
    OptionError,
    PageError,
    Pipeline,
    PipelineError,
    Role,
    clean,
    clean_many,
    run,
)

PAGE = "One line of text.\nAnother line of text that is a little longer than the first one was."


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"now": "2022-01-01"}, "now '2022-01-01': must be a datetime"),
        ({"now": datetime.date(2022, 1, 1)}, "must be a datetime"),
        ({"language": 5}, "language 5: must be a BCP 47 tag"),
        ({"language": "english"}, "must be a BCP 47 tag such as en"),
        ({"language": "xx-!!"}, "must be a BCP 47 tag"),
        ({"url": 5}, "url 5: must be a string"),
        ({"pipeline": {"a": print}}, "must be a cleantext.Pipeline"),
        ({"rules": "x.toml"}, "must be a list of paths or rules"),
        ({"max_bytes": 0}, "must be at least 1"),
        ({"max_bytes": "10"}, "must be a number of bytes"),
        ({"timezone": 5}, "timezone 5 is unknown"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(options, message):
    with pytest.raises(OptionError, match=message):
        run(PAGE, **options)


@pytest.mark.parametrize("page", [None, 5, ["a"]])
def test_a_page_is_text_or_bytes(page):
    with pytest.raises(TypeError, match="a page is str or bytes"):
        run(page)


def test_many_pages_are_not_one():
    with pytest.raises(TypeError, match="takes many pages"):
        clean_many("text")


def test_an_empty_pipeline_is_one():
    assert run(PAGE, pipeline=Pipeline({})).document.log == []


def test_what_is_no_page_is_no_article_either():
    with pytest.raises(NoArticleError) as caught:
        clean(b"%PDF-1.7\n\x00\x01\x02")
    assert isinstance(caught.value, PageError)


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (Edit(0, "", role=Role.PROMO), "without a reason"),
        (Edit(0, "my.bogus", role="bogus"), "gave the role 'bogus'"),
        (Edit(0, "my.empty", text="  "), "emptied a block"),
    ],
)
def test_cleaners_are_held_to_their_contract(edit, message):
    with pytest.raises(PipelineError, match=message):
        run(PAGE, pipeline=Pipeline({"bad": lambda _: [edit]}))
