"""Pen names, by-words of other languages behind a day, and labels in the middle of a line."""

from __future__ import annotations

import pytest

from cleantext.context import Context
from cleantext.fields.bylines import read_byline


def authors(line: str, language: str) -> tuple[str, ...]:
    byline = read_byline(line, Context(language=language))
    names = [] if byline is None else [who.name or who.organization or "" for who in byline.contributors]
    return tuple(names)


@pytest.mark.parametrize(
    ("line", "language", "who"),
    [
        # Written as no word is, with a figure, low line or capital in it.
        ("by harbour_cat2 | Jun 2, 2020 | Boats", "en", "harbour_cat2"),
        ("Veröffentlicht am 11/04/2012 von hafenkatze01", "de", "hafenkatze01"),
        ("1 January 2016 by HarbourCat No Comments", "en", "HarbourCat"),
        # A short one, where a day stands behind it.
        ("by jq on December 4, 2006", "en", "jq"),
        ("Posted in Boats by harbourcat on August 3, 2019", "en", "harbourcat"),
        ("Publiziert am 13. Januar 2014 von hafenkatze", "de", "hafenkatze"),
        ("Autor hafenkatzeVeröffentlicht am 20. März 2014Kategorien Boote", "de", "hafenkatze"),
        # A name that begins with initials, glued to its by-word.
        ("ByJ.R. Fenwick", "en", "J.R. Fenwick"),
        # By-words of other languages behind a day; a page may be too short to tell its language.
        ("4.02.2022 par Nora Fenwick", "de", "Nora Fenwick"),
        ("Veröffentlicht am 15/07/2014 von Nora Fenwick", "", "Nora Fenwick"),
        # Labels behind a day, a bar or a bracket.
        ("Veröffentlicht: 05.01.2020 | Autor: hafenkatze | Abgelegt unter: Boote", "de", "hafenkatze"),
        ("Posted on28. Juli 201928. Juli 2019AuthorNora Fenwick4 Kommentare", "de", "Nora Fenwick"),
        ("Sat, 28 Nov 2020 01:34 PM (IST)Author: Nora Fenwick", "en", "Nora Fenwick"),
        ("22. Januar 2020 @ 18:13 // Autor: h4fen // ~ Lesezeit: 1 Minute", "de", "h4fen"),
        ("Datum: 13. April 2017Autor: www.hafenkatze.example 2 Kommentare", "de", "www.hafenkatze.example"),
        ("Aufrufe: 1120 | Hinzugefügt von: Nora | Tags:", "de", "Nora"),
        # Forums.
        ("Thread starter Harbour-Cat", "en", "Harbour-Cat"),
        ("Themenstarter Hafenkatze", "de", "Hafenkatze"),
        ("Автор темы: Портовик", "ru", "Портовик"),
    ],
)
def test_who_is_named(line, language, who):
    assert authors(line, language) == (who,)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("by embedding comments", "en"),
        ("Posted by tomorrow", "en"),
        ("3 Minuten vom Bahnhof Ostufer", "de"),  # a figure is no day
        ("Radiobeitrag vom 30.1.2022 von Nora Fenwick für Hafen und Welt", "de"),
        ("Blog entry by Nora Fenwick | 28 April, 2017", "en"),
        ("Symbolbild / autor: Pixabay", "pl"),
        ("Zdjęcie | autor: Pixabay", "pl"),  # who took a picture
        ("The club of 1920, author of many boats", "en"),
        ("Rule 12 | Author", "en"),
        ("Von der Hand zum Mund", "de"),  # a phrase that begins with a by-word
        ("Von der Werft zur Mole: Ein Gang durch den Hafen.", "de"),
    ],
)
def test_nobody_is_named(line, language):
    assert authors(line, language) == ()


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Posted by {} at 12:11 PM", "en"),
        ("Eingestellt von {} um 12:11", "de"),
        ("Publicado por {} en 12:11", "es"),
        ("Publiée par {} à 12:11", "fr"),
        ("Postada por {} às 12:11", "pt"),
        ("Pubblicato da {} alle 12:11", "it"),
        ("Gepost door {} op 12:11", "nl"),
        ("Opublikowane przez {} o 12:11", "pl"),
        ("Автор: {} на 12:11", "ru"),
        ("Gönderen {} zaman: 12:11", "tr"),
        ("Upplagd av {} kl. 12:11", "sv"),
        ("Indsendt af {} kl. 12:11", "da"),
        ("Lagt inn av {} kl. 12:11", "nb"),
        ("Lähettänyt {} klo 12.11", "fi"),
        ("Vystavil {} v 12:11", "cs"),
        ("Bejegyezte: {} dátum: 12:11", "hu"),
        ("Trimis de {} la 12:11", "ro"),
        ("Αναρτήθηκε από {} στις 12:11", "el"),
        ("Objavio {} u 12:11", "hr"),
        ("Diposkan oleh {} di 12:11", "id"),
        ("Được đăng bởi {} vào lúc 12:11", "vi"),
        ("Uverejnil používateľ {} o 12:11", "sk"),
        ("Објавио {} у 12:11", "sr"),
    ],
)
@pytest.mark.parametrize("who", ["Nora Fenwick", "The Harbour Cat", "harbourcat", "N F"])
def test_what_a_blog_prints_between_its_label_and_a_clock_time(line, language, who):
    assert authors(line.format(who), language) == (who,)


@pytest.mark.parametrize(
    "line", ["Posted by readers at 5 of the 12.30 papers", "Posted by | 12:11", "Seen by the cat at 12:11 PM"]
)
def test_no_clock_time_right_behind_a_name(line):
    assert authors(line, "en") == ()


@pytest.mark.parametrize(
    ("line", "language", "who"),
    [
        # The label of a day, with words of days between.
        ("par Nora Fenwick publié le 1er novembre 2023 à 16h28", "fr", ("Nora Fenwick",)),
        ("By Nora Fenwick last updated on 20 July 2022", "en", ("Nora Fenwick",)),
        # The name again behind its by-word, where the page printed a box and a line without a space between.
        ("Nora Fenwick By Nora Fenwick The Harbour Press", "en", ("Nora Fenwick",)),
        ("Nora Fenwick | nfenwick@harbour.example By Nora Fenwick | nfenwick@harbour.example", "en", ("Nora Fenwick",)),
        ("Nora Fenwick By Tomas Ashdown", "en", ()),
        # A job or office glued to a name.
        ("Nora AshdownCEO", "en", ("Nora Ashdown",)),
        ("Nora AshdownLive and breaking news reporter", "en", ("Nora Ashdown",)),
        # An agency behind the last name; a short one may be somebody's family name.
        ("By Nora Fenwick and Tomas Ash-Down Reuters", "en", ("Nora Fenwick", "Tomas Ash-Down")),
        ("By Nora Maria Petra", "en", ("Nora Maria Petra",)),
        # A profession that is a title.
        ("Autor: Rechtsanwalt Jonas Uferholm", "de", ("Jonas Uferholm",)),
        # Callings between a label or date and a name.
        ("作者：记者王海明", "zh", ("王海明",)),
        ("2024-10-04 15:05某報 記者王海明／某地報導", "zh", ("王海明",)),
        ("2024-10-04 15:05 記者會將舉行", "zh", ()),
        # Japanese families.
        ("松村海斗2024年04月13日 09時00分", "ja", ("松村海斗",)),
    ],
)
def test_what_hangs_on_a_name(line, language, who):
    assert authors(line, language) == who
