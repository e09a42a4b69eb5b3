"""What the caller told us about a page; the only thing besides its text that a reading depends on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

DateOrder: TypeAlias = Literal["dmy", "mdy", "ymd"]


@dataclass(frozen=True, slots=True)
class Context:
    """Facts stated by the caller, or settled before the cleaners run.

    ``language`` is a BCP 47 tag such as ``"en"``, ``"pt-BR"``, or ``""`` when unknown; ``timezone`` a name that
    :mod:`zoneinfo` knows or an offset such as ``"+02:00"``; ``now`` the moment at which the page was fetched (the
    clock is never read); ``encoding`` that of its bytes, or ``""`` when it is to be found out.
    """

    language: str = ""
    date_order: DateOrder | None = None
    timezone: str | None = None
    now: datetime | None = None
    url: str | None = None
    encoding: str = ""
