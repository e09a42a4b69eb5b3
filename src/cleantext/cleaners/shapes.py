"""What the shape of a block tells by itself: a list item, or a sentence that ends."""

from __future__ import annotations

from typing import Final

from cleantext.expressions import expression

_MARKS: Final = frozenset(
    "\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u2043\u00b7\u2219\u27a4\u2713\u2714-*+\u2013\u2014"
)
_BULLET: Final = expression(
    r"(?:[\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u2043\u00b7\u2219\u27a4\u2713\u2714]\s{0,4}|[-*+\u2013\u2014]\s{1,4})(?=\S)"
)
_NUMBERED: Final = expression(r"\d{1,3}[.)]\s{1,4}(?=\S)")
RESULT: Final = expression(
    r"([^\W\d_][^\d,;]{1,40}?) (\d{1,3})(?:[,;]| ?[-\u2013:])? ([^\W\d_][^\d,;]{1,40}?) (\d{1,3})\Z"
)
"""Two names with a number behind each: "Harrow Vale 3, Fairholm Town 2"."""
_CLOSING: Final = "\"'\u201d\u2019\u00bb)]\u300d"  # up to three of them behind the stop
_SENTENCE: Final = frozenset(".!?\u2026\u3002\uff01\uff1f\u061f\u0589\u0964\u06d4")
_ENDS: Final = _SENTENCE | frozenset(";,:\uff1b\uff0c\uff1a")
_SAID: Final = 12  # words, or signs of a script without spaces, of a paragraph
_BEGIN: Final = 60  # code points among which such signs are counted


def marker(text: str) -> int:
    """How many code points of ``text`` are a bullet or an item's number.

    >>> marker("- two eggs"), marker("1. Warm the oil"), marker("2.5 metres")
    (2, 3, 0)
    """
    first = text[:1]
    if first not in _MARKS and not first.isdecimal():
        return 0
    found = _BULLET.match(text) or _NUMBERED.match(text)
    return found.end() if found else 0


def ended(text: str) -> bool:
    """Whether a sentence ends here or a part of one; only the last signs are looked at.

    >>> ended("The ferry is back."), ended('"It is back."'), ended("What comes next")
    (True, True, False)
    """
    return text[-4:].rstrip(_CLOSING)[-1:] in _ENDS


def is_sentence(text: str) -> bool:
    """Whether a sentence ends here; only the last signs are looked at.

    >>> is_sentence("The ferry is back."), is_sentence("Media contact:")
    (True, False)
    """
    return text[-4:].rstrip(_CLOSING)[-1:] in _SENTENCE


def is_said(text: str) -> bool:
    """Whether a sentence ends here, and enough stands before its end for a paragraph.

    >>> is_said("The ferry is back."), is_said("The ferry that was out of service for a month is back in the harbour.")
    (False, True)
    """
    return is_sentence(text) and (text.count(" ") + sum(ord(sign) >= 0x2E80 for sign in text[:_BEGIN]) >= _SAID)
