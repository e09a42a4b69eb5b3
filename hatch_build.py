"""Puts the compiled rule packs into wheels; a checkout and an editable install read the TOML itself."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledPacks(BuildHookInterface):  # type: ignore[type-arg]
    """Writes ``cleantext/compiled/*.json`` for the wheel; see ``cleantext.packs``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a folder of its own, so that nothing stale can be left in the sources."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        try:
            from cleantext.packs import compiled_files
        finally:
            del sys.path[0]
        self.scratch = tempfile.TemporaryDirectory(prefix="cleantext-packs-")
        for name, text in compiled_files():
            path = Path(self.scratch.name) / name
            path.write_text(text, encoding="utf-8")
            build_data["force_include"][str(path)] = f"cleantext/compiled/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take the scratch folder away."""
        if version != "editable":
            self.scratch.cleanup()
