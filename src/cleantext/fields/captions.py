"""Captions and picture credits: "Photo: ...", "... /Reuters", "(Bild: dpa)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleantext.context import Context
from cleantext.packs import builtin_table, folders_of

_LONGEST: Final = 400  # code points; a longer block is a paragraph that names a photographer
_TAIL: Final = 60  # where at the end of a block a credit stands


def is_caption(text: str, context: Context) -> bool:
    """Whether a block is a caption or a credit by its own words.

    >>> is_caption("The harbour at dawn. Photo: Ida Holm/Nordfoto", Context(language="en"))
    True
    >>> is_caption("Photo editing took her three nights.", Context(language="en"))
    False
    """
    if len(text) > _LONGEST:
        return False
    begins, ends = _patterns(context.language)
    return begins.match(text) is not None or ends.search(text[-_TAIL:]) is not None


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    labels: set[str] = set()
    agencies: set[str] = set()
    for folder in folders_of(language):
        table = builtin_table(folder, "captions.toml")
        labels.update(table.get("labels", ()))
        agencies.update(table.get("agencies", ()))
    label = "|".join(re.escape(word) for word in sorted(labels, key=lambda word: (-len(word), word)))
    agency = "|".join(re.escape(word) for word in sorted(agencies, key=lambda word: (-len(word), word)))
    begins = re.compile(rf"\W{{0,2}}(?:{label})\s{{0,2}}[:\uff1a/|]", re.IGNORECASE)
    ends = re.compile(
        rf"(?:[(\[\s.](?:{label})(?:\s{{0,2}}[:\uff1a/]|\sby\s)[^.!?]{{2,50}}|(?:/|\u00a9\s?|\(|\|\s)(?:{agency})\b)[)\]]?\Z",
        re.IGNORECASE,
    )
    return begins, ends
