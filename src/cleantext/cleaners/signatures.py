"""Who wrote it, told behind the body: credits, bios, a byline or a signature where there is none above."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.names import ends_credit, goes_on
from cleantext.cleaners.zone import BOX, LONGEST, Zone
from cleantext.document import BODY_ROLES, Document, Edit, Role
from cleantext.expressions import expression
from cleantext.fields.bylines import (
    Byline,
    has_given_name,
    is_about,
    is_bio,
    is_reporter,
    marker_of,
    read_byline,
    read_credit,
    read_owner,
    read_wire,
)

_DOI: Final = expression(r"\W{0,3}(?:(?:DOI|doi)\b|https?://(?:dx\.)?doi\.org/)")
_PAPER: Final = 3  # lines from the authors of a paper to its number; journal and pages stand between
_LONGEST_CREDIT: Final = 600
_TOP: Final = 3  # blocks at the top of a page of which one is the name of its site
_ENDS: Final = tuple('.!?…”"»)。！？।')  # of the text above a signature: in a list or a broken sentence there is none
_NEAR: Final = 8  # blocks from the last but one of the body on in which an agency signs
_SIGNATURE: Final = 2  # blocks behind the body in which a name alone is a signature


def signatures(document: Document, zone: Zone, *, named: bool) -> Iterator[Edit]:
    """Credits and bios; and where nobody is ``named`` above, who signed."""
    taken: set[int] = set()
    for number in range(zone.tail, zone.stop):
        block = document.blocks[number]
        if number in taken or (block.role.is_chrome and block.role is not Role.OTHER):
            continue
        more = None if named else _byline_at(document, zone, number)
        if more is not None:
            named = True
            taken.update(more)
            yield Edit(number, "facts.byline-below", Role.BYLINE)
            for following in more:
                yield Edit(following, "facts.byline-goes-on", Role.BYLINE)
        elif _is_credit(document, number):
            yield Edit(number, "facts.credit", Role.BYLINE)
        elif is_bio(block.text, document.context):
            yield Edit(number, "facts.bio", Role.BIO)
    if not named:
        yield from _signature(document, zone)


def _is_credit(document: Document, number: int) -> bool:
    text = document.blocks[number].text
    credited = len(text) <= _LONGEST_CREDIT and bool(read_credit(text, document.context))
    return credited and not _is_cited(document, number)


def _byline_at(document: Document, zone: Zone, number: int) -> tuple[int, ...] | None:
    """The blocks behind that go on with the marked byline that begins at a block; ``None`` if none does."""
    text = document.blocks[number].text
    byline = read_byline(text, document.context) if len(text) <= LONGEST else None
    if byline is None or byline.certainty != "marked" or _is_cited(document, number):
        return None
    more, merged = goes_on(document, zone.stop, number, byline)
    if not merged.authors and marker_of(text, document.context) is None:
        return None  # an agency alone, see _wire
    return more if any(who.role == "author" for who in merged.contributors) else None


def _is_cited(document: Document, number: int) -> bool:
    """Whether a line near a byline begins with the number of a paper, "DOI: 10.1000/182": then it is that paper's."""
    near = document.blocks[max(0, number - _PAPER) : number + _PAPER + 1]
    return any(_DOI.match(block.text) for block in near)


def _signature(document: Document, zone: Zone) -> Iterator[Edit]:
    """The name over a text that tells who bears it, else one just behind the body, else that of the site."""
    blocks, context = document.blocks, document.context
    for number in range(zone.tail, min(zone.tail + BOX, len(blocks))):
        name = _person(document, number)
        if name and any(is_about(block.text, name, context) for block in blocks[number + 1 : number + 4]):
            yield Edit(number, "facts.byline-box", Role.BYLINE)
            return
    signed, wire = _signed(document), _wire(document, zone)
    if signed is not None and (wire is None or signed < wire):
        yield Edit(signed, "facts.byline-signed", Role.BYLINE)
        return
    if wire is not None:
        yield Edit(wire, "facts.byline-wire", Role.BYLINE)
        return
    if (labelled := _only_labelled(document)) is not None:
        yield Edit(labelled[0], "facts.byline-labelled", Role.BYLINE)
        for following in labelled[1:]:
            yield Edit(following, "facts.byline-goes-on", Role.BYLINE)
        return
    for number in range(min(_TOP, zone.headline)):
        if _alone(document, number):
            yield Edit(number, "facts.byline-owner", Role.BYLINE)
            return
    owners = {owner: number for number in range(zone.tail, len(blocks)) if (owner := _owner(document, number))}
    if len(owners) == 1:
        yield Edit(owners.popitem()[1], "facts.byline-owner", Role.BYLINE)


def _only_labelled(document: Document) -> tuple[int, ...] | None:
    """The by-word or label and name anywhere on the page, with the lines that go on, if no other names anybody else."""
    found: dict[tuple[str, ...], tuple[int, ...]] = {}
    for number, block in enumerate(document.blocks):
        if block.role not in (Role.OTHER, Role.UNKNOWN) or len(block.text) > LONGEST:
            continue
        kind = marker_of(block.text, document.context)
        byline = read_byline(block.text, document.context) if kind in ("by", "author") else None
        if byline is not None and not _is_cited(document, number):
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


def _signed(document: Document) -> int | None:
    """A name alone just behind a text that has ended, and that is nobody the text is about."""
    blocks = document.blocks
    last = max(number for number, _ in document.with_role(*BODY_ROLES))
    for number in range(last + 1, min(last + 1 + _SIGNATURE, len(blocks))):
        ended = blocks[number - 1].text.rstrip().endswith(_ENDS)
        if ended and (name := _alone(document, number)) and not _is_told_of(document, name):
            return number
    return None


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
    """Such a name, if it begins with a known given name."""
    name = _person(document, number)
    return name if name and has_given_name(name, document.context) else None


def _person(document: Document, number: int) -> str | None:
    """The name of the person that a block is, and nothing else."""
    block = document.blocks[number]
    if block.role is not Role.OTHER or len(block.text) > LONGEST:
        return None
    byline: Byline | None = read_byline(block.text, document.context)
    people = byline.authors if byline is not None else ()
    return people[0] if people == (block.text.strip(),) else None
