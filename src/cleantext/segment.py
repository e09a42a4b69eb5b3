"""Text to blocks: lines with their spans, hard-wrapped and inline-broken ones joined again.

A block keeps the span of the source it came from; where lines were joined, the new text is an edit in the log
like any other, so nothing is hidden and a block can always be held against its source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice, pairwise
from typing import Final, NamedTuple

from cleantext.context import Context
from cleantext.document import Document, Edit, Span
from cleantext.errors import PageError, Problem
from cleantext.expressions import expression
from cleantext.joining import inline_breaks
from cleantext.joining.readings import broken_at_readings
from cleantext.wrapping import unwrapped, words_of, wrap_width, wrapped

# Not str.splitlines(): it also cuts at U+0085, and so through the mojibake of "Å".
_BREAKS: Final = "\n\r\f\v\u2028\u2029"
_LINE: Final = expression(f"[^{_BREAKS}]+")
_EDGE: Final = " \t\u00a0\u3000\u200b\u200c\u200e\u200f\ufeff\x00\x1c\x1d\x1e\x1f\x85"
# A line costs 2 kB and 50 microseconds, however short it is. Of 1,935 real pages the longest has 7,108 lines.
_LINES: Final = 10_000  # that any page may have
_ROOM: Final = 50  # code points of text for each further one

UNWRAP: Final = "segment.unwrap"
JOIN: Final = "segment.join"


class Line(NamedTuple):
    """A line that is not blank: where it stands, and whether a blank line stands before it."""

    start: int
    end: int
    after_blank: bool


_line = partial(tuple.__new__, Line)  # in C, as for entries of the log
_span = partial(tuple.__new__, Span)


def lines_of(text: str) -> list[Line]:
    """The lines of a text, stripped, blank ones left out.

    >>> lines_of(" a\\n\\nb")
    [Line(start=1, end=2, after_blank=False), Line(start=4, end=5, after_blank=True)]
    """
    # One sign for all breaks, so that str.split can do the work; where "\r\n" is one break, gaps are counted below.
    plain = text
    for sign in _BREAKS[1:]:
        plain = plain.replace(sign, "\n")
    mixed = plain != text
    found: list[Line] = []
    begin = previous = 0
    blank = False
    for raw in plain.split("\n"):
        kept = raw.strip(_EDGE)
        if kept and not kept.isspace():
            start = begin if raw[0] == kept[0] else begin + len(raw) - len(raw.lstrip(_EDGE))
            end = start + len(kept)
            if mixed:
                blank = (text.count("\n", previous, start) or text.count("\r", previous, start)) > 1
            found.append(_line((start, end, blank and previous > 0)))
            previous, blank = end, False
        else:
            blank = True
        begin += len(raw) + 1
    return found


def refuse_crowded(text: str) -> None:
    """Raise :class:`PageError` for a table, a log or a word list: far more lines than text for them.

    >>> refuse_crowded("a\\n" * 9_000)
    >>> refuse_crowded("a\\n" * 11_000)
    Traceback (most recent call last):
    cleantext.errors.PageError: the page has over 10,440 lines on 22,000 characters; this is no article, cut it up
    """
    most = _most_lines(text)
    if sum(map(text.count, _BREAKS)) <= most:
        return
    kept = (match.group().strip(_EDGE) for match in _LINE.finditer(text))
    full = (line for line in kept if line and not line.isspace())
    if sum(1 for _ in islice(full, most + 1)) > most:
        message = f"the page has over {most:,} lines on {len(text):,} characters; this is no article, cut it up"
        raise PageError(Problem("too_large", "segment", message))


def _most_lines(text: str) -> int:
    return _LINES + len(text) // _ROOM


def segment(source: str, context: Context | None = None) -> Document:
    """Cut ``source`` into blocks; the log says where lines were joined, and why.

    >>> [block.text for block in segment("Menu\\n\\nThe ferry is back.").blocks]
    ['Menu', 'The ferry is back.']
    """
    lines = lines_of(source)
    texts = [source[line.start : line.end] for line in lines]
    plain = texts
    if "<" in source or "lt;" in source:
        lines, texts, plain = _unmarked(lines, texts, source)
    width = wrap_width(lines, plain)
    if width:
        joined, reason = wrapped(lines, plain, width), UNWRAP
    else:
        joined, reason = inline_breaks(lines, plain), JOIN
    for number in broken_at_readings(plain):
        joined[number] = True
    groups = _groups(joined)
    spans = [_span((lines[first].start, lines[behind - 1].end)) for first, behind in groups]
    document = Document.of(source, spans, context)
    if len(groups) < len(lines):
        document.apply("segment", *_joints(texts, groups, reason))
    return document


def _groups(joined: Sequence[bool]) -> list[tuple[int, int]]:
    """The first line of each block, and the one behind its last; ``joined``: which lines go on from the one before."""
    begins = [number for number, goes_on in enumerate(joined) if not (number and goes_on)]
    return list(pairwise([*begins, len(joined)]))


def _joints(texts: Sequence[str], groups: Sequence[tuple[int, int]], reason: str) -> Iterator[Edit]:
    """An edit for each block of several lines: their text in one."""
    together: Callable[[Sequence[str]], str]
    if reason == UNWRAP:
        together = partial(unwrapped, words=words_of(texts))
    else:
        from cleantext.joining.spaces import glued  # its expressions take long to compile, and few pages are broken

        together = glued
    for number, (first, behind) in enumerate(groups):
        if behind - first > 1:
            yield Edit(number, reason, text=together(texts[first:behind]))


def _unmarked(lines: list[Line], texts: list[str], source: str) -> tuple[list[Line], list[str], list[str]]:
    """The lines of a page, cut at its tags if it is marked up, their texts, and these without tags."""
    from cleantext.markup import (  # its expressions take long to build, and few pages have tags
        is_marked_up,
        without_tags,
    )

    if not is_marked_up(source):
        return lines, texts, texts
    lines = _cut_at_tags(lines, source)
    texts = [source[line.start : line.end] for line in lines]
    return lines, texts, [without_tags(text) or text for text in texts]


def _cut_at_tags(lines: list[Line], source: str) -> list[Line]:
    """The lines of a marked-up page, cut where its tags end a block; left alone if that makes too many."""
    from cleantext.markup import cuts

    found: list[Line] = []
    for line in lines:
        start, blank = line.start, line.after_blank
        for cut in cuts(source[line.start : line.end]):
            found.append(Line(start, line.start + cut.at, blank))
            start, blank = line.start + cut.at, cut.blank
        found.append(Line(start, line.end, blank))
    return found if len(found) <= _most_lines(source) else lines
