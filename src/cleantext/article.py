"""The record: what a page says, as a validated and frozen pydantic model."""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field
from pydantic.dataclasses import dataclass

from cleantext.timestamp import Timestamp

SCHEMA_VERSION: Final = "1.0"

Kind: TypeAlias = Literal["paragraph", "subheading", "quote", "list_item", "caption"]


def _without_example(schema: dict[str, Any]) -> None:
    schema["description"] = schema["description"].partition("\n\n>>>")[0]


class Frozen(BaseModel):
    """A part of what is written: nothing can be changed, nothing unknown be added."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_without_example)


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class BodyBlock:
    """One block of the body, in page order."""  # a page may have 100,000; a model takes 490 bytes, this 56

    kind: Kind
    text: str = Field(min_length=1)


class Contributor(Frozen):
    """Somebody a byline or credit names: a person, an organization, or a person of one."""

    name: str | None = None
    role: Literal["author", "photographer", "editor", "translator", "additional"] = "author"
    organization: str | None = None


class Confidence(Frozen):
    """The chance that a field is exactly right (of the body: that it agrees with the true one), for fields given."""

    section: float | None = None
    headline: float | None = None
    standfirst: float | None = None
    body: float | None = None


class Article(Frozen):
    """An article as its page shows it. A field the page does not show, or shows unclearly, is ``None`` or empty.

    >>> article = Article(headline="Ferry returns", body=({"kind": "paragraph", "text": "It came back."},))
    >>> Article.model_validate_json(article.model_dump_json()) == article
    True
    """

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    section: str | None = Field(None, description="The part of the site the article stands in, as printed.")
    headline: str | None = Field(None, description="The page's own headline, as printed, without the site's name.")
    standfirst: str | None = Field(None, description="The summary between headline and body, if it stands as one.")
    byline: str | None = Field(None, description="The byline as printed.")
    authors: tuple[str, ...] = Field((), description="Names of the people who wrote it, cleaned.")
    contributors: tuple[Contributor, ...] = Field((), description="Everybody that bylines and credits name.")
    dateline: str | None = Field(None, description="The place a report opens with; it stays in the body as well.")
    published_at: Timestamp | None = Field(None, description="When the page says it was first published.")
    updated_at: Timestamp | None = Field(None, description="When the page says it was last changed.")
    language: str | None = Field(None, description="BCP 47 tag, given by the caller or read from the text.")
    url: str | None = Field(None, description="As given by the caller; never fetched.")
    body: tuple[BodyBlock, ...] = Field(min_length=1, description="The body in page order.")
    confidence: Confidence = Field(Confidence(), description="How likely fields are right, calibrated on other sites.")

    @property
    def text(self) -> str:
        """The body as plain text, blocks parted by a blank line."""
        return "\n\n".join(block.text for block in self.body)
