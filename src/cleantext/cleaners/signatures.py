"""Who wrote it, told behind the body: credits, bios, a byline or a signature where there is none above."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.following import goes_on
from cleantext.cleaners.mentions import is_cited
from cleantext.cleaners.people import is_known
from cleantext.cleaners.signs import signs
from cleantext.cleaners.zone import LONGEST, Zone
from cleantext.document import Document, Edit, Role
from cleantext.fields.bylines import is_bio, marker_of, read_byline, read_credit

_LONGEST_CREDIT: Final = 600
_COMMENTS: Final = 2  # blocks above the comments in which the byline stands


def signatures(document: Document, zone: Zone, *, named: bool) -> Iterator[Edit]:
    """Credits and bios; and where nobody is ``named`` above, who signed."""
    taken: set[int] = set()
    if not named and (posted := _above_comments(document, zone)) is not None:
        named = True
        taken.update(posted)
        yield from _named("below", posted)
    for number in range(zone.tail, zone.stop):
        block = document.blocks[number]
        if number in taken or (block.role.is_chrome and block.role is not Role.OTHER):
            continue
        more = None if named else _byline_at(document, zone, number)
        if more is not None:
            named = True
            taken.update(more)
            yield from _named("below", (number, *more))
        elif _is_credit(document, number):
            yield Edit(number, "facts.credit", Role.BYLINE)
        elif is_bio(block.text, document.context):
            yield Edit(number, "facts.bio", Role.BIO)
    if not named:
        yield from _signature(document, zone)


def is_signed(document: Document, zone: Zone) -> bool:
    """Whether a byline right behind the body names a person with a known given name."""
    for number in range(zone.tail, zone.stop):
        block = document.blocks[number]
        if block.role is Role.OTHER and _byline_at(document, zone, number) is not None:
            byline = read_byline(block.text, document.context)
            if byline is not None and is_known(document, byline):
                return True
    return False


def _is_credit(document: Document, number: int) -> bool:
    text = document.blocks[number].text
    credited = len(text) <= _LONGEST_CREDIT and bool(read_credit(text, document.context))
    return credited and not is_cited(document, number)


def _byline_at(document: Document, zone: Zone, number: int) -> tuple[int, ...] | None:
    """The blocks behind that go on with the marked byline that begins at a block; ``None`` if none does."""
    text = document.blocks[number].text
    byline = read_byline(text, document.context) if len(text) <= LONGEST else None
    if byline is None or byline.certainty != "marked" or is_cited(document, number):
        return None
    more, merged = goes_on(document, zone.stop, number, byline)
    if not merged.authors and marker_of(text, document.context) is None:
        return None  # an agency alone, see signs
    return more if any(who.role == "author" for who in merged.contributors) else None


def _signature(document: Document, zone: Zone) -> Iterator[Edit]:
    """The surest of all that tells who wrote it."""
    for kind, blocks in signs(document, zone):
        yield from _named(kind, blocks)
        return


def _named(kind: str, blocks: tuple[int, ...]) -> Iterator[Edit]:
    """The block that names somebody, and those that go on from it."""
    yield Edit(blocks[0], f"facts.byline-{kind}", Role.BYLINE)
    for following in blocks[1:]:
        yield Edit(following, "facts.byline-goes-on", Role.BYLINE)


def _above_comments(document: Document, zone: Zone) -> tuple[int, ...] | None:
    """The byline right above the first comments, where the reader took comments for body: "Posted by Jane Doe"."""
    first = next((number for number, _ in document.with_role(Role.COMMENTS) if number > zone.body), None)
    if first is None or first > zone.tail:
        return None
    above = range(max(zone.body, first - _COMMENTS), first)
    return next(((n, *more) for n in above if (more := _byline_at(document, zone, n)) is not None), None)
