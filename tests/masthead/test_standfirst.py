from __future__ import annotations

from tests.masthead.pages import BODY, FOOTER, MENU, masthead, value

from cleantext.context import Context
from cleantext.masthead import kinds_of

EN = Context(language="en")
HEADLINE = "Harbour ferry returns after a month of repairs"
STANDFIRST = "Passengers walked around the bay for four weeks"


def test_it_stands_between_headline_and_byline() -> None:
    page = [*MENU, HEADLINE, STANDFIRST, "By Ida Holm", "20 July 2022", *BODY, *FOOTER]
    assert value(page, masthead(page).standfirst) == STANDFIRST


def test_a_first_paragraph_is_none() -> None:
    page = [*MENU, HEADLINE, "By Ida Holm", "20 July 2022", *BODY, *FOOTER]
    assert masthead(page).standfirst.block is None


def test_a_menu_entry_is_none() -> None:
    page = [HEADLINE, "By Ida Holm", *MENU, *BODY, *FOOTER]
    assert masthead(page).standfirst.block is None


def test_a_caption_is_none() -> None:
    caption = "The ferry at the quay of the harbour on Tuesday. Photo: Ola Berg/Nordfoto"
    kinds = kinds_of([HEADLINE, caption, *BODY], [0.0, 0.4, *[0.9] * len(BODY)], [False] * 2 + [True] * len(BODY), EN)
    assert kinds[:3] == ["", "caption", ""]
    page = [*MENU, HEADLINE, caption, "By Ida Holm", "20 July 2022", *BODY, *FOOTER]
    assert masthead(page).standfirst.block is None


def test_half_a_sentence_is_none_but_a_name_may_begin_small() -> None:
    page = [*MENU, HEADLINE, STANDFIRST.lower(), "By Ida Holm", "20 July 2022", *BODY, *FOOTER]
    assert masthead(page).standfirst.block is None
    page[page.index(STANDFIRST.lower())] = named = f"iFerry: {STANDFIRST}"
    assert value(page, masthead(page).standfirst) == named


def test_a_doubtful_line_above_a_paragraph_no_longer_than_it_is_a_first_paragraph() -> None:
    top = [
        "Startseite",
        "Politik",
        "Hafen",
        "Fähre kehrt nach einem Monat Reparatur zurück",
        "Von Ida Holm | 20. Juli 2022",
    ]
    first = (
        "Einen Monat lang gingen die Fahrgäste zu Fuß um die Bucht. "
        "Nun fährt das Schiff wieder, und die Preise bleiben gleich."
    )
    body = [
        "Die Fähre, die einen Monat lang nicht gefahren war, kam am Dienstag in den Hafen zurück und war sofort voll.",
        "Die Fahrgäste waren vier Wochen lang um die Bucht gegangen, manche von ihnen mehr als eine Stunde am Tag.",
        "Der Betreiber sagte, der Motor sei ersetzt, und weitere Reparaturen seien in diesem Jahr nicht vorgesehen.",
    ]
    alike, longer = [*top, first, *body, "Impressum"], [*top, first, f"{body[0]} {body[1]}", *body[2:], "Impressum"]
    assert masthead(alike, sure=0.85).standfirst.block is None
    found = masthead(longer, sure=0.85).standfirst
    assert value(longer, found) == first
    assert found.probability < 0.5
