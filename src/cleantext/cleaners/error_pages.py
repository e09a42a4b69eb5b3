"""Pages that say that there is no page: what is left below such a headline are teasers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.document import BODY_ROLES, Document, Edit, Role

_RULES: Final = ".errors."  # in the names of rules that know such a line: en.errors.not-found
_SAID: Final = 2  # lines; "Access denied" alone may be the headline of an article


def error_pages(document: Document) -> Iterator[Edit]:
    """Take the body away where the headline or a line beside it, and another, say that the page was not found."""
    claimed = {edit.block for _, edit in document.log if _RULES in edit.reason}
    beside = (claimed & {head - 1, head, head + 1} for head, _ in document.with_role(Role.HEADLINE))
    if len(claimed) < _SAID or not any(beside):
        return
    for number, _ in document.with_role(*BODY_ROLES):
        yield Edit(number, "errors.no-page", Role.OTHER)
