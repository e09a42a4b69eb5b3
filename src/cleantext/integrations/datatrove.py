"""A step for datatrove: pages in, articles out.

::

    LocalPipelineExecutor([WarcReader("wet/"), Clean(timezone="Europe/London"), JsonlWriter("articles/")])
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, Unpack

from cleantext.batch.columns import flatten
from cleantext.batch.extras import need
from cleantext.batch.page import make_page
from cleantext.batch.work import Maker
from cleantext.integrations.arrow import portable

if TYPE_CHECKING:
    from cleantext.options import Options
    from cleantext.result import Result

_Step: Any = need("datatrove.pipeline.base").PipelineStep


class Clean(_Step):
    """Puts the body of the article into ``document.text``, the rest of the record into ``document.metadata``.

    A page without an article is dropped (``errors="skip"``) and given to ``exclusion_writer`` if there is one, or
    goes on as it came (``"emit"``); both with ``error_code``, ``error_stage`` and ``error_message`` in the metadata.
    ``url_key`` and ``now_key`` name metadata that say where and when the page was fetched; ``prefix`` stands before
    the names of new metadata. The stats count documents, pages without an article by error code, and removed blocks
    by rule. ``options`` are those of :func:`cleantext.run`.
    """

    name = "cleantext"
    type = "ARTICLES"

    def __init__(
        self,
        errors: Literal["skip", "emit"] = "skip",
        exclusion_writer: Any = None,
        url_key: str | None = "url",
        now_key: str | None = "date",
        prefix: str = "",
        **options: Unpack[Options],
    ) -> None:
        super().__init__()
        self.errors = errors
        self.exclusion_writer = exclusion_writer
        self.keys = (url_key, now_key)
        self.prefix = prefix
        self.options = portable(options)

    def run(self, data: Any, rank: int = 0, world_size: int = 1) -> Iterator[Any]:  # noqa: ARG002  # as of any step
        """The documents of one task."""
        maker = Maker.of(self.options)
        with self.exclusion_writer or nullcontext() as writer:
            for document in data or ():
                with self.track_time():
                    result = self._fill(document, maker)
                if result.article is not None or self.errors == "emit":
                    self.stat_update("forwarded")
                    self.update_doc_stats(document)
                    yield document
                else:
                    self.stat_update("dropped")
                    if writer is not None:
                        writer.write(document, rank)

    def _fill(self, document: Any, maker: Maker) -> Result:
        url, now = (document.metadata.get(key) or None for key in self.keys)
        result = maker.read(make_page(document.id, document.text, url=url, now=now))
        row = flatten(result, document.id, {})
        del row["id"]
        text = row.pop("text")
        document.text = document.text if text is None else text
        document.metadata.update((self.prefix + name, _json(value)) for name, value in row.items())
        self.stat_update("total")
        if result.problem is not None:
            self.stat_update(result.problem.code)
        else:
            for rule, count in Counter(gone.reason for gone in result.removed).items():
                self.stat_update(f"removed {rule}", value=count)
        return result


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
