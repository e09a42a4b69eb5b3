"""Whether a paragraph puts right what an earlier version of the article said."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cleantext.context import Context
from cleantext.packs import builtin_table, folders_of

_OPENING: Final = 60  # code points in which such a paragraph says what it is
_LEAD: Final = ' \t\u00a0*\u2022-\u2013\u2014([\u201c\u201e"'
_SPACES: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2019": "'"})


@lru_cache(maxsize=64)
def _starts(language: str) -> tuple[str, ...]:
    tables = (builtin_table(folder, "corrections.toml") for folder in folders_of(language))
    return tuple(phrase for table in tables for phrase in table.get("start", ()))


def is_correction(text: str, context: Context) -> bool:
    """Whether a paragraph begins as a correction does.

    >>> is_correction("Correction: An earlier version of this article had another name.", Context(language="en"))
    True
    >>> is_correction("Corrections officers met on Monday.", Context(language="en"))
    False
    """
    opening = text[:_OPENING]
    opening = (opening if opening.isascii() else opening.translate(_SPACES)).lower().replace(" :", ":")
    starts = _starts(context.language)
    # Japanese and Korean open with brackets of their own, which are part of the phrase.
    return opening.startswith(starts) or opening.lstrip(_LEAD).startswith(starts)
