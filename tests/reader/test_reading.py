"""What the reader must do on any page, and on small pages of ours."""

from __future__ import annotations

import pytest
from tests.growth import LINEAR, growth

from cleantext.reader import cues, read, reading

MENU = ["Skip to content", "Home", "News", "Sport", "Weather", "Sign in", "Subscribe", "Search"]
STORY = [
    "The harbour of Lower Wick was closed on Monday after a crane lost its load, the port authority said.",
    "Nobody was hurt when the three containers fell into the basin shortly before noon, according to officials.",
    "“We heard a bang and then there was water everywhere,” said Mara Tolland, who runs the kiosk at the gate.",
    "Divers are expected to lift the containers by the end of the week, and ferries will leave from the old pier.",
    "The crane had been checked in spring. An inquiry will look at its brakes, the authority added.",
]
REST = ["Share", "Related stories", "Ferry fares to rise in May", "Contact us", "Privacy policy", "Terms of use"]


def test_a_plain_news_page_is_read_right() -> None:
    reading = read([*MENU, *STORY, *REST])
    assert [*reading.inside] == [False] * len(MENU) + [True] * len(STORY) + [False] * len(REST)
    assert min(reading.body[len(MENU) : len(MENU) + len(STORY)]) > 0.5


def test_a_page_in_a_script_without_spaces_is_read_right() -> None:
    story = [
        "下和久市は月曜日、港の新しい図書館を来年四月に開館すると発表した。建物は木造二階建てで、約三万冊の本をそろえる。",
        "市長の谷村氏は「子どもから高齢者まで、誰もが立ち寄れる場所にしたい」と述べた。開館後は毎週末に読み聞かせの会も開く予定だ。",
        "建設費は約六億円で、そのうち半分を県の補助金でまかなう。工事は今年の秋に始まり、来年の二月に終わる見通しだという。",
        "近くに住む女性は「雨の日に子どもと行ける場所が少なかったので、とても楽しみにしています」と話した。",
    ]
    menu = ["ホーム", "ニュース", "スポーツ", "天気", "ログイン"]
    reading = read([*menu, *story, "関連記事", "お問い合わせ", "利用規約"])
    assert [number for number, inside in enumerate(reading.inside) if inside] == [5, 6, 7, 8]


def test_a_page_without_prose_has_no_body() -> None:
    reading = read(MENU)
    assert not any(reading.inside)


def test_an_empty_page_is_read() -> None:
    assert read([]) == ((), (), 0.0)


def test_the_same_page_is_read_the_same_way() -> None:
    page = [*MENU, *STORY, *REST]
    assert read(page) == read(page)


@pytest.mark.parametrize("line", ["", " ", "\x00", "\ud800", "a" * 20_000, "。" * 500])
def test_odd_lines_are_read(line: str) -> None:
    reading = read([line, *STORY, line])
    assert len(reading.body) == len(STORY) + 2
    assert all(0.0 <= chance <= 1.0 for chance in reading.body)


def test_time_grows_with_the_page_and_no_faster() -> None:
    assert growth(lambda times: [*MENU, *STORY, *REST] * times, read, (40, 400)) < LINEAR


def test_a_rule_against_a_line_counts() -> None:
    page = [*MENU, *STORY, *REST]
    hints = [""] * len(page)
    hints[len(MENU)] = "chrome.promo"
    assert read(page, hints=hints).body[len(MENU)] < read(page).body[len(MENU)]


def test_cues_are_the_weights_of_the_decision() -> None:
    page = [*MENU, *STORY, *REST]
    found = cues(page, len(MENU))
    assert sum(cue.weight for cue in found) > 0
    assert found[-1].name == "base"
    assert abs(found[0].weight) >= abs(found[-2].weight)


def test_a_long_page_is_read_in_pieces_as_it_would_be_at_once(monkeypatch):
    texts = [*(f"Menu entry {number}" for number in range(40)), *STORY * 20, *REST, "Menu entry 3"]
    at_once = read(texts)
    monkeypatch.setattr(reading, "_CHUNK", 7)
    assert read(texts) == at_once
