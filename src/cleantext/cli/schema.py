"""``cleantext schema``: the JSON Schema of the record."""

from __future__ import annotations

import json

import click

from cleantext.cli.streams import write_line


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of the record."""
    from cleantext.article import Article

    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Article.model_json_schema(mode="serialization"),
    }
    write_line(json.dumps(schema, indent=2))
