from __future__ import annotations

import pytest
from tests.masthead.pages import BODY, FOOTER, MENU, masthead, value

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
