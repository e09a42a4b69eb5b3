"""What a file is that is not text, from its first bytes."""

from __future__ import annotations

from typing import Final

from cleantext.expressions import expression

# Bytes that no text has; tab, the line breaks, form feed, backspace and escape do occur in dumps.
CONTROL: Final = bytes(range(8)) + bytes(range(14, 27)) + b"\x1c\x1d\x1e\x1f"

_EXTRACT: Final = "; extract its text first, for example with pdftotext"
_DECOMPRESS: Final = "; decompress it first"
_UNPACK: Final = "; unpack it first"
_CONVERT: Final = "; convert it to text first"
# No text begins like this: each holds a byte that text has not, or not there.
_CERTAIN: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "a JPEG XL image"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "a JPEG 2000 image"),
    (b"\x1f\x8b\x08", f"gzip data{_DECOMPRESS}"),
    (b"\x1f\x9d", f"data packed with compress{_DECOMPRESS}"),
    (b"PK\x03\x04", f"a ZIP archive or an office document{_UNPACK}"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xfd7zXZ\x00", f"xz data{_DECOMPRESS}"),
    (b"\x28\xb5\x2f\xfd", f"zstandard data{_DECOMPRESS}"),
    (b"\x04\x22\x4d\x18", f"LZ4 data{_DECOMPRESS}"),
    (b"\x5d\x00\x00", f"LZMA data{_DECOMPRESS}"),
    (b"7z\xbc\xaf\x27\x1c", f"a 7z archive{_UNPACK}"),
    (b"Rar!\x1a\x07", f"a RAR archive{_UNPACK}"),
    (b"MSCF\x00", f"a cabinet archive{_UNPACK}"),
    (b"!<arch>\n", f"an ar archive or a Debian package{_UNPACK}"),
    (b"\xed\xab\xee\xdb", "an RPM package"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xfe\xed\xfa\xcf", "a program"),
    (b"\xca\xfe\xba\xbe", "a Java class or a program"),
    (b"\x00asm", "a WebAssembly module"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"an old office document{_CONVERT}"),
    (b"{\\rtf1", f"an RTF document{_CONVERT}"),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM video"),
    (b"\xff\xfb", "an MP3 recording"),
    (b"\xff\xf3", "an MP3 recording"),
    (b"\x00\x01\x00\x00\x00", "a font"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x89HDF\r\n", "an HDF5 file"),
    (b"\x93NUMPY", "a NumPy array"),
    (b"Obj\x01", "an Avro file"),
    (b"\x80\x04\x95", "a Python pickle"),
    (b"\x80\x05\x95", "a Python pickle"),
)
# Words that a text may begin with; a control byte, or bytes that are not UTF-8, must be there too.
_WORDS: Final = (
    (b"%PDF-", f"a PDF file{_EXTRACT}"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"AT&TFORM", f"a DjVu document{_EXTRACT}"),
    (b"BZh", f"bzip2 data{_DECOMPRESS}"),
    (b"MZ", "a Windows program"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"ID3", "an MP3 recording"),
    (b"MThd", "a MIDI file"),
    (b"FWS", "a Flash film"),
    (b"CWS", "a Flash film"),
    (b"PAR1", "a Parquet file"),
    (b"ARROW1", "an Arrow file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OTTO", "a font"),
)
_RIFF: Final = {b"WEBP": "a WebP image", b"WAVE": "a WAV recording", b"AVI ": "an AVI video"}
_BRANDS: Final = {b"avif": "an AVIF image", b"avis": "an AVIF image", b"heic": "a HEIC image", b"mif1": "a HEIC image"}
_BRANDS_AUDIO: Final = frozenset({b"M4A ", b"M4B "})
_PDF_OBJECT: Final = expression(rb"%PDF-\d\.\d\s[^\x00]{0,1024}?\d obj\b")
_TAR: Final = 257  # where a tar header says what it is
_LOOKED_AT: Final = 4096


def kind_of(data: bytes) -> str:
    r"""Name what ``data`` is, if it is no text; empty otherwise.

    >>> kind_of(b"GIF89a\x01\x00\x01\x00"), kind_of(b"GIF89a was a file format.")
    ('a GIF image', '')
    """
    for magic, what in _CERTAIN:
        if data.startswith(magic):
            return what
    if data[_TAR : _TAR + 5] == b"ustar":
        return f"a tar archive{_UNPACK}"
    if data[4:8] == b"ftyp" and data[0] == 0:
        brand = data[8:12]
        return _BRANDS.get(brand, "an M4A recording" if brand in _BRANDS_AUDIO else "an MP4 or QuickTime video")
    if data.startswith(b"RIFF") and data[8:12] in _RIFF:
        return _RIFF[data[8:12]]
    for magic, what in _WORDS:
        if data.startswith(magic) and (_is_no_text(data) or _PDF_OBJECT.match(data)):
            return what
    return ""


def _is_no_text(data: bytes) -> bool:
    head = data[:_LOOKED_AT]
    return len(head.translate(None, CONTROL)) < len(head)
