"""Bytes to text: byte-order mark, strict UTF-8, then the legacy encoding that reads best.

What is not certain is said in a note that begins with ``encoding_uncertain`` and names what was tried.
"""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from cleantext.errors import PageError, Problem
from cleantext.expressions import expression
from cleantext.magic import CONTROL, kind_of

MAX_BYTES: Final = 10_000_000

# Longest mark first: the UTF-32 mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = expression(
    rb"""(?:charset|encoding)\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_HEAD: Final = 2048  # bytes in which a charset may be declared; browsers look at 1,024
# One byte in 20: WET records hold a stray control byte now and then; of random bytes one in ten is one.
_CONTROL_SHARE: Final = 0.05
_PLAUSIBLE: Final = 0.3  # of the characters of UTF-16; compressed data read as UTF-16 has .03
# By the web's rule a page that states the first means the second.
_MEANT: Final = {
    "iso8859-1": "windows-1252",
    "ascii": "windows-1252",
    "cp1252": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "cp950",
}


class Decoded(NamedTuple):
    """Text, the encoding it came in (empty for ``str``), and a note where that was not certain."""

    text: str
    encoding: str
    note: str


def decode(page: str | bytes, *, encoding: str = "", language: str = "", max_bytes: int = MAX_BYTES) -> Decoded:
    """Turn a page into text. Valid UTF-8 is never second-guessed, and neither is a caller who knows the ``encoding``.

    ``language`` speaks for its encodings where bytes are neither UTF-8 nor declared. Raises
    :class:`cleantext.errors.PageError` with code ``too_large``, ``binary`` or ``empty``.

    >>> decode("Caf\\u00e9".encode()).encoding, decode(b"Caf\\xe9").text
    ('utf-8', 'Café')
    """
    if len(page) > max_bytes:
        raise _refused(
            "too_large", f"the page has more bytes than the limit, {max_bytes:,}; max_bytes (--max-bytes) raises it"
        )
    decoded = Decoded(page, "", "") if isinstance(page, str) else _decode_bytes(bytes(page), encoding, language)
    if not decoded.text.strip("\x00 \t\r\n\f\v\ufeff\u00a0"):
        raise _refused("empty", "the page holds no text")
    return decoded


def _refused(code: str, message: str) -> PageError:
    return PageError(Problem(code, "decode", message))


def _decode_bytes(data: bytes, encoding: str, language: str) -> Decoded:
    mark, marked = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", ""))
    what = "" if mark else kind_of(data)
    if what:
        raise _refused("binary", f"not the text of a page but {what}")
    if encoding:
        read = _noting_damage(data, codec_of(encoding))
        return read._replace(text=read.text.removeprefix("\ufeff"))
    if mark:
        return _noting_damage(data[len(mark) :], marked)
    if _is_crowded(data):
        return _wide(data, language)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "")
    except UnicodeDecodeError as error:
        return _damaged_utf8(data, error.start) or _legacy(data, language)


def _noting_damage(data: bytes, name: str) -> Decoded:
    text = data.decode(name, errors="replace")
    damaged = text.count("\ufffd")
    return Decoded(text, name, f"encoding_uncertain: {damaged} damaged characters in {name}" if damaged else "")


def _damaged_utf8(data: bytes, first: int) -> Decoded | None:
    """UTF-8 that was cut off at its end, or holds a few bytes that are not."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", errors="ignore")) - damaged
    # Of a letter's bytes all but the last may be left; a lone one, and no sound letter before, may be latin-1.
    if damaged == 1 and text.endswith("\ufffd") and (sound or len(data) - first > 1):
        note = "encoding_uncertain: read as utf-8, cut off in the middle of a character"
        return Decoded(text[:-1], "utf-8", note)
    # In a legacy encoding few neighbours are UTF-8 by chance, in Chinese more than in others.
    if sound > damaged * 4:
        return Decoded(text, "utf-8", f"encoding_uncertain: {damaged} damaged characters in utf-8")
    return None


def _legacy(data: bytes, language: str) -> Decoded:
    from cleantext.legacy import guess

    declared = _declared(data)
    best = guess(data, declared=declared, language=language)
    read = _noting_damage(data, best.encoding)
    if best.certain:
        return read
    stated = f"declared {declared}" if declared else "neither UTF-8 nor declared"
    return read._replace(note=f"encoding_uncertain: {stated}; read as {best.encoding}; tried {best.tried}")


def _is_crowded(data: bytes) -> bool:
    """Whether there are more control bytes than a text in an encoding of single bytes can have."""
    return len(data) - len(data.translate(None, CONTROL)) > len(data) * _CONTROL_SHARE


def _wide(data: bytes, language: str) -> Decoded:
    """UTF-16 without a mark: every second byte of a western page is NUL. Else many controls are no text."""
    from cleantext.legacy import guess

    even, odd = data[0::2].count(0), data[1::2].count(0)
    if len(data) >= 4 and max(even, odd) * 4 > len(data) and min(even, odd) * 20 < max(even, odd):
        return _noting_damage(data, "utf-16-be" if even > odd else "utf-16-le")
    best = guess(data, language=language)
    if best.encoding.startswith("utf-16") and best.share >= _PLAUSIBLE:
        read = _noting_damage(data, best.encoding)
        return read if best.certain else read._replace(note=f"encoding_uncertain: no mark; tried {best.tried}")
    control = len(data) - len(data.translate(None, CONTROL))
    raise _refused("binary", f"{control:,} of {len(data):,} bytes are control bytes; this is not the text of a page")


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return ""
    name = codec_of(found.group(1).decode("ascii"))
    return "" if name.startswith("utf") else name


def codec_of(encoding: str) -> str:
    """The encoding that a page means by this name; empty where there is none of text.

    >>> codec_of("latin-1"), codec_of("EUC-JP"), codec_of("base64")
    ('windows-1252', 'euc_jp', '')
    """
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError):  # unknown, or with a NUL in it
        return ""
    # Codecs such as base64 decode no text; these others no page.
    if not codec._is_text_encoding or codec.name.startswith(("idna", "punycode", "unicode", "raw")):
        return ""
    return _MEANT.get(codec.name, codec.name.replace("cp125", "windows-125"))
