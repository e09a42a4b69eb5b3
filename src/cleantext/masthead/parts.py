"""Which parts of a line may be the value: ``Headline | Site``, ``POLITICS | 20 July``, ``Home > News > Politics``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from cleantext.expressions import expression
from cleantext.masthead.page import fold, labels

_JOINT: Final = expression(
    r"\s{1,16}(?:[|\-–—·•:»«›‹>/~→⟩❯]{1,3})\s{1,16}|\s{0,16}(?:[|»›→｜❯]|::)\s{0,16}"
    r"|[:：]\s{1,16}|\s{1,16}[–—]|\u3000"
)
_SIGN: Final = expression(r"[|\-–—·•:»«›‹>/~→⟩❯｜：\u3000]")  # no joint without one of these
_HUNG: Final = " |»›→｜❯·•/"  # signs left over at the ends of a line whose other parts were links
_LEFT: Final = _HUNG.replace("»", "")  # where it may close a quotation, or open one
_TELLING: Final = 4  # code points of a title
_CUTS: Final = 6  # joints looked at in one line; a line with more is a menu


class Part(NamedTuple):
    """A piece of a line, and what was cut off to get it."""

    start: int
    end: int
    joint: str  # the kind of joint at the cut: "|", "-", ":" or ">"; "" when the line is whole
    side: int  # 0 whole line, 1 its beginning, 2 its end, 3 from its middle


def kind_of(joint: str) -> str:
    """What a joint between two parts of a line stands for: "|", "-", ":" or ">"."""
    sign = joint.strip()
    if not sign:
        return "-"
    if sign in "|｜·•::~/":
        return ":" if sign == ":" and joint[0] == ":" else "|"
    if sign in ":：":
        return ":"
    return ">" if sign[0] in "»«›‹>→⟩❯" else "-"


def joints(text: str) -> list[re.Match[str]]:
    """The places where a line may be cut, first to last; none for a line with too many.

    >>> [match.group().strip() for match in joints("Rain at last | News - Valley Post")]
    ['|', '-']
    """
    found: list[re.Match[str]] = []
    if not _SIGN.search(text):
        return found
    for match in _JOINT.finditer(text):
        if match.start() > 0 and match.end() < len(text):
            found.append(match)
            if len(found) > _CUTS:
                return []
    return found


def parts(text: str) -> list[Part]:
    """The line itself and what is left of it when its beginning or its end is cut off.

    >>> text = "Valley Post: Rain at last | News"
    >>> [text[part.start : part.end] for part in parts(text)][1:]
    ['Valley Post', 'Rain at last | News', 'Valley Post: Rain at last', 'News', 'Rain at last']
    >>> [(part.start, part.end) for part in parts("«Rain»")], [(part.start, part.end) for part in parts("News »")]
    ([(0, 6)], [(0, 4)])
    >>> [(part.start, part.end) for part in parts("Front|Abroad|")]
    [(0, 12), (0, 5), (6, 12)]
    """
    hung = _LEFT if "«" in text else _HUNG
    begin = len(text) - len(text.lstrip(hung))
    end = len(text.rstrip(hung)) or len(text)
    whole = Part(begin, end, "", 0) if begin < end else Part(0, len(text), "", 0)
    found = [whole]
    if not _SIGN.search(text):
        return found
    cuts = [cut for cut in joints(text) if begin < cut.start() and cut.end() < end]
    for cut in cuts:
        found.append(Part(begin, cut.start(), kind_of(cut.group()), 1))
        found.append(Part(cut.end(), end, kind_of(cut.group()), 2))
    for left, right in pairwise(cuts):
        found.append(Part(left.end(), right.start(), kind_of(right.group()), 3))
    return found


_LABEL: Final = 24  # code points


def behind_label(text: str) -> int:
    """Where a title begins that is named as one; 0 where none is.

    >>> behind_label("Subject: Rain at last"), behind_label("Rain: at last")
    (9, 0)
    """
    cut = min([at for at in (text.find(":", 0, _LABEL), text.find("\uff1a", 0, _LABEL)) if at > 0], default=0)
    if not cut or fold(text[:cut]) not in labels():
        return 0
    rest = text[cut + 1 :].lstrip()
    return len(text) - len(rest) if len(rest) >= _TELLING else 0
