"""Bytes to text: byte-order mark, strict UTF-8, the declared charset, then a stated fallback."""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from cleantext.errors import PageError, Problem

MAX_BYTES: Final = 10_000_000

# Longest mark first: the UTF-32 mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: Final = (
    (b"%PDF-", "a PDF file; extract its text first, for example with pdftotext"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "gzip data; decompress it first"),
    (b"PK\x03\x04", "a ZIP archive or an office document; unpack it first"),
    (b"BZh", "bzip2 data; decompress it first"),
    (b"\xfd7zXZ\x00", "xz data; decompress it first"),
    (b"\x28\xb5\x2f\xfd", "zstandard data; decompress it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document; convert it to text first"),
    (b"{\\rtf", "an RTF document; convert it to text first"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_HEAD: Final = 2048  # bytes in which a charset may be declared; browsers look at 1,024
# Bytes that no text has; tab, the line breaks, form feed, backspace and escape do occur in dumps.
_CONTROL: Final = bytes(range(0, 8)) + bytes(range(14, 27)) + b"\x1c\x1d\x1e\x1f"
# One byte in 20: WET records hold a stray control byte now and then, compressed data one in nine.
_CONTROL_SHARE: Final = 0.05

# What a page in that language was most likely saved as, if it is not UTF-8 and declares nothing.
_FALLBACK: Final = {
    "ar": "windows-1256", "bg": "windows-1251", "cs": "windows-1250", "el": "windows-1253", "fa": "windows-1256",
    "he": "windows-1255", "hr": "windows-1250", "hu": "windows-1250", "ja": "cp932", "ko": "cp949",
    "pl": "windows-1250", "ro": "windows-1250", "ru": "windows-1251", "sk": "windows-1250", "sl": "windows-1250",
    "sr": "windows-1251", "th": "cp874", "tr": "windows-1254", "uk": "windows-1251", "vi": "windows-1258",
    "zh": "gb18030",
}  # fmt: skip


class Decoded(NamedTuple):
    """Text, the encoding it came in, and a note where that was not certain."""

    text: str
    encoding: str
    note: str


def decode(page: str | bytes, *, language: str = "", max_bytes: int = MAX_BYTES) -> Decoded:
    """Turn a page into text. Valid UTF-8 is never second-guessed.

    ``language`` chooses the fallback for bytes that are neither UTF-8 nor declared. Raises
    :class:`cleantext.errors.PageError` with code ``too_large``, ``binary`` or ``empty``.

    >>> decode("Caf\\u00e9".encode()).encoding, decode(b"Caf\\xe9").text
    ('utf-8', 'Café')
    """
    if len(page) > max_bytes:
        raise _refused("too_large", f"the page has {len(page):,} bytes; the limit is {max_bytes:,} (--max-bytes raises it)")
    decoded = Decoded(page, "", "") if isinstance(page, str) else _decode_bytes(bytes(page), language)
    if not decoded.text.strip("\x00 \t\r\n\f\v\ufeff\u00a0"):
        raise _refused("empty", "the page holds no text")
    return decoded


def _refused(code: str, message: str) -> PageError:
    return PageError(Problem(code, "decode", message))


def _decode_bytes(data: bytes, language: str) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise _refused("binary", f"this is {what}, not the text of a page")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, language)
    if data.count(0) * 4 > len(data):
        return _wide(data)
    _refuse_binary(data)
    return Decoded(text, "utf-8", "")


def _marked(data: bytes, name: str) -> Decoded:
    text = data.decode(name, errors="replace")
    damaged = text.count("\ufffd")
    return Decoded(text, name, f"{damaged} damaged characters in {name}" if damaged else "")


def _not_utf8(data: bytes, language: str) -> Decoded:
    if data.count(0) * 4 > len(data):
        return _wide(data)
    _refuse_binary(data)
    declared = _declared(data)
    if declared:
        return Decoded(data.decode(declared, errors="replace"), declared, "")
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    sound = sum(byte >= 0xC0 for byte in data) - damaged
    # A page in another encoding has hardly a byte pair that is UTF-8 by chance; a damaged UTF-8 page has many.
    if damaged <= 1 or sound > damaged * 4:
        return Decoded(text, "utf-8", f"{damaged} damaged characters in utf-8")
    name = _FALLBACK.get(language.partition("-")[0].lower(), "windows-1252")
    note = f"encoding_uncertain: neither UTF-8 nor declared; read as {name}"
    return Decoded(data.decode(name, errors="replace"), name, note)


def _wide(data: bytes) -> Decoded:
    """UTF-16 without a mark: every second byte of a western page is NUL; else it is no text."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if min(even, odd) * 10 > max(even, odd):
        raise _refused("binary", "every fourth byte is NUL; this is not the text of a page")
    name = "utf-16-be" if even > odd else "utf-16-le"
    return Decoded(data.decode(name, errors="replace"), name, f"encoding_uncertain: no mark; read as {name}")


def _refuse_binary(data: bytes) -> None:
    control = len(data) - len(data.translate(None, _CONTROL))
    if control > len(data) * _CONTROL_SHARE:
        raise _refused("binary", f"{control:,} of {len(data):,} bytes are control bytes; this is not the text of a page")


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return ""
    try:
        codec = codecs.lookup(found.group(1).decode("ascii"))
    except LookupError:
        return ""
    # By the web's rule a page that says latin-1 means windows-1252; codecs such as base64 decode no text.
    if not codec._is_text_encoding or codec.name.startswith(("utf-7", "idna", "punycode", "unicode", "raw")):
        return ""
    return "windows-1252" if codec.name in {"iso8859-1", "ascii"} else codec.name
