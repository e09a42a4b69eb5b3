"""What is fuzzed. A target takes any bytes; an exception that it lets out is a fault of the package."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final, TypeAlias

from cleantext import run
from cleantext.context import Context
from cleantext.decode import decode
from cleantext.errors import PageError, RulePackError
from cleantext.escape import json_text
from cleantext.explain import lines
from cleantext.fields.bylines import is_bio, marker_alone, read_byline, read_credit, read_neighbours
from cleantext.fields.datelines import read_dateline
from cleantext.fields.dates import can_hold_date, is_date_line, label_alone, read_line, settle
from cleantext.html import is_html, to_text
from cleantext.rulepack import check, read_rules
from cleantext.segment import segment

Target: TypeAlias = Callable[[bytes], None]

_LANGUAGES: Final = ("", "en", "de", "ja", "zh", "ko", "ar", "ru", "tr", "hi")
_RAW: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape" if data[:1] > b"\xe0" else "replace")


def _context(data: bytes) -> Context:
    """A language by the length, so that the bytes stay free."""
    now = datetime(2024, 2, 29, 12, tzinfo=UTC) if len(data) % 2 else None
    return Context(language=_LANGUAGES[len(data) % len(_LANGUAGES)], now=now)


def fuzz_decode(data: bytes) -> None:
    with suppress(PageError):
        decoded = decode(data)
        assert decoded.encoding
        assert not decoded.note or decoded.note.startswith("encoding_uncertain")


def fuzz_segment(data: bytes) -> None:
    text = _text(data)
    place = 0
    document = segment(text)
    for block in document.blocks:
        assert place <= block.span.start < block.span.end <= len(text)
        assert block.text
        place = block.span.end
    assert document.replay() == document


def fuzz_dates(data: bytes) -> None:
    text, context = _text(data), _context(data)
    found = read_line(text, context)
    assert not found or can_hold_date(text, context)
    for reading in found:
        assert 0 <= reading.start < reading.end <= len(text)
    settle([(number, reading) for number, reading in enumerate(found)], context)
    is_date_line(text, context)
    label_alone(text, context)


def fuzz_bylines(data: bytes) -> None:
    text, context = _text(data), _context(data)
    first, _, second = text.partition("\n")
    byline = read_byline(first, context)
    if byline is not None:
        assert 0 <= byline.start < byline.end <= len(first)
        read_neighbours(byline, second, context)
    read_credit(text, context)
    marker_alone(first, context)
    is_bio(text, context)
    dateline = read_dateline(text, context)
    assert dateline is None or 0 <= dateline.start <= dateline.end <= len(text)


def fuzz_rules(data: bytes) -> None:
    try:
        for rule in read_rules(data, "fuzz.toml", "en"):
            check(rule, "fuzz.toml")
    except RulePackError as error:
        assert str(error)  # noqa: PT017


def fuzz_page(data: bytes) -> None:
    result = run(data)
    assert (result.article is None) != (result.problem is None)
    written = json_text({**result.to_dict(), "trace": result.trace()})
    assert not _RAW.search(written)
    json.loads(written)
    for line in lines(result):
        assert not _RAW.search(line.text)
    if result.document is not None:
        place = 0
        for span, _, reason in result.accounts:
            assert span.start == place < span.end and reason  # noqa: PT018
            place = span.end
        assert place == len(result.document.source)


def fuzz_html(data: bytes) -> None:
    markup = "<!doctype html><html>" + _text(data)
    assert is_html(markup)
    with suppress(PageError):
        to_text(markup)
    run(markup)


TARGETS: Final[Mapping[str, Target]] = {
    "decode": fuzz_decode, "segment": fuzz_segment, "dates": fuzz_dates, "bylines": fuzz_bylines,
    "rules": fuzz_rules, "page": fuzz_page, "html": fuzz_html,
}  # fmt: skip
