"""Packed files: reading .gz and .zst, and writing them so that the bytes depend on the content alone."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, BinaryIO, Final, Protocol, cast

from cleantext.batch.extras import need
from cleantext.batch.plan import Packing
from cleantext.errors import MissingExtraError

BLOCK: Final = 1 << 20
_PIECE: Final = 1 << 10  # bytes unpacked at a time: 32 MB at most, from zstd at its tightest
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


class Unpacked(io.RawIOBase):
    """The content of a packed file; several members or frames one after the other are one content.

    What stands before damage is given before the damage is told, and a file that ends within a member is told too.
    """

    def __init__(self, raw: BinaryIO, begin: Callable[[], Any]) -> None:
        self._raw = raw
        self._begin = begin
        self._member: Any = None
        self._members = 0
        self._packed = b""
        self._ready = memoryview(b"")
        self._given = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Up to as much as fits, 0 at the end."""
        while not self._ready and self._advance():
            pass
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        self._given += count
        return count

    def tell(self) -> int:
        """Bytes that were given."""
        return self._given

    def _advance(self) -> bool:
        """Unpack the next piece; ``False`` at the end of the file."""
        packed = self._packed or self._raw.read(_PIECE)
        if not packed:
            if self._member is not None:
                raise EOFError("the file is cut off")
            return False
        if self._member is None:
            packed = packed.lstrip(b"\0") if self._members else packed  # tapes and disks fill up with zeros
            self._packed = b""
            if not packed:
                return True
            self._member = self._begin()
            self._members += 1
        self._ready = memoryview(self._member.decompress(packed))
        self._packed = self._member.unused_data
        self._member = None if self._member.eof else self._member
        return True


def unpacked(raw: BinaryIO, packing: Packing) -> BinaryIO:
    """The content of an open file, without a buffer if it is packed."""
    if packing == ".gz":
        return cast(BinaryIO, Unpacked(raw, partial(zlib.decompressobj, zlib.MAX_WBITS | 16)))
    if packing == ".zst":
        return cast(BinaryIO, Unpacked(raw, need("zstandard").ZstdDecompressor().decompressobj))
    return raw


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
