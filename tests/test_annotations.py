"""The marks in ``benchmarks/annotations.jsonl`` are numbers alone, and are read as they were meant."""

import json
import sys
from itertools import pairwise
from pathlib import Path

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))
try:
    from annotated import FILE, Marks, annotations, scored, values_of
finally:
    sys.path.remove(str(BENCHMARKS))

PAGE = "Harbour Herald\n\n Town hall \nFerry is back\nBy Ida Holm\nIt came on Tuesday.\n\nIt was full.\nShare"
MARKS = Marks(((5, 7),), True, ((3, 0, 13),), (), ((2, 0, 9),), ((4, 3, 11),), "2026-07-20")


def test_marks_are_numbers_and_days() -> None:
    rows = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) == len(annotations())
    for row in rows:
        runs = row["body"]
        assert all(first <= last for first, last in runs)
        assert all(before[1] < after[0] for before, after in pairwise(runs))
        for field in ("headline", "standfirst", "section", "authors"):
            assert all(number >= 0 and 0 <= start < end for number, start, end in row.get(field, ()))
        assert row.get("published", "") == "" or len(row["published"]) == len("2026-07-20")


def test_marks_name_parts_of_lines() -> None:
    assert MARKS.body_of(PAGE) == "It came on Tuesday.\nIt was full."
    assert values_of(PAGE, ((2, 0, 4), (4, 3, 11))) == ["Town", "Ida Holm"]


def test_a_marked_page_is_scored_as_the_others_are() -> None:
    row = {"id": "a", "url": None, "domain": "a.example", "styles": {"wet": PAGE, "soup": PAGE}}
    page = scored(row, MARKS._replace(standfirst=None))
    assert page["truth"]["headline"] == "Ferry is back"
    assert page["truth"]["authors"] == ["Ida Holm"]
    assert page["weak"]["section"] == "Town hall"
    assert "standfirst" not in page["annotated"]
    assert page["present"]["soup"]["section_weak"]


def test_a_value_that_the_page_does_not_print_is_known_to_be_absent() -> None:
    page = scored({"id": "a", "url": None, "domain": "a.example", "styles": {"wet": PAGE}}, MARKS)
    assert "standfirst" in page["annotated"]
    assert page["truth"]["standfirst"] == ""
