from __future__ import annotations

import pytest
from tests.masthead.pages import BODY, FOOTER, MENU, masthead, value

from cleantext import run
from cleantext.masthead.address import in_slug, read_address, step_of
from cleantext.masthead.page import Lines, Page, observe
from cleantext.masthead.witness import elsewhere, lines_of

HEADLINE = "Harbour ferry returns after a month of repairs"
TEASER = "Ferry passengers walked around the bay for four weeks"
ADDRESS = "https://www.harbour.example/politics/harbour-ferry-returns-after-a-month-of-repairs-1379568a.html"
PAGE = [*MENU, TEASER, "Town hall", HEADLINE, "By Ida Holm", "20 July 2022", *BODY, *FOOTER]


@pytest.mark.parametrize(
    ("url", "words", "steps"),
    [
        (ADDRESS, "harbour ferry returns after a month of repairs", ("politics",)),
        ("https://a.example/ferry-returns-at-last/5-95-20", "ferry returns at last", ("ferryreturnsatlast",)),
        ("https://a.example/2022/07/20/ferry_returns_at_last.php5?utm=mail#top", "ferry returns at last", ()),
        ("https://a.example/f%C3%A4hre-kehrt-zur%C3%BCck", "faehre kehrt zuruck", ()),
        ("https://a.example/паром-вернулся-в-порт/", "parom vernulsia v port", ()),
        ("https://a.example/eat-drink/news/1379568", "", ("eatdrink", "news")),
        ("https://a.example/en-GB/a/ferry/b", "", ("a", "ferry")),
        ("/politics/ferry-returns-at-last", "ferry returns at last", ("politics",)),
        ("https://a.example/ferry-returns-at-last?from=" + "x" * 5000, "ferry returns at last", ()),
    ],
)
def test_an_address_taken_apart(url: str, words: str, steps: tuple[str, ...]) -> None:
    found = read_address(url)
    assert " ".join(min(word) for word in found.slug) == words
    assert found.steps == steps


@pytest.mark.parametrize("url", [None, "", "http://[broken", "https://a.example", "mailto:ida", "a" * 3000, "/\ud800/"])
def test_an_address_that_says_nothing(url: str | None) -> None:
    found = read_address(url)
    assert (found.slug, found.steps) in (((), ()), ((), ("\ud800",)))


def test_an_address_made_to_be_long_costs_no_more_than_another() -> None:
    found = read_address("https://a.example/" + "s/" * 300 + "-".join(["word"] * 250))
    assert (len(found.slug), len(found.steps)) == (60, 12)


@pytest.mark.parametrize(
    ("slug", "line"),
    [
        ("juergen-faehrt-zurueck", "Jürgen fährt zurück"),
        ("jurgen-fahrt-zuruck", "Jürgen fährt zurück"),
        ("parom-vernulsya-v-port", "Паром вернулся в порт"),
        ("hvilina-na-rozdumi", "Хвилина на роздуми"),
        ("khvylyna-na-rozdumy", "Хвилина на роздуми"),
        ("to-ploio-epistrefei", "Το πλοίο επιστρέφει"),
        ("turkiye-de-yangin-sondu", "Türkiye'de yangın söndü"),
        ("dont-wait-for-it", "Don’t wait for it"),
        ("don-t-wait-for-it", "Don't wait for it"),
        ("%E5%A4%A7%E9%9B%A8-%E5%81%9C-%E4%BA%86", "大雨 停 了"),
        ("ferry-returns-after-a-mon", "Ferry returns after a month"),
    ],
)
def test_words_as_addresses_spell_them(slug: str, line: str) -> None:
    assert in_slug(read_address(f"https://a.example/{slug}"), line)[0] >= 0.75


def test_steps_of_an_address() -> None:
    address = read_address("https://a.example/news/eat-drink/mat-og-drikke/ferry-returns-at-last")
    lines = ("News", "Eat & Drink", "Mat og drikke", "Drink", "", "|")
    assert [step_of(address, line) for line in lines] == [0, 1, 2, -1, -1, -1]


def unread(lines: list[str], url: str | None = None) -> Page:
    """A page of which nothing is known but its lines."""
    blank = [""] * len(lines)
    return observe(Lines(lines, [0.0] * len(lines), [False] * len(lines), blank, blank), url)


def test_the_address_tells_the_headline_from_a_teaser() -> None:
    lines = [*MENU, HEADLINE, *MENU, TEASER, "By Ola Berg", *BODY, *FOOTER]
    assert value(lines, masthead(lines).headline) == TEASER
    found = masthead(lines, url=ADDRESS).headline
    assert value(lines, found) == HEADLINE
    assert "address_cover" in {cue.name for cue in found.cues}


def test_a_headline_far_above_the_body_is_looked_at() -> None:
    far = ["Share", HEADLINE, *[f"Entry {number}" for number in range(120)], *BODY, *FOOTER]
    page = unread(far, ADDRESS)
    assert lines_of(page)[0] == 1
    assert lines_of(unread(far)) == []


def test_the_address_tells_the_section_from_other_labels() -> None:
    lines = [*MENU, "Town hall", "Harbour", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(lines, masthead(lines).section) == "Harbour"
    assert value(lines, masthead(lines, url="https://a.example/town-hall/1").section) == "Town hall"


def test_a_section_that_only_the_menu_prints() -> None:
    lines = [*MENU, "Sign in", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert masthead(lines).section.block is None
    found = masthead(lines, url=ADDRESS).section
    assert value(lines, found) == "Politics"
    assert [cue.name for cue in found.cues] == ["address_elsewhere"]


def test_the_name_of_the_site_is_no_section() -> None:
    lines = [*MENU, "Sign in", "Harbour Herald", HEADLINE, "By Ida Holm", *BODY, *FOOTER]
    assert value(lines, masthead(lines).section) == "Harbour Herald"
    for site in ("www.harbour-herald.co.uk", "harbourherald.example"):
        assert value(lines, masthead(lines, url=f"https://{site}/1").section) is None


@pytest.mark.parametrize("step", ["blog", "en", "2022", "story"])
def test_a_general_step_names_no_section(step: str) -> None:
    lines = [*MENU, step.title(), "Sign in", HEADLINE, *BODY, *FOOTER]
    page = unread(lines, f"https://a.example/{step}/harbour-ferry-returns")
    assert elsewhere(page) == -1


def test_an_address_of_another_article_takes_nothing_away() -> None:
    other = "https://www.harbour.example/culture/choir-sings-in-the-old-customs-house"
    before, after = masthead(PAGE), masthead(PAGE, url=other)
    assert value(PAGE, before.headline) == value(PAGE, after.headline) == HEADLINE


def test_the_address_reaches_the_masthead_of_a_run() -> None:
    text = "\n".join([*MENU, "Sign in", HEADLINE, "By Ida Holm", "20 July 2022", *BODY, *FOOTER])
    without, told = run(text).article, run(text, url=ADDRESS).article
    assert without is not None
    assert told is not None
    assert (without.section, told.section) == (None, "Politics")
    assert without.headline == told.headline == HEADLINE


@pytest.mark.parametrize("part", ["doc.example.org.B2L45", "1.4567.feed.story.harbour"])
def test_the_number_of_a_document_is_no_slug(part: str) -> None:
    assert not read_address(f"https://www.harbour.example/{part}").slug
    assert read_address("https://www.harbour.example/ferry-returns-after-a-month.html").slug
