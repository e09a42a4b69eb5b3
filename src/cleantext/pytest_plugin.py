"""One test for each fixture page: set ``cleantext_fixtures`` to their folder in your pytest configuration.

``--cleantext-update`` rewrites what is expected (refused where ``CI`` is set); read the diff before you commit it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the ini setting and the flag."""
    parser.addini("cleantext_fixtures", "Folders of cleantext fixture pages.", type="paths", default=[])
    parser.getgroup("cleantext").addoption(
        "--cleantext-update",
        action="store_true",
        help="Rewrite expected.json and explain.txt of the collected cleantext fixtures.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to rewrite expectations where nobody reads the diff."""
    if config.getoption("--cleantext-update") and os.environ.get("CI"):
        raise pytest.UsageError(
            "--cleantext-update is refused where CI is set: update on your machine and read the diff"
        )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect every file below the configured folders: fixtures, and strays that fail."""
    roots: list[Path] = parent.config.getini("cleantext_fixtures")
    root = next((root for root in roots if file_path.is_relative_to(root)), None)
    if root is None:
        return None
    from cleantext.fixtures import INPUT, is_stray

    if file_path.name == INPUT or is_stray(file_path):
        return FixtureFile.from_parent(parent, path=file_path)
    return None


class FixtureFile(pytest.File):
    """A fixture's page, or a file that belongs to no fixture."""

    def collect(self) -> Iterator[pytest.Item]:
        """One item: the fixture."""
        from cleantext.errors import FixtureError
        from cleantext.fixtures import INPUT, Fixture

        item: pytest.Item = FixtureItem.from_parent(self, name=self.path.parent.name)
        if self.path.name == INPUT:
            try:
                reason = Fixture(self.path.parent).xfail
            except FixtureError:
                reason = ""  # the test itself fails with the message
            if reason:
                item.add_marker(pytest.mark.xfail(reason=reason, strict=True, raises=FixtureDiffers))
        yield item


class FixtureDiffers(AssertionError):
    """The page gives another record than expected."""


class FixtureItem(pytest.Item):
    """Reads the page and compares field by field."""

    def runtest(self) -> None:
        """Compare, or rewrite what is expected."""
        from cleantext.fixtures import FILES, INPUT, Fixture, report

        if self.path.name != INPUT:
            raise FixtureDiffers(f"{self.path} is not used by any fixture; a fixture has {', '.join(sorted(FILES))}")
        fixture = Fixture(self.path.parent)
        if self.config.getoption("--cleantext-update") and not fixture.xfail:
            fixture.update()
        differences = fixture.differences()
        if differences:
            raise FixtureDiffers(report(differences))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any) -> Any:
        """The differences alone; the stack says nothing about a page."""
        from cleantext.errors import FixtureError

        if isinstance(excinfo.value, (FixtureDiffers, FixtureError)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where the test is, for the report."""
        return self.path, None, f"fixture {self.path.parent}"
