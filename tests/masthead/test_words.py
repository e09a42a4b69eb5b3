from __future__ import annotations

from cleantext.masthead.page import grams
from cleantext.masthead.words import Said, learn, told


def said(site: int, right: str, *wrong: str, fold: int = 0) -> Said:
    values = [right, *wrong] if right else list(wrong)
    return Said(f"{site}.example", fold, list(map(grams, values)), [bool(right), *[False] * len(wrong)][: len(values)])


GUIDES = [said(site, "A guide to knots", "Subscribe now", fold=site % 2) for site in range(20)]


def test_words_of_headlines_speak_for_a_line_and_words_of_buttons_against_it() -> None:
    *_, words = learn(GUIDES, 2)
    assert words["guide"] > 0 > words["subscribe"]
    assert words["^subscribe"] < 0 > words["now$"]
    assert told(grams("The guide"), words) > 0 > told(grams("Subscribe today"), words)


def test_a_word_that_stands_in_both_says_nothing() -> None:
    *_, words = learn([said(site, "The ferry", "The menu") for site in range(20)], 1)
    assert "the" not in words
    assert words["ferry"] > 0 > words["menu"]


def test_a_fold_is_not_learned_from() -> None:
    pages = [said(site, "A guide", "Menu", fold=site % 2) for site in range(20)]
    pages += [said(site, "A tale", "Menu", fold=1) for site in range(20, 40)]
    without_first, without_second, whole = learn(pages, 2)
    assert "tale" in without_first
    assert "tale" not in without_second
    assert "tale" in whole


def test_a_site_of_many_pages_has_one_say() -> None:
    pages = [said(0, "A guide", "Menu") for _ in range(100)] + [said(site, "A tale", "Menu") for site in range(1, 9)]
    *_, words = learn(pages, 1)
    assert "guide" not in words
    assert "tale" in words


def test_pages_without_a_right_candidate_have_no_say() -> None:
    english = [said(site, "", "Weather in the valley", "Menu") for site in range(50)]
    german = [said(site, "Wetter im Tal", "Regen") for site in range(50, 60)]
    *_, words = learn(english + german, 1)
    assert "weather" not in words
    assert words == learn(german, 1)[-1]


def test_the_same_pages_in_the_same_order_give_the_same_words() -> None:
    assert list(learn(GUIDES, 2)[-1].items()) == list(learn(GUIDES, 2)[-1].items())


def test_a_line_without_words_says_nothing() -> None:
    assert told([], {"a": 5}) == 0
