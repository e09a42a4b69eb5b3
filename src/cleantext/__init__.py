"""Scraped page text in, validated article record out.

The public names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers know it; importing typing would double the cost of importing this package
if TYPE_CHECKING:
    from typing import Any

    from cleantext.api import clean, clean_many, run
    from cleantext.article import Article, BodyBlock, Confidence, Contributor
    from cleantext.context import Context
    from cleantext.document import Block, Cue, Document, Edit, Role, Span
    from cleantext.errors import (
        BatchError,
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
    from cleantext.options import Options
    from cleantext.pipeline import Cleaner, Pipeline
    from cleantext.result import Account, Removed, Result
    from cleantext.timestamp import Timestamp

__version__ = "0.1.0"

_MODULES = {
    "api": "clean clean_many run",
    "article": "Article BodyBlock Confidence Contributor",
    "context": "Context",
    "document": "Block Cue Document Edit Role Span",
    "errors": "BatchError CleantextError FixtureError MissingExtraError NoArticleError OptionError PageError "
    "PipelineError Problem RulePackError",
    "evidence": "Evidence",
    "options": "Options",
    "pipeline": "Cleaner Pipeline",
    "result": "Account Removed Result",
    "timestamp": "Timestamp",
}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = [
    "Account",
    "Article",
    "BatchError",
    "Block",
    "BodyBlock",
    "Cleaner",
    "CleantextError",
    "Confidence",
    "Context",
    "Contributor",
    "Cue",
    "Document",
    "Edit",
    "Evidence",
    "FixtureError",
    "MissingExtraError",
    "NoArticleError",
    "OptionError",
    "Options",
    "PageError",
    "Pipeline",
    "PipelineError",
    "Problem",
    "Removed",
    "Result",
    "Role",
    "RulePackError",
    "Span",
    "Timestamp",
    "clean",
    "clean_many",
    "run",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'cleantext' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"cleantext.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
