"""The record as plain text and as Markdown."""

from __future__ import annotations

from typing import Final

from cleantext.article import Article
from cleantext.expressions import expression

_SPECIAL: Final = expression(r"([\\`*_\[\]<>|#~])")
_OPENING: Final = expression(r"\A(\s{0,3})([-+]|\d{1,9}(?=[.)]))")
_BODY: Final = {"subheading": "## {}", "quote": "> {}", "list_item": "- {}", "caption": "*{}*", "paragraph": "{}"}


def text(article: Article) -> str:
    """The body alone, blocks parted by a blank line."""
    return article.text


def markdown(article: Article) -> str:
    """Headline, standfirst, facts and body; Markdown in the page's own words is escaped.

    >>> print(markdown(Article(headline="Up *now*", body=({"kind": "list_item", "text": "one"},))))
    # Up \\*now\\*
    <BLANKLINE>
    - one
    """
    parts = [f"*{_escape(article.section)}*"] if article.section else []
    parts += [f"# {_escape(article.headline)}"] if article.headline else []
    parts += [f"**{_escape(article.standfirst)}**"] if article.standfirst else []
    facts = [
        _escape(article.byline) if article.byline else "",
        str(article.published_at) if article.published_at else "",
        f"updated {article.updated_at}" if article.updated_at else "",
    ]
    parts += [" · ".join(filter(None, facts))] if any(facts) else []
    last = ""
    for block in article.body:
        written = _BODY[block.kind].format(_escape(" ".join(block.text.split("\n"))))
        if last == block.kind == "list_item":
            parts[-1] += f"\n{written}"
        else:
            parts.append(written)
        last = block.kind
    return "\n\n".join(parts)


def _escape(text: str) -> str:
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
