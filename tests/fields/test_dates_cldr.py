"""What CLDR prints, read back: four lengths, forty locales and more, thirty days each."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from cleantext.context import Context
from cleantext.fields.dates import Reading, read_line

dates = pytest.importorskip("babel.dates", reason="Babel makes the lines of this test; pip install babel")

LOCALES = (
    "en_US",
    "en_GB",
    "en_AU",
    "en_IN",
    "de_DE",
    "de_AT",
    "fr_FR",
    "fr_CA",
    "es_ES",
    "es_MX",
    "it_IT",
    "pt_BR",
    "pt_PT",
    "nl_NL",
    "pl_PL",
    "ru_RU",
    "uk_UA",
    "tr_TR",
    "sv_SE",
    "da_DK",
    "nb_NO",
    "fi_FI",
    "cs_CZ",
    "sk_SK",
    "el_GR",
    "ro_RO",
    "hu_HU",
    "id_ID",
    "vi_VN",
    "he_IL",
    "ar_EG",
    "hi_IN",
    "ja_JP",
    "ko_KR",
    "zh_CN",
    "zh_Hant_TW",
    "th_TH",
    "bg_BG",
    "hr_HR",
    "sr_RS",
    "sr_Latn_RS",
    "sl_SI",
    "lt_LT",
    "lv_LV",
    "et_EE",
    "ca_ES",
    "bn_BD",
    "ms_MY",
    "mk_MK",
    "is_IS",
    "af_ZA",
    "fa_IR",
    "sq_AL",
    "gl_ES",
    "kk_KZ",
    "ur_PK",
    "ta_IN",
)
LENGTHS = ("full", "long", "medium", "short")
DAYS = tuple(date.fromordinal(date(2004, 1, 3).toordinal() + 263 * n) for n in range(30))
NATIVE = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "bn": "০১২৩৪৫৬৭৮৯"}


def _line(locale: str, length: str, day: date) -> str:
    line: str = dates.format_date(day, format=length, locale=locale)
    native = NATIVE.get(locale[:2])
    return line.translate(str.maketrans("0123456789", native)) if native else line


def _read(locale: str, line: str) -> tuple[Reading, ...]:
    return read_line(line, Context(locale.replace("_", "-")))


@pytest.mark.parametrize("length", LENGTHS)
def test_nearly_every_line_gives_its_day_and_none_another(length: str) -> None:
    missed: list[str] = []
    for locale in LOCALES:
        for day in DAYS:
            line = _line(locale, length, day)
            found = [str(reading.timestamp) for reading in _read(locale, line)]
            if found != [day.isoformat()]:
                missed.append(f"{locale} {line!r} -> {found}")
    wrong = [line for line in missed if not line.endswith(("[]", "['None']"))]
    assert not wrong, wrong[:20]
    assert len(missed) <= len(LOCALES) * len(DAYS) // 100, missed[:20]


CLOCKS = ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "pl_PL", "ru_RU", "ko_KR", "zh_CN", "vi_VN")


@pytest.mark.parametrize("locale", CLOCKS)
def test_day_and_clock_time(locale: str) -> None:
    for hour, day in enumerate(DAYS[:24]):
        moment = datetime(day.year, day.month, day.day, hour, 7)
        for length in ("long", "medium", "short"):
            line = f"{_line(locale, length, day)}, {dates.format_time(moment.time(), format='short', locale=locale)}"
            found = [str(reading.timestamp) for reading in _read(locale, line)]
            assert found == [moment.isoformat(timespec="minutes")], (line, found)


def test_plain_english_never_takes_one_order_for_the_other() -> None:
    for day in DAYS:
        for locale in ("en_US", "en_GB"):
            for reading in read_line(_line(locale, "short", day), Context("en")):
                assert str(reading.timestamp) in (day.isoformat(), "None")
