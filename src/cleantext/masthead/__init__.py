"""The page's own headline, standfirst and section, found among its lines by small learned trees.

>>> from cleantext.masthead import Lines, read
>>> page = [
...     "Rain returns to the valley after ninety days | Valley Post",
...     "Home", "News", "Sport",
...     "Rain returns to the valley after ninety days",
...     "By Ann Lee",
...     "It rained on Tuesday in the valley, and for the first time since the spring the river ran full of water.",
...     "Farmers stood in the road and watched it fall, and the mayor said that the ban on hoses would end in May.",
... ]
>>> inside = [False] * 6 + [True] * 2
>>> found = read(Lines(page, [0.9 * flag for flag in inside], inside, [""] * 8, [""] * 5 + ["byline", "", ""]))
>>> found.headline.block, page[found.headline.block][found.headline.start : found.headline.end], found.headline.also
(4, 'Rain returns to the valley after ninety days', (0,))
"""

from __future__ import annotations

from cleantext.masthead.choose import Choice, Masthead, read_page
from cleantext.masthead.kinds import kinds_of
from cleantext.masthead.model import Model, builtin
from cleantext.masthead.page import Lines, observe

__all__ = ["Choice", "Lines", "Masthead", "Model", "kinds_of", "read"]


def read(lines: Lines, model: Model | None = None, url: str | None = None) -> Masthead:
    """Find headline, standfirst and section among the blocks of a page.

    ``url``, where it is known, is a witness: its parts repeat words of headlines and sections.
    """
    return read_page(observe(lines, url), model or builtin())
