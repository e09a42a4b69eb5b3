"""Body or not: the reader's verdict on every block, with what the packs saw as a hint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleantext.document import BODY_ROLES, Cue, Document, Edit, Role
from cleantext.reader import Model, Reading, all_cues, read

# A line that a pack knows stays out of the body unless the reader is this sure of it.
_OVERRULES = 0.97
# Of the code points of a page without furniture. Of 791 pages as sites serve them 15 have no line that a pack knows.
_MOST = 0.6
_TAIL = 0.2
_PROSE = 100  # code points; what stands above the first block of the body and is shorter may be its headline
_SUBHEADING = 60  # code points
_SURE = 0.8
_OPEN = 0.25
_LINK = re.compile(r"https?://\S{1,2000}\Z")
_NO_HINT = BODY_ROLES | {Role.UNKNOWN, Role.OTHER}


def hints(document: Document) -> list[str]:
    """For each block the role a rule gave it, ``""`` for none; ``!`` behind it says that no body follows."""
    found = ["" if block.role in _NO_HINT else block.role.value for block in document.blocks]
    for _, edit in document.log:
        if edit.ends:
            found[edit.block] += "!"
    return found


def unfurnished(document: Document, body: Sequence[float], inside: Sequence[bool]) -> list[bool]:
    """The blocks left out by the reader that are body all the same, since their page has nothing but a text.

    A feed's description, a letter, the text form of a record: no phrase of furniture anywhere, and the reader finds
    most of the words to be body. Then what stands between two blocks of the body belongs to it as well, and what
    stands around them if the reader is not sure that it does not.
    """
    filled = [False] * len(inside)
    if True not in inside or any(block.role.is_chrome for block in document.blocks):
        return filled
    sizes = [len(block.text) for block in document.blocks]
    chosen = sum(size for size, chosen in zip(sizes, inside, strict=True) if chosen)
    if chosen < sum(sizes) * _MOST:
        return filled
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    for number, block in enumerate(document.blocks):
        open_to_it = body[number] >= _TAIL and (number > last or len(block.text) >= _PROSE)
        filled[number] = not inside[number] and (first < number < last or open_to_it)
    return filled


def _stands_between(reading: Reading, number: int) -> bool:
    """Whether a block that was left out stands alone between two that the reader is sure of, and may be one of them."""
    if reading.inside[number] or not 0 < number < len(reading.inside) - 1:
        return False
    sides = min(reading.body[number - 1], reading.body[number + 1])
    held = reading.inside[number - 1] and reading.inside[number + 1]
    return held and sides >= _SURE and reading.body[number] >= _OPEN


@dataclass(frozen=True, slots=True)
class Body:
    """The cleaner that reads with ``model``, or with the one that comes with the package."""

    model: Model | None = None

    def cues(self, document: Document, step: str = "body") -> list[tuple[Cue, ...]]:
        """For each block the few cues that weighed most when this cleaner ran as ``step``."""
        seen = document.replay(before=step)
        return all_cues([block.text for block in seen.blocks], hints=hints(seen), model=self.model)

    def __call__(self, document: Document) -> Iterator[Edit]:
        """Call each block a paragraph of the body, or chrome of no known kind."""
        texts = [block.text for block in document.blocks]
        reading = read(texts, hints=hints(document), model=self.model)
        sure = reading.confidence
        filled = unfurnished(document, reading.body, reading.inside)
        for number, block in enumerate(document.blocks):
            chance, ruled = reading.body[number], block.role.is_chrome
            if _LINK.match(block.text):
                yield Edit(number, "body.bare-link", Role.OTHER)
            elif _stands_between(reading, number) and block.role is Role.UNKNOWN and len(block.text) <= _SUBHEADING:
                yield Edit(number, "body.between", Role.PARAGRAPH, None, chance, (), Role.OTHER, "", sure)
            elif filled[number]:
                yield Edit(number, "reader.no-furniture", Role.PARAGRAPH, None, chance, (), Role.OTHER, "", sure)
            elif reading.inside[number] and (not ruled or chance > _OVERRULES):
                yield Edit(number, "reader.body", Role.PARAGRAPH, None, chance, (), Role.OTHER, "", sure)
            elif block.role is Role.UNKNOWN:
                yield Edit(number, "reader.chrome", Role.OTHER, None, 1 - chance, (), Role.PARAGRAPH)
