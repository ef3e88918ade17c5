"""`onrecord search`: statements by words, speaker, outlet, date, kind, mode."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from onrecord.cli.options import filter_of, filter_options, json_option, record_option
from onrecord.cli.words import speaker_words
from onrecord.contract_json import record_json
from onrecord.store import StoredStatement, open_store


@click.command("search")
@click.argument("words", nargs=-1)
@filter_options
@record_option
@json_option
def command(words: tuple[str, ...], record: Path, as_json: bool, **conditions: Any) -> None:
    """Find statements whose content holds all WORDS.

    Put words that must stand together in quotation marks: search '"no new tax"'. A * at a word's
    end finds every word that begins so.
    """
    wanted = filter_of(" ".join(words), **conditions)
    found = 0
    with open_store(record) as store:
        for stored in store.statements(wanted):
            found += 1
            click.echo(record_json(stored) if as_json else _entry(stored))
    if not found and not as_json:
        click.echo("No statement found.", err=True)


def _entry(stored: StoredStatement) -> str:
    statement = stored.statement
    speaker = click.style(speaker_words(statement.speaker), bold=True)
    where = " · ".join(
        part
        for part in (
            stored.outlet or stored.wire or stored.location,
            stored.published,
            statement.kind,
            f"statement {statement.id[:8]}",
        )
        if part
    )
    return f"{speaker}: {' '.join(statement.text.split())}\n    {click.style(where, dim=True)}"
