"""A lexicon on shelves says what a dict would say, however often it is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.errors import OptionError
from cleantext.reader.model import Model, default, parted
from cleantext.reader.shelves import SIGN, Lexicon, shelved

KEYS = st.text(st.characters(exclude_characters=SIGN + "\n"), min_size=1, max_size=12).map(str.lower)


@given(st.dictionaries(KEYS, st.integers(-90, 90), max_size=40), st.lists(st.text(max_size=12), max_size=20))
def test_it_is_the_dict_that_it_was_made_of(entries: dict[str, int], others: list[str]) -> None:
    lexicon = Lexicon(*shelved(entries))
    for _ in range(4):  # the first times from the shelves, then from a dict
        get = lexicon.get
        asked = [*entries, *others, *(key[:-1] for key in entries), *(key + "x" for key in entries)]
        assert [get(key, 7) for key in asked] == [entries.get(key, 7) for key in asked]
    assert dict(lexicon) == entries


def test_longer_keys_that_begin_alike_are_told_apart() -> None:
    lexicon = Lexicon(*shelved({f"read{'er' * times}": times for times in range(9)}))
    assert [lexicon.get(f"read{'er' * times}", -1) for times in range(10)] == [*range(9), -1]


def test_half_a_sign_is_asked_for() -> None:
    assert Lexicon(*shelved({"read": 1})).get("\ud800", 5) == 5


@pytest.mark.parametrize("key", ["Read", f"read{SIGN}"])
def test_keys_that_it_cannot_hold_are_refused(key: str) -> None:
    with pytest.raises(ValueError, match="cannot be an entry"):
        shelved({key: 1})


def test_the_one_of_the_package() -> None:
    known = default().lexicon
    lexicon = Lexicon(*shelved(known))
    get = lexicon.get
    assert len(known) > 50_000
    assert all(get(key) == value for key, value in known.items())


def test_a_model_in_two_files_is_the_one_in_one() -> None:
    whole = default().to_json()
    weights, lexicon = parted(whole)
    assert "shelves" not in weights["lexicon"]
    again = Model.from_json(weights, lexicon.split(b"\n"))
    assert again.to_json() == whole == Model.from_json(whole).to_json()
    with pytest.raises(OptionError, match="stands in another file"):
        Model.from_json(weights)
