"""The flat form of a record: typed columns, and pages in columns to records in columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias, Unpack

from cleantext.errors import OptionError
from cleantext.result import Result

if TYPE_CHECKING:
    from cleantext.article import Article
    from cleantext.options import Options
    from cleantext.timestamp import Timestamp

Type: TypeAlias = Literal["string", "list<string>", "date", "double"]


class Column(NamedTuple):
    """One column: its name, its type and what it holds."""

    name: str
    type: Type
    about: str


SCHEMA: Final = (
    Column("id", "string", "name of the document: its id field, its path, or file and line"),
    Column("schema_version", "string", "version of the record's schema; null where there is no article"),
    Column("section", "string", "as in the record"),
    Column("headline", "string", "as in the record"),
    Column("standfirst", "string", "as in the record"),
    Column("byline", "string", "as in the record"),
    Column("authors", "list<string>", "as in the record"),
    Column("contributor_names", "list<string>", "name of each contributor, or null"),
    Column("contributor_roles", "list<string>", "role of each contributor"),
    Column("contributor_organizations", "list<string>", "organization of each contributor, or null"),
    Column("dateline", "string", "as in the record"),
    Column("published_at", "string", "reduced ISO 8601, as in the record"),
    Column("published_date", "date", "the day of published_at, as the page states it"),
    Column("updated_at", "string", "reduced ISO 8601, as in the record"),
    Column("updated_date", "date", "the day of updated_at, as the page states it"),
    Column("language", "string", "as in the record"),
    Column("url", "string", "as in the record"),
    Column("text", "string", "the body, its blocks parted by a blank line"),
    Column("body_kinds", "list<string>", "kind of each block of the body"),
    Column("body_texts", "list<string>", "text of each block of the body"),
    Column("confidence_section", "double", "as in the record"),
    Column("confidence_headline", "double", "as in the record"),
    Column("confidence_standfirst", "double", "as in the record"),
    Column("confidence_body", "double", "as in the record"),
    Column("error_code", "string", "why there is no article, or null"),
    Column("error_stage", "string", "where that was found"),
    Column("error_message", "string", "the same for people"),
)
_EMPTY: Final[Mapping[str, None]] = {column.name: None for column in SCHEMA}


def flatten(result: Result, id: str | None, keep: Mapping[str, Any]) -> dict[str, Any]:  # noqa: A002  # the column's name
    """A result as one flat row: every column of ``SCHEMA``, then what is kept of the input.

    >>> from cleantext import run
    >>> row = flatten(run("Menu"), "a.txt", {"site": "courier"})
    >>> row["id"], row["error_code"], row["headline"], row["site"]
    ('a.txt', 'no_article', None, 'courier')
    """
    row: dict[str, Any] = {**_EMPTY, "id": id}
    if result.article is not None:
        row.update(_article(result.article))
    elif result.problem is not None:
        row["error_code"], row["error_stage"], row["error_message"] = result.problem
    return {**row, **keep}


def _article(article: Article) -> dict[str, Any]:
    plain = ("schema_version", "section", "headline", "standfirst", "byline", "dateline", "language", "url")
    confidence = article.confidence
    return {
        **{name: getattr(article, name) for name in plain},
        "authors": list(article.authors),
        "contributor_names": [person.name for person in article.contributors],
        "contributor_roles": [person.role for person in article.contributors],
        "contributor_organizations": [person.organization for person in article.contributors],
        "published_at": _text(article.published_at),
        "published_date": _day(article.published_at),
        "updated_at": _text(article.updated_at),
        "updated_date": _day(article.updated_at),
        "text": article.text,
        "body_kinds": [block.kind for block in article.body],
        "body_texts": [block.text for block in article.body],
        "confidence_section": confidence.section,
        "confidence_headline": confidence.headline,
        "confidence_standfirst": confidence.standfirst,
        "confidence_body": confidence.body,
    }


def _text(moment: Timestamp | None) -> str | None:
    return None if moment is None else str(moment)


def _day(moment: Timestamp | None) -> dt.date | None:
    return None if moment is None else moment.value.date()


class Names(NamedTuple):
    """The columns that :func:`clean_batch` reads. ``id`` may be missing; ``url`` and ``now`` are read if named."""

    text: str = "text"
    id: str | None = "id"
    url: str | None = None
    now: str | None = None
    keep: tuple[str, ...] = ()


_NAMES: Final = Names()


def clean_batch(
    columns: Mapping[str, Sequence[Any]], names: Names = _NAMES, **options: Unpack[Options]
) -> dict[str, list[Any]]:
    """Pages in columns to records in columns: one row out for each row in, in order, as plain lists.

    A page without an article is a row with an ``error_code``; a cleaner of the caller's that raises is not caught.
    ``options`` are those of :func:`cleantext.run`.

    >>> rows = clean_batch({"id": ["a", "b"], "text": ["Menu", ""]})
    >>> rows["id"], rows["error_code"]
    (['a', 'b'], ['no_article', 'empty'])
    """
    from cleantext.batch.page import make_page, name_of
    from cleantext.batch.work import Maker

    _check(columns, names)
    maker = Maker.of(options)
    texts = columns[names.text]
    ids, urls, moments = (
        columns[name] if name is not None and name in columns else [None] * len(texts)
        for name in (names.id, names.url, names.now)
    )
    out: dict[str, list[Any]] = {name: [] for name in _EMPTY}
    for text, id_, url, now in zip(texts, ids, urls, moments, strict=True):
        page = make_page("", text, url=url or None, now=now or None)
        row = flatten(maker.read(page), None if id_ is None else name_of(id_), {})
        for name, value in row.items():
            out[name].append(value)
    return {**out, **{name: list(columns[name]) for name in names.keep}}


def _check(columns: Mapping[str, Sequence[Any]], names: Names) -> None:
    for name in (names.text, names.url, names.now, *names.keep):
        if name is not None and name not in columns:
            raise OptionError(f"no column {name!r}; there are: {', '.join(map(str, columns))}")
    for name in names.keep:
        if name in _EMPTY:
            raise OptionError(f"cannot keep {name!r}: the record has a column of that name")


def arrow_schema(keep: Sequence[str]) -> Any:
    """The schema for pyarrow; kept fields are strings."""
    from cleantext.batch.extras import need

    arrow = need("pyarrow")
    types = {
        "string": arrow.string(),
        "list<string>": arrow.list_(arrow.string()),
        "date": arrow.date32(),
        "double": arrow.float64(),
    }
    fields = [(column.name, types[column.type]) for column in SCHEMA]
    return arrow.schema([*fields, *((name, arrow.string()) for name in keep)])
