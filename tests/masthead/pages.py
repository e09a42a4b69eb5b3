"""Invented pages, and a plain stand-in for what the steps before the masthead find out."""

from __future__ import annotations

import re

from cleantext.masthead import Choice, Lines, Masthead, read
from cleantext.packs import builtin_phrases

_FACT = re.compile(
    r"(?P<byline>By |Von |От |記者)|(?P<timestamp>.{0,20}\d{1,2}(?: \w+ |[./:月])\d)|(?P<caption>.{20,200}Photo: )"
)

BODY = [
    "The ferry that was out of service for a month came back to the harbour on Tuesday, and it was full by seven.",
    "Passengers had walked around the bay for four weeks to get to work, some of them for more than an hour a day.",
    "The operator said that the engine had been replaced and that no further repairs were planned for this year.",
    "Fares stay as they are until the spring, when the town council will vote on a new contract for the crossing.",
]
MENU = ["Skip to content", "Home", "News", "Politics", "Sport", "Culture", "Weather", "Subscribe"]
FOOTER = ["Terms of use", "Privacy", "Contact", "© Harbour Herald"]


def masthead(lines: list[str], *, sure: float = 0.95, url: str | None = None) -> Masthead:
    """Read a page whose body is its lines of 80 and more (in wide scripts 30 and more)."""
    inside = [len(line) >= 80 or (len(line) >= 30 and ord(line[0]) > 0x2E80) for line in lines]
    kinds = []
    for line, chosen in zip(lines, inside, strict=True):
        match = None if chosen else _FACT.match(line)
        kind = (match.lastgroup or "") if match else ""
        kinds.append("day beside" if kind == "timestamp" and "|" in line else kind)
    known = [builtin_phrases("en").find(line) for line in lines]
    hints = [rule.role.value if rule else "" for rule in known]
    return read(Lines(lines, [sure if chosen else 0.03 for chosen in inside], inside, hints, kinds), url=url)


def value(lines: list[str], choice: Choice) -> str | None:
    """The text that a choice names."""
    return None if choice.block is None else lines[choice.block][choice.start : choice.end]
