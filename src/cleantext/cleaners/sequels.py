"""Another article below the article, that the page loads when one reads on: told by its own date and byline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from operator import mul
from typing import Final

from cleantext.cleaners.looks import Look, Page
from cleantext.document import Role
from cleantext.fields.bylines import read_byline
from cleantext.fields.dates import is_date_line

_LABELS: Final = frozenset({Role.NAVIGATION, Role.RELATED})
_TOP: Final = 4  # blocks below such a label in which title, date and byline of the next article stand
_SHARE: Final = 0.5  # of what was taken above, how much may be taken behind: a page may hold several letters


def sequel(page: Page) -> Iterator[Look]:
    """What was taken behind "Next story", a title, a date and a byline, where that is less than half of the article."""
    first = page.inside.index(True) if True in page.inside else len(page.inside)
    above: list[int] = []  # what was taken above each block: made when first asked for, since few pages ask
    for number in range(first, len(page.texts) - _TOP):
        if page.roles[number] not in _LABELS or not _opens(page, number + 1):
            continue
        above = above or list(accumulate(map(mul, map(len, page.texts), page.inside), initial=0))
        if above[-1] - above[number] < _SHARE * above[number]:
            for behind in range(number, len(page.texts)):
                if page.inside[behind]:
                    yield Look(behind, "body.next-article", Role.RELATED)
            return


def _opens(page: Page, start: int) -> bool:
    """Whether a title, and below it a date and the byline of somebody, stand here, all of them left out."""
    blocks = range(start, start + _TOP)
    if any(page.inside[number] or page.roles[number] is not Role.UNKNOWN for number in blocks):
        return False
    top = [page.texts[number] for number in blocks]
    dated = any(is_date_line(text, page.context) for text in top[1:])
    bylines = [read_byline(text, page.context) for text in top[1:]] if dated else []
    return any(found is not None and found.certainty == "marked" and found.authors for found in bylines)
