"""Bytes to text: right, or flagged; and what is no text is named."""

from __future__ import annotations

import gzip
import io
import tarfile
import tomllib
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.decode import Decoded, decode
from cleantext.errors import PageError
from tests.growth import LINEAR, growth

PARAGRAPHS = tomllib.loads((Path(__file__).parent / "data" / "paragraphs.toml").read_text(encoding="utf-8"))
ENCODINGS = {
    "windows-1250": "de pl cs hu ro",
    "windows-1251": "ru uk bg",
    "windows-1252": "en de fr es pt sv",
    "windows-1253": "el",
    "windows-1254": "tr",
    "windows-1255": "he",
    "windows-1256": "ar",
    "iso8859-2": "cs hu",
    "iso8859-5": "bg",
    "koi8-r": "ru",
    "koi8-u": "uk",
    "cp866": "ru",
    "shift_jis": "ja",
    "euc_jp": "ja",
    "euc_kr": "ko",
    "cp949": "ko",
    "gb2312": "zh",
    "gbk": "zh",
    "gb18030": "zh",
    "big5": "zh-Hant",
    "utf-16-le": " ".join(PARAGRAPHS),
    "utf-16-be": " ".join(PARAGRAPHS),
}
SAVED = [pytest.param(lang, name, id=f"{lang}-{name}") for name, langs in ENCODINGS.items() for lang in langs.split()]


def read(page: bytes) -> Decoded | str:
    """What was read, or the code of the problem."""
    try:
        return decode(page)
    except PageError as error:
        return error.problem.code


@pytest.mark.parametrize(("lang", "encoding"), SAVED)
def test_a_paragraph_in_a_legacy_encoding_is_read_right(lang: str, encoding: str) -> None:
    data = PARAGRAPHS[lang].encode(encoding, "ignore")
    found = decode(data)
    assert found.text == data.decode(encoding)
    # Of English only a pound sign and quotes tell; that may be flagged, the others are long enough.
    assert found.note == "" or lang == "en"


@pytest.mark.parametrize(("lang", "encoding"), SAVED)
def test_a_few_words_are_read_right_or_flagged(lang: str, encoding: str) -> None:
    words = PARAGRAPHS[lang].split() if " " in PARAGRAPHS[lang] else PARAGRAPHS[lang].split("。")
    for start in range(0, len(words), 4):
        data = " ".join(words[start : start + 4]).encode(encoding, "ignore")
        if data.isascii():
            continue  # also UTF-16 of Cyrillic: it is UTF-8 as well
        found = read(data)
        if isinstance(found, Decoded):
            assert found.text == data.decode(encoding) or found.note.startswith("encoding_uncertain")
        else:
            assert found in {"binary", "empty"}


@pytest.mark.parametrize("lang", PARAGRAPHS)
def test_utf8_is_not_second_guessed(lang: str) -> None:
    assert decode(PARAGRAPHS[lang].encode()) == Decoded(PARAGRAPHS[lang], "utf-8", "")
    assert decode(PARAGRAPHS[lang]) == Decoded(PARAGRAPHS[lang], "", "")


@pytest.mark.parametrize("lang", PARAGRAPHS)
@pytest.mark.parametrize("cut", [1, 2])
def test_utf8_cut_off_keeps_all_before(lang: str, cut: int) -> None:
    data = (PARAGRAPHS[lang] + " €").encode()[:-cut]
    found = decode(data)
    assert found.text == PARAGRAPHS[lang] + " "
    assert (found.encoding, found.note.partition(":")[0]) == ("utf-8", "encoding_uncertain")


def test_damaged_utf8_says_how_much() -> None:
    data = PARAGRAPHS["de"].encode() + b"\xff" + PARAGRAPHS["de"].encode()
    assert decode(data).note == "encoding_uncertain: 1 damaged characters in utf-8"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
    ],
)
def test_a_mark_decides(mark: bytes, encoding: str) -> None:
    assert decode(mark + "Größe".encode(encoding)) == Decoded("Größe", encoding, "")


def test_a_stated_charset_decides_between_the_likely() -> None:
    data = '<meta charset="iso-8859-2"> Żółw'.encode("iso-8859-2")
    assert decode(data) == Decoded('<meta charset="iso-8859-2"> Żółw', "iso8859-2", "")


def test_a_stated_charset_is_not_believed_against_the_text() -> None:
    data = ('<meta charset="iso-8859-1">' + PARAGRAPHS["ru"]).encode("windows-1251")
    assert decode(data).text.endswith(PARAGRAPHS["ru"])


@pytest.mark.parametrize("name", ["base64", "utf-7", "rot13", "unicode_escape", "nonsense", "hex", "idna"])
def test_a_stated_charset_that_is_none_is_passed_over(name: str) -> None:
    assert decode(f"charset={name} ".encode() + b"Der F\xe4hrmann h\xf6rt auf").text.endswith("Der Fährmann hört auf")


def test_the_language_speaks_for_its_encodings() -> None:
    data = "Łódź".encode("windows-1250")
    assert decode(data, language="pl-PL").text == "Łódź"


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("page.txt"), io.BytesIO())
    return out.getvalue()


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("page.txt", "A page.")
    return out.getvalue()


BINARY = {
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "PNG": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "GIF": b"GIF89a\x01\x00\x01\x00\x80\x00\x00",
    "WebP": b"RIFF\x24\x00\x00\x00WEBPVP8 ",
    "AVIF": b"\x00\x00\x00\x20ftypavif\x00\x00\x00\x00",
    "MP4": b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00",
    "M4A": b"\x00\x00\x00\x20ftypM4A \x00\x00\x02\x00",
    "Matroska": b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01",
    "MP3": b"ID3\x04\x00\x00\x00\x00\x00\x23TSSE",
    "WAV": b"RIFF\x24\x00\x00\x00WAVEfmt ",
    "Ogg": b"OggS\x00\x02\x00\x00",
    "gzip": gzip.compress(b"A page.", mtime=0),
    "ZIP": _zip(),
    "tar": _tar(),
    "bzip2": b"BZh91AY&SY\x94$|\x0e\x00\x00\x00\x81\x00",
    "zstandard": b"\x28\xb5\x2f\xfd\x04\x00",
    "7z": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "Java class": b"\xca\xfe\xba\xbe\x00\x00\x00\x41",
    "WebAssembly": b"\x00asm\x01\x00\x00\x00",
    "program": b"\x7fELF\x02\x01\x01\x00",
    "SQLite": b"SQLite format 3\x00\x10\x00",
    "Parquet": b"PAR1\x15\x04\x15\x10",
    "RTF": rb"{\rtf1\ansi\deff0 A page.}",
    "font": b"wOF2\x00\x01\x00\x00",
}


@pytest.mark.parametrize("what", BINARY)
def test_a_file_that_is_no_text_is_named(what: str) -> None:
    with pytest.raises(PageError, match=what) as raised:
        decode(BINARY[what])
    assert raised.value.problem.code == "binary"


def test_packed_data_without_a_name_is_refused() -> None:
    data = zlib.compress(bytes(range(256)) * 9, 9)[2:] + bytes(range(0, 256, 7)) * 9
    with pytest.raises(PageError, match="control bytes"):
        decode(data)


@pytest.mark.parametrize(
    "text",
    [
        "ID3 tags are written by hand.",
        "BZh is the name of a club.",
        "%PDF-1.7 is how such a file begins.",
        "GIF89a, the format, turned forty.",
        "MZ and BM are plates of this district.",
        "PK, as friends call her, won.",
        "RIFF is back.",
        "OTTO is 90.",
    ],
)
def test_text_may_begin_with_such_words(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8", "")


def test_a_stray_control_byte_makes_no_binary() -> None:
    assert decode(b"A page with a \x00 in it, and more of it after that one.").encoding == "utf-8"


@pytest.mark.parametrize("page", [b"", b"  \n", b"\x00", "", "\ufeff \u00a0", "\t"])
def test_nothing_is_empty(page: str | bytes) -> None:
    with pytest.raises(PageError) as raised:
        decode(page)
    assert raised.value.problem.code in {"empty", "binary"}


def test_too_much_is_refused() -> None:
    with pytest.raises(PageError, match="more bytes than the limit, 10;") as raised:
        decode(b"eleven bytes", max_bytes=10)
    assert raised.value.problem.code == "too_large"


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_named_problem(data: bytes) -> None:
    found = read(data)
    assert read(data) == found
    if isinstance(found, Decoded):
        assert "\ufffd" not in found.text or found.note or b"\xef\xbf\xbd" in data
    else:
        assert found in {"binary", "empty"}


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60))
def test_utf8_without_controls_is_read_as_that(text: str) -> None:
    found = read(text.encode())
    assert found == "empty" or (isinstance(found, Decoded) and found.text == text.removeprefix("\ufeff"))


@pytest.mark.parametrize(
    "unit", [b"\xe4", b"\xff\xfe", b"a\xe4 ", b"\xa4\xa2", b"\x81\x40", b"\xc3", b"\xed\xa0\x80", b"a" * 50 + b"\xe9"]
)
def test_time_grows_with_size(unit: bytes) -> None:
    assert growth(lambda size: b"x" + unit * (size // len(unit)), decode, (60_000, 1_000_000)) < LINEAR


def test_the_table_of_common_letters_is_sound() -> None:
    from cleantext.legacy import _all_marks

    for marks in _all_marks():
        for encoding in marks.encodings:
            assert b"".join(piece.encode(encoding, "ignore") for piece in marks.common)
        assert {len(piece) for piece in marks.common} == {marks.width}


@pytest.mark.parametrize("encoding", ["mac-roman", "utf-16-le", "utf-16", "utf-8-sig", "cp1258", "koi8-r"])
def test_an_encoding_that_the_caller_knows_is_used(encoding):
    text = "Ferry returns, 50 \u00b0 north" if encoding != "koi8-r" else "\u041f\u0430\u0440\u043e\u043c"
    decoded = decode(text.encode(encoding), encoding=encoding)
    assert (decoded.text, decoded.note) == (text, "")


def test_an_encoding_that_is_wrong_is_noted():
    decoded = decode(b"Caf\xe9 noir", encoding="utf-8")
    assert decoded.text == "Caf\ufffd noir"
    assert decoded.note == "encoding_uncertain: 1 damaged characters in utf-8"


def test_a_known_encoding_makes_no_text_of_a_picture():
    with pytest.raises(PageError, match="PNG"):
        decode(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, encoding="latin-1")
