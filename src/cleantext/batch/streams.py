"""Packed files: reading .gz and .zst, and writing them so that the bytes depend on the content alone."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, Final, Protocol, cast

from cleantext.batch.extras import need
from cleantext.batch.plan import Packing
from cleantext.errors import MissingExtraError

BLOCK: Final = 1 << 20
GZIP_LEVEL: Final = 6
ZSTD_LEVEL: Final = 3
# A gzip header without a name and without a time, and "unknown" for the system (RFC 1952).
_GZIP_HEAD: Final = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


def packing_of(name: str) -> Packing:
    """The packing of a file by the end of its name.

    >>> packing_of("a.jsonl.gz"), packing_of("a.txt")
    ('.gz', '')
    """
    lower = name.lower()
    return ".gz" if lower.endswith(".gz") else ".zst" if lower.endswith((".zst", ".zstd")) else ""


@contextmanager
def unpacked(raw: BinaryIO, packing: Packing) -> Iterator[BinaryIO]:
    """The content of an open file; several members or frames one after the other are one content."""
    if packing == ".gz":
        with gzip.GzipFile(fileobj=raw, mode="rb") as stream:
            yield cast(BinaryIO, stream)
    elif packing == ".zst":
        reader = need("zstandard").ZstdDecompressor().stream_reader(raw, read_across_frames=True, closefd=False)
        with io.BufferedReader(reader, BLOCK) as buffered:
            yield cast(BinaryIO, buffered)
    else:
        yield raw


def unpacking_errors() -> tuple[type[Exception], ...]:
    """What a damaged or cut-off file raises while it is read."""
    errors: list[type[Exception]] = [OSError, EOFError, zlib.error]
    with suppress(MissingExtraError):
        errors.append(need("zstandard").ZstdError)
    return tuple(errors)


class Packer(Protocol):
    """Turns content into stored bytes."""

    def add(self, data: bytes) -> bytes:
        """Stored bytes that are ready."""

    def end(self) -> bytes:
        """The rest; the next ``add`` begins a new member."""


class Plain:
    """Content as it is."""

    def add(self, data: bytes) -> bytes:
        """The same bytes."""
        return data

    def end(self) -> bytes:
        """Nothing is held back."""
        return b""


class Gzip:
    """One gzip member a part."""

    def __init__(self) -> None:
        self._fresh()

    def _fresh(self) -> None:
        self._deflate = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._crc = self._size = 0
        self._head = _GZIP_HEAD

    def add(self, data: bytes) -> bytes:
        """What the member holds so far and has not given yet."""
        self._crc = zlib.crc32(data, self._crc)
        self._size += len(data)
        head, self._head = self._head, b""
        return head + self._deflate.compress(data)

    def end(self) -> bytes:
        """The end of the member with its checksum."""
        tail = self._crc.to_bytes(4, "little") + (self._size & 0xFFFFFFFF).to_bytes(4, "little")
        done = self._head + self._deflate.flush() + tail
        self._fresh()
        return done


class Zstd:
    """One zstd frame a part."""

    def __init__(self) -> None:
        zstandard = need("zstandard")
        self._make: Any = lambda: zstandard.ZstdCompressor(level=ZSTD_LEVEL, write_checksum=True).compressobj()
        self._frame = self._make()

    def add(self, data: bytes) -> bytes:
        """What the frame has ready."""
        return cast(bytes, self._frame.compress(data))

    def end(self) -> bytes:
        """The end of the frame."""
        done = cast(bytes, self._frame.flush())
        self._frame = self._make()
        return done


def packer(packing: Packing) -> Packer:
    """A packer for an output."""
    return Gzip() if packing == ".gz" else Zstd() if packing == ".zst" else Plain()
