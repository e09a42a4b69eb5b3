"""Rule packs of strangers: refused by name, read from their own folder only, never waited for."""

from __future__ import annotations

import os

import pytest

from cleantext.errors import RulePackError
from cleantext.rulepack import FILE_LIMIT, FILES, read_pack, read_rules
from tests.fuzz.seeds import seeds
from tests.hostile.measure import within

SOUND = seeds("rules")[0]
BROKEN = {
    "deep-list": b"a=" + b"[" * 100_000,
    "deep-table": b"a=" + b"{b=" * 100_000,
    "long-key": b"a." * 250_000 + b"a=1",
    "long-quoted-key": b"'a' . " * 100_000 + b"a=1",
    "long-header": b"[" + b"a." * 250_000 + b"a]",
    "huge-number": b"a=" + b"9" * 5_000,
    "no-utf-8": b'a="\xff"',
    "nul": b"a=\x00",
    "bad-date": b"a=2022-13-45",
    "large": b"#" * (FILE_LIMIT + 1),
    "role": SOUND.replace(b"chrome.share", b"\\u001b[31m"),
    "role-list": SOUND.replace(b'"chrome.share"', b'["a"]'),
    "rule-no-list": b'schema = 1\nrole = "chrome.share"\nrule = 3\n',
    "rule-of-strings": b'schema = 1\nrole = "chrome.share"\nrule = ["a"]\n',
    "limit-true": SOUND + b"limit = true\n",
    "limit-huge": SOUND + b"limit = 99999999\n",
    "line-number": SOUND.replace(b'["share this", "{n} shares"]', b"[1, 2]"),
    "empty-line": SOUND.replace(b'"share this", "{n} shares"', b'"", " "'),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_at_once_and_by_name(name):
    def work():
        with pytest.raises(RulePackError, match=r"pack\.toml"):
            read_rules(BROKEN[name], "pack.toml", "en")

    assert within(work, 2)


def test_no_path_leads_out_of_a_pack(tmp_path):
    (tmp_path / "secret.toml").write_bytes(SOUND)
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "a.toml").symlink_to(tmp_path / "secret.toml")
    with pytest.raises(RulePackError, match="leads out"):
        read_pack(pack)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_pack_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "b.toml").write_bytes(SOUND)
    assert len(read_pack(tmp_path)) == 1


def test_a_pack_of_very_many_files_is_refused(tmp_path):
    for number in range(FILES + 1):
        (tmp_path / f"{number}.toml").touch()
    with pytest.raises(RulePackError, match="at most"):
        read_pack(tmp_path)
