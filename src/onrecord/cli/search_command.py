"""`onrecord search`: statements by words, speaker, occasion, outlet, date, kind, mode."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from onrecord.cli.options import filter_of, filter_options, json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.contract_json import record_json
from onrecord.store import StoredStatement, open_store
from onrecord.view.in_words import date_in_words, reason_in_words, what_in_words
from onrecord.view.occasion_in_words import besides_in_words


@click.command("search")
@click.argument("words", nargs=-1)
@filter_options
@record_option
@json_option
def command(words: tuple[str, ...], record: Path, as_json: bool, **conditions: Any) -> None:
    """Find statements that hold all WORDS.

    They are looked for in the content, the speaker's name, the source and the article's title. Put
    words that must stand together in quotation marks: search '"no new tax"'. A * at a word's end
    finds every word that begins so.
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
    """Who, the cue in brackets (nobody must take a denial for an assertion), what, and where."""
    statement = stored.statement
    where = (
        stored.outlet or stored.wire or stored.location,
        stored.published and date_in_words(stored.published, short=True),
        what_in_words(statement),
        stored.reviewed and f"reviewed by {stored.reviewed.by}",
        f"statement {statement.id[:8]}",
    )
    cue = f" [{one_line(stored.cue)}]" if stored.cue else ""
    told = click.style(one_line(_speaker(stored)), bold=True) + cue
    provenance = click.style(one_line(" · ".join(part for part in where if part)), dim=True)
    besides = (
        f"    {one_line(line)}" for line in besides_in_words(stored.statement, stored.correction)
    )
    return "\n".join((f"{told}: {one_line(statement.text)}", *besides, f"    {provenance}"))


def _speaker(stored: StoredStatement) -> str:
    """The name; for an unknown one why, and the words of the source."""
    speaker = stored.statement.speaker
    if speaker.name:
        return speaker.name
    source = f" (“{stored.source}”)" if stored.source else ""
    return reason_in_words(speaker) + source
