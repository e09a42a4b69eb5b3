"""The category under which a line says that the article was filed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests import pages

from cleantext import Pipeline, run
from cleantext.context import Context
from cleantext.fields.categories import is_category_label, labelled_category, unlabelled_categories


def read(*below_headline: str, above: tuple[str, ...] = pages.ABOVE, behind: tuple[str, ...] = ()):
    text = "\n".join((*above, pages.HEADLINE, *below_headline, *pages.PROSE, *behind, *pages.BELOW))
    return run(text, language="en", pipeline=Pipeline.default().replace("masthead", headline_alone))


def headline_alone(document):
    """The masthead without any section."""
    for edit in Pipeline.default()["masthead"](document):
        if edit.reason != "masthead.section":
            yield edit


def reasons(result):
    return {edit.reason for _, edit in result.document.log}


@pytest.mark.parametrize(
    "line",
    [
        "Posted in Ferries by Ida Holm on July 20, 2022",
        "July 20, 2022 | Category: Ferries, Harbours | By Ida Holm",
        "By Ida Holm | Posted in Ferries | 20 July 2022",
    ],
)
def test_a_label_among_writer_and_day_names_it_and_takes_nothing_from_them(line):
    found = read(line)
    assert found.article.section == "Ferries"
    assert found.article.authors == ("Ida Holm",)
    assert str(found.article.published_at) == "2022-07-20"
    [evidence] = found.evidence["section"]
    assert found.document.source[evidence.start : evidence.end] == "Ferries"


@pytest.mark.parametrize(
    "line",
    ["Filed under: Ferries, Harbours", "Posted in Ferries and tagged tides | Leave a comment", "Posted inFerries"],
)
def test_a_line_of_its_own_becomes_the_section(line):
    found = read("By Ida Holm", "20 July 2022", line)
    assert found.article.section == "Ferries"
    assert "categories.filed" in reasons(found)


def test_just_behind_the_text_as_well_but_not_far_below():
    assert read("By Ida Holm", behind=("Posted in Ferries",)).article.section == "Ferries"
    far = ("Read more",) * 20
    assert read("By Ida Holm", behind=(*far, "Posted in Ferries")).article.section is None


def test_where_each_link_has_a_line_the_next_one_is_it():
    assert read("20 July 2022", "Posted in", "Ferries", "by Ida Holm").article.section == "Ferries"


def test_without_a_label_another_line_of_the_page_has_to_speak():
    above = (*pages.ABOVE, "Ferries")
    assert read("Ferries 20 July 2022 - 10:00", above=above).article.section == "Ferries"
    assert read("Ferries 20 July 2022 - 10:00").article.section is None
    assert read("By Ida Holm in Ferries", "20 July 2022", above=above).article.section == "Ferries"


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("By Ida Holm in London", "London"),
        ("Ida Holm, The Harbour Post, 20 July 2022", "The Harbour Post"),
        ("Ida Holm harbour.example 20 July 2022", "harbour.example"),
        ("Updated 20 July 2022", "Updated"),
    ],
)
def test_names_of_people_places_and_houses_are_none(line, other):
    assert read(line, "20 July 2022", above=(*pages.ABOVE, other)).article.section is None


def test_a_section_that_the_reader_is_sure_of_stays():
    above = (*pages.ABOVE, "Sport", "SPORT", pages.HEADLINE, "By Ida Holm", "20 July 2022")
    found = run("\n".join((*above, *pages.PROSE, "Posted in Ferries")), language="en")
    assert found.article.section == "SPORT"
    assert found.article.confidence.section >= 0.5


def test_a_doubtful_one_gives_way_with_a_reason():
    def doubtful(document):
        for edit in Pipeline.default()["masthead"](document):
            if edit.reason == "masthead.section":
                edit = edit._replace(probability=0.3)
            yield edit

    text = "\n".join((*pages.ABOVE, "SPORT", pages.HEADLINE, "By Ida Holm", *pages.PROSE, "Posted in Ferries"))
    found = run(text, language="en", pipeline=Pipeline.default().replace("masthead", doubtful))
    assert found.article.section == "Ferries"
    assert {"categories.other-label", "categories.filed"} <= reasons(found)


def test_a_label_is_no_part_of_the_section():
    text = "\n".join((*pages.ABOVE, "Posted inFerries", pages.HEADLINE, "By Ida Holm", "20 July 2022", *pages.PROSE))
    assert run(text, language="en").article.section == "Ferries"


@pytest.mark.parametrize(
    ("line", "language", "category"),
    [
        ("Kategorien: Häfen, Schiffe", "de", "Häfen"),
        ("Von Ida Holm | Abgelegt unter Häfen | 20. Juli 2022", "de", "Häfen"),
        ("Archivado en: Puertos y mares", "es", "Puertos y mares"),
        ("Рубрика: Порты", "ru", "Порты"),
        ("カテゴリー：港", "ja", "港"),
        ("分类：港口 | 2022年7月20日", "zh", "港口"),
        ("التصنيف: موانئ", "ar", "موانئ"),
    ],
)
def test_labels_of_many_languages(line, language, category):
    found = labelled_category(line, Context(language=language))
    assert line[found.start : found.end] == category


@pytest.mark.parametrize("line", ["Posted inside the harbour", "The category is open", "Category", "reposted in Kiel"])
def test_words_that_look_like_labels_are_none(line):
    assert labelled_category(line, Context(language="en")) is None
    assert not is_category_label(line)


WORDS = (
    "Posted in",
    "Category:",
    "カテゴリー",
    "Ferries",
    "by",
    "20 July 2022",
    "Ida Holm",
    "|",
    ",",
    " ",
    "«",
    "İ",
    ":",
    "in",
)
# A page may hold spaces that are none to the cleaners: U+0085, U+2003.
LINES = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=14).map(" ".join)


@given(LINES, st.sampled_from(["en", "de", "ja", ""]))
@example("\x85", "en")
@example("20 July 2022 | \u2003 | Ferries", "en")
def test_every_part_is_of_the_line(line, language):
    context = Context(language=language)
    found = [*unlabelled_categories(line, context), *filter(None, [labelled_category(line, context)])]
    assert all(0 <= start < end <= len(line) for start, end in found)


def test_a_space_of_another_script_beside_a_day_is_no_name():
    found = run(
        "\n".join((*pages.ABOVE, pages.HEADLINE, *pages.PROSE, "20 July 2022 \u2003", *pages.BELOW)), language="en"
    )
    assert found.article is not None
    assert found.article.authors == ()
