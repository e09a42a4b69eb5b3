from __future__ import annotations

import pytest
from tests.masthead.pages import BODY, FOOTER, MENU

from cleantext.masthead.choose import heads_for
from cleantext.masthead.model import builtin
from cleantext.masthead.page import Lines, Page, observe
from cleantext.masthead.shortlist import seen
from cleantext.masthead.titles import is_titled

HEADLINE = "Harbour ferry returns after a month of repairs"


def _page(first: str, hint: str = "") -> Page:
    texts = [first, *MENU, HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    inside = [text in BODY for text in texts]
    return observe(
        Lines(texts, [0.95 * flag for flag in inside], inside, [hint, *[""] * (len(texts) - 1)], [""] * len(texts))
    )


def _titled(page: Page) -> bool:
    return is_titled(page, seen(page).marks)


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} | Harbour Herald",
        f"{HEADLINE} - Harbour Herald",
        "Harbour ferry is back after repairs of a month",
        "Ferry back in service, engine replaced: operator",
    ],
)
def test_what_names_the_headline_or_what_the_body_is_about_is_a_title(title: str) -> None:
    assert _titled(_page(title))


@pytest.mark.parametrize("first", ["Harbour Herald", "Weather in Sandhaven today: rain", "News | Sport", "", "Ferry"])
def test_the_first_entry_of_a_menu_is_none(first: str) -> None:
    assert not _titled(_page(first))


def test_a_line_that_rules_know_from_menus_is_none() -> None:
    title = f"{HEADLINE} | Harbour Herald"
    assert not _titled(_page(title, "chrome.consent"))


def test_a_headline_right_above_its_body_is_none() -> None:
    texts = [HEADLINE, *BODY]
    inside = [False] + [True] * len(BODY)
    page = observe(Lines(texts, [0.95 * flag for flag in inside], inside, [""] * len(texts), [""] * len(texts)))
    assert not _titled(page)


def test_pages_with_a_title_and_pages_without_are_read_by_what_was_taught_by_their_like() -> None:
    assert heads_for(_page(f"{HEADLINE} | Harbour Herald"), builtin())[0] is builtin().titled
    assert heads_for(_page("Harbour Herald"), builtin())[0] is builtin().untitled
