"""Byline and timestamp lines: only around the headline, and for credits at the end of the body."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.cleaners.names import bylines, edits
from cleantext.cleaners.people import is_known
from cleantext.cleaners.signatures import is_signed, signatures
from cleantext.cleaners.stamps import timestamps
from cleantext.cleaners.zone import zone_of
from cleantext.document import Document, Edit


def facts(document: Document) -> Iterator[Edit]:
    """Name byline and timestamp lines in the zone, and credits and bios behind the body."""
    zone = zone_of(document)
    if zone is None:
        return
    dates = list(timestamps(document, zone))
    yield from dates
    names = bylines(document, zone, frozenset(edit.block for edit in dates))
    if not any(name.marked or is_known(document, name.byline) for name in names) and is_signed(document, zone):
        names = []  # "Cautionary Tale" between date and text, and behind that "Written by Jane Doe"
    yield from edits(document, names)
    yield from signatures(document, zone, named=any(name.wrote for name in names))
