"""Lines that state a day among other words: which of them say when the article was published."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from cleantext.cleaners.zone import LONGEST, Zone
from cleantext.document import BODY_ROLES, Document, Role
from cleantext.fields.bylines import read_byline
from cleantext.fields.dates import Reading, can_hold_date, is_date_line, label_alone, read_line
from cleantext.packs import builtin_table, folders_of

_BESIDE: Final = 80  # code points of a line that holds a date among other words: "Madrid - 29/05/2025 20:00"
_META: Final = 160  # of the line below a headline that has day, writer, categories and count
_AHEAD: Final = 25  # code points before the day in such a line: who wrote
_CAPTION: Final = 6  # words before a day without a clock time or bar: more tell what a picture shows
_LABEL: Final = 40  # code points within which such a line states its day
_BELOW: Final = 5  # blocks below the headline, or its first printing, in which a line may go on behind its day
_HIGH: Final = 3  # blocks above the headline for a day with a bar: "20 July 2022 | Ferries"
_FEW: Final = 2  # words beside a day above the section or headline: "Wed, 20 July 2022 page 1"
_DASHES: Final = ("|", "-", "–", "—", "•", "·")
_BARS: Final = tuple("|•·●∙⋅‧▪│")
NEAR: Final = 5  # blocks from the last but one of the body on for a date line without a label
_TOP: Final = 40  # blocks at the top of a page, above the headline, where the day may stand on which it was made
_OTHERS: Final = (Role.HEADLINE, Role.COMMENTS)  # where no date is looked for that stands alone on a page


def days_of(document: Document, number: int) -> list[Reading]:
    """What a block states with a day."""
    return [found for found in read_line(document.blocks[number].text, document.context) if found.timestamp]


def says_published(document: Document, number: int) -> bool:
    """Whether a line begins with a day and the label of publishing."""
    found = days_of(document, number)
    told = bool(found) and found[0].label == "published" and found[0].start <= _LABEL
    return told and not is_of_occasion(document, number)


def is_meta(document: Document, number: int) -> bool:
    """Whether a line is a day and who wrote then, and no standfirst: "20 July 2022 Harbour Post, Boats"."""
    found, text = days_of(document, number), document.blocks[number].text.rstrip()
    if not found or len(text) > _META or _is_sentence(text):
        return False
    if found[0].start == 0 and not text[found[-1].end :].lstrip()[:1].islower():
        return True
    if found[-1].end < len(text):
        return False
    byline = read_byline(text, document.context)  # "Posted in Boats by harbourcat on 20 July 2022"
    return found[-1].label == "published" or (byline is not None and byline.certainty == "marked")


def is_beside(document: Document, zone: Zone, number: int) -> bool:
    """Whether a line around the headline, or where that is printed first, states its day among other words."""
    if number == zone.body == zone.headline + 1:
        return _opens_body(document, number)
    if number >= zone.body or document.blocks[number].role in BODY_ROLES:
        return False
    if says_published(document, number):
        return True
    found = days_of(document, number)
    below_first = zone.first < number <= zone.first + _BELOW
    if not found or not (below_first or number >= zone.headline - _HIGH):
        return False
    text, first, above = document.blocks[number].text, found[0], number < zone.headline - 1 and not below_first
    if first.start == 0 and not above and number <= zone.headline + _BELOW and not _is_sentence(text):
        return True  # day, writer, and a list of categories as long as it may be
    if first.label != "bare":
        return not above and (len(text) <= _BESIDE or first.start <= _BESIDE)
    parted = bar_beside(text, first)
    words = sum(map(_is_word, (text[: first.start] + " " + text[first.end :]).split()))
    under = number - 1 in (zone.first, zone.headline)
    if under and first.start <= _AHEAD and len(text) <= _META and not _is_sentence(text):
        return True
    if len(text) > _BESIDE or (above and parted != "edge" and words > _FEW):
        return False
    return parted != "" or first.start == 0 or first.stated.hour is not None or words <= _CAPTION


def _opens_body(document: Document, number: int) -> bool:
    """Whether the line below the headline, taken for the first of the body, states a day early and is no sentence."""
    text = document.blocks[number].text.rstrip()
    found = days_of(document, number) if len(text) <= _META else []
    return bool(found) and found[0].start <= _AHEAD and not _is_sentence(text)


def is_of_occasion(document: Document, number: int) -> bool:
    """Whether what stands with a colon before a day, or on the line above it, is "Deadline", "Release" or the like."""
    text = document.blocks[number].text
    found = days_of(document, number)
    before = text[: found[0].start].strip(" ([") if found else ""
    if not before and number:
        before = document.blocks[number - 1].text.strip()
    if not before.endswith((":", "：")) or len(before) > _LABEL:
        return False
    return before.rstrip(" :：").casefold() in _occasions(document.context.language)


@lru_cache(maxsize=64)
def _occasions(language: str) -> frozenset[str]:
    tables = (builtin_table(folder, "timestamps.toml") for folder in folders_of(language))
    return frozenset(phrase for table in tables for phrase in table.get("occasions", ()))


def bar_beside(text: str, reading: Reading) -> Literal["", "bar", "edge"]:
    """Whether a bar parts a day from the words beside it, and whether it begins or ends the line."""
    before, behind = text[: reading.start].rstrip(), text[reading.end :].lstrip()
    if before[-1:] in _DASHES and behind[:1] in _DASHES:
        return "bar"  # "Jane Doe – 20.07.2022 – Harbours"
    if before[-1:] not in _BARS and behind[:1] not in _BARS:
        return ""
    return "bar" if before and behind else "edge"


def _is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, or as one that goes on in the next line."""
    return text.rstrip().endswith((".", "!", "?", "…", ":", ";", ",", "。"))


def _is_word(word: str) -> bool:
    return len(word) > 1 and word[0].isalpha()


def only_day(document: Document, zone: Zone) -> int | None:
    """The one line of the page, prose aside, that states a day, if it is a date and of no change or site.

    Lines of comments do not count: their head may stand far above them. Far behind the body a day needs its clock time.
    """
    told, context = None, document.context
    for number, block in enumerate(document.blocks):
        text = block.text
        if block.role in _OTHERS or len(text) > LONGEST:
            continue
        if not can_hold_date(text, context) or not days_of(document, number):
            continue
        if is_date_line(text, context) and _is_of_other(document, zone, number):
            continue
        if told is not None or not is_date_line(text, context):
            return None
        told = number
    if told is None or document.blocks[told].role is Role.RELATED:
        return None
    far = told >= zone.tail + NEAR and days_of(document, told)[0].stated.hour is None
    return None if far else told


def _is_of_other(document: Document, zone: Zone, number: int) -> bool:
    """Whether a date line is that of a change, of the page as it was made, or of what the line above names."""
    found = days_of(document, number)
    above = document.blocks[number - 1].text.rstrip() if number else ""
    label = label_alone(above, document.context)
    if any(reading.label == "updated" for reading in found) or label == "updated":
        return True
    weekday = any(one.stated.weekday is not None and one.stated.hour is None for one in found)
    if (number < zone.headline and (number < _TOP or weekday)) or is_of_occasion(document, number):
        return True
    return above.endswith(":") and label is None  # "Jane Doe says:"
