"""Finds what is wrong with an installation: above all another package under the same import name."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeAlias

OURS: Final = "cleantext-news"
# They install a package called cleantext too; whichever comes last overwrites the other's files.
RIVALS: Final = ("cleantext", "clean-text")
EXTRAS: Final = {
    "html": ("resiliparse",),
    "warc": ("fastwarc", "zstandard"),
    "parquet": ("pyarrow",),
    "train": ("numpy",),
    "datatrove": ("datatrove",),
    "ray": ("pyarrow", "ray"),
    "spark": ("pandas", "pyarrow", "pyspark"),
}

Verdict: TypeAlias = Literal["ok", "note", "bad"]


class Finding(NamedTuple):
    """One thing looked at; ``bad`` needs mending."""

    verdict: Verdict
    message: str


def examine(
    version_of: Callable[[str], str] = metadata.version,
    files_of: Callable[[str], Iterable[metadata.PackagePath] | None] = metadata.files,
) -> Iterator[Finding]:
    """Look at the installation. What is asked of distributions are arguments, so that tests can answer."""
    here = Path(__file__).parent
    yield Finding("ok", f"cleantext is imported from {here}")
    installed = _version(OURS, version_of)
    if installed:
        yield Finding("ok", f"{OURS} {installed} is installed")
        yield from _damaged(files_of(OURS) or ())
    else:
        yield Finding("note", f"{OURS} is not installed as a distribution; this is a checkout or a copy")
    rivals = {name: version for name in RIVALS if (version := _version(name, version_of))}
    if rivals:
        names = " and ".join(f"{name} {version}" for name, version in rivals.items())
        yield Finding(
            "bad",
            f"{names} installed into the same folder; "
            f"run: pip uninstall -y {' '.join(rivals)} {OURS} && pip install {OURS}",
        )
    for extra, distributions in EXTRAS.items():
        missing = [name for name in distributions if not _version(name, version_of)]
        if missing:
            yield Finding("note", f"extra [{extra}] is not installed: pip install '{OURS}[{extra}]'")
        else:
            yield Finding("ok", f"extra [{extra}]: {', '.join(distributions)}")


def _version(name: str, version_of: Callable[[str], str]) -> str:
    try:
        return version_of(name)
    except metadata.PackageNotFoundError:
        return ""


def _damaged(files: Iterable[metadata.PackagePath]) -> Iterator[Finding]:
    """Files of ours that are gone or hold something else: what a rival leaves behind when it is uninstalled."""
    for file in files:
        if file.suffix != ".py" or file.hash is None:
            continue
        path = Path(str(file.locate()))
        if not path.exists():
            what = "is missing"
        elif _digest(path, file.hash.mode) != file.hash.value:
            what = "is not the file that was installed"
        else:
            continue
        yield Finding("bad", f"{path} {what}; run: pip install --force-reinstall --no-deps {OURS}")


def _digest(path: Path, mode: str) -> str:
    digest = hashlib.new(mode, path.read_bytes()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
