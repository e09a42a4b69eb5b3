"""Comments below an article, told by the day and time above or behind the name of whoever wrote each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from cleantext.cleaners.looks import Look, Page
from cleantext.document import Role
from cleantext.expressions import expression
from cleantext.fields.dates import is_date_line, read_line
from cleantext.packs import builtin_table

_STAMP: Final = 80  # code points of a line that says when a comment was written
_DAY_AND_TIME: Final = expression(r"(?:19|20)\d\d.{0,40}\d[:h.]\d\d|\d[:h.]\d\d.{0,40}(?:19|20)\d\d")
_BRACKETS: Final = " ()[]"
_COMMENTS: Final = 10  # stamps of a thread
_APART: Final = 25  # lines from one to the next
_NAME: Final = 40  # code points of the name above a stamp
_WORDS: Final = 2  # spaces before the day in a line that has a name too
_NAMED: Final = 0.7  # of the stamps, how many must have one
_ABOVE: Final = 0.4  # of what was taken, how much must stand above the first: the posts of a live blog are stamped too
# Where lines say that somebody said something, or buttons ask for an answer, fewer are a thread, however long it is.
_FEW: Final = 3
_HEADING: Final = 4  # lines above the first stamp in which the heading of a thread stands
_ARTICLE: Final = 200  # code points that must be taken above it


def thread(page: Page) -> Iterator[Look]:
    """A thread of comments: ten names and more, each with the day and time of writing below it.

    Three are enough where lines end with "says:", buttons ask for a reply, or a heading counts them; then a name may
    stand in the line of its day, as the places of a tour do.
    """
    kinds = {number: kind for number, text in enumerate(page.texts) if (kind := _kind(page, text))}
    stamps = _longest(list(kinds))
    named = sum(kinds[number] != "day" or (number > 0 and len(page.texts[number - 1]) <= _NAME) for number in stamps)
    if len(stamps) < _FEW or named < _NAMED * len(stamps):
        return
    days = [kinds[number] for number in stamps].count("day")
    start = stamps[0] - (kinds[stamps[0]] == "day" and stamps[0] > 0)  # the name
    sizes = [len(text) * taken for text, taken in zip(page.texts, page.inside, strict=True)]
    above = sum(sizes[:start])
    said = _are_said(page, stamps)
    told = above >= _ARTICLE and (said or _are_answered(page, stamps))
    if told or (days >= _COMMENTS and above >= _ABOVE * sum(sizes)):
        # A box of stories between two paragraphs has a few stamps and counts of comments too.
        end = len(page.texts) if said or len(stamps) >= _COMMENTS else max(kinds) + _APART
        for number in range(start, min(end, len(page.texts))):
            if page.inside[number]:
                yield Look(number, "body.comment", Role.COMMENTS)


def _are_said(page: Page, stamps: Sequence[int]) -> bool:
    """Whether most stamps stand below a name that says something, or in the line of one."""
    said = sum(_says(page.texts[number]) or (number > 0 and _says(page.texts[number - 1])) for number in stamps)
    return said >= max(_FEW, len(stamps) // 2)


def _are_answered(page: Page, stamps: Sequence[int]) -> bool:
    """Whether most stamps stand above a button for a reply, or all below a heading: "27 comments"."""
    headed = Role.COMMENTS in page.roles[max(0, stamps[0] - _HEADING) : stamps[0]]
    asked = page.roles[stamps[0] : stamps[-1] + _APART].count(Role.COMMENTS)
    return headed or asked >= max(_FEW, len(stamps) // 2)


def _says(text: str) -> bool:
    """Whether a line ends as the name of whoever comments does: "Jane Doe says:"."""
    line = text.rstrip()
    return line.endswith((":", "：")) and line[:-1].rstrip().rpartition(" ")[2].casefold() in _words("says")


@lru_cache(maxsize=2)
def _words(name: str) -> frozenset[str]:
    return frozenset(builtin_table("und", "threads.toml")[name])


def _kind(page: Page, text: str) -> Literal["", "day", "name and day"]:
    """Whether a line says when somebody wrote, or who too: "cat 20 July 2022 9:19", "20 July 2022 9:19 cat wrote:"."""
    line = text.strip(_BRACKETS)
    if len(line) > _STAMP or not line:
        return ""
    if line.partition(" ")[0].casefold() in _words("by") and _says(line):
        return "name and day"  # "by harbourcat writes:" needs none
    if _DAY_AND_TIME.search(line) is None:
        return ""
    if not line[-1].isalnum():
        return "name and day" if _says(line) else ""
    if is_date_line(line, page.context):
        return "day"
    found = [reading for reading in read_line(line, page.context) if reading.timestamp]
    fits = len(found) == 1 and found[0].end >= len(line) and line[: found[0].start].count(" ") <= _WORDS
    return "name and day" if fits else ""


def _longest(numbers: Sequence[int]) -> Sequence[int]:
    """The longest run of numbers that are not far apart."""
    breaks = [at for at in range(1, len(numbers)) if numbers[at] - numbers[at - 1] > _APART]
    runs = [numbers[start:end] for start, end in pairwise([0, *breaks, len(numbers)])]
    return max(runs, key=len)
