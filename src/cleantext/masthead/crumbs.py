"""Breadcrumbs: where they begin, and the headline that stands below a copy of the page's title at their end."""

from __future__ import annotations

from itertools import islice
from typing import Final

from cleantext.expressions import expression
from cleantext.masthead.page import Page, begins_crumb, fold, grams
from cleantext.masthead.parts import joints, kind_of
from cleantext.masthead.signs import telling

REACH: Final = 8  # lines of a breadcrumb
_STEP: Final = 45  # width of a step, of a kicker
_LONG: Final = 80  # width of a sentence
_TELLING: Final = 8  # code points
_STEPS: Final = 8  # words between the way home and the headline
_WORD: Final = expression(r"\S+")


def since_home(page: Page, at: int) -> int:
    """How many lines above a breadcrumb began that goes on to this line; 9 where none did."""
    widths = page.widths
    for line in range(at - 1, max(-1, at - REACH - 1), -1):
        if widths[line] <= 2 * _STEP and begins_crumb(page.keys[line], page.texts[line]):
            return at - line
        if widths[line] > _STEP:
            return REACH + 1
    return REACH + 1


def below_copy(page: Page, at: int) -> int:
    """The headline that stands below a kicker below a line that says the same news; 0 for none.

    Sites whose ``<title>`` is worded otherwise than their headline let the breadcrumb end in that title. Of five
    annotated pages where a line stands so, it is the headline of four; on the fifth it is a standfirst.
    """
    line = at + 2
    if line >= page.start or line + 1 >= len(page.texts):
        return 0
    kicker, text, wide = page.texts[at + 1], page.texts[line], page.widths[line]
    fits = page.widths[at + 1] <= _STEP and page.widths[at + 1] < wide and 25 <= wide <= 170 and text[-1] not in ".,;:"
    if not fits or page.kinds[line] or page.hints[line] or (page.kinds[at + 1] and kicker[-1] not in "-–:"):
        return 0
    whole, key = page.keys[at], page.keys[line]
    if key == whole or (whole.startswith(page.keys[at + 1]) and whole.endswith(key)):
        return 0  # the same headline in one line and in two
    if not set(telling(grams(page.texts[at]))) & set(telling(grams(text))):
        return 0
    near = range(line + 1, min(line + 4, len(page.texts)))
    return line if any(page.kinds[other] or page.widths[other] >= _LONG for other in near) else 0


def end_of_crumb(page: Page, at: int) -> int:
    """The headline below a breadcrumb in one line that ends in it (``Home > Town > Rain at last``); 0 for none."""
    whole = page.keys[at]
    for line in range(at + 1, min(at + 4, len(page.texts))):
        key = page.keys[line]
        before = whole[: -len(key)] if len(key) >= _TELLING and whole.endswith(key) else ""
        if before and (len(before) <= 3 or begins_crumb(whole, page.texts[at])):
            return line
    return 0


def glued_step(page: Page, at: int, headline: int) -> tuple[int, int] | None:
    """The last step of a breadcrumb whose links were joined by spaces alone: ``Home News Rain at last``.

    That is the longest end of what stands behind the way home, and before the headline if it follows, that is a line of
    the page by itself, as the entries of a menu are. On 16 pages with a known section it was that one on 11.
    """
    whole, key, text = page.keys[at], page.keys[headline], page.texts[at]
    if not begins_crumb(whole, text) or joints(text):
        return None
    steps = whole[: -len(key)] if len(key) >= _TELLING and whole.endswith(key) else whole
    words = [match.span() for match in islice(_WORD.finditer(text), _STEPS)]
    count = len(steps.split())
    if count > len(words):
        return None
    end = words[count - 1][1] if count else 0
    for start, _ in words[1:count]:
        if not (text[start].isalpha() and not text[start].islower()):
            return None  # "Home & garden", "Start typing to search"
        if fold(text[start:end]) in page.places:
            return start, end
    return None


def last_step(page: Page, at: int) -> int:
    """Where the last step of a breadcrumb in one line begins (``Home > Town > Rain at last``); 0 for no breadcrumb.

    On 2,181 pages 66 such lines end in the headline and none is it as a whole. Without a step that leads home the
    arrow alone tells, and only where more stands behind it than before, unlike in ``Rain at last » Valley Post``.
    """
    text = page.texts[at]
    if "«" in text:
        return 0  # what looks like an arrow closes a quotation
    home = begins_crumb(page.keys[at], text)
    cuts = [cut for cut in joints(text) if kind_of(cut.group()) == ">" or (home and kind_of(cut.group()) == "|")]
    if not cuts or len(text) - cuts[-1].end() < _TELLING:
        return 0
    start = cuts[-1].end()
    return start if home or len(text) > 2 * start else 0
