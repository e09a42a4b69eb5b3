"""The sentence with which blogs close a text names who wrote it."""

from __future__ import annotations

import pytest
from tests import pages

from cleantext import run
from cleantext.context import Context
from cleantext.fields.bylines import read_byline


@pytest.mark.parametrize(
    ("line", "language", "printed"),
    [
        ("This entry was posted in Ferries by Ida Holm on July 20, 2022. Bookmark the permalink.", "en", "by Ida Holm"),
        ("This entry was posted on July 20, 2022 by Ida Holm in Ferries.", "en", "by Ida Holm"),
        ("Posted in Ferries and tagged bay, repairs by Ida Holm on July 20, 2022", "en", "by Ida Holm"),
        ("This entry was posted in Ferries by harbourcat on July 20, 2022.", "en", "by harbourcat"),
        ("This entry was posted in Ferries by Ida Holm. Bookmark the permalink.", "en", "by Ida Holm"),
        ("Dieser Beitrag wurde am 20. Juli 2022 von Ida Holm in Fähren veröffentlicht.", "de", "von Ida Holm"),
        ("Cet article a été publié dans Ports par Ida Holm le 20 juillet 2022.", "fr", "par Ida Holm"),
    ],
)
def test_the_name_behind_its_by_word(line, language, printed):
    found = read_byline(line, Context(language=language))
    assert found.printed == printed == line[found.start : found.end]
    assert found.authors == (printed.partition(" ")[2],)
    assert found.certainty == "marked"


@pytest.mark.parametrize(
    "line",
    [
        "This article was posted by the harbour in 2022",
        "Posted in Kiel by order of the town in July 2022",
        "This entry was posted in Books by women on July 20, 2022.",
        "This entry was posted in Ferries by harbourcat.",
        "Posted in Kiel for two years, he learned the language.",
    ],
)
def test_words_that_name_nobody_and_pen_names_without_a_day(line):
    assert read_byline(line, Context(language="en")) is None


def test_it_gives_writer_day_and_section_of_a_page():
    closing = "This entry was posted in Ferries by Ida Holm on July 20, 2022. Bookmark the permalink."
    found = run("\n".join((*pages.ABOVE, pages.HEADLINE, *pages.PROSE, closing, "Leave a reply")), language="en")
    assert found.article.authors == ("Ida Holm",)
    assert str(found.article.published_at) == "2022-07-20"
    assert found.article.section == "Ferries"
