"""Body or not: the reader's verdict on every block, with what the packs saw as a hint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleantext.cleaners.looks import Page
from cleantext.cleaners.neighbours import running_heads, second_look
from cleantext.cleaners.shapes import is_sentence
from cleantext.document import BODY_ROLES, Cue, Document, Edit, Role
from cleantext.expressions import expression
from cleantext.reader import Model, all_cues, read

# A line that a pack knows stays out of the body unless the reader is this sure of it.
_OVERRULES = 0.97
# Of the code points of a page without furniture. Of 791 pages as sites serve them 15 have no line that a pack knows.
_MOST = 0.6
_TAIL = 0.2
_SIGNED = 60  # code points of a line at the end that is no sentence
_PROSE = 100  # code points; what stands above the first block of the body and is shorter may be its headline
_LINK = expression(r"https?://\S{1,2000}\Z")
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
    stands around them if the reader is not sure that it does not. Page numbers and running heads do not, nor what
    comes at the very end, short and no sentence: an address, a signature.
    """
    filled = [False] * len(inside)
    if True not in inside or any(block.role.is_chrome for block in document.blocks):
        return filled
    sizes = [len(block.text) for block in document.blocks]
    chosen = sum(size for size, chosen in zip(sizes, inside, strict=True) if chosen)
    if chosen < sum(sizes) * _MOST:
        return filled
    head = running_heads([block.text for block in document.blocks])
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    for number in range(len(inside) - 1, last, -1):
        text = document.blocks[number].text
        if body[number] >= _TAIL and not head[number] and (len(text) > _SIGNED or is_sentence(text)):
            last = number
            break
    for number, size in enumerate(sizes):
        above = number < first and body[number] >= _TAIL and size >= _PROSE
        filled[number] = not inside[number] and not head[number] and (above or first < number <= last)
    return filled


class Body:
    """The cleaner that reads with ``model``, or with the one that comes with the package."""

    __slots__ = ("model",)

    def __init__(self, model: Model | None = None) -> None:
        self.model = model

    def cues(self, document: Document, step: str = "body") -> list[tuple[Cue, ...]]:
        """For each block the few cues that weighed most when this cleaner ran as ``step``."""
        seen = document.replay(before=step)
        return all_cues([block.text for block in seen.blocks], hints=hints(seen), model=self.model)

    def __call__(self, document: Document) -> Iterator[Edit]:
        """Call each block a paragraph of the body, or chrome of no known kind."""
        blocks = document.blocks
        texts, roles = [block.text for block in blocks], [block.role for block in blocks]
        reading = read(texts, hints=hints(document), model=self.model)
        sure = reading.confidence
        filled = unfurnished(document, reading.body, reading.inside)
        page = Page(texts, roles, document.reasons(), reading.body, list(filled), document.context)
        for number, (text, role, chance) in enumerate(zip(texts, roles, reading.body, strict=True)):
            if text.startswith("http") and _LINK.match(text):
                yield Edit(number, "body.bare-link", Role.OTHER)
            elif filled[number]:
                yield Edit(number, "reader.no-furniture", Role.PARAGRAPH, None, chance, (), Role.OTHER, "", sure)
            elif reading.inside[number] and (not role.is_chrome or chance > _OVERRULES):
                page.inside[number] = True
                yield Edit(number, "reader.body", Role.PARAGRAPH, None, chance, (), Role.OTHER, "", sure)
            elif role is Role.UNKNOWN:
                yield Edit(number, "reader.chrome", Role.OTHER, None, 1 - chance, (), Role.PARAGRAPH)
        for number, reason, role in second_look(page):
            taken = role in BODY_ROLES
            chance = reading.body[number] if taken else 1 - reading.body[number]
            other, known = (Role.OTHER, sure) if taken else (Role.PARAGRAPH, None)
            yield Edit(number, reason, role, None, chance, (), other, "", known)
