"""Which of a page's lines name who wrote it."""

from __future__ import annotations

import pytest
from tests.cleaners.pages import record

from cleantext.context import Context

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
        ("en", "o: By the time it came back, summer was over\n", ()),
        ("en", "o: by email\n", ()),
        ("es", "o: Por fin llega el verano\n", ()),
        # Away from a date a name must begin with a given name that is known.
        ("en", "o: Rakkasan Motorsports\n", ()),
        ("ru", "o: Нижний Новгород\n", ()),
        ("en", "o: Nora Fenwick\n", ("Nora Fenwick",)),
        ("en", "o: Fouzia Van Der Fort|Published 4 months ago\n", ("Fouzia Van Der Fort",)),
    ],
)
def test_names_below_the_headline(language: str, below: str, authors: tuple[str, ...]) -> None:
    assert _authors(f"h: Harbour ferry returns\n{below}{PROSE * 3}", language) == authors


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
