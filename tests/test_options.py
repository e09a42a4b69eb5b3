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
from tests import pages

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
        ({"encoding": "ebcdic-9"}, "encoding 'ebcdic-9' is unknown; use a name such as windows-1252"),
        ({"encoding": "base64"}, "encoding 'base64' is unknown"),
        ({"encoding": "a\0b"}, "is unknown"),
        ({"encoding": 5}, "encoding 5 is unknown"),
        ({"timezone": "UTC+2"}, r"timezone 'UTC\+2' is unknown; .* or an offset as ISO 8601 writes it: \+02:00"),
        ({"timezone": "+2"}, "is unknown"),
        ({"timezone": "+15:00"}, "is unknown"),
        ({"timezone": "+02:60"}, "is unknown"),
        ({"timezone": "02:00"}, "is unknown"),
        ({"timezone": "Europe"}, "is unknown"),
        ({"timezone": ""}, "is unknown"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(options, message):
    with pytest.raises(OptionError, match=message):
        run(PAGE, **options)


@pytest.mark.parametrize(
    ("zone", "stated"),
    [("+02:00", "+02:00"), ("+0200", "+02:00"), ("+02", "+02:00"), ("-03:30", "-03:30"), ("Z", "+00:00")],
)
def test_a_zone_may_be_an_offset(zone, stated):
    result = run(pages.page(), timezone=zone)
    assert str(result.article.published_at) == f"2022-07-20T09:19{stated}"
    assert result.evidence["published_at"][0].note == f"zone {zone} as given by the caller"


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
