"""Parts of what was taken for the body that are not of the article: above its headline, and behind its first part.

The reader weighs line by line. What stands behind a hole can be told better as a whole: its mean chance, what the hole
is made of, how it is written. Measured on 1,551 marked and 764 annotated pages in their styles, sites not seen
(docs/model.md): of 158 texts that these rules change by more than .002, 129 gain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from cleantext.document import BODY_ROLES, Block, Document, Edit, Role
from cleantext.masthead.page import width

_GAP: Final = 1  # blocks of no known kind that may stand within a part: a picture, an advertisement
_ABOVE: Final = 0.7  # mean chance up to which a part above the headline is none of the article's
_DOUBT: Final = 0.48  # and one behind its first part
_NEAR: Final = 0.1  # of the whole, what may stand between the two: the doubt of one part is that of the next
_BOXES: Final = 1  # lines of an advertisement right above a doubtful part; more are a box within the article
_BRIEF: Final = 750  # width of a first part below which titles may follow
_BELOW: Final = 9  # blocks between the headline and the brief
_TITLES: Final = 0.37  # of the words of titles, the different ones that have a capital and begin no line
_SURE: Final = 0.8  # mean chance above which they are results or a line-up
_NAMED: Final = 4  # letters of such words
_ANSWERS: Final = 2  # lines of comments
_THREAD: Final = 900  # width of what stands there that was not taken for the body
_LONG: Final = 260  # width of what was
_FAR: Final = 20  # blocks of a hole behind which titles with a line below each are no list of the article's
_WIDE: Final = 500  # width of such a part; a table of contents is narrower
_ENTRIES: Final = 5  # titles with a line below
_SHARE: Final = 0.7  # of all lines, those of such entries
_TITLE: Final = 60  # width of a title
_STOPS: Final = frozenset(".!?…:。！？：।۔։؟")


class Part(NamedTuple):
    """Blocks of the body that follow each other, by their numbers, half open."""

    start: int
    stop: int
    width: int
    chance: float  # mean over its letters


def parts(document: Document) -> Iterator[Edit]:
    """Take the parts out of the body that are above the headline, doubtful, titles, or below comments.

    Without a headline the article begins with the longest part.
    """
    found = parts_of(document.blocks)
    if not found:
        return
    headline = next((number for number, _ in document.with_role(Role.HEADLINE)), None)
    first = _first(found, headline)
    above = "parts.above-longest" if headline is None else "parts.above-headline"
    for part in found[:first]:
        if part.chance <= _ABOVE:
            yield from _out(document, part, above, Role.OTHER)
    yield from _behind(document, found[first:], headline)


def _behind(document: Document, found: Sequence[Part], headline: int | None) -> Iterator[Edit]:
    """The parts behind the first one of the article, one after the other."""
    blocks, first = document.blocks, found[0]
    brief = first.width <= _BRIEF and (headline is None or first.start - headline <= _BELOW)
    whole, between, answers, thread = sum(part.width for part in found), 0, 0, 0
    for before, part in pairwise(found):
        hole = blocks[before.stop : part.start]
        answers += _count(hole, Role.COMMENTS)
        thread += sum(width(block.text) for block in hole)
        if answers >= _ANSWERS and thread >= _THREAD and part.width >= _LONG:
            yield from _out(document, part, "parts.below-comments", Role.COMMENTS)
        elif brief and part.chance <= _SURE and _are_titles(_lines(blocks, part)):
            yield from _out(document, part, "parts.titles", Role.RELATED)
        elif len(hole) >= _FAR and part.width >= _WIDE and _is_directory(_lines(blocks, part)):
            yield from _out(document, part, "parts.directory", Role.RELATED)
        elif part.chance <= _DOUBT and between <= _NEAR * whole and _count(hole, Role.PROMO) <= _BOXES:
            yield from _out(document, part, "parts.doubtful", Role.OTHER)
        between += part.width


def parts_of(blocks: Sequence[Block]) -> list[Part]:
    """The parts of a body that holes of several blocks, or of a known kind, part; none of one that is whole."""
    runs = _runs(blocks)
    return [_part(blocks, start, stop) for start, stop in runs] if len(runs) > 1 else []


def _runs(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where the parts begin and end."""
    runs: list[tuple[int, int]] = []
    start = stop = -1
    for number, block in enumerate(blocks):
        if block.role not in BODY_ROLES:
            continue
        if start < 0:
            start = number
        elif number > stop and not _goes_on(blocks[stop:number]):
            runs.append((start, stop))
            start = number
        stop = number + 1
    return runs if start < 0 else [*runs, (start, stop)]


def _goes_on(hole: Sequence[Block]) -> bool:
    return len(hole) <= _GAP and all(block.role is Role.OTHER or not block.role.is_chrome for block in hole)


def _part(blocks: Sequence[Block], start: int, stop: int) -> Part:
    inside = [block for block in blocks[start:stop] if block.role in BODY_ROLES]
    sizes = [width(block.text) for block in inside]
    chances = [1.0 if block.probability is None else block.probability for block in inside]
    total = sum(sizes)
    return Part(start, stop, total, sum(map(float.__mul__, map(float, sizes), chances)) / (total or 1))


def _first(found: Sequence[Part], headline: int | None) -> int:
    """The part with which the article begins: the first below the headline, else the longest."""
    longest = max(range(len(found)), key=lambda at: (found[at].width, -at))
    if headline is None:
        return longest
    return next((at for at, part in enumerate(found) if part.stop > headline), longest)


def _lines(blocks: Sequence[Block], part: Part) -> list[str]:
    return [block.text for block in blocks[part.start : part.stop] if block.role in BODY_ROLES]


def _count(hole: Sequence[Block], role: Role) -> int:
    return sum(block.role is role for block in hole)


def _are_titles(lines: Sequence[str]) -> bool:
    """Whether lines are written as titles are: with so many different words that have a capital and begin no line.

    >>> _are_titles(["Harbour Works by Nora Fenwick", "Ten Boats to Sail This Summer", "Ferry Wins Fairholm Regatta"])
    True
    >>> _are_titles(["The ferry came back to Fairholm on Monday, and forty people crossed the bay."])
    False
    """
    words = [line.split() for line in lines]
    named = {word for line in words for word in line[1:] if len(word) >= _NAMED and word[0].isupper()}
    return len(named) > _TITLES * sum(map(len, words))


def _is_directory(lines: Sequence[str]) -> bool:
    """Whether most lines are titles with one line below each, as in a list of stories or of a publisher's other sites.

    >>> _is_directory(["Ferry", "The ferry came back.", "Fair", "The fair opens.", "Fog", "It came at noon."] * 2)
    True
    >>> _is_directory(["Ferry", "The ferry came back.", "Forty people crossed the bay.", "It was full."] * 3)
    False
    """
    titles = [width(line) <= _TITLE and line.rstrip()[-1:] not in _STOPS for line in lines]
    behind = [*titles[2:], True]  # the end of the list is as good as the next title
    entries = sum(a and not b and c for a, b, c in zip(titles, titles[1:], behind, strict=False))
    return entries >= _ENTRIES and 2 * entries >= _SHARE * len(lines)


def _out(document: Document, part: Part, reason: str, role: Role) -> Iterator[Edit]:
    for number in range(part.start, part.stop):
        block = document.blocks[number]
        if block.role in BODY_ROLES:
            chance = None if block.probability is None else 1 - block.probability
            yield Edit(number, reason, role, None, chance, (), Role.PARAGRAPH)
