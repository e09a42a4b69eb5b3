"""Timestamps keep their precision and come back from JSON as they went."""

import pytest
from pydantic import TypeAdapter, ValidationError

from cleantext import Timestamp

ADAPTER = TypeAdapter(Timestamp)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2022-07-20", "day"),
        ("2022-07-20T09:19", "minute"),
        ("2022-07-20T00:00", "minute"),
        ("2022-07-20T09:19+01:00", "minute"),
        ("2022-07-20T09:19:05", "second"),
        ("2022-07-20T09:19:05+01:00", "second"),
        ("2022-07-20T09:19:05-11:30", "second"),
        ("0999-01-01", "day"),
    ],
)
def test_the_string_form_comes_back_unchanged(text, precision):
    stamp = Timestamp.parse(text)
    assert str(stamp) == text
    assert stamp.precision == precision
    assert ADAPTER.validate_json(ADAPTER.dump_json(stamp)) == stamp
    assert ADAPTER.validate_python(stamp) is stamp
    assert ADAPTER.validate_python(text) == stamp


def test_z_is_an_offset_of_zero():
    assert str(Timestamp.parse("2022-07-20T09:19:05Z")) == "2022-07-20T09:19:05+00:00"


def test_a_day_is_not_midnight():
    assert Timestamp.parse("2022-07-20") != Timestamp.parse("2022-07-20T00:00")


@pytest.mark.parametrize(
    "text",
    [
        "", "2022", "2022-07", "2022-7-20", "2022-02-30", "2022-07-20T25:61", "2022-07-20 09:19", "20220720",
        "x2022-07-20", "2022-07-20+01:00", "12022-07-20", "2022-07-20T09:19\n", "٢٠٢٢-٠٧-٢٠",
    ],
)  # fmt: skip
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        Timestamp.parse(text)
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(text)


def test_the_schema_is_a_string_with_a_pattern():
    schema = ADAPTER.json_schema()
    assert schema["type"] == "string"
    assert "pattern" in schema
