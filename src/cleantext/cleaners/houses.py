"""Whether a line is the name of the site: its title ends with it, or its last line says whose rights they are."""

from __future__ import annotations

from typing import Final

from cleantext.document import Document

_TITLES: Final = 3  # blocks at the head of a page of which one is its title
_ENDS: Final = 80  # blocks at the end of a page in which it says who holds the rights
_RIGHTS: Final = ("©", "copyright", "(c)")
_LINE: Final = 200  # code points


def is_site(document: Document, name: str) -> bool:
    """Whether the page's title or its line of rights ends or begins with a name.

    The title must say more than that name, so that a headline is none.
    """
    low, blocks = name.casefold(), document.blocks
    if len(low) < 3:
        return False
    for block in blocks[:_TITLES]:
        text = block.text.casefold()
        if text.endswith(low) and text[: -len(low)].rstrip()[-1:] in tuple("|-–—•·:"):
            return True
    for block in blocks[-_ENDS:]:
        text = block.text.casefold() if len(block.text) <= _LINE else ""
        if low in text and any(sign in text for sign in _RIGHTS) and _begins(text, low):
            return True
    return False


def _begins(text: str, low: str) -> bool:
    """Whether nothing but signs, years and the word for rights stands before a name in a line."""
    before = text[: text.index(low)].replace("copyright", "").replace("(c)", "").replace("by", "")
    return not any(map(str.isalpha, before)) and not text[text.index(low) + len(low) :][:1].isalpha()
