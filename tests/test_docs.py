"""README and docs: Python examples run, console examples print what they say, links lead somewhere."""

from __future__ import annotations

import doctest
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import cleantext

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(path, language):
    return [match.group(2) for match in FENCE.finditer(path.read_text("utf-8")) if match.group(1) == language]


def having(language):
    return [pytest.param(path, id=path.name) for path in PAGES if blocks(path, language)]


@pytest.mark.parametrize("path", having("python"))
def test_python_examples_run(path, monkeypatch):
    monkeypatch.chdir(ROOT)
    namespace = {"__name__": "example"}
    for source in blocks(path, "python"):
        if source.startswith(">>>"):
            parsed = doctest.DocTestParser().get_doctest(source, namespace, path.name, str(path), 0)
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            assert runner.run(parsed, clear_globs=False).failed == 0
        else:
            exec(compile(source, str(path), "exec"), namespace)


@pytest.mark.parametrize("path", having("console"))
def test_console_examples_print_what_they_say(path):
    """``$ `` starts a command; ``...`` in the output stands for anything."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for source in blocks(path, "console"):
        for command, expected in re.findall(r"^\$ (.+(?:\n> .+)*)\n((?:(?!\$ ).*\n)*)", source, re.MULTILINE):
            done = subprocess.run(
                command.replace("\n> ", "\n"), shell=True, cwd=ROOT, env=environment, text=True, capture_output=True
            )
            checker = doctest.OutputChecker()
            assert checker.check_output(expected, done.stdout + done.stderr, doctest.ELLIPSIS), (
                done.stdout + done.stderr
            )


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in PAGES])
def test_links_lead_to_files(path):
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


def modules():
    for found in pkgutil.walk_packages(cleantext.__path__, "cleantext."):
        if not found.name.endswith("__main__"):
            yield found.name


@pytest.mark.parametrize("name", list(modules()))
def test_docstring_examples_run(name):
    try:
        module = importlib.import_module(name)
    except cleantext.MissingExtraError as error:
        pytest.skip(str(error))
    assert doctest.testmod(module, optionflags=doctest.ELLIPSIS).failed == 0


def test_every_role_and_field_is_documented():
    text = (ROOT / "docs" / "fields.md").read_text("utf-8")
    for word in [*cleantext.Role, *cleantext.Article.model_fields]:
        assert f"`{word}`" in text, word


def test_every_option_and_command_is_documented():
    from cleantext.cli.clean import command
    from cleantext.cli.main import COMMANDS

    text = (ROOT / "docs" / "cli.md").read_text("utf-8")
    for option in command.params:
        assert option.name == "files" or f"`{option.opts[0]}`" in text, option.name
    for name in COMMANDS:
        assert f"cleantext {name}" in text, name
    for name in cleantext.Options.__annotations__:
        assert f"`{name}`" in (ROOT / "README.md").read_text("utf-8"), name


def test_every_step_is_documented():
    text = (ROOT / "docs" / "write-a-cleaner.md").read_text("utf-8")
    for name in cleantext.Pipeline.default():
        assert f"| `{name}` |" in text, name
