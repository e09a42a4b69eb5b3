"""Which of a page's moments is the publishing, which the last change."""

from __future__ import annotations

from cleantext.context import Context
from cleantext.fields.dates import Settled, read_line, settle


def _settled(context: Context, *lines: tuple[int, str]) -> Settled:
    return settle([(key, reading) for key, line in lines for reading in read_line(line, context)], context)


def _pair(found: Settled) -> tuple[str, str]:
    published, updated = found.published, found.updated
    return str(published and published.timestamp), str(updated and updated.timestamp)


EN = Context("en")


def test_the_nearest_bare_date_unless_a_labelled_one_is_about_as_near() -> None:
    assert _pair(_settled(EN, (-3, "1 May 2020"), (1, "20 July 2022"), (40, "Published 3 June 2019"))) == (
        "2022-07-20",
        "None",
    )
    assert _pair(_settled(EN, (1, "1 May 2020"), (3, "Published 20 July 2022"))) == ("2022-07-20", "None")


def test_a_change_is_no_publishing() -> None:
    found = _settled(EN, (1, "Updated 20 July 2022"))
    assert _pair(found) == ("None", "2022-07-20")
    assert found.updated_key == 1


def test_a_change_before_the_publishing_is_another_page_s() -> None:
    assert _pair(_settled(EN, (1, "20 July 2022"), (3, "Updated 3 May 2020"))) == ("2022-07-20", "None")


def test_another_date_of_the_page_tells_the_order() -> None:
    found = _settled(EN, (1, "03/04/2022"), (9, "25/04/2022"))
    assert _pair(found)[0] == "2022-04-03"
    assert found.notes["published_at"] == "order dmy, as in 25/04/2022 on the same page"
    assert _pair(_settled(EN, (1, "03/04/2022"), (9, "04/25/2022")))[0] == "2022-03-04"


def test_dates_of_both_orders_tell_nothing() -> None:
    found = _settled(EN, (1, "03/04/2022"), (50, "25/04/2022"), (51, "04/25/2022"))
    assert "2022-04-03" not in str(found.published and found.published.timestamp)
    assert _pair(_settled(EN, (1, "03/04/2022")))[0] == "None"


def test_the_note_says_why_there_is_none() -> None:
    found = _settled(EN, (1, "03/04/2022"))
    assert found.notes["published_at"] == "03/04/2022 reads as 2022-04-03 or 2022-03-04"


def test_a_missing_year_is_that_of_the_other_moment() -> None:
    found = _settled(EN, (1, "Published 20 July"), (2, "Updated 21 July 2022"))
    assert _pair(found) == ("2022-07-20", "2022-07-21")
    assert "the year is that of" in found.notes["published_at"]


def test_day_and_time_on_two_lines() -> None:
    assert _pair(_settled(EN, (1, "20 July 2022"), (2, "09:19")))[0] == "2022-07-20T09:19"
    assert _pair(_settled(EN, (1, "20 July 2022"), (9, "09:19")))[0] == "2022-07-20"


def test_labelled_times_take_the_day_beside_them() -> None:
    context = Context("sv")
    found = _settled(context, (1, "torsdag 8 januari 2026"), (4, "Uppdaterad 15.59 | Publicerad 14.14"))
    assert _pair(found) == ("2026-01-08T14:14", "2026-01-08T15:59")


def test_nothing_gives_nothing() -> None:
    assert settle([], EN) == Settled(None, None, None, None, {})


def test_above_the_headline_a_line_is_further() -> None:
    assert _pair(_settled(EN, (-3, "1 May 2020"), (6, "20 July 2022")))[0] == "2022-07-20"
    assert _pair(_settled(EN, (-1, "20 July 2022"), (6, "1 May 2020")))[0] == "2022-07-20"
