"""Every rule of every pack that comes with the package: its hits hit, its misses miss."""

from __future__ import annotations

from collections import Counter

import pytest

from cleantext.document import Role
from cleantext.packs import builtin_folders, builtin_phrases, builtin_rules, builtin_table
from cleantext.phrases import PHRASE_LIMIT, fold
from cleantext.rulepack import RULES_VERSION, Rule, check

LANGUAGES = builtin_folders()
RULES = [(lang, rule) for lang in LANGUAGES for rule in builtin_rules(lang)]
WITH_WORDS = [lang for lang in LANGUAGES if builtin_table(lang, "words.toml")]
# What a phrase may say a line is. Headline, standfirst and paragraph are for the reader: no phrase proves one.
ALLOWED = frozenset(role for role in Role if role.is_chrome) | {
    Role.SECTION,
    Role.SUBHEADING,
    Role.CAPTION,
    Role.CORRECTION,
    Role.BIO,
    Role.BYLINE,
    Role.TIMESTAMP,
}
every_rule = pytest.mark.parametrize(("lang", "rule"), RULES, ids=[rule.id for _, rule in RULES])


@every_rule
def test_hits_hit_and_misses_miss(lang: str, rule: Rule) -> None:
    check(rule, lang)


@every_rule
def test_rule_is_well_formed(lang: str, rule: Rule) -> None:
    head, _, rest = rule.id.partition(".")
    assert head == lang
    assert rest
    assert " " not in rest
    assert rule.role in ALLOWED
    assert [phrase for phrase in rule.lines + rule.starts if len(phrase) > PHRASE_LIMIT] == []
    assert [phrase for phrase in rule.starts if len(fold(phrase)) > rule.limit] == []


@every_rule
def test_hits_are_found_in_the_pack_of_the_language(lang: str, rule: Rule) -> None:
    found = {line: builtin_phrases(lang).find(line) for line in rule.hits}
    assert {line: hit and hit.role for line, hit in found.items()} == dict.fromkeys(rule.hits, rule.role)


@every_rule
def test_misses_are_no_chrome_for_the_whole_pack(lang: str, rule: Rule) -> None:
    found = {line: builtin_phrases(lang).find(line) for line in rule.misses}
    assert {line: hit.id for line, hit in found.items() if hit and hit.role.is_chrome} == {}


def test_ids_are_unique() -> None:
    counts = Counter(rule.id for _, rule in RULES)
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_is_claimed_twice(lang: str) -> None:
    rules = builtin_rules(lang)
    owners: dict[str, set[str]] = {}
    for rule in rules:
        for phrase in rule.lines:
            owners.setdefault(fold(phrase), set()).add(rule.id)
    assert {phrase: sorted(ids) for phrase, ids in owners.items() if len(ids) > 1} == {}
    starts = Counter((fold(phrase), phrase.rstrip().endswith(":")) for rule in rules for phrase in rule.starts)
    assert [phrase for phrase, count in starts.items() if count > 1] == []


def test_only_chrome_below_the_article_ends_a_body() -> None:
    ending = {rule.role for _, rule in RULES if rule.ends_body}
    assert ending <= {Role.RELATED, Role.COMMENTS, Role.PROMO, Role.FOOTER, Role.BIO}


@pytest.mark.parametrize("lang", WITH_WORDS)
def test_words_are_lowercase_and_listed_once(lang: str) -> None:
    table = builtin_table(lang, "words.toml")
    assert table.keys() <= {"schema", "function_words", "apart", "late"}
    for words in (table.get("function_words", ()), table.get("apart", ()), table.get("late", ())):
        assert [word for word in words if word != word.lower()] == []
        assert len(words) == len(set(words))


@pytest.mark.parametrize("lang", [lang for lang in WITH_WORDS if "function_words" in builtin_table(lang, "words.toml")])
def test_function_words_are_enough_to_tell_a_language(lang: str) -> None:
    assert len(builtin_table(lang, "words.toml")["function_words"]) >= 40


def test_rules_version_is_a_year_and_a_number() -> None:
    year, _, number = RULES_VERSION.partition(".")
    assert year.isdigit()
    assert number.isdigit()
