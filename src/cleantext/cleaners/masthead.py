"""Section, headline and standfirst: the blocks that stand above the body and name it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from cleantext.cleaners.body import hints
from cleantext.document import BODY_ROLES, Block, Document, Edit, Role
from cleantext.expressions import expression
from cleantext.fields.bylines import marker_alone
from cleantext.masthead import Choice, Lines, Model, kinds_of, read
from cleantext.reports import signed_dateline

_LONG = 130  # code points; of 680 annotated headlines three have more
_SENTENCE = expression(r"[.!\u2026\u3002\uff01\u0964\u06d4\u0589][\"'\u201d\u2019\u00bb)\]\u300d]{0,3}\Z")
_SURE = 0.5  # chance of a headline
_LINK = expression(r"https?://\S{1,2000}\Z")


class Masthead:
    """The cleaner that reads with ``model``, or with the one that comes with the package."""

    __slots__ = ("model",)

    def __init__(self, model: Model | None = None) -> None:
        self.model = model

    def __call__(self, document: Document) -> Iterator[Edit]:
        """Name the page's own headline, its standfirst and its section, and the lines that repeat the headline."""
        blocks, lines = document.blocks, lines_of(document)
        inside, known = lines.inside, lines.hints
        found = read(lines, self.model, document.context.url)
        yield from _menus(document)
        headline, standfirst, section = found
        if headline.block is None or not _may_head(lines, headline.block, headline.probability):
            # Nothing stands above a page that opens with its body; a paragraph is no headline for want of a better one.
            return
        for number in lines_above(blocks, inside, headline):
            yield Edit(number, "masthead.above-headline", Role.OTHER)
        for number in headline.also:
            if not inside[number]:
                yield Edit(number, "masthead.repeats-headline", Role.TITLE)
        for role, choice in ((Role.SECTION, section), (Role.STANDFIRST, standfirst), (Role.HEADLINE, headline)):
            if (
                choice.block is None
                or known[choice.block].startswith("chrome.")
                or _LINK.match(blocks[choice.block].text)
                or (role is Role.SECTION and inside[choice.block] and True in inside[: choice.block])
                or (role is Role.SECTION and choice.block == standfirst.block)
                or (role is Role.STANDFIRST and inside[choice.block] and inside.count(True) == 1)
            ):
                # No section stands between two paragraphs, nor in the line of the standfirst; and no standfirst is all
                # that there is of the body.
                continue
            text = blocks[choice.block].text
            if role is Role.STANDFIRST and signed_dateline(document, text) is not None:
                # A report opens with its dateline, and a standfirst stands before the report.
                yield Edit(choice.block, "masthead.opens-report", Role.PARAGRAPH)
            else:
                yield _chosen(blocks[choice.block], choice, choice.block, role)


def lines_of(document: Document) -> Lines:
    """What the masthead is told of a page: its lines, the chance of each to be body, what packs know, and kinds."""
    blocks = document.blocks
    inside = [block.role in BODY_ROLES for block in blocks]
    texts = [block.text for block in blocks]
    chances = _chances_of_body(blocks, inside)
    return Lines(texts, chances, inside, hints(document), kinds_of(texts, chances, inside, document.context))


def _menus(document: Document) -> Iterator[Edit]:
    """What the names of sections are where they name none: the one that does is chosen from all lines."""
    for number, block in document.with_role(Role.SECTION):
        if block.text.endswith(":") and marker_alone(block.text, document.context):
            # With a colon the Arabic word for books says who wrote this.
            yield Edit(number, "masthead.by-word", Role.OTHER)
        else:
            yield Edit(number, "masthead.menu-entry", Role.NAVIGATION)


def lines_above(blocks: Sequence[Block], inside: Sequence[bool], headline: Choice) -> list[int]:
    """The lines of the body that stand above the headline, of a teaser or a menu, where most of the body is below it.

    Above the first printing of it that stands on a line of the body: a heading may say the headline again. With most of
    the body above, or a third above a doubtful one, it is the headline that is wrong. Such lines were no body on any of
    23 texts of evaluation pages.
    """
    assert headline.block is not None
    first = min([headline.block, *(copy for copy in headline.also if inside[copy + 1 : copy + 2] == [True])])
    above = [number for number in range(first) if inside[number]]
    size = sum(len(blocks[number].text) for number in above) * (1 if headline.probability >= _SURE else 2)
    return above if size < sum(len(block.text) for block in compress(blocks[first:], inside[first:])) else []


def _may_head(lines: Lines, number: int, chance: float) -> bool:
    """Whether a line can be a headline: not furniture that a pack knows, nor a sentence or subheading of the body.

    Nor one that is a caption by its own words, where the reader doubts: a bare text may have no other short line.
    """
    if lines.hints[number].startswith("chrome.") or (lines.kinds[number] == "caption" and chance < _SURE):
        return False
    text = lines.texts[number]
    prose = len(text) > _LONG or _SENTENCE.search(text) is not None
    return not (lines.inside[number] and (prose or (number and lines.inside[number - 1])))


def _chosen(block: Block, choice: Choice, number: int, role: Role) -> Edit:
    value = block.text[choice.start : choice.end]
    cut = value if value != block.text else None
    chance = choice.probability
    return Edit(number, f"masthead.{role.value}", role, cut, chance, choice.cues, confidence=chance)


def _chances_of_body(blocks: Sequence[Block], inside: Sequence[bool]) -> list[float]:
    return [
        0.0 if block.probability is None else block.probability if within else 1 - block.probability
        for block, within in zip(blocks, inside, strict=True)
    ]
