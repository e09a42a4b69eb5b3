"""An engine that is not installed is told by the extra that brings it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.batch.support import environment


@pytest.mark.parametrize(("module", "package"), [("datatrove", "datatrove"), ("spark", "pyspark"), ("ray", "ray")])
def test_a_missing_engine_names_its_extra(module, package):
    code = f"import sys; sys.modules[{package!r}] = None; import cleantext.integrations.{module}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), timeout=60)
    last = done.stderr.splitlines()[-1]
    wanted = f"{package} is not installed; pip install 'cleantext-news[{module}]'"
    assert last == f"cleantext.errors.MissingExtraError: {wanted}"


def test_nobody_else_loads_an_engine():
    names = ("datatrove", "pyspark", "ray", "pyarrow", "datasets", "polars", "duckdb")
    code = f"import sys, cleantext.integrations.arrow; print([name for name in {names} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=True)
    assert done.stdout == "[]\n"
