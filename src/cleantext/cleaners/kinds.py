"""What each block of the body is: paragraph, subheading, list item, quote, caption, table line or correction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cleantext.cleaners.shapes import RESULT, ended, marker
from cleantext.document import BODY_ROLES, Document, Edit, Role
from cleantext.expressions import expression
from cleantext.fields.captions import is_caption
from cleantext.fields.corrections import is_correction

_ONLY_BULLETS: Final = frozenset("\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u2043\u2219\u27a4\u2713\u2714")
_OPENING: Final = tuple('"\u201c\u201e\u00ab\u00bb\u2018\u300c')
_CLOSING: Final = tuple('"\u201d\u201c\u00bb\u00ab\u2019\u300d')
_QUOTED: Final = 22  # code points of a quotation that is no name or title, with its marks
_HEADING: Final = 90  # code points, a line and a half of a column; longer ones read as sentences
_HEADING_WIDE: Final = 32  # of scripts that write a word in one or two signs
_PROSE: Final = 100  # what follows a subheading; shorter lines in a row are verse, a list or scores
_NEAR: Final = 30  # blocks before and behind a pull quote that are searched for its words; all of them is quadratic
_DASHES: Final = ("\u2014 ", "\u2013 ", "- ")
# "Review: And you could?", "P. ¿Y ahora?": a question of an interview, not a heading that asks one.
_SPEAKER: Final = expression(r"(?:[^\W\d_]{1,2}\.|[^:?\uff1a]{1,30}[:\uff1a])\s?\S.{0,200}[?\uff1f]", re.DOTALL)
# A sentence of some length ends and another begins; "So many options. Which is best?" may well be a heading.
_INSIDE: Final = expression(r".{30,90}?[^\W\d_]{3}[.!\u2026]\s", re.DOTALL)
_RUNS_ON: Final = (",", "\uff0c", "\u3001", "\u060c")
_NAME: Final = expression(r"[^\W\d_]{2,30}+ [^\W\d_]{2,30}(?=['\u2019 ])")
_CELLS: Final = expression(r"\t| {3,}|\s\|\s")


def kinds(document: Document) -> Iterator[Edit]:
    """Say for each body block what it is, and take the bullet off a list item."""
    numbers = [number for number, _ in document.with_role(*BODY_ROLES)]
    texts = [document.blocks[number].text for number in numbers]
    bullets = [marker(text) for text in texts]
    signed = " ".join(block.text for _, block in document.with_role(Role.BYLINE))
    for place, number in enumerate(numbers):
        text = texts[place]
        if document.blocks[number].role is Role.CAPTION:
            continue  # what is around it has told
        if bullets[place] and _is_item(texts, bullets, place):
            # A bullet is typography, a number is part of the text.
            yield Edit(number, "kinds.bullet", Role.LIST_ITEM, text if text[0].isdigit() else text[bullets[place] :])
        elif is_caption(text, document.context):
            yield Edit(number, "kinds.caption", Role.CAPTION)
        elif is_correction(text, document.context):
            yield Edit(number, "kinds.correction", Role.CORRECTION)
        elif ("|" in text or "\t" in text or "   " in text) and len(_CELLS.findall(text)) >= 2:
            yield Edit(number, "kinds.cells", Role.TABLE)
        elif _is_heading(texts, place):
            yield Edit(number, "kinds.subheading", Role.SUBHEADING)
        elif _is_pull_quote(texts, place):
            yield Edit(number, "kinds.pull-quote", Role.QUOTE)
        elif 0 < place == len(texts) - 1 and _opens_with_name(text, signed):
            yield Edit(number, "kinds.author-below", Role.BIO)


def _opens_with_name(text: str, signed: str) -> bool:
    """Whether a paragraph opens with a name of two words that the byline has: who wrote this, told at its end."""
    found = _NAME.match(text)
    return found is not None and found[0] in signed


def _is_item(texts: Sequence[str], bullets: Sequence[int], place: int) -> bool:
    """A sign that is nothing but a bullet, or a dash or number with another beside it.

    A long dash opens a line of dialogue in most of Europe, and lines of dialogue stand in rows as well.
    """
    sign = texts[place][0]
    if sign in _ONLY_BULLETS:
        return True
    if sign in "\u2013\u2014":
        return False
    return bool((place and bullets[place - 1]) or (place + 1 < len(bullets) and bullets[place + 1]))


def _is_heading(texts: Sequence[str], place: int) -> bool:
    """A short line without an end, in front of prose and not behind another short line without an end."""
    text = texts[place]
    if place + 1 >= len(texts) or not _short(text):
        return False
    if ended(text) and (not text.endswith(("?", "\uff1f")) or _INSIDE.match(text)):
        return False
    if (
        text.startswith(_DASHES)
        or (("?" in text or "\uff1f" in text) and _SPEAKER.match(text))
        or (text[-1:].isdecimal() and RESULT.match(text))
        or _is_quoted(text)
        or not any(map(str.isalpha, text))
    ):
        return False
    following = texts[place + 1]
    if marker(following) > 0 and not marker(text):
        return True  # "Method", and below it "1. Warm the oil"
    if place == 0 and len(following) < _PROSE:
        return False  # the first line of a poem
    if len(following) < _PROSE * len(text) / (len(text) + 40) and not ended(following):
        return False
    before = texts[place - 1]
    if place and before.endswith(_RUNS_ON):
        return False  # a line of verse or of an address, in the middle of its sentence
    listed = marker(before) > 0 and not marker(text)  # the last item of a list, which need not end
    return place == 0 or ended(before) or listed or len(before) > _HEADING


def _is_quoted(text: str) -> bool:
    return len(text) >= _QUOTED and text.startswith(_OPENING) and text.endswith(_CLOSING)


def _short(text: str) -> bool:
    if text.isascii() or len(text) > _HEADING:
        return len(text) <= _HEADING
    if max(text) < "\u2e80":
        return True
    wide = sum(ord(sign) >= 0x2E80 for sign in text[:_HEADING])
    return len(text) <= (_HEADING_WIDE if wide * 2 > len(text) else _HEADING)


def _is_pull_quote(texts: Sequence[str], place: int) -> bool:
    """Words in quotation marks, standing alone, that the running text has as well."""
    text = texts[place]
    if not _is_quoted(text) or len(text) > 400:
        return False
    core = text.strip('"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u300c\u300d., ')
    around = texts[max(0, place - _NEAR) : place + _NEAR]
    return any(core in other for other in around if len(other) > len(text))
