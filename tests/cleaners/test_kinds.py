"""What kind of block each line of a body is."""

from __future__ import annotations

import pytest

from cleantext.cleaners.kinds import kinds
from cleantext.document import Document, Role, Span


def read(*lines: str) -> list[Role]:
    source = "\n".join(lines)
    start, spans = 0, []
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    document = Document.of(source, spans)
    for block in document.blocks:
        block.role = Role.PARAGRAPH
    for edit in kinds(document):
        document.apply("kinds", edit)
    return [block.role for block in document.blocks]


@pytest.mark.parametrize("comma", [",", "，", "、", "،"])
def test_a_line_of_verse_behind_a_comma_is_no_heading(comma):
    verse = (
        f"each on the side it has been used to choose{comma}",
        "and what was sea an hour ago is land",
        "with no one's name on it, and no one's shoes.",
    )
    assert read(*verse) == [Role.PARAGRAPH] * 3


def test_a_line_between_paragraphs_is_a_heading():
    prose = "The ferry came back to the harbour on Tuesday after a month of repairs, and every seat of it was taken."
    assert read(prose, "A month of repairs", prose) == [Role.PARAGRAPH, Role.SUBHEADING, Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Is there a way back?", Role.SUBHEADING),
        ("What did Dr. Holm find?", Role.SUBHEADING),
        ("The boiler is nine years old and was serviced in June. What should I look at next?", Role.PARAGRAPH),
        ("So many filing options. Which is the best?", Role.SUBHEADING),
    ],
)
def test_a_question_behind_a_sentence_is_no_heading(line, role):
    prose = "The ferry came back to the harbour on Tuesday after a month of repairs, and every seat of it was taken."
    assert read(prose, line, prose)[1] == role


@pytest.mark.parametrize("sign", ["-", "*", "+", "\u2022"])
def test_lines_behind_bullets_are_items(sign):
    assert read(f"{sign} Warm, detailed sound", f"{sign} 40-hour battery") == [Role.LIST_ITEM] * 2
