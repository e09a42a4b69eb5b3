"""Repair: what is mended, what is left alone, and the reason given."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cleantext.cleaners.repair import repair
from cleantext.document import Document, Edit, Role, Span


def edits(*lines: str) -> list[Edit]:
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return list(repair(Document.of("\n".join(lines), spans)))


@pytest.mark.parametrize(
    ("damaged", "sound", "reason"),
    [
        ("The cafÃ© on the quay", "The café on the quay", "repair.mojibake"),
        ("Fish &amp; chips", "Fish & chips", "repair.entities"),
        ("Write &lt;p&gt; for it", "Write <p> for it", "repair.entities"),
        ("Half \ud83d a pair", "Half \ufffd a pair", "repair.surrogates"),
        ("A pair \ud83d\ude00 in two", "A pair 😀 in two", "repair.surrogates"),
        ("\x1b[31mAlarm\x1b[0m in the port", "Alarm in the port", "repair.terminal-escape"),
        ("Nul\x00l", "Null", "repair.controls"),
        ("Har\u00adbour", "Harbour", "repair.invisible"),
        ("\ufeffBeginning", "Beginning", "repair.invisible"),
        ("Tab\tstop", "Tab stop", "repair.controls"),
        ("abc\u202edef", "abcdef", "repair.invisible"),
    ],
)
def test_damage_is_mended_and_named(damaged: str, sound: str, reason: str) -> None:
    assert edits(damaged) == [Edit(0, reason, text=sound)]


@pytest.mark.parametrize(
    "sound", ["a &lt;b&gt; <i>", "می\u200cخواهم", "👩\u200d👩\u200d👧", "\u200fשלום", "It’s “fine” – so far…"]
)
def test_sound_text_is_left_alone(sound: str) -> None:
    assert edits(sound) == []


def test_nothing_left_is_said_and_not_written() -> None:
    assert edits("\u200b\ufeff") == [Edit(0, "repair.empty", role=Role.OTHER)]


def test_an_empty_block_is_not_named_twice() -> None:
    document = Document.of("\u200b", [Span(0, 1)])
    for edit in repair(document):
        document.apply("repair", edit)
    assert list(repair(document)) == []


def test_the_strongest_reason_is_given() -> None:
    assert edits("Fish &amp; cafÃ©\x00") == [Edit(0, "repair.mojibake", text="Fish & café")]


def test_repeated_damage_is_mended_each_time() -> None:
    assert [edit.block for edit in edits("Menü", "CafÃ©", "Home", "CafÃ©")] == [1, 3]


@pytest.mark.parametrize(
    ("text", "loaded"), [("Grüße – “naïve” £5 привет 橋", False), ("a\u00adb", False), ("cafÃ©", True)]
)
def test_ftfy_is_loaded_only_where_it_has_something_to_do(text: str, loaded: bool) -> None:
    code = (
        "import sys; from cleantext.document import *; from cleantext.cleaners.repair import repair;"
        f"text = {text!a}; list(repair(Document.of(text, [Span(0, len(text))]))); print('ftfy' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == str(loaded)
