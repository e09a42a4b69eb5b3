"""What stands behind an article and is none of it: comments, below the line of rights, stories of the same writer."""

from __future__ import annotations

import pytest

from cleantext.cleaners.looks import Page, Rule
from cleantext.cleaners.tails import below_comments, below_furniture, below_rights, same_writer
from cleantext.context import Context
from cleantext.document import Role

SAID = [
    f"The ferry came back to the harbour on day {day}, and nobody had missed it as much as the captain of it did."
    for day in range(4)
]
RIGHTS = "Copyright © 2025 Harbour Gym. All Rights Reserved"
PLACES = [f"Affordable Gym in 0800{number}, Harbour County" for number in range(9)]


def _page(texts: list[str], **roles: Role) -> Page:
    found = [roles.get(f"line_{number}", Role.UNKNOWN) for number in range(len(texts))]
    inside = [role is Role.UNKNOWN for role in found]
    return Page(texts, found, [""] * len(texts), [0.9] * len(texts), inside, Context(language="en"))


def _left_out(rule: Rule, page: Page) -> list[int]:
    return [look.number for look in rule(page)]


@pytest.mark.parametrize(
    ("above", "marks", "found"),
    [
        (2, ["Comments", "Reply"], True),
        (2, ["36 Comments"], True),
        (2, ["Comments"], False),  # a heading that the packs know, and the text goes on
        (2, ["0 Comments"], False),
        (1, ["Comments", "Reply"], False),  # a fifth of what was taken: the page counts comments above the article too
        (1, ["36 Comments", "Newest first", "Reply"], True),
        (2, ["Answer", "Answer"], False),  # an interview
        (2, ["Question:", "Answer:"], False),
    ],
)
def test_what_stands_below_lines_of_comments_is_none_of_the_article(above: int, marks: list[str], found: bool) -> None:
    texts = [*SAID[:above], *[line for mark in marks for line in (mark, SAID[3])]]
    texts += [SAID[3]] * (5 - above - len(marks))
    roles = {f"line_{at}": Role.COMMENTS for at, text in enumerate(texts) if text in marks}
    left_out = [at for at in range(above, len(texts)) if texts[at] not in marks] if found else []
    assert _left_out(below_comments, _page(texts, **roles)) == left_out


def test_lines_of_comments_behind_all_that_was_taken_say_nothing() -> None:
    texts = [*SAID[:2], "Comments", *SAID[2:], "Leave a comment", "Reply"]
    roles = {f"line_{at}": Role.COMMENTS for at in (2, 5, 6)}
    assert _left_out(below_comments, _page(texts, **roles)) == []


@pytest.mark.parametrize(
    ("above", "kinds", "found"),
    [
        (3, (Role.SHARE, Role.RELATED, Role.FOOTER), True),
        (3, (Role.SHARE, Role.SECTION, Role.COMMENTS), True),  # entries of a menu
        (3, (Role.SHARE, Role.SHARE, Role.FOOTER), False),
        (3, (Role.SHARE, Role.PROMO, Role.FOOTER), False),  # a pitch inside an article
        (3, (Role.SECTION, Role.NAVIGATION, Role.FOOTER), False),
        (1, (Role.SHARE, Role.RELATED, Role.FOOTER), False),  # most of the article is below
    ],
)
def test_what_stands_below_the_furniture_that_ends_a_page(above: int, kinds: tuple[Role, ...], found: bool) -> None:
    texts = [*SAID[:above], "Share", "Harbour", "Imprint", *SAID[above:]]
    roles = {f"line_{above + at}": role for at, role in enumerate(kinds)}
    left_out = list(range(above + 3, len(texts))) if found else []
    assert _left_out(below_furniture, _page(texts, **roles)) == left_out


def test_furniture_with_paragraphs_between_is_of_the_article() -> None:
    texts = [*SAID, "Share", SAID[0], "Read more", SAID[1], "Imprint", SAID[2]]
    roles = {"line_4": Role.SHARE, "line_6": Role.RELATED, "line_8": Role.FOOTER}
    assert _left_out(below_furniture, _page(texts, **roles)) == []


def test_a_list_below_the_line_of_rights_is_none_of_the_article() -> None:
    texts = [*SAID, RIGHTS, *PLACES]
    assert _left_out(below_rights, _page(texts, line_4=Role.FOOTER)) == list(range(5, len(texts)))
    assert _left_out(below_rights, _page(texts)) == []  # nobody says that it is a footer
    assert _left_out(below_rights, _page([*texts, SAID[0]], line_4=Role.FOOTER)) == []  # the text goes on
    assert _left_out(below_rights, _page([*SAID[:2], RIGHTS, *PLACES], line_2=Role.FOOTER)) == []  # a page of lists
    named = [*SAID, "Harbour Gym", *PLACES]
    assert _left_out(below_rights, _page(named, line_4=Role.FOOTER)) == []


def test_stories_with_the_writer_of_the_article_below_each_are_others() -> None:
    teasers = [line for at in range(4) for line in (f"Was I bold {at}?", "Ida Holm", "Boats, winds, harbours")]
    texts = ["Home", "Ida Holm", *SAID, *teasers]
    page = _page(texts, line_0=Role.NAVIGATION)
    page.inside[1] = False
    assert _left_out(same_writer, page) == list(range(6, len(texts)))
    few = [*texts[:6], *teasers[:9]]
    assert _left_out(same_writer, _page(few, line_0=Role.NAVIGATION)) == []
    # A button that stands between all paragraphs, and one who is asked, are no such thing.
    asked = ["Ida Holm", *[line for said in SAID * 2 for line in ("Ida Holm", said)]]
    assert _left_out(same_writer, _page(asked)) == []
    content = ["Article content", *[line for at in range(6) for line in ("Article content", f"It was {at}.")]]
    known = {f"line_{number}": Role.PROMO for number, text in enumerate(content) if text == "Article content"}
    assert _left_out(same_writer, _page([*content, *SAID], **known)) == []
