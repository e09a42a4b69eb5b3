"""What the other modules of this package hand each other."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from cleantext.timestamp import Timestamp

TIME_ALONE: Final = "a time without a day"
Label: TypeAlias = Literal["published", "updated", "bare"]


class Stated(NamedTuple):
    """The parts of a moment as a line states them, before anything is concluded from them."""

    raw: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    numbers: tuple[int, int, int] | None = None  # in the order of the line, when the order is not told by the shape
    short_year: bool = False  # whether the year has two digits
    mark: str = ""  # the sign between the numbers
    weekday: int | None = None
    hour: int | None = None
    minute: int = 0
    second: int | None = None
    zone: str = ""  # an abbreviation or the name of a zone, as printed
    offset: int | None = None  # minutes east of UTC
    ago: tuple[str, int] | None = None  # ("hour", 2): two hours before now; ("day", 0): today
    fault: str = ""  # why no moment can be concluded, when that is plain from the line alone


class Reading(NamedTuple):
    """One moment stated in a line.

    ``start`` and ``end`` are code points of the line: the date expression without its label. ``timestamp`` is
    ``None`` when the line does not settle it, and ``note`` then says why; otherwise ``note`` says how zone, year
    and order were found, or is empty where nothing had to be concluded. ``stated`` is what :func:`settle` needs to
    read the line again in the light of the rest of the page.
    """

    start: int
    end: int
    label: Label
    timestamp: Timestamp | None
    note: str
    stated: Stated


def told_apart(one: Reading, two: Reading) -> tuple[Reading, Reading]:
    """Two days that stand side by side: the earlier is the publishing, the later the last change."""
    labels: tuple[Label, Label] = ("published", "updated")
    if one.timestamp and two.timestamp and one.timestamp.value > two.timestamp.value:
        labels = ("updated", "published")
    said = "of two days with no sign between them the later is the change"
    first, second = (
        reading._replace(label=label, note="; ".join(filter(None, (reading.note, said))))
        for reading, label in zip((one, two), labels, strict=True)
    )
    return first, second
