"""Engines started on this machine, small and quiet, and stopped again."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.engines.support import ROOT


@contextmanager
def surroundings(**more):
    """The environment for an engine; its worker processes find the cleaners of the tests."""
    before = dict(os.environ)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [before.get("PYTHONPATH"), str(ROOT)]))
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def spark():
    """A local session with two workers."""
    from pyspark.sql import SparkSession

    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=None if home is None else str(Path(home) / "bin"))
    assert java, f"Spark needs Java 17 or later: there is no java on the path or in JAVA_HOME ({home})"
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    with surroundings(PYSPARK_PYTHON=sys.executable):
        session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        try:
            yield session
        finally:
            session.stop()


@contextmanager
def ray():
    """A local cluster of two processors."""
    import ray as engine

    # Its sockets lie in that folder, and a socket's name is short. Without the setting it puts a token into the home.
    with (
        TemporaryDirectory(prefix="ray", dir="/tmp", ignore_cleanup_errors=True) as folder,
        surroundings(RAY_AUTH_MODE="disabled", RAY_TMPDIR=folder),
    ):
        engine.init(num_cpus=2, include_dashboard=False, object_store_memory=200_000_000, log_to_driver=False)
        engine.data.DataContext.get_current().enable_progress_bars = False
        try:
            yield engine
        finally:
            engine.shutdown()
