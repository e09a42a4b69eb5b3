"""Repair of one text: entities, mojibake, surrogates, terminal escapes, control and invisible characters.

The steps, their order and their repetition are those of ``ftfy.fix_and_explain`` with quotes, ligatures, width,
line breaks and normalization left alone, so that the result is the same. Three things differ, on purpose: we go
on to take out what has no glyph, a text over 20,000 code points is looked at in pieces, and a text that still
changes after :data:`ROUNDS` rounds is only rid of its control and invisible characters.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from cleantext.expressions import expression
from cleantext.mojibake import ENTITY, UNWANTED, may_be_mojibake

ROUNDS: Final = 8  # text that was damaged once takes two, the second to find that nothing changes; "&amp;amp;lt;" four
_C1: Final = expression(r"[\x80-\x9f]")
_SURROGATE: Final = expression(r"[\ud800-\udfff]")
_ESCAPE: Final = expression(r"\x1b\[[\d;]*+[a-zA-Z]")
# What ftfy takes out: C0 but for white space; deprecated format controls, the byte-order mark, annotation marks.
_CONTROL: Final = expression(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_FORMAT: Final = expression(r"[\u206a-\u206f\ufeff\ufff9-\ufffc]")
_BREAK: Final = expression(r"[\t\n\f\r\u2028\u2029]++")

# Strongest first: the one that a log should show.
STRENGTH: Final = (
    "repair.mojibake",
    "repair.entities",
    "repair.surrogates",
    "repair.terminal-escape",
    "repair.controls",
    "repair.invisible",
)


class Mended(NamedTuple):
    """The sound text, and the strongest thing that had to be done for it (empty where nothing had)."""

    text: str
    reason: str


def mend(text: str) -> Mended:
    r"""Repair one text; repairing the result again changes nothing.

    >>> mend("It\u00e2\u20ac\u2122s 5\u00a0&lt;\u00a06.")
    Mended(text='It’s 5\xa0<\xa06.', reason='repair.mojibake')
    >>> mend("Har\u00adbour")
    Mended(text='Harbour', reason='repair.invisible')
    """
    done: set[str] = set()
    fixed = _settled(text, done)
    if fixed is None:
        done.clear()
        rid = _without_invisible(_without_controls(text, done), done)
        # Rid of those it may be a text that settles; if it was rid of them before, it is left as it is.
        fixed = rid if rid == text else mend(rid).text
    reason = next((reason for reason in STRENGTH if reason in done), "")
    return Mended(fixed, reason if fixed != text else "")


def _settled(text: str, done: set[str]) -> str | None:
    """Repeat the steps until none changes the text; ``None`` where that takes too long."""
    unescape = "<" not in text  # else it shows markup, entities and all
    for _ in range(ROUNDS):
        before = text
        text = _unescaped(text, done) if unescape else text
        read = _reread(text, done)
        if read is None:
            return None
        text = _without_controls(read, done)
        if text == before:
            text = _without_invisible(text, done)
            if text == before:
                return text
    return None


def _unescaped(text: str, done: set[str]) -> str:
    if "&" not in text or not ENTITY.search(text):
        return text
    from cleantext.unmixing import unescape_html

    return _noted(text, unescape_html(text), "repair.entities", done)


def _reread(text: str, done: set[str]) -> str | None:
    if text.isascii() or not (_C1.search(text) or may_be_mojibake(text)):
        return text
    from cleantext.unmixing import Patience, TangledError, fix_c1_controls, unmix

    try:
        fixed = unmix(text, Patience.with_text(text))
    except TangledError:
        return None
    return _noted(text, fix_c1_controls(fixed), "repair.mojibake", done)


def _without_controls(text: str, done: set[str]) -> str:
    if _SURROGATE.search(text):
        from cleantext.unmixing import fix_surrogates

        text = _noted(text, fix_surrogates(text), "repair.surrogates", done)
    if "\x1b" in text:
        text = _noted(text, _ESCAPE.sub("", text), "repair.terminal-escape", done)
    text = _noted(text, _CONTROL.sub("", text), "repair.controls", done)
    return text if text.isascii() else _noted(text, _FORMAT.sub("", text), "repair.invisible", done)


def _without_invisible(text: str, done: set[str]) -> str:
    """Do what ftfy leaves: make a space of line breaks, drop what has no glyph, and white edges."""
    text = _noted(text, _C1.sub("", _BREAK.sub(" ", text)), "repair.controls", done)
    return _noted(text, UNWANTED.sub("", text).strip(), "repair.invisible", done)


def _noted(before: str, after: str, reason: str, done: set[str]) -> str:
    if after != before:
        done.add(reason)
    return after
