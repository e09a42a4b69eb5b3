"""Byline and timestamp lines: only around the headline, and for credits at the end of the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext.document import BODY_ROLES, Document, Edit, Role
from cleantext.fields.bylines import Byline, is_bio, marker_alone, read_byline, read_credit, read_neighbours
from cleantext.fields.dates import is_date_line, label_alone, read_line

_ABOVE: Final = 6  # blocks above the headline: a date line higher up belongs to the masthead of the site
_BELOW: Final = 3  # blocks of the body that may have a byline between them, where the reader took it for body
_AFTER: Final = 6  # blocks behind the body: credits and bios
_LONGEST: Final = 200  # code points of a byline or date line
_LONGEST_CREDIT: Final = 600


class Zone(NamedTuple):
    """Where facts about the article stand: block numbers, half open."""

    start: int
    headline: int
    body: int
    end: int
    tail: int
    stop: int


def zone_of(document: Document) -> Zone | None:
    """The blocks around headline and body start, and those around the body's end; ``None`` without a body."""
    inside = [number for number, _ in document.with_role(*BODY_ROLES)]
    if not inside:
        return None
    heads = [number for number, _ in document.with_role(Role.HEADLINE)]
    headline = heads[0] if heads else inside[0]
    # A teaser above the headline is not where the body starts.
    below = [number for number in inside if number > headline] or inside
    end = below[min(_BELOW, len(below)) - 1] + 1
    return Zone(max(0, headline - _ABOVE), headline, below[0], end, max(end, inside[-1] - 1), inside[-1] + 1 + _AFTER)


def facts(document: Document) -> Iterator[Edit]:
    """Name byline and timestamp lines in the zone, and bios behind the body."""
    zone = zone_of(document)
    if zone is None:
        return
    yield from _timestamps(document, zone)
    yield from _bylines(document, zone)
    yield from _tail(document, zone)


def _timestamps(document: Document, zone: Zone) -> Iterator[Edit]:
    context, blocks = document.context, document.blocks
    labelled = False
    for number in range(zone.start, min(zone.end, len(blocks))):
        block = blocks[number]
        if _taken(block.role) or len(block.text) > _LONGEST:
            labelled = False
            continue
        if label_alone(block.text, context):
            labelled = True
            yield Edit(number, "facts.date-label", Role.TIMESTAMP)
        elif is_date_line(block.text, context) or (labelled and read_line(block.text, context)):
            labelled = False
            yield Edit(number, "facts.date-line", Role.TIMESTAMP)
        else:
            labelled = False


def _bylines(document: Document, zone: Zone) -> Iterator[Edit]:
    context, blocks = document.context, document.blocks
    current: Byline | None = None
    marked = False
    for number in range(zone.start, min(zone.end, len(blocks))):
        block = blocks[number]
        if _taken(block.role) or len(block.text) > _LONGEST:
            current, marked = None, False
            continue
        if marker_alone(block.text, context):
            yield Edit(number, "facts.byline-marker", Role.BYLINE)
            marked = True
            continue
        if current is not None:
            merged = read_neighbours(current, block.text, context)
            if merged is not None:
                current = merged
                yield Edit(number, "facts.byline-goes-on", Role.BYLINE)
                continue
        found = read_byline(block.text, context)
        between = zone.headline < number < zone.body
        if found is not None and (found.certainty == "marked" or marked or between):
            yield Edit(number, f"facts.byline-{found.certainty}", Role.BYLINE)
            current = found
        else:
            current = None
        marked = False


def _tail(document: Document, zone: Zone) -> Iterator[Edit]:
    context, blocks = document.context, document.blocks
    for number in range(zone.tail, min(zone.stop, len(blocks))):
        block = blocks[number]
        if block.role.is_chrome and block.role is not Role.OTHER:
            continue
        if len(block.text) <= _LONGEST_CREDIT and read_credit(block.text, context):
            yield Edit(number, "facts.credit", Role.BYLINE)
        elif is_bio(block.text, context):
            yield Edit(number, "facts.bio", Role.BIO)


def _taken(role: Role) -> bool:
    return role in (Role.HEADLINE, Role.STANDFIRST, Role.SECTION) or (role.is_chrome and role is not Role.OTHER)
