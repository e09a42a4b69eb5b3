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
        ("de", "Ida Holm20.7.2022", ["2022-07-20"]),
        ("de", "Rollen20.7.2022 Zoll", []),
        ("en", "Jul 042022", ["2022-07-04"]),
        ("en", "Jul 202022", []),
        ("en", "In Jul 042022 people came", []),
        ("en", "Jul 992022", []),
        ("de", "Ida2022-08-01T09:19:05+02:0020. Juli 2022|Boote", ["2022-08-01T09:19:05+02:00", "2022-07-20"]),
        ("en", "Ida2022-08-01T09:19:05+00:0007/20/2022|", ["2022-08-01T09:19:05+00:00", "2022-07-20"]),
        ("de", "20 / Juli / 2022", ["2022-07-20"]),
        ("de", "20 Mittwoch Jul 2022", ["2022-07-20"]),
        ("fr", "Publié le 20 Mar 22 à 9:21", ["2022-03-20T09:21"]),
        ("fr", "mar. 20 juillet 2022", ["2022-07-20"]),
        # Numbers of five figures that are none of a year and something else.
        ("en", "In March 20,163 people came", []),
        ("en", "20163 people came in March", []),
        ("en", "harbour2020", []),
    ],
)
def test_days_glued_to_what_stands_beside_them(language: str, text: str, found: list[str]) -> None:
    readings = [reading.timestamp for reading in read_line(text, Context(language))]
    assert [str(stamp) for stamp in readings if stamp is not None] == found


def test_of_two_days_side_by_side() -> None:
    def labels(text: str) -> list[str]:
        return [reading.label for reading in read_line(text, Context("en"))]

    assert labels("May 21, 2025April 24, 2025") == ["updated", "published"]
    assert labels("April 24, 2025May 21, 2025") == ["published", "updated"]
    # The text was written the day before that which was set for it.
    assert labels("July 20, 2022July 19, 2022") == ["published", "bare"]
    assert labels("July 20, 2022July 15, 2022") == ["updated", "published"]
    # A stamp for machines is that of the change, even where it is the earlier.
    assert labels("Ida2022-08-01T09:19:05+02:00July 20th, 2022|Boats") == ["updated", "published"]
    assert labels("Ida2022-07-01T09:19:05+02:00July 20th, 2022|Boats") == ["updated", "published"]
    assert labels("2022-08-01T09:19:05+02:00 | July 20th, 2022") == ["bare", "bare"]
