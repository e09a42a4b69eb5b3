"""Text made safe for what shows it: no control, bidirectional or surrogate character reaches a screen or a pipe raw."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from cleantext.expressions import expression

# C0 and C1 controls, line and paragraph separators, bidirectional overrides and isolates, the byte-order mark,
# surrogates. JSON has a form for each; people see it too. The direction marks of Arabic and Hebrew do no harm.
_UNSAFE: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
_UNSAFE_SIGN: Final = expression(f"[{_UNSAFE}]")
_TOKENS: Final = 1_000  # of JSON that are written together: a string, a comma, a bracket
_IN_LINE: Final = expression(f"[{_UNSAFE}\t\n]")


def json_text(data: Any, *, indent: int | None = None) -> str:
    """JSON in which every unsafe character is escaped; without ``indent`` it is one line.

    >>> json_text({"text": "a\\u202eb \\u00e9"})
    '{"text": "a\\\\u202eb é"}'
    """
    written = json.dumps(data, ensure_ascii=False, indent=indent)  # escapes C0 itself
    return _escaped(written)


def _escaped(written: str) -> str:
    if written.isascii() and "\x7f" not in written:
        return written  # what is left of C0 breaks lines
    return _UNSAFE_SIGN.sub(lambda match: f"\\u{ord(match.group()):04x}", written)


def json_parts(data: Any, *, indent: int | None = None) -> Iterator[str]:
    """The same as :func:`json_text` in parts, for a page may be so long that it should not be there once more.

    >>> "".join(json_parts({"text": ["a", "b"]})) == json_text({"text": ["a", "b"]})
    True
    """
    tokens = json.JSONEncoder(ensure_ascii=False, indent=indent).iterencode(data)
    while part := "".join(islice(tokens, _TOKENS)):
        yield _escaped(part)


def plain_text(text: str) -> str:
    """Text of several lines for stdout; unsafe characters become U+FFFD.

    >>> plain_text("a\\x1b[31mb")
    'a\\ufffd[31mb'
    """
    return _UNSAFE_SIGN.sub("\ufffd", text)


def one_line(text: str) -> str:
    """A file name or a first few words for one line of a terminal or a message, escapes spelled out.

    >>> one_line("bad\\nname\\x1b")
    'bad\\\\nname\\\\x1b'
    """
    return _IN_LINE.sub(lambda match: ascii(match.group())[1:-1], text)
