"""Who reports, in the opening of texts of East Asia."""

from __future__ import annotations

import pytest

from cleantext import run
from cleantext.context import Context
from cleantext.fields.datelines import read_dateline
from cleantext.fields.reporters import read_reporters

BODY = (
    "關閉一個月的港口週二重新開放，許多人前來搭乘渡輪，碼頭上擠滿了人，售票員說他們等了很久。\n"
    "售票的女士說，她四個星期以來一直步行繞過海灣去上班，現在終於可以坐船了，她非常高興。\n"
    "營運商表示，引擎已經更換，今年沒有進一步維修的計劃，渡輪將每小時開出一班。"
)


@pytest.mark.parametrize(
    ("text", "language", "names", "printed"),
    [
        ("〔記者王海明／台中報導〕港口重新開放", "zh", ("王海明",), "記者王海明／台中報導"),
        ("（記者王海明、李港生／台中報導）港口", "zh", ("王海明", "李港生"), "記者王海明、李港生／台中報導"),
        ("記者逄海明／台中報導 港口重新開放", "zh", ("逄海明",), "記者逄海明／台中報導"),
        ("新华社北京7月20日电（记者 王海明）港口", "zh", ("王海明",), "记者 王海明"),
        ("【ロンドン＝潮見太郎】港が再開した。", "ja", ("潮見太郎",), "潮見太郎"),
        ("(가람=항구통신) 구현서 기자 = 항구가 열렸다.", "ko", ("구현서",), "구현서 기자"),
    ],
)
def test_who_reports(text, language, names, printed):
    found = read_reporters(text, Context(language=language))
    assert found is not None
    assert found.authors == names
    assert found.printed == printed == text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("【ロンドン＝共同】港が再開した。", "ja"),  # an agency
        ("【港＝再開】と書かれた看板が立った。", "ja"),
        ("【写真＝潮見太郎】港が再開した。", "ja"),
        ("【東京＝港湾】港が再開した。", "ja"),
        ("「港口」（作者 王海明）是一本書。", "zh"),  # who wrote a book
        ("（記者會將舉行）港口重新開放", "zh"),
        ("(가람=항구통신) 항구가 열렸다.", "ko"),
        ("港口重新開放", "zh"),
        ("[Jane Doe] The harbour", "en"),
        ("", "zh"),
        ("（", "zh"),
    ],
)
def test_nobody_reports(text, language):
    assert read_reporters(text, Context(language=language)) is None


def test_the_reporter_is_the_author_where_nobody_else_is_named():
    page = f"港口重新開放\n2022-07-20 10:00\n〔記者王海明／台中報導〕{BODY}"
    article = run(page).article
    assert article is not None
    assert article.authors == ("王海明",)
    assert article.byline == "記者王海明／台中報導"
    assert article.body[0].text.startswith("〔記者王海明")
    [evidence, *_] = run(page).evidence["authors"]
    assert page[evidence.start : evidence.end] == "記者王海明／台中報導"


def test_a_byline_above_the_text_goes_before():
    article = run(f"港口重新開放\n作者：李港生\n2022-07-20 10:00\n〔記者王海明／台中報導〕{BODY}").article
    assert article is not None
    assert article.authors == ("李港生",)


@pytest.mark.parametrize("opening", ["【写真＝潮見太郎】", "【東京＝港湾】"])
def test_what_is_no_place_before_a_reporter(opening):
    assert read_dateline(f"{opening}港が再開した。", Context(language="ja")) is None


def test_the_place_before_a_reporter_is_the_dateline():
    page = "港が再開\n2022/07/20 10:00\n【ロンドン＝潮見太郎】" + "港が火曜日に再開し、多くの人が来た。" * 12
    article = run(page).article
    assert article is not None
    assert (article.dateline, article.authors) == ("ロンドン", ("潮見太郎",))
