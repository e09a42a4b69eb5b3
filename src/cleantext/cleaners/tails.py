"""What stands behind an article and was taken for it: comments, lists below the line of rights, more of the writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import Final

from cleantext.cleaners.looks import Look, Page
from cleantext.cleaners.shapes import is_sentence
from cleantext.document import Role
from cleantext.expressions import expression
from cleantext.fields.rights import rights_of

_YEAR: Final = expression(r"(?:19|20)\d\d")
_ENDING: Final = frozenset((Role.NAVIGATION, Role.SHARE, Role.CONSENT, Role.RELATED, Role.COMMENTS, Role.FOOTER))
_KINDS: Final = 3
_MOST: Final = 0.5
_SPEAKS: Final = (":", "\uff1a")  # behind whoever speaks
_COUNT: Final = expression(r"[1-9]")  # "0 comments" stands above an article too
_AMONG: Final = ((0.3, 2), (0.1, 4))  # how much must stand above lines of comments, and how many there are from it on
_ABOVE: Final = 0.25  # of what was taken, how much must stand above: a page may begin with its rights
_TOLD: Final = 3  # sentences above it
_PROSE: Final = 80  # code points of a sentence that may be the text of the page
_NAME: Final = 40  # code points of the line that names who wrote
_NEAR: Final = 12  # lines above the body in which it stands, and
_IN: Final = 4  # lines from its first on: a standfirst was taken for body
_TIMES: Final = 4  # how often it was taken for body
_APART: Final = 4  # lines from one to the next: title, writer, categories


def below_rights(page: Page) -> Iterator[Look]:
    """What was taken below the line that says whose rights the page is, where no sentence was: lists of places."""
    if Role.FOOTER not in page.roles:
        return
    rights = rights_of(page.context.language)
    total = sum(_sizes(page))
    above = 0
    for number, size in enumerate(_sizes(page)):
        above += size
        if page.roles[number] is not Role.FOOTER or above < _ABOVE * total or above == total:
            continue
        low = page.texts[number].casefold()
        if _YEAR.search(low) is None or not any(map(low.__contains__, rights)):
            continue
        told = sum(_is_prose(page.texts[at]) for at in range(number) if page.inside[at])
        behind = [at for at in range(number + 1, len(page.texts)) if page.inside[at]]
        if told >= _TOLD and not any(_is_prose(page.texts[at]) for at in behind):
            for at in behind:
                yield Look(at, "body.below-rights", Role.FOOTER)
        return


def below_comments(page: Page) -> Iterator[Look]:
    """What was taken below the first of several lines of which packs know that they stand among comments.

    Lines that say the same are one, since "Answer" stands before all that is said in an interview, as "Answer:" does,
    which counts for nothing; a count ("36 Comments") counts as a second one. Below a third of what was taken two are
    enough, below a tenth four. What stands behind the last line that was taken says nothing: every page may be
    commented on there.
    """
    left = _marks(page)
    if max(left.values(), default=0) < min(least for _, least in _AMONG):
        return
    total, above = sum(_sizes(page)), 0
    for number, size in enumerate(_sizes(page)):
        above += size
        if any(above >= share * total and left.get(number, 0) >= least for share, least in _AMONG):
            yield from _below(page, number, "body.below-comments", Role.COMMENTS)
            return


def _marks(page: Page) -> dict[int, int]:
    """For each line of comments above the end of what was taken, how many different ones stand from it on."""
    last = max(compress(count(), page.inside), default=0)
    seen: set[str] = set()
    found: dict[int, int] = {}
    left = 0
    for number in range(last - 1, -1, -1):
        if page.roles[number] is Role.COMMENTS:
            text = page.texts[number].casefold()
            counts = _COUNT.search(text) is not None
            if text not in seen and (counts or not text.endswith(_SPEAKS)):
                seen.add(text)
                left += 1 + counts
            found[number] = left
    return found


def below_furniture(page: Page) -> Iterator[Look]:
    """What was taken below three kinds of furniture that end a page, where most of what was taken stands above.

    Pitches stand in the midst of articles too and do not count; a menu is told by the names of sections as well.
    """
    total, above = sum(_sizes(page)), 0
    kinds: set[Role] = set()
    for number, taken in enumerate(page.inside):
        if taken:
            if len(kinds) >= _KINDS and above >= _MOST * total:
                yield from _below(page, number, "body.below-furniture", Role.OTHER)
                return
            above += len(page.texts[number])
            kinds.clear()
        else:
            role = Role.NAVIGATION if page.roles[number] is Role.SECTION else page.roles[number]
            if role in _ENDING:
                kinds.add(role)


def same_writer(page: Page) -> Iterator[Look]:
    """What was taken among other stories whose writer stands below each of them, as above the article."""
    if True not in page.inside:
        return
    first = page.inside.index(True)
    near = range(max(0, first - _NEAR), min(first + _IN, len(page.texts)))
    names = [page.texts[at] for at in near if page.roles[at] is Role.UNKNOWN and _may_name(page.texts[at])]
    for name in dict.fromkeys(names):
        places = [at for at in range(first, len(page.texts)) if page.inside[at] and page.texts[at] == name]
        for run in (run for run in _runs(page, places) if len(run) >= _TIMES):
            for at in range(run[0] - 1, min(run[-1] + 2, len(page.texts))):
                if page.inside[at] and not _is_prose(page.texts[at]):
                    yield Look(at, "body.same-writer", Role.RELATED)


def _runs(page: Page, places: Sequence[int]) -> list[list[int]]:
    """The runs of lines that are near each other, with no prose between."""
    runs: list[list[int]] = []
    for at in places:
        last = runs[-1][-1] if runs else -_APART - 1
        if at - last > _APART or any(map(_is_prose, page.texts[last + 1 : at])):
            runs.append([])
        runs[-1].append(at)
    return runs


def _sizes(page: Page) -> Iterator[int]:
    """How many code points of each line were taken; no list, which would be as large as a page of short lines."""
    return (len(text) * taken for text, taken in zip(page.texts, page.inside, strict=True))


def _below(page: Page, start: int, reason: str, role: Role) -> Iterator[Look]:
    """All that was taken from a line on; rules write what is inside while it is read."""
    return (Look(number, reason, role) for number in range(start, len(page.texts)) if page.inside[number])


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE and is_sentence(text)


def _may_name(text: str) -> bool:
    return len(text) <= _NAME and " " in text and text.replace(" ", "").isalpha() and text[0].isupper()
