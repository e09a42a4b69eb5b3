"""The test for damage and the repair itself, held against ftfy."""

from __future__ import annotations

import re
import sys
from itertools import product

import ftfy
import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES, is_bad
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.mending import mend
from cleantext.mojibake import CLASSES, UNWANTED, may_be_mojibake, may_need_repair, some_may_need_repair, spelled_out
from cleantext.unmixing import PIECE, Patience, pieces, unmix
from tests.growth import LINEAR, growth

OPTIONS = ftfy.TextFixerConfig(
    uncurl_quotes=False,
    normalization=None,
    fix_latin_ligatures=False,
    fix_character_width=False,
    fix_line_breaks=False,
    explain=True,
)
THEIR_NAMES = {
    "start": "start_punctuation",
    "end": "end_punctuation",
    "upper": "upper_accented",
    "lower": "lower_accented",
    "great": "upper_common",
    "small": "lower_common",
}
SENTENCES = {
    "en": "The “Marigold” left at 6 – two hours late – and didn’t come back… £40 was lost.",
    "de": "Die Fähre „Königin Luise“ fährt außer Plan über die Förde, für 12 € je Gast.",
    "fr": "L’école du Cœur-de-Ville « rouvre » à Noël ; où sont les élèves ? — Ça dépend…",
    "es": "¿Mañana abrirá el puente? ¡Sí!, respondió Íñigo Núñez, señalando el río.",
    "pt": "A manhã começou com três avós à porta: “Não há pão”, disse João Conceição.",
    "it": "Perché la città è così cara? Più di 30 € l’ora, però c’è già chi è felice.",
    "nl": "De coördinator vond de ‘oude’ brug mooier; één reünie kostte € 400.",
    "pl": "Źrebię i żółw zjadły łąkę, a „pięć gęsi” odleciało w stronę Łodzi.",
    "cs": "Příliš žluťoučký kůň úpěl ďábelské ódy, řekla paní Růžičková.",
    "hu": "Az őrült zöld tükörfúró gépről ötvenhét űrhajós írt nótát.",
    "tr": "Şişli’deki çığırtkan, İğdır’a giden gümüş ırmağı görünce güldü.",
    "sv": "Åkerövägen är avstängd: räksmörgåsar för ett högt pris, sa Örjan.",
    "ru": "«Вечерний паром» ушёл в 18:40 — позже, чем ждали; Съёмка шла ещё час.",
    "uk": "Їжак з’їв ґаву, — сказала Єва, — і поїхав до Івано-Франківська.",
    "bg": "Щъркелът се върна в гнездото си, съобщи община Жълтуша.",
    "el": "Το πλοίο «Αύρα» έφυγε στις 6:30, είπε ο κ. Ξένος — και άργησε.",
    "ar": "قالت البلدية إن الجسر سيُفتح يوم الأحد، «بعد طول انتظار».",
    "fa": "شهردار گفت: «پل را می‌بندیم؛ چاره‌ای نیست.»",
    "he": "הגשר ייפתח ביום ראשון, אמר ראש העיר — „באיחור קל”.",
    "hi": "पुल रविवार को खुलेगा, नगरपालिका ने कहा।",
    "th": "สะพานจะเปิดวันอาทิตย์ เทศบาลกล่าว",
    "vi": "Cây cầu sẽ mở lại vào Chủ nhật, ông Nguyễn nói, “muộn một chút”.",
    "ja": "橋は日曜日に再開すると市は発表した。「少し遅れた」という。",
    "ko": "다리는 일요일에 다시 열린다고 시가 밝혔다. “조금 늦었다.”",
    "zh": "市政府表示，大桥将于周日重新开放，“稍有延误”。",
}
PAGES = ["latin-1", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257", "iso-8859-2", "mac-roman", "cp437"]


def misread(text: str, encoding: str) -> str:
    """UTF-8 read in ``encoding``, holes as browsers fill them."""
    data = text.encode("utf-8", "surrogatepass")
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in data)


DAMAGED = [
    pytest.param(again, id=f"{lang}-{'-'.join(names)}")
    for lang, text in SENTENCES.items()
    for names in [(), *((name,) for name in PAGES), ("cp1252", "cp1252"), ("latin-1", "cp1252"), ("cp1251", "cp1252")]
    for again in [text]
    for again in [misread(again, names[0]) if names else again]
    for again in [misread(again, names[1]) if len(names) > 1 else again]
]


def by_ftfy(text: str) -> str:
    """What ftfy makes of it, with what we take out taken out as well, until nothing changes."""
    options = OPTIONS._replace(unescape_html="<" not in text)
    for _ in range(50):
        before, text = text, ftfy.fix_and_explain(text, options).text
        text = re.sub(r"[\t\n\f\r\u2028\u2029]+", " ", text)
        text = UNWANTED.sub("", text).strip()
        if text == before:
            break
    return text


def test_classes_are_those_of_ftfy() -> None:
    for name, inside in CLASSES.items():
        theirs = re.compile(f"[{MOJIBAKE_CATEGORIES[THEIR_NAMES.get(name, name)]}]")
        found = set(theirs.findall("".join(map(chr, range(sys.maxunicode)))))
        assert found == set(spelled_out(inside)), name


def test_no_bad_pair_is_missed() -> None:
    signs = sorted(set(spelled_out("".join(CLASSES.values()))) | set("ЂўÃÂœŠ°µ πê"))
    around = [("", ""), ("a", ""), (" ", "a"), ("a", " "), ("", "В"), ("", "Ø°"), ("Γ", "Γ"), ("", "²"), ("é", "«")]
    missed = [
        before + first + second + after
        for first, second in product(signs, signs)
        for before, after in around
        if is_bad(before + first + second + after) and not may_be_mojibake(before + first + second + after)
    ]
    assert missed == []


@pytest.mark.parametrize("text", SENTENCES.values(), ids=SENTENCES)
def test_sound_sentences_are_not_asked_about(text: str) -> None:
    assert not may_need_repair(text)
    assert mend(text) == (text, "")


@pytest.mark.parametrize("text", DAMAGED)
def test_same_as_ftfy_on_damaged_sentences(text: str) -> None:
    assert mend(text).text == by_ftfy(text)
    assert may_need_repair(text) or by_ftfy(text) == text


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
@pytest.mark.parametrize("lang", SENTENCES)
def test_sentences_misread_as_western_read_as_before(lang: str, encoding: str) -> None:
    mended = mend(misread(SENTENCES[lang], encoding))
    assert mended == (SENTENCES[lang], "repair.mojibake")


@pytest.mark.parametrize("lang", ["de", "fr", "ru", "uk", "tr", "zh"])
def test_sentences_misread_twice_read_as_before(lang: str) -> None:
    twice = misread(misread(SENTENCES[lang], "cp1252"), "cp1252")
    assert mend(twice) == (SENTENCES[lang], "repair.mojibake")


SIGNS = st.sampled_from(sorted(set(spelled_out("".join(CLASSES.values()))) | set("ЂўÃÂœ° ab.1\x1a?\x85\x9d")))
ODD = st.sampled_from(
    ["&amp;", "&#233;", "&#0;", "&NTILDE;", "amp;", "&", ";", "&lt;", "<", "\x1b[1m", "\x1b", "[0m", "\x00", "\ufeff"]
) | st.sampled_from(
    ["\u200b", "\u202e", "\u2067", "\u2028", "\xad", "\ud83d", "\ude00", "\ufffd", "â€™", "Ã©", "вЂњ", "\ufffc", "\t"]
)
MESS = st.one_of(
    st.text(SIGNS, max_size=30),
    st.lists(st.one_of(ODD, SIGNS, st.text(max_size=3)), max_size=12).map("".join),
    st.text(max_size=40),
    st.tuples(st.text(max_size=12), st.sampled_from(PAGES)).map(lambda pair: misread(*pair)),
)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(MESS)
def test_same_as_ftfy_on_any_text(text: str) -> None:
    assert mend(text).text == by_ftfy(text)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(MESS)
def test_text_that_passes_is_left_by_ftfy(text: str) -> None:
    if not may_need_repair(text):
        assert ftfy.fix_and_explain(text, OPTIONS).text == text


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.lists(MESS, max_size=4))
def test_a_page_is_asked_about_if_one_of_its_texts_is(texts: list[str]) -> None:
    assert some_may_need_repair(texts) or not any(map(may_need_repair, texts))


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(MESS)
def test_the_result_is_sound_and_stays(text: str) -> None:
    once = mend(text)
    assert mend(once.text) == (once.text, "")
    assert not UNWANTED.search(once.text)
    assert bool(once.reason) == (once.text != text)


HARD = {
    "entities": "&" + "amp;" * 3000,
    "entities-spelt": "&" * 2000 + "#97;mp;" * 2000,
    "chain": "Ã" + "ƒ" * 9000,
    "nested": "Æ" * 9000 + "â€™",
    "nulls": "À€" * 9000,
    "mixed": "Ð¿вЂњ" * 4000,
    "bom": "\ufeff" * 20_000,
    "escapes": "\x1b[" * 9000,
    "unknown": "&x;" * 9000,
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_hard_text_stays_as_it_is_or_is_done_with_soon(text: str) -> None:
    once = mend(text).text
    assert mend(once).text == once


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_time_grows_with_length(text: str) -> None:
    assert growth(lambda parts: text[: len(text) // 8 * parts], mend, (1, 8)) < LINEAR


def test_long_text_is_read_in_pieces_that_make_it_up() -> None:
    text = "Das CafÃ© am Quai war voll. " * 2000
    assert "".join(pieces(text)) == text
    assert max(map(len, pieces(text))) <= PIECE
    assert unmix(text, Patience.with_text(text)) == text.replace("Ã©", "é")


def test_text_without_a_gap_is_cut_all_the_same() -> None:
    assert [len(piece) for piece in pieces("é" * (2 * PIECE + 1))] == [PIECE, PIECE, 1]
