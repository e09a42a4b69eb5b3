"""Who wrote it: from the blocks that name people to the names of the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cleantext.document import Block, Document, Role
from cleantext.evidence import Evidence, part, whole
from cleantext.fields.besides import read_among, read_beside, read_pen_name
from cleantext.fields.bylines import (
    Byline,
    Contributor,
    marker_alone,
    read_alone,
    read_blog,
    read_byline,
    read_credit,
    read_name,
    read_neighbours,
    read_owner,
    read_placed,
    read_signature,
    read_wire,
)
from cleantext.fields.reporters import read_reporters
from cleantext.houses import at_site, boxed, employed

_READERS: Final = {
    "facts.byline-told": read_name,
    "facts.byline-beside": read_beside,
    "facts.byline-pen-name": read_pen_name,
    "facts.byline-among": read_among,
    "facts.byline-wire": read_wire,
    "facts.byline-signed": read_signature,
    "facts.byline-box": read_signature,
}


class Credit(NamedTuple):
    """A line that names people: what is printed of it, where, and who."""

    printed: str  # empty for a credit that is no byline
    evidence: Evidence
    contributors: tuple[Contributor, ...]
    named: bool  # whether a writer is first named here


def credits_of(document: Document, opening: Sequence[Block]) -> list[Credit]:
    """All lines that name people; where none of them wrote it, whom the ``opening`` of the body names as reporters."""
    found = list(_credits(document))
    if not any(person.role == "author" for credit in found for person in credit.contributors):
        found += _reported(document, opening)
    return found


def people_of(found: Sequence[Credit]) -> dict[str, Evidence]:
    """The people who wrote it, each with the line that names them first; "Jane Doe and AP" are two of them."""
    named: dict[str, Evidence] = {}
    for credit in found:
        for person in credit.contributors:
            who = person.name or (person.organization if named else None)
            if person.role == "author" and who:
                named.setdefault(who, credit.evidence)
    return named


def organizations_of(found: Sequence[Credit]) -> dict[str, Evidence]:
    """The agency or paper that a byline without people names: "By Associated Press"."""
    return {p.organization: c.evidence for c in found for p in c.contributors if p.role == "author" and p.organization}


def _credits(document: Document) -> Iterator[Credit]:
    """The byline blocks in page order; a name behind a lone marker, and a job behind a name, belong together."""
    context = document.context
    reasons = document.reasons()
    current: Byline | None = None
    for number, block in document.with_role(Role.BYLINE):
        text = block.text
        if reasons[number] == "facts.credit":
            yield Credit("", whole(document, block), read_credit(text, context), named=False)
            continue
        before = current
        merged = read_neighbours(current, text, context) if current and not marker_alone(text, context) else None
        current = merged or _read(document, text, reasons[number])
        if current is None:
            continue
        new = _writers(current) if merged is None or before is None else _writers(current) - _writers(before)
        evidence = part(document, block, current.start, current.end)
        people = boxed(document, employed(document, current)).contributors
        yield Credit(text[current.start : current.end], evidence, people, named=bool(new))


def _reported(document: Document, opening: Sequence[Block]) -> Iterator[Credit]:
    """Whom the first paragraph that says it names as those who report."""
    for block in opening:
        found = read_reporters(block.text, document.context) if block.role is Role.PARAGRAPH else None
        if found is not None:
            evidence = part(document, block, found.start, found.end, "from the opening of the text")
            yield Credit(found.printed, evidence, found.contributors, named=True)
            return


def _read(document: Document, text: str, reason: str) -> Byline | None:
    """The byline of a block by what is known of its place."""
    context = document.context
    if reason in _READERS:
        return _READERS[reason](text, context)
    if reason == "facts.byline-owner":
        return read_byline(text, context) or read_owner(text, context) or read_blog(text, context)
    return (
        read_byline(text, context) or read_placed(text, context) or read_alone(text, context) or at_site(document, text)
    )


def _writers(byline: Byline) -> frozenset[str | None]:
    """Who wrote it by this line: people, and agencies or papers that stand beside them or alone."""
    return frozenset(person.name or person.organization for person in byline.contributors if person.role == "author")
