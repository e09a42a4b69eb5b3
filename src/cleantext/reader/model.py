"""What the reader learned, as data: a lexicon, the trees of each stage, and the curves that make chances of scores."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from cleantext.errors import OptionError
from cleantext.packs import builtin_bytes, builtin_json
from cleantext.reader.curve import Curve
from cleantext.reader.shelves import Lexicon, shelved
from cleantext.reader.tokens import pack, unpack
from cleantext.trees.forest import Forest

SCHEMA = 7


class Model(NamedTuple):
    """Everything that :func:`cleantext.reader.read` needs to know; made by :mod:`cleantext.reader.training`."""

    lexicon: Mapping[str, int]  # packed: see ``tokens.pack``
    alone: Forest  # stage one: a line by itself
    around: Forest  # stage two: a line among its neighbours
    again: Forest  # stage three: a line beside what stage two would choose; its score is added
    chance: Curve  # score -> P(body)
    trust: Curve  # see ``decode.certainty`` -> confidence

    @classmethod
    def from_json(cls, data: Mapping[str, Any], shelves: Sequence[bytes] | None = None) -> Model:
        """A model from what :meth:`to_json` gave; ``shelves`` of the lexicon where :func:`parted` took them out."""
        if data.get("schema") != SCHEMA:
            raise OptionError(
                f"reader model has schema {data.get('schema')!r}; this version reads {SCHEMA}: train again"
            )
        if shelves is None and "shelves" not in data["lexicon"]:
            raise OptionError("the lexicon of this reader model stands in another file; cleantext train makes one file")
        if shelves is None:
            shelves = [shelf.encode("utf-8", "surrogatepass") for shelf in data["lexicon"]["shelves"]]
        lexicon = Lexicon([pack(body, behind) for body, behind in data["lexicon"]["odds"]], shelves)
        curves = [Curve(tuple(data[name]["x"]), tuple(data[name]["y"])) for name in ("chance", "trust")]
        alone, around, again = (Forest.from_json(data[stage]) for stage in ("alone", "around", "again"))
        return cls(lexicon, alone, around, again, *curves)

    def to_json(self) -> dict[str, Any]:
        """The model as plain JSON values."""
        values, shelves = shelved(self.lexicon)
        return {
            "schema": SCHEMA,
            "lexicon": {
                "odds": list(zip(*unpack(values), strict=True)),
                "shelves": [shelf.decode("utf-8", "surrogatepass") for shelf in shelves],
            },
            "alone": self.alone.to_json(),
            "around": self.around.to_json(),
            "again": self.again.to_json(),
            "chance": {"x": list(self.chance.x), "y": list(self.chance.y)},
            "trust": {"x": list(self.trust.x), "y": list(self.trust.y)},
        }


def load(path: Path) -> Model:
    """The model in a file that ``cleantext train`` wrote."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise OptionError(f"{path}: cannot be read as a reader model: {error}") from error
    if not isinstance(data, dict):
        raise OptionError(f"{path}: is no reader model; cleantext train makes one")
    try:
        return Model.from_json(data)
    except (AttributeError, KeyError, TypeError, ValueError, struct.error) as error:
        raise OptionError(f"{path}: is no whole reader model: {error!r}; cleantext train makes one") from error


@cache
def default() -> Model:
    """The model that comes with the package."""
    return Model.from_json(builtin_json("reader/weights.json"), builtin_bytes("reader/lexicon.txt").split(b"\n"))


def parted(data: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """A model as the package has it: its JSON without the shelves of the lexicon, and these, one a line.

    They need no parser then, which is a thirtieth of what the command spends on its first page.
    """
    shelves: list[str] = data["lexicon"]["shelves"]
    lexicon = {"odds": data["lexicon"]["odds"]}
    return {**data, "lexicon": lexicon}, "\n".join(shelves).encode("utf-8", "surrogatepass")


def dump(data: Mapping[str, Any]) -> str:
    """The text of a model file: the same bytes for the same model."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
