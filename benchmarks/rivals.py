"""What other tools do with a page, each as one function of text in and anything out; see README.md for versions."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import justext
import newspaper
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

_ENDS: Final = (".", "!", "?", '"')
_WORDS: Final = 5
_SENTENCES: Final = 5
_SENTENCE: Final = re.compile(r"[.!?]+(?=\s|$)")
_POLICY: Final = re.compile("terms of use|privacy policy|cookie policy|uses cookies|use of cookies|use cookies")


def wrapped(text: str) -> str:
    """The text of a page as HTML again: a paragraph a line."""
    lines = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f"<html><body>\n{lines}\n</body></html>"


def c4(text: str) -> str | None:
    """The line filter of C4 (Raffel et al. 2020), without its list of bad words and its language detector."""
    kept = []
    for line in text.split("\n"):
        line = line.strip()
        if not line.endswith(_ENDS) or line.endswith("...") or len(line.split()) < _WORDS:
            continue
        low = line.lower()
        if "lorem ipsum" in low or "{" in line:
            return None
        if "javascript" not in low and not _POLICY.search(low):
            kept.append(line)
    page = "\n".join(kept)
    return page if len(_SENTENCE.findall(page)) >= _SENTENCES else None


def _newspaper(page: str) -> Any:
    article = newspaper.Article("https://news.example/a", fetch_images=False)
    article.download(input_html=page)
    article.parse()
    return article


def _justext(page: str) -> Any:
    return justext.justext(page, justext.get_stoplist("English"))


def _trafilatura(page: str) -> Any:
    return trafilatura.bare_extraction(page, with_metadata=True)


def _trafilatura_fast(page: str) -> Any:
    return trafilatura.bare_extraction(page, with_metadata=True, fast=True)


def _resiliparse(page: str) -> str:
    return extract_plain_text(page, main_content=True)


def length(found: Any) -> int:
    """How many characters of text a tool gave: a tool that gives up at once is not quick."""
    if isinstance(found, str):
        return len(found)
    if isinstance(found, list):  # jusText's paragraphs
        return sum(len(paragraph.text) for paragraph in found if not paragraph.is_boilerplate)
    return len(getattr(found, "text", None) or "")


FROM_HTML: Final[Mapping[str, Callable[[str], Any]]] = {
    "trafilatura": _trafilatura,
    "trafilatura fast": _trafilatura_fast,
    "newspaper4k": _newspaper,
    "jusText": _justext,
    "resiliparse": _resiliparse,
}
"""Given the HTML that our text was taken from."""

FROM_WRAPPED: Final[Mapping[str, Callable[[str], Any]]] = {
    "trafilatura": _trafilatura,
    "trafilatura fast": _trafilatura_fast,
    "jusText": _justext,
    "resiliparse": _resiliparse,
}
"""Given our text with a paragraph a line: like for like."""

FROM_TEXT: Final[Mapping[str, Callable[[str], Any]]] = {"C4 line filter": c4}
"""Given our text."""
