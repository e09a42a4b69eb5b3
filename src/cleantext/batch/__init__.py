"""The batch runner for one machine: many pages in, one file out, safe to kill at any moment."""

from cleantext.batch.columns import SCHEMA, Column, flatten
from cleantext.batch.plan import Fields, Plan
from cleantext.batch.report import Report
from cleantext.batch.runner import run

__all__ = ["SCHEMA", "Column", "Fields", "Plan", "Report", "flatten", "run"]
