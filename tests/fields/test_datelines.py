"""Datelines at the start of a paragraph."""

import pytest
from tests.growth import LINEAR, growth

from cleantext.context import Context
from cleantext.fields.datelines import possible_dateline, read_dateline


@pytest.mark.parametrize(
    ("text", "language", "place", "agency", "date"),
    [
        ("TEHRAN (Reuters) — The harbour", "en", "TEHRAN", "Reuters", None),
        ("BERLIN, July 20 (dpa) - The harbour", "en", "BERLIN", "dpa", "July 20"),
        ("PARIS — The harbour", "en", "PARIS", None, None),
        ("Fairholm. 20 July. COURIER - The harbour", "en", "Fairholm", "COURIER", "20 July"),
        ("Kiel (ndx) - Der Hafen", "de", "Kiel", "ndx", None),
        ("Заречный. 24 сентября. ВЕСТНИК - Гавань", "ru", "Заречный", "ВЕСТНИК", "24 сентября"),
        ("PARIS, 20 July, LONDON - The harbour", "en", "PARIS, LONDON", None, "20 July"),
        ("LONDON | The harbour", "en", "LONDON", None, None),
        ("(CNN) — The harbour", "en", "", "CNN", None),
        ("WASHINGTON, D.C. — The harbour", "en", "WASHINGTON, D.C.", None, None),
        ("KYIV, Ukraine (AP) — The harbour", "en", "KYIV, Ukraine", "AP", None),
        ("NEW YORK (AP) -- The harbour", "en", "NEW YORK", "AP", None),
        ("SAN JOSÉ, Costa Rica — The harbour", "en", "SAN JOSÉ, Costa Rica", None, None),
        (
            "TROMSØ, Norway, Sept. 17, 2025 /NordWire/ -- The harbour",
            "en",
            "TROMSØ, Norway",
            "NordWire",
            "Sept, 17, 2025",
        ),
        ("Berlin (dpa) - Der Hafen", "de", "Berlin", "dpa", None),
        ("PARIS, 20 juil 2022 (AFP) - Le port", "fr", "PARIS", "AFP", "20 juil 2022"),
        ("Madrid, 20 jul (EFE).- El puerto", "es", "Madrid", "EFE", "20 jul"),
        ("(ANSA) - ROMA, 20 LUG - Il porto", "it", "ROMA", "ANSA", "20 LUG"),
        ("Warszawa (PAP) – Port", "pl", "Warszawa", "PAP", None),
        ("Москва. 20 июля. ИНТЕРФАКС - Порт", "ru", "Москва", "ИНТЕРФАКС", "20 июля"),
        ("МОСКВА, 20 июля. /ТАСС/. Порт", "ru", "МОСКВА", "ТАСС", "20 июля"),
        ("МОСКВА, 20 июл - РИА Новости. Порт", "ru", "МОСКВА", "РИА Новости", "20 июл"),
        ("JAKARTA, KOMPAS.com - Pelabuhan", "id", "JAKARTA", "KOMPAS.com", None),
        ("القاهرة (رويترز) - قال الميناء", "ar", "القاهرة", "رويترز", None),
        ("नई दिल्ली, 20 जुलाई (भाषा) बंदरगाह", "hi", "नई दिल्ली", "भाषा", "20 जुलाई"),
        ("新华社北京7月20日电（记者 王海明）港口", "zh", "北京", "新华社", "7月20日"),
        ("[東京　20日　ロイター] - 港は", "ja", "東京", "ロイター", "20日"),
        ("(서울=연합뉴스) 구현서 기자 = 항구는", "ko", "서울", "연합뉴스", None),
        ("(가람=항구통신) 구현서 기자 = 항구는", "ko", "가람", "항구통신", None),
        ("ЗАРЕЧЕ, 20 юли (Вестник) – Пристанището", "bg", "ЗАРЕЧЕ", "Вестник", "20 юли"),
    ],
)
def test_a_dateline(text, language, place, agency, date):
    found = read_dateline(text, Context(language=language))
    assert found is not None
    assert (found.place, found.agency, found.date_text) == (place, agency, date)
    assert text[found.end :].strip()


@pytest.mark.parametrize(
    "text",
    [
        "The mayor (left) - a friend of the pier",
        "My Captain (old) - a friend of the pier",
        "The harbour — closed since May — reopened.",
        "BREAKING — The harbour burns.",
        "UPDATE | The harbour burns.",
        "NORA FENWICK — The harbour",
        "NATO — the alliance — met.",
        "COVID-19 — the disease — spread.",
        "CHAPTER ONE — The harbour",
        "Fairholm, 20 July, the day of the fire - and of the flood.",
        "I — we — you",
        "A - b",
        "PARIS —",
        "Paris – das ist eine Stadt.",
        "paris — the harbour",
        "Mr. Fenwick - a sailor - slept.",
        "",
        "—",
        "(see below) — The harbour",
        "He /she said/ -- and he went",
    ],
)
def test_no_dateline(text):
    assert read_dateline(text, Context(language="en")) is None


@pytest.mark.parametrize("text", ["(사진=연합뉴스) 항구는 다시 열렸다.", "[속도=거리/시간] 항구는 다시 열렸다."])
def test_what_is_no_place_before_a_korean_agency(text):
    assert read_dateline(text, Context(language="ko")) is None


@pytest.mark.parametrize(
    ("text", "language", "place", "agency"),
    [
        ("KARACHI: The harbour reopened.", "en", "KARACHI", None),
        ("NEW HAVEN: The harbour reopened.", "en", "NEW HAVEN", None),
        ("Muara Kenari, KabarTeluk - Pelabuhan dibuka.", "id", "Muara Kenari", "KabarTeluk"),
        ("دماوند - خبرخانه - بندر باز شد", "fa", "دماوند", "خبرخانه"),
        ("وادي السدر - أعلنت البلدية", "ar", "وادي السدر", None),
        ("लातूर : जुना पूल पुन्हा सुरू झाला.", "mr", "लातूर", None),
        ("வேலூர்: பழைய பாலம் திறக்கப்பட்டது.", "ta", "வேலூர்", None),
        ("لاہور: پرانا پل دوبارہ کھل گیا۔", "ur", "لاہور", None),
    ],
)
def test_a_dateline_if_the_page_confirms_it(text, language, place, agency):
    found = possible_dateline(text, Context(language=language))
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert read_dateline(text, Context(language=language)) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Karachi: The harbour reopened.", "en"),
        ("karachi, post - the harbour", "en"),
        ("The harbour - closed since May - reopened.", "en"),
        ("I: The harbour", "en"),
        ("الميناء - الذي أغلق منذ مايو - فتح", "ar"),
        ("(KARACHI): The harbour", "en"),
        ("", "en"),
    ],
)
def test_no_dateline_whatever_the_page_says(text, language):
    found = possible_dateline(text, Context(language=language))
    assert found is None or found.agency is not None


@pytest.mark.parametrize("piece", ["A", "A ", "PARIS, ", "(", "(A) ", "- ", "— ", "20 ", ". ", "[", "京"])
def test_any_text_is_read_in_linear_time(piece):
    def work(line):
        read_dateline(line, Context())
        possible_dateline(line, Context())

    assert growth(lambda size: piece * size, work, (5_000, 50_000)) < LINEAR
