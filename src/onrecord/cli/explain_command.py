"""`onrecord explain`: how it was found who says a statement."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.contract_json import record_json
from onrecord.store import open_store
from onrecord.view.speaker_in_words import explained


@click.command("explain")
@click.argument("statement")
@record_option
@json_option
def command(statement: str, record: Path, as_json: bool) -> None:
    """Tell how the speaker of STATEMENT was found.

    STATEMENT is its id, or the beginning of it that `onrecord search` prints. Told are the words of
    the source, what they were read as and how surely, who else was considered, what the list of
    speakers made of it, and what reviewers decided.
    """
    with open_store(record) as store:
        explanation = store.explain(statement)
    if as_json:
        click.echo(record_json(explanation))
        return
    click.echo(one_line(explanation.statement.text))
    for line in explained(explanation):
        click.echo(one_line(f"  {line}"))
