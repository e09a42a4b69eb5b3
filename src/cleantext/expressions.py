"""Regular expressions that are compiled when they are first used: a page needs a few of all that there are."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any, AnyStr, cast

if TYPE_CHECKING:
    import regex


class _Later:
    """Stands for an expression, and takes its methods over one by one as they are asked for."""

    def __init__(self, module: str, *arguments: Any) -> None:
        self._source = module, arguments

    def __getattr__(self, name: str) -> Any:
        module, arguments = self._source
        if "_compiled" not in self.__dict__:
            self._compiled = import_module(module).compile(*arguments)
        method = self.__dict__[name] = getattr(self._compiled, name)
        return method


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, compiled at its first use.

    >>> expression("[ab]+").fullmatch("abba") is not None
    True
    """
    return cast("re.Pattern[AnyStr]", _Later("re", pattern, flags))


def unicode_expression(pattern: str) -> regex.Pattern[str]:
    r"""The same for ``regex``, which knows classes such as ``\p{Lu}`` and takes long to import.

    >>> unicode_expression(r"\p{Lu}\p{Ll}+").findall("Élan and Ärger")
    ['Élan', 'Ärger']
    """
    return cast("regex.Pattern[str]", _Later("regex", pattern))
