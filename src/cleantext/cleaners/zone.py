"""Where on a page facts about its article stand: around the headline, and just behind the body."""

from __future__ import annotations

from typing import Final, NamedTuple

from cleantext.document import BODY_ROLES, Document, Role

LONGEST: Final = 200  # code points of a date line, or of a line that names whoever wrote
LISTED: Final = 320  # and of a byline of several names, each with an address
CLOSE: Final = 4  # blocks above the headline in which a bare name may stand, if a date is next to it
BOX: Final = 30  # blocks behind the body in which the box with its author may stand
ABOVE: Final = 6  # blocks above the headline: a date line higher up belongs to the masthead of the site
_COPIES: Final = 40  # blocks above the headline in which it may be printed before, with its date and byline
_GAP: Final = 500  # blocks behind the headline that are looked at, however far the body is
_BELOW: Final = 3  # blocks of the body that may have a byline between them, where the reader took it for body
_AFTER: Final = 12  # blocks behind the body: credits, bios, and a byline where there was none above


class Zone(NamedTuple):
    """Where facts about the article stand: block numbers, half open."""

    start: int
    first: int  # where the headline is printed for the first time
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
    heads = [number for number, _ in document.with_role(Role.HEADLINE) if number < inside[-1]]
    headline = heads[0] if heads else inside[0]
    # A teaser above the headline is not where the body starts.
    below = [number for number in inside if number > headline] or inside
    end = min(below[min(_BELOW, len(below)) - 1] + 1, headline + _GAP, len(document.blocks))
    stop = min(inside[-1] + 1 + _AFTER, len(document.blocks))
    first = _first(document, headline)
    return Zone(max(0, first - ABOVE), first, headline, below[0], end, max(end, inside[-1] - 1), stop)


def _first(document: Document, headline: int) -> int:
    """Where the headline is printed for the first time, not far above."""
    text = document.blocks[headline].text.casefold()
    return next(
        (
            number
            for number in range(max(0, headline - _COPIES), headline)
            if document.blocks[number].role is Role.TITLE and document.blocks[number].text.casefold() == text
        ),
        headline,
    )


def is_taken(role: Role) -> bool:
    """Whether a block is something else for certain.

    >>> is_taken(Role.HEADLINE), is_taken(Role.OTHER), is_taken(Role.SHARE)
    (True, False, True)
    """
    return role in (Role.HEADLINE, Role.STANDFIRST, Role.SECTION) or (role.is_chrome and role is not Role.OTHER)
