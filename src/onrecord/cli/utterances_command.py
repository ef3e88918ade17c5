"""`onrecord utterances`: acts of saying that are reported more than once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.cli.linked_record import bring_up_to_date, model_option
from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.cli.utterance_lines import summary_line
from onrecord.contract import Spans
from onrecord.contract_json import record_json
from onrecord.store import Store, open_store
from onrecord.store.links.records import UtteranceFilter, UtteranceSummary


@click.command("utterances")
@click.argument("words", nargs=-1)
@click.option("--speaker", metavar="NAME", help="Speaker, by any name, or source.")
@click.option("--outlet", metavar="NAME", help="Part of the outlet's name, or the wire's.")
@click.option("--said-from", metavar="DATE", help="Said on that date or later: 2015, 2015-10 ...")
@click.option("--said-to", metavar="DATE", help="Said on that date or before.")
@click.option(
    "--at-least",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="At least N independent reports.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N.")
@model_option
@record_option
@json_option
def command(
    words: tuple[str, ...],
    speaker: str | None,
    outlet: str | None,
    said_from: str | None,
    said_to: str | None,
    at_least: int,
    limit: int | None,
    model: str | None,
    record: Path,
    as_json: bool,
) -> None:
    """List what more than one statement reports, the most reported first.

    Reprints of one article count once. With WORDS and the other conditions at least one report
    answers to all of them. Articles that were added since the record was linked are linked first.
    """
    bring_up_to_date(record, model)
    wanted = UtteranceFilter(
        words=" ".join(words) or None,
        speaker=speaker,
        outlet=outlet,
        said_from=said_from,
        said_to=said_to,
        at_least=at_least,
    )
    found = False
    with open_store(record) as store:
        for summary in store.utterances(wanted, limit=limit):
            found = True
            click.echo(_json(store, summary) if as_json else one_line(summary_line(summary)))
    if not found and not as_json:
        click.echo("No utterance found that is reported more than once.", err=True)


@dataclass(frozen=True, slots=True)
class _Place:
    """A statement by its article's location and the spans of its content there."""

    article: str
    content: Spans


@dataclass(frozen=True, slots=True)
class _Line:
    """What `--json` prints of an utterance."""

    utterance: str
    statements: tuple[_Place, ...]


def _json(store: Store, summary: UtteranceSummary) -> bytes:
    return record_json(_Line(summary.id, tuple(_places(store, summary))))


def _places(store: Store, summary: UtteranceSummary) -> Iterator[_Place]:
    for stored in store.statements_of_utterance(summary.id):
        yield _Place(stored.location, stored.statement.content)
