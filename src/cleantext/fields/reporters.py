"""Who reports, where the opening of a text says it as agencies and papers of East Asia do. Read and never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleantext.context import Context
from cleantext.expressions import unicode_expression
from cleantext.fields.bylines import Byline, Contributor, read_byline
from cleantext.fields.bylines.grammar import EAST, Grammar, grammar

if TYPE_CHECKING:
    import regex

_NEAR: Final = 60  # code points at the beginning of a text
_SHORTEST: Final = 3  # signs of a family name and a given name
_REPORTS: Final = tuple("电電讯訊")  # what ends a dateline in Chinese: "新华社北京7月20日电"
_BRACKETS: Final = "(（[［【〔"
_INNER: Final = unicode_expression(r"[(（\[［【〔](?P<inner>[^()（）\[\]［］【】〔〕\n。]{2,40})[)）\]］】〕]")
_AT: Final = unicode_expression(
    r"(?P<place>[\p{Han}\p{Katakana}ー・]{2,12})[＝=]"
    r"(?P<name>[\p{Han}々ヶ]{1,4}[ 　]?[\p{Han}\p{Hiragana}\p{Katakana}々ー]{1,6})"
)
_SIGNED: Final = unicode_expression(r"[)）\]］】]\s{0,2}(?P<name>[^\n=＝。.,]{2,24}?)\s{0,2}[=＝]")
_OPEN: Final = unicode_expression(r"(?P<line>\p{Han}{3,16}[／/]\p{Han}{2,10})[ 　\n]")


def read_reporters(text: str, context: Context) -> Byline | None:
    """The people whom the opening of a text names as those who report it.

    >>> text = "〔記者王海明／台中報導〕港口重新開放"
    >>> read_reporters(text, Context(language="zh")).authors
    ('王海明',)
    >>> read_reporters("【ロンドン＝潮見太郎】港が再開", Context(language="ja")).authors
    ('潮見太郎',)
    >>> read_reporters("(가람=항구통신) 구현서 기자 = 항구가", Context(language="ko")).authors
    ('구현서',)
    """
    words = grammar(context.language)
    head = text[:_NEAR]
    if not words.family or not head or (head[0] not in _BRACKETS and ord(head[0]) < EAST):
        return None
    for match in _INNER.finditer(head):
        opens = match.start() == 0 or head[match.start() - 1] in _REPORTS
        found = _within(match.start("inner"), match["inner"], context, words) if opens else None
        if found is not None:
            return found
    signed = _SIGNED.search(head) if head[0] in _BRACKETS else _OPEN.match(head)
    return _called(signed.start(1), signed[1], context) if signed else None


def place_and_name(inner: str, words: Grammar) -> regex.Match[str] | None:
    """Where somebody reports from, and who, of what stands in brackets: "ロンドン＝潮見太郎"."""
    match = _AT.fullmatch(inner)
    if match is None or words.marker_at(inner, 0) is not None:
        return None  # "写真＝潮見太郎" says whose the picture is
    name = match["name"]
    known = name in words.agency or name in words.not_name or name.endswith(tuple(words.house | words.staff))
    return None if known or len(name) < _SHORTEST else match


def _within(start: int, inner: str, context: Context, words: Grammar) -> Byline | None:
    """What stands in brackets: a place and a name, or a calling and names."""
    match = place_and_name(inner, words)
    if match is None:
        return _called(start, inner, context)
    begin, name = start + match.start("name"), match["name"]
    return Byline(begin, begin + len(name), name, (Contributor(name),), "marked")


def _called(start: int, part: str, context: Context) -> Byline | None:
    """A part that is a byline by its own words, and names people: "記者王海明／台中報導"."""
    found = read_byline(part, context)
    if found is None or found.certainty != "marked" or not found.authors:
        return None
    return found._replace(start=start + found.start, end=start + found.end)
