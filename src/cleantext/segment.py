"""Text to blocks: lines with their spans, hard-wrapped and inline-broken ones joined again.

A block keeps the span of the source it came from; where lines were joined, the new text is an edit in the log
like any other, so nothing is hidden and a block can always be held against its source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from cleantext.context import Context
from cleantext.document import Document, Edit, Span

# Not str.splitlines(): it also cuts at U+0085, and so through the mojibake of "Å".
_LINE: Final = re.compile(r"[^\n\r\f\v\u2028\u2029]+")
_EDGE: Final = " \t\u00a0\u3000\u200b\u200c\u200e\u200f\ufeff\x00\x1c\x1d\x1e\x1f\x85"
_WIDEST: Final = 110  # columns; mail and terminals wrap at 65 to 100
_NARROWEST: Final = 45
_WRAPPED_SHARE: Final = 0.5  # of the full lines, how many must run on in the middle of a sentence
_OUTLIERS: Final = 200  # one line in so many may be longer than the width: preformatted text is not wrapped
_BULLET: Final = re.compile(r"(?:[-*\u2022\u25cf\u25aa\u2023\u00b7>] |\d{1,3}[.)] )")


class Line(NamedTuple):
    """A line that is not blank: where it stands, and whether a blank line stands before it."""

    start: int
    end: int
    after_blank: bool


def lines_of(text: str) -> list[Line]:
    """The lines of a text, stripped, blank ones left out.

    >>> lines_of(" a\\n\\nb")
    [Line(start=1, end=2, after_blank=False), Line(start=4, end=5, after_blank=True)]
    """
    found: list[Line] = []
    previous = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        kept = raw.strip(_EDGE)
        if not kept or kept.isspace():
            continue
        start = match.start() + len(raw) - len(raw.lstrip(_EDGE))
        gap = text.count("\n", previous, start) or text.count("\r", previous, start) or 1
        found.append(Line(start, start + len(kept), bool(found) and gap > 1))
        previous = start + len(kept)
    return found


def segment(source: str, context: Context | None = None) -> Document:
    """Cut ``source`` into blocks; the log says where lines were joined, and why.

    >>> [block.text for block in segment("Menu\\n\\nThe ferry is back.").blocks]
    ['Menu', 'The ferry is back.']
    """
    from cleantext.joining import inline_breaks

    lines = lines_of(source)
    texts = [source[line.start : line.end] for line in lines]
    width = wrap_width(lines, texts)
    if width:
        joined, reason = _wrapped(lines, texts, width), "segment.unwrap"
    else:
        joined, reason = inline_breaks(lines, texts), "segment.join"
    return _document(source, lines, texts, joined, reason, context)


def _document(
    source: str, lines: Sequence[Line], texts: Sequence[str], joined: Sequence[bool], reason: str, context: Context | None
) -> Document:
    """``joined[i]`` says that line ``i`` goes on from line ``i - 1``."""
    groups: list[list[int]] = []
    for number in range(len(lines)):
        if groups and joined[number]:
            groups[-1].append(number)
        else:
            groups.append([number])
    spans = [Span(lines[group[0]].start, lines[group[-1]].end) for group in groups]
    document = Document.of(source, spans, context)
    for number, group in enumerate(groups):
        if len(group) > 1:
            document.apply("segment", Edit(number, reason, text=glue([texts[line] for line in group], reason)))
    return document


_CLOSING: Final = tuple(",.;:!?)]}\u2019\u201d\u00bb%\u2026\u3002\u3001\uff0c")
_OPENING: Final = tuple("([{\u201c\u201e\u00ab\u2018")
_COMPOUND: Final = re.compile(r"[^\W\d_]-\Z")
_SECOND: Final = re.compile(r"(?:and|or|to|und|oder|bis|et|ou|y|e|o|en|of|och|i|oraz)\b")
_WIDE: Final = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")


def glue(parts: Sequence[str], reason: str) -> str:
    """Join the lines of one block: a space between words, none before a comma or between Han and kana."""
    between = _after_wrap if reason == "segment.unwrap" else _after_break
    text = parts[0]
    out = [text]
    for part in parts[1:]:
        if text.endswith("\u00ad"):  # a soft hyphen: the word was cut here and nowhere else
            out[-1] = out[-1][:-1]
        out += ["" if _spaceless(text, part) else between(text, part), part]
        text = part
    return "".join(out)


def _after_wrap(text: str, part: str) -> str:
    """Wrappers break behind the hyphen of a compound; "pre- and post-war" keeps its space."""
    if text.endswith("\u00ad"):
        return ""
    return "" if _COMPOUND.search(text) and part[:1].isalnum() and not _SECOND.match(part) else " "


def _after_break(text: str, part: str) -> str:
    return "" if part.startswith(_CLOSING) or text.endswith(_OPENING) else " "


def _spaceless(text: str, part: str) -> bool:
    return bool(_WIDE.match(text[-1]) and _WIDE.match(part[0]))


def wrap_width(lines: Sequence[Line], texts: Sequence[str]) -> int:
    """The column at which a page was wrapped, or 0 if its lines are as long as they like."""
    # A single word may be longer than any width: an address does not break.
    lengths = sorted((len(text) for text in texts if " " in text), reverse=True)
    if len(lengths) < 4:
        return 0
    width = lengths[len(lengths) // _OUTLIERS]
    if not _NARROWEST <= width <= _WIDEST or lengths[0] > 3 * _WIDEST:
        return 0
    full = run_on = 0
    for number in range(1, len(lines)):
        if not lines[number].after_blank and _overflows(texts[number - 1], texts[number], width):
            full += 1
            run_on += _goes_on(texts[number - 1], texts[number])
    return width if full >= 3 and run_on >= full * _WRAPPED_SHARE else 0


def _overflows(text: str, following: str, width: int) -> bool:
    """Whether the first word of ``following`` had no room left behind ``text``."""
    word = following.partition(" ")[0]
    room = width - len(text) - (text[-1] != "-")
    return len(word) > room and max(len(text), len(word)) * 2 > width


def _goes_on(text: str, following: str) -> bool:
    first = following[0]
    return first.islower() or (first.isalpha() and not first.isupper()) or text[-1] not in ".!?:\u2026\"\u201d"


def _wrapped(lines: Sequence[Line], texts: Sequence[str], width: int) -> list[bool]:
    joined = [False] * len(lines)
    for number in range(1, len(lines)):
        listed = _BULLET.match(texts[number]) and _BULLET.match(_head(texts, joined, number))
        if not lines[number].after_blank and not listed:
            joined[number] = _overflows(texts[number - 1], texts[number], width)
    return joined


def _head(texts: Sequence[str], joined: Sequence[bool], number: int) -> str:
    """The first line of the paragraph before ``number``, looked for over at most 50 lines."""
    for back in range(number - 1, max(number - 50, 0) - 1, -1):
        if not joined[back]:
            return texts[back]
    return ""
