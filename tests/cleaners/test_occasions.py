"""Days of events, releases and limits, which are none of publishing."""

from __future__ import annotations

import pytest
from tests.cleaners.pages import record

from cleantext.context import Context

PROSE = "p: The ferry that was out of service for a month came back to the harbour, and it was full.\n"
HEAD = "h: Harbour ferry returns\n"


@pytest.mark.parametrize(
    ("language", "lines", "published"),
    [
        ("de", "o: Termin: 20.07.2022, 19 Uhr\n", None),
        ("de", "o: Beginn:\no: 20. Juli 2022 11:00\n", None),
        ("de", "o: (Unverändert gültig seit: 20.07.2022)\n", None),
        ("en", "o: Deadline: 20 July 2022\n", None),
        ("en", "o: Release date: 20 July 2022\no: 18 July 2022\n", "2022-07-18"),
        ("fr", "o: Date limite : 20 juillet 2022\n", None),
        ("ja", "o: 発売日：2022年7月20日\n", None),
        ("de", "o: Hafenpost: 20.07.2022\n", "2022-07-20"),
        ("en", "o: Written: 20 July 2022\n", "2022-07-20"),
    ],
)
def test_the_day_of_an_event_or_a_limit_is_none_of_publishing(language: str, lines: str, published: str | None) -> None:
    article = record(f"{HEAD}{lines}{PROSE * 3}", Context(language)).article
    assert article is not None
    assert (str(article.published_at) if article.published_at else None) == published
