from __future__ import annotations

import pytest

from cleantext.context import Context
from cleantext.fields.dates import read_line


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # What stood in two elements, without a space between them.
        ("de", "1. November 20232. November 2023", ["2023-11-01", "2023-11-02"]),
        ("de", "19.11.202119.11.2021", ["2021-11-19", "2021-11-19"]),
        ("es", "27 abril, 202226 abril, 2022", ["2022-04-27", "2022-04-26"]),
        ("en", "January 25, 2022January 26, 2022", ["2022-01-25", "2022-01-26"]),
        ("en", "December 15, 20163:33 PM", ["2016-12-15T15:33"]),
        ("es", "miércoles, 4 de mayo de 202207:59 hs", ["2022-05-04T07:59"]),
        ("de", "26.11.20230 Kommentare", ["2023-11-26"]),
        ("de", "7. Januar 20220", ["2022-01-07"]),
        ("en", "By Ida Holm2010-01-01 09:32:17 UTC", ["2010-01-01T09:32:17+00:00"]),
        ("de", "Ida Holm22. Februar 2020", ["2020-02-22"]),
        ("es", "La Ría16.08.2020 - 21:03h", ["2020-08-16T21:03"]),
        ("en", "Ida Holm/November 18, 2016", ["2016-11-18"]),
        ("en", "By Ida Holm/June 12, 2020 9:49 am/Updated: Aug. 18, 2020", ["2020-06-12T09:49", "2020-08-18"]),
        ("en", "by Harbour PostJuly 20, 202201", ["2022-07-20"]),
        ("en", "HarbourJuly 20, 2022", ["2022-07-20"]),
        ("en", "In dismay 20, 2022 came", []),
        # Numbers of five figures that are none of a year and something else.
        ("en", "In March 20,163 people came", []),
        ("en", "20163 people came in March", []),
        ("en", "harbour2020", []),
    ],
)
def test_days_glued_to_what_stands_beside_them(language: str, text: str, found: list[str]) -> None:
    readings = [reading.timestamp for reading in read_line(text, Context(language))]
    assert [str(stamp) for stamp in readings if stamp is not None] == found
