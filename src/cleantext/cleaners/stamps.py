"""Timestamp lines: around the headline, else just behind the body."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from cleantext.cleaners.days import (
    NEAR,
    bar_beside,
    days_of,
    is_beside,
    is_meta,
    is_of_occasion,
    only_day,
    says_published,
)
from cleantext.cleaners.openings import opening
from cleantext.cleaners.zone import LONGEST, Zone, is_taken
from cleantext.document import BODY_ROLES, Document, Edit, Role
from cleantext.fields.bylines import marker_alone, read_byline
from cleantext.fields.bylines.closing import closing_phrases
from cleantext.fields.dates import can_hold_date, clock_alone, is_date_line, label_alone, read_line

_LONG: Final = 600  # of a line that begins with "Published on 20 July 2022", or with the day, and goes on
_WITHIN: Final = 3  # blocks before the last but one of the body, where its end holds more than the text
_SIGNS: Final = 8  # code points among which a line has a letter or a figure
_COMMA: Final = 2  # blocks from a clock time to the day above it, with at most a sign between them
_SIGNED: Final = 3  # blocks above a date: "Posted by", "Ida Holm", "on"
_TITLES: Final = 3  # blocks at the head of a page of which one is its title
_DASHES: Final = ("|", "-", "–", "—", "•", "·")


def timestamps(document: Document, zone: Zone) -> Iterator[Edit]:
    """Name the date lines; those below the body only where none above states when the article was published."""
    around = list(_around(document, zone))
    yield from around
    found = [reading for edit in around for reading in read_line(document.blocks[edit.block].text, document.context)]
    if any(reading.timestamp and reading.label != "updated" for reading in found):
        if not any(reading.label == "updated" for reading in found):
            yield from _changed_below(document, zone)
        return
    below = list(_below(document, zone))
    told = next((number for number in below if says_published(document, number)), None)
    if told is None and not found:
        near = (number for number in below if number < zone.tail + NEAR or _is_near(document, number))
        told = next((number for number in near if _is_dated(document, number)), None)
    if told is not None:
        yield Edit(told, "facts.date-below", Role.TIMESTAMP)
        yield from _changed(document, told)
    elif (told := _only_labelled(document)) is not None:
        yield Edit(told, "facts.date-labelled", Role.TIMESTAMP)
        yield from _changed(document, told)
    elif (told := _in_title(document, zone)) is not None:
        yield Edit(told, "facts.date-title", Role.TIMESTAMP)
    elif not found and opening(document) is None and (told := only_day(document, zone)) is not None:
        yield Edit(told, "facts.date-only", Role.TIMESTAMP)


def _around(document: Document, zone: Zone) -> Iterator[Edit]:
    context = document.context
    labelled = False
    for number in range(_first(document, zone), zone.end):
        block = document.blocks[number]
        text, was_labelled, labelled = block.text, labelled, False
        if block.role is Role.STANDFIRST and (says_published(document, number) or is_meta(document, number)):
            yield Edit(number, "facts.date-line", Role.TIMESTAMP)
        if block.role is Role.RELATED and _labels_next(document, number):
            labelled = True
            yield Edit(number, "facts.date-label", Role.TIMESTAMP)
        if is_taken(block.role) or len(text) > _LONG:
            continue
        if len(text) > LONGEST:
            if block.role not in BODY_ROLES and can_hold_date(text, context) and is_beside(document, zone, number):
                yield Edit(number, "facts.date-beside", Role.TIMESTAMP)
        elif label_alone(text, context):
            labelled = True
            yield Edit(number, "facts.date-label", Role.TIMESTAMP)
        elif not can_hold_date(text, context) or is_of_occasion(document, number):
            continue
        elif is_date_line(text, context) or (was_labelled and read_line(text, context)):
            yield Edit(number, "facts.date-line", Role.TIMESTAMP)
        elif _is_clock_of_day(document, number):
            yield Edit(number, "facts.date-clock", Role.TIMESTAMP)
        elif is_beside(document, zone, number):
            yield Edit(number, "facts.date-beside", Role.TIMESTAMP)


def _labels_next(document: Document, number: int) -> bool:
    """Whether "Latest update:", else the head of a list, is followed by a day."""
    if number + 1 == len(document.blocks) or not label_alone(document.blocks[number].text, document.context):
        return False
    behind = document.blocks[number + 1]
    return not is_taken(behind.role) and is_date_line(behind.text, document.context)


def _is_clock_of_day(document: Document, number: int) -> bool:
    """Whether a clock time alone stands right below a day without one, or below the comma behind that day."""
    if not clock_alone(document.blocks[number].text, document.context):
        return False
    above = number - 1
    while above > max(0, number - _COMMA) and not any(map(str.isalnum, document.blocks[above].text[:_SIGNS])):
        above -= 1
    block = document.blocks[max(above, 0)]
    if above < 0 or is_taken(block.role) or not is_date_line(block.text, document.context):
        return False
    return all(reading.stated.hour is None for reading in days_of(document, above))


def _first(document: Document, zone: Zone) -> int:
    """Where days are looked for from: a comma alone above the headline is no line."""
    number, left = zone.headline, zone.headline - zone.start
    least = max(0, number - 2 * left)
    while number > least and left:
        number -= 1
        left -= any(map(str.isalnum, document.blocks[number].text[:_SIGNS]))
    return min(number, zone.start)


def _only_labelled(document: Document) -> int | None:
    """The line anywhere on the page that is the label of publishing and a day, if no other states another day."""
    found: dict[date, int] = {}
    before = ""
    for number, block in enumerate(document.blocks):
        text, label = block.text, before
        if not text or len(text) > LONGEST or block.role not in (Role.OTHER, Role.UNKNOWN):
            before = ""
            continue
        before = label_alone(text, document.context) or ""
        if not can_hold_date(text, document.context):
            continue
        if any(reading.label == "published" and reading.stated.ago for reading in read_line(text, document.context)):
            return None  # "Posted 3 years ago": the other is of an account or a group
        if is_of_occasion(document, number):
            continue
        if is_date_line(text, document.context) or says_published(document, number):
            for reading in days_of(document, number):
                if (label if reading.label == "bare" else reading.label) == "published" and reading.timestamp:
                    found.setdefault(reading.timestamp.value.date(), number)
    return next(iter(found.values())) if len(found) == 1 else None


def _in_title(document: Document, zone: Zone) -> int | None:
    """The title of the page, where it ends with a day: "Harbour opens | Courier | 20 July 2022"."""
    for number in range(min(_TITLES, zone.headline)):
        block = document.blocks[number]
        if block.role is Role.TITLE and can_hold_date(block.text, document.context):
            text, found = block.text, days_of(document, number)
            if found and text[: found[-1].start].rstrip().endswith(_DASHES) and not text[found[-1].end :].strip():
                return number
    return None


def _changed(document: Document, told: int) -> Iterator[Edit]:
    """The line of the last change right above or below the one of publishing, where that is far from the headline."""
    for number in range(max(0, told - 1), min(told + 2, len(document.blocks))):
        block = document.blocks[number]
        if block.role is not Role.OTHER or not is_date_line(block.text, document.context):
            continue
        if [reading.label for reading in days_of(document, number)] == ["updated"]:
            yield Edit(number, "facts.date-changed", Role.TIMESTAMP)


def _changed_below(document: Document, zone: Zone) -> Iterator[Edit]:
    """The first line behind the body that is the label of a change and its day, be that on the next line."""
    labelled = False
    for number in range(zone.tail, zone.stop):
        block = document.blocks[number]
        if block.role is not Role.OTHER or len(block.text) > LONGEST:
            labelled = False
            continue
        labels = [reading.label for reading in days_of(document, number)]
        dated = is_date_line(block.text, document.context)
        if dated and (labels == ["updated"] or (labelled and labels == ["bare"])):
            if labelled and labels == ["bare"]:
                yield Edit(number - 1, "facts.date-label", Role.TIMESTAMP)
            yield Edit(number, "facts.date-changed", Role.TIMESTAMP)
            return
        labelled = label_alone(block.text, document.context) == "updated"


def _is_near(document: Document, number: int) -> bool:
    """Whether a line says when this was posted, or stands below who wrote the article, or by-word, name and "on"."""
    if _is_posted(document, number):
        return True
    above = [block.text for block in document.blocks[max(0, number - _SIGNED) : number]]
    byline = read_byline(above[-1], document.context) if above else None
    told = byline is not None and byline.certainty == "marked"
    return told or any(marker_alone(text, document.context) for text in above)


def _is_dated(document: Document, number: int) -> bool:
    """Whether a line behind the body is a date, begins with one and a bar, or says when this was posted."""
    text = document.blocks[number].text
    if is_date_line(text, document.context) or _is_posted(document, number):
        return bool(days_of(document, number))
    found = days_of(document, number)
    return bool(found) and found[0].label == "bare" and bar_beside(text, found[0]) == "edge"


def _below(document: Document, zone: Zone) -> Iterator[int]:
    """The lines behind the body that may hold a date: short ones, and what blogs print there of when it was posted.

    Of those that were taken for its end only the label and a day, and what blogs print.
    """
    for number in range(max(zone.body + 1, zone.tail - _WITHIN), zone.stop):
        block = document.blocks[number]
        if not can_hold_date(block.text, document.context):
            continue
        posted = _is_posted(document, number)
        if block.role is Role.OTHER:
            told = number >= zone.tail and (posted or len(block.text) <= LONGEST)
        else:
            told = block.role in BODY_ROLES and (posted or _is_labelled_day(document, number))
        if told:
            yield number


def _is_labelled_day(document: Document, number: int) -> bool:
    return is_date_line(document.blocks[number].text, document.context) and says_published(document, number)


def _is_posted(document: Document, number: int) -> bool:
    return document.blocks[number].text.casefold().startswith(closing_phrases(document.context.language))
