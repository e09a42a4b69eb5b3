"""A moment as a page stated it: with its own precision, and an offset only where one was stated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from cleantext.expressions import expression

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

Precision: TypeAlias = Literal["day", "minute", "second"]

# Four-digit years only: datetime ends at 9999, and a page that says 12022 is a typing error.
PATTERN = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$"
_SHAPE = expression(PATTERN, re.ASCII)


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A day, a minute or a second; in JSON one string of reduced ISO 8601.

    >>> str(Timestamp.parse("2022-07-20T09:19"))
    '2022-07-20T09:19'
    >>> Timestamp.parse("2022-07-20").precision
    'day'
    """

    value: datetime
    precision: Precision

    def __post_init__(self) -> None:
        """Cut what lies below the precision, so that equal strings are equal values."""
        if self.precision == "day":
            cut = self.value.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, fold=0)
        elif self.precision == "minute":
            cut = self.value.replace(second=0, microsecond=0, fold=0)
        else:
            cut = self.value.replace(microsecond=0, fold=0)
        object.__setattr__(self, "value", cut)

    @classmethod
    def parse(cls, text: str) -> Timestamp:
        """Read the string form; ``ValueError`` says what was wrong with it."""
        if not _SHAPE.match(text):
            raise ValueError(
                f"{text!r} is not YYYY-MM-DD, YYYY-MM-DDThh:mm or YYYY-MM-DDThh:mm:ss with an offset or none"
            )
        value = datetime.fromisoformat(text)
        clock = text.partition("T")[2].rstrip("Z").partition("+")[0].partition("-")[0]
        precision: Precision = "day" if not clock else "minute" if len(clock) == 5 else "second"
        return cls(value, precision)

    def __str__(self) -> str:
        if self.precision == "day":
            return self.value.date().isoformat()
        return self.value.isoformat(timespec="minutes" if self.precision == "minute" else "seconds")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate from the string form (or an instance) and serialise to it."""
        from pydantic_core import core_schema

        from_text = core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())
        return core_schema.json_or_python_schema(
            json_schema=from_text,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), from_text]),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """A string with a pattern: JSON Schema has no format for reduced precision."""
        return {
            "type": "string",
            "pattern": PATTERN,
            "description": "Reduced ISO 8601; an offset only where the page stated one or the caller gave a zone.",
            "examples": ["2022-07-20", "2022-07-20T09:19", "2022-07-20T09:19:05+01:00"],
        }
