"""What somebody did, said behind the name: "Jane Doe (words) and John Roe (photos)"."""

from __future__ import annotations

import pytest

from cleantext.context import Context
from cleantext.fields.bylines import read_byline

LINES = [
    ("en", "By Jane Doe (words) and John Roe (photos)", ["Jane Doe"], ["John Roe"]),
    ("en", "By Jane Doe (text and photos)", ["Jane Doe"], []),
    ("en", "Jane Doe (photos)", [], ["Jane Doe"]),
    ("da", "Af Mette Kildahl (tekst) og Lars Ravnbjerg (foto)", ["Mette Kildahl"], ["Lars Ravnbjerg"]),
    ("de", "Von Jane Doe (Text) und John Roe (Fotos)", ["Jane Doe"], ["John Roe"]),
    ("es", "Ana Ruiz (texto) y Luis Mora (fotos)", ["Ana Ruiz"], ["Luis Mora"]),
    ("fi", "Johanna Ruusuvuori, teksti", ["Johanna Ruusuvuori"], []),
    ("fi", "Mikko Ahtee, kuvat", [], ["Mikko Ahtee"]),
    ("fr", "Jane Doe (texte) et John Roe (photos)", ["Jane Doe"], ["John Roe"]),
    ("nb", "Eivind Bakka (foto)", [], ["Eivind Bakka"]),
    ("sv", "Anna Berg (text), Olle Lind (foto)", ["Anna Berg"], ["Olle Lind"]),
    ("en", "By Jane Doe, Video", ["Jane Doe"], []),  # a section or a label, and not what she did
    ("en", "By Jane Doe, photographer", ["Jane Doe"], []),  # her job; she wrote this one
    ("en", "By Jane Doe, photos by John Roe", ["Jane Doe"], ["John Roe"]),
]


@pytest.mark.parametrize(("language", "line", "authors", "photographers"), LINES)
def test_who_wrote_and_who_took_the_pictures(language, line, authors, photographers):
    byline = read_byline(line, Context(language))
    assert list(byline.authors) == authors
    assert [who.name for who in byline.contributors if who.role == "photographer"] == photographers
    assert byline.printed == line
