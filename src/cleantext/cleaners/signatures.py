"""Who wrote it, told behind the body: credits, bios, a byline or a signature where there is none above."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.names import goes_on
from cleantext.cleaners.zone import BOX, LONGEST, Zone
from cleantext.document import BODY_ROLES, Document, Edit, Role
from cleantext.fields.bylines import Byline, has_given_name, is_about, is_bio, marker_alone, read_byline, read_credit

_LONGEST_CREDIT: Final = 600
_TOP: Final = 3  # blocks at the top of a page of which one is the name of its site
_ENDS: Final = tuple('.!?…”"»)。！？।')  # of the text above a signature: in a list or a broken sentence there is none
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
        elif len(block.text) <= _LONGEST_CREDIT and read_credit(block.text, document.context):
            yield Edit(number, "facts.credit", Role.BYLINE)
        elif is_bio(block.text, document.context):
            yield Edit(number, "facts.bio", Role.BIO)
    if not named:
        yield from _signature(document, zone)


def _byline_at(document: Document, zone: Zone, number: int) -> list[int] | None:
    """The blocks behind that go on with the marked byline that begins at a block; ``None`` if none does."""
    text = document.blocks[number].text
    byline = read_byline(text, document.context) if len(text) <= LONGEST else None
    if byline is None or byline.certainty != "marked":
        return None
    more = list(goes_on(document, zone.stop, number, byline))
    alone = marker_alone(text, document.context)
    wrote = any(who.role == "author" for who in byline.contributors)
    return more if wrote or (alone and more) else None


def _signature(document: Document, zone: Zone) -> Iterator[Edit]:
    """The name over a text that tells who bears it, else one just behind the body, else that of the site."""
    blocks, context = document.blocks, document.context
    for number in range(zone.tail, min(zone.tail + BOX, len(blocks))):
        name = _person(document, number)
        if name and any(is_about(block.text, name, context) for block in blocks[number + 1 : number + 4]):
            yield Edit(number, "facts.byline-box", Role.BYLINE)
            return
    last = max(number for number, _ in document.with_role(*BODY_ROLES))
    for number in range(last + 1, min(last + 1 + _SIGNATURE, len(blocks))):
        ended = blocks[number - 1].text.rstrip().endswith(_ENDS)
        if ended and (name := _alone(document, number)) and not _is_told_of(document, name):
            yield Edit(number, "facts.byline-signed", Role.BYLINE)
            return
    for number in range(min(_TOP, zone.headline)):
        if _alone(document, number):
            yield Edit(number, "facts.byline-owner", Role.BYLINE)
            return


def _is_told_of(document: Document, name: str) -> bool:
    """Whether the article names somebody of that family: then a name behind it is a topic."""
    family = name.split()[-1]
    return any(family in block.text for _, block in document.with_role(*BODY_ROLES, Role.HEADLINE, Role.STANDFIRST))


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
