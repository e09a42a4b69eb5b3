"""Comments below an article, told by the day and time above or behind the name of whoever wrote each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, compress, count, pairwise
from typing import Final, Literal, TypeAlias

from cleantext.cleaners.looks import Look, Page
from cleantext.document import Role
from cleantext.expressions import expression
from cleantext.fields.dates import is_date_line, read_line
from cleantext.packs import builtin_table

_STAMP: Final = 80  # code points of a line that says when a comment was written
_DAY_AND_TIME: Final = expression(r"(?:19|20)\d\d.{0,40}\d[:h.]\d\d|\d[:h.]\d\d.{0,40}(?:19|20)\d\d")
_FIGURE: Final = expression(r"\d")
_BRACKETS: Final = " ()[]"
_COMMENTS: Final = 10  # stamps of a thread
_APART: Final = 25  # lines from one to the next
_NAME: Final = 40  # code points of the name above a stamp
_RECENT: Final = 24  # code points of "11 months ago"
_WORDS: Final = 2  # spaces before the day in a line that has a name too
_NAMED: Final = 0.7  # of the stamps, how many must have one
_ABOVE: Final = 0.4  # of what was taken, how much must stand above the first: the posts of a live blog are stamped too
# Where lines say that somebody said something, or buttons ask for an answer, fewer are a thread, however long it is.
_FEW: Final = 3
_HEADING: Final = 4  # lines above the first stamp in which the heading of a thread stands
_ARTICLE: Final = 200  # code points that must be taken above it

Stamp: TypeAlias = Literal["", "day", "recent", "name and day", "signed"]


def thread(page: Page) -> Iterator[Look]:
    """A thread of comments: ten names and more, each with the day and time of writing below it.

    Three are enough where lines end with "says:", buttons ask for a reply, or a heading counts them; then a name may
    stand in the line of its day, as the places of a tour do.
    """
    sizes = [len(text) * taken for text, taken in zip(page.texts, page.inside, strict=True)]
    top = sum(size < _ARTICLE for size in accumulate(sizes))  # the article above has a day as well
    below = max(compress(count(), page.inside), default=-1) + 2  # a thread begins a line above its first stamp at most
    below = min(max(top, below), len(sizes))
    kinds, posted = _kinds(page, range(top, below)), _posted(page, top)
    if not kinds and not _may_be_signed(page, below, posted):
        return  # all that was taken is above any thread
    kinds |= _kinds(page, range(below, len(sizes))) | posted
    stamps = _longest(sorted(kinds))
    named = sum(_is_named(page, number, kinds[number]) for number in stamps)
    if len(stamps) < _FEW or named < _NAMED * len(stamps):
        return
    days = [kinds[number] for number in stamps].count("day")
    start = _start(page, stamps[0], kinds[stamps[0]])
    above = sum(sizes[:start])
    said = _are_said(page, stamps, kinds)
    told = above >= _ARTICLE and (said or _are_answered(page, stamps))
    if told or (days >= _COMMENTS and above >= _ABOVE * sum(sizes)):
        # A box of stories between two paragraphs has a few stamps and counts of comments too.
        end = len(page.texts) if said or len(stamps) >= _COMMENTS else max(kinds) + _APART
        for number in range(start, min(end, len(page.texts))):
            if page.inside[number]:
                yield Look(number, "body.comment", Role.COMMENTS)


def _may_be_signed(page: Page, below: int, posted: Iterable[int]) -> bool:
    """Whether a thread of signed comments may begin a little above a line: such a thread begins below its heading."""
    end = min(below + _APART, len(page.texts))
    signed = any(_begins(text.strip(_BRACKETS), "signed") for text in page.texts[below:end])
    return signed or min(posted, default=end) < end


def _kinds(page: Page, numbers: Iterable[int]) -> dict[int, Stamp]:
    return {number: kind for number in numbers if (kind := _kind(page, page.texts[number]))}


def _posted(page: Page, top: int) -> dict[int, Stamp]:
    """The lines below a heading of comments with which three people and more sign: "Posted by: Jane Doe | 20 July"."""
    end = len(page.texts)
    heading = next((number for number in range(top, end) if page.roles[number] is Role.COMMENTS), end)
    signed = {number: who for number in range(heading, end) if (who := _poster(page, page.texts[number]))}
    return dict.fromkeys(signed, "signed") if len(set(signed.values())) >= _FEW else {}


def _poster(page: Page, text: str) -> str:
    """Who posted by a line: what stands before its day."""
    if len(text) > _STAMP or not _begins(text, "posted"):
        return ""
    found = [reading for reading in read_line(text, page.context) if reading.timestamp]
    return text[: found[0].start] if found else ""


def _is_named(page: Page, number: int, kind: Stamp) -> bool:
    return kind in ("name and day", "signed") or (number > 0 and len(page.texts[number - 1]) <= _NAME)


def _start(page: Page, first: int, kind: Stamp) -> int:
    """Where a thread begins whose first stamp is ``first``: with the name above, or, signed, below the heading."""
    if kind == "signed":
        return next(
            (at + 1 for at in range(first, max(0, first - _APART), -1) if page.roles[at] is Role.COMMENTS), first
        )
    return first - (kind in ("day", "recent") and first > 0)


def _are_said(page: Page, stamps: Sequence[int], kinds: Mapping[int, Stamp]) -> bool:
    """Whether most stamps stand below a name that says something, or in the line of one: "Comment by Jane Doe"."""
    said = sum(
        kinds[number] == "signed" or _says(page.texts[number]) or (number > 0 and _says(page.texts[number - 1]))
        for number in stamps
    )
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


def _begins(text: str, name: str) -> bool:
    """Whether the first two words of a line are one of those phrases."""
    return " ".join(text.casefold().split(None, 2)[:2]).rstrip(": ") in _words(name)


@lru_cache(maxsize=4)
def _words(name: str) -> frozenset[str]:
    return frozenset(builtin_table("und", "threads.toml")[name])


def _kind(page: Page, text: str) -> Stamp:
    """Whether a line says when somebody wrote, or who too: "cat 20 July 2022 9:19", "20 July 2022 9:19 cat wrote:"."""
    line = text.strip(_BRACKETS)
    if len(line) > _STAMP or not line:
        return ""
    if _says(line) and line.partition(" ")[0].casefold() in _words("by"):
        return "name and day"  # "by harbourcat writes:" needs none
    if page.context.now is None and _FIGURE.search(line) is None:
        return ""  # "yesterday" states a day only if it is known when the page was fetched
    if _begins(line, "signed") and any(reading.timestamp for reading in read_line(line, page.context)):
        return "signed"
    if _DAY_AND_TIME.search(line) is None:
        return "recent" if _is_recent(page, line) else ""
    if not line[-1].isalnum():
        return "name and day" if _says(line) else ""
    if is_date_line(line, page.context):  # "20.07.2022" looks like one with a time
        return "day" if any(reading.stated.hour is not None for reading in read_line(line, page.context)) else ""
    found = [reading for reading in read_line(line, page.context) if reading.timestamp]
    fits = len(found) == 1 and found[0].end >= len(line) and line[: found[0].start].count(" ") <= _WORDS
    return "name and day" if fits else ""


def _is_recent(page: Page, line: str) -> bool:
    """Whether a line is "2 years ago" or "12 October, 17:45" and nothing else."""
    if len(line) > _RECENT or not any(map(str.isdigit, line)) or not is_date_line(line, page.context):
        return False
    stated = [reading.stated for reading in read_line(line, page.context)]
    return any(one.ago or (one.month and one.hour is not None and not one.year) for one in stated)


def _longest(numbers: Sequence[int]) -> Sequence[int]:
    """The longest run of numbers that are not far apart."""
    breaks = [at for at in range(1, len(numbers)) if numbers[at] - numbers[at - 1] > _APART]
    runs = [numbers[start:end] for start, end in pairwise([0, *breaks, len(numbers)])]
    return max(runs, key=len)
