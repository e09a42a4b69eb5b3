"""A dict that cannot be changed, for what a frozen class holds: it pickles, and JSON takes it for the dict it is."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class ReadOnly(dict[K, V]):
    """A dict as it was made.

    >>> ReadOnly(headline=1) == {"headline": 1}
    True
    >>> ReadOnly(headline=1)["headline"] = 2
    Traceback (most recent call last):
    TypeError: this mapping is read-only; dict(...) makes one that can be changed
    """

    __slots__ = ()

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("this mapping is read-only; dict(...) makes one that can be changed")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[type[ReadOnly[K, V]], tuple[dict[K, V]]]:
        return type(self), (dict(self),)
