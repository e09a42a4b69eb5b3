"""numpy, which is there only for training: the extra ``train``."""

from typing import Any

from cleantext.errors import MissingExtraError

try:
    import numpy as np
except ImportError as error:
    raise MissingExtraError(f"training needs {error.name}: pip install 'cleantext-news[train]'") from error

__all__ = ["Array", "np"]

Array = Any
"""An array of numpy."""
