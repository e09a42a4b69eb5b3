"""What tables of lines and names are held against."""

from __future__ import annotations

from cleantext.context import Context
from cleantext.fields.bylines import read_byline


def misread(lines: list[str], name: str, language: str) -> list[str]:
    """The lines that do not give ``name``, put in its place in them, and nobody else as who wrote."""
    context = Context(language=language)
    return [line for line in lines if _authors(line.format(name), context) != [name]]


def _authors(line: str, context: Context) -> list[str | None]:
    found = read_byline(line, context)
    return [who.name for who in found.contributors if who.role == "author"] if found is not None else []
