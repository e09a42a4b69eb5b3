"""Runs the command as a shell does."""

import os
import subprocess
import sys

from tests import pages

PAGE = pages.page()
CHROME = "Menu\nSign in\nShare this article\n"


def call(*arguments, data=b"", env=None):
    command = [sys.executable, "-m", "cleantext", *arguments]
    return subprocess.run(command, input=data, capture_output=True, env={**os.environ, **(env or {})})
