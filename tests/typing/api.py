"""The public interface as a type checker sees it; checked by mypy --strict, never run."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import assert_type

import cleantext
from cleantext import Article, Document, Edit, Evidence, Pipeline, Problem, Removed, Result, Role, Timestamp


def mine(document: Document) -> Iterator[Edit]:
    """A cleaner of a user's own."""
    for number, block in enumerate(document.blocks):
        if block.text.isupper():
            yield Edit(number, "my.shout", role=Role.PROMO)


pipeline = Pipeline.default().without("facts").replace("kinds", mine).insert_after("body", "mine", mine)
article = cleantext.clean(b"...", language="en", date_order="dmy", timezone="Europe/Oslo", url="https://example.org")
assert_type(article, Article)
assert_type(article.headline, str | None)
assert_type(article.authors, tuple[str, ...])
assert_type(article.published_at, Timestamp | None)
assert_type(article.text, str)

result = cleantext.run("...", now=datetime(2022, 7, 20), rules=[Path("mine.toml"), "folder"], pipeline=pipeline)
assert_type(result, Result)
assert_type(result.article, Article | None)
assert_type(result.problem, Problem | None)
assert_type(result.document, Document | None)
assert_type(result.removed, tuple[Removed, ...])
assert_type(result.evidence["body"], tuple[Evidence, ...])

assert_type(cleantext.clean_many(["a", b"b"], max_bytes=10), Iterator[Result])
