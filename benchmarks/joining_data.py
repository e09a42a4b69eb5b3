"""Pages broken at inline tags, and for each line whether it goes on from the one before.

The styles ``soup`` (a line break at each tag) and ``wet`` (one line a block) hold the same characters. So the place of
each fragment in the unbroken page says whether a break belongs there.
"""

from __future__ import annotations

import gzip
import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labels import label

from cleantext.fixtures import INPUT, find
from cleantext.joining.page import is_label
from cleantext.joining.signs import kind_of
from cleantext.segment import lines_of
from cleantext.wrapping import wrap_width

_SPACE = re.compile(r"[\s\u200b-\u200f\ufeff\u00ad\x00-\x1f\x85]+")
_UNCASED = re.compile(r"[\u0590-\u08ff\u0900-\u0fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE = re.compile(r"[.!?\u2026](?:[\s\"\u201d\u00bb\u2019)]|$)|[\u3002\uff01\uff1f\u3001\u060c\u061f\uff0c\u0964]")
_KEY = 40  # signs that place a fragment again after one that is not in the unbroken page
_FAR = 20_000
_MOST = 2500  # lines; longer pages are listings
_BULLETS = "\u2022\u2023\u25aa\u25cf\u25e6-*\u00b7 "
_BIO = 50  # code points of a line in small letters that goes on from the name above it
FIXTURES = Path(__file__).parent.parent / "fixtures"
GROUPS = {
    **dict.fromkeys(("ja", "zh", "ko", "th"), "ja zh ko"),
    **dict.fromkeys(("ar", "fa", "ur", "he", "hi", "bn"), "ar fa hi"),
    **dict.fromkeys(("ru", "uk", "bg", "sr", "mk", "hy", "el"), "ru uk el"),
    **dict.fromkeys(("fr", "es", "pt", "it", "ca", "ro"), "fr es pt it"),
    "en": "en",
    "de": "de",
}
JOIN, BREAK, LIST, UNKNOWN = 1, 0, 2, -1
OURS = "ours"  # the domain of our own pages


def bare(text: str) -> str:
    """``text`` without any space."""
    return _SPACE.sub("", text)


@dataclass(slots=True)
class Broken:
    """One page: its broken lines with their labels, and its unbroken lines."""

    name: str
    domain: str
    group: str
    article: bool
    texts: list[str]
    after_blank: list[bool]
    labels: list[int]
    in_body: list[bool]
    whole: list[str]
    truth: list[str]


def pages(data: Path) -> Iterator[Broken]:
    """All evaluation pages that are neither wrapped nor listings."""
    for name in ("train", "silver"):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as rows:
            for line in rows:
                row = json.loads(line)
                lines = lines_of(row["styles"]["soup"])
                texts = [row["styles"]["soup"][line.start : line.end] for line in lines]
                if 0 < len(texts) <= _MOST and not wrap_width(lines, texts):
                    yield _broken(row, texts, [line.after_blank for line in lines])


def own() -> Iterator[Broken]:
    """The project's own fixtures, their bodies put together as in the expected records."""
    for fixture in find(FIXTURES):
        body = json.loads((fixture.folder / "expected.json").read_text("utf-8")).get("body", [])
        try:
            source = (fixture.folder / INPUT).read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        lines = lines_of(source)
        texts = [source[line.start : line.end] for line in lines]
        if body and not wrap_width(lines, texts):
            language = fixture.folder.parent.parent.name
            truth = [block["text"] for block in body]
            page = _of_ours(fixture.folder.name, language, texts, [line.after_blank for line in lines], truth)
            if any(page.in_body):
                yield page


def _of_ours(name: str, language: str, texts: list[str], after_blank: list[bool], truth: list[str]) -> Broken:
    wanted = {bare(text.lstrip(_BULLETS)) for text in truth}
    labels, inside, whole = [BREAK] * len(texts), [False] * len(texts), []
    number = 0
    while number < len(texts):
        stop = _end_of(texts, number, wanted)
        for at in range(number, stop or number + 1):
            inside[at] = stop > 0
            # Of lines outside of the body the record does not tell: a bio is broken as well, "and" may be of a byline.
            small = not stop and at > 0 and not inside[at - 1] and kind_of(texts[at][0]) == "a"
            goes_on = at > number or (small and len(texts[at]) > _BIO)
            labels[at] = JOIN if goes_on else UNKNOWN if small or at == 0 else BREAK
        stop = stop or number + 1
        whole.append(" ".join(texts[number:stop]))
        number = stop
    return Broken(name, OURS, GROUPS.get(language, "other"), True, texts, after_blank, labels, inside, whole, truth)


def _end_of(texts: Sequence[str], start: int, wanted: set[str]) -> int:
    """Behind the lines from ``start`` on that are one block of the body together; 0 where there is none."""
    found = ""
    for at in range(start, min(start + 30, len(texts))):
        found += bare(texts[at].lstrip(_BULLETS) if at == start else texts[at])
        if found in wanted:
            return at + 1
    return 0


def _broken(row: dict[str, Any], texts: list[str], after_blank: list[bool]) -> Broken:
    whole = [line.strip() for line in row["styles"]["wet"].split("\n") if line.strip()]
    labels, places = _labels(texts, whole)
    body = _body(row, whole)
    inside = [place >= 0 and body[place] for place in places]
    for number in range(1, len(texts)):  # a label and what it names are no menu, if nothing follows
        alone = inside[number] or labels[number + 1 : number + 2] == [BREAK]
        if labels[number] == LIST and labels[number - 1] == BREAK and alone and is_label(texts[number - 1]):
            labels[number] = JOIN
    truth = row.get("truth", {}).get("body") if "set" in row else None
    return Broken(
        row["id"],
        row["domain"] or "",
        GROUPS.get((row["lang"] or "").lower()[:2], "other"),
        row.get("source") != "wcxb_nonarticle",
        texts,
        after_blank,
        labels,
        inside,
        whole,
        truth if isinstance(truth, list) else [],
    )


def _body(row: dict[str, Any], whole: Sequence[str]) -> list[bool]:
    if "set" in row:
        return label(whole, row["truth"]["body"])
    votes = (row.get("gold_lines") or {}).get("wet") or row["soft"]["wet"]
    held = [
        float(vote) >= 0.5 for vote, line in zip(votes, row["styles"]["wet"].split("\n"), strict=False) if line.strip()
    ]
    return held + [False] * (len(whole) - len(held))


def _labels(texts: Sequence[str], whole: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each line its label, and the line of the unbroken page that it stands in (-1 if it is not there)."""
    parts = [bare(text) for text in texts]
    offsets = _places(parts, "".join(map(bare, whole)))
    starts: list[int] = []
    numbers: list[int] = []
    at = 0
    for number, line in enumerate(whole):
        size = len(bare(line))
        if size:
            starts.append(at)
            numbers.append(number)
        at += size
    labels, places = [], []
    for number, offset in enumerate(offsets):
        slot = bisect_right(starts, offset) - 1
        places.append(numbers[slot] if offset >= 0 else -1)
        if offset < 0 or number == 0:
            labels.append(UNKNOWN)
        elif starts[slot] == offset:
            labels.append(BREAK)
        elif offsets[number - 1] >= 0 and offsets[number - 1] + len(parts[number - 1]) == offset:
            labels.append(JOIN if is_prose(whole[numbers[slot]]) else LIST)
        else:
            labels.append(UNKNOWN)
    return labels, places


def _places(parts: Sequence[str], page: str) -> list[int]:
    """Where each fragment starts in ``page``, in order; -1 for what is not there."""
    found = []
    at = 0
    for number, part in enumerate(parts):
        place = at if part and page.startswith(part, at) else -1
        if place < 0 and part:
            key, following = part, number + 1
            while len(key) < _KEY and following < min(len(parts), number + 6):
                key += parts[following]
                following += 1
            place = page.find(key, at, at + _FAR) if len(key) >= 12 else -1
        found.append(place)
        at = place + len(part) if place >= 0 else at
    return found


def is_prose(text: str) -> bool:
    """Whether a line is sentences, and not a menu whose items share one line.

    >>> is_prose("Chemnitz Stadt Chemnitz Umland Zwickau"), is_prose("The ferry, she said, is back in the harbour.")
    (False, True)
    """
    width = len(text) + len(_WIDE.findall(text))
    if width < 30:
        return False
    sentence = _SENTENCE.search(text) is not None
    if len(_UNCASED.findall(text)) > 0.3 * len(text):
        return sentence or width >= 140
    words = text.split()
    small, letters = sum(word[0].islower() for word in words), sum(word[0].isalpha() for word in words)
    return small >= 0.45 * letters and (sentence or width >= 120)
