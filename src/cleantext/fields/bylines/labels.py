"""Labels that stand among day, categories and counts: "20 July 2022 | Author: Jane Doe | Boats"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleantext.fields.bylines.grammar import Grammar
from cleantext.fields.bylines.handles import handle_of
from cleantext.fields.bylines.marks import believable, byline_of, marker_here
from cleantext.fields.bylines.model import Byline, role_of
from cleantext.fields.bylines.people import read_people
from cleantext.fields.bylines.tokens import Line, tokens

_LIMIT: Final = 200  # code points of such a line
_COLONS: Final = (":", "：")
_BARS: Final = ("|", "·", "•", ")", "]", "//")


@lru_cache(maxsize=64)
def _listed(words: Grammar) -> tuple[str, ...]:
    """The labels of authors, the longest first."""
    listed = {marker.text for markers in words.markers.values() for marker in markers if marker.kind == "author"}
    return tuple(sorted(listed, key=lambda label: (-len(label), label)))


@lru_cache(maxsize=64)
def _labels(words: Grammar) -> re.Pattern[str]:
    """The labels of authors behind a figure (and the comma or full stop of a day), a bar or a bracket."""
    label = "|".join(map(re.escape, _listed(words))) or r"(?!)"
    hour = "|".join(map(re.escape, sorted(words.time, key=lambda word: (-len(word), word)))) or r"(?!)"  # "9:19 am"
    return re.compile(rf"(?:\d[.,]?|[|·•)\]]|//)(?:\s(?:{hour}))?\s{{0,3}}(?P<label>{label})")


def labelled(line: Line, start: int) -> Byline | None:
    """The names behind a label in the middle of a line, which a day, a bar or a bracket ends before it."""
    text, low, words = line
    if len(text) > _LIMIT or not (any(map(str.isdigit, low)) or any(map(low.__contains__, _BARS))):
        return None
    if not any(map(low.__contains__, _listed(words))) or any(map(low.__contains__, words.stock)):
        return None  # words of ``stock`` stand below a picture
    for match in _labels(words).finditer(low, start):
        at = match.start("label")
        marker = marker_here(line, at)
        if marker is None or marker.kind != "author" or marker.end >= len(text.rstrip()):
            continue
        colon = text[at : marker.end].rstrip().endswith(_COLONS)
        behind_figure = low[match.start()].isdigit() and low[match.start() + 1] not in ",."
        if not (colon or behind_figure or " " in match["label"]):
            continue
        found = tokens(text, marker.end, words)
        people = read_people(line, found, role_of(marker.kind), trust="label")
        if not people.contributors:
            handle = handle_of(text, found, marker, words)
            if handle is not None:
                return handle
        elif people.clean and believable(people, found, marker):
            return byline_of(text, at, people, found)
    return None
