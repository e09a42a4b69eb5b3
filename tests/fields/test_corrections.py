"""Paragraphs that put right what an earlier version said."""

from __future__ import annotations

import pytest
from tests import pages

from cleantext import run
from cleantext.context import Context
from cleantext.document import Role
from cleantext.fields.corrections import is_correction
from cleantext.packs import builtin_folders, builtin_table

LINES = {
    "en": [
        "Correction: An earlier version of this article misstated the name of the ship.",
        "*This article was amended on 4 February 2020 to correct the name of the ship.",
        "Editor’s note: An earlier version said that the ship was new.",
    ],
    "de": [
        "Korrektur: In einer früheren Version dieses Artikels stand ein falscher Name.",
        "Anmerkung der Redaktion: In einer früheren Fassung hieß es, das Schiff sei neu.",
    ],
    "fr": ["Correction\u00a0: le nom du navire était erroné.", "(Rectificatif : le nom du navire était erroné.)"],
    "es": ["Corrección: el nombre era incorrecto.", "Fe de errores: el nombre del barco era incorrecto."],
    "pt": ["Erramos: o nome do navio estava errado."],
    "it": ["Una versione precedente di questo articolo riportava un nome sbagliato."],
    "nl": ["Correctie: in een eerdere versie van dit artikel stond een verkeerde naam."],
    "sv": ["Rättelse: I en tidigare version av artikeln stod fel namn."],
    "pl": ["Sprostowanie: we wcześniejszej wersji artykułu podaliśmy błędną nazwę."],
    "ru": ["Уточнение: в предыдущей версии статьи было неверно указано название."],
    "tr": ["Düzeltme: Bu haberin önceki sürümünde geminin adı yanlıştı."],
    "is": [
        "Leiðrétting: Í fyrri útgáfu fréttarinnar var nafn skipsins rangt.",
        "Fréttin hefur verið leiðrétt. Nafn skipsins var rangt.",
        "Uppfært: Í fyrri útgáfu fréttarinnar stóð að skipið væri nýtt.",
    ],
    "af": [
        "Regstelling: Die naam van die skip was verkeerd.",
        "'n Vorige weergawe van hierdie artikel het die verkeerde naam gegee.",
        "Hierdie berig is reggestel. Die naam van die skip was verkeerd.",
    ],
    "ms": [
        "Pembetulan: Nama kapal itu tersilap.",
        "Artikel ini telah diperbetulkan. Nama kapal itu tersilap.",
        "Versi terdahulu artikel ini tersilap menyatakan nama kapal itu.",
    ],
    "ja": ["訂正：当初の記事で船名に誤りがありました。", "【訂正】船名に誤りがありました。"],
    "zh": ["更正：本文此前版本写错了船名。"],
    "ko": ["[정정] 배 이름이 잘못되었습니다."],
    "ar": ["تصحيح: ورد اسم السفينة خطأ."],
    "bn": ["সংশোধনী: আগের সংস্করণে জাহাজের নাম ভুল ছিল।", "ভুল সংশোধন: জাহাজের নাম ভুল ছাপা হয়েছিল।"],
    "mk": [
        "Исправка: Во претходната верзија на текстот името на бродот беше погрешно.",
        "Во претходна верзија на текстот стоеше дека бродот е нов.",
    ],
    "sq": [
        "Korrigjim: Në një version të mëparshëm të artikullit emri i anijes ishte i gabuar.",
        "Sqarim: Anija nuk është e re, siç thuhej më parë.",
    ],
    "et": [
        "Parandus: artikli varasemas versioonis oli laeva nimi vale.",
        "Õiendus: laeva nimi oli vale.",
        "Artikli varasemas versioonis seisis, et laev on uus.",
    ],
    "lv": [
        "Labojums: raksta iepriekšējā versijā bija kļūdains kuģa nosaukums.",
        "Precizējums: kuģis nav jauns.",
        "Raksta sākotnējā versijā bija teikts, ka kuģis ir jauns.",
    ],
    "lt": [
        "Patikslinimas: ankstesnėje straipsnio versijoje buvo nurodytas klaidingas laivo pavadinimas.",
        "Atitaisymas: laivas nėra naujas.",
        "Ankstesnėje straipsnio versijoje buvo rašoma, kad laivas naujas.",
    ],
}
OTHERS = {
    "en": ["Corrections officers met on Monday.", "A correction of prices followed.", "Earlier versions were slow."],
    "de": ["Korrekturen am Kurs gab es keine.", "In einer früheren Zeit fuhr sie nie."],
    "fr": ["La correction des cours a été rude."],
    "ja": ["訂正の必要はないと市長は述べた。"],
    "bn": ["সংশোধনীর খসড়া সংসদে উঠেছে।"],
    "mk": ["Исправката на коритото почна во мај."],
    "sq": ["Korrigjimi i çmimeve vazhdoi edhe në maj."],
    "et": ["Parandused maksavad kaks miljonit.", "Artikli autor elab saarel."],
    "lv": ["Labojumus veic divi meistari.", "Raksta autore dzīvo salā."],
    "lt": ["Patikslinimai kainavo daug.", "Ankstesnėje pusėje vedė svečiai."],
}


@pytest.mark.parametrize(("language", "lines"), LINES.items())
def test_corrections(language: str, lines: list[str]) -> None:
    assert [line for line in lines if not is_correction(line, Context(language=language))] == []


@pytest.mark.parametrize(("language", "lines"), OTHERS.items())
def test_other_paragraphs(language: str, lines: list[str]) -> None:
    assert [line for line in lines if is_correction(line, Context(language=language))] == []


def test_every_pack_with_bylines_has_corrections_in_lower_case() -> None:
    for folder in builtin_folders():
        table = builtin_table(folder, "corrections.toml")
        assert folder == "und" or bool(table) == bool(builtin_table(folder, "byline.toml")), folder
        assert [phrase for phrase in table.get("start", ()) if phrase != phrase.lower()] == []


def test_in_the_record_it_is_a_paragraph_and_in_the_document_a_correction() -> None:
    line = "Correction: An earlier version of this article said that the ferry has room for sixty people."
    result = run("\n".join(["Harbour ferry returns", *pages.PROSE, line]))
    assert result.article is not None
    assert result.document is not None
    assert [block.text for _, block in result.document.with_role(Role.CORRECTION)] == [line]
    assert (result.article.body[-1].kind, result.article.body[-1].text) == ("paragraph", line)
