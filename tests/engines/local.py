"""Engines started on this machine, small and quiet, and stopped again."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager

from tests.engines.support import ROOT


@contextmanager
def importable():
    """Worker processes of the engine find the cleaners of the tests."""
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [before, str(ROOT)]))
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before


@contextmanager
def spark():
    """A local session with two workers."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    with importable():
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

    os.environ.setdefault("RAY_AUTH_MODE", "disabled")  # else it writes a token into the home folder
    with importable():
        engine.init(num_cpus=2, include_dashboard=False, object_store_memory=200_000_000, log_to_driver=False)
        engine.data.DataContext.get_current().enable_progress_bars = False
        try:
            yield engine
        finally:
            engine.shutdown()
