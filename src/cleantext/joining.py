"""Lines that an inline tag broke: a link, a name or an emphasised word on a line of its own, put back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cleantext.segment import Line

# Signs that begin no line of their own: what stands before them was cut off.
_HANGING: Final = re.compile(r"[,.;:!?)\]\u2019\u201d\u00bb\u3001\u3002\uff0c](?=\s|$)|[\u2019']s?\b")
_END: Final = (".", "!", "?", ":", "\u2026", '"', "\u201d", "\u3002", "\uff01", "\uff1f", "\u300d", "|", "\u00bb")
_OPEN: Final = (",", "(", "\u2014", "\u2013", "\u201c", "\u2018", "\u00ab", "\u201e", ";")
_PROSE: Final = 40  # code points; a menu entry is shorter in 19 of 20 cases
# A dump that breaks at inline tags has two or more hanging lines on 622 of 791 pages, one that does not on 18.
_LEAST: Final = 2


def inline_breaks(lines: Sequence[Line], texts: Sequence[str]) -> list[bool]:
    """For each line whether it goes on from the one before; all false on a page that is not broken."""
    joined = [False] * len(texts)
    hanging = [_HANGING.match(text) is not None for text in texts]
    if sum(hanging) < _LEAST:
        return joined
    inside = [hung or text[0].islower() for hung, text in zip(hanging, texts, strict=True)]
    in_prose = False
    for number in range(1, len(texts)):
        previous, text = texts[number - 1], texts[number]
        in_prose = (joined[number - 1] and in_prose) or len(previous) >= _PROSE
        if lines[number].after_blank:
            continue
        open_before = not previous.endswith(_END)
        after = number + 1 if number + 1 < len(texts) else number
        # A link text in the middle of a sentence: what follows it hangs, or goes on in small letters.
        link = open_before and len(text) < 2 * _PROSE and (in_prose and inside[after] or hanging[after])
        joined[number] = (
            hanging[number]
            or (link and " " in previous)
            or (in_prose and (previous.endswith(_OPEN) or (inside[number] and open_before)))
        )
    return joined
