"""Days that no line of their own states: those with which a text opens, and the only one of a page."""

from __future__ import annotations

import pytest
from tests.cleaners.pages import page, reasons, record

from cleantext.assemble import Assembled
from cleantext.cleaners.openings import opening
from cleantext.context import Context

TEXT = "The ferry that was out of service for a month came back to the harbour, and it was full."
PROSE = f"p: {TEXT}\n"
HEAD = "h: Harbour ferry returns\n"
EN = Context("en")


def _day(found: Assembled) -> str | None:
    assert found.article is not None
    published = found.article.published_at
    return published and str(published)


@pytest.mark.parametrize(
    ("language", "text", "published"),
    [
        ("de", f"{HEAD}p: (20. Juli 2022) {TEXT}\n{PROSE}", "2022-07-20"),
        ("de", f"{HEAD}p: 20.07.22 - {TEXT}\n{PROSE}", "2022-07-20"),
        ("en", f"{HEAD}s: 20 July 2022 – {TEXT}\n{PROSE}", "2022-07-20"),
        ("de", f"{HEAD}p: 20.07.2022 {TEXT}\n{PROSE}", "2022-07-20"),
        ("de", f"{HEAD}p: 20.07.2022 „{TEXT}“\n{PROSE}", "2022-07-20"),
        ("de", f"{HEAD}p: Warne, (20.07.2022). {TEXT}\n{PROSE}", "2022-07-20"),
        ("de", f"{HEAD}s: Red. / 20.07.2022 {TEXT}\n{PROSE}", "2022-07-20"),
        ("de", f"h: 20.07.2022 - Harbour ferry returns\n{PROSE * 2}", "2022-07-20"),
        ("de", f"h: 20. Juli 2022\n{PROSE * 2}", "2022-07-20"),
        ("en", f"{HEAD}t: 20 July 2022 Harbour ferry returns\n{PROSE * 2}", "2022-07-20"),
        # A day that is told of.
        ("en", f"{HEAD}p: 20 July 2022 was the day on which it left.\n{PROSE}", None),
        ("de", f"{HEAD}p: 20. Juli 2022, ein Mittwoch: {TEXT}\n{PROSE}", None),
        ("de", f"{HEAD}p: Am 20.07.2022 fuhr sie ab.\n{PROSE}", None),
        ("en", f"{HEAD}p: The old ferry (20 July 2022) is gone.\n{PROSE}", None),
        ("de", f"{HEAD}p: 20.07.2022, 9:30 Uhr - {TEXT}\n{PROSE}", None),
        ("de", f"{HEAD}p: 20.07.2022 - 25.07.2022 {TEXT}\n{PROSE}", None),
        ("en", f"h: 11 September 2001 - The day of the ferry\n{PROSE * 2}", None),
        ("de", f"{HEAD}p: 20.07.1952 - {TEXT}\n{PROSE}", None),
        ("de", f"{HEAD}{PROSE * 2}p: 20.07.2022 - {TEXT}\n", None),  # too far below
        ("de", f"{HEAD}p: 20.07.2022 - {TEXT}\np: 21.07.2022 - {TEXT}\n", None),  # a chronicle
        # Where a line states it, that.
        ("de", f"{HEAD}o: 22.07.2022\np: 20.07.2022 - {TEXT}\n{PROSE}", "2022-07-22"),
    ],
)
def test_the_day_with_which_a_text_opens(language: str, text: str, published: str | None) -> None:
    assert _day(record(text, Context(language))) == published


def test_a_page_without_a_body_opens_with_nothing() -> None:
    assert opening(page("h: 20.07.2022\no: Menu\n", Context("de"))) is None


FILL = "o: Ships\n" * 45


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"{FILL}o: July 20, 2022\n{FILL}{HEAD}{PROSE * 3}", "2022-07-20"),
        (f"{HEAD}{PROSE * 4}o: Boats\no: 20 July 2022\no: Winds\n{PROSE * 3}", "2022-07-20"),
        (f"{HEAD}{PROSE * 3}{FILL}o: 20 July 2022 9:30 am\n", "2022-07-20T09:30"),
        (f"{FILL}o: July 20, 2022\n{FILL}{HEAD}{PROSE * 3}c: 21 July 2022\n", "2022-07-20"),
        # More than one, or one among words.
        (f"{FILL}o: July 20, 2022\n{FILL}o: July 20, 2022\n{FILL}{HEAD}{PROSE * 3}", None),
        (f"{FILL}o: July 20, 2022\n{FILL}{HEAD}{PROSE * 3}{FILL}o: The regatta of July 21, 2022\n", None),
        (f"{HEAD}{PROSE * 4}o: For the ten years\no: 20 July 2022\n{PROSE * 3}o: {TEXT} As of 20 July 2022.\n", None),
        # The page's own day, a change, a comment, what is led to, and far behind without a clock time.
        (f"o: July 20, 2022\n{FILL}{HEAD}{PROSE * 3}", None),
        (f"{FILL}o: Wednesday, July 20, 2022\n{FILL}{HEAD}{PROSE * 3}", None),
        (f"{FILL}o: Last updated:\no: July 20, 2022\n{FILL}{HEAD}{PROSE * 3}", None),
        (f"{FILL}o: Last updated July 20, 2022\n{FILL}{HEAD}{PROSE * 3}", None),
        (f"{HEAD}{PROSE * 3}{FILL}o: Ida Holm says:\no: 20 July 2022 9:30 am\n", None),
        (f"{FILL}r: July 20, 2022\n{FILL}{HEAD}{PROSE * 3}", None),
        (f"{HEAD}{PROSE * 3}{FILL}o: 20 July 2022\n", None),
        # A line around the headline tells of a change only.
        (f"{FILL}o: July 20, 2022\n{FILL}{HEAD}o: Updated 3 August 2022\n{PROSE * 3}", None),
    ],
)
def test_the_only_day_of_a_page(text: str, published: str | None) -> None:
    assert _day(record(text, EN)) == published


def test_the_reason_names_it() -> None:
    assert reasons(f"{FILL}o: July 20, 2022\n{FILL}{HEAD}{PROSE * 3}", EN) == {45: "facts.date-only"}


@pytest.mark.parametrize(
    ("language", "behind", "published"),
    [
        ("en", "p: Published 20 July 2022\n", "2022-07-20"),
        ("en", "p: Published 20 July 2022\np: Boats\np: Winds\n", "2022-07-20"),
        ("en", "p: This entry was posted in Boats on July 20, 2022 by Ida Holm.\n", "2022-07-20"),
        ("de", "p: Dieser Beitrag wurde am 20. Juli 2022 von Ida Holm in Boote abgelegt.\n", "2022-07-20"),
        ("de", "o: Mail\n" * 8 + "o: Dieser Beitrag wurde am 20. Juli 2022 von Ida abgelegt.\n", "2022-07-20"),
        ("en", "p: Published in the paper of 20 July 2022 with another headline.\n", None),
        ("en", "p: The pier was opened on 20 July 2022.\n", None),
    ],
)
def test_what_is_printed_behind_a_text_and_taken_for_its_end(language: str, behind: str, published: str | None) -> None:
    assert _day(record(f"{HEAD}{PROSE * 5}{behind}", Context(language))) == published


def test_a_label_far_away_is_of_something_else_where_the_page_tells_from_now() -> None:
    far = f"{FILL}o: Created Jan 25, 2008\no: Members since March 3, 2009\n"
    assert _day(record(f"{HEAD}{PROSE * 3}{far}", EN)) == "2008-01-25"
    assert _day(record(f"o: Posted by6 years ago\n{HEAD}{PROSE * 3}{far}", EN)) is None
