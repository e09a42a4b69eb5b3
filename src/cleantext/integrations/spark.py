"""Spark: a DataFrame of pages to a DataFrame of records, through Arrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Unpack

from cleantext.batch.columns import SCHEMA, Names, clean_batch
from cleantext.batch.extras import need
from cleantext.integrations.arrow import clean_batches, portable

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from cleantext.options import Options

_types: Any = need("pyspark.sql.types")
_NAMES: Final = Names()
_TYPES: Final = {
    "string": _types.StringType(),
    "list<string>": _types.ArrayType(_types.StringType()),
    "date": _types.DateType(),
    "double": _types.DoubleType(),
}


def clean(df: DataFrame, column: str | None = None, names: Names = _NAMES, **options: Unpack[Options]) -> DataFrame:
    """A record for each page of ``column``, with the columns of ``SCHEMA`` and those that ``names`` keeps.

    ``names`` says which columns hold the id, the address and the moment of fetching; ``column`` is short for its
    ``text``. Names and options are checked at once, rule files are read here and travel to the executors, which
    need cleantext and pyarrow. ``options`` are those of :func:`cleantext.run`.
    """
    need("pyarrow")
    names = names if column is None else names._replace(text=column)
    options = portable(options)
    clean_batch(dict.fromkeys(df.columns, ()), names, **options)

    def records(batches: Iterator[Any]) -> Iterator[Any]:
        return clean_batches(batches, names, **options)

    read = dict.fromkeys((names.text, names.id, names.url, names.now, *names.keep))
    wanted = [f"`{name}`" for name in read if name is not None and name in df.columns]
    kept = [df.schema[name] for name in names.keep]
    schema = _types.StructType([*(_types.StructField(each.name, _TYPES[each.type]) for each in SCHEMA), *kept])
    return df.select(*wanted).mapInArrow(records, schema)
