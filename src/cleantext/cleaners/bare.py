"""Names without a by-word around the headline: which of them wrote the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cleantext.cleaners.mentions import is_subject
from cleantext.cleaners.people import Name, is_known
from cleantext.cleaners.shapes import is_sentence
from cleantext.cleaners.zone import BOX, Zone
from cleantext.document import Document, Role
from cleantext.fields.bylines import is_about, is_picture_credit, read_name

_UNDER: Final = 20  # blocks below the headline in which a bare name may stand without a date
_NEAR: Final = 3  # blocks between a bare name and a date that makes it a byline
_BY: Final = 3  # blocks between the headline and a name that stands by it; a standfirst may stand between
_BIO: Final = 40  # code points of a text that tells who somebody is
_TOGETHER: Final = 2  # blocks from the date below a name to a by-word that names the same people's work


def bare_names(document: Document, zone: Zone, found: Sequence[Name], dates: frozenset[int]) -> list[Name]:
    """Names that only their place makes bylines: not people the article is about, and of several those by a date.

    Away from a date a name must begin with a given name that is known: "Rakkasan Motorsports" is a firm.
    """
    apart = [name for name in found if is_dated(document, zone, name, dates) or not _is_told(document, zone, name)]
    apart = [name for name in apart if not _is_pictured(document, name)] or apart
    near = [name for name in apart if any(abs(date - at) <= _NEAR for date in dates for at in (name.number, name.last))]
    known = [name for name in apart if name.number <= zone.headline + _UNDER and _may_write(document, name)]
    return near or known[:1]


def under_headline(document: Document, zone: Zone, found: Sequence[Name], dates: frozenset[int]) -> Name | None:
    """The known name between headline and date, if the first by-word stands elsewhere: that is of a teaser or a list.

    "Harbour opens", "Jane Doe", "20 July 2022", text, "Author: John Roe": who wrote a part that is told of.
    """
    marked = [name for name in found if name.marked and name.byline.authors]
    first = next((name.number for name in marked if name.number > zone.first), None)
    for name in found:
        below = any(at < name.number <= at + _BY for at in (zone.first, zone.headline))
        known = not name.marked and is_known(document, name.byline)
        if known and below and is_dated(document, zone, name, dates):
            return name if first is None or first > name.last + 1 + _TOGETHER else None
    return None


def told_of(document: Document, zone: Zone, dates: frozenset[int]) -> Iterator[Name]:
    """Lines below the headline with whose words a text behind the body begins that tells who that is.

    Beside a date the line may stand above such a text as it is: "Harbourcat", "A cat that has lived on three boats."
    """
    box = document.blocks[zone.tail : zone.tail + BOX]
    titles = {above.text.strip() for above, below in pairwise(box) if _tells(below.text)}
    for number in range(zone.headline + 1, min(zone.body, zone.headline + _UNDER)):
        block = document.blocks[number]
        byline = read_name(block.text, document.context) if block.role is Role.OTHER else None
        if byline is None:
            continue
        beside = byline.printed in titles and not dates.isdisjoint((number - 1, number + 1))
        if beside or any(is_about(other.text, byline.printed, document.context) for other in box):
            yield Name(number, byline, marked=False, more=(), kind="told")


def is_dated(document: Document, zone: Zone, name: Name, dates: frozenset[int]) -> bool:
    """Whether a name stands by the headline, above or beside its date, and in no headline: it may be told of too."""
    below = name.last if name.last in dates else name.last + 1
    while below < zone.body and not any(map(str.isalnum, document.blocks[below].text)):
        below += 1
    near = any(at - _BY <= name.number <= at + _BY for at in (zone.first, zone.headline))
    if not near or below not in dates:
        return False
    heads = [block.text for _, block in document.with_role(Role.HEADLINE, Role.STANDFIRST)]
    return not any(who in text for who in name.byline.authors for text in heads)


def _tells(text: str) -> bool:
    return len(text) >= _BIO and is_sentence(text)


def _is_told(document: Document, zone: Zone, name: Name) -> bool:
    return any(is_subject(document, zone, who) for who in name.byline.authors)


def _is_pictured(document: Document, name: Name) -> bool:
    """Whether the credit of a picture stands below a name: then it may be who the picture shows."""
    below = document.blocks[name.last + 1].text if name.last + 1 < len(document.blocks) else ""
    return bool(below) and is_picture_credit(below, document.context)


def _may_write(document: Document, name: Name) -> bool:
    return not name.byline.authors or is_known(document, name.byline)
