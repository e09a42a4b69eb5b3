"""From the timestamp and byline lines of a page to its publishing and its last change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from cleantext.cleaners.openings import opening
from cleantext.document import Block, Document, Role
from cleantext.fields.dates import (
    SHARED_LINE,
    Reading,
    Settled,
    Witnesses,
    address_day,
    can_hold_date,
    is_date_line,
    label_alone,
    read_line,
    settle,
    states_page_day,
)
from cleantext.packs import builtin_table, folders_of
from cleantext.timestamp import Timestamp

_HEAD: Final = 40  # blocks at the top of a page in which the day may stand on which it was made
_LABELLED: Final = 2  # lines behind a label that is alone on its line, not counting those with roles of their own
_LINE: Final = 200  # code points of a line that may spell out the day that numbers mean


def moments(document: Document) -> Settled:
    """The two moments, under the numbers of the blocks that state them."""
    heads = [number for number, _ in document.with_role(Role.HEADLINE)]
    origin = heads[0] if heads else 0
    readings = [(number - origin, reading) for number, reading in _readings(document)]
    settled = settle(readings, document.context, _witnesses(document, origin, [reading for _, reading in readings]))
    settled = settled._replace(
        published_key=None if settled.published_key is None else settled.published_key + origin,
        updated_key=None if settled.updated_key is None else settled.updated_key + origin,
    )
    return _as_of(document, _opened(document, settled))


def _opened(document: Document, settled: Settled) -> Settled:
    """The day with which the text opens, where no line states when it was published."""
    if settled.published or "published_at" in settled.notes:
        return settled
    found = opening(document)
    if found is None:
        return settled
    return settled._replace(published=found[1], published_key=found[0])


def _as_of(document: Document, settled: Settled) -> Settled:
    """The day of a page that states one moment, and that as the one of which it is: "Stand: 20.07.2022, 09:19 Uhr"."""
    reading, key = settled.updated, settled.updated_key
    if settled.published or "published_at" in settled.notes or not reading or not reading.timestamp or key is None:
        return settled
    if address_day(document.context.url) is not None:
        return settled  # the day of the address is that of the publishing
    label = line_of(document, document.blocks[key])[: reading.start] or (document.blocks[key - 1].text if key else "")
    words = {word for folder in folders_of(document.context.language) for word in _as_of_words(folder)}
    if not words.intersection(_ends_of(label)):
        return settled
    note = "the page is as of that day and states no other"
    day = reading._replace(timestamp=Timestamp(reading.timestamp.value, "day"), note=note)
    return settled._replace(published=day, published_key=key, notes={**settled.notes, "published_at": note})


@lru_cache(maxsize=64)
def _as_of_words(folder: str) -> tuple[str, ...]:
    return tuple(builtin_table(folder, "timestamps.toml").get("as_of", ()))


def _ends_of(text: str) -> set[str]:
    """The last word of a text, and the last two."""
    words = text.casefold().rstrip(" :").split()[-2:]
    return {" ".join(words[-count:]) for count in (1, 2) if words}


def _readings(document: Document) -> Iterator[tuple[int, Reading]]:
    """Every moment that a timestamp or byline block states; a label on a line of its own counts for the next ones."""
    label, reach = None, 0
    for number, block in document.with_role(Role.TIMESTAMP, Role.BYLINE, Role.SECTION):
        text = line_of(document, block)
        if block.role is Role.SECTION and (
            text == block.text or len(text) > SHARED_LINE or not can_hold_date(text, document.context)
        ):
            continue  # a label alone on its line
        alone = label_alone(text, document.context)
        if alone:
            label, reach = alone, _reach(document, number)
            continue
        if number > reach:
            label = None
        for reading in read_line(text, document.context):
            yield number, reading._replace(label=label) if label and reading.label == "bare" else reading
            label = None


def line_of(document: Document, block: Block) -> str:
    """What a block states: its text, but for a section that was cut from a line the whole of that, "NEWS | 20 July"."""
    return block.text if block.role is not Role.SECTION else document.source[block.span.start : block.span.end]


def _reach(document: Document, number: int) -> int:
    """The last block that a label alone counts for: a headline, a standfirst or a byline may stand between them."""
    left = _LABELLED
    while left and number + 1 < len(document.blocks):
        number += 1
        left -= document.blocks[number].role not in (Role.HEADLINE, Role.STANDFIRST, Role.BYLINE)
    return number


def _witnesses(document: Document, headline: int, readings: list[Reading]) -> Witnesses:
    """What the rest of the page says, looked for only where a reading needs it."""
    open_ones = [reading.stated for reading in readings if reading.timestamp is None]
    timed = any(stated.hour is not None or stated.ago for stated in open_ones)
    made = _made(document, headline) if timed else None
    if not any(stated.numbers for stated in open_ones):
        return Witnesses(made=made)
    return Witnesses(frozenset(_spelled(document)), made, tuple(reading.stated for reading in _short_lines(document)))


def _spelled(document: Document) -> Iterator[date]:
    """The days that the page states so that they can be read in one way only."""
    day = address_day(document.context.url)
    if day is not None:
        yield day
    for reading in _short_lines(document):
        if reading.timestamp is not None and not reading.stated.numbers:
            yield reading.timestamp.value.date()


def _short_lines(document: Document) -> Iterator[Reading]:
    """What all short lines of the page state."""
    for block in document.blocks:
        if len(block.text) <= _LINE and can_hold_date(block.text, document.context):
            yield from read_line(block.text, document.context)


def _made(document: Document, headline: int) -> date | None:
    """The day with its weekday that stands at the top of the page, if there is one and no other."""
    found = {
        states_page_day(block.text, document.context)
        for block in document.blocks[: min(headline, _HEAD)]
        if can_hold_date(block.text, document.context) and is_date_line(block.text, document.context)
    } - {None}
    return found.pop() if len(found) == 1 else None
