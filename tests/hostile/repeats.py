"""Repeats: texts that grow with one number, each aimed at an expression, a loop or a table of the package."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

Maker: TypeAlias = Callable[[int], str]

# One line that only goes on. Each is repeated until it has the size asked for.
UNITS: Final = {
    "by": "By ",
    "by-name": "By Ida Holm ",
    "by-glued": "ByIda",
    "and-names": "Ida Holm and ",
    "comma-names": "Ida Holm, ",
    "von": "von ",
    "updated": "Updated: ",
    "published-date": "Published 20 July 2022 ",
    "digits": "7",
    "arabic-digits": "\u0663",
    "full-width-digits": "\uff17",
    "superscripts": "\u00b2",
    "spaces": " ",
    "no-break-spaces": "\u00a0",
    "tabs": "\t",
    "commas": ",",
    "comma-spaces": ", ",
    "pipes": "|",
    "pipe-spaces": " | ",
    "dots": ".",
    "dot-spaces": ". ",
    "ellipses": "\u2026",
    "dashes": "-",
    "em-dashes": " \u2014 ",
    "hyphen-words": "a-",
    "colons": ":",
    "slashes": "/",
    "dates-by-slash": "1/",
    "dates-by-dot": "1.",
    "times": "12:",
    "ago": "2 hours ago ",
    "months": "May ",
    "quotes": '"',
    "quote-words": '"a ',
    "curly-quotes": "\u201c",
    "nested-quotes": "\u201ca \u2018b ",
    "closing-quotes": "a\u201d ",
    "apostrophes": "a'",
    "at-signs": "@",
    "addresses": "a@a.",
    "address-words": "a@",
    "hashes": "#",
    "brackets": "(",
    "bracket-pairs": "()",
    "square-brackets": "[",
    "angles": "<",
    "tags": "<p>",
    "open-tags": "<a href=",
    "ampersands": "&",
    "entities": "&amp;",
    "open-entities": "&amp",
    "nested-entities": "amp;",
    "numeric-entities": "&#38;",
    "mojibake": "\u00c3\u00a9",
    "mojibake-deep": "\u00c3\u0192",
    "mojibake-quote": "\u00e2\u20ac\u2122",
    "a-tilde-space": "\u00c3 ",
    "cyrillic-mojibake": "\u0420\u040e",
    "combining": "e\u0301",
    "zalgo": "\u0301",
    "zero-width": "\u200b",
    "soft-hyphens": "a\u00ad",
    "bidi": "\u202e",
    "marks": "\u200e",
    "byte-order-marks": "\ufeff",
    "escapes": "\x1b[31m",
    "open-escapes": "\x1b[1;",
    "nuls": "\x00",
    "bells": "\x07",
    "next-lines": "\u0085",
    "c1": "\u009f",
    "surrogates": "\ud83d",
    "surrogate-pairs": "\ud83d\ude00",
    "capitals": "A",
    "capital-words": "Ab ",
    "initials": "A. ",
    "lower": "a",
    "words": "a ",
    "turkish": "\u0130",
    "sharp-s": "\u00df",
    "ligatures": "\ufb03",
    "han": "\u4e00",
    "kana": "\u306e",
    "han-stops": "\u4e00\u3002",
    "hangul-particles": "\uac00\ub294 ",
    "thai": "\u0e01\u0e34",
    "devanagari": "\u0915\u094d",
    "arabic": "\u0627\u0644 ",
    "emoji": "\U0001f600",
    "urls": "https://a.example/",
    "www": "www.",
    "bullets": "\u2022 ",
    "numbered": "1. ",
    "photo": "Photo: ",
    "copyright": "\u00a9 ",
    "city-dash": "OSLO \u2014 ",
    "parts": " - a",
    "arrows": " > a",
    "backslashes": "\\",
    "braces": "{",
    "question": "A: b? ",
}
# The same as lines.
LINES: Final = {
    "one-letter-lines": "a\n",
    "blank-lines": "\n",
    "two-blank-lines": "a\n\n\n",
    "by-lines": "By\n",
    "byline-lines": "By Ida Holm\n",
    "name-lines": "Ida Holm\n",
    "comma-lines": ", and\n",
    "hanging-lines": "the ferry\n, which was\n",
    "hyphen-lines": "x" * 50 + "-\n",
    "date-lines": "20 July 2022\n",
    "label-lines": "Updated:\n",
    "label-and-date-lines": "Updated:\n20 July 2022\n",
    "digit-lines": "1\n",
    "identical-prose": "The ferry that was out of service for a month came back to the harbour on Tuesday, and was full.\n",
    "identical-headlines": "Ferry returns to the bay after a month of repairs\n",
    "wrapped-lines": "The ferry that was out of service for a month came back to the harbour\n",
    "bullet-lines": "\u2022 one\n",
    "dash-lines": "\u2014 Mais non\n",
    "quote-lines": "\u201cWe missed it, and so did all who live here\u201d\n",
    "nested-quote-lines": "\u201c\u201ea\u201d\n",
    "pipe-lines": "News | Sport\n",
    "share-lines": "Share this article\n",
    "read-more-lines": "Read more\n",
    "section-lines": "Politics\n",
    "caption-lines": "Photo: Ida Holm\n",
    "mojibake-lines": "Caf\u00c3\u00a9\n",
    "entity-lines": "&amp;amp;\n",
    "carriage-returns": "a\r",
    "line-separators": "a\u2028",
    "form-feeds": "a\f",
    "nul-lines": "\x00\n",
    "soft-hyphen-lines": "\u00ad\n",
    "han-lines": "\u6e21\u8239\u304c\u6e2f\u306b\u623b\u3063\u305f\u3002\n",
    "korean-lines": "\uc774 \ud398\ub9ac\n\ub294 \ud56d\uad6c\n",
    "arabic-lines": "\u0639\u0627\u062f\u062a \u0627\u0644\u0639\u0628\u0627\u0631\u0629\n",
}


def _numbered(template: str) -> Maker:
    """Lines that differ, so that no table of known lines helps."""

    def make(size: int) -> str:
        lines, left, number = [], size, 0
        while left > 0:
            lines.append(template.format(number))
            left -= len(lines[-1]) + 1
            number += 1
        return "\n".join(lines)

    return make


_PROSE: Final = (
    "The ferry that was out of service for a month came back to the harbour on Tuesday, number {0}, and it was full."
)
# Lines that all differ, and texts of which a part alone grows.
MADE: Final[Mapping[str, Maker]] = {
    "many-paragraphs": _numbered(_PROSE),
    "many-blank-parted": _numbered(_PROSE + "\n"),
    "many-headlines": _numbered("Ferry {0} returns to the bay after a month of repairs"),
    "many-names": _numbered("By Ida Holm and Ola Berg {0}"),
    "many-dates": _numbered("20 July 2022, 9:{0} am"),
    "many-words": _numbered("word{0}"),
    "many-quotes": _numbered("\u201cWe missed ferry {0}, we did\u201d"),
    "many-quotes-and-prose": _numbered("\u201cWe missed ferry {0}, we did\u201d\n" + _PROSE),
    "many-list-items": _numbered("\u2022 item {0}"),
    "many-questions": _numbered(
        "Review: And ferry {0}?\nIt came back on Tuesday, and it was full of people who had waited."
    ),
    "many-parts": _numbered("Ferry {0} | Bay - Courier : News"),
    "many-cells": _numbered("{0}\t{0}\t{0}"),
    "many-captions": _numbered("Ferry {0}. Photo: Ida Holm/Nordfoto"),
    "many-wrapped": _numbered(
        "The ferry {0} that was out of service for a month and was not missed by the\npeople of the bay"
    ),
    "many-hanging": _numbered("The ferry\n{0}\n, which had been away for a month, was back on\nTuesday\n."),
    "deep-entities": lambda size: "&" + "amp;" * (size // 4) + "lt;",
    "deep-quotes": lambda size: "\u201c" * (size // 2) + "\u201d" * (size - size // 2),
    "deep-brackets": lambda size: "(" * (size // 2) + ")" * (size - size // 2),
    "one-word": lambda size: "a" * size,
    "one-han-word": lambda size: "\u6e21" * size,
    "one-mixed-word": lambda size: "aB1-" * (size // 4),
    "one-paragraph": lambda size: "The ferry came back to the harbour. " * (size // 36),
    "one-quoted-paragraph": lambda size: "\u201c" + "The ferry came back. " * (size // 21) + "\u201d",
    "mojibake-spiral": lambda size: "\u00c3" + "\u0192" * (size - 1),
    "staircase": lambda size: "\n".join("a" * n for n in range(1, int((2 * size) ** 0.5))),
    "comb": lambda size: "\n".join("a" * (1 + n % 97) for n in range(size // 50)),
}


def _flat(unit: str) -> Maker:
    return lambda size: unit * (size // len(unit))


def _inside(unit: str) -> Maker:
    """A run in the middle of a page, so that the readers of fields get to see it."""
    return lambda size: "\n".join((*_ABOVE, unit * (size // len(unit)), *_BELOW))


_ABOVE: Final = (
    "Bay Courier",
    "News",
    "Ferry returns to the bay after a month of repairs",
    "By Ida Holm",
    "20 July 2022",
)
_BELOW: Final = (*map(_PROSE.format, ("one", "two", "three", "four")), "Share this", "Privacy policy")

ALL: Final[Mapping[str, Maker]] = {
    **{name: _flat(unit) for name, unit in {**UNITS, **LINES}.items()},
    **{f"{name}-in-page": _inside(unit) for name, unit in {**UNITS, **LINES}.items()},
    **MADE,
}
