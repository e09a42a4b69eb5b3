"""Pen names behind a by-word or label: "Posted by harbourcat", "20 July 2022 by harbour_cat2"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from cleantext.expressions import unicode_expression
from cleantext.fields.bylines.grammar import Found, Grammar
from cleantext.fields.bylines.model import Byline, Contributor, role_of
from cleantext.fields.bylines.tokens import Token, lower

_RUN: Final = unicode_expression(r"\p{L}[\p{L}\p{M}\p{Nd}_.\-]{1,39}+(?=[\s|·•]|$)")
_POSTED: Final = unicode_expression(
    r"(?P<name>[\p{L}\p{N}][^\s|]{0,39}(?:\s\p{L}[^\s|]{0,40}){0,4}?)"
    r"(?:\s[\p{Ll}\p{Lo}\p{M}.:()\-]{1,9})?\s\p{Nd}{1,2}[:.h]\p{Nd}{2}(?!\p{Nd})"
)  # behind the name "at", "kl.", "dátum:"
_SHORTEST: Final = 4  # letters of a pen name that is printed like a word
_SIGNED: Final = 3  # and of one that is printed as no word is
_JOINED: Final = 6  # and of one of two words put together
_YEAR: Final = 4  # figures of a day: "4 May 2022", "4/5/22"
_BARS: Final = "|·•–—/"


def handle_of(text: str, found: list[Token], marker: Found, words: Grammar) -> Byline | None:
    """A pen name where nothing else can stand: "Posted by harbourcat", "by harbourcat | Apr 21", "20 July by Portcat".

    With a capital it must end a line in which something stands before the by-word, or be written as no word is:
    "HarbourCat", "Harbour_cat", "harbour2".
    """
    match = _RUN.match(text, marker.end)
    if match is None or not found or found[0].start != match.start():
        return None
    name = match.group().rstrip(".")
    if len(found) > 1 and found[1].kind == "word" and found[1].start == found[0].end:
        name = found[0].text  # "harbourcatPublished"
    end = match.start() + len(name)
    rest = [token for token in found if token.start >= end and token.text != "."]
    signed = len(name) >= _SIGNED and _is_signed(name)
    if name.casefold() in words.not_name or name.casefold() in words.particle or not (signed or name[-1].isalpha()):
        return None
    said = text[marker.start : marker.end].strip()
    told = " " in said or said[-1] in ":：" or marker.start > 0
    plain = name.islower() or (not rest and marker.start > 0)
    alone = not rest and marker.strong and told
    if not (signed or (plain and len(name) >= _SHORTEST)):
        day = name.islower() and name.isalpha() and len(rest) > 1 and _is_day(rest, words)
        return _byline(text, marker, name, end) if day else None  # "by jd on 4 May 2022"
    if signed and rest and words.cut_at(lower(text), rest[0].start, rest[0].low):
        return _byline(text, marker, name, end)  # "by HarbourCat No Comments"
    if alone or (rest and _is_behind_name(rest, words)):
        return _byline(text, marker, name, end)
    return None


def posted_at(text: str, marker: Found, words: Grammar) -> Byline | None:
    """Whatever stands between a label and a clock time, as one blog host prints it: "Posted by the cat at 12:11 PM"."""
    match = _POSTED.match(text, marker.end) if marker.strong else None
    if match is None:
        return None
    name, last = match["name"], match["name"].rpartition(" ")[2]
    if last != name and last in words.time:
        name = name[: -len(last)].rstrip()  # "vào lúc 12:11"
    return _byline(text, marker, name, match.start("name") + len(name))


def _byline(text: str, marker: Found, name: str, end: int) -> Byline:
    who = Contributor(name, role_of(marker.kind))
    return Byline(marker.start, end, text[marker.start : end], (who,), "marked")


def _is_signed(name: str) -> bool:
    """Whether a figure or low line is in it, or a capital behind a small letter."""
    if "_" in name or any(map(str.isdigit, name)):
        return True
    return len(name) >= _JOINED and name.isalpha() and any(a.islower() and b.isupper() for a, b in pairwise(name))


def _is_behind_name(rest: list[Token], words: Grammar) -> bool:
    """Whether a date, a figure or a bar stands behind a name: "on 21 April", "| Boats", "3 Comments"."""
    if rest[0].text in _BARS:
        return rest[0].spaced and len(rest) > 1
    return rest[0].kind == "figure" or _is_day(rest, words)


def _is_day(rest: list[Token], words: Grammar) -> bool:
    """Whether a day stands behind a name: "on 4 May 2022", "May 4, 2022"."""
    first = next((at for at, token in enumerate(rest) if token.low not in words.time), len(rest))
    near = rest[first : first + 4]
    named = bool(near) and (near[0].kind == "figure" or near[0].low.rstrip(".") in words.month)
    return named and any(token.kind == "figure" and sum(map(str.isdigit, token.text)) >= _YEAR for token in near)
