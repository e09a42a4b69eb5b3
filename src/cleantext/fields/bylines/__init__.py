"""Bylines: from one line of text to the people and organisations it names."""

from cleantext.fields.bylines.credits import is_bio, read_credit
from cleantext.fields.bylines.follow import is_picture_credit, marker_alone, read_neighbours
from cleantext.fields.bylines.lines import read_byline
from cleantext.fields.bylines.model import Byline, Contributor

__all__ = [
    "Byline",
    "Contributor",
    "is_bio",
    "is_picture_credit",
    "marker_alone",
    "read_byline",
    "read_credit",
    "read_neighbours",
]
