"""What the programs of most blogs print around a text is known as chrome, in 44 languages."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from cleantext.packs import builtin_phrases

TABLE = Path(__file__).parent.parent / "data" / "blogs.tsv"
LINES = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
PRINTED = {language: [text for _, text in rows] for language, rows in groupby(LINES, key=lambda line: line[0])}


@pytest.mark.parametrize(("language", "lines"), PRINTED.items(), ids=PRINTED)
def test_what_blogs_print_is_chrome(language: str, lines: list[str]) -> None:
    phrases = builtin_phrases(language)
    found = {line: phrases.find(line) for line in lines}
    assert [line for line, rule in found.items() if rule is None or not rule.role.is_chrome] == []
