"""The day with which a text opens: "(20.07.2022) The ferry is back", "20.07.2022 - The ferry is back"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.zone import zone_of
from cleantext.context import Context
from cleantext.document import BODY_ROLES, Document, Role
from cleantext.fields.dates import Reading, can_hold_date, is_date_line, read_line

_EARLIEST: Final = 1990  # there were no pages before: older days are what the text is about
_HEAD: Final = 2  # paragraphs of which one may open with the day of publishing
_LOOKED_AT: Final = 40  # paragraphs of a chronicle that open with one each
_AHEAD: Final = 24  # code points before the day: "Karlsruhe, (", "Red. / "
_DASHES: Final = ("-", "–", "—", "|", "/")


def opening(document: Document) -> tuple[int, Reading] | None:
    """The block between headline and body that opens with a day, and that; none if the paragraphs tell of several."""
    zone = zone_of(document)
    if zone is None:
        return None
    texts = list(_paragraphs(document, zone.body))
    headline = document.blocks[zone.headline].text
    for number in [*range(zone.headline, zone.body), *texts[:_HEAD]]:
        reading = _of_block(document, number, headline)
        if reading is not None:
            others = (opens_with_day(document.blocks[text].text, document.context) for text in texts)
            alone = all(other is None or other.timestamp == reading.timestamp for other in others)
            return (number, reading) if alone else None
    return None


def _paragraphs(document: Document, body: int) -> Iterator[int]:
    """The first blocks of the body."""
    left = _LOOKED_AT
    for number in range(body, len(document.blocks)):
        if left and document.blocks[number].role in BODY_ROLES:
            left -= 1
            yield number


def _of_block(document: Document, number: int, headline: str) -> Reading | None:
    """The day with which a block opens, if that is the headline, a copy of it, the standfirst or of the body."""
    block, context = document.blocks[number], document.context
    if not can_hold_date(block.text, context):
        return None
    if block.role is Role.HEADLINE and is_date_line(block.text, context):
        return _plain(next(iter(read_line(block.text, context)), None))
    if block.role is Role.TITLE:
        reading = _plain(next(iter(read_line(block.text, context)), None))
        rest = block.text[reading.end :].strip(" -–—|:") if reading and reading.start == 0 else ""
        return reading if rest and rest.casefold() == headline.strip().casefold() else None
    if block.role not in (Role.HEADLINE, Role.STANDFIRST) and block.role not in BODY_ROLES:
        return None
    reading = opens_with_day(block.text, context)
    told = reading is None or block.role is not Role.HEADLINE or _is_number(reading)  # "11 September 2001 - The day"
    return reading if told else None


def opens_with_day(text: str, context: Context) -> Reading | None:
    """The day with which a text opens, parted from it by a sign, or in numbers and before a capital letter.

    >>> opens_with_day("(20.07.2022) The ferry is back.", Context("de")).stated.raw
    '20.07.2022'
    >>> opens_with_day("20 July 2022 was the day on which it came back.", Context("en")) is None
    True
    """
    if not can_hold_date(text[: _AHEAD + 1], context):
        return None
    reading = _plain(next(iter(read_line(text, context)), None))
    if reading is None or reading.start > _AHEAD or reading.stated.hour is not None:
        return None
    before, behind = text[: reading.start].strip(), text[reading.end :].lstrip()
    if before.endswith(("(", "[")):
        return reading if behind[:1] in (")", "]") and _is_place(before[:-1]) else None
    if before and not before.endswith(_DASHES):
        return None
    parted = not before and behind.startswith(_DASHES) and (text[reading.end :][:1] == " " or behind[1:2] == " ")
    return reading if parted or (_is_number(reading) and _begins_sentence(behind)) else None


def _plain(reading: Reading | None) -> Reading | None:
    """A reading that states a whole day without a label, and one on which there were pages."""
    if reading is None or reading.timestamp is None or reading.label != "bare" or reading.stated.ago:
        return None
    whole = reading.stated.year is not None or reading.stated.numbers is not None
    return reading if whole and reading.timestamp.value.year >= _EARLIEST else None


def _is_number(reading: Reading) -> bool:
    return not any(map(str.isalpha, reading.stated.raw))


def _is_place(text: str) -> bool:
    """Whether the words before a bracket are names, as those of a place are, or there are none."""
    return all(word[0].isupper() for word in text.replace(",", " ").split())


def _begins_sentence(text: str) -> bool:
    return text[:1].isupper() or (text[:1] in "\"'„“”«»‚‘’" and text[1:2].isupper())
