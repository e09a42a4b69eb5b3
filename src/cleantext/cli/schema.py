"""``cleantext schema``: the JSON Schema of what the other commands write."""

from __future__ import annotations

import json

import click

from cleantext.cli.streams import write_line


@click.command("schema")
@click.option("--error", is_flag=True, help="Of the object in the place of a record where there is no article.")
@click.option("--trace", is_flag=True, help="With the trace that `cleantext --trace` adds.")
def command(error: bool, trace: bool) -> None:
    """Print the JSON Schema of the record."""
    from cleantext.article import Article
    from cleantext.trace import Failure, TracedArticle, TracedFailure

    plain, traced = (Failure, TracedFailure) if error else (Article, TracedArticle)
    model = traced if trace else plain
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(mode="serialization"),
    }
    write_line(json.dumps(schema, indent=2))
