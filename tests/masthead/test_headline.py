from __future__ import annotations

import pytest
from tests.masthead.pages import BODY, FOOTER, MENU, masthead, value

from cleantext.masthead.headline import candidates
from cleantext.masthead.page import Lines, observe
from cleantext.masthead.settle import settle

HEADLINE = "Harbour ferry returns after a month of repairs"


def test_the_headline_is_the_line_above_byline_and_body() -> None:
    page = [*MENU, HEADLINE, "By Ida Holm", "20 July 2022", *BODY, *FOOTER]
    assert value(page, masthead(page).headline) == HEADLINE


def test_the_title_line_with_the_sites_name_repeats_it() -> None:
    page = [f"{HEADLINE} | Harbour Herald", *MENU, HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    found = masthead(page).headline
    assert (value(page, found), found.also) == (HEADLINE, (0,))


@pytest.mark.parametrize(
    "title", [f"{HEADLINE} | Harbour Herald", f"{HEADLINE} - Harbour Herald", f"{HEADLINE} – Harbour Herald"]
)
def test_the_sites_name_is_cut_where_only_the_title_line_has_the_headline(title: str) -> None:
    page = [title, *MENU, "By Ida Holm", "20 July 2022", *BODY, *FOOTER]
    found = masthead(page).headline
    assert (found.block, value(page, found)) == (0, HEADLINE)


def test_a_row_of_cells_is_no_headline() -> None:
    row = "Front\tNews\tHarbour\tFerries\tWeather\tSport\tCulture"
    page = [row, HEADLINE, "By Ida Holm", "20 July 2022", *BODY, *FOOTER]
    assert value(page, masthead(page).headline) == HEADLINE
    assert candidates(observe(Lines([row], [0.0], [False], [""], [""])), [0]) == []


def test_breadcrumb_and_share_links_are_the_same_headline() -> None:
    page = [*MENU, f"Home > News > {HEADLINE}", HEADLINE, "By Ida Holm", *BODY, f"Share: {HEADLINE}", *FOOTER]
    found = masthead(page).headline
    assert value(page, found) == HEADLINE
    assert found.also == (8, 9 + 2 + len(BODY))


def settled(line: str) -> str:
    """What is taken of a line below a menu that was chosen as the headline."""
    inside = [False] * 2 + [True] * len(BODY)
    page = observe(Lines([MENU[0], line, *BODY], [0.9 * flag for flag in inside], inside, [""] * 6, [""] * 6))
    found = settle(page, next(one for one in candidates(page, [1]) if one.block == 1), 1.0)
    return page.texts[found.block][found.part.start : found.part.end]


@pytest.mark.parametrize(
    "line", [f"Home > News > {HEADLINE}", f"Front page / News / {HEADLINE}", f"Harbour Herald » {HEADLINE}"]
)
def test_a_breadcrumb_is_not_the_headline_but_its_last_step_may_be(line: str) -> None:
    assert settled(line) == HEADLINE


@pytest.mark.parametrize(
    "line", [f"{HEADLINE} » News", "Skipper: «Back» says the ferry » of the harbour", f"Town / News / {HEADLINE}"]
)
def test_no_breadcrumb_keeps_its_words(line: str) -> None:
    assert settled(line) == line


@pytest.mark.parametrize(
    "label", ["Title: ", "SUBJECT:", "Betreff: ", "\u6807\u9898\uff1a", "\u0627\u0644\u0639\u0646\u0648\u0627\u0646: "]
)
def test_the_name_of_a_field_is_not_the_headline(label: str) -> None:
    assert settled(label + HEADLINE) == HEADLINE


def test_teasers_below_the_body_are_not_the_headline() -> None:
    teasers = [
        "Council votes on new bridge across the bay",
        "Storm closes schools in three villages",
        "Old mill to become a library",
    ]
    page = [f"{HEADLINE} | Harbour Herald", *MENU, HEADLINE, "By Ida Holm", *BODY, "More stories", *teasers, *FOOTER]
    assert value(page, masthead(page).headline) == HEADLINE


def test_a_live_banner_is_not_the_headline() -> None:
    page = [
        f"{HEADLINE} | Harbour Herald",
        "Live",
        "Watch: storm reaches the coast",
        *MENU,
        HEADLINE,
        "By Ida Holm",
        *BODY,
        *FOOTER,
    ]
    assert value(page, masthead(page).headline) == HEADLINE


def test_a_kicker_stays_out_of_the_headline() -> None:
    page = [f"{HEADLINE} | Harbour Herald", *MENU, "Transport", HEADLINE, "20 July 2022", *BODY, *FOOTER]
    assert value(page, masthead(page).headline) == HEADLINE


def test_a_cyrillic_page() -> None:
    headline = "Паром вернулся в гавань после месяца ремонта"
    body = [
        "Паром, который месяц стоял на ремонте, во вторник вернулся в гавань, и к семи утра он был полон.",
        "Четыре недели пассажиры паромной переправы шли на работу вокруг залива, некоторые больше часа.",
    ]
    page = [
        f"{headline} | Вестник гавани",
        "Главная",
        "Новости",
        "Спорт",
        headline,
        "20.07.2022 09:19",
        *body,
        "Контакты",
    ]
    assert value(page, masthead(page).headline) == headline


def test_a_chinese_page() -> None:
    headline = "渡轮维修一个月后重返港口"
    body = [
        "停航一个月的渡轮周二重返港口，早上七点就已经满员，许多乘客在码头上等候多时，才登上第一班船。",
        "四周以来，乘客不得不绕过海湾步行上班，有些人每天要走一个多小时，市议会为此收到许多投诉信件。",
    ]
    page = [f"{headline}_港口日报", "首页", "新闻", "体育", headline, "2022年7月20日 09:19", *body, "联系我们"]
    assert value(page, masthead(page).headline) == headline


def test_an_arabic_page() -> None:
    headline = "العبّارة تعود إلى الميناء بعد شهر من الإصلاح"
    body = [
        "عادت العبّارة التي توقفت عن العمل لمدة شهر إلى الميناء يوم الثلاثاء، وكانت ممتلئة عند الساعة السابعة.",
        "سار الركاب حول الخليج لمدة أربعة أسابيع للوصول إلى العمل، وقضى بعضهم أكثر من ساعة في الطريق كل يوم.",
    ]
    page = [
        f"{headline} | صحيفة الميناء",
        "الرئيسية",
        "أخبار",
        "رياضة",
        headline,
        "20/07/2022 09:19",
        *body,
        "اتصل بنا",
    ]
    assert value(page, masthead(page).headline) == headline


def test_a_brief_has_a_headline_though_no_line_is_body_for_sure() -> None:
    page = [
        f"{HEADLINE} | Harbour Herald",
        "Home",
        "News",
        HEADLINE,
        "20 July 2022",
        "It was full by seven.",
        "Contact",
    ]
    assert value(page, masthead(page).headline) == HEADLINE


def test_an_empty_page_has_no_masthead() -> None:
    found = masthead([])
    assert (found.headline.block, found.standfirst.block, found.section.block) == (None, None, None)


def test_chances_are_chances_and_cues_say_why() -> None:
    page = [f"{HEADLINE} | Harbour Herald", *MENU, HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    found = masthead(page).headline
    assert 0.8 < found.probability < 1
    assert 0 < len(found.cues) <= 4
    assert all("=" in cue.name for cue in found.cues)


def test_the_same_page_is_read_the_same() -> None:
    page = [f"{HEADLINE} | Harbour Herald", *MENU, HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert masthead(page) == masthead(list(page))


@pytest.mark.parametrize(
    ("above", "line", "chance", "taken"),
    [
        (HEADLINE, "The engine was mended at last. Will it hold for another year?", 0.5, HEADLINE),
        (HEADLINE, "The engine was mended at last, and nobody knows for how long it will hold.", 0.5, HEADLINE),
        # A sure choice stays, and so does a question, and one below a label.
        (HEADLINE, "The engine was mended at last, and nobody knows for how long it will hold.", 0.7, None),
        (HEADLINE, "Will the engine of the harbour ferry hold for another year?", 0.5, None),
        ("Harbour News", "The engine was mended at last, and nobody knows for how long it will hold.", 0.5, None),
        ("By Ida Holm", "The engine was mended at last, and nobody knows for how long it will hold.", 0.5, None),
    ],
)
def test_a_doubtful_sentence_gives_way_to_the_line_above_it(
    above: str, line: str, chance: float, taken: str | None
) -> None:
    kinds = ["", "byline" if above.startswith("By ") else "", *[""] * (1 + len(BODY))]
    texts = [MENU[0], above, line, *BODY]
    chances = [*[0.0] * 3, *[0.9] * len(BODY)]
    page = observe(Lines(texts, chances, [chance > 0 for chance in chances], [""] * len(texts), kinds))
    found = settle(page, next(one for one in candidates(page, [2]) if one.block == 2), chance)
    assert page.texts[found.block] == (taken or line)


@pytest.mark.parametrize("way", ["\u2190 {}", "{} \u2192"])
def test_the_way_to_the_next_article_is_no_headline(way: str) -> None:
    link = way.format("Storm closes the pier for a week")
    page = [*MENU, link, HEADLINE, "By Ida Holm", "20 July 2022", *BODY, *FOOTER]
    assert value(page, masthead(page).headline) == HEADLINE
    alone = [*MENU, link, *BODY, *FOOTER]
    assert value(alone, masthead(alone).headline) != link
