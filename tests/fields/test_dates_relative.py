"""Spans before now: with a number, with a number in words, and with none, which says one or two."""

from __future__ import annotations

import pytest

from cleantext.context import Context
from cleantext.fields.dates import is_date_line, read_line

ALONE = [
    ("ar", "منذ ساعة", ("hour", 1)),
    ("ar", "منذ يومين", ("day", 2)),
    ("ar", "قبل ساعتين", ("hour", 2)),
    ("be", "гадзіну таму", ("hour", 1)),
    ("bg", "преди час", ("hour", 1)),
    ("bs", "prije sedmicu", ("week", 1)),
    ("cs", "před hodinou", ("hour", 1)),
    ("cs", "Před týdnem", ("week", 1)),
    ("et", "tund tagasi", ("hour", 1)),
    ("fi", "tunti sitten", ("hour", 1)),
    ("he", "לפני שעה", ("hour", 1)),
    ("he", "לפני יומיים", ("day", 2)),
    ("hr", "prije sat vremena", ("hour", 1)),
    ("hr", "prije sat", ("hour", 1)),
    ("is", "fyrir klukkustund", ("hour", 1)),
    ("is", "fyrir viku", ("week", 1)),
    ("lt", "prieš valandą", ("hour", 1)),
    ("lv", "pirms stundas", ("hour", 1)),
    ("mk", "пред час", ("hour", 1)),
    ("ms", "sejam lalu", ("hour", 1)),
    ("ms", "sehari yang lalu", ("day", 1)),
    ("pl", "godzinę temu", ("hour", 1)),
    ("pl", "Tydzień temu", ("week", 1)),
    ("ru", "час назад", ("hour", 1)),
    ("sk", "pred týždňom", ("week", 1)),
    ("sl", "pred dnevom", ("day", 1)),
    ("sr", "pre sat vremena", ("hour", 1)),
    ("sr", "пре недељу дана", ("week", 1)),
    ("uk", "годину тому", ("hour", 1)),
    ("ru", "Опубликовано неделю назад", ("week", 1)),
]


@pytest.mark.parametrize(("language", "line", "ago"), ALONE)
def test_a_unit_alone_says_how_many(language, line, ago):
    context = Context(language)
    assert [reading.stated.ago for reading in read_line(line, context)] == [ago]
    assert is_date_line(line, context)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "двадцать один час назад"),  # a number that is not known
        ("pl", "lat temu"),
        ("de", "vor Jahren"),
        ("es", "hace años"),
        ("en", "years ago"),
        ("ru", "Час назад в гавань вошёл паром."),
        ("ar", "منذ سنوات"),
    ],
)
def test_a_unit_that_says_no_number_is_no_moment(language, line):
    assert not is_date_line(line, Context(language))
    assert [reading.timestamp for reading in read_line(line, Context(language))] in ([], [None])


@pytest.mark.parametrize(
    ("language", "line"), [("ru", "21 час назад"), ("pl", "1 godzinę temu"), ("lv", "pirms 1 stundas")]
)
def test_a_number_beside_it_counts(language, line):
    number = int("".join(filter(str.isdigit, line)))
    assert [reading.stated.ago for reading in read_line(line, Context(language))] == [("hour", number)]


@pytest.mark.parametrize("line", ["πριν μία ώρα", "πριν από μία ώρα", "μία ώρα πριν"])
def test_a_word_that_stands_before_or_behind(line):
    assert [reading.stated.ago for reading in read_line(line, Context("el"))] == [("hour", 1)]


def test_no_units_before_now_is_now():
    assert read_line("0 minutes ago", Context("en"))[0].stated.ago == ("minute", 0)
