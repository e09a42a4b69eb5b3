"""By-words and labels in a line, and whether the names behind one can be believed."""

from __future__ import annotations

from typing import Final

from cleantext.fields.bylines.gather import People
from cleantext.fields.bylines.grammar import Found, Grammar
from cleantext.fields.bylines.model import Byline, Contributor, role_of
from cleantext.fields.bylines.tokens import Token

_LEAD: Final = " \t\u00a0\u200b\u200e\u200f\ufeff-–—|•·*■►▶✍/\\>(["


def marker_here(text: str, low: str, at: int, words: Grammar) -> Found | None:
    """The marker at ``at``, glued ones only where a capital begins the name: "ByJane Doe"."""
    marker = words.marker_at(low, at)
    while marker is not None:
        end = marker.end
        if end < 0:
            end = -end
            twice = words.marker_at(low, end)
            if twice is None and not (
                text[end].isupper() and text[end - 1].islower() and low[end + 1 : end + 2].isalpha()
            ):
                return None
            marker = marker._replace(end=end)
        again = words.marker_at(low, end)
        if again is None or again.kind not in ("by", "author"):
            return marker
        marker = again._replace(start=at, kind=marker.kind if again.kind == "by" else again.kind, strong=True)
    return None


def first_letter(text: str) -> int:
    """Past the signs that may stand before a byline."""
    at = 0
    while at < len(text) and text[at] in _LEAD:
        at += 1
    return at


def handle_of(text: str, found: list[Token], marker: Found, words: Grammar) -> Contributor | None:
    """A pen name where nothing else can stand: "Posted by harbourcat", "by harbourcat | Apr 21", "20 July by Portcat".

    With a capital it must end a line in which something stands before the by-word.
    """
    if not found or found[0].kind != "word" or len(found[0].text) < 4:
        return None
    if not found[0].text.islower() and (len(found) > 1 or not marker.start):
        return None
    said = text[marker.start : marker.end].strip()
    told = " " in said or said[-1] in ":：" or marker.start > 0
    alone = len(found) == 1 and marker.strong and told
    after = found[2:3] if len(found) > 2 and found[1].low in words.time else found[1:2]  # "by harbourcat on 21 April"
    dated = len(found) > 2 and bool(after) and _is_behind_name(after[0])
    if not (alone or dated) or found[0].low in words.not_name or found[0].low in words.particle:
        return None
    return Contributor(found[0].text.rstrip("."), role_of(marker.kind))


def _is_behind_name(token: Token) -> bool:
    return token.kind == "figure" or (token.text in "|·•–—" and token.spaced)


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
