"""The day that an address states."""

from __future__ import annotations

import pytest

from cleantext.fields.dates import address_day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://courier.example/2022/07/20/ferry.html", "2022-07-20"),
        ("https://courier.example/news/2022/7/5/ferry", "2022-07-05"),
        ("https://courier.example/2022-07-20-ferry", "2022-07-20"),
        ("https://courier.example/20220720/ferry", "2022-07-20"),
        ("https://courier.example/2022/07/20/2022-07-20-ferry", "2022-07-20"),
        ("https://courier.example/2022/07/ferry-20", None),
        ("https://courier.example/regatta-2022-07-20", None),  # the day of the regatta
        ("https://courier.example/2022/13/40/", None),
        ("https://courier.example/1022/07/20/", None),
        ("https://courier.example/202207201/", None),
        ("https://courier.example/2022/07/20/2022-07-21-ferry", None),
        ("https://courier.example/?day=/2022/07/20/", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_the_day_of_an_address(url: str | None, day: str | None) -> None:
    found = address_day(url)
    assert (found and found.isoformat()) == day
