"""Mojibake, entities, control and invisible characters: mended block by block, where a cheap test asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.document import Document, Edit, Role
from cleantext.mojibake import may_need_repair, some_may_need_repair

# A feed's description is often markup that was escaped: "&lt;p&gt;The ferry is &lt;b&gt;back&lt;/b&gt;.&lt;/p&gt;".
_ESCAPED: Final = re.compile(r"&lt;[a-z]", re.IGNORECASE)
_INLINE: Final = re.compile(r"</?(?:a|abbr|b|em|i|small|span|strong|sub|sup|u)\b[^<>]{0,500}>", re.IGNORECASE)
_BLOCK: Final = re.compile(
    r"</?(?:blockquote|br|div|figcaption|figure|h[1-6]|hr|img|li|ol|p|ul)\b[^<>]{0,500}>", re.IGNORECASE
)


def repair(document: Document) -> Iterator[Edit]:
    r"""Yield the sound text of each block that was damaged, and what the damage was.

    >>> from cleantext.document import Span
    >>> document = Document.of("Caf\u00c3\u00a9", [Span(0, 5)])
    >>> [(edit.reason, edit.text) for edit in repair(document)]
    [('repair.mojibake', 'Café')]
    """
    if not some_may_need_repair([block.text for block in document.blocks]):
        return
    from cleantext.mending import Mended, mend

    known: dict[str, Mended] = {}  # a damaged menu stands on a page twice
    for number, block in enumerate(document.blocks):
        if not may_need_repair(block.text) or block.role is Role.OTHER:
            continue
        mended = known.get(block.text) or known.setdefault(block.text, mend(block.text))
        text, reason = mended
        if text.startswith("<") and _ESCAPED.match(block.text) and _BLOCK.match(text):
            text, reason = _untagged(text), "repair.markup"
        if not text.strip():
            yield Edit(number, "repair.empty", role=Role.OTHER)
        elif reason and text != block.text:
            yield Edit(number, reason, text=text)


def _untagged(text: str) -> str:
    return " ".join(_INLINE.sub("", _BLOCK.sub(" ", text)).split())
