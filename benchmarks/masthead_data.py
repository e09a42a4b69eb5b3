"""Pages for training and measuring the masthead: lines, a stand-in for the body reader, and the true values."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from cleantext.masthead.page import width
from cleantext.rulepack import builtin_phrases

FOLDS: Final = 5
STYLES: Final = ("wet", "ccwet", "soup", "trimmed")
_MONTH: Final = (
    r"(?:jan|feb|m[aä]r|apr|ma[iyj]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|gen|fév|avr|mag|giu|lug|ago|set|ott|dic|ene|abr"
    r"|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|sty|lut|kwi|cze|lip|sie)"
)
_DATE: Final = re.compile(
    r"\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{2,4}|\d{4}\s?[年년]|\b\d\d?[:.]\d\d\s?(?:Uhr|[ap]m|h\b|GMT|UTC|[A-Z]{2,3}T\b)"
    rf"|\b\d\d?\.? (?:de )?{_MONTH}\w*\.?,? (?:de )?\d{{4}}|\b{_MONTH}\w*\.? \d\d?(?:st|nd|rd|th)?,? \d{{4}}",
    re.I,
)
_BYLINE: Final = re.compile(
    r"(?:by|von|par|por|di|af|av|door|od|yazan|autor|author|text|written by|posted by|redazione|skrevet av)\b:?\s+\S|by$|von$|基者|.{2,8}記者|.{2,6} 기자",
    re.I,
)


class Sample(NamedTuple):
    """A page in one style, and what is known about its masthead."""

    id: str
    domain: str
    set: str  # wcxb_dev, fundus_train, silver or gold
    style: str
    texts: list[str]
    body: list[float]
    inside: list[bool]
    hints: list[str]
    kinds: list[str]
    headline: str | None
    standfirst: str | None
    section: str | None
    record: dict[str, Any]


def tokens(text: str | None) -> tuple[str, ...]:
    """Words as the scorer compares them."""
    text = unicodedata.normalize("NFKC", text or "")
    text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", text)
    return tuple(re.findall(r"\w+", text.casefold()))


def fold_of(domain: str) -> int:
    """The part of the cross-validation a domain belongs to; its subdomains go with it."""
    labels = domain.split(".")
    keep = 3 if len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2 else 2
    return int(hashlib.sha1(".".join(labels[-keep:]).encode()).hexdigest(), 16) % FOLDS


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Records of a JSON lines file, gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def proxy(texts: Sequence[str]) -> tuple[list[float], list[bool]]:
    """A stand-in for the body reader: the run in which prose is densest, and its lines."""
    prose = [_prose(text) for text in texts]
    best, best_span, total, begin = 0.0, (0, 0), 0.0, 0
    for at, text in enumerate(texts):
        gain = min(3.0, width(text) / 90) if prose[at] else -0.35 if len(text) < 60 else -0.1
        if total <= 0:
            total, begin = 0.0, at
        total += gain
        if total > best:
            best, best_span = total, (begin, at + 1)
    inside = [best_span[0] <= at < best_span[1] and (prose[at] or width(texts[at]) > 60) for at in range(len(texts))]
    body = [0.9 if chosen else 0.4 if prose[at] else 0.08 for at, chosen in enumerate(inside)]
    return body, inside


def _prose(text: str) -> bool:
    wide = width(text)
    long = len(text.split()) >= 12 or (wide > 1.5 * len(text) and wide > 75)
    return long and text.rstrip(" \"'”’»)")[-1:] in ".!?…。！？:："


def kind_of(text: str) -> str:
    """Whether a line is a date or a byline, by simple expressions."""
    if len(text) <= 100 and _DATE.search(text):
        return "timestamp"
    return "byline" if len(text) <= 90 and _BYLINE.match(text) else ""


def _silver_headline(record: dict[str, Any]) -> str | None:
    truth = (record["truth"] or {}).get("headline")
    if truth and record["kind"] == "gold":
        return str(truth)
    title = (record["weak"].get("consensus") or {}).get("title")
    return title["value"] if title and title["votes"] >= 3 and title["votes"] * 2 > title["of"] else None


def samples(folder: Path, source: str) -> Iterator[Sample]:
    """Pages of ``train`` or ``silver``."""
    for record in rows(folder / f"{source}.jsonl.gz"):
        if source == "train" and not record.get("usable", True):
            continue
        phrases = builtin_phrases(record["lang"] or "en")
        truth, weak = record["truth"] or {}, record["weak"]
        name = record["set"] if source == "train" else record["kind"]
        standfirst = truth["standfirst"] if name == "fundus_train" else None
        if isinstance(standfirst, list):
            standfirst = "\n".join(standfirst)
        headline = truth["headline"] if source == "train" else _silver_headline(record)
        for style in STYLES:
            if style not in record["styles"]:
                continue
            texts = [line for line in record["styles"][style].split("\n") if line.strip()]
            body, inside = proxy(texts)
            found = [phrases.find(text) for text in texts]
            hints = [rule.role.value if rule else "" for rule in found]
            kinds = [kind_of(text) for text in texts]
            yield Sample(
                record["id"], record["domain"], name, style, texts, body, inside, hints, kinds,
                headline, standfirst, weak.get("section"), record,
            )  # fmt: skip
