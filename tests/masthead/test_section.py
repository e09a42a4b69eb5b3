from __future__ import annotations

import pytest
from tests.masthead.pages import BODY, FOOTER, MENU, masthead, value

from cleantext.masthead.page import Lines, observe
from cleantext.masthead.section import candidates

HEADLINE = "Harbour ferry returns after a month of repairs"


def test_a_label_above_the_headline() -> None:
    page = [*MENU, "Advertisement", "Politics", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(page, masthead(page).section) == "Politics"


def test_the_last_step_of_a_breadcrumb() -> None:
    page = [*MENU, "Home > News > Politics", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(page, masthead(page).section) in {"Politics", "News"}


def test_a_label_with_a_date_behind_it() -> None:
    page = [*MENU, "POLITICS | 20 July 2022", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(page, masthead(page).section) == "POLITICS"


@pytest.mark.parametrize("button", ["HOME", "Get started", "Apply now", "Mehr", "S'abonner", "Войти", "もっと見る"])
def test_a_button_above_the_headline_is_no_section(button: str) -> None:
    page = [*MENU, button, HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(page, masthead(page).section) != button
    crumb = [*MENU, f"{button} > Politics", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(crumb, masthead(crumb).section) in {"Politics", None}


@pytest.mark.parametrize("crumb", [f"Home Politics {HEADLINE}", "Home Politics", f"Home Issues Politics {HEADLINE}"])
def test_a_breadcrumb_of_links_without_signs_between_them(crumb: str) -> None:
    page = [*MENU, crumb, HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(page, masthead(page).section) == "Politics"


def test_words_behind_a_way_home_that_are_no_entry_of_the_page_are_no_section() -> None:
    page = [*MENU, "Home is where the harbour is", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert masthead(page).section.block != len(MENU)


def test_an_entry_of_a_menu_is_no_section() -> None:
    page = ["Home", "News", "Politics", "Sport", "Sign in", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert masthead(page).section.block is None


def test_a_label_below_the_menu_is_one() -> None:
    page = ["Home", "News", "Sport", "Sign in", "Politics", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(page, masthead(page).section) == "Politics"


@pytest.mark.parametrize(
    "line",
    [
        "109 Comments", "4 min read", "12 Kommentare", "(843) 466-6414", "51,967", "11/12/2025, 14:05", "Key takeaways",
        "What is it?", "Auskunft:", "ida@harbour.example", "© Harbour Post", "{{ item.title }}", "$ 0.00", "Montag",
    ],
)  # fmt: skip
def test_what_every_site_has_is_no_section(line: str) -> None:
    page = [*MENU, line, HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(page, masthead(page).section) != line


@pytest.mark.parametrize("label", ["5G", "3. Liga", "M&A", "#Topthema", "COP26"])
def test_a_label_may_have_figures_and_signs(label: str) -> None:
    page = observe(
        Lines([label, HEADLINE, *BODY], [0.0, 0.0, *[0.9] * 4], [False] * 2 + [True] * 4, [""] * 6, [""] * 6)
    )
    assert [page.texts[one.block] for one in candidates(page, 1)] == [label]


def test_a_menu_on_one_line_holds_no_section() -> None:
    texts = ["Home | News | Sport | Contact us", HEADLINE, *BODY]
    page = observe(Lines(texts, [0.0, 0.0, *[0.9] * 4], [False] * 2 + [True] * 4, [""] * 6, [""] * 6))
    assert candidates(page, 1) == []
    page = observe(Lines(["Home | News | Sport", *texts[1:]], page.body, page.inside, page.hints, page.kinds))
    assert [one.key for one in candidates(page, 1)][-2:] == ["sport", "news"]


def test_neither_a_byline_nor_what_stands_below_its_by_word_is_a_section() -> None:
    texts = ["Posted by", "Harbour Union", HEADLINE, "Ida Holm | 20 July", *BODY]
    kinds = ["by-word", "", "", "byline", *[""] * 4]
    page = observe(Lines(texts, [0.0] * 4 + [0.9] * 4, [False] * 4 + [True] * 4, [""] * 8, kinds))
    assert candidates(page, 2) == []


def _candidates(above: list[str], hints: list[str], kinds: list[str]) -> list[str]:
    texts = [*above, HEADLINE, *BODY]
    size = len(texts) - len(above)
    inside = [False] * (len(above) + 1) + [True] * len(BODY)
    page = observe(
        Lines(texts, [0.9 * flag for flag in inside], inside, [*hints, *[""] * size], [*kinds, *[""] * size])
    )
    return [page.texts[one.block][one.part.start : one.part.end] for one in candidates(page, len(above))]


def test_an_entry_of_the_footer_may_be_the_label_right_above_the_headline() -> None:
    assert _candidates(["Press releases"], ["chrome.footer"], [""]) == ["Press releases"]
    assert _candidates(["Press releases", "20 July 2022"], ["chrome.footer", ""], ["", "timestamp"]) == [
        "Press releases"
    ]
    assert _candidates(["Press releases", "Town", "Imprint"], ["", "", "chrome.consent"], [""] * 3) == []
    assert _candidates(["Town", "Press releases", "Ferries"], ["", "chrome.footer", ""], [""] * 3) == ["Ferries"]


def test_an_entry_of_the_menu_may_be_the_label_beside_a_day() -> None:
    line = "20 July 2022 Town"
    assert _candidates(["Town", "Sign in", line], ["", "chrome.navigation", ""], ["", "", "timestamp"]) == ["Town"]
    assert _candidates(["Boats", "Sign in", line], ["", "chrome.navigation", ""], ["", "", "timestamp"]) == []


def test_links_that_were_run_together_are_labels_each() -> None:
    assert set(_candidates(["NewsUK"], [""], [""])) == {"NewsUK", "News", "UK"}


@pytest.mark.parametrize(
    "line", ["> Town", "Town \u2014", "Town,", "\u2010 Town \u2010", "\u25ba Town", "Town \u00bb", "- Town", "Town -"]
)
def test_signs_that_led_to_a_link_are_no_part_of_a_label(line: str) -> None:
    assert _candidates([line], [""], [""]) == ["Town"]


@pytest.mark.parametrize("line", [", who lives in the harbour", "; Town", "< Town", ",Town"])
def test_what_goes_on_and_the_way_back_are_no_labels_without_their_sign_either(line: str) -> None:
    assert _candidates([line], [""], [""]) == []
