"""The keyword options of a reading, and their checks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypedDict

from cleantext.cleaners.phrases import OwnRules
from cleantext.context import Context, DateOrder
from cleantext.decode import MAX_BYTES, codec_of
from cleantext.errors import OptionError
from cleantext.expressions import expression
from cleantext.fields.dates.zones import zone_of
from cleantext.pipeline import Pipeline

if TYPE_CHECKING:
    from cleantext.rulepack import Rule

_ORDERS: Final = ("dmy", "mdy", "ymd")
_TAG: Final = expression(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}\Z")


class Options(TypedDict, total=False):
    """The keyword options that :func:`clean`, :func:`run` and :func:`clean_many` share.

    ``language``: BCP 47 tag of the page, read from the text unless given. ``date_order``: how ``03/04/2022`` reads.
    ``timezone``: zone of wall-clock times that state none, a name such as ``"Europe/Oslo"`` or an offset such as
    ``"+02:00"``. ``now``: when the page was fetched, for "2 hours ago". ``url``: copied to the record; the words
    in its path help to find headline and section, its country settles doubtful dates, and the day in its path stands in
    where the page states none. ``encoding``: that of bytes,
    found out unless given. ``rules``: paths of extra rule packs, or rules. ``pipeline``: the cleaners to use.
    ``max_bytes``: a larger page is refused.
    """

    language: str | None
    date_order: DateOrder | None
    timezone: str | None
    now: datetime | None
    url: str | None
    encoding: str | None
    rules: Sequence[str | Path | Rule]
    pipeline: Pipeline | None
    max_bytes: int


class Checked(NamedTuple):
    """Options that can be used."""

    context: Context
    pipeline: Pipeline
    max_bytes: int


def check(options: Options) -> Checked:
    """Hold options against what they must be.

    Raises ``TypeError`` for an unknown name, :class:`OptionError` for a value that cannot be used, and
    :class:`RulePackError` for a rule pack that cannot.
    """
    unknown = sorted(options.keys() - Options.__annotations__.keys())
    if unknown:
        raise TypeError(f"unknown option {unknown[0]!r}; there are: {', '.join(Options.__annotations__)}")
    context = Context(
        language=_language(options.get("language")),
        date_order=_date_order(options.get("date_order")),
        timezone=_timezone(options.get("timezone")),
        now=_of_type("now", options.get("now"), datetime, "a datetime, such as datetime(2022, 7, 20, 14, 0)"),
        url=_of_type("url", options.get("url"), str, "a string"),
        encoding=_encoding(options.get("encoding")),
    )
    pipeline = _of_type("pipeline", options.get("pipeline"), Pipeline, "a cleantext.Pipeline")
    pipeline = Pipeline.default() if pipeline is None else pipeline
    max_bytes = _of_type("max_bytes", options.get("max_bytes", MAX_BYTES), int, "a number of bytes")
    if max_bytes < 1:
        raise OptionError(f"max_bytes {max_bytes}: must be at least 1")
    return Checked(context, _with_rules(pipeline, options.get("rules")), max_bytes)


def _of_type(name: str, value: Any, kind: type, wanted: str) -> Any:
    if value is not None and not isinstance(value, kind):
        raise OptionError(f"{name} {value!r}: must be {wanted}")
    return value


def _language(tag: str | None) -> str:
    if not tag:
        return ""
    if not isinstance(tag, str) or not _TAG.match(tag):
        raise OptionError(f"language {tag!r}: must be a BCP 47 tag such as en, de or pt-BR")
    return tag


def _date_order(order: DateOrder | None) -> DateOrder | None:
    if order is not None and order not in _ORDERS:
        raise OptionError(f"date_order {order!r}: one of {', '.join(_ORDERS)}")
    return order


def _encoding(name: str | None) -> str:
    if not name:
        return ""
    if not isinstance(name, str) or not codec_of(name):
        raise OptionError(f"encoding {name!r} is unknown; use a name such as windows-1252, euc-jp or utf-16")
    return name


def _timezone(name: str | None) -> str | None:
    if name is None:
        return None
    if not isinstance(name, str) or zone_of(name) is None:
        raise OptionError(
            f"timezone {name!r} is unknown; use a name such as Europe/Oslo (on Windows: pip install tzdata), "
            "or an offset as ISO 8601 writes it: +02:00, -0330, Z"
        )
    return name


def _with_rules(pipeline: Pipeline, rules: Sequence[str | Path | Rule] | None) -> Pipeline:
    """A caller's rules stand twice: behind the built-in phrases as a hint, and at the end, where they win."""
    if not rules:
        return pipeline
    from cleantext.rulepack import Rule, read_pack

    if isinstance(rules, (str, Path, Rule)):
        raise OptionError(f"rules {rules!r}: must be a list of paths or rules")
    found: list[Rule] = []
    for item in rules:
        found += [item] if isinstance(item, Rule) else read_pack(Path(item))
    own = OwnRules(tuple(found))
    steps = list(pipeline)
    early = pipeline.insert_after("phrases" if "phrases" in steps else None, "own-rules", own)
    return early.insert_after(list(early)[-1], "own-rules-last", own)
