"""Lines with several moments, without a year, told from now, impossible ones; and any line at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import LINEAR, growth

from cleantext.context import Context
from cleantext.fields.dates import can_hold_date, is_date_line, label_alone, read_line
from cleantext.fields.dates.lexicon import lexicon
from cleantext.packs import builtin_folders, builtin_table

NOW = datetime(2022, 7, 20, 14, 5, tzinfo=UTC)


def _said(line: str, context: Context) -> list[str]:
    return [f"{reading.label} {reading.timestamp}" for reading in read_line(line, context)]


@pytest.mark.parametrize(
    ("lang", "line", "said"),
    [
        ("de", "20.07.2022, 09:19 | Stand: 14:00", ["bare 2022-07-20T09:19", "updated 2022-07-20T14:00"]),
        (
            "en",
            "Published 9:19am, updated 2:00pm July 20, 2022",
            ["published 2022-07-20T09:19", "updated 2022-07-20T14:00"],
        ),
        ("en", "Published July 20, updated July 21, 2022", ["published 2022-07-20", "updated 2022-07-21"]),
        ("en", "July 20, 2022 - Updated July 21, 2022", ["bare 2022-07-20", "updated 2022-07-21"]),
        ("ja", "港新聞 2025/1/14 21:17（最終更新 1/14 22:30）", ["bare 2025-01-14T21:17", "updated 2025-01-14T22:30"]),
        (
            "sv",
            "Publicerad 14.14 | Uppdaterad 15.59 den 8 januari 2026",
            ["published 2026-01-08T14:14", "updated 2026-01-08T15:59"],
        ),
        (
            "pt",
            "20/07/2022 14h05 - Atualizado em 20/07/2022 15h30",
            ["bare 2022-07-20T14:05", "updated 2022-07-20T15:30"],
        ),
        (
            "pl",
            "Aktualizacja: 19.04.2026 19:45 Publikacja: 19.04.2026 19:05",
            ["updated 2026-04-19T19:45", "published 2026-04-19T19:05"],
        ),
        (
            "ja",
            "2022年7月20日 9時00分 公開 2022年7月21日 10時30分 更新",
            ["published 2022-07-20T09:00", "updated 2022-07-21T10:30"],
        ),
        ("en", "May 21, 2025April 24, 2025 by The Keeper", ["updated 2025-05-21", "published 2025-04-24"]),
        ("en", "The harbour was published on 20 July 2022 as a map", ["bare 2022-07-20"]),
        ("en", "Posted by Mary Quill on July 20, 2022", ["published 2022-07-20"]),
    ],
)
def test_several_moments_and_their_labels(lang: str, line: str, said: list[str]) -> None:
    assert _said(line, Context(lang)) == said


@pytest.mark.parametrize(
    ("lang", "line", "said"),
    [
        ("en", "2 hours ago", "bare 2022-07-20T12:05+00:00"),
        ("en", "Updated 10 minutes ago", "updated 2022-07-20T13:55+00:00"),
        ("en", "an hour ago", "bare 2022-07-20T13:05+00:00"),
        ("en", "3 days ago", "bare 2022-07-17"),
        ("en", "Today 14:05", "bare 2022-07-20T14:05"),
        ("en", "Yesterday at 9:19 pm", "bare 2022-07-19T21:19"),
        ("de", "vor 3 Stunden", "bare 2022-07-20T11:05+00:00"),
        ("de", "Gestern, 18:30 Uhr", "bare 2022-07-19T18:30"),
        ("fr", "Publié il y a 2 heures", "published 2022-07-20T12:05+00:00"),
        ("fr", "hier à 18h30", "bare 2022-07-19T18:30"),
        ("es", "hace 2 horas", "bare 2022-07-20T12:05+00:00"),
        ("it", "2 ore fa", "bare 2022-07-20T12:05+00:00"),
        ("pt", "há 2 horas", "bare 2022-07-20T12:05+00:00"),
        ("nl", "2 uur geleden", "bare 2022-07-20T12:05+00:00"),
        ("ru", "2 часа назад", "bare 2022-07-20T12:05+00:00"),
        ("ru", "Сегодня, 14:05", "bare 2022-07-20T14:05"),
        ("tr", "2 saat önce", "bare 2022-07-20T12:05+00:00"),
        ("zh", "2小时前", "bare 2022-07-20T12:05+00:00"),
        ("ja", "3時間前", "bare 2022-07-20T11:05+00:00"),
        ("ko", "3시간 전", "bare 2022-07-20T11:05+00:00"),
        ("ar", "منذ 3 ساعات", "bare 2022-07-20T11:05+00:00"),
        ("en", "20 July, 9:19", "bare 2022-07-20T09:19"),
        ("en", "Posted December 24", "published 2021-12-24"),
    ],
)
def test_told_from_now_only_with_now(lang: str, line: str, said: str) -> None:
    assert _said(line, Context(lang, now=NOW)) == [said]
    (reading,) = read_line(line, Context(lang))
    assert reading.timestamp is None
    assert "now was not given" in reading.note or "states no year" in reading.note
    assert is_date_line(line, Context(lang))


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("30 February 2022", "is no day of the calendar"),
        ("20 July 2022 25:61", "has no time of the clock"),
        ("31/31/2022", "is no day of the calendar"),
        ("03/04/2022", "reads as 2022-04-03 or 2022-03-04"),
        ("20 July", "states no year"),
        ("20 July 0022", "is not plausible"),
        ("20 July - 25 July 2022", "a span of days"),
        ("20 July 2022, 14:00-16:00", "a span of time"),
    ],
)
def test_none_with_a_reason(line: str, note: str) -> None:
    found = read_line(line, Context("en"))
    assert found
    assert found[0].timestamp is None
    assert note in found[0].note


@pytest.mark.parametrize(
    ("context", "stamp"),
    [
        (Context("en-US"), "2022-03-04"),
        (Context("en-GB"), "2022-04-03"),
        (Context("en", url="https://example.co.uk/1"), "2022-04-03"),
        (Context("en", date_order="mdy"), "2022-03-04"),
        (Context("de", date_order="mdy"), "2022-03-04"),
        (Context("fr"), "2022-04-03"),
        (Context("en"), "None"),
        (Context(""), "None"),
    ],
)
def test_the_order_of_numbers(context: Context, stamp: str) -> None:
    (reading,) = read_line("03/04/2022", context)
    assert str(reading.timestamp) == stamp


def test_a_clock_of_a_country_tells_the_order() -> None:
    def stamp(text: str, context: Context) -> str:
        return str(read_line(text, context)[0].timestamp)

    assert stamp("07/08/2022 9:19 AM EDT", Context("en")) == "2022-07-08T09:19-04:00"
    assert stamp("07/08/2022 9:19 AM GMT", Context("en")) == "None"
    assert stamp("07/08/2022 9:19 AM EST", Context("en-AU"))[:10] == "2022-08-07"
    assert stamp("07/08/2022 9:19 AM EDT", Context("en", url="https://courier.example.ca/1")) == "None"
    assert stamp("07/08/2022 9:19 EDT", Context("de"))[:10] == "2022-08-07"


def test_a_weekday_tells_the_order() -> None:
    (reading,) = read_line("Sunday, 03/04/2022", Context("en"))
    assert str(reading.timestamp) == "2022-04-03"


def test_a_page_of_unknown_language_still_has_month_names() -> None:
    assert _said("20 июля 2022", Context("")) == ["bare 2022-07-20"]
    assert _said("20. Juli 2022", Context("")) == ["bare 2022-07-20"]


def test_labels_on_their_own_line() -> None:
    assert label_alone("Published", Context("en")) == "published"
    assert label_alone("Zuletzt aktualisiert:", Context("de")) == "updated"
    assert label_alone("Publié le", Context("fr")) == "published"
    assert label_alone("Stand der Dinge", Context("de")) is None
    assert label_alone("", Context("en")) is None


def test_capitals_that_have_other_small_letters() -> None:
    assert str(read_line("YAYIN TARİHİ: 20.07.2022", Context("tr"))[0].timestamp) == "2022-07-20"
    assert label_alone("YAYINLANMA:", Context("tr")) == "published"


@pytest.mark.parametrize("language", builtin_folders())
def test_a_label_begins_with_a_word_that_can_begin_one(language: str) -> None:
    words = lexicon(language)
    labels = [first for first, (code, _) in words.values.items() if code in "PU"]
    for word in filter(str.isascii, labels):
        assert word.isalnum()  # the first word or figure of a line is what is looked at
        assert label_alone(f"| {word.upper()}:", Context(language))


def test_what_is_no_date_line() -> None:
    for line in (
        "The ferry came on 20 July 2022.",
        "12:30",
        "On 20 July 2022 the ferry came",
        "20 July 2022: ferry returns home",
    ):
        assert not is_date_line(line, Context("en")), line


def test_positions_are_those_of_the_line() -> None:
    line = "Published:  20 July 2022, 9.19 am (BST)"
    (reading,) = read_line(line, Context("en-GB"))
    assert line[reading.start : reading.end] == "20 July 2022, 9.19 am (BST)"


@given(
    st.text(
        alphabet=st.sampled_from("0123456789 :.,/-–()年月日TZh+| JulyMayamPublishedUhrvor上午٢हบ\u200e\t\u00a0"),
        max_size=60,
    )
)
def test_any_line_gives_readings_within_it(line: str) -> None:
    for context in (Context("en"), Context("ja", now=NOW), Context("", timezone="Europe/Paris")):
        last = 0
        for reading in read_line(line, context):
            assert last <= reading.start < reading.end <= len(line)
            last = reading.start
            assert reading.timestamp is not None or reading.note
        is_date_line(line, context)
        label_alone(line, context)
        can_hold_date(line, context)


@pytest.mark.parametrize(
    "piece", ["20 July 2022 ", "1.", "20/", "Published ", "2022-", "月", "9:19 ", "a ", "\u200e", "(", "20 July - "]
)
def test_time_grows_with_the_line_and_no_faster(piece: str) -> None:
    context = Context("en")

    def work(line: str) -> None:
        read_line(line, context)
        is_date_line(line, context)

    for sizes in ((40, 160), (10_000, 100_000)):  # 160: the longest line that can be a date alone
        assert growth(lambda size: piece * (size // len(piece)), work, sizes) < LINEAR


@pytest.mark.parametrize("language", [folder for folder in builtin_folders() if folder != "und"])
def test_no_day_or_span_in_words_is_passed_over(language: str) -> None:
    table = builtin_table(language, "timestamps.toml")
    words = [words[0] for words in table.get("units", {}).values()]
    spans = [f"{ago} {word}" for ago in table.get("ago_before", ()) for word in words]
    spans += [f"{word} {ago}" for ago in table.get("ago_after", ()) for word in words]
    context = Context(language)
    lines = [*table.get("days", ()), *spans]
    assert [line for line in lines if not can_hold_date(line, context) or not can_hold_date(f"{line}.", context)] == []


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tegnap", "hu"),
        ("I dag", "nb"),
        ("Δημοσιεύτηκε χθες", "el"),
        ("prije dva sata", "hr"),
        ("il y a deux heures", "fr"),
        ("para dy orë", "sq"),
        ("今日", "ja"),
        ("днес", "bg"),
    ],
)
def test_a_day_in_words_is_a_date_line(line: str, language: str) -> None:
    assert is_date_line(line, Context(language))
