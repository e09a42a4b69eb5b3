"""Tags that a feed left in its text go, and are in the log; tags that a page is about stay."""

from __future__ import annotations

import html

import pytest

from cleantext import run
from cleantext.markup import is_marked_up, without_tags
from tests import pages

HEAD = f"{pages.HEADLINE}\nBy Ida Holm\n20 July 2022\n"
CLOSED = "".join(f'<p class="x">{line}</p>' for line in pages.PROSE)
FEEDS = {
    "one line": CLOSED,
    "a line each": CLOSED.replace("</p><", "</p>\n<"),
    "inside others": f"<div><div>\n{CLOSED}</div>\n</div>",
    "not closed": CLOSED.replace("</p>", "", 1),
    "breaks": "<br /><br />".join(pages.PROSE),
    "data section": f"<![CDATA[{CLOSED}]]>",
    "written as entities": html.escape(CLOSED),
    "written so twice": html.escape(html.escape(CLOSED)),
    "breaks as entities": html.escape("<br>".join(pages.PROSE)),
    "links": "\n".join(f'{line} <a href="https://x.example/?a=1&amp;b=2"></a>' for line in pages.PROSE),
    "pictures": "\n".join(f'<img src="a.jpg" alt="The quay" />{line}' for line in pages.PROSE),
}
ABOUT_TAGS = (
    "Use <p> for a paragraph, and <b> or <strong> for what has to be seen before anything else on a page.",
    "<p>This is a paragraph.</p>",
    '<a href="https://example.org">A link</a>',
    "A <br> ends a line, but a poem is better set with <pre>, as the next chapter of this book will show.",
    "If a < b and c > d, or if a<b and c>d, the loop goes on; Vec<u8> and List<String> are types of other languages.",
)


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_gives_the_same_article_as_its_text(name):
    result = run(HEAD + FEEDS[name])
    assert [block.text for block in result.article.body] == list(pages.PROSE)
    assert result.article.headline == pages.HEADLINE
    assert "repair.markup" in {entry.edit.reason for entry, _, _ in result.repairs()}
    assert result.document.replay() == result.document
    assert [span.start for span, _, _ in result.accounts[1:]] == [span.end for span, _, _ in result.accounts[:-1]]


def test_what_entities_stand_for_inside_markup_is_no_tag():
    page = HEAD + CLOSED.replace(pages.PROSE[0], f"{pages.PROSE[0]} Fish &amp; chips, &lt;b&gt; and 3 &lt; 4.")
    assert run(page).article.body[0].text == f"{pages.PROSE[0]} Fish & chips, <b> and 3 < 4."


def test_a_page_about_tags_keeps_them():
    page = HEAD + "\n".join(line for pair in zip(pages.PROSE, ABOUT_TAGS, strict=False) for line in pair)
    result = run(page)
    assert "repair.markup" not in {entry.edit.reason for entry, _, _ in result.repairs()}
    assert {block.text for block in result.document.blocks} >= set(ABOUT_TAGS[: len(pages.PROSE)])


@pytest.mark.parametrize("line", ABOUT_TAGS)
def test_a_line_about_tags_is_no_markup(line):
    assert not is_marked_up(f"{pages.PROSE[0]}\n{line}\n{pages.PROSE[1]}")


@pytest.mark.parametrize(
    "text", ["a < b and b > c", "if a<b and c>d:", "Vec<u8>", "<3", "x <p", "<person>", "p>", "&lt;"]
)
def test_what_is_no_tag_stays_even_where_there_is_markup(text):
    assert without_tags(text) == text
