"""Plain Python values of Arrow columns. What Python has no form for costs its own row at most, never the file."""

from __future__ import annotations

from typing import Any

from cleantext.batch.extras import need


def plain_values(column: Any) -> list[Any]:
    """The values of an Arrow array.

    Some engines let strings be any bytes: such a string is given as bytes. A moment beyond the calendar is given as
    Arrow writes it, nanoseconds are cut off: else what they give hangs on whether pandas is installed.
    """
    arrow = need("pyarrow")
    if arrow.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(arrow.timestamp("us", column.type.tz), safe=False)
    if arrow.types.is_duration(column.type) and column.type.unit == "ns":
        column = column.cast(arrow.duration("us"), safe=False)
    try:
        return list(column.to_pylist())
    except _unfit():
        return [_value(item) for item in column]


def _unfit() -> tuple[type[Exception], ...]:
    """What Arrow raises for a value that Python has no form for: no UTF-8, no day of its calendar, no known zone."""
    return ValueError, OverflowError, LookupError, need("pyarrow").ArrowException


def _value(scalar: Any) -> Any:
    arrow = need("pyarrow")
    try:
        return scalar.as_py()
    except _unfit():
        pass
    if isinstance(scalar, arrow.ListScalar):
        return plain_values(scalar.values)
    if isinstance(scalar, arrow.StructScalar):
        return {field.name: _value(scalar[at]) for at, field in enumerate(scalar.type)}
    if isinstance(scalar, arrow.DictionaryScalar):
        return _value(scalar.value)
    if hasattr(scalar, "as_buffer"):
        return scalar.as_buffer().to_pybytes()
    try:
        return str(scalar.cast(arrow.string()))
    except _unfit():
        return f"<{scalar.type}>"
