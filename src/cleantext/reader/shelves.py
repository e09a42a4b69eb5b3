"""A lexicon that need not be loaded: one page asks for a few thousand of its 80,000 entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from string import ascii_uppercase
from zlib import crc32

_SHELVES = 4096  # entries whose keys have the same remainder of their CRC stand on one shelf, about twenty
SIGN = "\x7f"
"""Before each key. A lexicon has no key that holds it; JSON writes it as it is."""
_CODE = 3  # capitals behind each key, which say what it is worth; keys are in lower case
_SINGLY = 2  # pages whose entries are looked for one by one; that takes 2 ms of a page, and 30 to put all into a dict
_HEARD = 1 << 14  # entries that are looked for once a page: 3 MB, where the dict has 14


class Lexicon(Mapping[str, int]):
    """What each key is worth, as bytes of keys in UTF-8; made into a dict when more than a page or two ask.

    >>> lexicon = Lexicon(*shelved({"read more": 3, "read": 1}))
    >>> lexicon.get("read", 0), lexicon.get("more", 0), lexicon["read more"]
    (1, 0, 3)
    """

    def __init__(self, values: Sequence[int], shelves: Sequence[bytes]) -> None:
        self._values = dict(zip(map(str.encode, _codes()), values, strict=False))
        self._shelves = shelves
        self._left = _SINGLY
        self._known: dict[str, int] | None = None

    @property
    def get(self) -> Callable[..., int]:
        """What :meth:`dict.get` is, for one page."""
        if self._known is None and self._left:
            self._left -= 1
            return lru_cache(_HEARD)(self._find)
        return self._loaded().get

    def _find(self, key: str, default: int = 0) -> int:
        sought = (SIGN + key).encode("utf-8", "surrogatepass")
        shelf = self._shelves[crc32(sought[1:]) % _SHELVES]
        at = shelf.find(sought)
        while at >= 0:
            end = at + len(sought)
            value = self._values.get(shelf[end : end + _CODE])
            if value is not None:  # else a longer key begins so
                return value
            at = shelf.find(sought, end)
        return default

    def _loaded(self) -> dict[str, int]:
        if self._known is None:
            sign, values = SIGN.encode(), self._values
            entries = (entry for shelf in self._shelves for entry in shelf.split(sign)[1:])  # a list takes 6 MB more
            self._known = {entry[:-_CODE].decode("utf-8", "surrogatepass"): values[entry[-_CODE:]] for entry in entries}
        return self._known

    def __getitem__(self, key: str) -> int:
        return self._loaded()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded())

    def __len__(self) -> int:
        return len(self._loaded())


def _codes() -> Iterator[str]:
    return map("".join, product(ascii_uppercase, repeat=_CODE))


def shelved(lexicon: Mapping[str, int]) -> tuple[list[int], list[bytes]]:
    """The values of a lexicon and its shelves, for :class:`Lexicon`.

    ``ValueError`` for more than 17,576 values, and for keys with capitals of ASCII.
    """
    values = sorted(set(lexicon.values()))
    if len(values) > 26**_CODE:
        raise ValueError(f"{len(values)} values are more than a lexicon can hold")
    codes = dict(zip(values, _codes(), strict=False))
    shelves: list[list[str]] = [[] for _ in range(_SHELVES)]
    for key in sorted(lexicon):
        if SIGN in key or any("A" <= sign <= "Z" for sign in key):
            raise ValueError(f"{key!r} cannot be an entry of a lexicon")
        shelves[crc32(key.encode("utf-8", "surrogatepass")) % _SHELVES].append(SIGN + key + codes[lexicon[key]])
    return values, ["".join(shelf).encode("utf-8", "surrogatepass") for shelf in shelves]
