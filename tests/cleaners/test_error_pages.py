from __future__ import annotations

import pytest
from tests.pages import ABOVE, BELOW, PROSE

from cleantext import Pipeline, run

TEASERS = (
    "Read next",
    "The first of eleven vehicles has been on trial since August and has covered four thousand miles by now.",
    "Quiz: how well do you know the villages of the bay? Ten questions about place names, parish pumps and pubs.",
)


def page(*head: str) -> bytes:
    return "\n".join((*ABOVE, *head, *PROSE, *TEASERS, *BELOW)).encode()


@pytest.mark.parametrize(
    "head",
    [
        ("Page not found", "Sorry, we can't find the page you are looking for."),
        ("404", "Page not found", "The page you requested may have been moved."),
        ("Page not found", "Sorry, we cannot find the page", "The page you requested may have been moved."),
    ],
)
def test_a_page_that_says_it_is_none_has_no_body_whatever_stands_below(head: tuple[str, ...]) -> None:
    result = run(page(*head))
    assert result.article is None
    assert result.problem is not None
    assert result.problem.code == "no_article"
    assert any(edit.reason == "errors.no-page" for _, edit in result.document.log)


def test_without_the_step_teasers_are_read_as_its_body() -> None:
    head = ("Page not found", "Sorry, we can't find the page you are looking for.")
    assert run(page(*head), pipeline=Pipeline.default().without("error_pages")).article is not None


def test_one_such_line_may_be_the_headline_of_an_article() -> None:
    result = run(page("Access denied", "By Ida Holm", "20 July 2022 9:19am"))
    assert result.article is not None
    assert len(result.article.body) >= len(PROSE)


def test_an_article_about_such_pages_is_one() -> None:
    head = ("Why every town needs a better page not found", "By Ida Holm", "Page not found", "404")
    assert run(page(*head)).article is not None
