"""What the tests of the engines share: pages, some of them poison, and what ``cleantext batch`` makes of them."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

from tests import pages

from cleantext import Edit, Pipeline, Role
from cleantext.batch import SCHEMA, Fields, Plan, run
from cleantext.integrations import Names

ROOT = Path(__file__).parents[2]
AGO = f"{pages.HEADLINE}\nBy Ida Holm\n2 hours ago\n" + "\n".join(pages.PROSE)
NAMES = Names(url="url", now="date", keep=("site",))


def ebb(document):
    """A cleaner of a user's own, which the workers of an engine must be able to import."""
    for number, block in enumerate(document.blocks):
        if block.text.startswith("Low water at"):
            yield Edit(number, "courier.ebb", role=Role.PROMO)


def broken(document):
    """A cleaner that breaks."""
    raise ValueError(f"cannot read {len(document.source)} characters")


OPTIONS = {
    "pipeline": Pipeline.default().insert_after("kinds", "ebb", ebb),
    "timezone": "Europe/London",
    "max_bytes": 40_000,
    "rules": [ROOT / "tests" / "engines" / "rules.toml"],
}


def found(count):
    """Pages of the fixtures, of every language and kind but HTML, whose extra not every engine has beside it."""
    every = sorted(path for path in (ROOT / "fixtures").glob("*/*/*/input.txt") if path.parts[-3] != "html")
    for path in every[:: max(1, len(every) // count)]:
        yield path.parent.name, path.read_bytes().decode("utf-8", errors="replace")


def rows(count=40):
    """Rows with an id, an address, the moment of fetching and a site; every poison stands among good pages."""
    own = pages.page() + "\nHigh water at nine\nLow water at three"
    good = [
        ("own rule", own),
        ("ago", AGO),
        *found(count),
    ]
    bad = [
        ("null", None),
        ("empty", ""),
        ("blank", " \n "),
        ("control characters", "%PDF-1.7\n\x00\x01"),
        ("large", pages.page() * 60),
        ("furniture", "Menu\nSign in"),
        ("long line", "word " * 7_000),
        ("marks", "\u202e\ufeff\ufffd\ufffe\x85\u2028" * 50),
    ]
    texts = [text for pair in zip(good, bad, strict=False) for text in pair] + good[len(bad) :]
    made = [
        {
            "id": f"{number} {name}",
            "url": f"https://example.org/{number}",
            "date": "2024-05-15T08:42:00+00:00",
            "site": "bay",
            "text": text,
        }
        for number, (name, text) in enumerate(texts)
    ]
    made[0]["date"] = made[2]["url"] = made[4]["site"] = None
    made[6]["date"] = "some day in May"
    made[8]["date"] = made[8]["url"] = made[8]["site"] = ""
    return made


def columns(given):
    return {name: [row[name] for row in given] for name in ("id", "url", "date", "site", "text")}


def batch_rows(given, folder):
    """The flat rows of ``cleantext batch`` for the same input, by way of Parquet."""
    import pyarrow.parquet

    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in given), encoding="utf-8")
    fields = Fields(id="id", url="url", now="date", keep={"site": "site"})
    run(Plan((str(source),), folder / "out.parquet", fields=fields, options=OPTIONS))
    return pyarrow.parquet.read_table(folder / "out.parquet").to_pylist()


def transposed(table):
    """Columns as rows."""
    return [dict(zip(table, values, strict=True)) for values in zip(*table.values(), strict=True)]


def from_metadata(document):
    """The flat row in a line that datatrove wrote."""
    known = document["metadata"]
    row = {column.name: known[column.name] for column in SCHEMA if column.name not in ("id", "text")}
    for name in ("published_date", "updated_date"):
        row[name] = row[name] and dt.date.fromisoformat(row[name])
    text = document["text"] if row["error_code"] is None else None
    return {**row, "id": document["id"], "text": text, "site": known["site"]}


def recipe(package):
    """Run what docs/recipes.md says about a package."""
    text = (ROOT / "docs" / "recipes.md").read_text("utf-8")
    blocks = re.findall(r"^```py\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (source,) = (block for block in blocks if re.search(rf"^(?:import|from) {package}\b", block, re.MULTILINE))
    exec(
        compile(source, f"recipe for {package}", "exec"),
        {"pages": {"page": [pages.page(), "Menu"], "site": ["a", "b"]}},
    )
