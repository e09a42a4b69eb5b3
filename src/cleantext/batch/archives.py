"""WARC and WET: a page a record, with its address and the moment it was fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, BinaryIO, Final

from cleantext.batch.extras import need
from cleantext.batch.page import Page, text_declared, too_large, unreadable
from cleantext.batch.plan import Fields
from cleantext.escape import one_line

_TEXT: Final = ("text/html", "application/xhtml+xml", "text/plain")
_OK: Final = 200


def archive_items(raw: BinaryIO, path: str, max_bytes: int, fields: Fields) -> Iterator[Callable[[], Page]]:
    """The text of conversion and resource records, and the HTML or text of responses with status 200.

    Fields are headers of the record: ``--id-field WARC-Target-URI``, ``--keep WARC-Block-Digest=digest``.
    Records without text (requests, redirects, images) are no documents. Packed archives are unpacked by fastwarc.
    """
    warc = need("fastwarc.warc")
    types = warc.WarcRecordType
    wanted = types.conversion | types.resource | types.response
    for record in warc.ArchiveIterator(raw, record_types=wanted, parse_http=False):
        if _is_page(record, types):
            yield partial(_page, record, path, max_bytes, fields)


def _is_page(record: Any, types: Any) -> bool:
    """Whether a record holds text; its headers are read, its content is not."""
    if record.record_type != types.response:
        kind = (record.headers.get("Content-Type") or "text/plain").partition(";")[0].strip().lower()
        return kind in _TEXT
    if not record.is_http:
        return False
    record.parse_http(auto_decode="all")
    kind = (record.http_content_type or "text/html").strip().lower()
    return record.http_headers.status_code == _OK and kind in _TEXT


def _page(record: Any, path: str, max_bytes: int, fields: Fields) -> Page:
    url = record.headers.get("WARC-Target-URI")
    named = record.headers.get(fields.id) if fields.id else record.record_id
    id_ = (named or f"{path}:{record.stream_pos}").removeprefix("<").removesuffix(">")
    keep = {name: record.headers.get(header) for header, name in fields.keep.items()}
    try:
        data = record.reader.read(max_bytes + 1)
    except OSError as error:
        return unreadable(id_, f"{one_line(path)}: {one_line(str(error))}")
    if len(data) > max_bytes:
        return too_large(id_, max_bytes)
    if not record.is_http_parsed and len(data) < record.content_length:
        return unreadable(id_, f"{one_line(path)}: cut off after {len(data):,} of {record.content_length:,} bytes")
    return Page(id_, text_declared(data, record.http_charset), url, record.record_date, keep)
