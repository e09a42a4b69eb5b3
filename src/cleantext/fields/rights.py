"""The words and signs with which a line says whose rights a text are; those of dates know them too."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cleantext.packs import builtin_table, folders_of

_SIGN: Final = "\u00a9"


@lru_cache(maxsize=64)
def rights_of(language: str) -> tuple[str, ...]:
    """What stands for "copyright" in a language, folded, the longest first.

    >>> rights_of("en")[-1], "copyright" in rights_of("de")
    ('\u00a9', True)
    """
    tables = [builtin_table(folder, "timestamps.toml") for folder in folders_of(language)]
    words = {word.casefold() for table in tables for word in table.get("copyright", ())} | {_SIGN}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
