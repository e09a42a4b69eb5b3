"""What papers write before the name of who wrote, asked or took it down, in 35 languages."""

from __future__ import annotations

import pytest
from tests.fields.signed import misread

from cleantext.context import Context
from cleantext.fields.bylines import read_byline

CREDITS = [
    ("de", "Nora Fenwick", [
        "Dieser Beitrag wurde am 4. Februar 2020 von {} in Boote veröffentlicht.", "Text: {}",
        "Text und Fotos: {}", "Text & Fotos: {}", "Text und Interview: {}", "Interview: {}",
        "Das Interview führte {}", "Das Gespräch führte {}", "Die Fragen stellte {}", "Protokoll: {}",
        "Aufgezeichnet von {}", "Ein Kommentar von {}", "Ein Gastbeitrag von {}", "Eine Analyse von {}",
        "Eine Rezension von {}", "Kommentar von {}", "Essay von {}", "Kolumne von {}", "Reportage: {}",
        "Bericht: {}", "Recherche: {}", "Autorin: {}", "Verfasst von: {}",
    ]),
    ("en", "Nora Fenwick", [
        "This entry was posted on February 4, 2020 by {} in Boats.",
        "This entry was posted in Boats on February 4, 2020 by {}.", "This post was written by {}",
        "Posted by {} in Boats", "Posted by {} on Boats", "Words by {}", "Words: {}", "Story by {}",
        "Interview by {}", "Review by {}", "Opinion by {}", "Analysis by {}", "Text by {}", "Reported by {}",
        "Written and photographed by {}", "Words and photos by {}", "A guest post by {}", "Guest post by {}",
        "As told to {}", "Essay by {}", "Recipe by {}", "Column by {}", "Commentary by {}", "Report by {}",
    ]),
    ("fr", "Nora Fenwick", [
        "Texte : {}", "Propos recueillis par {}", "Un reportage de {}", "Chronique de {}",
        "Une tribune de {}", "Une analyse de {}", "Rédigé par {}", "Par {}, à Paris",
    ]),
    ("es", "Nora Fenwick", [
        "Texto: {}", "Texto y fotos: {}", "Entrevista de {}", "Un artículo de {}", "Escrito por {}",
        "Redacción: {}", "Por: {}", "Reportaje de {}", "Opinión de {}",
    ]),
    ("it", "Nora Fenwick", [
        "Testo di {}", "Testo: {}", "Intervista di {}", "Articolo di {}", "Scritto da {}", "A cura di {}",
        "Commento di {}",
    ]),
    ("pt", "Nora Fenwick", [
        "Texto: {}", "Texto e fotos: {}", "Reportagem: {}", "Escrito por {}", "Artigo de {}",
    ]),
    ("nl", "Nora Fenwick", [
        "Tekst: {}", "Tekst en foto's: {}", "Geschreven door {}", "Een column van {}",
    ]),
    ("sv", "Nora Fenwick", [
        "Text: {}", "Text och foto: {}", "Skriven av {}", "Krönika av {}",
    ]),
    ("da", "Nora Fenwick", [
        "Tekst: {}", "Tekst og foto: {}", "Skrevet af {}",
    ]),
    ("nb", "Nora Fenwick", [
        "Tekst: {}", "Tekst og foto: {}", "Skrevet av {}",
    ]),
    ("fi", "Nora Fenwick", [
        "Teksti: {}", "Teksti ja kuvat: {}", "Kirjoittanut {}", "Teksti {}",
    ]),
    ("pl", "Nora Fenwick", [
        "Tekst: {}", "Rozmawiała {}", "Rozmawiał: {}", "Opracowała: {}", "Napisała {}", "Oprac. {}",
    ]),
    ("cs", "Nora Fenwick", [
        "Text: {}", "Text a foto: {}", "Napsala {}",
    ]),
    ("sk", "Nora Fenwick", [
        "Text: {}", "Napísala {}",
    ]),
    ("hu", "Nora Fenwick", [
        "Szöveg: {}", "Írta: {}", "Fotó és szöveg: {}",
    ]),
    ("ro", "Nora Fenwick", [
        "Text: {}", "Interviu de {}", "Un articol de {}", "Scris de {}",
    ]),
    ("ru", "Анна Кузнецова", [
        "Текст: {}", "Беседовала {}", "Подготовила {}", "Записала {}",
    ]),
    ("uk", "Анна Коваль", [
        "Текст: {}", "Розмовляла {}", "Підготувала {}",
    ]),
    ("bg", "Анна Иванова", [
        "Текст: {}", "Интервю на {}", "Разговора води {}",
    ]),
    ("hr", "Nora Fenwick", [
        "Tekst: {}", "Razgovarala {}", "Napisala {}",
    ]),
    ("sr", "Ана Ивановић", [
        "Текст: {}",
    ]),
    ("sl", "Nora Fenwick", [
        "Besedilo: {}", "Pogovarjala se je {}",
    ]),
    ("tr", "Nora Fenwick", [
        "Metin: {}", "Yazan: {}", "Röportaj: {}", "Haber: {}",
    ]),
    ("el", "Άννα Παπαδοπούλου", [
        "Κείμενο: {}", "Συνέντευξη στην {}", "Γράφει η {}",
    ]),
    ("ja", "潮見太郎", [
        "文＝{}", "文・写真＝{}", "文：{}", "取材・文：{}", "取材・文＝{}", "執筆：{}", "ライター：{}",
        "聞き手：{}", "構成：{}",
    ]),
    ("ja", "harbourcat", [
        "質問者：{}",
    ]),
    ("zh", "王海明", [
        "文：{}", "文/{}", "撰文：{}", "撰文／{}", "采访：{}", "文字：{}", "整理：{}", "採訪撰文／{}", "作者 | {}",
    ]),
    ("ko", "구현서", [
        "글 {}", "글: {}", "글·사진 {}", "글={}", "{} 기자",
    ]),
    ("id", "Nora Fenwick", [
        "Teks: {}", "Penulis: {}", "Reporter: {}", "Laporan: {}",
    ]),
    ("vi", "Nora Fenwick", [
        "Bài: {}", "Bài và ảnh: {}",
    ]),
    ("ca", "Nora Fenwick", [
        "Text: {}", "Text i fotos: {}",
    ]),
    ("ar", "أحمد علي", [
        "كتب: {}", "بقلم: {}", "حوار: {}",
    ]),
    ("ar", "منى علي", [
        "كتبت: {}",
    ]),
    ("fa", "علی رضایی", [
        "نویسنده: {}", "گفتگو: {}",
    ]),
    ("he", "דנה כהן", [
        "מאת {}", "כתבה: {}",
    ]),
    ("hi", "राम कुमार", [
        "लेखक: {}",
    ]),
    ("th", "สมชาย ใจดี", [
        "เรื่อง: {}", "เขียนโดย {}",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "name", "lines"), CREDITS)
def test_who_is_credited(language: str, name: str, lines: list[str]) -> None:
    assert misread(lines, name, language) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [("pt", "Entrevista a Nora Fenwick"), ("fr", "Entretien : Nora Fenwick"), ("nl", "Interview: Nora Fenwick")],
)
def test_whom_somebody_asked_is_no_writer(language: str, line: str) -> None:
    found = read_byline(line, Context(language=language))
    assert found is None or "Nora Fenwick" not in found.authors
