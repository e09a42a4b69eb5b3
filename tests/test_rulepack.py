"""Rule packs of users: what a message about them says."""

from __future__ import annotations

import re

import pytest

from cleantext.document import Role
from cleantext.errors import RulePackError
from cleantext.phrases import Phrases
from cleantext.rulepack import Rule, placed_rules, read_pack, read_rules

HEAD = 'schema = 1\nrole = "chrome.promo"\n'
GOOD = '\n[[rule]]\nid = "{id}"\nsince = "1"\nline = ["buy"]\nhits = ["Buy!"]\nmisses = ["Buy or not"]\n'
FIRST = HEAD + GOOD.format(id="my.one")  # nine lines; the next rule opens in line 11


def rule(name="x.rule", lines=(), starts=(), limit=80):
    return Rule(name, Role.CONSENT, lines, starts, limit, False, (), ())


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


def test_an_opening_claims_lines_up_to_its_limit_and_a_whole_line_none_longer():
    phrases = Phrases.of([rule(starts=("this content comes from",), limit=400), rule(lines=("y" * 150,))])
    notice = "This content comes from an outside service. " + "You may show it with a click, or hide it again. " * 8
    assert phrases.find(notice[:400]).role is Role.CONSENT
    assert phrases.find(notice[:401]) is None
    assert phrases.find("y" * 150) is not None
    assert phrases.find("y" * 170) is None


def test_of_two_openings_the_longest_claims_a_line_and_where_it_may_not_the_next():
    long = rule(name="x.long", starts=("sign up for the", "sign up for the news"), limit=30)
    wide = rule(name="x.wide", starts=("sign up for the news", "sign up"), limit=200)
    phrases = Phrases.of([long, wide])
    assert phrases.find("Sign up for the news").id == "x.long"
    assert phrases.find("Sign up for the news of the harbour, weekly").id == "x.wide"
    assert phrases.find("Sign up for a boat").id == "x.wide"
    assert phrases.find("Sign upper deck") is None


def test_a_line_is_left_out_where_it_is_not_sure():
    note = "note = '''\n[[rule]]\n'''\n"
    (placed,) = placed_rules((FIRST + note).encode(), "pack.toml", "my")
    assert placed.where == "pack.toml"
    assert read_rules((FIRST + note).encode(), "pack.toml", "my") == [placed.rule]
