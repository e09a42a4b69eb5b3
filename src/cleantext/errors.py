"""The whole error tree.

::

    CleantextError
    |-- NoArticleError      the page holds no article (clean only)
    |   `-- PageError       because it could not be read as text: empty, binary, too large
    |-- RulePackError       a rule file is wrong; the message names file, line, rule and fix
    |-- FixtureError        a fixture folder is incomplete or malformed
    |-- PipelineError       a step name is unknown or taken, or a cleaner broke its contract
    |-- OptionError         an option value cannot be used (unknown zone, bad date order ...)
    |-- BatchError          a batch run stopped: disk full, a failed page where none may fail, a changed input
    `-- MissingExtraError   an optional dependency is needed; the message names the extra

``run`` never raises ``NoArticleError`` or ``PageError``: there they are the :class:`Problem` of the result.
"""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """Why a page gave no article: a stable ``code``, the ``stage`` that found it and a sentence for people."""

    code: str
    stage: str
    message: str


class CleantextError(Exception):
    """Base of every error that cleantext raises on purpose."""


class _ProblemError(CleantextError):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem

    def __reduce__(self) -> tuple[type[_ProblemError], tuple[Problem]]:
        return type(self), (self.problem,)


class NoArticleError(_ProblemError):
    """The page holds no article; ``problem`` and the message name the reason."""


class PageError(NoArticleError):
    """The input is not a page of text; ``problem`` and the message name the reason."""


class RulePackError(CleantextError):
    """A rule file cannot be used."""


class FixtureError(CleantextError):
    """A fixture folder cannot be used."""


class PipelineError(CleantextError):
    """A pipeline was put together or used wrongly."""


class OptionError(CleantextError):
    """An option has a value that cannot be used."""


class BatchError(CleantextError):
    """A batch run stopped before its end; the message says why and how to go on."""


class MissingExtraError(CleantextError):
    """An optional dependency is missing; the message names the extra that brings it."""
