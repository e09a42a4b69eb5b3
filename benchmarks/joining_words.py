"""Words that no line of its own ends with: articles, prepositions, some adjectives, in any language.

Counted on unbroken lines; a stop behind a word counts as an end too, and so does a comma behind a word that is seldom
seen. Function words of the rule packs fill up the languages with few pages, but for those where such words stand behind
what they belong to.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from joining_data import Broken

from cleantext.joining.signs import Words
from cleantext.packs import builtin_folders, builtin_table, function_words

_POSTPOSITIONS = frozenset({"fi", "hi", "ja", "ko", "tr", "zh"})
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_OPEN, _CLOSED = "\"'“„«(‘¿¡", "\"'.,;:!?)“”»«،؟।"
_COMMAS = ",\u060c"
_SEEN, _SEEN_LONG, _SHORT, _LONGEST = 15, 60, 6, 9  # times, times for a word that is not short, letters
_OFTEN = 100  # times after which a comma is no end
_ENDS = 0.008  # share of its places in which a word ends a line or a part of a sentence


def words_of(pages: Sequence[Broken]) -> Words:
    """The words of ``pages`` that no line ends with, and those of the rule packs that none begins with."""
    late = {word for folder in builtin_folders() for word in builtin_table(folder, "words.toml").get("late", ())}
    return Words(bound_words(pages), frozenset(late))


def bound_words(pages: Sequence[Broken]) -> frozenset[str]:
    seen: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    pauses: Counter[str] = Counter()
    domains: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        for line in page.whole if page.article else ():
            parts = line.split()
            for number, part in enumerate(parts):
                word = part.casefold().lstrip(_OPEN)
                closed = not word[-1:].isalpha() and word[-1:] not in "'’"
                word = word.rstrip(_CLOSED) if closed else word
                seen[word] += 1
                pause = part[-1] in _COMMAS and number < len(parts) - 1
                pauses[word] += pause
                ends[word] += (closed and not pause) or number == len(parts) - 1
                domains[word].add(page.domain)
    found = {
        word
        for word, count in seen.items()
        if 0 < len(word) < _LONGEST
        and len(domains[word]) > 1
        and count >= (_SEEN if len(word) < _SHORT else _SEEN_LONG)
        and ends[word] + (pauses[word] if count < _OFTEN else 0) <= _ENDS * count
        and not _WIDE.search(word)
    }
    for word, owners in function_words().items():
        known = seen[word] >= _SEEN
        if not known and len(word) < _SHORT and _POSTPOSITIONS.isdisjoint(language for language, _ in owners):
            found.add(word)
    return frozenset(found)
