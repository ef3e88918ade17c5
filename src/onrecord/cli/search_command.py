"""`onrecord search`: statements by words, speaker, outlet, date, kind, mode."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from onrecord.cli.options import filter_of, filter_options, json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.contract_json import record_json
from onrecord.store import StoredStatement, open_store
from onrecord.view.in_words import reason_in_words


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
    name = statement.speaker.name or reason_in_words(statement.speaker)
    speaker = click.style(one_line(name), bold=True)
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
    return f"{speaker}: {one_line(statement.text)}\n    {click.style(one_line(where), dim=True)}"
