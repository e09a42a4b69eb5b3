"""The log of a run as lines for people: every block with its span, role and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.document import Cue, Document, Edit, Entry, Role
from cleantext.escape import one_line
from cleantext.result import Result

if TYPE_CHECKING:
    from cleantext.cleaners.body import Body

_WORDS: Final = 60  # code points of a block that are shown
_COLOURS: Final = {
    Role.HEADLINE: "1;36",
    Role.STANDFIRST: "36",
    Role.SECTION: "35",
    Role.BYLINE: "33",
    Role.TIMESTAMP: "33",
    Role.UNKNOWN: "2",
    Role.BIO: "2",
}


class Line(NamedTuple):
    """One line of an explanation."""

    text: str
    role: Role


def lines(result: Result, body: Body | None = None) -> Iterator[Line]:
    """Each block, then what the fields stand on; a page that could not be read has one line with the problem.

    ``span  fate  role  probability  reason  words``, and below it the cues that decided, with their weights in
    log-odds, and the role it would have had else. ``body`` is the cleaner that read the body; without it the cues of
    its decisions are left out.
    """
    if result.document is None:
        assert result.problem is not None
        yield Line(f"{result.problem.stage}: {result.problem.code}: {one_line(result.problem.message)}", Role.UNKNOWN)
        return
    read = body.cues(result.document) if body else []
    yield from _blocks(result, result.document, read)
    for name, found in result.evidence.items():
        if name != "body":
            spans = " ".join(
                f"{span.start}-{span.end}{f' ({one_line(span.note)})' if span.note else ''}" for span in found
            )
            yield Line(f"field {name}: {spans}", Role.PARAGRAPH)
    for name, note in result.notes.items():
        yield Line(f"note {name}: {one_line(note)}", Role.UNKNOWN)
    if result.problem is not None:
        yield Line(f"problem {result.problem.code}: {one_line(result.problem.message)}", Role.UNKNOWN)


def _blocks(result: Result, document: Document, read: Sequence[tuple[Cue, ...]]) -> Iterator[Line]:
    fates = {account.span: account.fate for account in result.accounts}
    edits = _edits_by_block(document.log)
    for number, block in enumerate(document.blocks):
        deciding = _deciding(edits.get(number, []))
        reason = deciding.reason if deciding else "unread"
        chance = f"{block.probability:.2f}" if block.probability is not None else "-"
        words = one_line(block.text[:_WORDS]) + ("…" if len(block.text) > _WORDS else "")
        where = f"{block.span.start}-{block.span.end}"
        yield Line(f"{where:<13} {fates[block.span]:<9} {block.role:<16} {chance:>4}  {reason:<32} {words}", block.role)
        for edit in edits.get(number, []):
            if edit.text is not None and edit is not deciding:
                yield Line(f"{'':<13} {edit.reason}", block.role)
        weighed = deciding.cues if deciding else ()
        if read and reason.startswith(("reader.", "body.")):
            weighed = read[number]
        if deciding and weighed:
            cues = ", ".join(f"{cue.name} {cue.weight:+.2f}" for cue in weighed)
            rival = f" (else {deciding.runner_up})" if deciding.runner_up else ""
            yield Line(f"{'':<13} {cues}{rival}", block.role)


def _edits_by_block(log: list[Entry]) -> Mapping[int, list[Edit]]:
    found: dict[int, list[Edit]] = {}
    for _, edit in log:
        found.setdefault(edit.block, []).append(edit)
    return found


def _deciding(edits: list[Edit]) -> Edit | None:
    """The last edit that gave the block its role."""
    return next((edit for edit in reversed(edits) if edit.role is not None), None)


def coloured(line: Line) -> str:
    """The line in the colour of its role, for terminals: what is left out is dim."""
    colour = "2" if line.role.is_chrome else _COLOURS.get(line.role, "")
    return f"\x1b[{colour}m{line.text}\x1b[0m" if colour else line.text
