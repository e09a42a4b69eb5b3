"""The body a second time, and threads of comments below it."""

from __future__ import annotations

import pytest
from tests.growth import LINEAR, growth

from cleantext.cleaners.copies import again
from cleantext.cleaners.looks import Page
from cleantext.cleaners.sequels import sequel
from cleantext.cleaners.threads import thread
from cleantext.context import Context
from cleantext.document import Role

SAID = [
    "The ferry that was out of service for a month came back to the harbour on Tuesday, and it was full by noon.",
    "A woman who sells the tickets had walked around the bay for four weeks, and said that she had missed the noise.",
    "The second boat, which was rented for the weeks of the inspection, goes back to its owner at the end of May.",
]
COMMENT = "I took it every day when I was a child, and never once did it leave on time, whatever the table said."


def page(texts, inside=None):
    count = len(texts)
    return Page(texts, [Role.UNKNOWN] * count, [""] * count, [0.9] * count, inside or [True] * count, Context("en"))


def numbers(rule, *args):
    return [look.number for look in rule(page(*args))]


def test_a_second_copy_of_the_body_is_none_and_neither_is_what_stands_in_it():
    texts = [SAID[0], "What comes next", SAID[1], SAID[2], "Tickets", SAID[0], "What comes next", SAID[1], SAID[2]]
    assert numbers(again, texts) == [5, 6, 7, 8]


def test_a_short_line_may_come_again():
    assert numbers(again, [SAID[0], "What comes next", SAID[1], "What comes next", SAID[2]]) == []


def test_what_was_left_out_before_is_no_first_copy():
    assert numbers(again, [SAID[0], SAID[1], SAID[0]], [False, True, True]) == []


def test_in_chinese_a_shorter_paragraph_is_long():
    said = "停航一个月的渡轮星期二回到了港口，从早上到晚上都坐满了乘客，码头上的人说很想念它的声音。"
    assert numbers(again, [said, "票价不变。", said]) == [2]


def thread_of(count, name="Ida H.", stamp="December 19, 2025, 1:{:02} am"):
    return [line for at in range(count) for line in (f"{name} {at}", stamp.format(at), COMMENT, "Reply")]


def test_a_thread_of_comments_is_no_body():
    texts = [*SAID * 4, *thread_of(10)]
    found = list(thread(page(texts)))
    assert [look.number for look in found] == list(range(12, len(texts)))
    assert {look.role for look in found} == {Role.COMMENTS}


@pytest.mark.parametrize(
    "texts",
    [
        [*SAID * 4, *thread_of(9)],  # a few dates are those of other stories
        [SAID[0], *thread_of(20)],  # posts of a live blog
        [*SAID * 6, *thread_of(12, name=SAID[1])],  # paragraphs, and no names, above the stamps
        [*SAID * 4, *thread_of(12, stamp="at {:02} past one")],
        [*SAID * 4, *thread_of(12, stamp="2025.12.{:02}")],  # days alone are those of other stories too
    ],
)
def test_what_is_no_thread(texts):
    assert numbers(thread, texts) == []


@pytest.mark.parametrize(("name", "count"), [("Ida H. says:", 4), ("Ida H. schreibt:", 20), ("Ida H. a écrit :", 4)])
def test_a_thread_that_says_so_may_be_short_or_longer_than_the_article(name, count):
    posts = [line for at in range(count) for line in (name, f"December 19, 2025, 1:{at:02} am", COMMENT)]
    found = numbers(thread, [*SAID, *posts])
    assert found == list(range(len(SAID), len(SAID) + len(posts)))


def test_buttons_that_ask_for_a_reply_tell_a_thread_too():
    texts = [*SAID, *thread_of(12, stamp="(19 December 2025 @ 9:{:02})")]
    lines = page(texts)
    assert numbers(thread, texts) == []
    lines.roles = [Role.COMMENTS if text == "Reply" else Role.UNKNOWN for text in texts]
    assert [look.number for look in thread(lines)] == list(range(3, len(texts)))


def test_a_heading_tells_a_thread_too():
    texts = [*SAID, "27 comments", *thread_of(12)]
    lines = page(texts)
    lines.roles[3] = Role.COMMENTS
    assert [look.number for look in thread(lines)] == list(range(4, len(texts)))


@pytest.mark.parametrize(
    "line", ["harbourcat December 19, 2025 at 1:{:02} am", "On December 19, 2025, at 1:{:02} AM, harbourcat wrote:"]
)
def test_a_name_may_stand_in_the_line_of_the_day(line):
    texts = [*SAID, "12 comments", *[said for at in range(12) for said in (line.format(at), COMMENT, COMMENT)]]
    lines = page(texts)
    lines.roles[3] = Role.COMMENTS
    assert [look.number for look in thread(lines)] == list(range(4, len(texts)))


@pytest.mark.parametrize("stamp", ["{} years ago", "12 October, 17:{:02}"])
def test_a_day_without_a_year_tells_a_thread_below_its_heading(stamp):
    texts = [*SAID, "27 comments", *thread_of(5, stamp=stamp)[:-1]]
    lines = page(texts)
    assert numbers(thread, texts) == []  # the news of the hour is stamped so too
    lines.roles[3] = Role.COMMENTS
    assert [look.number for look in thread(lines)] == list(range(4, len(texts)))


def test_versions_are_no_stamps():
    texts = [*SAID, "27 comments", *thread_of(5, stamp="3.2.119{}")]
    lines = page(texts)
    lines.roles[3] = Role.COMMENTS
    assert list(thread(lines)) == []


def test_comments_may_be_signed_below_and_then_begin_at_their_heading():
    posts = [
        line for at in range(3) for line in (COMMENT, COMMENT, f"Comment by Ida H. — December 19, 2025 @ 1:{at:02} am")
    ]
    texts = ["December 18, 2025 at 9:12 am", *SAID, "Comments", *posts]
    lines = page(texts)
    assert [look.number for look in thread(lines)] == list(range(7, len(texts)))  # whose the first is cannot be told
    lines.roles[4] = Role.COMMENTS
    assert [look.number for look in thread(lines)] == list(range(5, len(texts)))


def test_below_a_heading_comments_may_be_signed_with_the_words_of_posts():
    def signed(*names: str) -> list[str]:
        days = [f"Posted by: {name} | December 19, 2025 at 1:0{at} am" for at, name in enumerate(names)]
        return [
            *SAID,
            "Posted by Ida H. at December 18, 2025 9:12 am",
            "Comments",
            *[t for d in days for t in (COMMENT, d)],
        ]

    texts = signed("Rosa", "harbourcat", "Nora")
    lines = page(texts)
    lines.roles[5] = Role.COMMENTS
    assert [look.number for look in thread(lines)] == list(range(6, len(texts)))
    assert numbers(thread, texts) == []  # without a heading: the posts of a blog
    lines = page(signed("Rosa", "Rosa", "Rosa"))
    lines.roles[5] = Role.COMMENTS
    assert list(thread(lines)) == []  # the next posts of the same writer


def test_by_words_before_and_says_behind_a_name_need_no_day():
    posts = [said for at in range(12) for said in (f"by harbourcat ( {at} ) writes:", COMMENT)]
    assert numbers(thread, [*SAID, *posts]) == list(range(len(SAID), len(SAID) + len(posts)))


def test_below_a_few_stamps_an_article_may_go_on():
    box = [said for at in range(4) for said in (f"Story {at}", f"December 19, 2025, 1:{at:02} am", "3 comments")]
    texts = [*SAID, *box, *[f"{SAID[0]} {at}" for at in range(40)]]
    lines = page(texts)
    lines.roles = [Role.COMMENTS if text == "3 comments" else Role.UNKNOWN for text in texts]
    assert max(look.number for look in thread(lines)) < len(texts) - 10


def test_the_places_of_a_tour_are_no_thread():
    assert numbers(thread, [*SAID * 6, *[f"Easthaven {at} July 2025 19:30" for at in range(10, 30)]]) == []


def test_speakers_without_a_stamp_are_no_thread():
    assert numbers(thread, [*SAID, *[line for _ in range(9) for line in ("Ida H. says:", COMMENT)]]) == []


def test_a_page_that_opens_with_a_stamp_is_no_thread():
    assert numbers(thread, thread_of(20)[1:]) == []


def test_time_grows_with_the_lines_only():
    def work(lines):
        assert list(thread(lines))
        list(again(lines))

    assert growth(lambda times: page([*SAID * 6 * times, *thread_of(12 * times)]), work, (200, 1600)) < LINEAR


NEXT = ["Next story", "Bridge to close for the winter", "13 March 2026, 08:00", "By Ida Holm", "Reporter", SAID[2]]


@pytest.mark.parametrize(
    ("before", "behind", "found"),
    [
        (SAID * 3, NEXT, [14]),
        (SAID[:2], [*NEXT, *SAID], []),  # as long as the one above: letters, or the second is the article
        (SAID * 3, [*NEXT[:3], "Reporter", "Kiel", SAID[2]], []),  # a date alone may be of a teaser
    ],
)
def test_another_article_behind_its_title_date_and_byline_is_none(before, behind, found):
    texts = [*before, *behind]
    lines = page(texts, [text in SAID for text in texts])
    lines.roles[len(before)] = Role.NAVIGATION
    assert [look.number for look in sequel(lines)] == found
