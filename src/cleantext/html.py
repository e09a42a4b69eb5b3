"""The second door: HTML to text, with the extra ``[html]``; nothing behind it knows where a page came from."""

from __future__ import annotations

import re
from typing import Final

from cleantext.errors import PageError, Problem
from cleantext.expressions import expression

_HEAD: Final = 1024
_SURROGATE: Final = expression("[\ud800-\udfff]")
_SIGN: Final = expression(
    r"\s{0,64}(?:\ufeff)?(?:<!--[^>]{0,400}-->\s{0,64})?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_XML: Final = expression(r"\s{0,64}<\?xml\b[^>]{0,200}\?>\s{0,64}(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_ANY: Final = expression(r"<(?:div|p|a|span|article|section|h1|li|td|script|meta|img)\b[^<>]{0,400}>", re.IGNORECASE)
_TITLE: Final = expression(r"<title[^<>]{0,200}>([^<]{1,1000})</title", re.IGNORECASE)


def is_html(text: str) -> bool:
    """Whether a page is HTML source and not its text.

    >>> is_html("<!doctype html><title>x</title>"), is_html("Use <p> for a paragraph.")
    (True, False)
    """
    head = text[:_HEAD]
    if "<" not in head:
        return False
    if _SIGN.match(head) or _XML.match(head):
        return True
    return head.lstrip().startswith("<") and len(_ANY.findall(text[: 4 * _HEAD])) >= 5


def to_text(markup: str) -> str:
    """The text of an HTML page, its ``<title>`` first.

    Raises :class:`PageError` with code ``missing_extra`` where resiliparse is not installed.
    """
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree
    except ImportError:
        raise PageError(
            Problem("missing_extra", "html", "the page is HTML; to read it: pip install 'cleantext-news[html]'")
        ) from None
    tree = HTMLTree.parse(_SURROGATE.sub("\ufffd", markup))  # the parser takes UTF-8, which has none
    text = extract_plain_text(tree, main_content=False, alt_texts=False, links=False, preserve_formatting=True)
    title = " ".join((tree.title or "").split())
    return f"{title}\n\n{text}" if title else str(text)
