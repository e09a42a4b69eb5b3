"""What the tests of the batch runner share."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests import pages
from tests.batch.poison import PIPELINE

from cleantext.batch import Fields, Plan, run

ROOT = Path(__file__).parents[2]
QUICK = {"pipeline": PIPELINE}


def environment():
    known = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [known, str(ROOT)]))}


def call(*arguments, **options):
    command = [sys.executable, "-m", "cleantext", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=120, **options)


def write_lines(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def made_up(count):
    """Rows of short made-up pages; every seventh has no article."""
    for number in range(count):
        text = "Menu" if number % 7 == 3 else f"Boat {number}\n{pages.PROSE[number % len(pages.PROSE)]}"
        yield {"id": f"d{number}", "text": text, "site": "courier", "n": number}


def go(given, output, fields=None, **options):
    """Run a plan with the quick pipeline; the report and the bytes of the output."""
    plan = Plan((str(given),), output, **{"options": QUICK, "fields": fields or Fields(id="id"), **options})
    report = run(plan)
    return report, output.read_bytes()


def records(output):
    return [json.loads(line) for line in output.read_text("utf-8").splitlines()]
