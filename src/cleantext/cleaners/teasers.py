"""Teasers within an article, "Read also" and a title, and what follows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.looks import Look, Page
from cleantext.cleaners.shapes import ended, is_said
from cleantext.document import Role

_SHORT: Final = 60  # code points of a subheading
_TITLE: Final = 40  # code points from which a line below "Read more" is a title of another story and no subheading
_LONGEST: Final = 120  # code points of such a title
_RUN: Final = 6  # of them
_FEW: Final = 3  # spaces; a time of day, a name or a label has fewer
_DOUBT: Final = 0.7
_TWO_MINDS: Final = 0.4
_TEASED: Final = 0.15  # of five short lines on 3,079 pages that this lets in four were subheadings


def teasers(page: Page) -> Iterator[Look]:
    """Titles right below "Read more": they have no end, and are longer than subheadings or below another one left out.

    Of 14 texts that the second of these changes 9 gain.
    """
    left = 0
    for number, text in enumerate(page.texts):
        if page.roles[number] is Role.RELATED:
            left = _RUN
        elif left and page.roles[number] is Role.UNKNOWN and not ended(text) and len(text) <= _LONGEST:
            another = left < _RUN and not page.inside[number - 1] and page.texts[number - 1].count(" ") >= _FEW
            left -= 1
            if page.inside[number] and page.chances[number] < _DOUBT and (another or len(text) >= _TITLE):
                yield Look(number, "body.teaser", Role.RELATED)
        else:
            left = 0


def below_teaser(page: Page) -> Iterator[Look]:
    """What follows "Read also: Bridge to close" inside of the body: a paragraph, or a subheading above one."""
    for number in range(2, len(page.texts) - 1):
        teased = page.roles[number - 1] is Role.RELATED and len(page.texts[number - 1]) >= _TITLE
        if not teased or not page.inside[number - 2] or not page.is_open(number, _TEASED):
            continue
        text = page.texts[number]
        said = is_said(text) and ended(text) and page.is_open(number, _TWO_MINDS)
        if said or (len(text) <= _SHORT and not ended(text) and ": " not in text and _heads(page, number)):
            yield Look(number, "body.below-teaser", Role.PARAGRAPH)


def _heads(page: Page, number: int) -> bool:
    """Whether a line stands right above a paragraph of the body, as a subheading does; none begins like "by Jane"."""
    return (
        not page.texts[number][:1].islower()
        and page.inside[number + 1 : number + 2] == [True]
        and is_said(page.texts[number + 1])
    )
