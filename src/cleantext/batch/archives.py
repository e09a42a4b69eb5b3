"""WARC and WET: a page a record, with its address and the moment it was fetched."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO, Final

from cleantext.batch.extras import need
from cleantext.batch.page import Page, text_declared, too_large, unreadable
from cleantext.batch.plan import Fields
from cleantext.escape import one_line

_TEXT: Final = ("text/html", "application/xhtml+xml", "text/plain")
_HTTP: Final = ("application/http",)
_HEAD: Final = 1_000_000  # bytes that the header of a response may take
_OK: Final = 200


def archive_pages(stream: BinaryIO, path: str, max_bytes: int, fields: Fields) -> Iterator[Page]:
    """The text of conversion and resource records, and the HTML or text of responses with status 200.

    Fields are headers of the record: ``--id-field WARC-Target-URI``, ``--keep WARC-Block-Digest=digest``. Records
    without text (requests, redirects, images) are no documents.
    """
    warc = need("fastwarc.warc")
    types = warc.WarcRecordType
    wanted = types.conversion | types.resource | types.response
    for record in warc.ArchiveIterator(stream, record_types=wanted, parse_http=False):
        is_response = record.record_type == types.response
        kind = (record.headers.get("Content-Type") or "text/plain").partition(";")[0].strip().lower()
        if kind not in (_HTTP if is_response else _TEXT):
            continue
        named = record.headers.get(fields.id) if fields.id else record.record_id
        id_ = (named or f"{path}:{record.stream_pos}").removeprefix("<").removesuffix(">")
        data = record.reader.read(max_bytes + 1 + _HEAD * is_response)
        if len(data) > max_bytes + _HEAD * is_response:
            yield too_large(id_, max_bytes)
        elif len(data) < record.content_length:
            yield unreadable(id_, f"cut off after {len(data):,} of {record.content_length:,} bytes")
        elif is_response:
            yield from _response(_page(record, id_, data, fields), max_bytes)
        else:
            yield _page(record, id_, data, fields)


def _page(record: Any, id_: str, data: bytes, fields: Fields) -> Page:
    keep = {name: record.headers.get(header) for header, name in fields.keep.items()}
    now = record.record_date if "WARC-Date" in record.headers else None
    return Page(id_, data, record.headers.get("WARC-Target-URI"), now, keep)


def _response(page: Page, max_bytes: int) -> Iterator[Page]:
    """The page in a response. It is read apart from its archive, which damage to it would end."""
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
    assert isinstance(page.data, bytes)
    alone = BytesIO(head % len(page.data) + page.data + b"\r\n\r\n")
    try:
        record = next(iter(need("fastwarc.warc").ArchiveIterator(alone, parse_http=False)))
        record.parse_http(auto_decode="all")
        kind = (record.http_content_type or "text/html").strip().lower()
        if record.http_headers.status_code != _OK or kind not in _TEXT:
            return
        data = record.reader.read(max_bytes + 1)
    except OSError as error:
        yield unreadable(page.id, one_line(str(error)), page.keep)
        return
    if len(data) > max_bytes:
        yield too_large(page.id, max_bytes)
    else:
        yield page._replace(data=text_declared(data, record.http_charset))
