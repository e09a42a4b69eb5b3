"""What a page says of somebody: that the article is about her, or that a label calls her something else."""

from __future__ import annotations

from typing import Final

from cleantext.cleaners.zone import Zone
from cleantext.document import BODY_ROLES, Document, Role
from cleantext.expressions import expression
from cleantext.fields.bylines import is_own, is_picture_credit, is_picture_label, is_reporter

_DOI: Final = expression(r"\W{0,3}(?:(?:DOI|doi)\b|https?://(?:dx\.)?doi\.org/)")
_PAPER: Final = 3  # lines from the authors of a paper to its number; journal and pages stand between
_SIGNED: Final = 3  # blocks at the end of a body where its author may stand as signature and in a bio
_TOLD_OF: Final = 2  # paragraphs that name a person: an author may stand in one, below a picture or as a signature
_LISTED: Final = 2  # subheadings and points of a list that name somebody
_CREDIT: Final = 60  # code points: a shorter line tells nothing of a person, it may be the credit of a picture
_TOLD_IN: Final = 300  # paragraphs in which that is looked for
_CREDITED: Final = ("/", "—", "–", "(", "|")  # alone on a line between who took a picture and for whom
_CALL: Final = 24  # code points of a label above a name: "Contact:"


def is_called(document: Document, number: int) -> bool:
    """Whether the line above a bare name says who bears it, and not that he wrote: "Contact:", "Photo by"."""
    above = document.blocks[number - 1].text.rstrip() if number else ""
    label = len(above) <= _CALL and above.endswith((":", "："))
    return label or (bool(above) and is_picture_label(above, document.context))


def ends_credit(document: Document, number: int) -> bool:
    """Whether a line is the end of the credit of a picture: "Photo by Jane Doe", "/", "AP"."""
    above = document.blocks[number - 1].text.strip() if number else ""
    return above in _CREDITED or (bool(above) and is_picture_credit(above, document.context))


def is_cited(document: Document, number: int) -> bool:
    """Whether a line near a byline begins with the number of a paper, "DOI: 10.1000/182": then it is that paper's."""
    near = document.blocks[max(0, number - _PAPER) : number + _PAPER + 1]
    return any(_DOI.match(block.text) for block in near)


def is_subject(document: Document, zone: Zone, name: str) -> bool:
    """Whether the article is about the bearer of a name: in its headline, or in several of its paragraphs."""
    heads = (block.text for _, block in document.with_role(Role.HEADLINE, Role.STANDFIRST))
    body = (block.text for number, block in document.with_role(*BODY_ROLES) if number >= zone.body)
    texts = list(body)
    prose = [text for text in texts if len(text) > _CREDIT]
    prose = prose[: max(1, len(prose) - _SIGNED)][:_TOLD_IN]
    if any(name in text and not _tells_who_wrote(document, text, name) for text in heads):
        return True
    if sum(name in text for text in prose) >= _TOLD_OF:
        return True
    short = [text for text in texts[:_TOLD_IN] if len(name) < len(text) <= _CREDIT and name in text]
    return sum(not is_picture_credit(text, document.context) for text in short) > _LISTED


def _tells_who_wrote(document: Document, text: str, name: str) -> bool:
    """Such as "our reporter Jane Doe looks at five harbours", or "Jane Doe I'm a writer, and I live on a boat"."""
    own = text.startswith(name) and is_own(text[len(name) :], document.context)
    return own or is_reporter(text, name, document.context)
