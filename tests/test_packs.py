"""What a wheel holds of the packs gives the same answers as the TOML of a checkout."""

from __future__ import annotations

import json

import pytest

from cleantext.packs import (
    TABLES,
    builtin_folders,
    builtin_phrases,
    builtin_rules,
    builtin_table,
    compiled_files,
    folder_of,
    folders_of,
    function_words,
)
from cleantext.phrases import Index, Phrases

COMPILED = {name.removesuffix(".json"): json.loads(text) for name, text in compiled_files()}


@pytest.mark.parametrize("folder", builtin_folders())
def test_compiled_tables_are_those_of_the_folder(folder: str) -> None:
    assert {name: COMPILED[folder]["tables"].get(name, {}) for name in TABLES} == {
        name: builtin_table(folder, name) for name in TABLES
    }


@pytest.mark.parametrize("folder", builtin_folders())
def test_compiled_phrases_know_the_same_lines(folder: str) -> None:
    parts = tuple(Index.from_json(COMPILED[part]["phrases"]) for part in folders_of(folder))
    compiled, plain = Phrases(parts), builtin_phrases(folder)
    lines = [line for rule in builtin_rules(folder) for line in (*rule.hits, *rule.misses)]
    assert [compiled.find(line) for line in lines] == [plain.find(line) for line in lines]


def test_compiled_function_words_are_those_of_the_folders() -> None:
    def owners(words):
        return {word: [tuple(owner) for owner in found] for word, found in words.items()}

    assert owners(COMPILED["words"]) == owners(function_words())


def test_parts_one_after_the_other_know_what_one_index_of_all_rules_knows() -> None:
    rules = [rule for folder in folders_of("de") for rule in builtin_rules(folder)]
    together, apart = Phrases.of(rules), builtin_phrases("de")
    lines = [line for rule in rules for line in (*rule.hits, *rule.misses, *rule.lines, *rule.starts)]
    assert [together.find(line) for line in lines] == [apart.find(line) for line in lines]


def test_every_table_has_its_own_name() -> None:
    assert "words" not in builtin_folders()


@pytest.mark.parametrize(("tag", "folder"), [("no", "nb"), ("nn-NO", "nb"), ("iw", "he"), ("pt_BR", "pt"), ("", "")])
def test_tags_have_folders(tag: str, folder: str) -> None:
    assert folder_of(tag) == folder


@pytest.mark.parametrize("folder", ["", "xx", "../rules/en", "en/..", "."])
def test_a_folder_that_is_not_there_is_empty(folder: str) -> None:
    assert builtin_rules(folder) == ()
    assert builtin_table(folder, "dates.toml") == {}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Lire aussi : la mer monte"),
        ("fr", "Lire aussi\u00a0: la mer monte"),
        ("fr", "Voir aussi: la mer monte"),
        ("hi", "टिप्पणियां बंद हैं।"),
        ("ur", "اپنا تبصرہ لکھیں۔"),
        ("en", "1 248 comments"),
        ("en", "1\u00a0248 comments"),
    ],
)
def test_signs_that_sites_set_in_their_own_way_do_not_count(language: str, line: str) -> None:
    assert builtin_phrases(language).find(line) is not None


def test_a_sentence_that_goes_on_where_a_label_would_end_is_none() -> None:
    assert builtin_phrases("fr").find("Lire notre article : la mer monte") is not None
    assert builtin_phrases("fr").find("Lire notre article n'a servi à rien") is None
