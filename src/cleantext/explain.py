"""The log of a run as lines for people: every block with its span, role and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.document import Cue, Document, Edit, Entry, Role
from cleantext.escape import one_line
from cleantext.result import Result
from cleantext.width import cut, wrapped

if TYPE_CHECKING:
    from cleantext.cleaners.body import Body

WORDS: Final = 60  # code points of a block that are shown where no terminal sets a width
_LEAST: Final = 24  # columns for the words of a block; where a terminal has fewer left they go on a line of their own
_INDENT: Final = " " * 14
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
    """One line of an explanation; ``head`` code points of it are columns, the rest are words of the page."""

    text: str
    role: Role
    head: int = 0


def lines(result: Result, body: Body | None = None, words: int = WORDS) -> Iterator[Line]:
    """Each block, then what the fields stand on; a page that could not be read has one line with the problem.

    ``span  fate  role  probability  reason  words``, and below it the cues that decided, with their weights in
    log-odds, and the role it would have had else. ``body`` is the cleaner that read the body; without it the cues of
    its decisions are left out. ``words`` is how many code points of a block are shown.
    """
    if result.document is None:
        assert result.problem is not None
        yield Line(f"{result.problem.stage}: {result.problem.code}: {one_line(result.problem.message)}", Role.UNKNOWN)
        return
    read = body.cues(result.document) if body else []
    yield from _blocks(result, result.document, read, words)
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


def _blocks(result: Result, document: Document, read: Sequence[tuple[Cue, ...]], words: int) -> Iterator[Line]:
    fates = {account.span: account.fate for account in result.accounts}
    edits = _edits_by_block(document.log)
    for number, block in enumerate(document.blocks):
        deciding = _deciding(edits.get(number, []))
        reason = deciding.reason if deciding else "unread"
        chance = f"{block.probability:.2f}" if block.probability is not None else "-"
        where = f"{block.span.start}-{block.span.end}"
        head = f"{where:<13} {fates[block.span]:<9} {block.role:<16} {chance:>4}  {reason:<32} "
        shown = one_line(block.text[:words]) + ("…" if len(block.text) > words else "")
        yield Line(head + shown, block.role, len(head))
        for edit in edits.get(number, []):
            if edit.text is not None and edit is not deciding:
                yield Line(_INDENT + edit.reason, block.role)
        weighed = deciding.cues if deciding else ()
        if read and reason.startswith(("reader.", "body.")):
            weighed = read[number]
        if deciding and weighed:
            cues = ", ".join(f"{cue.name} {cue.weight:+.2f}" for cue in weighed)
            rival = f" (else {deciding.runner_up})" if deciding.runner_up else ""
            yield Line(_INDENT + cues + rival, block.role)


def fitted(line: Line, width: int) -> Iterator[Line]:
    """The same line for a terminal of ``width`` columns: words of the page are cut, all else goes on in a new line.

    >>> [part.text for part in fitted(Line("0-9 kept  Ferry returns", Role.HEADLINE, 10), 36)]
    ['0-9 kept  Ferry returns']
    >>> [part.text for part in fitted(Line("0-9 kept  Ferry returns", Role.HEADLINE, 10), 24)]
    ['0-9 kept', '              Ferry ret…']
    """
    head, words = line.text[: line.head], line.text[line.head :]
    if not head:
        yield from (line._replace(text=text) for text in wrapped(words, width, _INDENT))
    elif width - len(head) >= _LEAST:
        yield line._replace(text=head + cut(words, width - len(head)))
    else:
        yield from (line._replace(text=text) for text in wrapped(head.rstrip(), width, _INDENT))
        yield line._replace(text=_INDENT + cut(words, width - len(_INDENT)))


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
