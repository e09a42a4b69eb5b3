"""Text to blocks: breaks, wrapped paragraphs, lines broken at inline tags."""

import textwrap

import pytest

from cleantext.segment import lines_of, segment
from cleantext.wrapping import Words, unwrapped

PROSE = (
    "The ferry that was out of service for a month came back to the harbour on Tuesday, and it was full from the "
    "first crossing to the last. The woman who sells the tickets had walked around the bay for four weeks to get "
    "to work, and she said that she had missed the noise of the engine more than she would have thought.",
    "The operator said that the engine had been replaced, that the paint was new, and that no further repairs were "
    "planned before next summer. A second boat will be rented for the weeks in which the first one is inspected.",
)


def texts(source):
    return [block.text for block in segment(source).blocks]


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\r", "\f", "\v", "\u2028", "\u2029", "\n\n", "\n \t\n"])
def test_every_kind_of_break_parts_two_blocks(sign):
    assert texts(f"One{sign}Two") == ["One", "Two"]


def test_the_next_line_sign_is_part_of_mojibake_and_parts_nothing():
    assert texts("V\u00c3\u0085r b\u00e5t") == ["V\u00c3\u0085r b\u00e5t"]


def test_spans_are_the_source_without_the_space_around():
    source = "  One \n\n\tTwo\u00a0\n"
    document = segment(source)
    assert [source[b.span.start : b.span.end] for b in document.blocks] == ["One", "Two"]


def test_blank_lines_are_seen():
    assert [line.after_blank for line in lines_of("a\nb\n\nc\r\nd\r\n\r\ne")] == [False, False, True, False, True]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_a_wrapped_paragraph_is_whole_again(width):
    source = "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in PROSE)
    document = segment(source)
    assert [block.text for block in document.blocks] == list(PROSE)
    assert {edit.reason for _, edit in document.log} == {"segment.unwrap"}


def test_a_wrapped_list_keeps_its_items():
    items = [f"- {PROSE[1][:150].strip()}", f"- {PROSE[0][:130].strip()}"]
    source = "\n".join(textwrap.fill(item, 60, break_on_hyphens=False) for item in items)
    assert texts(f"{textwrap.fill(PROSE[0], 60)}\n\n{source}")[1:] == items


def test_a_compound_cut_at_its_hyphen_gets_no_space_and_a_suspended_one_keeps_it():
    body = textwrap.fill(PROSE[0], 80)
    compound = "It is a story that everyone who lives around the harbour has heard, a well-\nknown one."
    assert "a well-known one" in texts(f"{body}\n\n{compound}")[1]
    suspended = "It is a story that everyone who lives around the harbour likes to tell: the pre-\nand post-war years."
    assert "the pre- and post-war" in texts(f"{body}\n\n{suspended}")[1]


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("extraor", "dinary", True),
        ("extra", "ordinary", False),  # "extra" is a word, so this may be a compound
        ("zibble", "ment", False),  # no page of the reader's had "zibblement"
    ],
)
def test_a_word_that_only_its_language_knows_is_put_together(first, second, together):
    page = Words(known=frozenset(), cuts=False)
    whole = f"{first}{second}" if together else f"{first}-{second}"
    assert unwrapped([f"the {first}-", f"{second} tale"], page) == f"the {whole} tale"


def test_verse_is_not_wrapped_prose():
    poem = (
        "The tide came in without a sound\nAnd took the letters from the sand\nThe gulls went up and once around\n"
        "And left the morning to the land\nThe boats lay still as boats will lie"
    )
    assert texts(poem) == poem.split("\n")


def test_lines_broken_at_inline_tags_are_joined():
    source = (
        "Menu\nSport\nThe ferry, which\nIda Holm\n, who runs it, called\nthe pride of the bay\n"
        ", is back in the harbour.\n"
        "A second boat, the\nGannet\n, will follow in the summer.\nShare"
    )
    assert texts(source) == [
        "Menu",
        "Sport",
        "The ferry, which Ida Holm, who runs it, called the pride of the bay, is back in the harbour.",
        "A second boat, the Gannet, will follow in the summer.",
        "Share",
    ]


def test_a_menu_in_small_letters_is_not_joined():
    source = "news\nsport\nweather\n" + PROSE[0] + "\nimprint\nprivacy"
    assert texts(source) == source.split("\n")


def test_han_lines_are_joined_without_a_space():
    line = "渡轮停航一个月之后于周二回到港口每一班都坐满了乘客售票员说她四个星期以来每天都要绕着海湾步行去上班"
    assert unwrapped([line[:30], line[30:]], Words(frozenset(), cuts=False)) == line


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_reading_in_brackets_goes_on_with_its_sentence(gap: str) -> None:
    lines = ["完了しました", "市は来春から港の", "艀", "（はしけ） を二隻直すと発表した。", "天気"]
    assert [block.text for block in segment(gap.join(lines)).blocks] == [
        "完了しました",
        "市は来春から港の艀（はしけ） を二隻直すと発表した。",
        "天気",
    ]


def test_a_reading_alone_on_its_line_stands_between_the_word_and_the_rest() -> None:
    found = [block.text for block in segment("漁師は\n艀\n（はしけ）\nを直した。\n天気").blocks]
    assert found == ["漁師は艀（はしけ）を直した。", "天気"]


@pytest.mark.parametrize(
    "lines", [["港", "（晴れ）のち雨、風が強い"], ["艀（はしけ）", "港湾"], ["はしけ", "（ハシケ）"]]
)
def test_other_lines_that_begin_with_a_bracket_go_on_from_nothing(lines: list[str]) -> None:
    lines = ["完了しました", *lines]
    assert [block.text for block in segment("\n".join(lines)).blocks] == lines


def test_a_reading_below_a_label_joins_the_word_alone() -> None:
    found = [block.text for block in segment("完了しました\n艀\n（はしけ）").blocks]
    assert found == ["完了しました", "艀（はしけ）"]
