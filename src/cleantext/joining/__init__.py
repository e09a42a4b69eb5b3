"""Lines that an inline tag broke: a link, a name or an emphasised word on a line of its own, put back.

Some dumps break a line at every tag inside a paragraph. Whether a line goes on from the one before is told from what
the first ends with, what the second starts with, how long they are and what follows: learned weights, one table for
each thing seen, added up, and trees that mend the sum (``benchmarks/train_joining.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleantext.joining.labels import alike
from cleantext.joining.model import builtin, builtin_words
from cleantext.joining.page import page_of
from cleantext.joining.places import headed

if TYPE_CHECKING:
    from cleantext.segment import Line

__all__ = ["inline_breaks"]


def inline_breaks(lines: Sequence[Line], texts: Sequence[str]) -> list[bool]:
    """For each line whether it goes on from the one before; all false on a page that is not broken.

    >>> from cleantext.segment import lines_of
    >>> page = "A second boat, the\\nGannet\\n, will follow\\n.\\nShare"
    >>> lines = lines_of(page)
    >>> inline_breaks(lines, [page[line.start : line.end] for line in lines])
    [False, True, True, True, False]
    """
    page = page_of(texts, builtin_words())
    if page is None:
        return [False] * len(texts)
    from cleantext.joining.walk import walk  # most pages are whole

    weights = builtin()
    after_blank = [line.after_blank for line in lines]
    joined = walk(page, after_blank, weights.words, weights.scores(page))
    return headed(texts, after_blank, alike(texts, after_blank, joined))
