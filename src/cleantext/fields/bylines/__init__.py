"""Bylines: from one line of text to the people and organisations it names."""

from cleantext.fields.bylines.credits import is_about, is_bio, is_own, is_reporter, leads_to_more, read_credit
from cleantext.fields.bylines.follow import (
    ends_with_by_word,
    is_conjunction,
    is_dash,
    is_open,
    is_picture_credit,
    is_picture_label,
    marker_alone,
    marker_of,
    read_alone,
    read_neighbours,
)
from cleantext.fields.bylines.known import has_given_name, has_title, is_newsroom, is_place, is_staff, is_word
from cleantext.fields.bylines.lines import read_byline
from cleantext.fields.bylines.model import Byline, Contributor
from cleantext.fields.bylines.owners import read_blog, read_owner
from cleantext.fields.bylines.placed import read_name, read_placed, read_signature
from cleantext.fields.bylines.wires import read_wire

__all__ = [
    "Byline",
    "Contributor",
    "ends_with_by_word",
    "has_given_name",
    "has_title",
    "is_about",
    "is_bio",
    "is_conjunction",
    "is_dash",
    "is_newsroom",
    "is_open",
    "is_own",
    "is_picture_credit",
    "is_picture_label",
    "is_place",
    "is_reporter",
    "is_staff",
    "is_word",
    "leads_to_more",
    "marker_alone",
    "marker_of",
    "read_alone",
    "read_blog",
    "read_byline",
    "read_credit",
    "read_name",
    "read_neighbours",
    "read_owner",
    "read_placed",
    "read_signature",
    "read_wire",
]
