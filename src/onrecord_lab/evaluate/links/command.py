"""The talk of `onrecord evaluate --links`."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.links.differences_command import report_differences
from onrecord_lab.evaluate.links.disagreements import measure_disagreements
from onrecord_lab.evaluate.links.own_utterances import measure_utterances
from onrecord_lab.evaluate.links.pairs_command import report_pairs
from onrecord_lab.evaluate.links.reprints import report_reprints


def report_links(folder: Path, pipeline: Pipeline) -> None:
    """Pairs, differences, reprints, and the utterances of the project's own events.

    `folder` holds the corpora. Raises OnrecordError where one is missing.
    """
    report_pairs(folder, pipeline)
    report_differences(folder)
    _tell_disagreements(folder)
    report_reprints(folder)
    _tell_utterances(pipeline)


def _tell_disagreements(folder: Path) -> None:
    told = measure_disagreements(folder)
    click.secho(f"\ndisagreements in real articles: {told.disagreements}", bold=True)
    click.echo(f"  found at their place {told.found}, as a disagreement {told.disagreeing}")
    click.echo(f"  pairs in which readers found none {told.agreeing}, given no fact {told.clean}")


def _tell_utterances(pipeline: Pipeline) -> None:
    found = measure_utterances(pipeline)
    click.secho(f"\nthe project's own events: {found.reports} reports labelled", bold=True)
    click.echo(f"  found among the statements {found.found}")
    for name, counts in (("pairs of reports", found.pairs), ("groups of reprints", found.reprints)):
        precision, recall = percent(counts.precision), percent(counts.recall)
        click.echo(f"  {name}: precision {precision}, recall {recall}")
    click.echo(f"  look-alikes made one: {found.made_one} of {found.apart}")
