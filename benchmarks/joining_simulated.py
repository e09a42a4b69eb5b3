"""Pages of languages with few broken ones, broken by lot: a name, a noun or a few words become a line of their own.

Links in prose are mostly names and noun phrases, so the breaks go around runs of capitalised words, around Han and
katakana between kana, and between a Korean noun and its particle.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import pairwise

from joining_data import BREAK, JOIN, OURS, Broken, is_prose

_KANA = re.compile(r"[\u3041-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_NOUN = re.compile(r"[\u4e00-\u9fff\u30a0-\u30ff]{2,8}")
_SOME_HAN = re.compile(r"[\u4e00-\u9fff]{2,7}")
_KOREAN = re.compile(r"(?<= )\S{2,}?(?: \S+?){0,2}(?=(?:은|는|이|가|을|를|의|에|도|와|과|로|에서|으로)? )")
_CAPITAL = r"[A-Z\u00c0-\u00de\u0410-\u042f][\w'\u2019-]"
_NAME = re.compile(rf"(?<=[^\W\d_A-Z] ){_CAPITAL}+(?: {_CAPITAL}+){{0,3}}")
_WORDS = re.compile(r"(?<= )[^\s,.;:!?\u060c]{3,}(?: [^\s,.;:!?\u060c]+){0,3}")
COPIES = {"fr es pt it": 1, "other": 1, "ru uk el": 2, "ar fa hi": 2, "ja zh ko": 1}
OUR_COPIES = 2  # times as many of our own pages
OUR_OWN = 2  # copies of English and German ones for each of these, since they have none otherwise


def simulated(pages: list[Broken]) -> Iterator[Broken]:
    """Copies of each article page that is not English or German, broken by lot."""
    lot = random.Random(11)
    for page in pages:
        if page.article:
            copies = OUR_COPIES * COPIES.get(page.group, OUR_OWN) if page.domain == OURS else COPIES.get(page.group, 0)
            for _ in range(int(copies)):
                yield _break(page, lot)


def _break(page: Broken, lot: random.Random) -> Broken:
    texts: list[str] = []
    labels: list[int] = []
    inside: list[bool] = []
    for line in page.whole:
        prose = is_prose(line)
        parts = _parts(line, lot) if prose and lot.random() < 0.5 else [line]
        texts += parts
        labels += [BREAK] + [JOIN] * (len(parts) - 1)
        inside += [prose] * len(parts)
    return Broken(
        page.name, page.domain, page.group, page.article, texts, [False] * len(texts), labels, inside, page.whole, []
    )


def _parts(line: str, lot: random.Random) -> list[str]:
    links = [match.span() for match in _links(line, lot).finditer(line)]
    wanted = 1 + (len(line) > 200) + (lot.random() < 0.2)
    chosen = sorted(lot.sample(links, min(wanted, len(links))))
    cuts = [0, *(at for span in chosen for at in span), len(line)]
    parts = [line[start:end].strip() for start, end in pairwise(cuts)]
    return [part for part in parts if part]


def _links(line: str, lot: random.Random) -> re.Pattern[str]:
    if _KANA.search(line):
        return _NOUN
    if _HAN.search(line):
        return _SOME_HAN
    if _HANGUL.search(line):
        return _KOREAN
    return _NAME if lot.random() < 0.7 and _NAME.search(line) else _WORDS
