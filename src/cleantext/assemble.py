"""Annotated blocks to the record, with the spans of the source that each field stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from cleantext.article import Article
from cleantext.document import BODY_ROLES, Block, Document, Role, Span
from cleantext.errors import Problem
from cleantext.evidence import Evidence
from cleantext.fields.bylines import Byline, Contributor, marker_alone, read_byline, read_credit, read_neighbours
from cleantext.fields.datelines import Dateline, read_dateline
from cleantext.fields.dates import Reading, label_alone, read_line, settle

_KIND: Final = {
    Role.PARAGRAPH: "paragraph",
    Role.SUBHEADING: "subheading",
    Role.QUOTE: "quote",
    Role.LIST_ITEM: "list_item",
    Role.CAPTION: "caption",
    Role.TABLE: "list_item",
    Role.CORRECTION: "paragraph",
}
_SINGLE: Final = ((Role.SECTION, "section"), (Role.HEADLINE, "headline"), (Role.STANDFIRST, "standfirst"))


class Assembled(NamedTuple):
    """The record or the reason why there is none, what each field stands on, and why a field is empty."""

    article: Article | None
    problem: Problem | None
    evidence: Mapping[str, tuple[Evidence, ...]]
    notes: Mapping[str, str]


def assemble(document: Document) -> Assembled:
    """Read the fields from the blocks that hold them."""
    body = list(document.with_role(*BODY_ROLES))
    if not body:
        return Assembled(None, Problem("no_article", "assemble", _why_none(document)), {}, {})
    fields: dict[str, Any] = {"language": document.context.language or None, "url": document.context.url}
    evidence: dict[str, tuple[Evidence, ...]] = {}
    notes: dict[str, str] = {}
    fields["body"] = tuple({"kind": _KIND[block.role], "text": block.text} for _, block in body)
    evidence["body"] = tuple(whole(document, block) for _, block in body)
    for role, name in _SINGLE:
        for _, block in document.with_role(role):
            fields[name] = block.text
            evidence[name] = (whole(document, block),)
    fields["confidence"] = _confidence(document)
    dateline = _dateline(document, body[0][1], fields, evidence)
    _bylines(document, fields, evidence)
    _dates(document, dateline, fields, evidence, notes)
    return Assembled(Article.model_validate(fields), None, evidence, notes)


def _confidence(document: Document) -> dict[str, float]:
    """Of each field that a reader gave, what it said when it last gave a block that role."""
    names = {role: name for role, name in _SINGLE} | dict.fromkeys(BODY_ROLES, "body")
    sure = {edit.block: edit.confidence for _, edit in document.log if edit.confidence is not None}
    return {
        names[block.role]: round(sure[number], 3)
        for number, block in enumerate(document.blocks)
        if block.role in names and number in sure
    }


def whole(document: Document, block: Block, note: str = "") -> Evidence:
    """A block's own span."""
    return Evidence(*block.span, raw=document.source[block.span.start : block.span.end], note=note)


def part(document: Document, block: Block, start: int, end: int, note: str = "") -> Evidence:
    """A part of a block's text: exact where the text is the source's, else found in it, else the whole block."""
    raw = document.source[block.span.start : block.span.end]
    if raw != block.text:
        start, length = raw.find(block.text[start:end]), end - start
        if start < 0:
            return whole(document, block, note)
        end = start + length
    return Evidence(block.span.start + start, block.span.start + end, raw=raw[start:end], note=note)


def _dateline(
    document: Document, first: Block, fields: dict[str, Any], evidence: dict[str, tuple[Evidence, ...]]
) -> Dateline | None:
    found = read_dateline(first.text, document.context) if first.role is Role.PARAGRAPH else None
    if found is not None and found.place:
        fields["dateline"] = found.place
        at = first.text.find(found.place, found.start, found.end)
        start, end = (at, at + len(found.place)) if at >= 0 else (found.start, found.end)
        evidence["dateline"] = (part(document, first, start, end),)
    return found


class _Credit(NamedTuple):
    printed: str
    evidence: Evidence
    contributors: tuple[Contributor, ...]


def _bylines(document: Document, fields: dict[str, Any], evidence: dict[str, tuple[Evidence, ...]]) -> None:
    credits = list(_credits(document))
    authors: dict[str, None] = {}
    for credit in credits:
        for person in credit.contributors:
            if person.role == "author" and person.name:
                authors.setdefault(person.name)
    if credits:
        fields["byline"] = " ".join(credit.printed for credit in credits)
        evidence["byline"] = tuple(credit.evidence for credit in credits)
    if authors:
        fields["authors"] = tuple(authors)
        evidence["authors"] = tuple(c.evidence for c in credits if any(p.name in authors for p in c.contributors))


def _credits(document: Document) -> Iterator[_Credit]:
    """The byline blocks in page order; a name behind a lone marker, and a job behind a name, belong together."""
    context = document.context
    current: Byline | None = None
    for _, block in document.with_role(Role.BYLINE):
        text = block.text
        if marker_alone(text, context):
            current = None
            yield _Credit(text, whole(document, block), ())
            continue
        merged = read_neighbours(current, text, context) if current else None
        before, current = current, merged or read_byline(text, context)
        if merged and before and merged.contributors == before.contributors:
            continue  # an address or a job below the name adds nobody
        if current is not None:
            yield _Credit(
                text[current.start : current.end],
                part(document, block, current.start, current.end),
                current.contributors,
            )
        else:
            yield _Credit(text, whole(document, block), read_credit(text, context))


def _dates(
    document: Document,
    dateline: Dateline | None,
    fields: dict[str, Any],
    evidence: dict[str, tuple[Evidence, ...]],
    notes: dict[str, str],
) -> None:
    readings = list(_readings(document))
    settled = settle(readings, document.context)
    for name, reading, key in (
        ("published_at", settled.published, settled.published_key),
        ("updated_at", settled.updated, settled.updated_key),
    ):
        if reading is not None and reading.timestamp is not None and key is not None:
            fields[name] = reading.timestamp
            evidence[name] = (part(document, document.blocks[key], reading.start, reading.end, reading.note),)
        elif reading is not None:
            notes[name] = reading.note
    notes.update(settled.notes)


def _readings(document: Document) -> Iterator[tuple[int, Reading]]:
    """Every moment that a timestamp or byline block states; a label on a line of its own counts for the next."""
    label = None
    for number, block in document.with_role(Role.TIMESTAMP, Role.BYLINE):
        alone = label_alone(block.text, document.context)
        if alone:
            label = alone
            continue
        for reading in read_line(block.text, document.context):
            yield number, reading._replace(label=label) if label and reading.label == "bare" else reading
            label = None


def _why_none(document: Document) -> str:
    """The reason in words: what the blocks were instead."""
    counts: dict[str, int] = {}
    for block in document.blocks:
        name = block.role.value.removeprefix("chrome.")
        counts[name] = counts.get(name, 0) + 1
    seen = ", ".join(f"{count} {name}" for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    return f"no block reads as the body of an article ({len(document.blocks)} blocks: {seen})"
