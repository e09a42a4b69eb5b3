"""What a byline says: people and organisations, and how sure the reading is."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal["author", "photographer", "editor", "translator", "additional"]

MarkerKind: TypeAlias = Literal["by", "author", "photographer", "editor", "translator", "additional", "picture"]


def role_of(kind: MarkerKind) -> Role:
    """What the people behind a by-word or label of this kind did.

    >>> role_of("by"), role_of("editor")
    ('author', 'editor')
    """
    return "author" if kind == "by" or kind == "picture" else kind


class Contributor(NamedTuple):
    """A person or an organisation that had a part in the article."""

    name: str | None
    role: Role = "author"
    organization: str | None = None


class Byline(NamedTuple):
    """A byline and where it stands in its line.

    ``certainty`` is ``"marked"`` when a by-word, a label, an agency or an e-mail says so, and ``"shaped"`` for a bare
    name that only its place between headline and text can make a byline.
    """

    start: int
    end: int
    printed: str
    contributors: tuple[Contributor, ...]
    certainty: Literal["marked", "shaped"]

    @property
    def authors(self) -> tuple[str, ...]:
        """The clean names of those who wrote."""
        found = (who.name for who in self.contributors if who.role == "author" and who.name)
        return tuple(dict.fromkeys(found))
