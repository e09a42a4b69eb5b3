"""Pages for training and measuring the masthead: what it is told of them in the package, and the true values."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from itertools import takewhile
from pathlib import Path
from typing import Any, Final, NamedTuple

from annotated import marks_of, values_of

from cleantext.api import Reader
from cleantext.cleaners.body import Body
from cleantext.cleaners.masthead import lines_of
from cleantext.context import Context
from cleantext.fixtures import Fixture
from cleantext.language import detect
from cleantext.lessons import lessons
from cleantext.masthead import Lines, kinds_of
from cleantext.packs import builtin_phrases
from cleantext.pipeline import Pipeline
from cleantext.reader.model import Model

FOLDS: Final = 5
STYLES: Final = ("wet", "ccwet", "soup", "trimmed")


class Truth(NamedTuple):
    """The true values of a page: "" where it is known to have none, None where nothing is known."""

    headline: str | None
    standfirst: str | None
    section: str | None


class Sample(NamedTuple):
    """A page in one style, and what is known about its masthead."""

    id: str
    domain: str
    set: str  # wcxb_dev, fundus_train, marked, gold or fixture
    style: str
    lines: Lines
    truth: Truth
    record: dict[str, Any]
    marked: tuple[str, ...] = ()  # words of the line that the HTML marks as standfirst


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


_CLASS: Final = re.compile(
    r"<(?:p|div|h[2-6]|span|section|header)\b[^<>]{0,200}\bclass=\"([^\"<>]{0,200})\"[^<>]{0,300}>"
)
_NAMES_IT: Final = re.compile(
    r"(?:^|[-_ ]|__|article)(?:[a-z]*dek\b|dek[-_]|standfirst|sub-?title|sub-?head(?:line|ing)?\b|strapline|excerpt"
    r"|ingress|(?:header|short|blog-detail|meta|title)[-_]+description|(?:blog|post|article|page-title)[-_]+summary"
    r"|teaser-text|lead-text)",
    re.IGNORECASE,
)
_NOT_IT: Final = re.compile(r"card|author|editor|bio|related|avatar|spotlight|image", re.IGNORECASE)


def marked_standfirsts(folder: Path) -> dict[str, list[tuple[str, ...]]]:
    """The words behind each place where the HTML of a training page says by a class that a standfirst begins."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for record in rows(folder / "train_html.jsonl.gz"):
        html = record["html"]
        for match in _CLASS.finditer(html):
            if _NAMES_IT.search(match[1]) and not _NOT_IT.search(match[1]):
                text = re.sub(r"<[^<>]{1,600}>", " ", html[match.end() : match.end() + 2500])
                found.setdefault(record["id"], []).append(tokens(unescape(text))[:200])
    return found


def marked_line(texts: Sequence[str], headline: str, marked: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The line just below the headline that is so marked; empty where none is."""
    lines = [tokens(text) for text in texts]
    title = tokens(headline)
    for at, words in enumerate(lines):
        for line in lines[at + 1 : at + 7] if words == title else ():
            if len(line) >= 5 and line != title and any(place[: len(line)] == line for place in marked):
                return line
    return ()


def truth_of(record: Mapping[str, Any], source: str) -> tuple[str, Truth]:
    """The set of a page, and what is known of its masthead: annotated, marked by us, or said by its metadata."""
    truth, weak = record["truth"] or {}, record["weak"]
    section = weak.get("section") or None
    if source == "train":
        standfirst = truth["standfirst"]
        if isinstance(standfirst, list):
            standfirst = "\n".join(standfirst)
        known = record["set"] == "fundus_train"
        return record["set"], Truth(truth.get("headline"), (standfirst or "") if known else None, section)
    marks = marks_of(record)
    if marks:
        text = record["styles"]["wet"]
        fields = (getattr(marks, field) for field in Truth._fields)
        return "marked", Truth(*(None if parts is None else "\n".join(values_of(text, parts)) for parts in fields))
    return "gold", Truth(truth.get("headline"), None, section)


def before_masthead(body: Model) -> Reader:
    """The package with a body reader of its own, up to the step that reads the masthead."""
    steps = Pipeline.default().replace("body", Body(body)).items()
    return Reader.of({"pipeline": Pipeline(dict(takewhile(lambda step: step[0] != "masthead", steps)))})


def samples(folder: Path, source: str, readers: Sequence[Reader]) -> Iterator[Sample]:
    """Pages of ``train`` or ``silver``, each as the reader of its fold tells the masthead of it."""
    marked = marked_standfirsts(folder) if source == "train" else {}
    for record in rows(folder / f"{source}.jsonl.gz"):
        if not _teaches(record, source):
            continue
        name, truth = truth_of(record, source)
        for style in STYLES:
            page = record["styles"].get(style, "")
            document = readers[fold_of(record["domain"])].read(page.encode("utf-8", "replace")).document
            if document is None:
                continue  # no such style, or no page
            lines = lines_of(document)
            yield Sample(
                record["id"], record["domain"], name, style, lines, truth, record,
                marked_line(lines.texts, truth.headline, marked.get(record["id"], ()))
                if name == "wcxb_dev" and truth.headline else (),
            )  # fmt: skip


def _teaches(record: Mapping[str, Any], source: str) -> bool:
    """Whether values of a page are known. Pages without an article teach nothing about the headlines of articles."""
    if source == "train":
        return bool(record.get("usable", True))
    return record["source"] != "wcxb_nonarticle" and (record["kind"] == "gold" or marks_of(record) is not None)


def fixture_samples(folder: Path) -> Iterator[Sample]:
    """The project's own pages: what they must give is known in full, absences with it."""
    for path in sorted(folder.glob("*/*/*/expected.json")):
        expected = json.loads(path.read_text("utf-8"))
        for page in lessons([Fixture(path.parent)]) if "headline" in expected else ():
            body = [0.95 if chosen else 0.05 for chosen in page.inside]
            name = path.parent.relative_to(folder).as_posix()
            context = Context(language=detect(page.texts))
            rules = map(builtin_phrases(context.language).find, page.texts)
            hints = [rule.role.value if rule else "" for rule in rules]
            kinds = kinds_of(page.texts, body, page.inside, context)
            yield Sample(
                name, name, "fixture", path.parent.parent.name,
                Lines(page.texts, body, page.inside, hints, kinds),
                Truth(*(expected.get(field) or "" for field in Truth._fields)), {},
            )  # fmt: skip
