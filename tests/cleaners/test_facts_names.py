"""Which of a page's lines name who wrote it."""

from __future__ import annotations

import pytest
from tests.cleaners.pages import record

from cleantext.context import Context

MENU = "o: Ara\no: Gündem\no: Spor\no: Yazarlar\n"
PROSE = "p: The ferry that was out of service for a month came back to the harbour, and it was full.\n"


def _authors(text: str, language: str = "en") -> tuple[str, ...]:
    found = record(text, Context(language)).article
    assert found is not None
    return found.authors


@pytest.mark.parametrize(
    ("language", "below", "authors"),
    [
        # Whoever only checked or edited leaves a bare name its place.
        ("en", "o: Nora Fenwick\no: Reviewed by Tomas Ashdown\n", ("Nora Fenwick",)),
        ("en", "o: Edited by: Tomas Ashdown\no: Tomas Ashdown\n", ()),
        # Between headline and body a by-word vouches for whatever follows it.
        ("en", "o: By Quiet Light\n", ("Quiet Light",)),
        ("en", "o: by harbourcat\n", ("harbourcat",)),
        ("en", "o: by ALLIN ONE on Jan 22, 2025\n", ("ALLIN ONE",)),
        ("fr", "o: Par Quai Libre\n", ("Quai Libre",)),
        ("de", "o: Von hafenpost, jse\n", ("hafenpost",)),
        ("en", "o: By the time it came back, summer was over\n", ()),
        ("en", "o: by email\n", ()),
        ("es", "o: Por fin llega el verano\n", ()),
        # So does one that is alone on its line, for the line below it.
        ("en", "o: by\no: harbourcat\no: 2 May 2024\n", ("harbourcat",)),
        ("en", "o: Posted by\no: Hardtail Canada\n", ("Hardtail Canada",)),
        ("en", "o: By\no: Share\n", ()),
        ("en", "o: By\no: 2 May 2024\n", ()),
        # A list of names goes on for as long as its commas, figures and names follow.
        (
            "en",
            "o: By\no: Nora Fenwick\no: 1\no: ,\no: Tomas Ashdown\no: 2\no: and\no: Ivy Larkspur\no: Share\n",
            ("Nora Fenwick", "Tomas Ashdown", "Ivy Larkspur"),
        ),
        # "And" is one of them, also where a pack takes it for the name of a language: here "f:".
        ("fr", "o: Par\no: Nora Fenwick\nf: et\no: Tomas Ashdown\n", ("Nora Fenwick", "Tomas Ashdown")),
        ("en", "o: By\no: Nora Fenwick\nf: et\no: Tomas Ashdown\n", ("Nora Fenwick",)),
        # A house behind a bar is where she works.
        ("en", "o: By\no: Nora Fenwick\no: | Ledger staff\n", ("Nora Fenwick",)),
        # So is the name of the site, which its title ends with.
        ("en", "t: Ferry returns | Cape Courier\no: By Nora Fenwick | Cape Courier\n", ("Nora Fenwick",)),
        (
            "en",
            "t: Ferry returns | Ruth Kestrel\no: By Ruth Kestrel and Nora Fenwick\n",
            ("Ruth Kestrel", "Nora Fenwick"),
        ),
        # Behind the newsroom stands a place, or a name that begins with a given name.
        ("es", "o: Redacción | San Telmo\no: 2 de mayo de 2024\n", ("Redacción",)),
        ("es", "o: Redacción | Ana López\no: 2 de mayo de 2024\n", ("Ana López",)),
        # The account under which it was entered, and below it who wrote.
        ("en", "o: by Harbour Times\no: Nora Fenwick/Tomas Ashdown\n", ("Nora Fenwick", "Tomas Ashdown")),
        ("en", "o: by Harbour Times\no: Nora Fenwick\no: Share\no: 5 rooms\n", ("Harbour Times",)),
        ("en", "o: by Ivy Larkspur\no: Nora Fenwick/Tomas Ashdown\n", ("Ivy Larkspur",)),
        # An agency behind "and" wrote too; behind a comma or on the next line it is where somebody works.
        ("en", "o: By Nora Fenwick and AP\n", ("Nora Fenwick", "AP")),
        ("de", "o: Von Nora Fenwick und dpa\n", ("Nora Fenwick", "dpa")),
        ("en", "o: By Nora Fenwick, AP\n", ("Nora Fenwick",)),
        ("en", "o: By Nora Fenwick\no: Associated Press\n", ("Nora Fenwick",)),
        ("en", "o: By Nora Fenwick, Director, Harbour Post and Ferry Institute\n", ("Nora Fenwick",)),
        ("en", "o: Nora Fenwick\no: and\no: AP\no: 2 May 2024\n", ("Nora Fenwick", "AP")),
        # An agency alone on its line may be the end of a picture's credit.
        ("en", "o: Photo by Nora Fenwick\no: /\no: AP\n", ()),
        # A headline of a teaser in the form of a name and what for.
        ("de", "o: Nora Fenwick, 26.04.2024\no: Günstige Minuten-Tarife für Normalsurfer\n", ("Nora Fenwick",)),
        # Who checked it may stand on a line of its own, below the name.
        ("en", "o: Nora Fenwick\no: Reviewed by:\no: Tomas Ashdown\n", ("Nora Fenwick",)),
        # A label above a bare name may say that he did not write.
        ("en", "o: Contact:\no: Nora Fenwick\no: 2 May 2024\n", ()),
        ("en", "o: Hero image by\no: Nora Fenwick\no: 2 May 2024\n", ()),
        ("en", "o: Also in other languages of this site:\no: Nora Fenwick\no: 2 May 2024\n", ("Nora Fenwick",)),
        # Nor does somebody at a link in the middle of a sentence.
        ("en", f"o: Nora Fenwick\no: {PROSE[7:].strip()}\n", ()),
        # Away from a date a name must begin with a given name that is known.
        ("en", "o: Rakkasan Motorsports\n", ()),
        ("ru", "o: Нижний Новгород\n", ()),
        ("en", "o: Nora Fenwick\n", ("Nora Fenwick",)),
        ("en", "o: Fouzia Van Der Fort|Published 4 months ago\n", ("Fouzia Van Der Fort",)),
        # Labels alone on their lines, without a colon: who wrote, and who checked it.
        ("ar", "o: كتابة\no: رُبى النخيلي\no: تدقيق طبي\no: د. سامي المرساوي\no: تاريخ النشر\n", ("رُبى النخيلي",)),
        ("ar", "o: كتابة\no: مشاركة\n", ()),
        # A dash alone parts two names, and nothing else.
        ("vi", "o: Mai Thục Quyên\no: -\no: Tống Hoài Nam\n", ("Mai Thục Quyên", "Tống Hoài Nam")),
        ("vi", "o: Mai Thục Quyên\no: -\no: Nông sản\n", ("Mai Thục Quyên",)),
        # The section, printed above the headline too, is no name in a script without capitals.
        ("ja", "o: 食品・外食\no: 2024年5月2日\n", ()),
        ("zh", "o: 2024-05-02 08:16 来源：某某日报 作者：王海明 李帆\n", ("王海明", "李帆")),
        # An agency alone above the date, where the text opens with it.
        ("tr", "o: KHA\no: 2 Mayıs 2024\np: WARNE (KHA) - " + PROSE[3:], ("KHA",)),
        ("tr", "o: KHA\no: 2 Mayıs 2024\np: Warne (KHA) " + PROSE[3:], ()),
    ],
)
def test_names_below_the_headline(language: str, below: str, authors: tuple[str, ...]) -> None:
    assert _authors(f"o: 食品・外食\nh: Harbour ferry returns\n{below}{PROSE * 3}", language) == authors


@pytest.mark.parametrize(
    ("above", "authors"),
    [
        ("o: Halit Kıyıcıoğlu\no: kiyicioglu@harbour.example\no: Takip Et\n", ("Halit Kıyıcıoğlu",)),
        ("o: Halit Kıyıcıoğlu\no: Takip Et\n", ()),
    ],
)
def test_a_columnist_above_the_headline(above: str, authors: tuple[str, ...]) -> None:
    assert _authors(f"{MENU}{above}h: Harbour ferry returns\no: 2 Mayıs 2024\n{PROSE * 3}", "tr") == authors


@pytest.mark.parametrize(
    ("language", "behind", "authors"),
    [
        ("en", "o: Article by\no: Matias Heikkilä\n", ("Matias Heikkilä",)),
        ("en", "o: Posted by:\no: Idle Cartulary\n", ("Idle Cartulary",)),
        ("de", "o: Text:\no: Nora Fenwick\n", ("Nora Fenwick",)),
        ("en", "o: Fact checked by\no: Tomas Ashdown\n", ()),
        # A box: the name, and who that is.
        ("en", "o: Share\no: Nora Fenwick\no: Nora is a reporter in Warne.\n", ("Nora Fenwick",)),
        ("en", "o: Share\no: Nora Fenwick\no: A ship was lost in the storm.\n", ()),
        # What agencies leave, where nobody else is named.
        ("de", "o: (dpa/jse)\n", ("dpa",)),
        ("de", "o: Quelle: dpa Sport\n", ("dpa",)),
        ("nl", "o: Bron: ANP\n", ("ANP",)),
        ("de", "o: (Quelle: APA/sda)\no: Nora Fenwick\no: Folgen\n", ("APA", "sda")),
        ("de", "o: Nora Fenwick\no: dpa\n", ("Nora Fenwick",)),
        ("de", "o: Quelle: Stadt Warne\n", ()),
        ("de", "o: dpa\\jse und viele andere mehr\n", ()),
        # A name behind a text that names its bearer as a reporter is a signature, not a topic.
        ("en", f"p: Our correspondent Nora Fenwick saw it. {PROSE[3:]}o: Nora Fenwick\n", ("Nora Fenwick",)),
        ("en", f"p: The mayor Nora Fenwick saw it. {PROSE[3:]}o: Nora Fenwick\n", ()),
        # A signature, but not a name out of a broken sentence, of a list or of somebody the text is about.
        ("en", "o: Nora Fenwick\n", ("Nora Fenwick",)),
        ("ru", "o: Андрей Фенвик\n", ("Андрей Фенвик",)),
        ("en", "p: Thanks as always to\no: Nora Fenwick\no: and the others.\n", ()),
        ("en", "o: Kumamoto Castle\n", ()),
        (
            "en",
            f"p: Nora Fenwick sold tickets. {PROSE[3:]}p: Nora Fenwick smiled. {PROSE[3:]}{PROSE * 4}o: Nora Fenwick\n",
            (),
        ),
        ("en", "o: Nora Fenwick, Chief Marketing Officer, Harbour Ltd\n", ()),
        # Who wrote the paper that a press release tells of; and a list of papers above who wrote.
        ("ja", "o: 論文題目：Harbour rain\no: 著者：Nora Fenwick, Ida Holm\no: DOI：10.0000/jbm.2024\n", ()),
        ("ja", "o: 著者：Nora Fenwick, Ida Holm\n", ("Nora Fenwick", "Ida Holm")),
        ("en", "o: Blom R. Rain. doi: 10.0000/jbm\no: Written by: Nora Fenwick\n", ("Nora Fenwick",)),
        # Family names stand first in Vietnamese.
        ("vi", "o: Đỗ Nhật Khang\n", ("Đỗ Nhật Khang",)),
    ],
)
def test_names_behind_the_body(language: str, behind: str, authors: tuple[str, ...]) -> None:
    assert _authors(f"h: Harbour ferry returns\n{PROSE * 4}{behind}", language) == authors


def test_a_word_below_the_headline_is_a_name_if_the_page_tells_who_that_is() -> None:
    text = f"h: Harbour ferry returns\no: Stefan\n{PROSE * 3}o: Share\no: Stefan is the founder of this paper.\n"
    assert _authors(text) == ("Stefan",)
    assert _authors(text.replace("Stefan is", "Ships are")) == ()
    assert _authors(text.replace("Stefan", "More")) == ()


def test_the_name_of_a_site_is_its_author_s_where_it_is_a_person_s() -> None:
    assert _authors(f"o: Nora Fenwick\no: Blog\nh: Harbour ferry returns\n{PROSE * 3}") == ("Nora Fenwick",)
    assert _authors(f"o: Harbour Post\no: Blog\nh: Harbour ferry returns\n{PROSE * 3}") == ()
    named = f"o: Nora Fenwick\no: Blog\nh: Harbour ferry returns\no: By Tomas Ashdown\n{PROSE * 3}"
    assert _authors(named) == ("Tomas Ashdown",)


def test_bare_names_far_below_the_headline_need_a_date() -> None:
    clients = "o: Nora Fenwick\n"
    menu = "o: 2 rooms\n" * 25
    assert _authors(f"h: Harbour ferry returns\n{menu}{clients}{PROSE * 3}") == ()


def test_the_only_label_and_name_of_a_page_may_stand_anywhere() -> None:
    far = "o: Share\n" * 40
    page = f"h: Harbour ferry returns\n{PROSE * 4}{far}o: Written by\no: Nora Fenwick\no: Newsletter\n"
    assert _authors(page) == ("Nora Fenwick",)
    assert _authors(f"{page}o: By Tomas Ashdown\n") == ()  # teasers
    assert _authors(page.replace("Nora Fenwick", "Harbour cats")) == ()
    assert _authors(f"h: Harbour ferry returns\n{PROSE * 4}{far}o: Site by\no: by\no: HarbourAds\n") == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("f: © 2012-2025 Nora Fenwick. All rights reserved.", ("Nora Fenwick",)),
        ("o: Copyright Nora Fenwick 2012-2025. CC BY-NC 4.0.", ("Nora Fenwick",)),
        ("f: © 2025 Nora Fenwick Consulting, Inc.", ()),
        ("f: © 2025 Harbour Post", ()),
        ("o: Nora Fenwick. All rights reserved.", ()),
        ("f: © 2025 Nora Fenwick\nf: © 2025 Tomas Ashdown", ()),
    ],
)
def test_who_holds_all_rights_wrote_where_nobody_is_named(line: str, authors: tuple[str, ...]) -> None:
    far = "o: Share\n" * 40
    assert _authors(f"h: Harbour ferry returns\n{PROSE * 4}{far}{line}\n") == authors
    assert _authors(f"h: Harbour ferry returns\no: By Ivy Larkspur\n{PROSE * 4}{far}{line}\n") == ("Ivy Larkspur",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Harbour Works | 20 July 2022", ("Harbour Works",)),
        ("20 July 2022 Harbour Works", ("Harbour Works",)),
        ("Harbour Works", ()),
        ("Lighthouses | 20 July 2022", ()),
        ("Susan 20 July 2022 0 Comments", ("Susan",)),
        ("Susan\no: 20 July 2022", ("Susan",)),
        ("Travel\no: 20 July 2022", ()),
    ],
)
def test_the_site_or_a_given_name_beside_a_day(line: str, authors: tuple[str, ...]) -> None:
    page = f"t: Ferry returns - Harbour Works\no: Home\nh: Ferry returns\no: {line}\n{PROSE * 3}"
    assert _authors(page) == authors
    assert _authors(f"{page}f: © 2022 Harbour Works".replace("t: Ferry returns - Harbour Works", "o: Menu")) == authors


def test_a_standfirst_may_name_the_reporter() -> None:
    page = f"h: Harbour ferry returns\ns: Our reporter Nora Fenwick was aboard\no: Nora Fenwick\n{PROSE * 3}"
    assert _authors(page) == ("Nora Fenwick",)
    assert _authors(page.replace("Our reporter Nora", "The mayor Nora")) == ()
