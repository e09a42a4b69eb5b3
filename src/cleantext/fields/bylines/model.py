"""What a byline says: people and organisations, and how sure the reading is."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal["author", "photographer", "editor", "translator", "additional"]


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
