"""The pages of all inputs, in order.

Each reader yields items: callables that make the page when they are called. Whoever skips pages that are done calls
next to nothing.
"""

from __future__ import annotations

import csv
import io
import json
import math
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, TypeAlias, cast

from cleantext.batch.archives import archive_pages
from cleantext.batch.extras import need
from cleantext.batch.files import File, files
from cleantext.batch.page import Page, make_page, name_of, plain, too_large, unreadable
from cleantext.batch.plan import Fields, Packing, Plan
from cleantext.batch.streams import BLOCK, Unpacked, unpacked, unpacking_errors
from cleantext.batch.values import plain_values
from cleantext.decode import MAX_BYTES
from cleantext.errors import BatchError, OptionError, Problem
from cleantext.escape import one_line

Item: TypeAlias = Callable[[], Page]

_PIECE: Final = 1 << 20
_LONG: Final = 2**31 - 1  # the C type of a limit of csv is a long, which has 32 bits on Windows
_MARK: Final = b"\xef\xbb\xbf"


class Feed:
    """Iterates over items; knows how many bytes of the inputs were read."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._fields = plan.fields
        self._max_bytes = plan.options.get("max_bytes", MAX_BYTES)
        self._before = 0
        self._raw: BinaryIO | None = None

    @property
    def consumed(self) -> int:
        """Bytes of the files as they are stored."""
        return self._before + (self._raw.tell() if self._raw is not None and not self._raw.closed else 0)

    def __iter__(self) -> Iterator[Item]:
        errors = (*unpacking_errors(), csv.Error)
        for file in files(self._plan):
            if file.kind == "parquet":
                errors = (*errors, need("pyarrow").ArrowException)
            if file.kind == "text" and not file.packing:
                yield partial(_text_page, file, self._max_bytes)
            else:
                yield from self._opened(file, errors)
            self._before, self._raw = self._before + file.size, None

    def _opened(self, file: File, errors: tuple[type[Exception], ...]) -> Iterator[Item]:
        """The items of a file; one that breaks off ends with a page that says so."""
        readers = {
            "text": self._packed_text,
            "jsonl": self._json,
            "csv": self._csv,
            "parquet": self._parquet,
            "warc": self._warc,
        }
        try:
            with open(file.path, "rb") as raw:
                self._raw = raw
                yield from readers[file.kind](file, unpacked(raw, _packing(file)))
        except errors as error:
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            yield partial(unreadable, _posix(file.path), f"{one_line(file.path)}: {one_line(str(reason))}")

    def _packed_text(self, file: File, stream: BinaryIO) -> Iterator[Item]:
        page = _sized(_posix(file.path), _buffered(stream).read(self._max_bytes + 1), self._max_bytes)
        yield lambda: page

    def _warc(self, file: File, stream: BinaryIO) -> Iterator[Item]:
        # Read at once: how many items a damaged archive has must not depend on which of them are called.
        for page in archive_pages(stream, _posix(file.path), self._max_bytes, self._fields):
            yield partial(_as_is, page)

    def _json(self, file: File, stream: BinaryIO) -> Iterator[Item]:
        for number, line in _lines(_buffered(stream), self._longest_line()):
            yield partial(_json_page, f"{_posix(file.path)}:{number}", line, self._fields)

    def _csv(self, file: File, stream: BinaryIO) -> Iterator[Item]:
        limit = self._longest_line()
        csv.field_size_limit(limit)  # the limit of a page is --max-bytes; this one keeps a stray quote out of memory
        dialect = "excel-tab" if ".tsv" in os.path.basename(file.path).lower() else "excel"
        text = io.TextIOWrapper(_buffered(stream), encoding="utf-8-sig", errors="surrogateescape", newline="")
        rows = csv.DictReader(_csv_lines(cast(IO[str], text), limit), dialect=dialect)
        self._check_header(file, rows.fieldnames or ())
        for number, row in enumerate(rows, start=1):
            yield partial(_row_page, f"{_posix(file.path)}:{number}", row, self._fields, _found_bytes)
        text.detach()

    def _parquet(self, file: File, stream: BinaryIO) -> Iterator[Item]:
        with _seekable(stream, self._plan.output.parent) as whole:
            reader = need("pyarrow.parquet").ParquetFile(whole)
            self._check_header(file, reader.schema_arrow.names)
            wanted = [name for name in _names(self._fields) if name in reader.schema_arrow.names]
            number = 0
            for batch in reader.iter_batches(batch_size=256, columns=wanted, use_threads=False):
                columns = [plain_values(batch.column(name)) for name in wanted]
                for values in zip(*columns, strict=True):
                    row = dict(zip(wanted, values, strict=True))
                    number += 1
                    yield partial(_row_page, f"{_posix(file.path)}:{number}", row, self._fields, _as_is)

    def _longest_line(self) -> int:
        # A character takes up to six bytes in JSON ("\u00e9"); the rest is for kept fields.
        return min(6 * self._max_bytes + _PIECE, _LONG)

    def _check_header(self, file: File, names: Sequence[str]) -> None:
        """A misspelt column is told at once; further on a file without text is lost alone, and others are null."""
        first = not self._before
        for name in _names(self._fields):
            count = names.count(name)
            if count == 1 or not (count or first or name == self._fields.text):
                continue
            hint = " (--field names it)" if name == self._fields.text else ""
            message = f"no column {name!r}{hint}; there are: {', '.join(names)}"
            message = f"{count} columns are named {name!r}" if count else message
            if first:
                raise OptionError(one_line(f"{file.path}: {message}"))
            raise OSError(message)


def _packing(file: File) -> Packing:
    """Who unpacks: fastwarc takes a cut-off gzip file for one that ends, but knows zstd with a dictionary."""
    return "" if file.kind == "warc" and file.packing == ".zst" else file.packing


def _buffered(stream: BinaryIO) -> BinaryIO:
    return io.BufferedReader(stream, BLOCK) if isinstance(stream, Unpacked) else stream


@contextmanager
def _seekable(stream: BinaryIO, folder: Path) -> Iterator[BinaryIO]:
    """The content as Parquet needs it, which is read from its end: what was packed is put into a nameless file."""
    if not isinstance(stream, Unpacked):
        yield stream
        return
    with tempfile.TemporaryFile(dir=folder) as whole:
        while piece := stream.read(BLOCK):
            try:
                whole.write(piece)
            except OSError as error:
                why = (error.strerror or str(error)).lower()
                where = one_line(str(folder))
                raise BatchError(f"{where}: no room to unpack: {why}; the same command goes on") from error
        yield cast(BinaryIO, whole)


def _posix(path: str) -> str:
    return path.replace(os.sep, "/")


def _text_page(file: File, max_bytes: int) -> Page:
    try:
        with open(file.path, "rb") as stream:
            return _sized(_posix(file.path), stream.read(max_bytes + 1), max_bytes)
    except OSError as error:
        return unreadable(_posix(file.path), f"{one_line(file.path)}: {(error.strerror or 'cannot be read').lower()}")


def _sized(id_: str, data: bytes, max_bytes: int) -> Page:
    """A page that was read up to one byte more than it may have."""
    return too_large(id_, max_bytes) if len(data) > max_bytes else Page(id_, data)


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers, blank ones left out; ``None`` for one over the limit."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := stream.readline(_PIECE)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif line.strip():
            yield number, line.removeprefix(_MARK) if number == 1 else line


def _csv_lines(text: IO[str], limit: int) -> Iterator[str]:
    while line := text.readline(limit):
        if len(line) == limit:
            raise csv.Error("a line is too long (--max-bytes raises the limit)")
        yield line


def _finite(text: str) -> float | None:
    value = float(text)
    return value if math.isfinite(value) else None


def _json_page(id_: str, line: bytes | None, fields: Fields) -> Page:
    if line is None:
        return Page(id_, problem=Problem("too_large", "read", "the line is too long (--max-bytes raises the limit)"))
    try:
        row = json.loads(line.decode("utf-8"), parse_float=_finite, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        return unreadable(id_, f"not JSON: {one_line(str(error))[:200]}")
    if not isinstance(row, dict):
        return unreadable(id_, "not a JSON object")
    return _row_page(id_, row, fields, _as_is)


def _row_page(id_: str, row: Mapping[str, Any], fields: Fields, read: Callable[[Any], Any]) -> Page:
    """The page of a row; ``read`` turns a value of the text into text or bytes."""
    named = row.get(fields.id) if fields.id is not None else None
    id_ = id_ if named is None else _tidy(name_of(named))
    try:
        keep = {name: plain(_tidied(row.get(field))) for field, name in fields.keep.items()}
    except ValueError as error:
        return unreadable(id_, str(error))
    if fields.text not in row:
        return unreadable(id_, f"there is no field {fields.text!r} (--field names it)", keep)
    url = row.get(fields.url) if fields.url is not None else None
    now = row.get(fields.now) if fields.now is not None else None
    return make_page(id_, read(row[fields.text]), url=_tidied(url) or None, now=now or None, keep=keep)


def _as_is(value: Any) -> Any:
    return value


def _found_bytes(value: Any) -> Any:
    """The bytes of a CSV field that is not UTF-8, as they were found."""
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return value.encode("utf-8", errors="surrogateescape")
    return value


def _tidied(value: Any) -> Any:
    return _tidy(value) if isinstance(value, str) else value


def _tidy(text: str) -> str:
    """Text without lone surrogates.

    >>> _tidy("a\\udcff")
    'a\\ufffd'
    """
    return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")


def _names(fields: Fields) -> list[str]:
    names = (fields.text, fields.id, fields.url, fields.now, *fields.keep)
    return list(dict.fromkeys(name for name in names if name is not None))
