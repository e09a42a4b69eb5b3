"""Pages that say that there is no page: what is left below such a headline are teasers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.document import BODY_ROLES, Document, Edit, Role

_RULES: Final = ".errors."  # in the names of rules that know such a line: en.errors.not-found
_SAID: Final = 2  # lines; "Access denied" alone may be the headline of an article


def error_pages(document: Document) -> Iterator[Edit]:
    """Take the body of a page away whose headline, and another line, say that it could not be found or read."""
    claimed = {edit.block for _, edit in document.log if _RULES in edit.reason}
    if len(claimed) < _SAID or not any(number in claimed for number, _ in document.with_role(Role.HEADLINE)):
        return
    for number, _ in document.with_role(*BODY_ROLES):
        yield Edit(number, "errors.no-page", Role.OTHER)
