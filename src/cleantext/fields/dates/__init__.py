"""Dates: the moments that a line states, and which of a page's moments is which.

A line is cut into tokens, each token gets one letter for what it is (:mod:`lexicon`), and the grammar is a set of
expressions over those letters (:mod:`grammar`): it knows shapes, the tables of ``rules/<lang>/`` know words.
"""

from cleantext.fields.dates.address import address_day
from cleantext.fields.dates.lines import (
    SHARED_LINE,
    can_hold_date,
    clock_alone,
    goes_beside_date,
    is_date_line,
    label_alone,
    read_line,
    states_page_day,
)
from cleantext.fields.dates.reading import Reading, Stated
from cleantext.fields.dates.settle import Settled, Witnesses, settle

__all__ = [
    "SHARED_LINE",
    "Reading",
    "Settled",
    "Stated",
    "Witnesses",
    "address_day",
    "can_hold_date",
    "clock_alone",
    "goes_beside_date",
    "is_date_line",
    "label_alone",
    "read_line",
    "settle",
    "states_page_day",
]
