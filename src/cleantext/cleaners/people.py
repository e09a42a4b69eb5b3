"""Lines that name people: a byline with the blocks that go on from it, and one person's name and nothing else."""

from __future__ import annotations

from typing import NamedTuple

from cleantext.cleaners.zone import LONGEST
from cleantext.document import Document
from cleantext.fields.bylines import Byline, has_given_name, read_signature


class Name(NamedTuple):
    """A byline that was found, and the blocks that go on from it."""

    number: int
    byline: Byline
    marked: bool
    more: tuple[int, ...]
    kind: str = ""

    @property
    def last(self) -> int:
        """The last of its blocks."""
        return self.more[-1] if self.more else self.number

    @property
    def wrote(self) -> bool:
        """Whether it names an author, not only who edited or checked it."""
        return not self.byline.contributors or any(who.role == "author" for who in self.byline.contributors)


def person_at(document: Document, number: int) -> str | None:
    """The name of the person that a block is, and nothing else but a dash before it."""
    text = document.blocks[number].text.rstrip() if number < len(document.blocks) else ""
    byline = read_signature(text, document.context) if 0 < len(text) <= LONGEST else None
    named = byline is not None and byline.authors == (text[byline.start :],)
    return text[byline.start :] if byline is not None and named else None


def known_at(document: Document, number: int) -> str | None:
    """Such a name, if it begins with a known given name."""
    name = person_at(document, number)
    return name if name and has_given_name(name, document.context) else None


def is_known(document: Document, byline: Byline) -> bool:
    """Whether a byline names somebody by a known given name."""
    return any(has_given_name(name, document.context) for name in byline.authors)
