"""Inputs to start from, and a mutator that gives the same inputs for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests import pages
from tests.hostile.corpus import DATES, LEGACY, PAGE, SIGNS, odd_pages

TARGETS: Final = ("decode", "segment", "dates", "bylines", "rules", "page", "html")
FOUND: Final = Path(__file__).with_name("found")  # inputs that once broke something, as target-what.bin
_RULE: Final = b"""schema = 1
role = "chrome.share"
[[rule]]
id = "en.share.share-this"
since = "2026.1"
line = ["share this", "{n} shares"]
start = ["share this on"]
hits = ["Share this", "12 shares"]
misses = ["Share this burden, the bishop said."]
"""
_LINES: Final = (
    "By Ida Holm and Ola Berg", "Von Ida Holm, Oslo", "Updated: 20 July 2022, 9.19 am", "2022\u5e747\u670820\u65e5 9:19",
    "\u8bb0\u8005 \u738b\u5c0f\u660e", "\u677e\u5ca1\u5927\u5730 \u8a18\u8005", "OSLO (Nordfoto) \u2014 The ferry", "(Reporting by Ida Holm; editing by Ola Berg)",
    "\uad6c\ud604\ubaa8 \uae30\uc790", "2 hours ago", "Ida Holm is a reporter covering harbours.", "03/04/2022 | 14:00 CEST",
)  # fmt: skip


def seeds(target: str) -> list[bytes]:
    """What a target starts from."""
    if target == "rules":
        return [_RULE]
    if target == "decode":
        return ["\n".join([prose] * 3).encode(name) for name, prose in LEGACY.items()]
    if target in ("dates", "bylines"):
        return [line.encode() for line in (*_LINES, *DATES)]
    if target == "html":
        return ["".join(f"<p class=a>{line}</p>" for line in PAGE.split("\n")).encode(), b"<title>x</title><div>"]
    small = [str(case.page) for case in odd_pages() if len(case.page) < 5_000]
    return [text.encode() for text in (PAGE, "\n".join(_LINES), *pages.PROSE[:2], *small)]


def mutated(target: str, seed: int, count: int) -> Iterator[bytes]:
    """``count`` inputs for a target, each a seed with up to six wounds."""
    chance = random.Random(f"{target} {seed}")  # the same every time
    start = seeds(target)
    pieces = [sign.encode("utf-8", "surrogatepass") for sign in SIGNS.values()]
    pieces += [line.encode() for line in (*_LINES, *DATES)] + [
        b"\n",
        b"\n\n",
        b" ",
        b",",
        b"&amp;",
        b'"',
        b"[[",
        b"0" * 300,
        b"\xff",
    ]
    for _ in range(count):
        data = bytearray(chance.choice(start))
        for _ in range(chance.randint(1, 6)):
            at = chance.randint(0, len(data))
            end = min(len(data), at + chance.choice((0, 1, 1, 3, 20, 200)))
            match chance.randint(0, 4):
                case 0:
                    data[at:end] = b""
                case 1:
                    data[at:at] = chance.choice(pieces) * chance.choice((1, 1, 2, 30))
                case 2:
                    data[at:end] = chance.randbytes(end - at)
                case 3:
                    data[at:at] = data[at:end] * chance.choice((1, 2, 40))
                case _:
                    other = chance.choice(start)
                    cut = chance.randint(0, len(other))
                    data[at:end] = other[cut : cut + 300]
        yield bytes(data[:20_000])
