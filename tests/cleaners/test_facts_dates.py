"""Which of a page's lines state when its article was published, and what is made of them."""

from __future__ import annotations

import pytest
from tests.cleaners.pages import reasons, record

from cleantext.assemble import Assembled
from cleantext.context import Context

PROSE = "p: The ferry that was out of service for a month came back to the harbour, and it was full.\n"
EN = Context("en")


def _days(found: Assembled) -> tuple[str | None, str | None]:
    assert found.article is not None
    published, updated = found.article.published_at, found.article.updated_at
    return published and str(published), updated and str(updated)


@pytest.mark.parametrize(
    ("language", "above", "below", "published"),
    [
        # Below the headline before above it, where teasers have theirs.
        ("en", "o: Storm over the bay\no: September 13, 2023\n", "o: By Ida Holm\no: 20 July 2022\n", "2022-07-20"),
        ("de", "o: Sturm\no: 13.09.2023\n", "o: Von Ida Holm\no: 20.07.2022\n", "2022-07-20"),
        # A day with a bar beside the section, some lines above.
        ("en", "o: March 20, 2023 | Harbours & Ships\nk: Health\n", "", "2023-03-20"),
        ("es", "o: 20 de marzo de 2023 | Puertos\nk: Salud\n", "", "2023-03-20"),
        ("en", "o: The first ship of 1998 was lost on March 20\nk: Health\n", "", None),
        ("en", "o: The regatta of the year begins on 20 March 2023\nk: Health\n", "", None),
        # Signs alone between a day and the headline are no lines.
        ("en", "o: July 20, 2022\n" + "o: Ships\no: ,\n" * 5, "", "2022-07-20"),
        ("en", "o: July 20, 2022\n" + "o: Ships\no: Boats\n" * 5, "", None),
        # What a picture shows was not published on that day; a line that begins with a day was.
        ("de", "", "o: Die alte Fähre im Hafen von Warne bei Nacht, 24. April 2023\n", None),
        ("en", "", "o: The old ferry in the harbour of Warne by night, 24 April 2023\n", None),
        ("de", "", "o: 12.11.2021 red Artikel: Download PDF Drucken Teilen Feedback\n", "2021-11-12"),
        # Behind its day a line may have whatever a blog prints there, as long as it is no sentence.
        ("en", "", "o: 20 July 2022 Ida Holm Boats, " + "Harbours, " * 14 + "Winds\n", "2022-07-20"),
        (
            "en",
            "",
            "o: 20 July 2022 was the day on which the ferry left, and nobody " + "in Warne " * 14 + "saw it.\n",
            None,
        ),
        (
            "de",
            "",
            "o: 19.10.2019, 19:08 Uhr Bearbeitet am 19.10.2019, 19:22 Uhr Hafenpost Nr. 43/2019, 17.10.2019, online\n",
            "2019-10-19T19:08",
        ),
        # A long line that begins with a label.
        (
            "en",
            "",
            "o: Published on 25 June 2019 in the Harbour Review, " + "with its notes " * 12 + "\n",
            "2019-06-25",
        ),
        # A label alone counts for the next lines only.
        ("en", "o: Update\no: Tickets\no: Ships\no: Boats\n", "o: By Ida Holm\no: December 13, 2025\n", "2025-12-13"),
        ("en", "", "o: Last updated:\no: December 13, 2025\n", None),
        ("fr", "", "o: Mis à jour le\no: 13 décembre 2025\n", None),
    ],
)
def test_dates_around_the_headline(language: str, above: str, below: str, published: str | None) -> None:
    text = f"{above}h: Harbour ferry returns\n{below}{PROSE * 3}"
    assert _days(record(text, Context(language)))[0] == published


@pytest.mark.parametrize(
    ("below", "days"),
    [
        # "As of" says of which day a page is, where no other moment does; its time is that of the last change.
        ("o: Stand: 20.07.2022, 09:19 Uhr\n", ("2022-07-20", "2022-07-20T09:19")),
        ("o: STAND\no: 20.7.2022, 09:19 Uhr\n", ("2022-07-20", "2022-07-20T09:19")),
        ("o: Von Ida Holm Stand: 20. Juli 2022\n", ("2022-07-20", "2022-07-20")),
        ("o: 18.07.2022 | Stand: 20.07.2022, 09:19 Uhr\n", ("2022-07-18", "2022-07-20T09:19")),
        ("o: Aktualisiert am 20.07.2022\n", (None, "2022-07-20")),
        ("o: Stand: vor 3 Stunden\n", (None, None)),
    ],
)
def test_a_page_as_of_a_day(below: str, days: tuple[str | None, str | None]) -> None:
    assert _days(record(f"h: Harbour ferry returns\n{below}{PROSE * 3}", Context("de"))) == days


def test_the_day_of_an_address_goes_before_what_a_page_is_as_of() -> None:
    context = Context("de", url="https://harbour.example/2022/07/18/ferry.html")
    found = record(f"h: Harbour ferry returns\no: Stand: 20.07.2022, 09:19 Uhr\n{PROSE * 3}", context)
    assert _days(found) == ("2022-07-18", "2022-07-20T09:19")


@pytest.mark.parametrize(
    ("language", "behind", "published"),
    [
        ("en", "o: Tags: ferry\no: Share\no: Posted on April 13, 2023\n", "2023-04-13"),
        ("de", "o: Redaktion\no: Teilen\no: Datum 28.04.2023\n", "2023-04-28"),
        ("en", "o: April 8, 2024\n", "2024-04-08"),
        ("en", "o: Monday, August 11th, 2025 at 11:00 am | Categories: Ships\n", "2025-08-11T11:00"),
        ("en", "o: " + "\no: ".join("abcdefgh") + "\no: April 8, 2024\n", None),  # too far without a label
        ("en", "o: " + "\no: ".join("abcdefgh") + "\no: Written by Ida Holm\no: April 8, 2024\n", "2024-04-08"),
        ("en", "o: " + "\no: ".join("abcdefgh") + "\no: Posted by\no: Ida Holm\no: on\no: 2024-04-08\n", "2024-04-08"),
        ("en", "o: " + "\no: ".join("abcdefgh") + "\no: Published April 8, 2024\n", "2024-04-08"),
        ("en", "o: Jane Doe says\no: The ferry came back on 8 April 2024.\n", None),
    ],
)
def test_dates_behind_the_body(language: str, behind: str, published: str | None) -> None:
    assert _days(record(f"h: Harbour ferry returns\n{PROSE * 4}{behind}", Context(language)))[0] == published


def test_what_blogs_print_behind_a_text_says_when_it_was_posted() -> None:
    tags = "Boats, " * 27
    for language, line in (
        ("en", f"This entry was posted in {tags} and tagged Winds on July 20, 2022 by Ida Holm."),
        ("de", f"Dieser Eintrag wurde veröffentlicht in {tags} am 20. Juli 2022 von Ida Holm."),
        ("fr", f"Cette entrée a été publiée dans {tags} le 20 juillet 2022."),
    ):
        page = f"h: Harbour ferry returns\n{PROSE * 4}o: {line}\n"
        assert _days(record(page, Context(language)))[0] == "2022-07-20", language
    assert _days(record(f"h: Harbour ferry returns\n{PROSE * 4}o: Tags: {tags} on July 20, 2022\n", EN))[0] is None


def test_a_line_that_begins_with_the_label_of_publishing_may_go_on() -> None:
    far = "o: Share\n" * 40
    page = f"h: Harbour ferry returns\n{PROSE * 4}{far}o: Published on 20 July 2022 by harbourcat and others\n"
    assert _days(record(page, EN))[0] == "2022-07-20"
    assert _days(record(f"{page}o: Published on 21 July 2022 by harbourcat\n", EN))[0] is None  # teasers


def test_a_line_of_category_writer_and_day_is_no_standfirst() -> None:
    meta = "Posted in Boats, Harbours and Ferries by harbourcat on July 20, 2022"
    page = f"h: Harbour ferry returns\ns: {meta}\n{PROSE * 3}"
    found = record(page, EN)
    assert found.article is not None
    assert found.article.standfirst is None
    assert _days(found)[0] == "2022-07-20"
    told = record(
        page.replace("Posted in Boats, Harbours and Ferries by harbourcat on", "The harbour looks back on"), EN
    ).article
    assert told is not None
    assert told.standfirst is not None


def test_the_only_line_that_says_published_may_stand_anywhere() -> None:
    menu = "o: Tickets\n" * 30
    text = f"o: Published Jun 05, 2026\n{menu}h: Harbour ferry returns\n{PROSE * 3}"
    assert _days(record(text, EN))[0] == "2026-06-05"
    twice = f"o: Published Jun 05, 2026\no: Published May 05, 2026\n{menu}h: Harbour ferry returns\n{PROSE * 3}"
    assert _days(record(twice, EN))[0] is None
    bare = f"o: Jun 05, 2026\n{menu}h: Harbour ferry returns\n{PROSE * 3}"
    assert _days(record(bare, EN))[0] is None


def test_a_title_may_end_with_the_day() -> None:
    title = "t: Fähre kehrt zurück | Courier | 28.04.2023\n"
    assert _days(record(f"{title}h: Fähre kehrt zurück\n{PROSE * 3}", Context("de")))[0] == "2023-04-28"
    title = "t: Was am 28.04.2023 geschah | Courier\n"
    assert _days(record(f"{title}h: Fähre kehrt zurück\n{PROSE * 3}", Context("de")))[0] is None


def test_where_the_headline_is_printed_before_its_date_stands_there() -> None:
    head = "o: 18th Dec 2025\nt: Harbour Ferry Returns\n"
    text = f"{head}{'o: 94' + chr(10)}" + "o: Frontpage\n" * 30 + f"h: Harbour ferry returns\n{PROSE * 3}"
    assert _days(record(text, EN))[0] == "2025-12-18"
    other = text.replace("t: Harbour", "t: Another")
    assert _days(record(other, EN))[0] is None


def test_a_standfirst_that_says_when_it_was_published_is_none() -> None:
    found = record(f"h: Harbour ferry returns\ns: Published: 17 December 2025 | ships |\n{PROSE * 3}", EN)
    assert _days(found)[0] == "2025-12-17"
    assert found.article is not None
    assert found.article.standfirst is None


@pytest.mark.parametrize(
    ("language", "top", "line", "published"),
    [
        ("sv", "torsdag 8 januari 2026", "Publicerad 14.14", "2026-01-08T14:14"),
        ("nl", "donderdag 8 januari 2026", "Vandaag om 20:07", "2026-01-08T20:07"),
        ("sv", "8 januari 2026", "Publicerad 14.14", None),  # without its weekday it may be that of a teaser
        ("en", "Thursday, 8 January 2026", "Published 3 hours ago", None),
    ],
)
def test_a_time_alone_is_of_the_day_at_the_head_of_the_page(
    language: str, top: str, line: str, published: str | None
) -> None:
    text = f"o: {top}\n" + "o: Meny\n" * 15 + f"h: Harbour ferry returns\no: {line}\n{PROSE * 3}"
    assert _days(record(text, Context(language)))[0] == published


@pytest.mark.parametrize(
    ("language", "below", "days"),
    [
        ("nl", "o: 22 januari 2026\no: 03:00\n", ("2026-01-22T03:00", None)),
        ("ro", "o: 18.03.2025\no: ,\no: 08:05\n", ("2025-03-18T08:05", None)),
        (
            "vi",
            "o: 09-03-2026\no: 07:00\no: Cập nhật:\no: 09-03-2026\no: 10:25\n",
            ("2026-03-09T07:00", "2026-03-09T10:25"),
        ),
        ("en", "o: 20 July 2022\no: 4:12\n", ("2022-07-20", None)),  # how long one listens
        ("en", "o: 20 July 2022\no: 45:12\n", ("2022-07-20", None)),
        ("en", "o: 20 July 2022, 9:19\no: 12:30\n", ("2022-07-20T09:19", None)),
        ("en", "o: 20 July 2022\no: Listen\no: 12:30\n", ("2022-07-20", None)),
    ],
)
def test_a_clock_time_right_below_its_day(language: str, below: str, days: tuple[str | None, str | None]) -> None:
    assert _days(record(f"h: Harbour ferry returns\n{below}{PROSE * 3}", Context(language))) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("o: Published 8 April 2024\no: Last updated: 9 April 2024\n", ("2024-04-08", "2024-04-09")),
        ("o: Last updated: 9 April 2024\no: Published 8 April 2024\n", ("2024-04-08", "2024-04-09")),
        ("o: Published 8 April 2024\no: Tickets\no: Last updated: 9 April 2024\n", ("2024-04-08", None)),
        ("o: Published 8 April 2024\no: 9 April 2024\n", ("2024-04-08", None)),
    ],
)
@pytest.mark.parametrize("between", ["", "o: Ships\n" * 20])
def test_the_last_change_next_to_the_publishing_behind_the_body(
    text: str, between: str, days: tuple[str | None, str | None]
) -> None:
    assert _days(record(f"h: Harbour ferry returns\n{PROSE * 4}{between}{text}", EN)) == days


@pytest.mark.parametrize(
    ("behind", "updated"),
    [
        ("o: Attachments\no: Last updated: 21 April 2024\n", "2024-04-21"),
        ("o: Last updated\no: 21 April 2024\n", "2024-04-21"),
        ("o: Opening hours\no: 21 April 2024\n", None),
        ("o: Published 21 April 2024\n", None),
        ("r: Last updated: 21 April 2024\n", None),  # of a teaser
    ],
)
def test_a_change_that_is_told_of_behind_the_body(behind: str, updated: str | None) -> None:
    page = f"h: Harbour ferry returns\no: 8 April 2024\n{PROSE * 4}{behind}"
    assert _days(record(page, EN)) == ("2024-04-08", updated)


def test_where_the_change_stands_above_one_behind_the_body_is_of_something_else() -> None:
    page = (
        f"h: Harbour ferry returns\no: 8 April 2024, updated 9 April 2024\n{PROSE * 4}o: Last updated: 21 April 2024\n"
    )
    assert _days(record(page, EN)) == ("2024-04-08", "2024-04-09")


def test_a_label_that_also_heads_lists_is_one_above_a_day() -> None:
    head = "h: 渡輪重回港口\no: 2026/06/19 15:27\n"
    context = Context("zh")
    assert _days(record(f"{head}r: 最新更新：\no: 2026/06/19 17:50\n{PROSE * 3}", context))[1] == "2026-06-19T17:50"
    assert _days(record(f"{head}r: 最新更新：\no: 港口\no: 2026/06/19 17:50\n{PROSE * 3}", context))[1] is None


def test_no_standfirst_begins_with_a_day_and_its_clock_time() -> None:
    found = record(f"h: 渡轮重回港口\ns: 2026-04-09 08:16:00 来源：港口日报\n{PROSE * 3}", Context("zh"))
    assert _days(found)[0] == "2026-04-09T08:16:00"
    assert found.article is not None
    assert found.article.standfirst is None
    told = record(f"h: Harbour ferry returns\ns: 20 July 2022, 9:19: the ferry is back in port.\n{PROSE * 3}", EN)
    assert told.article is not None
    assert told.article.standfirst is not None


def test_two_days_on_two_lines_are_publishing_and_change() -> None:
    text = f"h: Harbour ferry returns\no: May 21, 2025\no: April 24, 2025\n{PROSE * 3}"
    assert _days(record(text, EN)) == ("2025-04-24", "2025-05-21")
    apart = f"h: Harbour ferry returns\no: May 21, 2025\no: Ships\no: Boats\no: April 24, 2025\n{PROSE * 3}"
    assert _days(record(apart, EN)) == ("2025-05-21", None)


def test_a_day_in_words_elsewhere_tells_how_numbers_are_meant() -> None:
    text = f"h: Harbour ferry returns\no: 03/10/2023\n{PROSE * 3}o: How to sail - 3 October 2023\n"
    found = record(text, EN)
    assert _days(found)[0] == "2023-10-03"
    assert "a day that the page states" in found.notes["published_at"]
    assert _days(record(text.replace("3 October", "4 October"), EN))[0] is None


def test_numbers_far_from_the_headline_tell_the_order() -> None:
    fill = "o: Ships\n" * 45
    text = f"h: Harbour ferry returns\no: 03/04/2022\n{PROSE * 3}{fill}"
    assert _days(record(text, EN))[0] is None
    assert _days(record(f"{text}c: 25/04/2022 at 3:00 pm\n", EN))[0] == "2022-04-03"
    assert _days(record(f"{text}c: 04/25/2022 at 3:00 pm\n", EN))[0] == "2022-03-04"
    assert _days(record(f"{text}c: 25/04/2022\nc: 04/25/2022\n", EN))[0] is None
    # A day in words goes before.
    assert _days(record(f"{text}c: 25/04/2022\no: Sailed on 4 March 2022\n", EN))[0] == "2022-03-04"


def test_the_address_tells_the_day_where_the_page_does_not() -> None:
    dated = Context("en", url="https://courier.example/2022/07/20/ferry")
    assert _days(record(f"h: Harbour ferry returns\n{PROSE * 3}", dated))[0] == "2022-07-20"
    updated = f"h: Harbour ferry returns\no: Updated 21 July 2022\n{PROSE * 3}"
    assert _days(record(updated, dated)) == ("2022-07-20", "2022-07-21")
    stated = f"h: Harbour ferry returns\no: 19 July 2022, 9:30 am\n{PROSE * 3}"
    assert _days(record(stated, dated))[0] == "2022-07-19T09:30"
    numbers = Context("en", url="https://courier.example/2022/04/03/ferry")
    assert _days(record(f"h: Ferry\no: 03/04/2022 9:30\n{PROSE * 3}", numbers))[0] == "2022-04-03T09:30"


def test_reasons_name_the_place() -> None:
    said = reasons(f"h: Harbour ferry returns\n{PROSE * 3}o: Published 8 April 2024\n", EN)
    assert said == {4: "facts.date-below"}
