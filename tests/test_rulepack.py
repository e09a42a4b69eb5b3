"""Rule packs of users: what a message about them says."""

from __future__ import annotations

import re

import pytest

from cleantext.errors import RulePackError
from cleantext.rulepack import placed_rules, read_pack, read_rules

HEAD = 'schema = 1\nrole = "chrome.promo"\n'
GOOD = '\n[[rule]]\nid = "{id}"\nsince = "1"\nline = ["buy"]\nhits = ["Buy!"]\nmisses = ["Buy or not"]\n'
FIRST = HEAD + GOOD.format(id="my.one")  # nine lines; the next rule opens in line 11


def broken(old: str, new: str) -> str:
    return FIRST + GOOD.format(id="my.two").replace(old, new)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (broken('hits = ["Buy!"]', 'hits = ["Sell"]'), "line 11: rule 'my.two' does not match its hit 'Sell'; add"),
        (broken('"Buy or not"', '"BUY"'), "line 11: rule 'my.two' matches its miss 'BUY'; narrow"),
        (broken('hits = ["Buy!"]\n', ""), "line 11: rule 'my.two' has no hits; add a line it must match"),
        (broken('line = ["buy"]\n', ""), "line 11: rule 'my.two' has neither line nor start; add"),
        (broken('line = ["buy"]', 'line = "buy"'), "line 11: rule 'my.two': line must be a list"),
        (broken("since", "sinse"), "line 11: rule 'my.two' has an unknown key 'sinse'; known: "),
        (broken('id = "my.two"\n', ""), "line 11: a [[rule]] has no id; add id = "),
        (broken("my.two", "my.one"), "line 11: the id 'my.one' is taken (FILE: line 4); rename one"),
        (FIRST + "[[rule]\n", "not valid TOML in UTF-8: Expected ']]' at the end of an array declaration (at line 10,"),
        ('schema = 1\nrole = "promo"\n', "role 'promo' is unknown; one of unknown, section"),
        ('role = "chrome.promo"\n', "schema must be 1, found None; write schema = 1"),
        (HEAD + "rules = []\n", "unknown key 'rules'; a phrase file has schema, role and [[rule]]"),
        (HEAD + 'rule = [{id = "my.one"}]\n', "rule 'my.one' has neither line nor start"),  # no header, no line
    ],
)
def test_a_message_names_file_line_rule_and_mend(tmp_path, text, message):
    path = tmp_path / "mine.toml"
    path.write_text(text)
    with pytest.raises(RulePackError, match=re.escape(f"{path}: " + message.replace("FILE", str(path)))):
        read_pack(path)


def test_an_id_taken_by_another_file_is_named_with_its_place(tmp_path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(FIRST)
    with pytest.raises(RulePackError, match=r"b\.toml: line 4: the id 'my\.one' is taken \(.*a\.toml: line 4\)"):
        read_pack(tmp_path)


def test_a_folder_without_a_rule_file_is_refused(tmp_path):
    (tmp_path / "pack.yaml").touch()
    with pytest.raises(RulePackError, match=r"no rule file in this folder; a rule file ends in \.toml"):
        read_pack(tmp_path)


def test_a_line_is_left_out_where_it_is_not_sure():
    note = "note = '''\n[[rule]]\n'''\n"
    (placed,) = placed_rules((FIRST + note).encode(), "pack.toml", "my")
    assert placed.where == "pack.toml"
    assert read_rules((FIRST + note).encode(), "pack.toml", "my") == [placed.rule]
