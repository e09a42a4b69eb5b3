"""The front door: :func:`clean`, :func:`run` and :func:`clean_many`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict, Unpack
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cleantext.article import Article
from cleantext.assemble import assemble
from cleantext.cleaners.phrases import OwnRules
from cleantext.context import Context, DateOrder
from cleantext.decode import MAX_BYTES, Decoded, decode
from cleantext.errors import NoArticleError, OptionError, PageError
from cleantext.html import is_html, to_text
from cleantext.language import detect
from cleantext.pipeline import Pipeline
from cleantext.result import Result
from cleantext.segment import refuse_crowded, segment

if TYPE_CHECKING:
    from cleantext.rulepack import Rule

_ORDERS: Final = ("dmy", "mdy", "ymd")


class Options(TypedDict, total=False):
    """The keyword options that :func:`clean`, :func:`run` and :func:`clean_many` share.

    ``language``: BCP 47 tag of the page, read from the text unless given. ``date_order``: how ``03/04/2022`` reads.
    ``timezone``: zone of wall-clock times that state none, a name such as ``"Europe/Oslo"``. ``now``: when the page
    was fetched, for "2 hours ago". ``url``: copied to the record; its country settles doubtful dates. ``rules``:
    paths of extra rule packs, or rules. ``pipeline``: the cleaners to use. ``max_bytes``: a larger page is refused.
    """

    language: str | None
    date_order: DateOrder | None
    timezone: str | None
    now: datetime | None
    url: str | None
    rules: Sequence[str | Path | Rule]
    pipeline: Pipeline | None
    max_bytes: int


def clean(page: str | bytes, **options: Unpack[Options]) -> Article:
    """Turn the text of a page into its record.

    Raises :class:`NoArticleError` for a page without an article and :class:`PageError` for input that is no page
    (empty, binary, too large); both name the reason. See :class:`Options` for the keywords.

    >>> page = '''Politics
    ... Harbour ferry returns after a month
    ... By Ida Holm
    ... 20 July 2022
    ... The ferry that was out of service for a month came back to the harbour on Tuesday, and it was full.
    ... "We missed it," said the woman who sells tickets, who had walked around the bay for four weeks to get to work.
    ... The operator said that the engine had been replaced and that no further repairs were planned this year.'''
    >>> clean(page).headline
    'Harbour ferry returns after a month'
    """
    result = run(page, **options)
    if result.article is not None:
        return result.article
    assert result.problem is not None
    raise (NoArticleError if result.problem.code == "no_article" else PageError)(result.problem)


def run(page: str | bytes, **options: Unpack[Options]) -> Result:
    """Like :func:`clean`, with the whole account; a page without an article is a result with a ``problem``.

    Never raises on what a page holds, only on options that cannot be used.
    """
    return Reader.of(options).read(page)


def clean_many(pages: Iterable[str | bytes], **options: Unpack[Options]) -> Iterator[Result]:
    """One :class:`Result` a page, in order; options are checked once, before the first page is read."""
    reader = Reader.of(options)
    return (reader.read(page) for page in pages)


@dataclass(frozen=True, slots=True)
class Reader:
    """Checked options, ready for any number of pages."""

    context: Context
    pipeline: Pipeline
    max_bytes: int

    @classmethod
    def of(cls, options: Options) -> Reader:
        """Check the options; :class:`OptionError` or ``TypeError`` says what is wrong."""
        unknown = sorted(options.keys() - Options.__annotations__.keys())
        if unknown:
            raise TypeError(f"unknown option {unknown[0]!r}; there are: {', '.join(Options.__annotations__)}")
        context = Context(
            language=options.get("language") or "",
            date_order=_date_order(options.get("date_order")),
            timezone=_timezone(options.get("timezone")),
            now=options.get("now"),
            url=options.get("url"),
        )
        pipeline = options.get("pipeline") or Pipeline.default()
        return cls(context, _with_rules(pipeline, options.get("rules") or ()), options.get("max_bytes", MAX_BYTES))

    def read(self, page: str | bytes) -> Result:
        """Read one page."""
        try:
            decoded = _text_of(decode(page, language=self.context.language, max_bytes=self.max_bytes))
            refuse_crowded(decoded.text)
        except PageError as error:
            return Result(None, error.problem, None)
        document = segment(decoded.text, self.context)
        if not self.context.language:
            document.context = replace(self.context, language=detect(block.text for block in document.blocks))
        self.pipeline(document)
        article, problem, evidence, notes = assemble(document)
        if decoded.note:
            notes = {**notes, "encoding": decoded.note}
        return Result(article, problem, document, evidence, notes, decoded.encoding)


def _text_of(decoded: Decoded) -> Decoded:
    return decoded._replace(text=to_text(decoded.text)) if is_html(decoded.text) else decoded


def _with_rules(pipeline: Pipeline, rules: Sequence[str | Path | Rule]) -> Pipeline:
    """A caller's rules stand twice: behind the built-in phrases as a hint, and at the end, where they win."""
    if not rules:
        return pipeline
    from cleantext.rulepack import Rule, read_pack

    found: list[Rule] = []
    for item in rules:
        found += [item] if isinstance(item, Rule) else read_pack(Path(item))
    own = OwnRules(tuple(found))
    steps = list(pipeline)
    early = pipeline.insert_after("phrases" if "phrases" in steps else None, "own-rules", own)
    return early.insert_after(list(early)[-1], "own-rules-last", own)


def _date_order(order: DateOrder | None) -> DateOrder | None:
    if order is not None and order not in _ORDERS:
        raise OptionError(f"date_order {order!r}: one of {', '.join(_ORDERS)}")
    return order


def _timezone(name: str | None) -> str | None:
    if name is None:
        return None
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise OptionError(
            f"timezone {name!r} is unknown; use a name such as Europe/Oslo (on Windows: pip install tzdata)"
        ) from None
    return name
