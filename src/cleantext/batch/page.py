"""One page on its way to a worker."""

from __future__ import annotations

import codecs
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from cleantext.errors import Problem

_DEPTH: Final = 50  # of kept data; deeper nesting is not data of a page


class Page(NamedTuple):
    """Text or bytes with what is known about them, or the problem that kept them from being read."""

    id: str
    data: str | bytes = b""
    url: str | None = None
    now: datetime | None = None
    keep: Mapping[str, Any] = {}
    problem: Problem | None = None


def unreadable(id_: str, message: str, keep: Mapping[str, Any] | None = None) -> Page:
    """A page that could not be read from its input."""
    return Page(id_, keep=keep or {}, problem=Problem("unreadable", "read", message))


def too_large(id_: str, max_bytes: int) -> Page:
    """A page that was not read to its end."""
    message = f"the page has more than {max_bytes:,} bytes (--max-bytes raises the limit)"
    return Page(id_, problem=Problem("too_large", "read", message))


def text_declared(data: bytes, charset: str | None) -> str | bytes:
    """Text by the charset that came with the bytes, where they are that and no UTF-8; else the bytes.

    >>> text_declared(b"caf\\xe9", "windows-1252"), text_declared("café".encode(), "latin-1") == "café".encode()
    ('café', True)
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            name = codecs.lookup(charset or "utf-8").name
            text = data.decode("windows-1252" if name in ("iso8859-1", "ascii") else name)  # by the web's rule
        except (UnicodeDecodeError, LookupError, ValueError):
            return data
        return text if isinstance(text, str) else data
    return data


def name_of(value: Any) -> str:
    """An id or address as text; some writers of Parquet store strings as bytes.

    >>> name_of(b"caf\\xc3\\xa9"), name_of(7)
    ('café', '7')
    """
    return value.decode("utf-8", errors="replace") if isinstance(value, bytes) else str(value)


def make_page(id_: str, text: Any, *, url: Any = None, now: Any = None, keep: Mapping[str, Any] | None = None) -> Page:
    """A page of the values of a row; a value of a wrong type is a problem of that page alone.

    >>> make_page("a", None).data, make_page("b", 7).problem.message
    ('', 'the text is int, not text')
    """
    data = "" if text is None else bytes(text) if isinstance(text, bytearray | memoryview) else text
    if not isinstance(data, str | bytes):
        return unreadable(id_, f"the text is {type(data).__name__}, not text", keep)
    try:
        moment = now if now is None or isinstance(now, datetime) else datetime.fromisoformat(name_of(now))
    except ValueError:
        return unreadable(id_, f"{name_of(now)[:40]!r} is not a moment such as 2022-07-20T14:00+02:00", keep)
    return Page(id_, data, None if url is None else name_of(url), moment, keep or {})


def plain(value: Any, depth: int = 0) -> Any:
    """A kept value as JSON can hold it; ``ValueError`` where it is nested too deeply.

    >>> plain({"day": date(2022, 7, 20), "share": float("nan"), "tags": ("a",)})
    {'day': '2022-07-20', 'share': None, 'tags': ['a']}
    """
    if value is None or isinstance(value, str | bool | int):
        return value
    if depth > _DEPTH:
        raise ValueError(f"kept data is nested more than {_DEPTH} deep")
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    if isinstance(value, Mapping):
        return {str(key): plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item, depth + 1) for item in value]
    return str(value)
