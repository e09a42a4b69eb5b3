"""Whether a page begins with its title: what a browser shows above the page, and dumps of its text print first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cleantext.masthead.page import Page, grams
from cleantext.masthead.shortlist import HELD, SIZES, Marks
from cleantext.masthead.signs import telling
from cleantext.masthead.words import SAMPLE

_WORDS: Final = range(4, 51)  # of a title
_ABOVE: Final = 2  # lines; a body that begins so high has no page above it that a title could name
_JOINTS: Final = (" | ", " - ", " \u2013 ", " \u2014 ", " \u00bb ", " \u00b7 ", " :: ", ": ")  # beside the site's name
_SHARE: Final = 0.5  # of the words that tell what a title is about, in the body or in one line
_LEAST: Final = 2  # such words
_IN_TITLE: Final = list(SIZES).index("in_title")


def is_titled(page: Page, marks: Sequence[Marks]) -> bool:
    """Whether the first line of a page is its title: the body is about it, another line says it, or it holds one.

    ``marks`` are those of the lines that may be a headline.
    """
    text = page.texts[0] if page.texts and page.start > _ABOVE else ""
    own = grams(text[:SAMPLE])
    if len(own) not in _WORDS or page.hints[0].startswith("chrome."):
        return False
    told = telling(own)
    enough = max(_LEAST, _SHARE * len(told))
    if len([gram for gram in told if gram in page.words]) >= enough:
        return True
    shared = [row[_IN_TITLE] for row in marks]
    joined = any(joint in text for joint in _JOINTS)
    return any((joined if count == HELD else count >= min(enough, HELD - 1)) for count in shared)
