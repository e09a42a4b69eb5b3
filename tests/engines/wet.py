"""Writes WET as Common Crawl does: a member of gzip for each record."""

from __future__ import annotations

import gzip
import uuid

FETCHED = "2024-05-15T08:42:00Z"
_HEAD = (
    "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: " + FETCHED + "\r\nWARC-Record-ID: <urn:uuid:{id}>\r\n{more}"
    "Content-Type: {content}\r\nContent-Length: {length}\r\n\r\n"
)


def record(kind, content, data, more=""):
    name = uuid.uuid5(uuid.NAMESPACE_URL, more)
    head = _HEAD.format(kind=kind, id=name, more=more, content=content, length=len(data))
    return gzip.compress(head.encode() + data + b"\r\n\r\n")


def write_wet(path, texts):
    """A file of (address, text)."""
    members = [record("warcinfo", "application/warc-fields", b"Software-Info: made up\r\n")]
    members += [record("conversion", "text/plain", text.encode(), f"WARC-Target-URI: {url}\r\n") for url, text in texts]
    path.write_bytes(b"".join(members))
