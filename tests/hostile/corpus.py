"""Hostile pages by kind, the same on every run: no case comes from outside and none depends on chance."""

from __future__ import annotations

import gzip
import json
import random
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from tests import pages
from tests.hostile.repeats import ALL


class Case(NamedTuple):
    """One input, and what it is called in reports."""

    name: str
    page: str | bytes


PAGE: Final = pages.page()


def degenerate() -> Iterator[Case]:
    """Hardly any page at all."""
    for name, page in {
        "nothing": b"", "nothing-text": "", "space": b" ", "line-break": b"\n", "nul": b"\x00", "nuls": b"\x00" * 5_000,
        "one-letter": b"a", "one-han": "\u6e21".encode(), "one-byte": b"\xff", "two-bytes": b"\xfe\xff", "mark": b"\xef\xbb\xbf",
        "half-mark": b"\xef\xbb", "mark-32": b"\xff\xfe\x00\x00", "surrogate": "\ud800", "surrogates-in-utf-8": b"\xed\xa0\x80" * 9,
        "soft-hyphens": "\u00ad" * 40, "only-controls": b"\x01\x02\x03" * 40, "only-marks": "\u200b\u200e\ufeff" * 40,
        "only-punctuation": ".,:;!?" * 40, "high-plane": "\U0010ffff" * 40, "private": "\ue000" * 40, "not-a-sign": "\ufffe\uffff" * 40,
        "headline-alone": pages.HEADLINE, "one-sentence": pages.PROSE[0], "page-twice": f"{PAGE}\n{PAGE}",
        "carriage-returns": PAGE.replace("\n", "\r"), "both-breaks": PAGE.replace("\n", "\r\n"), "mixed-breaks": PAGE.replace("\n", "\n\r"),
        "form-feeds": PAGE.replace("\n", "\f"), "line-separators": PAGE.replace("\n", "\u2028"), "paragraph-separators": PAGE.replace("\n", "\u2029"),
        "next-lines": PAGE.replace("\n", "\u0085"), "no-breaks": PAGE.replace("\n", " "), "every-letter-a-line": "\n".join(PAGE),
        "every-word-a-line": PAGE.replace(" ", "\n"), "reversed": PAGE[::-1], "upper": PAGE.upper(), "no-spaces": PAGE.replace(" ", ""),
        "wide-spaces": PAGE.replace(" ", "\u3000"), "nul-between": "\x00".join(PAGE), "nul-lines": PAGE.replace("\n", "\n\x00\n"),
    }.items():  # fmt: skip
        yield Case(f"degenerate/{name}", page)
    wrapped = ["The ferry that was out of service for a month came back to the harbour on"] * 6
    yield Case("degenerate/soft-hyphen-lines", "\n".join([*wrapped, *["\u00ad", "w" * 78] * 4, *wrapped]))


# Prose of our own in the code pages in which it is still found.
LEGACY: Final = {
    "windows-1250": "Příliš žluťoučký trajekt se v úterý vrátil do přístavu, a každé místo bylo obsazené. Město zaplatí druhou loď.",
    "windows-1251": "Паром, которого не было целый месяц, во вторник вернулся в гавань, и все места были заняты. Город заплатит за второй.",
    "windows-1252": "Die Fähre, die einen Monat außer Betrieb war, kehrte am Dienstag zurück, und jeder Platz war besetzt. Müßige Gäste grüßten.",
    "windows-1253": "Το πλοίο που έλειπε έναν μήνα επέστρεψε την Τρίτη στο λιμάνι, και κάθε θέση ήταν πιασμένη από τους κατοίκους.",
    "windows-1254": "Bir aydır çalışmayan vapur salı günü limana döndü ve bütün koltuklar doluydu. Şehir ikinci bir gemi için ödeyecek.",
    "windows-1255": "המעבורת שלא פעלה חודש שלם חזרה ביום שלישי לנמל, וכל המקומות היו תפוסים בידי תושבי המפרץ.",
    "windows-1256": "عادت العبارة التي توقفت عن العمل لمدة شهر إلى الميناء يوم الثلاثاء وكانت جميع المقاعد مشغولة بسكان الخليج.",
    "koi8-r": "Паром, которого не было целый месяц, во вторник вернулся в гавань, и все места были заняты. Город заплатит за второй.",
    "iso8859-2": "Prom, który przez miesiąc nie pływał, wrócił we wtorek do portu, a wszystkie miejsca były zajęte przez mieszkańców zatoki.",
    "cp932": "一か月のあいだ運休していた渡し船が火曜日に港へ戻り、すべての席が埋まっていた。町は二隻目の船の費用を払う。",
    "euc_jp": "一か月のあいだ運休していた渡し船が火曜日に港へ戻り、すべての席が埋まっていた。町は二隻目の船の費用を払う。",
    "cp949": "한 달 동안 운항하지 않던 연락선이 화요일에 항구로 돌아왔고 모든 자리가 찼다. 시는 두 번째 배의 비용을 낸다.",
    "gb18030": "停航一个月的渡轮星期二回到了港口,所有座位都坐满了。镇上将为第二艘船付款,镇长对议会说。",
    "cp950": "停航一個月的渡輪星期二回到了港口,所有座位都坐滿了。鎮上將為第二艘船付款,鎮長對議會說。",
    "utf-16": pages.PROSE[0],
    "utf-16-le": pages.PROSE[0],
    "utf-16-be": pages.PROSE[0],
    "utf-32": pages.PROSE[0],
}  # fmt: skip


def encodings() -> Iterator[Case]:
    """Bytes that are no sound UTF-8, or that were read wrong before."""
    for name, prose in LEGACY.items():
        data = "\n".join([prose] * 6).encode(name)
        yield Case(f"encoding/{name}", data)
        yield Case(f"encoding/{name}-cut", data[:-1])
        yield Case(f"encoding/{name}-shifted", data[1:])
        yield Case(f"encoding/{name}-declared-wrong", b'<meta charset="windows-1251">\n' + data)
    accented = "\n".join(("Fähre kehrt zurück", *[LEGACY["windows-1252"]] * 6))
    data = accented.encode()
    for cut in range(1, 9):
        yield Case(f"encoding/utf-8-cut-{cut}", data[: data.index(b"\xc3") + cut])
    double = accented.encode().decode("windows-1252", errors="replace")
    yield Case("encoding/mojibake", double)
    yield Case("encoding/mojibake-twice", double.encode().decode("latin-1"))
    yield Case("encoding/mojibake-thrice", double.encode().decode("latin-1").encode().decode("latin-1"))
    yield Case("encoding/mojibake-cyrillic", LEGACY["windows-1251"].encode().decode("windows-1251", errors="replace"))
    yield Case("encoding/cesu-8", PAGE.encode() + "\U0001f600".encode("utf-16", "surrogatepass")[2:])
    yield Case("encoding/overlong", PAGE.encode() + b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80")
    yield Case("encoding/half-and-half", data + b"\n" + accented.encode("windows-1252"))
    yield Case("encoding/lone-surrogates", PAGE.replace("e", "\ud83d", 9))
    yield Case("encoding/odd-utf-16", PAGE.encode("utf-16") + b"\x00")
    yield Case("encoding/declared-nonsense", b"charset=zlib_codec\n" + accented.encode("latin-1"))
    yield Case("encoding/declared-idna", b"charset=idna\n" + accented.encode("latin-1"))


SIGNS: Final = {
    "bidi-override": "\u202e", "bidi-embedding": "\u202a", "bidi-isolate": "\u2067", "direction-mark": "\u200f", "arabic-mark": "\u061c",
    "zero-width": "\u200b", "joiner": "\u200d", "word-joiner": "\u2060", "soft-hyphen": "\u00ad", "byte-order-mark": "\ufeff",
    "zalgo": "\u0300\u0316\u0334\u0350\u0360" * 6, "next-line": "\u0085", "line-separator": "\u2028", "paragraph-separator": "\u2029",
    "nul": "\x00", "bell": "\x07", "backspace": "\x08", "delete": "\x7f", "escape": "\x1b", "c1": "\x9b", "private": "\ue000", "object": "\ufffc",
    "replacement": "\ufffd", "surrogate": "\udfff", "tag": "\U000e0041", "variation": "\ufe0f", "annotation": "\ufff9", "unit-separator": "\x1f",
}  # fmt: skip
DIGITS: Final = {
    "arabic": 0x660,
    "persian": 0x6F0,
    "devanagari": 0x966,
    "full-width": 0xFF10,
    "bold": 0x1D7CE,
    "thai": 0xE50,
}


def unicode_traps() -> Iterator[Case]:
    """Signs that are not seen, or that look like others."""
    for name, sign in SIGNS.items():
        yield Case(f"unicode/{name}-in-words", PAGE.replace("e", f"e{sign}"))
        yield Case(f"unicode/{name}-around-lines", "\n".join(f"{sign}{line}{sign}" for line in PAGE.split("\n")))
        yield Case(f"unicode/{name}-lines", PAGE.replace("\n", f"\n{sign}\n"))
    for name, zero in DIGITS.items():
        table = {ord("0") + digit: zero + digit for digit in range(10)}
        yield Case(f"unicode/{name}-digits", PAGE.translate(table))
    yield Case("unicode/superscripts", PAGE.replace("20 July 2022", "²⁰ July ²⁰²²"))
    yield Case("unicode/full-width", PAGE.translate({sign: sign + 0xFEE0 for sign in range(0x21, 0x7F)}))
    yield Case("unicode/turkish", PAGE.replace("i", "\u0131").replace("I", "\u0130"))
    yield Case("unicode/ligatures", PAGE.replace("fi", "\ufb01").replace("ss", "\u00df"))


def terminal() -> Iterator[Case]:
    """What a terminal would obey."""
    for name, sequence in {
        "colour": "\x1b[31m", "clear": "\x1b[2J\x1b[H", "title": "\x1b]0;owned\x07", "link": "\x1b]8;;https://a.example\x1b\\",
        "c1-sequence": "\x9b31m", "device": "\x1bP$q\x1b\\", "keyboard": "\x1b[?1003h", "paste": "\x1b[201~", "carriage": "\rowned",
        "backspaces": "\x08" * 20, "bracket-alone": "\x1b[", "long": "\x1b[" + "1;" * 500 + "m", "question": "\x1b[c",
    }.items():  # fmt: skip
        yield Case(f"terminal/{name}", PAGE.replace("ferry", f"{sequence}ferry"))
        yield Case(f"terminal/{name}-lines", PAGE.replace("\n", f"\n{sequence}\n"))


def other_files() -> Iterator[Case]:
    """Files that are no text, and text that is no page."""
    noise = random.Random(7).randbytes(4_000)  # the same on every run
    for name, data in {
        "pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + noise, "png": b"\x89PNG\r\n\x1a\n" + noise,
        "jpeg": b"\xff\xd8\xff\xe0" + noise, "gif": b"GIF89a" + noise, "gzip": gzip.compress(PAGE.encode() * 9, mtime=0),
        "zlib": zlib.compress(PAGE.encode() * 9), "zip": b"PK\x03\x04" + noise, "elf": b"\x7fELF" + noise, "noise": noise,
        "tar": b"page.txt" + b"\x00" * 249 + b"ustar\x00" + PAGE.encode(), "mp4": b"\x00\x00\x00\x20ftypisom" + noise,
        "json": json.dumps({"headline": pages.HEADLINE, "body": list(pages.PROSE)}).encode(),
        "json-deep": b"[" * 20_000 + b"]" * 20_000, "csv": b"\n".join(b"1,2,3,Oslo,20.07.2022" for _ in range(500)),
        "python": b"def ferry(bay):\n    return [boat for boat in bay if boat.is_full]\n" * 40, "base64": b"QUJD" * 2_000,
        "sql": b"INSERT INTO pages VALUES (1, 'x');\n" * 200, "toml": b'[[rule]]\nid = "a"\n' * 200, "css": b"a{color:red}\n" * 300,
        "javascript": b"(function(){var a=window.b||[];a.push({'c':1})})();" * 200, "vcard": b"BEGIN:VCARD\nFN:Ida Holm\nEND:VCARD\n" * 50,
        "mail": b"From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Wed, 20 Jul 2022 09:19:00 +0200\n\n" + PAGE.encode(),
    }.items():  # fmt: skip
        yield Case(f"file/{name}", data)
    markup = "".join(f"<p>{line}</p>" for line in PAGE.split("\n"))
    for name, text in {
        "html": f"<!doctype html><html><title>{pages.HEADLINE}</title><body>{markup}</body></html>",
        "html-open": "<!doctype html><html>" + "<div>" * 3_000 + markup, "html-cut": "<!doctype html><html><body><p>" + PAGE[:200] + "<a href=",
        "html-surrogates": f"<!doctype html><html><body>\udce9\ud83d{markup}",
        "html-nothing": "<!doctype html><html></html>", "html-script": "<html><script>" + "x" * 5_000 + "</script></html>",
        "html-comment": "<html><!--" + "-" * 5_000, "html-entities": "<html><body>" + "&amp;" * 5_000, "html-nul": f"<html><body>\x00{markup}",
        "html-attributes": "<html><body><p " + "a=b " * 5_000 + ">" + markup, "html-title": "<html><title>" + "a" * 5_000,
        "xml": '<?xml version="1.0"?><rss><channel><item><title>x</title></item></channel></rss>',
        "entity-bomb": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><html>&d;</html>',
    }.items():  # fmt: skip
        yield Case(f"file/{name}", text)


DATES: Final = (
    "31 February 2022", "30.02.2022", "2022-13-45", "00/00/0000", "99/99/9999", "2022-02-29", "29 February 1900", "32 July 2022",
    "20 July 99999", "20 July 0000", "20 July 2022 25:61", "20 July 2022 24:00", "20 July 2022 9:19 am +99:99", "1e9", "0x7E6-07-14",
    "-1 July 2022", "20 July -2022", "1656633600000000000000", "9" * 290, "12:12:12:12:12", "yesterday tomorrow today", "99999999 years ago",
    "Updated: Updated: Updated:", "Published", "20\u202e22-07-20", "\u0662\u0660\u0662\u0662-\u0661\u0663-\u0664\u0665", "1/2/3/4/5/6/7/8",
    "2022年13月45日", "令和99年99月99日", "5.5.5.5.5", "July July July", "Mon Tue Wed Thu", "W53-2022", "366/2021", "20 July 2022 UTC+99",
    "0 hours ago", "-5 minutes ago", "\u00b2\u2070 July 2022", "Thu, 32 Foo 2022 99:99:99 GMT", "2022-07-20T09:19:00+24:00",
)  # fmt: skip


def impossible_dates() -> Iterator[Case]:
    """Dates that no calendar has, where a page prints its date."""
    for number, date in enumerate(DATES):
        yield Case(f"date/{number:02}", PAGE.replace("20 July 2022 9:19am", date))
        yield Case(
            f"date/{number:02}-labelled", PAGE.replace("20 July 2022 9:19am", f"Published: {date} | Updated: {date}")
        )
    yield Case("date/all", PAGE.replace("20 July 2022 9:19am", "\n".join(DATES)))


def odd_pages() -> Iterator[Case]:
    """Pages that are text, and yet no article like others."""
    other = PAGE.replace("erry", "rain").replace("July", "May")
    for name, text in {
        "two-articles": f"{PAGE}\n\n{other}", "chrome-alone": "\n".join((*pages.ABOVE, *pages.BELOW)),
        "chrome-many-times": "\n".join((*pages.ABOVE, *pages.BELOW) * 50), "body-alone": "\n".join(pages.PROSE),
        "headlines-alone": "\n".join(f"Ferry {number} returns to the bay after a month" for number in range(80)),
        "bylines-alone": "By Ida Holm\n" * 40, "dates-alone": "20 July 2022\n" * 40, "prose-many-times": "\n".join(pages.PROSE * 30),
        "body-before-masthead": "\n".join((*pages.PROSE, pages.HEADLINE, "By Ida Holm", "20 July 2022")),
        "names-in-the-gap": "\n".join((pages.HEADLINE, *(f"Ida Holm{chr(97 + n % 26)}" for n in range(300)), *pages.PROSE)),
        "forty-authors": PAGE.replace("By Ida Holm", "By " + " and ".join(f"Ida Holm{chr(97 + n % 26)}" for n in range(40))),
        "long-byline": PAGE.replace("By Ida Holm", "By " + "Ida Holm, " * 200), "long-headline": PAGE.replace(pages.HEADLINE, "Ferry " * 2_000),
        "quoted": "\n".join(f"> {line}" for line in PAGE.split("\n")), "deep-quoted": "\n".join(">" * 200 + line for line in PAGE.split("\n")),
        "rule-phrases": "Share this article\nAccept all cookies\nRead more\n" * 60,
    }.items():  # fmt: skip
        yield Case(f"page/{name}", text)


def repeats(size: int) -> Iterator[Case]:
    """Every repeat at one size."""
    for name, make in ALL.items():
        yield Case(f"repeat/{name}", make(size))


def corpus() -> list[Case]:
    """Every small case."""
    kinds = (degenerate, encodings, unicode_traps, terminal, other_files, impossible_dates, odd_pages)
    return [*(case for kind in kinds for case in kind()), *repeats(2_000)]


CASES_BY_NAME: Final = {case.name: case.page for case in corpus()}
