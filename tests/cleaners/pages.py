"""Pages as the cleaners before ``facts`` leave them: one line a block, ``role: text``."""

from __future__ import annotations

from cleantext.assemble import Assembled, assemble
from cleantext.cleaners.facts import facts
from cleantext.context import Context
from cleantext.document import Document, Role, Span

_ROLES = {
    "h": Role.HEADLINE, "s": Role.STANDFIRST, "p": Role.PARAGRAPH, "o": Role.OTHER, "t": Role.TITLE,
    "k": Role.SECTION, "f": Role.FOOTER, "r": Role.RELATED, "c": Role.COMMENTS,
}  # fmt: skip


def page(text: str, context: Context) -> Document:
    """The document of such lines."""
    lines = [line.strip() for line in text.strip().splitlines()]
    source = "\n".join(line.partition(": ")[2] for line in lines)
    spans, at = [], 0
    for line in lines:
        size = len(line.partition(": ")[2])
        spans.append(Span(at, at + size))
        at += size + 1
    document = Document.of(source, spans, context)
    for block, line in zip(document.blocks, lines, strict=True):
        block.role = _ROLES[line[0]]
    return document


def reasons(text: str, context: Context) -> dict[int, str]:
    """What ``facts`` says about each block that it names."""
    return {edit.block: edit.reason for edit in facts(page(text, context))}


def record(text: str, context: Context) -> Assembled:
    """The record of the page."""
    document = page(text, context)
    for edit in list(facts(document)):
        document.apply("facts", edit)
    return assemble(document)
