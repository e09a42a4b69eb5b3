"""What a worker does with a page: read it, write its line, count."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cleantext.api import Reader
from cleantext.article import Article
from cleantext.batch.columns import flatten
from cleantext.batch.page import Page
from cleantext.batch.plan import Errors, Form
from cleantext.errors import Problem
from cleantext.escape import json_text
from cleantext.result import Result

if TYPE_CHECKING:
    from cleantext.options import Options


FIELDS: Final = tuple(
    name for name in Article.model_fields if name not in ("schema_version", "body", "confidence", "language")
)


class Written(NamedTuple):
    """The lines of some pages, what was counted, and the first page that failed: id and message."""

    data: bytes
    counts: Counter[str]
    failure: tuple[str, str] | None

    @classmethod
    def joined(cls, pieces: Iterable[Written]) -> Written:
        """Several of them as one."""
        data, counts, failure = [], Counter[str](), None
        for piece in pieces:
            data.append(piece.data)
            counts.update(piece.counts)
            failure = failure or piece.failure
        return cls(b"".join(data), counts, failure)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a worker needs to know."""

    options: Options
    form: Form
    errors: Errors


@dataclass(frozen=True, slots=True)
class Maker:
    """Reads pages with options that were checked once."""

    reader: Reader

    @classmethod
    def of(cls, options: Options) -> Maker:
        """Check the options."""
        return cls(Reader.of(options))

    def read(self, page: Page) -> Result:
        """The result of a page; what a cleaner of the caller's raises ends the worker, which names the page."""
        if page.problem is not None:
            return Result(None, page.problem, None)
        reader = self.reader
        if page.url is not None or page.now is not None:
            known = reader.context
            reader = reader._replace(context=replace(known, url=page.url or known.url, now=page.now or known.now))
        return reader.read(page.data)


def broken(code: str, message: str) -> Result:
    """The result of a page that broke its worker."""
    return Result(None, Problem(code, "worker", message), None)


def write(page: Page, result: Result, recipe: Recipe) -> Written:
    """The line of a page, and what is counted of it."""
    failure = None if result.problem is None else (page.id, result.problem.message)
    data = b"" if failure and recipe.errors != "emit" else _LINES[recipe.form](page, result)
    return Written(data, _counted(page, result), failure)


def _json_line(page: Page, result: Result) -> bytes:
    line = json_text({"id": page.id, **result.to_dict(), **page.keep})
    return line.encode("utf-8") + b"\n"


def _row_line(page: Page, result: Result) -> bytes:
    """A row on its way to Parquet: JSON, kept data that is no string as its JSON text."""
    keep = {name: _as_string(value) for name, value in page.keep.items()}
    return json.dumps(flatten(result, page.id, keep), default=str).encode("ascii") + b"\n"


def _as_string(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_LINES: Final = {"jsonl": _json_line, "parquet": _row_line}


def _counted(page: Page, result: Result) -> Counter[str]:
    """Counts by name; the part before the colon says of what."""
    counts = Counter({"documents": 1, "bytes": len(page.data)})
    if result.problem is not None:
        counts["failed"] = 1
        counts[f"reason:{result.problem.code}"] = 1
    if result.article is not None:
        counts["found"] = 1
        counts[f"language:{result.article.language or 'unknown'}"] = 1
        counts.update(f"field:{name}" for name in FIELDS if getattr(result.article, name))
        counts.update(f"rule:{gone.reason}" for gone in result.removed)
    return counts


def worker_of(recipe: Recipe) -> partial[Written]:
    """A callable from a page to its line, with everything loaded that the first page would wait for."""
    maker = Maker.of(recipe.options)
    if recipe.options.get("pipeline") is None:
        maker.read(Page("", "By Ida Holm\n20 July 2022\nThe ferry came back to the harbour on Tuesday."))
    return partial(_do, maker, recipe)


def _do(maker: Maker, recipe: Recipe, page: Page) -> Written:
    return write(page, maker.read(page), recipe)


def totals(counts: Mapping[str, int], group: str) -> dict[str, int]:
    """The counts of one group, the greatest first.

    >>> totals({"reason:empty": 1, "reason:no_article": 3, "documents": 9}, "reason")
    {'no_article': 3, 'empty': 1}
    """
    found = {name.partition(":")[2]: count for name, count in counts.items() if name.startswith(group + ":")}
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
