"""Optional packages: imported by name, and a missing one is told with the extra that brings it."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from cleantext.errors import MissingExtraError

_EXTRA: Final = {
    "datatrove": "datatrove",
    "fastwarc": "warc",
    "pyarrow": "parquet",
    "pyspark": "spark",
    "ray": "ray",
    "zstandard": "warc",
}


def need(module: str) -> Any:
    """Import a module of an extra.

    Raises :class:`MissingExtraError` in one line that says what to install.

    >>> need("json").__name__
    'json'
    """
    package = module.partition(".")[0]
    try:
        return import_module(module)
    except ModuleNotFoundError:
        extra = _EXTRA.get(package, "all")
        raise MissingExtraError(f"{package} is not installed; pip install 'cleantext-news[{extra}]'") from None
