"""What stands behind the article, or again: comments, and a page's second copy of its body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from typing import Final

from cleantext.cleaners.looks import Look, Page
from cleantext.document import Role
from cleantext.expressions import expression
from cleantext.fields.dates import is_date_line

_LONG: Final = 80  # code points of a paragraph that is not said twice by chance
_LONG_WIDE: Final = 30  # in Chinese, Japanese and Korean
_STAMP: Final = 60  # code points of a line that says when a comment was written
_DAY_AND_TIME: Final = expression(r"(?:19|20)\d\d.{0,40}\d[:h.]\d\d|\d[:h.]\d\d.{0,40}(?:19|20)\d\d")
_COMMENTS: Final = 10  # stamps of a thread
_APART: Final = 25  # lines from one to the next
_NAME: Final = 40  # code points of the name above a stamp
_NAMED: Final = 0.7  # of the stamps, how many must have one
_ABOVE: Final = 0.4  # of what was taken, how much must stand above the first: the posts of a live blog are stamped too


def again(page: Page) -> Iterator[Look]:
    """Paragraphs that stood in the body before, word for word, and what was repeated beside them.

    Pages are sent with their text twice, as markup and as data, and boxes between paragraphs say the same each time.
    """
    known: set[str] = set()
    repeated: list[int] = []
    for number in compress(range(len(page.texts)), page.inside):
        if page.texts[number] in known:
            repeated.append(number)
        known.add(page.texts[number])
    found = {number for number in repeated if _is_long(page.texts[number])}
    pairs = [(one, other) for one, other in pairwise(repeated) if True not in page.inside[one + 1 : other]]
    for beside, number in (*pairs, *((other, one) for one, other in reversed(pairs))):
        if beside in found:
            found.add(number)
    for number in sorted(found):
        yield Look(number, "body.again", Role.OTHER)


def _is_long(text: str) -> bool:
    return len(text) >= (_LONG if ord(text[0]) < 0x2E80 else _LONG_WIDE)


def thread(page: Page) -> Iterator[Look]:
    """A thread of comments below the article: ten names and more, each with the day and time of writing below it."""
    stamps = _longest([number for number, text in enumerate(page.texts) if _is_stamp(page, text)])
    named = sum(number > 0 and len(page.texts[number - 1]) <= _NAME for number in stamps)
    if len(stamps) < _COMMENTS or named < _NAMED * len(stamps):
        return
    start = max(stamps[0] - 1, 0)  # the name
    sizes = [len(text) * taken for text, taken in zip(page.texts, page.inside, strict=True)]
    if sum(sizes[:start]) >= _ABOVE * sum(sizes):
        for number in range(start, len(page.texts)):
            if page.inside[number]:
                yield Look(number, "body.comment", Role.COMMENTS)


def _is_stamp(page: Page, text: str) -> bool:
    may_be = len(text) <= _STAMP and text[-1:].isalnum() and _DAY_AND_TIME.search(text) is not None
    return may_be and is_date_line(text, page.context)


def _longest(numbers: Sequence[int]) -> Sequence[int]:
    """The longest run of numbers that are not far apart."""
    breaks = [at for at in range(1, len(numbers)) if numbers[at] - numbers[at - 1] > _APART]
    runs = [numbers[start:end] for start, end in pairwise([0, *breaks, len(numbers)])]
    return max(runs, key=len)
