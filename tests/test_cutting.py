"""Words cut by string methods are those that the expressions they stand for would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.cutting import LETTERS, WORDS, cut

_SIGNS = "".join(map(chr, range(128))) + "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u00a0\u00e9\u5927\u0130\u212a"


@pytest.mark.parametrize(("spaces", "pattern"), [(LETTERS, r"[^\W\d_]+"), (WORDS, r"\w+")])
@given(text=st.text(alphabet=_SIGNS))
def test_words_are_those_of_the_expression(text: str, spaces: dict[int, str], pattern: str) -> None:
    low = text.casefold()
    words = cut(low, spaces)
    assert words is None or words == re.findall(pattern, low)


def test_only_a_text_with_other_signs_is_left_to_the_expression() -> None:
    assert cut("the ferry\u2019s \u201cwhite\u201d deck \u2013 and\u00a0more\u2026", WORDS) is not None
    assert cut("caf\u00e9", WORDS) is None
