"""The rule packs that come with the package, loaded once and when they are first asked for.

A checkout holds them as TOML below ``rules/``. A wheel also holds what ``hatch_build.py`` made of it, one JSON file a
folder in ``compiled/``: the tables as they are and the phrases folded and indexed. Both give the same answers.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from cleantext.phrases import Index, Phrases

if TYPE_CHECKING:
    from cleantext.rulepack import Rule

# Files of a language folder that are tables for fields/ and language.py, not phrase files.
TABLES: Final = frozenset(
    {
        "address.toml",
        "byline.toml",
        "captions.toml",
        "corrections.toml",
        "dates.toml",
        "encodings.toml",
        "masthead.toml",
        "reports.toml",
        "threads.toml",
        "timestamps.toml",
        "words.toml",
        "wrapping.toml",
        "zones.toml",
    }
)
_WORDS: Final = "words"  # the compiled file of all languages' function words
# Whose pages are read with the words of a near language too.
_NEAR: Final = {"bs": ("hr",), "sr": ("hr",)}
# Tags for a language that has its folder under another.
_FOLDERS: Final = {"no": "nb", "nn": "nb", "iw": "he", "in": "id", "tl": "fil", "sh": "sr", "me": "sr"}


def folder_of(language: str) -> str:
    """The folder of ``rules/`` for a BCP 47 tag; ``""`` for what is no tag.

    >>> folder_of("pt-BR"), folder_of("no"), folder_of("../x")
    ('pt', 'nb', '')
    """
    base = language.replace("_", "-").partition("-")[0].lower()
    return _FOLDERS.get(base, base) if base.isalpha() else ""


def folders_of(language: str) -> tuple[str, ...]:
    """The folders for pages in ``language``: its own, those near it, that of no language, and English, as on every web.

    >>> folders_of("de-AT"), folders_of("bs"), folders_of("")
    (('de', 'und', 'en'), ('bs', 'hr', 'und', 'en'), ('und', 'en'))
    """
    own = folder_of(language)
    return tuple(dict.fromkeys(folder for folder in (own, *_NEAR.get(own, ()), "und", "en") if folder))


@lru_cache(maxsize=256)
def builtin_json(path: str) -> Any:
    """What a JSON file of the package holds."""
    return json.loads(builtin_bytes(path))


def builtin_bytes(path: str) -> bytes:
    """A file of the package."""
    data = pkgutil.get_data("cleantext", path)  # importlib.resources takes three times as long to import
    if data is None:
        raise FileNotFoundError(path)
    return data


def builtin_table(folder: str, name: str) -> Mapping[str, Any]:
    """One table of ``rules/<folder>/``, such as ``byline.toml``; empty when the language has none."""
    compiled = _compiled(folder)
    if compiled is not None:
        found: Mapping[str, Any] = compiled["tables"].get(name, {})
        return found
    from cleantext.rulepack import parse_toml

    data = _data("rules", folder, name)
    return {} if data is None else parse_toml(data, f"rules/{folder}/{name}")


@lru_cache(maxsize=64)
def builtin_phrases(language: str) -> Phrases:
    """Phrases for pages in ``language``: its own, those of no language, and English ones."""
    return Phrases(tuple(_index(folder) for folder in folders_of(language)))


@lru_cache(maxsize=64)
def _index(folder: str) -> Index:
    compiled = _compiled(folder)
    return Index.of(builtin_rules(folder)) if compiled is None else Index.from_json(compiled["phrases"])


@lru_cache(maxsize=1)
def function_words() -> Mapping[str, Sequence[tuple[str, int]]]:
    """Each function word with the languages it belongs to; a word of one language alone counts more (12 / owners)."""
    data = _data("compiled", f"{_WORDS}.json")
    if data is not None:
        compiled: Mapping[str, Sequence[tuple[str, int]]] = json.loads(data)
        return compiled
    owners: dict[str, list[str]] = {}
    for folder in builtin_folders():
        for word in builtin_table(folder, "words.toml").get("function_words", ()):
            owners.setdefault(word, []).append(folder)
    return {word: tuple((tag, 12 // len(tags) or 1) for tag in tags) for word, tags in owners.items()}


def builtin_folders() -> list[str]:
    """The names of the folders of ``rules/``, sorted."""
    from importlib import resources

    return sorted(entry.name for entry in resources.files("cleantext").joinpath("rules").iterdir() if entry.is_dir())


@lru_cache(maxsize=64)
def builtin_rules(folder: str) -> tuple[Rule, ...]:
    """The phrase rules of one folder of ``rules/`` with their hits and misses, in the order of file names."""
    from cleantext.rulepack import read_rules

    found: list[Rule] = []
    for name in _toml_files(folder):
        data = _data("rules", folder, name)
        if name not in TABLES and data is not None:
            found += read_rules(data, f"rules/{folder}/{name}", folder)
    return tuple(found)


def compiled_files() -> Iterator[tuple[str, str]]:
    """Name and text of each file that a wheel has in ``compiled/``."""
    for folder in builtin_folders():
        tables = {name: builtin_table(folder, name) for name in _toml_files(folder) if name in TABLES}
        yield f"{folder}.json", _json({"tables": tables, "phrases": Index.of(builtin_rules(folder)).to_json()})
    yield f"{_WORDS}.json", _json(function_words())


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


@lru_cache(maxsize=64)
def _compiled(folder: str) -> Mapping[str, Any] | None:
    data = _data("compiled", f"{folder}.json")
    if data is None:
        return None
    found: Mapping[str, Any] = json.loads(data)
    return found


def _toml_files(folder: str) -> list[str]:
    from importlib import resources

    place = resources.files("cleantext").joinpath("rules", folder)
    if not folder.isalpha() or not place.is_dir():
        return []
    return sorted(entry.name for entry in place.iterdir() if entry.name.endswith(".toml"))


def _data(*path: str) -> bytes | None:
    """The bytes of a file of the package, ``None`` where there is none; a folder's name has letters only."""
    if not path[-2].isalpha():
        return None
    try:
        return pkgutil.get_data("cleantext", "/".join(path))
    except OSError:
        return None
