"""The second door: HTML with the extra, without it, and text that only looks a little like it."""

import sys

import pytest

from cleantext import run
from cleantext.html import is_html
from tests import pages

PARAGRAPHS = "".join(f"<p>{text}</p>" for text in pages.PROSE)
MARKUP = (
    f"<!doctype html><html><head><title>{pages.HEADLINE} | The Bay Courier</title></head><body><nav><a>Menu</a></nav>"
    f"<h1>{pages.HEADLINE}</h1><p>By Ida Holm</p>{PARAGRAPHS}</body></html>"
)


def test_html_becomes_a_record_like_any_page():
    pytest.importorskip("resiliparse", reason="reading HTML needs the extra [html]")
    article = run(MARKUP.encode()).article
    assert article.headline == pages.HEADLINE
    assert [block.text for block in article.body] == list(pages.PROSE)


def test_without_the_extra_one_line_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "resiliparse.extract.html2text", None)
    problem = run(MARKUP).problem
    assert problem.code == "missing_extra"
    assert "cleantext-news[html]" in problem.message
    assert "\n" not in problem.message


@pytest.mark.parametrize("text", ["Use <p> for a paragraph.", "a < b and b > c", "<3 from the harbour", pages.page()])
def test_text_with_angle_brackets_is_text(text):
    assert not is_html(text)
