"""`onrecord compare`: where reports of one utterance disagree."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.cli.linked_record import bring_up_to_date, model_option
from onrecord.cli.options import json_option, record_option
from onrecord.cli.utterance_lines import difference_lines
from onrecord.contract import Span
from onrecord.contract_json import record_json
from onrecord.linked import DISAGREEMENTS, DifferenceKind
from onrecord.store import open_store
from onrecord.store.links.records import ReportDifference


@click.command("compare")
@click.option(
    "--kind",
    type=click.Choice([each.value for each in DISAGREEMENTS]),
    help="Only differences of this kind.",
)
@click.option("--speaker", metavar="NAME", help="Only of this speaker, by id or any name.")
@click.option("--utterance", metavar="ID", help="Only of this utterance.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help="At most N; 20 unless JSON lines are asked for.",
)
@model_option
@record_option
@json_option
def command(
    kind: str | None,
    speaker: str | None,
    utterance: str | None,
    limit: int | None,
    model: str | None,
    record: Path,
    as_json: bool,
) -> None:
    """List where two reports of one utterance do not agree, the strongest first.

    Figures, days, negations and names come before words, what is quoted before what is retold;
    then what is more surely one act of saying. onrecord does not say which is right. In JSON lines
    `a` and `b` are spans in the text of `article_a` and `article_b`.
    """
    bring_up_to_date(record, model)
    found = 0
    with open_store(record) as store:
        for difference in store.every_difference(
            kind=DifferenceKind(kind) if kind else None,
            speaker=speaker,
            utterance=utterance,
            limit=limit or (None if as_json else 20),
        ):
            found += 1
            if as_json:
                click.echo(record_json(_line(difference)))
            else:
                for line in difference_lines(difference):
                    click.echo(line)
        every = sum(each.count for each in store.difference_counts())
    if not found and not as_json:
        click.echo("No difference found.", err=True)
    elif not as_json and limit is None and not (kind or speaker or utterance) and found < every:
        click.echo(f"{found} of {every:,} shown; for more: --limit", err=True)


@dataclass(frozen=True, slots=True)
class _Line:
    """What `--json` prints of a difference."""

    utterance: str
    kind: DifferenceKind
    probability: float
    a: Span | None
    b: Span | None
    article_a: str
    article_b: str
    statement_a: str
    statement_b: str
    words_a: str | None
    words_b: str | None


def _line(found: ReportDifference) -> _Line:
    a, b = found.a, found.b
    return _Line(
        utterance=found.utterance,
        kind=found.kind,
        probability=found.probability,
        a=a.place,
        b=b.place,
        article_a=a.stored.location,
        article_b=b.stored.location,
        statement_a=a.stored.statement.id,
        statement_b=b.stored.statement.id,
        words_a=a.words,
        words_b=b.words,
    )
