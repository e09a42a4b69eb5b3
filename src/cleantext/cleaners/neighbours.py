"""A second look at what the reader left out or took: what the blocks before and behind a block say about it.

Boxes stand inside of articles, and the reader, which weighs each block with the prose around it, is in doubt about
what follows them. Each rule here has a reason that holds without any chance: what stands between the furniture and the
body belongs to one of the two, and its shape tells to which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import or_
from typing import Final

from cleantext.cleaners.copies import again
from cleantext.cleaners.looks import Look, Page, Rule
from cleantext.cleaners.sequels import sequel
from cleantext.cleaners.shapes import RESULT, ended, is_said, is_sentence, marker
from cleantext.cleaners.tails import below_comments, below_furniture, below_rights, same_writer
from cleantext.cleaners.teasers import below_teaser, teasers
from cleantext.cleaners.threads import thread
from cleantext.document import Role
from cleantext.expressions import expression
from cleantext.fields.captions import is_caption, is_credit

_SHORT: Final = 60  # code points of a subheading
_BOX: Final = 8  # lines that a box within an article has at most
_RUN: Final = 6  # lines between a box and the body that may be a subheading and its list
_ABOVE: Final = 4  # lines above the body of a bare text: headline, standfirst, byline, date
_LABEL: Final = 12  # code points of a label such as "Editor:"
_NAMED: Final = 42  # code points up to which a colon ends a label
_TWO_MINDS: Final = 0.4
_HINT: Final = 0.05  # chance below which the reader is in no doubt
_BOXES: Final = frozenset({Role.PROMO, Role.CONSENT})
_CLOSES: Final = _BOXES | {Role.NAVIGATION, Role.FOOTER}  # "Sign up", "Terms of use"
_CLOCK: Final = expression(r"[0-2]?\d[:h][0-5]\d(?: ?[ap]m)?\Z", re.IGNORECASE)
_POSTS: Final = 3  # entries of a live blog
_READ: Final = 0.6  # of them, how many must hold body
_TOLD: Final = 3  # paragraphs that tell of a result


def second_look(page: Page) -> list[Look]:
    """What the rules say, one after the other; each sees what those before it changed."""
    looks: list[Look] = []
    for rule in _RULES:
        for look in rule(page):
            page.inside[look.number] = not look.role.is_chrome
            looks.append(look)
    return looks


def _between(page: Page) -> Iterator[Look]:
    """A short block alone between two of the body that the reader is sure of."""
    for number in range(1, len(page.texts) - 1):
        if not page.inside[number] and page.is_sure(number - 1) and page.is_sure(number + 1):
            says = len(page.texts[number]) <= _SHORT and any(map(str.isalnum, page.texts[number]))
            if says and page.is_open(number, 0.25):
                yield Look(number, "body.between", Role.PARAGRAPH)


def _posts(page: Page) -> Iterator[Look]:
    """The entries of a live blog: each opens with a time of day on a line of its own, and the reader knows most."""
    posts = [number for number, text in enumerate(page.texts[:-1]) if len(text) <= 8 and _CLOCK.match(text)]
    if len(posts) < _POSTS:
        return
    times = [page.texts[number].casefold().zfill(8) for number in posts]
    read = sum(any(page.inside[start:end]) for start, end in pairwise(posts))
    if times not in (sorted(times), sorted(times, reverse=True)) or read < _READ * (len(posts) - 1):
        return
    # The list of points above the first entry, with its heading and the label of the entries between.
    above = posts[0] - 1 - page.roles[posts[0] - 1].is_chrome
    top = above
    while top > 0 and marker(page.texts[top]) and (page.inside[top] or page.is_open(top)):
        top -= 1
    if above - top > 1:
        for number in filter(page.is_open, range(top, above + 1)):
            yield Look(number, "body.post-summary", Role.PARAGRAPH)
    # Behind the last entry the page goes on with its furniture.
    ends = next((n for n in range(posts[-1] + 1, len(page.texts)) if page.roles[n].is_chrome), len(page.texts))
    clocks = frozenset(posts)
    for number in range(posts[0], ends):
        if page.is_open(number) and number not in clocks:
            yield Look(number, "body.post", Role.PARAGRAPH)


def _pictures(page: Page) -> Iterator[Look]:
    """The sentence below "2 of 4" says what the picture shows."""
    begun = False
    for number, reason in enumerate(page.reasons[:-1]):
        begun = begun or page.inside[number]
        counts = begun and reason == "und.navigation.picture-count"
        if counts and page.roles[number + 1] is Role.UNKNOWN and is_sentence(page.texts[number + 1]):
            yield Look(number + 1, "body.picture-text", Role.CAPTION)


def _above_picture(page: Page) -> Iterator[Look]:
    """A caption by its own words right above the first paragraph: of the picture at the head of the page."""
    first = page.inside.index(True) if True in page.inside else len(page.texts)
    if True in page.inside[first + 1 :] and is_caption(page.texts[first], page.context):
        yield Look(first, "body.picture-above", Role.OTHER)


def _opening(page: Page) -> Iterator[Look]:
    """A line above the first paragraph that is no sentence, where the reader is not sure of it.

    Of 47 pages whose body began so, it was a caption, a label or the title on 32.
    """
    first = page.inside.index(True) if True in page.inside else len(page.texts)
    below = first + 1
    if below < len(page.texts) and page.inside[below] and is_said(page.texts[below]):
        text = page.texts[first]
        if not page.is_sure(first) and not ended(text) and not marker(text):
            yield Look(first, "body.above-first", Role.OTHER)


def _first(page: Page) -> Iterator[Look]:
    """A paragraph of sentences right above what was taken for the first one, where the reader is in two minds.

    Of 51 texts of two folds that it changed on marked and annotated pages 41 gained.
    """
    above = page.inside.index(True) - 1 if True in page.inside else -1
    if above >= 0 and page.is_open(above, _TWO_MINDS) and is_said(page.texts[above]) and ended(page.texts[above]):
        yield Look(above, "body.first", Role.PARAGRAPH)


def _below_box(page: Page) -> Iterator[Look]:
    """Sentences right behind a box of a few lines that interrupts the body, and not inside of it."""
    behind = _behind_boxes(page)
    if True not in behind:
        return
    taken = -2
    for number, text in enumerate(page.texts):
        if page.inside[number] and behind[number] and is_said(text):
            taken = number  # the reader knew it; the next one may be in doubt
        elif page.is_open(number, 0.05) and is_said(text):
            within = number + 1 < len(page.texts) and page.roles[number + 1] in _BOXES
            if (behind[number] or taken == number - 1) and not within:
                yield Look(number, "body.below-box", Role.PARAGRAPH)
                taken = number


def _above_body(page: Page) -> Iterator[Look]:
    """A subheading, with a list or alone, between a box inside of the body and the next paragraph."""
    behind = _behind_boxes(page)
    if True not in behind:
        return
    for number in range(2, len(page.texts)):
        if not page.inside[number] or page.inside[number - 1]:
            continue
        top = number - 1
        while top > number - _RUN and page.is_open(top) and marker(page.texts[top]):
            top -= 1
        first = page.texts[top]
        names = not marker(first) and len(first) <= _SHORT and not ended(first)
        if names and behind[top] and page.is_open(top, 0.03):
            for block in range(top, number):
                yield Look(block, "body.above-body", Role.PARAGRAPH)


def _behind_boxes(page: Page) -> list[bool]:
    """Which blocks stand right behind a box: a few lines after the body, an advertisement or the like among them."""
    behind = [False] * len(page.texts)
    if _BOXES.isdisjoint(page.roles):
        return behind
    last, boxed = -_BOX - 2, False
    for number, role in enumerate(page.roles):
        behind[number] = boxed and number - last <= _BOX + 1 and page.roles[number - 1] in _CLOSES
        if page.inside[number]:
            last, boxed = number, False
        boxed = boxed or (role in _BOXES and not page.inside[number])
    return behind


def _points(page: Page) -> Iterator[Look]:
    """The points of a list of which the reader took one: those beside it that open with the same bullet."""
    bullets = [text[:1] if marker(text) and not text[:1].isdecimal() else "" for text in page.texts]
    if not any(bullets):
        return
    pairs = list(pairwise(range(len(page.texts))))
    for number, beside in chain(((low, high) for high, low in pairs), reversed(pairs)):
        same = bullets[number] and bullets[number] == bullets[beside]
        if same and page.inside[beside] and page.is_open(number, 0.25):
            yield Look(number, "body.point", Role.PARAGRAPH)


def _facts(page: Page) -> Iterator[Look]:
    """The end of a list of labels and what they name, of which the reader took two: "Attendance: 1,904."."""
    for number in range(2, len(page.texts)):
        if page.inside[number - 1] and page.inside[number - 2] and page.is_open(number, 0.1):
            listed = page.texts[number - 2 : number + 1]
            if all(text.find(": ", 0, _NAMED) > 0 for text in listed):
                yield Look(number, "body.fact", Role.PARAGRAPH)


def _last(page: Page) -> Iterator[Look]:
    """A sentence right behind the body and right before furniture, or before a label whose value is another block."""
    for number in range(1, len(page.texts) - 1):
        if not page.is_sure(number - 1) or not page.is_open(number, 0.2) or not is_sentence(page.texts[number]):
            continue
        below = page.texts[number + 1]
        if page.roles[number + 1].is_chrome or (len(below) <= _LABEL and below[-1] in ":："):
            yield Look(number, "body.last", Role.PARAGRAPH)


def _end(page: Page) -> Iterator[Look]:
    """The end of a bare text: its last sentence, and the few lines above that are no prose.

    A page is bare where no pack knows a line of it, and the body begins within the first lines.
    """
    if not page.texts or any(role.is_chrome for role in page.roles) or True not in page.inside[:_ABOVE]:
        return
    last = len(page.inside) - 1 - page.inside[::-1].index(True)
    rest = range(last + 1, len(page.texts))
    doubtful = all(page.is_open(number, _HINT) for number in rest)
    if 0 < len(rest) <= _RUN and doubtful and is_sentence(page.texts[-1]):
        for number in rest:
            yield Look(number, "body.end", Role.PARAGRAPH)


def _result(page: Page) -> Iterator[Look]:
    """A result, such as "Harrow Vale 3, Fairholm Town 2", above the report that tells of the two."""
    if True not in page.inside:
        return
    first = page.inside.index(True)
    above = page.texts[first - 1]
    found = RESULT.match(above) if first and above[-1:].isdecimal() and page.is_open(first - 1) else None
    told = " ".join(page.texts[first : first + _TOLD])
    if found and all(name.split()[0] in told for name in (found[1], found[3])):
        yield Look(first - 1, "body.result", Role.PARAGRAPH)


def _credits(page: Page) -> Iterator[Look]:
    """The name of an agency alone on a line, and the caption above it."""
    for number, text in enumerate(page.texts):
        if page.inside[number] and is_credit(text, page.context):
            yield Look(number, "body.credit-line", Role.OTHER)
            if number and page.inside[number - 1] and not ended(page.texts[number - 1]):
                yield Look(number - 1, "body.caption-above-credit", Role.CAPTION)


def running_heads(texts: Sequence[str]) -> list[bool]:
    """For each block whether it is a page number, or stands beside one and on other pages of the paper as well.

    >>> running_heads(["Working Note 14", "Ferries are late.", "1", "Working Note 14"])
    [False, False, True, True]
    """
    count = Counter(texts)
    numbers = [text.isdigit() for text in texts]
    beside = map(or_, [*numbers[1:], False], [False, *numbers[:-1]])
    return [number or (near and count[text] > 1) for text, number, near in zip(texts, numbers, beside, strict=True)]


_RULES: Final[tuple[Rule, ...]] = (
    _posts, _between, _pictures, _above_picture, _opening, _first, _below_box, _above_body, below_teaser, _points,
    _facts, _last, _end, _result, teasers, _credits, thread, below_comments, below_furniture, again, sequel,
    same_writer, below_rights,
)  # fmt: skip
