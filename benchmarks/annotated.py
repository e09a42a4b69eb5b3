"""What we marked on the further pages by reading them: numbers of lines and signs in ``annotations.jsonl``, no text.

The numbers count the lines of the ``wet`` text of ``silver.jsonl.gz`` from nought, blank ones too, and the code points
of a line without the white space around it. How pages were marked is told in ``docs/annotations.md``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

FILE: Final = Path(__file__).with_name("annotations.jsonl")

Part = tuple[int, int, int]
"""A part of a line: its number, and where the part begins and ends."""


_FIELDS: Final = ("headline", "standfirst", "section", "authors")  # of parts of lines


class Marks(NamedTuple):
    """What was marked on a page. A value that the page does not print is empty; one that could not be told is None."""

    body: tuple[tuple[int, int], ...]  # first and last line of each run of it
    sure: bool  # whether no more than a tenth of the body's lines are a matter of taste
    headline: tuple[Part, ...] | None
    standfirst: tuple[Part, ...] | None
    section: tuple[Part, ...] | None
    authors: tuple[Part, ...] | None
    published: str | None  # an ISO day

    def body_of(self, text: str) -> str:
        """The body, a block a line."""
        lines = text.split("\n")
        kept = (lines[number].strip() for first, last in self.body for number in range(first, last + 1))
        return "\n".join(line for line in kept if line)


def values_of(text: str, parts: Sequence[Part]) -> list[str]:
    """What is written there.

    >>> values_of("Sport\\n Rain at last | The Gannet", [(1, 0, 12), (0, 0, 5)])
    ['Rain at last', 'Sport']
    """
    lines = text.split("\n")
    return [lines[number].strip()[start:end] for number, start, end in parts]


@lru_cache(maxsize=1)
def annotations() -> Mapping[str, Marks]:
    """All that was marked, by the id of the page."""
    found = {}
    for line in FILE.read_text("utf-8").splitlines():
        row = json.loads(line)
        body = tuple((first, last) for first, last in row["body"])
        fields = (_parts(row.get(field)) for field in _FIELDS)
        found[row["id"]] = Marks(body, row["sure"], *fields, row.get("published"))
    return found


def _parts(value: list[list[int]] | None) -> tuple[Part, ...] | None:
    return None if value is None else tuple((number, start, end) for number, start, end in value)


def marks_of(row: Mapping[str, Any]) -> Marks | None:
    """What was marked on a page of ``silver.jsonl.gz``, if it was looked at."""
    return annotations().get(row["id"])


def scored(row: Mapping[str, Any], marks: Marks) -> dict[str, Any]:
    """The page as ``score.py`` wants it: its truth, and what of that is known and can be seen, here all of it."""
    text = row["styles"]["wet"]
    told = {name: getattr(marks, name) for name in _FIELDS}
    values = {name: values_of(text, parts) for name, parts in told.items() if parts is not None}
    truth: dict[str, Any] = {name: "\n".join(values.get(name, ())) for name in ("headline", "standfirst", "section")}
    truth |= {"authors": values.get("authors", []), "published": marks.published, "body": marks.body_of(text)}
    known = [*values, *([] if marks.published is None else ["published"])]
    seen = {"headline": True, "standfirst": True, "section_weak": bool(truth["section"]), "published": "full"}
    shown = {style: {**seen, "authors": [True] * len(truth["authors"])} for style in row["styles"]}
    weak = {"section": truth["section"] or None}
    kept = {name: row[name] for name in ("id", "url", "domain", "styles")}
    return {**kept, "set": "marked", "truth": truth, "annotated": known, "present": shown, "weak": weak}
