"""Who wrote it where no byline says so: signatures, boxes, labels far away, and whose the page is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.following import goes_on
from cleantext.cleaners.mentions import ends_credit, is_cited
from cleantext.cleaners.people import is_known, known_at, person_at
from cleantext.cleaners.shapes import is_sentence
from cleantext.cleaners.zone import BOX, LONGEST, Zone
from cleantext.document import BODY_ROLES, Document, Role
from cleantext.fields.besides import read_among
from cleantext.fields.bylines import (
    has_given_name,
    is_about,
    is_bio,
    is_own,
    is_reporter,
    leads_to_more,
    marker_of,
    read_blog,
    read_byline,
    read_owner,
    read_wire,
)
from cleantext.fields.dates import is_date_line

_TOP: Final = 3  # blocks at the top of a page of which one is the name of its site
_ENDS: Final = tuple('.!?…”"»)。！？।')  # of the text above a signature: in a list or a broken sentence there is none
_NEAR: Final = 8  # blocks from the last but one of the body on in which an agency signs, or a person beside a day
_BESIDE: Final = 160  # code points of a line behind the body with a day and a name
_SIGNATURE: Final = 2  # blocks behind the body in which a name alone is a signature


def signs(document: Document, zone: Zone) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Over a text that tells who bears the name, just behind the body, then on the whole page."""
    if (boxed := _boxed(document, zone)) is not None:
        yield "box", (boxed,)
    signed, wire = _signed(document, zone), _wire(document, zone)
    if signed is not None and (wire is None or signed < wire):
        yield "signed", (signed,)
    if wire is not None:
        yield "wire", (wire,)
    if (among := _among(document, zone)) is not None:
        yield "among", (among,)
    if (told := _of_bio(document, zone)) is not None:
        yield "told", (told,)
    if (labelled := _only_labelled(document)) is not None:
        yield "labelled", labelled
    for number in range(min(_TOP, zone.headline)):
        if _alone(document, number) or _is_blog(document, number):
            yield "owner", (number,)
    owners = {owner: number for number in range(zone.tail, len(document.blocks)) if (owner := _owner(document, number))}
    if len(owners) == 1:
        yield "owner", (owners.popitem()[1],)


def _boxed(document: Document, zone: Zone) -> int | None:
    """The name behind the body over a text that tells who bears it."""
    box = range(zone.tail, min(zone.tail + BOX, len(document.blocks) - 1))
    return next((number for number in box if _tells_who(document, number) or _tells_of_herself(document, number)), None)


def _tells_who(document: Document, number: int) -> bool:
    """Whether it is told in one of the lines below who bears the name that a block is."""
    block, below = document.blocks[number], document.blocks[number + 1 : number + 4]
    name = person_at(document, number) if block.role is Role.OTHER else None
    if name is None:
        return False
    more = has_given_name(name, document.context) and leads_to_more(below[0].text, document.context)
    return more or any(is_about(other.text, name, document.context) for other in below)


def _tells_of_herself(document: Document, number: int) -> bool:
    """Whether the bearer of a name speaks in the line below, which is none of the body; the name may be read as one."""
    block, below = document.blocks[number], document.blocks[number + 1]
    if below.role in BODY_ROLES or not is_own(below.text, document.context):
        return False
    name = known_at(document, number) if block.role in BODY_ROLES or block.role is Role.OTHER else None
    return name is not None and " " in name


def _among(document: Document, zone: Zone) -> int | None:
    """The one line right behind the body that has a person of a known given name beside a day."""
    found = []
    for number in range(zone.tail, min(zone.tail + _NEAR, len(document.blocks) - 1)):
        block, below = document.blocks[number], document.blocks[number + 1]
        if below.role is Role.OTHER and is_sentence(below.text):
            continue  # a comment
        open_one = block.role in (Role.OTHER, Role.TIMESTAMP) and len(block.text) <= _BESIDE
        byline = read_among(block.text, document.context) if open_one else None
        shared = byline is not None and block.text[byline.end :].lstrip().startswith("(")  # "Jane Doe (41 %), John Roe"
        if byline is not None and not shared and " " in byline.printed and is_known(document, byline):
            found.append(number)
    return found[0] if len(found) == 1 else None


def _of_bio(document: Document, zone: Zone) -> int | None:
    """The first line that is the full name with which the one text behind the body begins that tells who writes."""
    behind = [document.blocks[number].text for number in range(zone.tail, zone.stop)]
    bios = [text for text in behind if is_bio(text, document.context)]
    for number in range(len(document.blocks) if len(bios) == 1 else 0):
        name = document.blocks[number].text.strip()
        if " " in name and bios[0].startswith(name) and _alone(document, number):
            return number
    return None


def _is_blog(document: Document, number: int) -> bool:
    block = document.blocks[number]
    return block.role is Role.OTHER and read_blog(block.text, document.context) is not None


def _only_labelled(document: Document) -> tuple[int, ...] | None:
    """The by-word or label and name anywhere on the page, with the lines that go on, if no other names anybody else."""
    found: dict[tuple[str, ...], tuple[int, ...]] = {}
    for number, block in enumerate(document.blocks):
        if block.role not in (Role.OTHER, Role.UNKNOWN) or len(block.text) > LONGEST:
            continue
        kind = marker_of(block.text, document.context)
        byline = read_byline(block.text, document.context) if kind in ("by", "author") else None
        if byline is not None and byline.certainty == "marked" and not is_cited(document, number):
            more, merged = goes_on(document, len(document.blocks), number, byline)
            # "by HarbourAds" at the end of a page is who built the site.
            if merged.authors and (kind == "author" or " " in merged.authors[0]):
                found.setdefault(merged.authors, (number, *more))
    return next(iter(found.values())) if len(found) == 1 else None


def _owner(document: Document, number: int) -> str | None:
    """The person that a block names as the holder of all rights."""
    block = document.blocks[number]
    if not (block.role is Role.FOOTER or block.role is Role.OTHER) or len(block.text) > LONGEST:
        return None
    byline = read_owner(block.text, document.context)
    return byline.authors[0] if byline is not None else None


def _signed(document: Document, zone: Zone) -> int | None:
    """A name alone just behind a text that has ended, or below the only day behind it; nobody the text is about."""
    blocks = document.blocks
    last = max(number for number, _ in document.with_role(*BODY_ROLES))
    for number in range(last + 1, min(last + 1 + _SIGNATURE, len(blocks))):
        ended = blocks[number - 1].text.rstrip().endswith(_ENDS)
        if ended and (name := _alone(document, number)) and not _is_told_of(document, name):
            return number
    lines = range(zone.tail, min(zone.stop, len(blocks) - 1))
    below = [number + 1 for number in lines if is_date_line(blocks[number].text, document.context)]
    name = _alone(document, below[0]) if len(below) == 1 else None
    return below[0] if name and not _is_told_of(document, name) else None


def _wire(document: Document, zone: Zone) -> int | None:
    """The line that names only agencies, between headline and body or just behind it."""
    places: list[int] = [*range(zone.headline + 1, zone.body), *range(zone.tail, min(zone.tail + _NEAR, zone.stop))]
    for number in places:
        block = document.blocks[number]
        wired = block.role is Role.OTHER and read_wire(block.text, document.context) is not None
        if wired and not ends_credit(document, number):
            return number
    return None


def _is_told_of(document: Document, name: str) -> bool:
    """Whether the article names somebody of that family, not as its reporter: then a name behind it is a topic."""
    family = name.split()[-1]
    told = (block.text for _, block in document.with_role(*BODY_ROLES, Role.HEADLINE, Role.STANDFIRST))
    return any(family in text and not is_reporter(text, name, document.context) for text in told)


def _alone(document: Document, number: int) -> str | None:
    """The known person's name that a block is, and nothing else but a dash before it."""
    return known_at(document, number) if document.blocks[number].role is Role.OTHER else None
