"""The cleaners, in the order in which a page goes through them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cleantext.cleaners.body import Body
from cleantext.cleaners.categories import categories
from cleantext.cleaners.error_pages import error_pages
from cleantext.cleaners.facts import facts
from cleantext.cleaners.kinds import kinds
from cleantext.cleaners.masthead import Masthead
from cleantext.cleaners.parts import parts
from cleantext.cleaners.phrases import phrases
from cleantext.cleaners.repair import repair
from cleantext.pipeline import Cleaner

DEFAULT: Final[Mapping[str, Cleaner]] = MappingProxyType(
    {
        "repair": repair,
        "phrases": phrases,
        "body": Body(),
        "masthead": Masthead(),
        "parts": parts,
        "error_pages": error_pages,
        "facts": facts,
        "categories": categories,
        "kinds": kinds,
    }
)
