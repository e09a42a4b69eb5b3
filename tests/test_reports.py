"""Datelines that only the rest of the page can tell from other words before a colon or a dash."""

from __future__ import annotations

import pytest

from cleantext.context import Context
from tests.cleaners.pages import record

PROSE = "p: The ferry that was out of service for a month came back to the harbour, and it was full.\n"


def _place(language: str, *lines: str) -> str | None:
    found = record("\n".join(["h: Harbour ferry returns", *lines, PROSE]), Context(language))
    assert found.article is not None
    return found.article.dateline


@pytest.mark.parametrize(
    ("language", "opening", "other"),
    [
        ("en", "SKARNHOLM: The ferry is back.", "p: Ships wait in Skarnholm again."),
        ("en", "SKARNHOLM: The ferry is back.", "p: This helps Skarnholm a lot."),
        ("en", "LONDON: The ferry is back.", "p: It was late."),
        ("nb", "SKARNVIK: Ferja er tilbake.", "p: Det betyr at Skarnvik er glad."),
        ("ar", "وادي السدر - عادت العبارة إلى الميناء.", "p: كان الناس ينتظرون في وادي السدر منذ شهر."),
        ("en", "Skarnholm, Harbour Post - The ferry is back.", "o: © 2026 Harbour Post"),
    ],
)
def test_the_page_confirms_the_place(language: str, opening: str, other: str) -> None:
    place = _place(language, f"p: {opening}", other)
    assert place is not None
    assert opening.startswith(place)


@pytest.mark.parametrize(
    ("language", "opening", "other"),
    [
        ("en", "SKARNHOLM: The ferry is back.", "p: It was late."),
        ("en", "HOLM: The ferry is back.", "p: So Ida Holm said, and this helps Holm."),
        ("en", "DRAWBACK: The ferry is back.", "p: It is a drawback in Drawback."),
        ("de", "NACHTRAG: Die Fähre ist zurück.", "p: Das steht im Nachtrag dazu."),
        ("en", "Skarnholm, Harbour Post - The ferry is back.", "o: © 2026 Evening News"),
        ("ar", "وادي السدر - عادت العبارة إلى الميناء.", "p: كان الناس ينتظرون منذ شهر."),
    ],
)
def test_the_page_does_not(language: str, opening: str, other: str) -> None:
    assert _place(language, f"p: {opening}", other) is None


def test_only_the_first_paragraph_opens_the_report() -> None:
    assert _place("en", PROSE.strip(), "p: SKARNHOLM: The ferry is back.", "p: They wait in Skarnholm.") is None
