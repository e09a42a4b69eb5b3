"""Hard-wrapped pages: the column they were wrapped at, the lines that go on, and their words put together again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.expressions import expression
from cleantext.packs import builtin_table

if TYPE_CHECKING:
    from cleantext.segment import Line

_WIDEST: Final = 110  # columns; mail and terminals wrap at 65 to 100
_NARROWEST: Final = 45
_WRAPPED_SHARE: Final = 0.5  # of the full lines, how many must run on in the middle of a sentence
_OUTLIERS: Final = 200  # one line in so many may be longer than the width: preformatted text is not wrapped
_BULLET: Final = expression(r"(?:[-*\u2022\u25cf\u25aa\u2023\u00b7>] |\d{1,3}[.)] )")
_HALF: Final = 4  # letters of half a word
_ENDINGS: Final = (0, 1, 2)  # letters
_UNSEEN: Final = 1 << 60  # no word of the reader's lexicon is worth as much
_COMPOUND: Final = expression(r"([^\W\d_]{1,40})-\Z")
_WORD: Final = expression(r"[^\W\d_]{1,40}(?:-[^\W\d_]{1,40})?")


class Words(NamedTuple):
    """The words of a wrapped page, and whether it cuts words at the edge."""

    known: frozenset[str]
    cuts: bool


def words_of(texts: Sequence[str]) -> Words:
    """The words inside lines: the last of a line may be half a word, and the first the other half.

    A page cuts words if it has two or more hyphens at the edge, and more than inside its lines: a wrapper that only
    breaks at the hyphens of compounds leaves most of them inside.
    """
    known: set[str] = set()
    edge = inner = 0
    for text in texts:
        found = _WORD.findall(text.casefold())
        known.update(found[1:-1])
        edge += _COMPOUND.search(text) is not None
        inner += sum("-" in word for word in found)
    return Words(frozenset(known), cuts=edge >= 2 and edge > inner)


def unwrapped(parts: Sequence[str], words: Words) -> str:
    """The wrapped lines of one block as one: a space between words, none between Han and kana.

    >>> unwrapped(["the light-", "house, the harbour", "wall"], words_of(["a lighthouse stood here"]))
    'the lighthouse, the harbour wall'
    """
    out = [parts[0]]
    for part in parts[1:]:
        out[-1], between = _at_wrap(out[-1], part, words)
        out += ["" if _spaceless(out[-1], part) else between, part]
    return "".join(out)


@cache
def _behind_suspended() -> frozenset[str]:
    """What stands behind a hyphen that waits for the second half: "pre- and post-war"."""
    return frozenset(builtin_table("und", "wrapping.toml").get("behind_suspended", ()))


def _at_wrap(text: str, part: str, words: Words) -> tuple[str, str]:
    """What stays of the line before a wrap, and what comes between: "pre- and post-war" keeps hyphen and space.

    A hyphen goes only where the word without it is one that the page has, or where the page has neither half for itself
    and cuts words, or its language has the word but not the first half.
    """
    if text.endswith("\u00ad"):  # a soft hyphen: the word was cut here and nowhere else
        return text[:-1], ""
    cut, rest = _COMPOUND.search(text), _WORD.match(part)
    if not cut or not rest or rest.group().casefold() in _behind_suspended():
        return text, " "
    first, second = cut.group(1).casefold(), rest.group().casefold()
    if not rest.group()[0].islower() or f"{first}-{second}" in words.known:
        return text, ""
    halves = first in words.known or second in words.known
    one_word = first + second in words.known or (not halves and (words.cuts or _is_cut(first, second)))
    return (text[:-1], "") if one_word else (text, "")


def _is_cut(first: str, second: str) -> bool:
    """Whether two halves are a word the reader has seen, but for its ending, and the first is none: "munici-pale"."""
    if len(first) < _HALF or len(first) + len(second) < 2 * _HALF:
        return False
    from cleantext.reader.model import default

    worth, word = default().lexicon.get, first + second
    seen = any(worth(word[: len(word) - ending], _UNSEEN) != _UNSEEN for ending in _ENDINGS)
    return seen and worth(first, _UNSEEN) == _UNSEEN


def _is_wide(sign: str) -> bool:
    """Whether a sign is of kana or Han, or one as wide; an expression for these takes long to compile."""
    return sign >= "\u3000" and (
        sign <= "\u303f" or "\u3041" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"
    )


def _spaceless(text: str, part: str) -> bool:
    return _is_wide(text[-1:]) and _is_wide(part[:1])


def wrap_width(lines: Sequence[Line], texts: Sequence[str]) -> int:
    """The column at which a page was wrapped, or 0 if its lines are as long as they like."""
    # A single word may be longer than any width: an address does not break.
    lengths = sorted((len(text) for text in texts if " " in text or _is_wide(text[:1])), reverse=True)
    if len(lengths) < 4:
        return 0
    width = lengths[len(lengths) // _OUTLIERS]
    if not _NARROWEST <= width <= _WIDEST or lengths[0] > 3 * _WIDEST:
        return 0
    full = run_on = 0
    for number in range(1, len(lines)):
        if not lines[number].after_blank and _overflows(texts[number - 1], texts[number], width):
            full += 1
            run_on += _goes_on(texts[number - 1], texts[number])
    return width if full >= 3 and run_on >= full * _WRAPPED_SHARE else 0


def _overflows(text: str, following: str, width: int) -> bool:
    """Whether the first word of ``following`` had no room left behind ``text``."""
    # Scripts without spaces break behind any sign, at most one before the edge where the next is a comma.
    word = 2 if _is_wide(following[:1]) else len(following.partition(" ")[0])
    room = width - len(text) - (text[-1] != "-")
    return word > room and max(len(text), word) * 2 > width


def _goes_on(text: str, following: str) -> bool:
    first = following[0]
    return first.islower() or (first.isalpha() and not first.isupper()) or text[-1] not in '.!?:\u2026"\u201d'


def wrapped(lines: Sequence[Line], texts: Sequence[str], width: int) -> list[bool]:
    """For each line whether it goes on from the one before, on a page wrapped at ``width``."""
    joined = [False] * len(lines)
    for number in range(1, len(lines)):
        listed = _BULLET.match(texts[number]) and _BULLET.match(_head(texts, joined, number))
        ruled = _is_ruler(texts[number]) or _is_ruler(texts[number - 1])
        if not (lines[number].after_blank or listed or ruled):
            joined[number] = _overflows(texts[number - 1], texts[number], width)
    return joined


def _is_ruler(text: str) -> bool:
    """Whether a line is drawn, not written: ``------``, ``= = =``."""
    return len(text) >= 3 and not text[0].isalnum() and len(set(text) - {" "}) == 1


def _head(texts: Sequence[str], joined: Sequence[bool], number: int) -> str:
    """The first line of the paragraph before ``number``, looked for over at most 50 lines."""
    for back in range(number - 1, max(number - 50, 0) - 1, -1):
        if not joined[back]:
            return texts[back]
    return ""
