"""What came of a page: the record or the problem, and an account of every character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeAlias

from cleantext.article import Article
from cleantext.document import Document, Entry, Role, Span
from cleantext.errors import Problem
from cleantext.evidence import Evidence
from cleantext.readonly import ReadOnly

Fate: TypeAlias = Literal["kept", "removed", "rewritten"]


class Removed(NamedTuple):
    """A block that is not in the record, and the reason."""

    span: Span
    role: Role
    reason: str
    text: str


class Account(NamedTuple):
    """What became of a stretch of the source."""

    span: Span
    fate: Fate
    reason: str


@dataclass(frozen=True, slots=True)
class Result:
    """``article`` or ``problem``, one of them ``None``; ``document`` is there once the page could be read as text.

    ``evidence`` has by field the spans of the source that it stands on, ``notes`` by field why it is empty or how it
    was understood. Both are read-only.
    """

    article: Article | None
    problem: Problem | None
    document: Document | None
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""

    def __post_init__(self) -> None:
        """Let nobody change what the record stands on."""
        object.__setattr__(self, "evidence", ReadOnly(self.evidence))
        object.__setattr__(self, "notes", ReadOnly(self.notes))

    @property
    def removed(self) -> tuple[Removed, ...]:
        """Every block that the record does not hold, in page order."""
        if self.document is None:
            return ()
        held, reasons = self._held(), self.document.reasons()
        return tuple(
            Removed(block.span, block.role, reasons[number], block.text)
            for number, block in enumerate(self.document.blocks)
            if number not in held
        )

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The whole source in order, each character exactly once: kept, removed or rewritten, and why."""
        return () if self.document is None else tuple(self._account(self.document))

    def _account(self, document: Document) -> Iterator[Account]:
        held, reasons, last = self._held(), document.reasons(), 0
        rewritten = {edit.block: edit.reason for _, edit in document.log if edit.text is not None}
        for number, block in enumerate(document.blocks):
            start, end = block.span
            if start > last:
                yield Account(Span(last, start), "removed", "layout.blank")
            if number not in held:
                yield Account(block.span, "removed", reasons[number])
            elif block.text != document.source[start:end]:
                yield Account(block.span, "rewritten", rewritten[number])
            else:
                yield Account(block.span, "kept", reasons[number])
            last = end
        if last < len(document.source):
            yield Account(Span(last, len(document.source)), "removed", "layout.blank")

    def _held(self) -> frozenset[int]:
        """The numbers of the blocks on which a field of the record stands."""
        if self.document is None or self.article is None:
            return frozenset()
        spans = sorted({(span.start, span.end) for found in self.evidence.values() for span in found})
        held, place = set(), 0
        for number, block in enumerate(self.document.blocks):
            while place < len(spans) and spans[place][0] < block.span.start:
                place += 1
            if place < len(spans) and spans[place][0] < block.span.end:
                held.add(number)
        return frozenset(held)

    def repairs(self) -> Iterator[tuple[Entry, str, str]]:
        """Every change of a block's text, with the text before and after, in the order it was made."""
        if self.document is None:
            return
        texts = [self.document.source[block.span.start : block.span.end] for block in self.document.blocks]
        for entry in self.document.log:
            edit = entry.edit
            if edit.text is not None and edit.text != texts[edit.block]:
                yield entry, texts[edit.block], edit.text
                texts[edit.block] = edit.text

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON-ready data, or ``{"error": {...}}`` in its place."""
        if self.article is not None:
            return self.article.model_dump(mode="json")
        assert self.problem is not None
        return {"error": self.problem._asdict()}

    def trace(self) -> dict[str, Any]:
        """JSON-ready: every removed block, every repair, what each field stands on, and why fields are empty."""
        return {
            "encoding": self.encoding,
            "removed": [
                {"role": gone.role.value, "reason": gone.reason, "span": list(gone.span), "text": gone.text}
                for gone in self.removed
            ],
            "repairs": [
                {"reason": entry.edit.reason, "block": entry.edit.block, "before": before, "after": after}
                for entry, before, after in self.repairs()
            ],
            "evidence": {
                name: [{"span": [found.start, found.end], "raw": found.raw, "note": found.note} for found in spans]
                for name, spans in self.evidence.items()
            },
            "notes": dict(self.notes),
        }
