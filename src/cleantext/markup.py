r"""Markup that a feed or a database left in a text: ``<p>One.</p><p>Two.</p>``, or the same as ``&lt;p&gt;``.

A page about HTML names tags as well, and ``a < b`` is arithmetic. So nothing is looked at tag by tag: a page is marked
up where half of its prose or more stands in paragraphs that open and close, ends in line breaks, or holds links and
pictures. On such a page a tag is a tag, and elsewhere it is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext.expressions import expression

_PROSE: Final = 60  # code points of a line; shorter ones are labels, and examples on pages about HTML
_BLOCKS: Final = (
    r"(?:p|div|h[1-6]|[uo]l|li|d[ltd]|blockquote|section|article|aside|header|footer|main|figure|figcaption|table"
    r"|thead|tbody|tr|t[dh]|pre|br|hr)"
)
_INLINE: Final = (
    r"(?:a|abbr|b|big|cite|code|del|em|font|i|iframe|img|ins|mark|picture|q|s|small|source|span|strike|strong|su[bp]"
    r"|time|u|video|audio)"
)
_LESS: Final = r"(?:<|&(?:amp;){0,2}lt;)"
_MORE: Final = r"(?:>|&(?:amp;){0,2}gt;)"
_IN_TAG: Final = r"(?:[^<>&=\n]|&(?!(?:amp;){0,2}[lg]t;))"
# What stands behind the name has values ("href=..."), or is no tag: "if a<b and c>d".
_REST: Final = rf"(?:\s{_IN_TAG}{{0,60}}+=(?:{_IN_TAG}|=){{0,800}}+|\s{{0,4}}/?){_MORE}"
_TAG: Final = expression(rf"{_LESS}/?(?:{_BLOCKS}|{_INLINE}){_REST}|\]\]>", re.IGNORECASE)
_BLOCK: Final = expression(rf"{_LESS}(/?)({_BLOCKS}){_REST}", re.IGNORECASE)
_PLAIN_REST: Final = r"(?:\s[^<>=\n]{0,60}+=[^<>]{0,800}+|\s{0,4}/?)>"
_PLAIN_TAG: Final = expression(rf"</?(?:{_BLOCKS}|{_INLINE}){_PLAIN_REST}|<!\[CDATA\[|\]\]>", re.IGNORECASE)
_PLAIN_BLOCK: Final = expression(rf"</?{_BLOCKS}{_PLAIN_REST}", re.IGNORECASE)
_CLOSED: Final = expression(rf"{_LESS}/{_BLOCKS}{_REST}\s{{0,20}}\Z", re.IGNORECASE)
_NEXT: Final = expression(rf"{_LESS}/{_BLOCKS}{_REST}\s{{0,20}}{_LESS}{_BLOCKS}{_REST}", re.IGNORECASE)
_BROKEN: Final = expression(rf"[.!?\u2026\"'\u201d\u2019\u00bb)\u3002\u0964\u061f]\s?{_LESS}br{_REST}", re.IGNORECASE)
_SOURCED: Final = expression(rf"{_LESS}(?:a|img|iframe)\s(?:{_IN_TAG}|=){{0,800}}+{_MORE}", re.IGNORECASE)
_RUN: Final = expression(rf"(?:{_LESS}/?{_BLOCKS}{_REST}\s{{0,20}}+){{1,40}}+", re.IGNORECASE)
_LAST: Final = 60  # code points at the end of a line in which the tag that closes it begins


def is_marked_up(text: str) -> bool:
    """Whether the tags of a page are markup.

    >>> is_marked_up("<p>The ferry that was out of service for a month is back, the operator said.</p>")
    True
    >>> is_marked_up("Use <p> for a paragraph, and <b> or <strong> for what is to be seen before all the rest.")
    False
    """
    if "<" not in text and "lt;" not in text:
        return False
    marked = plain = 0
    waiting = 0  # code points of lines behind one that opens a block and does not close it
    for line in map(str.strip, text.split("\n")):
        opens = "<" in line or "lt;" in line
        begun = bool(opens and (found := _BLOCK.match(line)) and not found[1])
        ended = bool(opens and _CLOSED.search(line, max(0, len(line) - _LAST)))
        size = len(line) if len(line) >= _PROSE else 0
        if begun:
            plain, waiting = plain + waiting, 0
        if ended and (begun or waiting):
            marked, waiting = marked + waiting + size, 0
        elif opens and (_NEXT.search(line) or _BROKEN.search(line) or _has_link(line)):
            marked += size
        elif begun or waiting:
            waiting += size
        else:
            plain += size
    return marked > 0 and marked >= plain + waiting


def without_tags(text: str) -> str:
    """The text of a block of a marked-up page: tags of paragraphs set words apart, those inside them do not.

    Beside tags, entities that look like one stand for its signs.

    >>> without_tags('<p>Fish <b>and</b> <a href="/chips">chips</a><br/>from &lt;b&gt;</p>')
    'Fish and chips from &lt;b&gt;'
    """
    if "<" not in text and ">" not in text and "lt;" not in text:
        return text
    block, tag = (_PLAIN_BLOCK, _PLAIN_TAG) if "<" in text else (_BLOCK, _TAG)
    plain = tag.sub("", block.sub(" ", text))
    return " ".join(plain.split()) if plain != text else text


class Cut(NamedTuple):
    """A place where a block of a marked-up page ends, and whether a blank line would stand there in text."""

    at: int
    blank: bool


def cuts(line: str) -> Iterator[Cut]:
    """Where a line of a marked-up page is cut: in front of tags that open blocks, or behind those that close them.

    >>> list(cuts("<p>One.</p><p>Two.<br>Three.</p>"))
    [Cut(at=11, blank=True), Cut(at=22, blank=False)]
    """
    if "<" not in line and "lt;" not in line:
        return
    for run in _RUN.finditer(line):
        if run.start() > 0 and run.end() < len(line):
            tags = list(_BLOCK.finditer(run.group()))
            ends = [tag.end() for tag in tags if tag[1] or tag[2].lower() in ("br", "hr")]
            broken = len(tags) == 1 and tags[0][2].lower() == "br"
            yield Cut(run.start() + (ends[-1] if ends else 0), not broken)


def _has_link(line: str) -> bool:
    """Whether a tag names an address: a page about HTML has fewer of them in its prose than a feed has."""
    return any("href=" in tag or "src=" in tag for tag in map(str.lower, _SOURCED.findall(line)))
