"""The front door: :func:`clean`, :func:`run` and :func:`clean_many`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple, Unpack

from cleantext.article import Article
from cleantext.assemble import assemble
from cleantext.context import Context
from cleantext.decode import Decoded, decode
from cleantext.errors import NoArticleError, PageError
from cleantext.html import is_html, to_text
from cleantext.language import detect
from cleantext.options import Options, check
from cleantext.pipeline import Pipeline
from cleantext.result import Result
from cleantext.segment import refuse_crowded, segment


def clean(page: str | bytes, **options: Unpack[Options]) -> Article:
    """Turn the text of a page into its record.

    Raises :class:`NoArticleError` for a page without an article, and its kind :class:`PageError` for input that is no
    page (empty, binary, too large); both name the reason. See :class:`Options` for the keywords.

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
    if isinstance(pages, (str, bytes)):
        raise TypeError("clean_many takes many pages: [page] for one")
    return (reader.read(page) for page in pages)


class Reader(NamedTuple):
    """Checked options, ready for any number of pages."""

    context: Context
    pipeline: Pipeline
    max_bytes: int

    @classmethod
    def of(cls, options: Options) -> Reader:
        """Check the options; see :func:`cleantext.options.check` for what it raises."""
        return cls(*check(options))

    def read(self, page: str | bytes) -> Result:
        """Read one page; ``TypeError`` for what is neither text nor bytes."""
        if not isinstance(page, (str, bytes, bytearray)):
            raise TypeError(f"a page is str or bytes, not {type(page).__name__}")
        context = self.context
        try:
            decoded = _text_of(
                decode(page, encoding=context.encoding, language=context.language, max_bytes=self.max_bytes)
            )
            refuse_crowded(decoded.text)
        except PageError as error:
            return Result(None, error.problem, None)
        document = segment(decoded.text, context)
        if not context.language:
            document.context = replace(context, language=detect(block.text for block in document.blocks))
        self.pipeline(document)
        article, problem, evidence, notes = assemble(document)
        if decoded.note:
            notes = {**notes, "encoding": decoded.note}
        return Result(article, problem, document, evidence, notes, decoded.encoding)


def _text_of(decoded: Decoded) -> Decoded:
    return decoded._replace(text=to_text(decoded.text)) if is_html(decoded.text) else decoded
