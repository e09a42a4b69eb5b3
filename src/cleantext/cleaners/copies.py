"""A page's second copy of its body: what was said before is not said again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, pairwise
from typing import Final

from cleantext.cleaners.looks import Look, Page
from cleantext.document import Role

_LONG: Final = 80  # code points of a paragraph that is not said twice by chance
_LONG_WIDE: Final = 30  # in Chinese, Japanese and Korean


def again(page: Page) -> Iterator[Look]:
    """Paragraphs that stood in the body before, word for word, and what was repeated beside them.

    Pages are sent with their text twice, as markup and as data, and boxes between paragraphs say the same each time.
    """
    known: set[str] = set()
    repeated: list[int] = []
    for number in compress(range(len(page.texts)), page.inside):
        if page.texts[number] in known:
            repeated.append(number)
        known.add(page.texts[number])
    found = {number for number in repeated if _is_long(page.texts[number])}
    pairs = [(one, other) for one, other in pairwise(repeated) if True not in page.inside[one + 1 : other]]
    for beside, number in (*pairs, *((other, one) for one, other in reversed(pairs))):
        if beside in found:
            found.add(number)
    for number in sorted(found):
        yield Look(number, "body.again", Role.OTHER)


def _is_long(text: str) -> bool:
    return len(text) >= (_LONG if ord(text[0]) < 0x2E80 else _LONG_WIDE)
