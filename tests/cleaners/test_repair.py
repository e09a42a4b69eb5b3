"""Repair: what is mended, what is left alone, and the reason given."""

from __future__ import annotations

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
        ("Half \ud83d a pair", "Half \ufffd a pair", "repair.surrogates"),
        ("A pair \ud83d\ude00 in two", "A pair 😀 in two", "repair.surrogates"),
        ("\x1b[31mAlarm\x1b[0m in the port", "Alarm in the port", "repair.terminal-escape"),
        ("Nul\x00l", "Null", "repair.controls"),
        ("Har\u00adbour", "Harbour", "repair.invisible"),
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
