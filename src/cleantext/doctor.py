"""Finds what is wrong with an installation: above all another package under the same import name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeAlias

OURS: Final = "cleantext-news"
# They install a package called cleantext too; whichever comes last overwrites the other's files.
RIVALS: Final = ("cleantext", "clean-text")
_EXTRAS: Final = {"html": "resiliparse", "train": "lightgbm"}

Verdict: TypeAlias = Literal["ok", "note", "bad"]


class Finding(NamedTuple):
    """One thing looked at; ``bad`` needs mending."""

    verdict: Verdict
    message: str


def examine(version_of: Callable[[str], str] = metadata.version) -> Iterator[Finding]:
    """Look at the installation. ``version_of`` is asked for distributions, so that it can be put in a test's hands."""
    here = Path(__file__).parent
    yield Finding("ok", f"cleantext is imported from {here}")
    try:
        yield Finding("ok", f"{OURS} {version_of(OURS)} is installed")
    except metadata.PackageNotFoundError:
        yield Finding("note", f"{OURS} is not installed as a distribution; this is a checkout or a copy")
    for rival in RIVALS:
        try:
            version = version_of(rival)
        except metadata.PackageNotFoundError:
            continue
        yield Finding(
            "bad",
            f"{rival} {version} is installed too and writes to the same folder; "
            f"run: pip uninstall -y {rival} {OURS} && pip install {OURS}",
        )
    yield from _foreign_files(here)
    for extra, distribution in _EXTRAS.items():
        try:
            yield Finding("ok", f"extra [{extra}]: {distribution} {version_of(distribution)}")
        except metadata.PackageNotFoundError:
            yield Finding("note", f"extra [{extra}] is not installed: pip install '{OURS}[{extra}]'")


def _foreign_files(here: Path) -> Iterator[Finding]:
    """Modules of the other two packages that lie in our folder."""
    for name in ("clean.py", "constants.py", "sklearn.py", "specials.py", "utils.py"):
        if (here / name).exists():
            yield Finding("bad", f"{here / name} belongs to another package; uninstall both and install {OURS} again")
