"""Bylines: from one line of text to the people and organisations it names."""

from cleantext.fields.bylines.credits import is_about, is_bio, read_credit
from cleantext.fields.bylines.follow import is_picture_credit, marker_alone, read_neighbours
from cleantext.fields.bylines.lines import read_byline
from cleantext.fields.bylines.model import Byline, Contributor
from cleantext.fields.bylines.names import has_given_name
from cleantext.fields.bylines.placed import read_name, read_placed

__all__ = [
    "Byline",
    "Contributor",
    "has_given_name",
    "is_about",
    "is_bio",
    "is_picture_credit",
    "marker_alone",
    "read_byline",
    "read_credit",
    "read_name",
    "read_neighbours",
    "read_placed",
]
