"""Text to blocks: lines with their spans, hard-wrapped and inline-broken ones joined again.

A block keeps the span of the source it came from; where lines were joined, the new text is an edit in the log
like any other, so nothing is hidden and a block can always be held against its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise
from typing import Final, NamedTuple

from cleantext.context import Context
from cleantext.document import Document, Edit, Span
from cleantext.errors import PageError, Problem
from cleantext.expressions import expression
from cleantext.joining import inline_breaks
from cleantext.joining.readings import broken_at_readings
from cleantext.packs import builtin_table

# Not str.splitlines(): it also cuts at U+0085, and so through the mojibake of "Å".
_BREAKS: Final = "\n\r\f\v\u2028\u2029"
_LINE: Final = expression(f"[^{_BREAKS}]+")
_EDGE: Final = " \t\u00a0\u3000\u200b\u200c\u200e\u200f\ufeff\x00\x1c\x1d\x1e\x1f\x85"
_WIDEST: Final = 110  # columns; mail and terminals wrap at 65 to 100
_NARROWEST: Final = 45
_WRAPPED_SHARE: Final = 0.5  # of the full lines, how many must run on in the middle of a sentence
_OUTLIERS: Final = 200  # one line in so many may be longer than the width: preformatted text is not wrapped
# A line costs 2 kB and 50 microseconds, however short it is. Of 1,935 real pages the longest has 7,108 lines.
_LINES: Final = 10_000  # that any page may have
_ROOM: Final = 50  # code points of text for each further one
_BULLET: Final = expression(r"(?:[-*\u2022\u25cf\u25aa\u2023\u00b7>] |\d{1,3}[.)] )")


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
            found.append(Line(start, end, blank and previous > 0))
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
        joined, reason = _wrapped(lines, plain, width), "segment.unwrap"
    else:
        joined, reason = inline_breaks(lines, plain), "segment.join"
    for number in broken_at_readings(plain):
        joined[number] = True
    return _document(source, lines, texts, joined, reason, context)


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


def _document(
    source: str,
    lines: Sequence[Line],
    texts: Sequence[str],
    joined: Sequence[bool],
    reason: str,
    context: Context | None,
) -> Document:
    """``joined[i]`` says that line ``i`` goes on from line ``i - 1``."""
    if not any(joined):
        return Document.of(source, [Span(line.start, line.end) for line in lines], context)
    begins = [number for number, goes_on in enumerate(joined) if not (number and goes_on)]
    groups = list(pairwise([*begins, len(lines)]))
    document = Document.of(source, [Span(lines[a].start, lines[b - 1].end) for a, b in groups], context)
    words = _words(texts) if reason == "segment.unwrap" else None
    edits = [
        Edit(number, reason, text=glue(texts[a:b], reason, words)) for number, (a, b) in enumerate(groups) if b - a > 1
    ]
    document.apply("segment", *edits)
    return document


class Words(NamedTuple):
    """The words of a wrapped page, and whether it cuts words at the edge."""

    known: frozenset[str]
    cuts: bool


_NO_WORDS: Final = Words(frozenset(), cuts=False)


def _words(texts: Sequence[str]) -> Words:
    """The words inside lines: the last of a line may be half a word, and the first the other half.

    A page cuts words if it has two or more hyphens at the edge, and more than inside its lines: a wrapper that only
    breaks at the hyphens of compounds leaves most of them inside.
    """
    known: set[str] = set()
    edge = inner = 0
    for text in texts:
        found = _WORD.findall(text.casefold())
        known.update(found[1:-1])
        edge += _COMPOUND.search(text) is not None
        inner += sum("-" in word for word in found)
    return Words(frozenset(known), cuts=edge >= 2 and edge > inner)


_HALF: Final = 4  # letters of half a word
_ENDINGS: Final = (0, 1, 2)  # letters
_UNSEEN: Final = 1 << 60  # no word of the reader's lexicon is worth as much
_COMPOUND: Final = expression(r"([^\W\d_]{1,40})-\Z")
_WORD: Final = expression(r"[^\W\d_]{1,40}(?:-[^\W\d_]{1,40})?")


def glue(parts: Sequence[str], reason: str, words: Words | None = None) -> str:
    """Join the lines of one block: a space between words, none before a comma or between Han and kana."""
    if reason != "segment.unwrap":
        from cleantext.joining.spaces import glued  # its expressions take long to compile, and few pages are broken

        return glued(parts)
    out = [parts[0]]
    for part in parts[1:]:
        out[-1], between = _at_wrap(out[-1], part, words or _NO_WORDS)
        out += ["" if _spaceless(out[-1], part) else between, part]
    return "".join(out)


@cache
def _behind_suspended() -> frozenset[str]:
    """What stands behind a hyphen that waits for the second half: "pre- and post-war"."""
    return frozenset(builtin_table("und", "wrapping.toml").get("behind_suspended", ()))


def _at_wrap(text: str, part: str, words: Words) -> tuple[str, str]:
    """What stays of the line before a wrap, and what comes between: "pre- and post-war" keeps hyphen and space.

    A hyphen goes only where the word without it is one that the page has, or where the page has neither half for itself
    and cuts words, or its language has the word but not the first half.
    """
    if text.endswith("\u00ad"):  # a soft hyphen: the word was cut here and nowhere else
        return text[:-1], ""
    cut, rest = _COMPOUND.search(text), _WORD.match(part)
    if not cut or not rest or rest.group().casefold() in _behind_suspended():
        return text, " "
    first, second = cut.group(1).casefold(), rest.group().casefold()
    if not rest.group()[0].islower() or f"{first}-{second}" in words.known:
        return text, ""
    halves = first in words.known or second in words.known
    one_word = first + second in words.known or (not halves and (words.cuts or _is_cut(first, second)))
    return (text[:-1], "") if one_word else (text, "")


def _is_cut(first: str, second: str) -> bool:
    """Whether two halves are a word the reader has seen, but for its ending, and the first is none: "munici-pale"."""
    if len(first) < _HALF or len(first) + len(second) < 2 * _HALF:
        return False
    from cleantext.reader.model import default

    worth, word = default().lexicon.get, first + second
    seen = any(worth(word[: len(word) - ending], _UNSEEN) != _UNSEEN for ending in _ENDINGS)
    return seen and worth(first, _UNSEEN) == _UNSEEN


def _is_wide(sign: str) -> bool:
    """Whether a sign is of kana or Han, or one as wide; an expression for these takes long to compile."""
    return sign >= "\u3000" and (
        sign <= "\u303f" or "\u3041" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"
    )


def _spaceless(text: str, part: str) -> bool:
    return _is_wide(text[-1:]) and _is_wide(part[:1])


def wrap_width(lines: Sequence[Line], texts: Sequence[str]) -> int:
    """The column at which a page was wrapped, or 0 if its lines are as long as they like."""
    # A single word may be longer than any width: an address does not break.
    lengths = sorted((len(text) for text in texts if " " in text or _is_wide(text[:1])), reverse=True)
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
    # Scripts without spaces break behind any sign, at most one before the edge where the next is a comma.
    word = 2 if _is_wide(following[:1]) else len(following.partition(" ")[0])
    room = width - len(text) - (text[-1] != "-")
    return word > room and max(len(text), word) * 2 > width


def _goes_on(text: str, following: str) -> bool:
    first = following[0]
    return first.islower() or (first.isalpha() and not first.isupper()) or text[-1] not in '.!?:\u2026"\u201d'


def _wrapped(lines: Sequence[Line], texts: Sequence[str], width: int) -> list[bool]:
    joined = [False] * len(lines)
    for number in range(1, len(lines)):
        listed = _BULLET.match(texts[number]) and _BULLET.match(_head(texts, joined, number))
        ruled = _is_ruler(texts[number]) or _is_ruler(texts[number - 1])
        if not (lines[number].after_blank or listed or ruled):
            joined[number] = _overflows(texts[number - 1], texts[number], width)
    return joined


def _is_ruler(text: str) -> bool:
    """Whether a line is drawn, not written: ``------``, ``= = =``."""
    return len(text) >= 3 and not text[0].isalnum() and len(set(text) - {" "}) == 1


def _head(texts: Sequence[str], joined: Sequence[bool], number: int) -> str:
    """The first line of the paragraph before ``number``, looked for over at most 50 lines."""
    for back in range(number - 1, max(number - 50, 0) - 1, -1):
        if not joined[back]:
            return texts[back]
    return ""
