"""Ray: a callable for ``Dataset.map_batches`` over Arrow tables.

::

    pages.map_batches(Clean(Names(text="page")), batch_format="pyarrow", batch_size=256)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Unpack

from cleantext.batch.columns import Names
from cleantext.batch.extras import need
from cleantext.integrations.arrow import clean_table, portable

if TYPE_CHECKING:
    from cleantext.options import Options

need("ray")
_NAMES: Final = Names()


class Clean:
    """A record for each page of a table, with the columns of ``SCHEMA`` and those that ``names`` keeps.

    Options, those of :func:`cleantext.run`, are checked here; rule files are read here and travel to the workers,
    which need cleantext and pyarrow.
    """

    def __init__(self, names: Names = _NAMES, **options: Unpack[Options]) -> None:
        need("pyarrow")
        self.names = names
        self.options = portable(options)

    def __call__(self, table: Any) -> Any:
        """The records of a ``pyarrow.Table``."""
        return clean_table(table, self.names, **self.options)
