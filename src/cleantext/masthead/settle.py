"""From the line that was chosen as the headline to the headline itself, where that line only leads to it."""

from __future__ import annotations

from typing import Final

from cleantext.expressions import expression
from cleantext.masthead.crumbs import REACH, below_copy, end_of_crumb, last_step, since_home
from cleantext.masthead.headline import Candidate
from cleantext.masthead.page import Page, fold
from cleantext.masthead.parts import Part, behind_label

UNSURE: Final = 0.6
"""The chance below which a sentence gives way to the line above it."""

_LONG: Final = 90  # width of a line that may be a sentence without a full stop
_LEAST: Final = 12  # width of a headline
_YEAR: Final = 4  # figures in one; more are of a date
_FEW, _SOME = 3, 6  # words of one above a sentence, and above a long line
_SENTENCE: Final = expression(r"[^.]\.\Z|[\u3002\u0964]\Z|[a-z\u00e0-\u00ff]\. [A-Z][^.]{0,80}\?\Z")


def settle(page: Page, chosen: Candidate, chance: float) -> Candidate:
    """The headline itself where the choice, which is right with ``chance``, fell on a line that leads to it.

    That is a breadcrumb which ends in it, in a copy of it or of the title, a label (``Subject: Rain at last``), or the
    standfirst below it.
    """
    at = chosen.block
    if chosen.part.side:
        return chosen
    named = behind_label(page.texts[at])
    if named:
        return _tail(page, chosen, named, ":")
    if at == 0:
        return chosen
    below = end_of_crumb(page, at) or (below_copy(page, at) if since_home(page, at) <= REACH else 0)
    if below:
        return _whole(page, below)
    start = last_step(page, at)
    if start:
        return _tail(page, chosen, start, ">")
    return _whole(page, at - 1) if chance < UNSURE and _stands_above(page, at) else chosen


def _stands_above(page: Page, at: int) -> bool:
    """Whether a line is a sentence, and the one above has the looks of a headline: then it is a standfirst.

    Of 13 texts of unseen sites whose chosen line had a chance below :data:`UNSURE` and looked so, six were right with
    the line above, and none with their own.
    """
    text, above = page.texts[at], page.texts[at - 1]
    words = len(above.split())
    sentence = _SENTENCE.search(text) is not None and words >= _FEW
    if not sentence and not (page.widths[at] > _LONG and words >= _SOME and text[-1] not in "?!"):
        return False
    fits = _LEAST <= page.widths[at - 1] < page.widths[at] and above[-1] not in ".,;:" and "|" not in above
    fits = fits and sum(map(str.isdigit, above)) <= _YEAR and not above[0].islower()
    return fits and not (page.kinds[at - 1] or page.inside[at - 1] or page.hints[at - 1])


def _tail(page: Page, chosen: Candidate, start: int, joint: str) -> Candidate:
    """What a line says from ``start`` on, where it stands alone if it does."""
    at, end = chosen.block, chosen.part.end
    key = fold(page.texts[at][start:end])
    alone = [line for line in page.places.get(key, ()) if 0 < line <= page.start]
    return _whole(page, alone[-1]) if alone else Candidate(at, Part(start, end, joint, 2), key, ())


def _whole(page: Page, at: int) -> Candidate:
    key = page.keys[at]
    return Candidate(at, Part(0, len(page.texts[at]), "", 0), key, tuple(page.places[key]))
