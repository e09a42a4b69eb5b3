"""Pages in Arrow columns to records in Arrow columns: :func:`clean_batch` for Spark, Ray, Polars and DuckDB."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Unpack

from cleantext.batch.columns import SCHEMA, Names, arrow_schema, clean_batch
from cleantext.batch.extras import need
from cleantext.batch.values import plain_values
from cleantext.options import check

if TYPE_CHECKING:
    from cleantext.options import Options
    from cleantext.rulepack import Rule

_NAMES: Final = Names()
_ROWS: Final = 256  # pages in one hand-over: engines send 10,000 at a time, too many to hold twice


def record_schema(given: Any, names: Names = _NAMES) -> Any:
    """The Arrow schema of what comes out: the columns of ``SCHEMA``, then those that are kept, with their types.

    Raises :class:`OptionError` for a column that ``given``, a schema, does not have.
    """
    clean_batch(dict.fromkeys(given.names, ()), names)
    return need("pyarrow").schema([*arrow_schema(()), *(given.field(name) for name in names.keep)])


def clean_table(table: Any, names: Names = _NAMES, **options: Unpack[Options]) -> Any:
    """A record for each page of a ``pyarrow.Table``, in order. ``options`` are those of :func:`cleantext.run`."""
    schema = record_schema(table.schema, names)
    return need("pyarrow").Table.from_batches(clean_batches(table.to_batches(), names, **options), schema=schema)


def clean_batches(batches: Iterable[Any], names: Names = _NAMES, **options: Unpack[Options]) -> Iterator[Any]:
    """The same for a stream of ``pyarrow.RecordBatch``, a few hundred pages at a time."""
    for batch in batches:
        schema = record_schema(batch.schema, names)
        for start in range(0, batch.num_rows, _ROWS):
            yield _records(batch.slice(start, _ROWS), schema, names, options)


def portable(options: Options) -> Options:
    """Options that were checked, with rule files read: a process elsewhere can use them.

    >>> portable({"timezone": "Europe/Oslo"})
    {'timezone': 'Europe/Oslo', 'rules': ()}
    """
    from cleantext.rulepack import Rule, read_pack

    check(options)
    rules: list[Rule] = []
    for item in options.get("rules") or ():
        rules += [item] if isinstance(item, Rule) else read_pack(Path(item))
    checked: Any = {**options, "rules": tuple(rules)}
    return checked  # type: ignore[no-any-return]  # a TypedDict with one value more


def _records(batch: Any, schema: Any, names: Names, options: Options) -> Any:
    arrow = need("pyarrow")
    named = [name for name in (names.text, names.id, names.url, names.now) if name is not None]
    columns = {name: plain_values(batch.column(name)) for name in dict.fromkeys(named) if name in batch.schema.names}
    rows = clean_batch(columns, names._replace(keep=()), **options)
    arrays = [_array(rows[field.name], field.type) for field in list(schema)[: len(SCHEMA)]]
    return arrow.RecordBatch.from_arrays([*arrays, *(batch.column(name) for name in names.keep)], schema=schema)


def _array(values: list[Any], kind: Any) -> Any:
    try:
        return need("pyarrow").array(values, kind)
    except UnicodeEncodeError:
        return need("pyarrow").array([_sound(value) for value in values], kind)


def _sound(value: Any) -> Any:
    """No lone surrogates: UTF-8 has no form for them."""
    if isinstance(value, str):
        return value.encode("utf-8", errors="replace").decode("utf-8")
    return [_sound(item) for item in value] if isinstance(value, list) else value
