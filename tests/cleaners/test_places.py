from __future__ import annotations

import pytest

from cleantext import run

BODY = (
    "The ferry came back to the harbour on a grey morning, with forty passengers who had waited two weeks for it.\n"
    "Its captain said that the crossing had taken longer than usual, and that nobody had complained about the wind.\n"
    "From next week on there will be four crossings a day, two of them with room for cars and for bicycles.\n"
)
HEADLINE = "Ferry returns to the harbour after two weeks"


def page(below: str, above: str = "Home\nAbout\nAll Posts\n") -> str:
    return f"{above}{HEADLINE}\n{below}{BODY * 2}Recent Posts\nContact\n© 2025 Harbour Works\n"


@pytest.mark.parametrize(
    ("below", "authors"),
    [
        # A pen name, where a count or length says that this is a blog.
        ("Gabo\nJan 23\n11 min read\n", ("Gabo",)),
        ("harbourcat\nSeptember 8, 2025\nNo Comments\n", ("harbourcat",)),
        ("Politics\nSeptember 8, 2025\nNo Comments\n", ()),
        ("harbourcat\nSeptember 8, 2025\n", ()),
        # A given name or a title needs no more than the date.
        ("Stefan\nMarch 5, 2026\n", ("Stefan",)),
        ("Dr. Holm\nMarch 5, 2026\n", ("Dr. Holm",)),
        # The site itself, as its line of rights has it; and whoever is on its staff.
        ("Harbour Works\nFebruary 8, 2022\n", ("Harbour Works",)),
        ("Harbour Strategy\nFebruary 8, 2022\n", ()),
        ("Staff\nFebruary 8, 2022\n", ("Staff",)),
        ("© Photo: Harbour Works\nFebruary 8, 2022\n", ()),
        # What stands there is no writer where another line names one.
        ("Consulting\nSeptember 8, 2025\nWritten By Ida Holm\n", ("Ida Holm",)),
        ("Stefan\nMarch 5, 2026\nBy Ida Holm\n", ("Ida Holm",)),
        # Each element on a line of its own.
        ("Harbour Works\n|\nFebruary 8, 2022\n", ("Harbour Works",)),
        ("Gabo\n•\nJan 23\n•\n11 min read\n", ("Gabo",)),
        ("Published on December 2nd, 2025 by\nIda Holm\nand\nRosa Blom\n", ("Ida Holm", "Rosa Blom")),
        # A date among other parts of a line.
        ("12 Comments | Ida Holm | Last Updated: March 11, 2019\n", ("Ida Holm",)),
        ("12/19/2025 • Friday Letters • Ida Holm\n", ("Ida Holm",)),
        ("Ida Holm\n•\nMarch 17, 2025\n", ("Ida Holm",)),
    ],
)
def test_the_line_between_headline_and_date(below: str, authors: tuple[str, ...]) -> None:
    article = run(page(below)).article
    assert article is not None
    assert article.authors == authors
    assert article.section not in authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("by harbourcat", ("harbourcat",)),
        ("By Harbourcat in Boats", ("Harbourcat",)),
        ("By 3i Harbour", ("3i Harbour",)),
        ("By 7 News HPTV", ("7 News HPTV",)),
        ("by Staff Writer", ("Staff Writer",)),
        ("By Ferryside Court Reporter", ("Ferryside Court Reporter",)),
        ("Posted By\nHarbour Union\nPosted On\nJune 9, 2025", ("Harbour Union",)),
        ("Author(s)\nIda Holm\nNora Fenwick", ("Ida Holm", "Nora Fenwick")),
    ],
)
def test_by_words_are_read_and_no_sections(line: str, authors: tuple[str, ...]) -> None:
    article = run(page(f"{line}\n")).article
    assert article is not None
    assert article.authors == authors
    assert article.section is None or not line.startswith(article.section)


def test_a_phrase_that_begins_with_a_by_word_names_nobody() -> None:
    article = run(page("By Popular Demand\n")).article
    assert article is not None
    assert article.authors == ()


@pytest.mark.parametrize("below", ["POLITICS | 20 July 2022\n", "20 July 2022 | Politics\n"])
def test_a_day_beside_the_section_is_read(below: str) -> None:
    result = run(page(below))
    assert result.article is not None
    assert result.article.published_at is not None
    assert result.article.published_at.value.date().isoformat() == "2022-07-20"
    (evidence,) = result.evidence["published_at"]
    assert evidence.raw == "20 July 2022"


def test_one_line_is_not_standfirst_and_section() -> None:
    line = "Essay - Published: 2022.07.20 | ferries and how they are mended | crossings"
    article = run(page(f"{line}\n")).article
    assert article is not None
    assert article.standfirst != "crossings"


def test_a_sentence_that_begins_with_a_label_is_no_byline() -> None:
    sentence = "Author Rosa Blom, from Easthaven, said she had begun to write when the ferry stopped, and went on."
    article = run(page(f"Ida Holm\n{sentence}\n")).article
    assert article is not None
    assert article.authors == ("Ida Holm",)


def test_a_name_above_the_credit_of_a_picture_gives_way_to_another() -> None:
    article = run(page("Rosa Blom\nPhoto: Harbour Post\nIda Holm\n20 July 2022\n")).article
    assert article is not None
    assert article.authors == ("Ida Holm",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("30. Oktober 2023 Clara Holm Kultur", ("Clara Holm",)),
        ("19.6.2007 9:40 Uhr Ida Becker 71 Kommentare", ("Ida Becker",)),
        ("28. Januar 2015 hafenkatze Schreibe einen Kommentar", ("hafenkatze",)),
        ("2. Februar 20202. Februar 2020 Ida Holm 1 Kommentar Boote, Fähren", ("Ida Holm",)),
        ("Ida Holm Zuletzt geändert am 06.11.2023", ("Ida Holm",)),
        ("HafenKatze 15. Januar 2015", ("HafenKatze",)),
        ("Tine 2. Februar 2020", ("Tine",)),
        ("Veröffentlicht am 8. Februar 2022 von Hafen-Team", ("Hafen-Team",)),
        ("Gespeichert von hafenkatze am 7. Juli 2019 - 18:44", ("hafenkatze",)),
        ("Gepostet von Ida Holm | Wohnen", ("Ida Holm",)),
        ("Von Ida Holm Vom 3. Februar 2022", ("Ida Holm",)),
        # A place before a day, a category behind it.
        ("Kiel, 30. Oktober 2023", ()),
        ("30. Oktober 2023 Kultur", ()),
        ("30. Oktober 2023 Kultur, Häfen", ()),
    ],
)
def test_who_wrote_among_day_category_and_count(line: str, authors: tuple[str, ...]) -> None:
    body = (
        "Die Fähre kam an einem grauen Morgen in den Hafen zurück, mit vierzig Leuten, die zwei Wochen warteten.\n"
        "Ihr Kapitän sagte, dass die Fahrt wegen des Windes länger gedauert habe, und dass niemand klagte.\n"
        "Von der nächsten Woche an wird es am Tag vier Fahrten geben, zwei davon mit Platz für Autos und Fahrräder.\n"
    )
    page = f"Start\nÜber uns\nDie Fähre ist nach zwei Wochen zurück im Hafen\n{line}\n{body * 2}Impressum\n"
    article = run(page).article
    assert article is not None
    assert article.authors == authors


def test_the_only_paragraph_is_no_standfirst() -> None:
    only = (
        "The ferry came back to the harbour on a grey morning, with forty passengers who had waited two weeks for it, "
        "and a captain who said that nobody had complained about the wind or about the fares of the smaller boat."
    )
    article = run(f"Home\nNews\n{HEADLINE}\n{only}\nBy Ida Holm\n20 July 2022\nContact\n© 2025 Harbour Works\n").article
    assert article is not None
    assert [block.text for block in article.body] == [only]


@pytest.mark.parametrize(
    ("below", "authors"),
    [
        ("Redacción Central\nFebruary 8, 2022\n", ("Redacción Central",)),
        ("February 8, 2022\nShare\nHarbour News Desk\n", ("Harbour News Desk",)),
        ("Redaktion Hafenblatt\nFebruary 8, 2022\nBy Ida Holm\n", ("Ida Holm",)),
        # No name of its own, words of a sentence, a label above, and no date near.
        ("Letters to our newsroom\nFebruary 8, 2022\n", ()),
        ("Contact:\nRedaktion Hafenblatt\nFebruary 8, 2022\n", ()),
        ("Redaktion Hafenblatt\n", ()),
    ],
)
def test_a_newsroom_by_name_near_the_date(below, authors):
    article = run(page(below)).article
    assert article is not None
    assert article.authors == authors
