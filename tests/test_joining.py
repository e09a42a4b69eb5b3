"""Lines broken at inline tags, in several scripts; and pages that are not broken."""

import pytest

from cleantext.joining import inline_breaks
from cleantext.joining.columns import columns
from cleantext.joining.labels import alike
from cleantext.joining.marks import opened, together
from cleantext.joining.model import builtin
from cleantext.joining.page import Page, page_of
from cleantext.joining.places import headed
from cleantext.joining.signs import end_of, start_of
from cleantext.joining.spaces import glued
from cleantext.joining.walk import TABLES
from cleantext.segment import lines_of
from tests.growth import LINEAR, growth

SAID = "The ferry came back to the harbour on Monday, with forty people and two cows aboard it."
MENU = ["Menu", "Sport", "Weather", "Ferry back in the harbour after a month", "By", "Ida Holm"]
END = ["Share", "Read more", "Bridge to close for the winter", "Contact", "Imprint"]

BROKEN = [
    ["The ferry, which", "Ida Holm", ", who runs it, called", "the pride of the bay", ", is back in the harbour."],
    [
        "A second boat, the",
        "Gannet",
        ", will follow in the summer, the operator said on Tuesday in",
        "Point Edgar",
        ".",
    ],
    [
        "Die Fähre ist nach einem Monat wieder im Hafen, sagte",
        "Ida Holm",
        "von der Reederei, und ein zweites Boot",
        "folgt",
        ".",
    ],
    [
        "Le bac est de retour au port après un mois de réparations, selon",
        "Ida Holm",
        ", qui vend les billets depuis vingt ans.",
    ],
    ["Паром снова стоит в гавани после ремонта, сообщила в среду", "Ида Хольм", ", которая продаёт билеты."],
]
WHOLE = [
    "The ferry that was out of service for a month came back to the harbour on Tuesday, and it was full all day.",
    "The woman who sells the tickets had walked around the bay for four weeks, and said that she had missed the noise.",
    "“I would not have thought so,” she said.",
    "A second boat will be rented for the weeks in which the first one is inspected.",
]


def joined(texts):
    return inline_breaks(lines_of("\n".join(texts)), texts)


@pytest.mark.parametrize("paragraph", BROKEN, ids=lambda parts: parts[0][:20])
def test_a_broken_paragraph_is_whole_and_nothing_else_is_joined(paragraph):
    page = [*MENU, *paragraph, WHOLE[0], *BROKEN[0], *END]
    flags = joined(page)
    first = len(MENU)
    assert flags[first : first + len(paragraph)] == [False] + [True] * (len(paragraph) - 1)
    assert not any(flags[:first])
    assert not any(flags[-len(END) :])


ONE_LINK = [
    "Die Fähre lag einen Monat lang in der Werft und hat am Dienstag das Boot von",
    "Ida Holm",
    "abgelöst. Es wird nun selbst überholt.",
]


def test_one_link_is_enough_to_see_that_a_page_is_broken():
    whole = ["Eine zweite Fähre wird im Sommer gemietet, bis die erste untersucht ist.", "„Gut so“, sagte sie."]
    page = ["Start", "Sport", "Wetter", *ONE_LINK, *whole, "Impressum"]
    assert [text for text, goes_on in zip(page, joined(page), strict=True) if goes_on] == ONE_LINK[1:]
    small = ["Start", "Sport", "Wetter", *whole, "Impressum", "alle Angaben sind ohne Gewähr, auch die Preise."]
    assert not any(joined(small))


def test_a_sentence_that_began_with_few_words_shows_a_broken_page_too():
    begun = ["Nach", "Ida Holm", "muss auch das zweite Boot in die Werft gebracht werden. Das dauert vier Wochen."]
    page = ["Home", "Sport", "Weather", *begun, *WHOLE[:2], "Imprint"]
    assert [text for text, goes_on in zip(page, joined(page), strict=True) if goes_on] == begun[1:]


@pytest.mark.parametrize(
    "paragraph",
    [
        ["घाट पर एक महीने बाद लौटी नाव के बारे में मंगलवार को", "इडा होल्म", "ने कहा कि वह अब हर रोज़ चलेगी।"],
        [
            "عادت العبارة إلى المرفأ يوم الثلاثاء بعد شهر من الإصلاح، وقالت",
            "إيدا هولم",
            "التي تبيع التذاكر إنها سعيدة.",
        ],
        ["کشتی پس از یک ماه تعمیر روز سه‌شنبه به بندر برگشت و", "آیدا هولم", "که بلیت می‌فروشد خوشحال است."],
        ["کشتی ایک ماہ بعد منگل کو بندرگاہ پر واپس آ گئی، اور", "آئیڈا ہوم", "نے کہا کہ وہ خوش ہیں۔"],
    ],
    ids=["hi", "ar", "fa", "ur"],
)
def test_words_that_begin_no_line_go_on_from_the_one_before(paragraph):
    assert joined(["Menu", *paragraph, "Share"]) == [False, False, True, True, False]


def test_labels_that_alternate_with_what_they_name():
    named = [
        "Harrow Vale:", "Graft; Oyelaran, Pike, Sandham, Bex; Toller, Quill, Marsh; Inskip, Dace, Roe.",
        "Fairholm Town:", "Penhale; Strode, Molloy, Ash, Verity; Lamb, Coyle, Usher; Bright, Sorley, Keane.",
        "Skarn Rovers:", "Bell; Orr, Tweed, Frame, Hale; Coil, Fenn, Stroud; Ives, Garth, Nunn.",
    ]  # fmt: skip
    page = [*MENU, *BROKEN[0], WHOLE[0], *named, *END]
    first = len(MENU) + len(BROKEN[0]) + 1
    assert joined(page)[first : first + len(named)] == [False, True] * 3


LIST = ["Home:", "Graft; Pike.", "Away:", "Penhale; Ash.", "Crowd:", "900"]


@pytest.mark.parametrize(
    ("texts", "named", "found"),
    [
        (LIST, [1, 3], [1, 3, 5]),
        (LIST, [1], [1]),
        (LIST[:4], [1, 3], [1, 3]),
        ([*LIST[:4], "Crowd:", "Referee:"], [1, 3], [1, 3]),  # a label is no name of another
        (["Menu", *LIST, "Also:"], [2, 4], [2, 4, 6]),
        ([], [], []),
    ],
)
def test_labels_of_one_list_are_joined_alike(texts, named, found):
    before = [number in named for number in range(len(texts))]
    after = alike(texts, [False] * len(texts), before)
    assert [number for number, goes_on in enumerate(after) if goes_on] == found


def test_no_label_is_joined_over_a_blank_line():
    blank = [number == 5 for number in range(len(LIST))]
    assert alike(LIST, blank, [number in (1, 3) for number in range(6)])[5] is False


def test_a_quotation_that_goes_on_from_half_a_sentence():
    page = [*MENU, *BROKEN[0], "The mayor said he would sign but called it", '"a document with water in it."', *WHOLE]
    assert joined(page)[len(MENU) + len(BROKEN[0]) :][:3] == [False, True, False]


def test_an_unbroken_page_is_left_alone():
    assert not any(joined([*MENU, *WHOLE, *END]))


def test_the_article_of_afrikaans_begins_lines():
    lines = [
        "Leerders bou windpomp op die skoolwerf",
        "'n Skoolklas het in drie maande 'n windpomp gebou wat water uit die ou put trek",
        "Deur Anna Botha",
        "'n Klas van die laerskool het in drie maande 'n windpomp gebou wat water uit die put trek.",
        "Die skoolhoof",
        "'n Tweede windpomp word volgende jaar gebou, het die skoolhoof op Dinsdag aan die raad ges\u00ea.",
    ]
    assert not any(joined(lines))


def test_a_menu_in_small_letters_is_left_alone():
    assert not any(joined(["news", "sport", "weather", *WHOLE, "imprint", "privacy"]))


def test_nothing_is_joined_over_a_blank_line():
    text = "\n\n".join([*BROKEN[0], *BROKEN[1]])
    lines = lines_of(text)
    assert not any(inline_breaks(lines, [text[line.start : line.end] for line in lines]))


@pytest.mark.parametrize("texts", [[], ["One"], [","], [",", ",", ","], ["\U0001f600", "\U0001f600,"]])
def test_any_lines_at_all(texts):
    assert len(joined(texts)) == len(texts)


def test_each_table_has_its_weights():
    assert len(builtin().tables) == len(TABLES)


def test_the_trees_see_every_line_and_speak_beside_the_tables():
    texts = [*MENU, *BROKEN[0], *WHOLE]
    weights = builtin()
    page = page_of(texts, weights.words)
    seen = columns(page)
    assert set(weights.forest.columns) <= set(seen)
    assert {len(column) for column in seen.values()} == {len(texts)}
    added = list(weights.forest.scores(seen, [True] * len(texts)))
    score = weights.scores(page)
    assert [score(number, ()) for number in range(len(texts))] == pytest.approx([weights.base + more for more in added])
    assert len(set(added)) > 1


@pytest.mark.parametrize("count", [1, 2, 5])
def test_lines_of_every_length_have_levels(count):
    texts = ["x" * 400, "A. B? C! " * 30, ", " * 40, "One", "One"][:count]
    page = Page(texts, [], [], "9", ["a"] * count, [False] * count, [True] * count)
    assert {len(column) for column in columns(page).values()} == {count}


def test_time_grows_with_the_lines_only():
    assert growth(lambda times: [*MENU, *BROKEN[0], *WHOLE] * times, joined, (100, 800)) < LINEAR


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("’s brother", "s"),
        ("'s brother", "s"),
        ("」と話した", "]"),
        ("、高さは", ","),
        ("を夏休みの間", "p"),
        ("はじめに", "h"),
        ("에 막혀", "p"),
    ],
)
def test_how_a_line_starts(text, kind):
    assert start_of(text) == kind


def test_late_words_and_quotations_that_end_a_sentence():
    late = frozenset({"ने"})
    assert [start_of(text, late) for text in ("ने कहा", "ने, कहा", "नेता", "“a way”", "“a way.”")] == list("wwDzy")


@pytest.mark.parametrize(
    ("text", "kind"), [("he said: “", "“"), ("“No.”", "Q"), ("“No”", "q"), ("W.", "i"), ("公開した。", "。")]
)
def test_how_a_line_ends(text, kind):
    assert end_of(text) == kind


def test_a_quote_open_over_three_lines_is_closed_by_the_last():
    marks = opened("„Ein Bahnhof")
    marks = together(marks, opened("ist"))
    assert marks == "“"
    assert together(marks, opened("ein Versprechen”")) == ""


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (
            ["The", "Gannet", ", she said,", "is", "(as of", "1911", ") here."],
            "The Gannet, she said, is (as of 1911) here.",
        ),
        (["He called it", '"a parcel"', "and left."], 'He called it "a parcel" and left.'),
        (['"I am against', "that", 'pot of money," he said.'], '"I am against that pot of money," he said.'),
        (["the", '"', "Gannet", '"', "and"], 'the "Gannet" and'),
        (["she said", "“Yes", "” and left"], "she said “Yes” and left"),
        (["sagt sie: „Ein", "Bahnhof", "“, und", "„Ja“", "und geht"], "sagt sie: „Ein Bahnhof“, und „Ja“ und geht"),
        (["sade hon:", "”Bra”", ", och gick"], "sade hon: ”Bra”, och gick"),
        (["selon", "Ida Holm", ": les bacs sont dans l’", "anse", "?"], "selon Ida Holm : les bacs sont dans l’anse ?"),
        (["says", "Ida Holm", ": no."], "says Ida Holm: no."),
        (["Ida", "’s boat and the crews’", "pay"], "Ida’s boat and the crews’ pay"),
        (
            ["in the pre-", "war", "and the pre-", "and post-war years"],
            "in the pre-war and the pre- and post-war years",
        ),
        (["from 1990", "–95, the boat —", "Gannet", "— sank"], "from 1990–95, the boat — Gannet — sank"),
        (["on June 3", "rd", "1993"], "on June 3rd 1993"),
        (["use the", ".NET", "runtime", "."], "use the .NET runtime."),
        (["염소 세 마리", "에 막혀", "표정우(61)", "씨는"], "염소 세 마리에 막혀 표정우(61) 씨는"),
        (["岬の先端に立つ", "潮見埼灯台", "を公開する"], "岬の先端に立つ潮見埼灯台を公開する"),
        (["من البحر و", "القاهرة"], "من البحر والقاهرة"),
    ],
)
def test_what_comes_between_two_fragments(parts, whole):
    assert glued(parts) == whole


@pytest.mark.parametrize(
    ("above", "place", "below", "joined"),
    [
        ("Photo: Harbour Post", "Hamburg.", SAID, True),
        ("Photo: Harbour Post", "Berlin/Potsdam.", SAID, True),
        ("Photo: Harbour Post", "München.", f"„{SAID}“", True),
        ("Photo: Harbour Post", "Harbours.", SAID, False),  # no place
        ("Photo: Harbour Post", "Hamburg.", "Share", False),
        ("Photo: Harbour Post", "Hamburg.", SAID.lower(), False),
    ],
)
def test_the_place_of_a_report_is_put_before_it(above: str, place: str, below: str, joined: bool) -> None:
    lines = [above, place, below]
    assert headed(lines, [False] * 3, [False] * 3) == [False, False, joined]
    assert headed(lines, [False] * 3, [False, True, False]) == [False, not joined, joined]  # it ends nothing
    assert headed(lines, [False, False, True], [False] * 3) == [False] * 3  # a blank line parts them
