"""What news agencies leave in the articles that papers print from them: a source line, a sign-off."""

from __future__ import annotations

from typing import Final

from cleantext.context import Context
from cleantext.expressions import expression
from cleantext.fields.bylines.grammar import Grammar, grammar
from cleantext.fields.bylines.model import Byline, Contributor
from cleantext.fields.bylines.tokens import lower

WIRE_LIMIT: Final = 60  # code points
_INITIALS: Final = 4  # letters of an editor's sign: "dpa/jse"
_PIECE: Final = expression(r"[^/,;&|()\[\]]{1,60}+")
_BAR: Final = expression(r"\s[-–—|·•]\s")
_SECTION: Final = 2  # words of a section before an agency: "World news - AP"
_SHORT: Final = 3  # letters of an agency whose sign is a word elsewhere: "PA", "SID"


def read_wire(text: str, context: Context) -> Byline | None:
    """The agencies that a source line, a sign-off or a section line names, and nothing else.

    >>> read_wire("(dpa/jse)", Context(language="de")).contributors[0].organization
    'dpa'
    >>> read_wire("dpa tests its new office", Context(language="de")) is None
    True
    """
    line = text.strip()
    if not line or len(line) > WIRE_LIMIT:
        return None
    words = grammar(context.language)
    start = text.index(line)
    bare = line.lstrip("([*•–—- ")
    label = next((label for label in words.source if lower(bare).startswith(label)), "")
    rest = bare[len(label) :]
    if label and rest[:1].isalpha():
        return None
    bar = None if label else _BAR.search(line)
    if bar is not None and len(line[: bar.start()].split()) <= _SECTION and line[: bar.start()].isprintable():
        rest = line[bar.end() :]
        agencies = _agencies(rest, words, labelled=False) if len(rest) > _SHORT else []
    else:
        agencies = _agencies(rest, words, labelled=bool(label))
    if not agencies:
        return None
    return Byline(
        start, start + len(line), line, tuple(Contributor(None, "author", name) for name in agencies), "marked"
    )


def _agencies(text: str, words: Grammar, *, labelled: bool) -> list[str]:
    """The agencies of a list of them and of editors' signs; none where anything else stands among them."""
    found: list[str] = []
    for match in _PIECE.finditer(text):
        piece = match.group().strip(" \t\u00a0.:：")
        first = piece.rsplit(None, 1)[0] if labelled and " " in piece else piece  # "Quelle: dpa Sport"
        named = next((name for name in (piece, first) if name.casefold() in words.agency), None)
        if named is not None:
            found.append(named)
        elif piece and not (found and piece.isalpha() and piece.islower() and len(piece) <= _INITIALS):
            return []
    return list(dict.fromkeys(found))
