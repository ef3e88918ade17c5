"""`onrecord schema`: the contract's JSON Schema."""

from __future__ import annotations

import click

from onrecord.contract_json import published_schema_text


@click.command("schema")
def command() -> None:
    """Print the JSON Schema (2020-12) that every line of `onrecord extract` obeys."""
    click.echo(published_schema_text(), nl=False)
