"""Ways into cleantext from the tools that people use. An adapter needs its own tool, and nothing else does."""

from cleantext.batch.columns import SCHEMA, Column, Names, clean_batch

__all__ = ["SCHEMA", "Column", "Names", "clean_batch"]
