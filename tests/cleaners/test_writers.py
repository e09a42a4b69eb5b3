"""Who wrote it where by-words name others, or nobody: the place of a name, and what the page tells of its bearer."""

from __future__ import annotations

import pytest
from tests.cleaners.pages import record

from cleantext.context import Context

PROSE = "p: The ferry came back on a grey morning with forty passengers who had waited for two weeks to cross it.\n"
MENU = "o: Home\no: News\no: Tickets\no: Menu\n"
FAR = "o: Share\n" * 20 + "o: By Rosa Blom\n"
HEAD = "h: Harbour ferry returns\n"


def _authors(page: str, language: str = "en") -> tuple[str, ...]:
    article = record(page, Context(language=language)).article
    assert article is not None
    return article.authors


@pytest.mark.parametrize(
    ("page", "authors"),
    [
        # The name between headline and date, and by-words of teasers above and of a part that is told of below.
        (
            f"o: By Ida Holm\no: Ten boats to see\n{HEAD}o: Nora Fenwick\no: 20 July 2022\n{PROSE * 3}",
            ("Nora Fenwick",),
        ),
        (
            f"{HEAD}o: Nora Fenwick\no: 20 July 2022\n{PROSE}o: Pumps\no: Authors: Ida Holm and Rosa Blom\n{PROSE * 3}",
            ("Nora Fenwick",),
        ),
        (f"o: By Ida Holm\n{HEAD}o: Nora Fenwick Jul 20 2022, 8:01 AM ET\n{PROSE * 3}", ("Nora Fenwick",)),
        # But a by-word right below that date is of the same article.
        (f"{HEAD}o: Harbour Cats\no: 20 July 2022\no: By Ida Holm\n{PROSE * 3}", ("Ida Holm",)),
        (f"{HEAD}o: Rosa Blom\no: 20 July 2022\no: By Ida Holm\n{PROSE * 3}", ("Ida Holm",)),
        # What stands there by chance gives way to whoever signed.
        (f"{HEAD}o: 20 July 2022\no: Cautionary Tale\n{PROSE * 3}o: Written by Ida Holm\n", ("Ida Holm",)),
        # A headline that stands twice: the byline, the handle and the name are below the first.
        (f"t: Harbour ferry returns\no: by harbourcat\no: 20 July 2022\no: Menu\n{HEAD}{PROSE * 3}", ("harbourcat",)),
        (f"t: Harbour ferry returns\no: Ida Holm\no: 20 July 2022\no: Menu\n{HEAD}{PROSE * 3}", ("Ida Holm",)),
        # Right above the headline, below the day; also where the masthead took it for the section.
        (f"o: 20 July 2022\no: /\nk: Ida Roll\n{HEAD}{PROSE * 3}", ("Ida Roll",)),
        (f"o: 20 July 2022\no: Ida Roll\no: 25\n{HEAD}{PROSE * 3}", ("Ida Roll",)),
        (f"o: 20 July 2022\nk: Harbour Life\n{HEAD}{PROSE * 3}", ()),
        # A sign behind the name, a button or an address between it and the day.
        (f"o: Ida Holm/\no: 20 July 2022\n{HEAD}{PROSE * 3}", ("Ida Holm",)),
        (f"o: Ida Holm\no: ida@harbour.example | Harbour desk\n{HEAD}{PROSE * 3}", ("Ida Holm",)),
        # The site behind a comma; and behind its staff.
        (f"{HEAD}o: Ida Holm, harbourpost\no: 20 July 2022\n{PROSE * 3}f: © 2022 harbourpost\n", ("Ida Holm",)),
        (f"{HEAD}o: Ida Holm, harbourpost\no: 20 July 2022\n{PROSE * 3}", ()),
        # A by-word right above where names are looked for.
        (
            f"{MENU}o: By\no: Ida Holm\no: 20 July 2022\no: Tags\no: Boats\no: Winds\no: Ships\n{HEAD}{PROSE * 3}{FAR}",
            ("Ida Holm",),
        ),
    ],
)
def test_who_wrote_by_the_place_of_the_name(page: str, authors: tuple[str, ...]) -> None:
    assert _authors(page) == authors


@pytest.mark.parametrize(
    ("behind", "authors"),
    [
        # Who tells of herself; the name may have been read as the last line of the body.
        ("p: Ida Holm\no: I’m the founder of this paper, and I live on a boat.\n", ("Ida Holm",)),
        ("p: Ida Holm\no: The founder of this paper lives on a boat.\n", ()),
        # What leads to more of hers.
        ("o: Ida Holm\nr: RELATED ARTICLESMORE FROM AUTHOR\n", ("Ida Holm",)),
        ("o: Share\no: Boats\no: Ida Holm\nr: Related articles\n", ()),
        # Below the only day behind the body, with a dash or without.
        ("o: Share\no: 20 July 2022\no: - Ida Holm\no: Tags\n", ("Ida Holm",)),
        ("o: Share\no: 20 July 2022\no: Ida Holm\no: 21 July 2022\no: Rosa Blom\n", ()),
        # Beside a day, but not above a comment.
        ("o: Ida Holm | 20 July 2022 | Boats\no: Share\n", ("Ida Holm",)),
        ("o: Share\no: Ida Holm 20 July 2022\no: That was a good read.\n", ()),
        # A text that tells who writes, and the name alone elsewhere on the page.
        ("o: Ida Holm is a writer at this paper covering boats.\no: Share\no: Ida Holm\n", ("Ida Holm",)),
        ("o: Ida Holm is a writer at this paper covering boats.\n", ()),
        # Above the comments, where the reader took comments for body.
        (
            "o: Posted by Ida Holm at July 20, 2022 9:19 AM\nc: Comments\n" + PROSE * 2 + "o: Posted by Rosa Blom\n",
            ("Ida Holm",),
        ),
    ],
)
def test_who_wrote_by_what_is_told_behind_the_body(behind: str, authors: tuple[str, ...]) -> None:
    assert _authors(f"{HEAD}{PROSE * 4}{behind}") == authors


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("en", "Ida Holm's Harbour Blog", ("Ida Holm",)),
        ("en", "Ida Holm’s thoughts on boats", ("Ida Holm",)),
        ("de", "Blog von Ida Holm", ("Ida Holm",)),
        ("en", "Ida Holm's boats", ()),
        ("en", "Harbour Post's Blog", ()),
    ],
)
def test_the_name_of_a_blog_may_name_its_writer(language: str, line: str, authors: tuple[str, ...]) -> None:
    page = f"o: {line}\no: Home\n{HEAD}{PROSE * 3}"
    assert _authors(page, language) == authors
    assert _authors(page.replace(HEAD, f"{HEAD}o: By Rosa Blom\n"), "en") == ("Rosa Blom",)


def test_a_standfirst_in_which_somebody_tells_of_herself_is_not_about_her() -> None:
    above = f"{MENU}o: Ida Holm\no: 210\no: 20 July 2022\n{HEAD}"
    assert _authors(f"{above}s: Ida Holm I’m a writer, and I live on a boat.\n{PROSE * 3}") == ("Ida Holm",)


def test_a_house_that_hangs_on_a_name_is_cut_where_the_page_prints_the_name() -> None:
    page = f"{HEAD}o: by Ida Holm Quiet Harbours\n{PROSE * 3}o: Share\n"
    assert _authors(page) == ("Ida Holm Quiet Harbours",)
    assert _authors(f"{page}o: Ida Holm\n") == ("Ida Holm",)
    assert _authors(f"{page}o: Quiet Harbours\n") == ("Ida Holm",)
