"""What doctor says of installations, told by stand-ins for the package metadata."""

import base64
import hashlib
import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from cleantext.doctor import EXTRAS, OURS, RIVALS, examine


def versions(**known):
    def version_of(name):
        if name.replace("-", "_") in known:
            return known[name.replace("-", "_")]
        raise metadata.PackageNotFoundError(name)

    return version_of


def verdicts(version_of, files=()):
    return [(finding.verdict, finding.message) for finding in examine(version_of, lambda _: files)]


def test_a_sound_installation():
    assert {verdict for verdict, _ in verdicts(versions(cleantext_news="0.1.0"))} <= {"ok", "note"}


@pytest.mark.parametrize("rival", RIVALS)
def test_a_rival_is_found_and_one_command_mends_it(rival):
    found = verdicts(versions(cleantext_news="0.1.0", **{rival.replace("-", "_"): "1.1.4"}))
    (message,) = [message for verdict, message in found if verdict == "bad"]
    assert f"{rival} 1.1.4" in message
    assert f"pip uninstall -y {rival} {OURS}" in message


def test_both_rivals_are_one_finding():
    found = verdicts(versions(cleantext_news="0.1.0", cleantext="1.1.4", clean_text="0.7.1"))
    (message,) = [message for verdict, message in found if verdict == "bad"]
    assert "pip uninstall -y cleantext clean-text" in message


class File(metadata.PackagePath):
    """A file of a distribution that lies in a folder of the test's."""

    def located(self, folder, content):
        self.place = folder / self.name
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        self.hash = metadata.FileHash(f"sha256={digest}")
        return self

    def locate(self):
        return self.place


def test_what_a_rival_leaves_behind_is_found(tmp_path):
    (tmp_path / "api.py").write_bytes(b"theirs")
    (tmp_path / "same.py").write_bytes(b"ours")
    files = [File(name).located(tmp_path, b"ours") for name in ("__init__.py", "api.py", "same.py")]
    found = [message for verdict, message in verdicts(versions(cleantext_news="0.1.0"), files) if verdict == "bad"]
    assert [Path(message.split()[0]).name for message in found] == ["__init__.py", "api.py"]
    assert "is missing" in found[0]
    assert "is not the file that was installed" in found[1]


def test_every_extra_is_looked_at_with_all_that_it_brings():
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
    brings = {
        extra: tuple(re.match(r"[\w-]+", requirement).group() for requirement in requirements)
        for extra, requirements in project["optional-dependencies"].items()
        if extra != "all"
    }
    assert brings == EXTRAS
