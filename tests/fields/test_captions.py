"""Which lines are captions by their own words."""

from __future__ import annotations

import pytest

from cleantext.context import Context
from cleantext.fields.captions import is_caption


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ida Holm (left) and her brother at the pier"),
        ("en", "Councillor Ida Holm, second from left, opens the pier"),
        ("en", "The crew of the Gannet, from left: Holm, Ashdown, Larkspur"),
        ("en", "Pictured right, is Ida Holm at the pier"),
        ("de", "Ida Holm (2. v. l.) bei der Eröffnung der Mole"),
        ("de", "Holm, Brook und Claasen (v.l.) auf der Mole"),
        ("fr", "Ida Holm (à gauche) sur la jetée"),
        ("es", "En la imagen, Ida Holm, que vende los billetes"),
        ("is", "Anna Jónsdóttir (til vinstri) á bryggjunni"),
        ("is", "Jón, Anna og Helga, frá vinstri: á bryggjunni"),
        ("af", "Johan Botha (links) en sy broer op die kaai"),
        ("af", "Botha, Nel en Fourie, van links na regs: op die kaai"),
        ("ms", "Nurul Aina (kiri) bersama abangnya di jeti"),
        ("ms", "Ahmad Hassan, dua dari kiri, merasmikan jeti"),
        ("ja", "岬で話す岩本さん（左）と灯台守"),
        ("ko", "부두를 여는 표정우(왼쪽부터) 씨와 김서연 씨"),
        ("et", "Ida Holm (vasakul) kai ääres"),
        ("et", "Sadamakapten Ida Holm (paremalt teine) avab kai"),
        ("lv", "Ida Holma (pa kreisi) uz mola"),
        ("lv", "No kreisās: Holma, Bruks un Lapiņš"),
        ("lt", "Ida Holm (kairėje) ant molo"),
        ("lt", "Iš kairės: Holm, Brukas ir Lapinskas"),
        ("sv", "Ida Holm (t.v.) på piren"),
        ("bn", "রহিম উদ্দিন (বাঁয়ে) ও তাঁর ভাই ঘাটে"),
        ("bn", "রহিম উদ্দিন (বাঁ\u09dfে) ও তাঁর ভাই ঘাটে"),
        ("bn", "বাঁ থেকে: রহিম উদ্দিন, করিম শেখ ও সালমা বেগম"),
        ("bn", "নতুন ঘাটে প্রথম লঞ্চ। ছবি: সংগৃহীত"),
        ("mk", "Ана Петровска (лево) на пристаништето"),
        ("mk", "Екипажот на бродот, одлево надесно: Петровска, Ристов, Илиевска"),
        ("mk", "Првиот брод на новото пристаниште. Фото: МИА"),
        ("sq", "Arta Hoxha (majtas) në skelë"),
        ("sq", "Ekuipazhi i anijes, nga e majta në të djathtë: Hoxha, Krasniqi, Dervishi"),
        ("sq", "Anija e parë në skelën e re. Foto: ATSH"),
    ],
)
def test_where_somebody_stands_is_told_of_a_picture(language: str, text: str) -> None:
    assert is_caption(text, Context(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He turned left, and the boat turned with him."),
        ("en", "The left (and the right, too) will vote against the pier."),
        ("en", "The camera moves from left to right over the pier."),
        ("de", "Die Schriften von Brook, M., und Claasen, R., liegen im Rathaus."),
        ("de", "Links (und rechts) der Mole liegen Boote."),
        ("et", "Vasakul (ja paremal) seisavad paadid."),
        ("lv", "Pa kreisi (un pa labi) stāv laivas."),
        ("lt", "Kairėje (ir dešinėje) stovi valtys."),
        ("en", ""),
    ],
)
def test_prose_is_no_caption(language: str, text: str) -> None:
    assert not is_caption(text, Context(language))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das Schiff auf dem Weg zur Werft: 11. Mai 2026 (AFP / IDA HOLM)", True),
        ("Das sagte der Reeder am Dienstag auf der Mole. (afp/nord)", False),  # so agencies sign paragraphs
    ],
)
def test_an_agency_and_who_took_the_picture(text: str, found: bool) -> None:
    assert is_caption(text, Context("de")) is found
