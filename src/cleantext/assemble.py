"""Annotated blocks to the record, with the spans of the source that each field stands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple

from cleantext.article import Article
from cleantext.cleaners.filed import beside, told
from cleantext.document import BODY_ROLES, Block, Document, Role
from cleantext.errors import Problem
from cleantext.evidence import Evidence, part, whole
from cleantext.fields.datelines import Dateline
from cleantext.fields.dates import Reading, address_day, read_line, settle
from cleantext.moments import moments
from cleantext.reports import report_dateline
from cleantext.timestamp import Timestamp
from cleantext.writers import credits_of, organizations_of, people_of

_KIND: Final = {
    Role.PARAGRAPH: "paragraph",
    Role.SUBHEADING: "subheading",
    Role.QUOTE: "quote",
    Role.LIST_ITEM: "list_item",
    Role.CAPTION: "caption",
    Role.TABLE: "list_item",
    Role.CORRECTION: "paragraph",
}
_OPENING: Final = 5  # blocks of the body that may stand before the one with the dateline: a list of points, a picture
_SINGLE: Final = {Role.SECTION: "section", Role.HEADLINE: "headline", Role.STANDFIRST: "standfirst"}


class Assembled(NamedTuple):
    """The record or the reason why there is none, what each field stands on, and why a field is empty."""

    article: Article | None
    problem: Problem | None
    evidence: Mapping[str, tuple[Evidence, ...]]
    notes: Mapping[str, str]


@dataclass(slots=True, eq=False, repr=False)
class _Draft:
    """The record while its fields are read."""

    document: Document
    fields: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def put(self, name: str, value: Any, *evidence: Evidence) -> None:
        self.fields[name] = value
        self.evidence[name] = evidence


def assemble(document: Document) -> Assembled:
    """Read the fields from the blocks that hold them."""
    body = [block for _, block in document.with_role(*BODY_ROLES)]
    if not body:
        return Assembled(None, Problem("no_article", "assemble", _why_none(document)), {}, {})
    draft = _Draft(document)
    draft.fields.update(language=document.context.language or None, url=document.context.url)
    heads = [block for _, block in document.with_role(*_SINGLE)]
    for role, name in _SINGLE.items():
        for block in heads:
            if block.role == role:
                draft.put(name, block.text, whole(document, block))
    draft.put("body", ({"kind": _KIND[block.role], "text": block.text} for block in body))  # one at a time
    draft.fields["confidence"] = _confidence(document)
    opening = _dateline(draft, body[:_OPENING])
    _bylines(draft, body[:_OPENING])
    _dates(draft, opening)
    if "section" not in draft.fields:
        _section(draft)
    article = Article.model_validate(draft.fields)
    # Last of all: a body may have 100,000 blocks, and what they stand on takes more than their text.
    draft.evidence["body"] = tuple([whole(document, block) for block in body])
    return Assembled(article, None, draft.evidence, draft.notes)


def _confidence(document: Document) -> dict[str, float]:
    """Of each field that a reader gave, what it said when it last gave a block that role."""
    names = _SINGLE | dict.fromkeys(BODY_ROLES, "body")
    sure = {edit.block: edit.confidence for _, edit in document.log if edit.confidence is not None}
    return {
        names[block.role]: round(sure[number], 3)
        for number, block in enumerate(document.blocks)
        if block.role in names and number in sure
    }


def _section(draft: _Draft) -> None:
    """The category that a line of day and writer names, where no label of its own says what the section is."""
    people = {name for who in draft.fields.get("contributors", ()) for name in (who["name"], who["organization"])}
    found = told(draft.document) or beside(draft.document, people)
    if found is not None:
        block = draft.document.blocks[found.number]
        evidence = part(draft.document, block, found.start, found.end, "in a line of day or writer")
        draft.put("section", block.text[found.start : found.end], evidence)


class _Opening(NamedTuple):
    """A dateline and the block that it opens."""

    block: Block
    dateline: Dateline


def _dateline(draft: _Draft, blocks: Sequence[Block]) -> _Opening | None:
    """The place a report opens with; the text stays where it is."""
    for block in blocks:
        found = report_dateline(draft.document, block) if block.role is Role.PARAGRAPH else None
        if found is None:
            continue
        if found.place:
            at = block.text.find(found.place, found.start, found.end)
            start, end = (at, at + len(found.place)) if at >= 0 else (found.start, found.end)
            draft.put("dateline", found.place, part(draft.document, block, start, end))
        return _Opening(block, found)
    return None


def _bylines(draft: _Draft, body: Sequence[Block]) -> None:
    """Bylines give byline and authors; credits at the end contributors, and authors where nobody else is named."""
    found = credits_of(draft.document, body)
    people = list(dict.fromkeys(person for credit in found for person in credit.contributors))
    # An address, a job or a paper behind the last name is not the byline; "and" between two names is.
    last = max((place for place, credit in enumerate(found) if credit.named and credit.printed), default=-1)
    printed = [credit for credit in found[: last + 1] if credit.printed]
    if printed:
        draft.put("byline", " ".join(credit.printed for credit in printed), *(credit.evidence for credit in printed))
    if people:
        draft.put("contributors", tuple(person._asdict() for person in people), *(c.evidence for c in found))
    wrote = (people_of(printed), people_of(found), organizations_of(printed))
    for authors in wrote:
        if authors:
            draft.put("authors", tuple(authors), *dict.fromkeys(authors.values()))
            return


def _dates(draft: _Draft, opening: _Opening | None) -> None:
    """Published and updated; the date of a dateline, or of the address, serves only where there is nothing better."""
    document = draft.document
    settled = moments(document)
    for name, reading, key in (
        ("published_at", settled.published, settled.published_key),
        ("updated_at", settled.updated, settled.updated_key),
    ):
        if reading is not None and reading.timestamp is not None and key is not None:
            draft.put(name, reading.timestamp, _stated(document, document.blocks[key], reading))
    draft.notes.update(settled.notes)
    if "updated_at" in draft.fields and "published_at" not in draft.fields:
        draft.notes.setdefault("published_at", "the page says only when it was updated")
    if opening is not None and opening.dateline.date_text and "published_at" not in draft.fields:
        _dateline_date(draft, opening, opening.dateline.date_text)
    day = address_day(document.context.url)
    if day is not None and "published_at" not in draft.fields:
        draft.put("published_at", Timestamp(datetime(day.year, day.month, day.day), "day"))
        draft.notes["published_at"] = "the day of the address"


def _stated(document: Document, block: Block, reading: Reading) -> Evidence:
    """Where a block states a moment; beside a section that is in the line from which it was cut."""
    if block.role is not Role.SECTION:
        return part(document, block, reading.start, reading.end, reading.note)
    start, end = block.span.start + reading.start, block.span.start + reading.end
    return Evidence(start, end, raw=document.source[start:end], note=reading.note)


def _dateline_date(draft: _Draft, opening: _Opening, text: str) -> None:
    context = draft.document.context
    settled = settle([(0, reading) for reading in read_line(text, context)], context)
    if settled.published is not None and settled.published.timestamp is not None:
        start, end = opening.dateline.start, opening.dateline.end
        evidence = part(draft.document, opening.block, start, end, "from the dateline")
        draft.put("published_at", settled.published.timestamp, evidence)


def _why_none(document: Document) -> str:
    """The reason in words: what the blocks were instead."""
    counts = Counter(block.role.value.removeprefix("chrome.") for block in document.blocks)
    seen = ", ".join(f"{count} {name}" for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    return f"no block reads as the body of an article ({len(document.blocks)} blocks: {seen})"
