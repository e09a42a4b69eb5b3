"""Bylines over several lines, credits, biographies, capitals, and bounds."""

import pytest
from tests.growth import LINEAR, growth

from cleantext.context import Context
from cleantext.fields.bylines import (
    Contributor,
    is_bio,
    is_picture_credit,
    marker_alone,
    read_byline,
    read_credit,
    read_neighbours,
)
from cleantext.fields.bylines.case import normal_case
from cleantext.fields.bylines.grammar import grammar

EN = Context(language="en")


def follow(*lines, language="en"):
    context = Context(language=language)
    byline = read_byline(lines[0], context)
    for line in lines[1:]:
        assert byline is not None
        byline = read_neighbours(byline, line, context)
    return byline


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (["By", "Nora Fenwick"], ("Nora Fenwick",)),
        (["Written by", "Nora Fenwick", "and", "Tomas Ashdown"], ("Nora Fenwick", "Tomas Ashdown")),
        (
            ["By Nora Fenwick", ",", "Tomas Ashdown", "and", "Ivy Larkspur"],
            ("Nora Fenwick", "Tomas Ashdown", "Ivy Larkspur"),
        ),
        (["By Nora Fenwick and", "Tomas Ashdown"], ("Nora Fenwick", "Tomas Ashdown")),
        (["By Nora Fenwick", "Political editor"], ("Nora Fenwick",)),
        (["Nora Fenwick", "Senior Reporter, Harbour News"], ("Nora Fenwick",)),
        (["By Nora Fenwick", "@norafenwick"], ("Nora Fenwick",)),
        (["By Nora Fenwick", "nora@harbour.example"], ("Nora Fenwick",)),
        (["By:", "Nora"], ("Nora",)),
        (["by", "HarbourCat"], ("HarbourCat",)),
        (["By Nora Fenwick", "| Tomas Ashdown"], ("Nora Fenwick", "Tomas Ashdown")),
        (["By Nora Fenwick", "| Ledger staff"], ("Nora Fenwick",)),
    ],
)
def test_a_byline_goes_on_in_the_next_lines(lines, authors):
    assert follow(*lines).authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sailed at noon.",
        "July 20, 2022",
        "Share",
        "Read more",
        "4 min read",
        "Harbour News",
        "A very long day in the harbour ended well",
        "Ivy Larkspur/Reuters",
    ],
)
def test_other_lines_are_no_part_of_a_byline(line):
    assert follow("By Nora Fenwick", line) is None


def test_behind_a_korean_calling_only_another_calling_goes_on():
    assert follow("김서연 기자", "이수민 기자", language="ko").authors == ("김서연", "이수민")
    assert follow("김서연 기자", "이수민", language="ko") is None
    assert follow("김서연 기자", "전체기사", language="ko") is None


def test_german_and_other_lone_markers():
    assert follow("Von", "Maike Thole", language="de").authors == ("Maike Thole",)
    assert follow("Text:", "Maike Thole", language="de").authors == ("Maike Thole",)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("By", "en"),
        ("BY", "en"),
        ("Author:", "en"),
        ("Written by", "en"),
        ("Von", "de"),
        ("Autor", "de"),
        ("Par", "fr"),
        ("Автор:", "ru"),
    ],
)
def test_a_marker_alone(line, language):
    assert marker_alone(line, Context(language=language))


@pytest.mark.parametrize("line", ["By Nora", "Byrne", "Byte", "", "Photo:", "By the way"])
def test_no_marker_alone(line):
    assert not marker_alone(line, EN)


def test_roles_on_one_line():
    byline = read_byline("Words: Nora Fenwick; Photographs: Tomas Ashdown; Translation: Ivy Larkspur", EN)
    assert byline.contributors == (
        Contributor("Nora Fenwick", "author"),
        Contributor("Tomas Ashdown", "photographer"),
        Contributor("Ivy Larkspur", "translator"),
    )


def test_an_editor_below_the_byline_is_no_author():
    assert follow("By Nora Fenwick", "Edited by", "Tomas Ashdown").contributors == (
        Contributor("Nora Fenwick", "author"),
        Contributor("Tomas Ashdown", "editor"),
    )


@pytest.mark.parametrize(
    ("line", "organization"),
    [
        ("Reuters Staff", "Reuters Staff"),
        ("Harbourton staff", "Harbourton staff"),
        ("By Associated Press", "Associated Press"),
        ("AFP", "AFP"),
        ("Editorial Board", "Editorial Board"),
        ("By The Harbour Post", "The Harbour Post"),
        ("Von dpa 30.04.2024, 18:58", "dpa"),
    ],
)
def test_an_organisation_is_no_person(line, organization):
    byline = read_byline(line, Context(language="de" if line.startswith("Von") else "en"))
    assert byline.authors == ()
    assert [who.organization for who in byline.contributors] == [organization]


def test_an_agency_beside_a_name_is_where_the_author_works():
    assert read_byline("By Nora Fenwick - Associated Press - Friday, April 28, 2023", EN).contributors == (
        Contributor("Nora Fenwick", "author", "Associated Press"),
    )


@pytest.mark.parametrize(
    ("line", "certainty"),
    [
        ("By Nora Fenwick", "marked"),
        ("Nora Fenwick", "shaped"),
        ("Reuters", "marked"),
        ("Nora Fenwick nora@harbour.example", "marked"),
    ],
)
def test_certainty(line, certainty):
    assert read_byline(line, EN).certainty == certainty


def test_the_span_leaves_date_and_share_words_out():
    line = "  By Nora Fenwick | July 20, 2022 9:19am Share"
    byline = read_byline(line, EN)
    assert (byline.start, byline.printed) == (2, "By Nora Fenwick")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "(Reporting by Nora Fenwick in Lima and Tomas Ashdown; Additional reporting by Ivy Larkspur; "
            "Editing by Bram Oldacre)",
            [
                ("Nora Fenwick", "author"),
                ("Tomas Ashdown", "author"),
                ("Ivy Larkspur", "additional"),
                ("Bram Oldacre", "editor"),
            ],
        ),
        ("Additional reporting by Ivy Larkspur.", [("Ivy Larkspur", "additional")]),
        ("Translated by Ivy Larkspur", [("Ivy Larkspur", "translator")]),
        ("Edited by: Bram Oldacre", [("Bram Oldacre", "editor")]),
        ("Reporting by the ministry showed that the harbour was full.", []),
        ("Editing a harbour map takes a week.", []),
        ("The ferry sailed.", []),
        ("", []),
    ],
)
def test_credits(text, found):
    assert [(who.name, who.role) for who in read_credit(text, EN)] == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nora Fenwick is a reporter covering harbours and shipping.", "en"),
        ("Nora Fenwick covers harbours for The Harbour Post.", "en"),
        ("About the author", "en"),
        ("Follow her on Mastodon", "en"),
        ("Maike Thole ist Redakteurin im Ressort Hafen.", "de"),
        ("Odile Marchand est journaliste au service maritime.", "fr"),
    ],
)
def test_biographies(text, language):
    assert is_bio(text, Context(language=language))


@pytest.mark.parametrize(
    "text",
    [
        "Nora Fenwick is angry about the harbour.",
        "The harbour is a place reporters love.",
        "Reporters are writers.",
        "She said the editor was late.",
        "",
    ],
)
def test_prose_is_no_biography(text):
    assert not is_bio(text, EN)


@pytest.mark.parametrize(
    ("printed", "name", "language"),
    [
        ("SHAUN MCDONALD", "Shaun McDonald", "en"),
        ("CALLUM MACLEOD", "Callum MacLeod", "en"),
        ("IVAN MACEK", "Ivan Macek", "en"),
        ("FIONA O'NEILL", "Fiona O'Neill", "en"),
        ("ANNE-MARIE D'ARCY", "Anne-Marie D'Arcy", "en"),
        ("PIETER VAN DER ZIJL", "Pieter van der Zijl", "nl"),
        ("J.K. FENWICK III", "J.K. Fenwick III", "en"),
        ("TOMAS DE LA CRUZ JR.", "Tomas de la Cruz Jr.", "en"),
        ("EMRE IŞILDAK", "Emre Işıldak", "tr"),
        ("İPEK KORKUT", "İpek Korkut", "tr"),
        ("ИГОРЬ ЛЕСКОВ", "Игорь Лесков", "ru"),
        ("JÖRG GROSSHAUS", "Jörg Grosshaus", "de"),
        ("Nora Fenwick", "Nora Fenwick", "en"),
        ("Nora FENWICK", "Nora Fenwick", "fr"),
        ("TJ Fenwick", "TJ Fenwick", "en"),
    ],
)
def test_capitals(printed, name, language):
    assert normal_case(printed, grammar(language)) == name


def test_picture_credits():
    assert is_picture_credit("Photo: Nora Fenwick", EN)
    assert is_picture_credit("© Harbour Post", EN)
    assert not is_picture_credit("Photographs by Nora Fenwick", EN)
    assert not is_picture_credit("Photosynthesis", EN)


@pytest.mark.parametrize("language", ["", "en", "xx", "pt-BR", "zh-Hant", "no"])
def test_an_unknown_language_reads_english(language):
    assert read_byline("By Nora Fenwick", Context(language=language)).authors == ("Nora Fenwick",)


@pytest.mark.parametrize(
    "piece",
    ["By ", "a", "A ", "A. ", "Nora ", ",", "(", "-", "İ", "王", "by by ", "@", ".", "Nora Fenwick and ", "é\u0301"],
)
def test_any_line_is_read_in_linear_time(piece):
    def work(line):
        read_byline(line, EN)
        is_bio(line, EN)
        read_credit(line, EN)
        marker_alone(line, EN)

    assert growth(lambda size: (piece * size)[:size], work, (50, 100, 200)) < LINEAR  # the longest that is read
    assert growth(lambda size: (piece * size)[:size], work, (1_000, 20_000)) < LINEAR


def test_a_long_line_is_no_byline():
    assert read_byline("By Nora Fenwick " * 20, EN) is None
