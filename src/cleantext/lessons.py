"""Fixtures as lessons: which blocks of a page are its body, by the record that the page must give."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleantext.errors import FixtureError
from cleantext.fixtures import INPUT, Fixture
from cleantext.options import Options
from cleantext.pipeline import Pipeline

_PIECE = 20  # code points; a shorter piece may stand anywhere


class Page(NamedTuple):
    """The blocks of a page as a reader is given them, and which of them are body."""

    texts: list[str]
    inside: list[bool]


def lessons(fixtures: Iterable[Fixture]) -> Iterator[Page]:
    """A page for each fixture that can be read as text; a page without an article teaches what is no body.

    Raises :class:`FixtureError` where not a single block of an expected body can be found in its page.
    """
    for fixture in fixtures:
        page = _page(fixture)
        if page is not None:
            yield page


def _page(fixture: Fixture) -> Page | None:
    from cleantext.api import Reader

    options: Options = fixture.meta.get("options", {})
    options["pipeline"] = Pipeline({"repair": Pipeline.default()["repair"]})
    document = Reader.of(options).read((fixture.folder / INPUT).read_bytes()).document
    if document is None:
        return None
    texts = [block.text for block in document.blocks]
    expected = json.loads((fixture.folder / "expected.json").read_text("utf-8"))
    wanted = Counter(_core(block["text"]) for block in expected.get("body", ()))
    inside = [False] * len(texts)
    # From the end, since a line of the body that stands above it too is a teaser or a table of contents.
    for number in range(len(texts) - 1, -1, -1):
        core = _core(texts[number])
        if wanted[core] > 0:
            wanted[core] -= 1
            inside[number] = True
        else:  # a piece of a paragraph that was broken at a link and not joined
            inside[number] = len(core) >= _PIECE and any(core in text for text in wanted)
    if expected.get("body") and not any(inside):
        raise FixtureError(f"{fixture.folder}: no block of the expected body stands in {INPUT}")
    return Page(texts, inside)


def _core(text: str) -> str:
    """The text without what reading changes: white space and the bullet of a list item."""
    return " ".join(text.lstrip("\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2219-*\u00b7 ").split())
