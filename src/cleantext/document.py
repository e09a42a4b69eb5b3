"""What a page is while it is being read: spans, roles, blocks, edits and the log."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from itertools import repeat
from typing import Literal, NamedTuple

from cleantext.context import Context


class Role(StrEnum):
    """What a block is. A ``chrome.`` role, ``unknown`` and ``bio`` stay out of the article."""

    UNKNOWN = "unknown"
    SECTION = "section"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    TABLE = "table"
    CORRECTION = "correction"
    BIO = "bio"
    NAVIGATION = "chrome.navigation"
    SHARE = "chrome.share"
    CONSENT = "chrome.consent"
    RELATED = "chrome.related"
    PROMO = "chrome.promo"
    COMMENTS = "chrome.comments"
    FOOTER = "chrome.footer"
    TITLE = "chrome.title"
    OTHER = "chrome.other"

    @property
    def is_chrome(self) -> bool:
        """Whether the role is page furniture.

        >>> Role.SHARE.is_chrome, Role.HEADLINE.is_chrome
        (True, False)
        """
        return self.startswith("chrome.")


BODY_ROLES = frozenset(
    {Role.PARAGRAPH, Role.SUBHEADING, Role.QUOTE, Role.LIST_ITEM, Role.CAPTION, Role.TABLE, Role.CORRECTION}
)
"""Roles whose text becomes a block of the record's body."""


class Span(NamedTuple):
    """A half-open range of code points of ``Document.source``, which for HTML is the text it was turned into."""

    start: int
    end: int


class Cue(NamedTuple):
    """One observation that spoke for or against a role, in log-odds."""

    name: str
    weight: float


@dataclass(slots=True)
class Block:
    """A piece of the page. ``span`` is fixed for life: the original is ``source[start:end]``."""

    span: Span
    text: str
    role: Role = Role.UNKNOWN
    probability: float | None = None


class Edit(NamedTuple):
    """One decision about one block, and the rule that made it.

    ``reason`` is a rule id such as ``en.share.share-this`` or ``reader.body``. ``role`` and ``text`` are left as
    they are when ``None``. ``probability``, ``cues`` and ``runner_up`` say how sure a reader was of this block, and
    why; ``confidence`` how sure it was of the whole field that the block is part of. ``ends`` is ``"body"`` where no
    body follows the block.
    """

    block: int
    reason: str
    role: Role | None = None
    text: str | None = None
    probability: float | None = None
    cues: tuple[Cue, ...] = ()
    runner_up: Role | None = None
    ends: Literal["", "body"] = ""
    confidence: float | None = None


class Entry(NamedTuple):
    """One line of the log: the step of the pipeline and the edit it made."""

    step: str
    edit: Edit


_entry = partial(tuple.__new__, Entry)  # in C: a page has 250 edits, and the constructor is written in Python


@dataclass(slots=True)
class Document:
    """A page as blocks over its source, with everything that was decided about them."""

    source: str
    blocks: list[Block]
    context: Context = field(default_factory=Context)
    log: list[Entry] = field(default_factory=list)
    _having: dict[tuple[Role, ...], array[int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, source: str, spans: Iterable[Span], context: Context | None = None) -> Document:
        """A fresh document whose blocks still read as the source does.

        >>> [block.text for block in Document.of("One\\nTwo", [Span(0, 3), Span(4, 7)]).blocks]
        ['One', 'Two']
        """
        blocks = [Block(span, source[span.start : span.end]) for span in spans]
        return cls(source, blocks, context or Context())

    def apply(self, step: str, *edits: Edit) -> None:
        """Carry out edits. The only place that writes to a block."""
        blocks = self.blocks
        for edit in edits:
            block, role, text = blocks[edit.block], edit.role, edit.text
            if text is not None:
                block.text = text
            if role is not None:
                block.role, block.probability = role, edit.probability
                self._having.clear()
        self.log += map(_entry, zip(repeat(step), edits))

    def replay(self, *, before: str | None = None) -> Document:
        """Rebuild this document from its source, its spans and its log alone, or as it was ``before`` a step."""
        fresh = Document.of(self.source, [block.span for block in self.blocks], self.context)
        for step, edit in self.log:
            if step == before:
                break
            fresh.apply(step, edit)
        return fresh

    def with_role(self, *roles: Role) -> Iterator[tuple[int, Block]]:
        """The blocks that now have one of ``roles``, with their numbers, in page order."""
        found = self._having.get(roles)  # steps ask for the same roles again and again
        if found is None:
            wanted = frozenset(roles)
            numbers = [number for number, block in enumerate(self.blocks) if block.role in wanted]
            found = self._having[roles] = array("I", numbers)
        return iter([(number, self.blocks[number]) for number in found])

    def reasons(self) -> Sequence[str]:
        """For each block the reason of the last edit that gave it its role, or ``"unread"``."""
        found = ["unread"] * len(self.blocks)
        for _, edit in self.log:
            if edit.role is not None:
                found[edit.block] = edit.reason
        return found
