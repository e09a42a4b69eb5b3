"""Scraped page text in, validated article record out.

The public names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleantext.api import Options, clean, clean_many, run
    from cleantext.article import Article, BodyBlock, Confidence
    from cleantext.context import Context
    from cleantext.document import Block, Cue, Document, Edit, Role, Span
    from cleantext.errors import (
        CleantextError,
        FixtureError,
        MissingExtraError,
        NoArticleError,
        OptionError,
        PageError,
        PipelineError,
        Problem,
        RulePackError,
    )
    from cleantext.evidence import Evidence
    from cleantext.pipeline import Cleaner, Pipeline
    from cleantext.result import Account, Removed, Result
    from cleantext.timestamp import Timestamp

__version__ = "0.1.0"

_HOME = {
    "Account": "result", "Article": "article", "Block": "document", "BodyBlock": "article", "Cleaner": "pipeline",
    "CleantextError": "errors", "Confidence": "article", "Context": "context", "Cue": "document", "Document": "document", "Edit": "document",
    "Evidence": "evidence", "FixtureError": "errors", "MissingExtraError": "errors", "NoArticleError": "errors",
    "OptionError": "errors", "Options": "api", "PageError": "errors", "Pipeline": "pipeline",
    "PipelineError": "errors", "Problem": "errors", "Removed": "result", "Result": "result", "Role": "document",
    "RulePackError": "errors", "Span": "document", "Timestamp": "timestamp", "clean": "api", "clean_many": "api",
    "run": "api",
}  # fmt: skip

__all__ = [
    "Account", "Article", "Block", "BodyBlock", "Cleaner", "CleantextError", "Confidence", "Context", "Cue", "Document", "Edit",
    "Evidence", "FixtureError", "MissingExtraError", "NoArticleError", "OptionError", "Options", "PageError",
    "Pipeline", "PipelineError", "Problem", "Removed", "Result", "Role", "RulePackError", "Span", "Timestamp",
    "clean", "clean_many", "run",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'cleantext' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"cleantext.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
