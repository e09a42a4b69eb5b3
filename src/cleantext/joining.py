"""Lines that an inline tag broke: a link, a name or an emphasised word on a line of its own, put back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cleantext.segment import Line

# Signs that begin no line of their own: what stands before them was cut off.
_HANGING: Final = re.compile(
    r"[,.;:!?)\]\u2019\u201d\u00bb\u060c\u061b\u061f\u06d4\u0964](?=\s|$)|[\u2019']s?\b"
    r"|[\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\uff09\u300d\u300f\u300b]"
)
_END: Final = (
    ".", "!", "?", ":", "\u2026", '"', "\u201d", "\u3002", "\uff01", "\uff1f", "\u300d", "\u300f", "|", "\u00bb", "\u061f",
    "\u06d4", "\u0964",
)  # fmt: skip
_OPEN: Final = (",", "(", "\u2014", "\u2013", "\u201c", "\u2018", "\u00ab", "\u201e", ";", "\u060c", "\u3001", "\uff0c", "\u300c", "\uff08")
_PROSE: Final = 40  # code points; a menu entry is shorter in 19 of 20 cases
_PROSE_WIDE: Final = 20
# A dump that breaks at inline tags has two or more hanging lines on 622 of 791 pages, one that does not on 18.
_LEAST: Final = 2
# "por Ida Holm": a small word and a name are a byline, not the middle of a sentence.
_CREDITED: Final = re.compile(r"[^\W\d_A-Z]{1,10}\.?(?:\s[A-Z\u00c0-\u00de][\w.'\u2019-]{0,24}){2,4}\Z")
# Korean and Japanese particles: what they follow was cut off.
_PARTICLE: Final = re.compile(
    r"(?:[\uc740\ub294\uc774\uac00\uc744\ub97c\uc758\uc5d0\ub3c4\uc640\uacfc\ub85c]|\uc5d0\uc11c|\uc73c\ub85c)\s"
    r"|[\u306f\u304c\u3092\u306e\u306b\u3067\u3068\u3082\u3078](?=[^\u3041-\u309f])"
)
_INNER: Final = re.compile("[,;\u060c\u3001\u3002\uff0c]")


def inline_breaks(lines: Sequence[Line], texts: Sequence[str]) -> list[bool]:
    """For each line whether it goes on from the one before; all false on a page that is not broken."""
    joined = [False] * len(texts)
    hanging = [_HANGING.match(text) is not None for text in texts]
    if sum(hanging) < _LEAST:
        return joined
    inside = [hung or _starts_inside(text) for hung, text in zip(hanging, texts, strict=True)]
    in_prose = False
    for number in range(1, len(texts)):
        previous, text = texts[number - 1], texts[number]
        in_prose = (joined[number - 1] and in_prose) or _is_prose(previous)
        if lines[number].after_blank:
            continue
        after = number + 1 if number + 1 < len(texts) else number
        open_before = not previous.endswith(_END)
        # A link text in the middle of a sentence: what follows it hangs, or goes on in small letters.
        link = open_before and len(text) < 2 * _PROSE and (in_prose and inside[after] or hanging[after])
        goes_on = open_before and (inside[number] or (_uncased(text) and _INNER.search(previous) is not None))
        joined[number] = (
            hanging[number]
            or (link and (" " in previous or _uncased(previous)))
            or (in_prose and (previous.endswith(_OPEN) or goes_on))
        )
    return joined


def _starts_inside(text: str) -> bool:
    if text[0].islower():
        return _CREDITED.match(text) is None
    return _PARTICLE.match(text) is not None


def _is_prose(text: str) -> bool:
    return len(text) >= (_PROSE_WIDE if ord(text[0]) >= 0x2E80 else _PROSE)


def _uncased(text: str) -> bool:
    """Whether the script has no capitals to tell the start of a line by."""
    return text[0].isalpha() and text[0].upper() == text[0].lower()
