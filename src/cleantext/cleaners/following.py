"""The blocks behind a byline that go on with it: a second name, a job, an address."""

from __future__ import annotations

from typing import Final

from cleantext.cleaners.people import known_at
from cleantext.cleaners.zone import LISTED, is_taken
from cleantext.document import Document, Role
from cleantext.fields.bylines import Byline, is_conjunction, is_dash, is_open, read_byline, read_neighbours

_FOLLOWING: Final = 3  # blocks behind a bare name that may belong to it
_LIST: Final = 30  # and behind a by-word: where each name is a link, names and commas stand on lines of their own


def goes_on(document: Document, end: int, number: int, byline: Byline) -> tuple[tuple[int, ...], Byline]:
    """The blocks behind a byline that belong to it, and all they say: a second name, a job, an address."""
    more: list[int] = []
    lines = _LIST if byline.certainty == "marked" else _FOLLOWING
    merged = byline
    for following in range(number + 1, min(number + 1 + lines, end)):
        block = document.blocks[following]
        waits = not merged.contributors and block.role is Role.SECTION  # "Posted by", and below it no label
        taken = is_taken(block.role) and not waits and not is_conjunction(block.text, document.context)
        if taken or len(block.text) > LISTED:
            break
        own = read_byline(block.text, document.context)
        called = is_open(merged, document.context)
        if own is not None and own.certainty == "marked" and byline.certainty != "marked" and not called:
            break  # a byline of its own, below a name that is none
        if is_dash(block.text) and not known_at(document, following + 1):
            break
        added = read_neighbours(merged, block.text, document.context)
        if added is None:
            break
        merged = added
        more.append(following)
    return tuple(more), merged
