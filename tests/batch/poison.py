"""Cleaners that break, wait or tell what they did; worker processes import them from here."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from cleantext import Edit, Pipeline, Role


def body(document):
    """Every line is a paragraph, unless the page says what is to happen."""
    source = document.source
    if "DO exit" in source:
        os._exit(3)
    if "DO kill" in source:
        os.kill(os.getpid(), signal.SIGKILL)
    if "DO leave" in source:
        sys.exit(4)
    if "DO hang" in source:
        while True:
            time.sleep(1)
    if "DO spin" in source:
        re.match(r"(a+)+$", "a" * 60 + "b")  # for years, and no other thread of the process can run
    if "DO raise" in source:
        raise ValueError(f"no good: {object()}")
    for number, block in enumerate(document.blocks):
        if not block.text.startswith("Menu"):
            yield Edit(number, "test.body", role=Role.PARAGRAPH)


@dataclass(frozen=True)
class Slow:
    """Takes its time, and leaves the number of its process in a folder."""

    folder: Path
    seconds: float = 0.004

    def __call__(self, document):
        (self.folder / str(os.getpid())).touch()
        time.sleep(self.seconds)
        return body(document)


PIPELINE = Pipeline({"body": body})
