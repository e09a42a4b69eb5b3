"""By-words and labels in a line, and whether the names behind one can be believed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cleantext.fields.bylines.gather import People
from cleantext.fields.bylines.grammar import Found, Grammar
from cleantext.fields.bylines.model import Byline
from cleantext.fields.bylines.tokens import Line, Token

_LEAD: Final = " \t\u00a0\u200b\u200e\u200f\ufeff-–—|•·*■►▶✍/\\>([〔【［"


def marker_here(line: Line, at: int) -> Found | None:
    """The marker at ``at``, glued ones only where a capital begins the name: "ByJane Doe"."""
    text, low, words = line
    marker = words.marker_at(low, at)
    while marker is not None:
        end = marker.end
        if end < 0:
            end = -end
            twice = words.marker_at(low, end)
            if twice is None and not (text[end - 1].islower() and _begins_name(text[end : end + 3])):
                return None
            marker = marker._replace(end=end)
        again = words.marker_at(low, end)
        if again is None or again.kind not in ("by", "author"):
            return marker
        marker = again._replace(start=at, kind=marker.kind if again.kind == "by" else again.kind, strong=True)
    return None


def _begins_name(near: str) -> bool:
    """Whether a name may begin so, of which three code points are given: "Jan", "J.R"."""
    return near[0].isupper() and (near[1:2].isalpha() or (near[1:2] == "." and near[2:].isupper()))


def first_letter(text: str) -> int:
    """Past the signs that may stand before a byline."""
    at = 0
    while at < len(text) and text[at] in _LEAD:
        at += 1
    return at


def after_date(found: Sequence[Token], words: Grammar) -> int:
    """Skip a date that stands before the name; the index of what follows it."""
    at = 0
    while at < len(found) and (
        found[at].kind in ("figure", "sign")
        or found[at].low.rstrip(".") in words.month
        or found[at].low.rstrip(".") in words.time
    ):
        at += 1
    figures = [token.text for token in found[:at] if token.kind == "figure"]
    dated = any(token.low.rstrip(".") in words.month for token in found[:at])
    return at if figures and (dated or any(len(figure) >= 4 for figure in figures)) else 0


def believable(people: People, found: list[Token], marker: Found) -> bool:
    """A bare by-word needs a full name and nothing of a sentence; a label is content with one name."""
    if not people.contributors or (not people.clean and not marker.strong):
        return False
    if people.full or not people.lone:
        return people.clean or people.stop < len(found) or bool(people.full)
    if marker.strong:
        return people.clean
    return people.clean and people.given > 0 and not marker.particle  # "Di Maria" is a name


def byline_of(text: str, start: int, people: People, found: list[Token]) -> Byline:
    """What was read as a marked byline, with what hangs on behind it."""
    end = people.end
    if people.open and people.stop >= len(found) and found:
        end = found[-1].end  # "Jane Doe and": the next line goes on
    if text[end : end + 1] in tuple(")）]】") and any(sign in text[start:end] for sign in "(（[【"):
        end += 1
    return Byline(start, end, text[start:end], tuple(dict.fromkeys(people.contributors)), "marked")
