"""Text read in the wrong code page, put right: ftfy's rules and tables, with an end to their patience.

``ftfy.fix_encoding`` goes on until nothing changes, and looks at the whole text each time. On
``"Ã" + "ƒ" * n`` it takes ``n`` rounds: 1.6 seconds of CPU for 4,000 characters. :func:`unmix` takes the same
steps with the same result, but counts the characters it has looked at and gives up on text that was made to be hard.
Importing this module brings in ftfy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ftfy import bad_codecs, chardata, fixes
from ftfy.badness import is_bad

bad_codecs.ok()  # registers the code pages that have no holes
unescape_html = fixes.unescape_html
fix_surrogates = fixes.fix_surrogates
fix_c1_controls = fixes.fix_c1_controls

PATIENCE: Final = 4  # looks at each character; text that was damaged twice takes 1.8
_HEADSTART: Final = 60  # for short texts, where a few more looks cost little
PIECE: Final = 20_000  # code points looked at as one; ftfy takes a million, and memory with it
_SIGN: Final = 12  # code points that one sign may have become; four that were damaged twice have eleven
_FIRST: Final = frozenset(map(chr, range(0xC2, 0xF5))) | frozenset("\u0412\u0413\u0420\u0421")


class TangledError(ValueError):
    """The text still changed when the patience for it was at an end."""


@dataclass(slots=True)
class Patience:
    """How many characters may still be looked at."""

    left: int

    @classmethod
    def with_text(cls, text: str) -> Patience:
        """Give a text of this length the patience it deserves."""
        return cls(PATIENCE * len(text) + _HEADSTART)

    def spend(self, looked_at: int) -> None:
        """Count characters, or raise :class:`TangledError`."""
        self.left -= looked_at
        if self.left < 0:
            raise TangledError


def unmix(text: str, patience: Patience) -> str:
    r"""Do what ``ftfy.fix_encoding`` does, on at most :data:`PIECE` code points at a time.

    >>> unmix("\u0432\u0402\u045ctoo late\u0432\u0402\u045c", Patience(100))
    '”too late”'
    """
    if len(text) <= PIECE:
        return _unmix_piece(text, patience)
    return "".join([_unmix_piece(piece, patience) for piece in pieces(text)])


def pieces(text: str) -> list[str]:
    """Cut a long text where a space stands between ASCII letters, which no damage reaches across."""
    found, start = [], 0
    while len(text) - start > PIECE:
        end = start + PIECE
        space = text.rfind(" ", start + PIECE // 2, end)
        while space > 0 and not text[space - 1 : space + 2].isascii():
            space = text.rfind(" ", start + PIECE // 2, space)
        # Without a space, before what may be the first half of a damaged sign; a sign that is cut is not put right.
        end = space if space > 0 else next((at for at in range(end, end - _SIGN, -1) if text[at] in _FIRST), end)
        found.append(text[start:end])
        start = end
    return [*found, text[start:]]


def _unmix_piece(text: str, patience: Patience) -> str:
    while is_bad(text):
        patience.spend(len(text))
        fixed = _one_step(text, patience)
        if fixed == text:
            break
        text = fixed
    return text


def _one_step(text: str, patience: Patience) -> str:
    """Take the first of ftfy's ways that leads anywhere."""
    possible = [name for name in chardata.CHARMAP_ENCODINGS if chardata.possible_encoding(text, name)]
    for name in possible:
        decoded = _read_again(text, name)
        if decoded is not None:
            return decoded
    fixed = _unmix_parts(text, patience)
    if fixed != text:
        return fixed
    if "latin-1" in possible:
        try:
            return text.encode("latin-1").decode("windows-1252")
        except UnicodeDecodeError:
            pass  # one of the five bytes that windows-1252 leaves open
    return fixes.fix_c1_controls(text)


def _read_again(text: str, name: str) -> str | None:
    """Read the text as UTF-8, if the bytes that code page ``name`` makes of it are UTF-8 or nearly so."""
    data = text.encode(name)
    # In macroman the altered bytes are an en dash before a space.
    if name != "macroman" and chardata.ALTERED_UTF8_RE.search(data):
        data = fixes.restore_byte_a0(data)
    if name.startswith("sloppy"):
        data = fixes.replace_lossy_sequences(data)
    try:
        return data.decode("utf-8-variants" if 0xED in data or 0xC0 in data else "utf-8")
    except UnicodeDecodeError:
        return None


def _unmix_parts(text: str, patience: Patience) -> str:
    """Put right the parts that look damaged by themselves, and differ in how."""

    def put_right(found: re.Match[str]) -> str:
        part = found.group()
        return _unmix_piece(part, patience) if len(part) < len(text) else part

    return chardata.UTF8_DETECTOR_RE.sub(put_right, text)
