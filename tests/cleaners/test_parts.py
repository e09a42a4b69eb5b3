"""Parts of what was taken for the body that are not of the article."""

from __future__ import annotations

import pytest
from tests.cleaners.pages import page

from cleantext.cleaners.parts import parts, parts_of
from cleantext.context import Context
from cleantext.document import BODY_ROLES, Document, Role

PROSE = "p: The ferry came back on a grey morning with forty passengers who had waited for two weeks to cross it.\n"
OTHER = "p: A cat has moved into the house of the harbour master, who says that she sleeps on his charts all day.\n"
TITLES = (
    "p: Harbour Works by Nora Fenwick\np: Ten Boats to Sail This Summer\np: Ferry Wins Fairholm Regatta\n"
    "p: Nora Fenwick Meets Tomas Ashdown\n"
)
HEAD = "h: Harbour ferry returns\n"
HOLE = "o: Share\no: Tags\no: Boats\n"
COMMENTS = (
    "c: Reply\nc: 3 comments\n" + "o: I have been on this ferry since I was a child, and it never was on time.\n" * 14
)


FAR = "".join(f"o: Boats of type {number}\n" for number in range(20))
ENTRIES = "".join(f"p: {title}\n{OTHER}" for title in ("Ferry", "Fair", "Fog", "Fish", "Fund", "Fire"))


def _document(text: str, *chances: float) -> Document:
    """A page whose body has such chances, block by block."""
    document = page(text, Context(language="en"))
    inside = [block for block in document.blocks if block.role in BODY_ROLES]
    for block, chance in zip(inside, chances, strict=True):
        block.probability = chance
    return document


def _out(document: Document) -> set[tuple[str, str]]:
    return {(edit.reason, document.blocks[edit.block].text[:12]) for edit in parts(document)}


@pytest.mark.parametrize(
    ("text", "chances", "reason"),
    [
        (f"{OTHER * 3}{HOLE}{HEAD}{PROSE}", (0.7, 0.6, 0.8, 0.9), "parts.above-headline"),
        (f"{HEAD}{PROSE * 3}{HOLE}{OTHER * 2}", (0.9, 0.9, 0.9, 0.5, 0.4), "parts.doubtful"),
        (f"{HEAD}{PROSE}{HOLE}{OTHER}o: Tags\n{OTHER}", (0.9, 0.45, 0.45), "parts.doubtful"),
        (f"{HEAD}{PROSE}{COMMENTS}{OTHER * 3}", (0.9, 0.9, 0.9, 0.9), "parts.below-comments"),
    ],
)
def test_a_part_that_is_none_of_the_article(text: str, chances: tuple[float, ...], reason: str) -> None:
    document = _document(text, *chances)
    assert _out(document) == {(reason, "A cat has mo")}
    assert all(edit.runner_up is Role.PARAGRAPH and edit.role is not None for edit in parts(document))


def test_titles_with_a_line_below_each_far_behind_are_other_stories() -> None:
    document = _document(f"{HEAD}{PROSE * 3}{FAR}{ENTRIES}", *[0.9] * 15)
    assert {edit.reason for edit in parts(document)} == {"parts.directory"}
    assert {edit.block for edit in parts(document)} == set(range(24, 36))


def test_titles_below_a_brief() -> None:
    document = _document(f"{HEAD}{PROSE}{HOLE}{TITLES}", 0.9, 0.7, 0.7, 0.7, 0.7)
    assert {edit.reason for edit in parts(document)} == {"parts.titles"}
    assert {edit.role for edit in parts(document)} == {Role.RELATED}


@pytest.mark.parametrize(
    ("text", "chances"),
    [
        (f"{OTHER * 3}{HOLE}{HEAD}{PROSE}", (0.9, 0.9, 0.9, 0.9)),  # the headline may be wrong
        (f"{HEAD}{PROSE * 3}{HOLE}{OTHER * 2}", (0.9, 0.9, 0.9, 0.6, 0.5)),
        (f"{HEAD}{PROSE * 3}{OTHER * 2}", (0.9, 0.9, 0.9, 0.4, 0.4)),  # no hole
        (f"{HEAD}{PROSE * 3}o: A picture\n{OTHER * 2}", (0.9, 0.9, 0.9, 0.4, 0.4)),  # nor one of a line
        (f"{HEAD}{PROSE}{COMMENTS}p: Fin.\n", (0.9, 0.9)),  # too short to be told
        (f"{HEAD}{PROSE}c: Reply\n{OTHER * 3}", (0.9, 0.9, 0.9, 0.9)),
        (f"{HEAD}{PROSE}{HOLE}{TITLES}", (0.9, 0.9, 0.9, 0.9, 0.9)),  # results, a line-up
        (f"{HEAD}{PROSE * 12}{HOLE}{TITLES}", (*[0.9] * 12, 0.7, 0.7, 0.7, 0.7)),  # no brief
        (f"{HEAD}{PROSE * 3}{HOLE}{ENTRIES}", (0.9,) * 15),  # a list of the article's own
        (f"{HEAD}{PROSE * 3}{FAR}{OTHER * 12}", (0.9,) * 15),  # a text
        (f"{HEAD}{PROSE}", (0.3,)),
        (HEAD, ()),
    ],
)
def test_a_part_that_stays(text: str, chances: tuple[float, ...]) -> None:
    assert _out(_document(text, *chances)) == set()


def test_a_box_of_advertisements_says_nothing_of_the_part_below_it() -> None:
    document = _document(f"{HEAD}{PROSE * 3}{HOLE}{OTHER * 2}", 0.9, 0.9, 0.9, 0.4, 0.4)
    for block in document.blocks[4:6]:
        block.role = Role.PROMO
    assert _out(document) == set()


def test_without_a_headline_the_article_begins_with_its_longest_part() -> None:
    document = _document(f"{OTHER}{HOLE}{PROSE * 3}", 0.6, 0.9, 0.9, 0.9)
    assert _out(document) == {("parts.above-longest", "A cat has mo")}


def test_doubt_far_behind_the_first_part_is_left_to_the_reader() -> None:
    document = _document(f"{HEAD}{PROSE * 3}{HOLE}{PROSE * 3}{HOLE}{OTHER}", *[0.9] * 6, 0.4)
    assert _out(document) == set()


def test_parts_by_their_numbers_width_and_mean_chance() -> None:
    document = _document(f"{HEAD}p: one\np: three\no: x\no: y\np: five\n", 0.5, 1.0, 0.25)
    first, second = parts_of(document.blocks)
    assert (first.start, first.stop, first.width) == (1, 3, 8)
    assert first.chance == pytest.approx((3 * 0.5 + 5 * 1.0) / 8)
    assert (second.start, second.stop, second.chance) == (5, 6, 0.25)
