"""What ``cleantext --trace`` writes, as models: their JSON Schema is that of ``cleantext schema --trace``.

A run builds its trace as plain data (:meth:`cleantext.Result.trace`) and never loads this module; whoever reads
traces back may: ``Trace.model_validate(record["trace"])``.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from cleantext.article import Article, Frozen
from cleantext.document import Role

Offset: TypeAlias = Annotated[int, Field(ge=0)]
Range: TypeAlias = Annotated[
    tuple[Offset, Offset], Field(description="Start and end in code points of the text that was read, half open.")
]


class RemovedBlock(Frozen):
    """A block that is not in the record, and the rule or reader that said so."""

    role: Role
    reason: str = Field(min_length=1)
    span: Range
    text: str


class Repair(Frozen):
    """One change of a block's text: lines joined, encoding mended, a label cut off."""

    reason: str = Field(min_length=1)
    block: int = Field(ge=0, description="The number of the block on its page, from 0.")
    before: str
    after: str


class Source(Frozen):
    """Where a field, or one block of the body, was read."""

    span: Range
    raw: str = Field(description="What stands there, before any repair.")
    note: str = Field(description="What was inferred, such as a zone by the page's country; empty where nothing was.")


class Trace(Frozen):
    """The account of one page.

    >>> Trace.model_validate({"encoding": "", "removed": [], "repairs": [], "evidence": {}, "notes": {}}).notes
    {}
    """

    encoding: str = Field(description="The encoding of the bytes; empty for text and for what could not be read.")
    removed: tuple[RemovedBlock, ...] = Field(description="Every block that was left out, in page order.")
    repairs: tuple[Repair, ...] = Field(description="Every change of a text, in the order in which it was made.")
    evidence: dict[str, tuple[Source, ...]] = Field(description="By field, the places it stands on.")
    notes: dict[str, str] = Field(description="By field, why it is empty or how it was understood.")


class Error(Frozen):
    """Why a page gave no article."""

    code: str = Field(description="One of a few stable words, such as no_article.")
    stage: str = Field(description="The step that found it.")
    message: str = Field(description="A sentence for people.")


class Failure(Frozen):
    """What stands in the place of a record where a page holds no article."""

    error: Error


class TracedArticle(Article):
    """An article with the account of its page."""

    trace: Trace


class TracedFailure(Failure):
    """A page without an article, with its account."""

    trace: Trace
