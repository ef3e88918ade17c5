"""The talk of `onrecord evaluate --links`."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.links.differences_command import report_differences
from onrecord_lab.evaluate.links.own_utterances import measure_utterances
from onrecord_lab.evaluate.links.pairs_command import report_pairs
from onrecord_lab.evaluate.links.reprints import report_reprints


def report_links(folder: Path, pipeline: Pipeline) -> None:
    """Pairs, differences, reprints, and the utterances of the project's own events.

    `folder` holds the corpora. Raises OnrecordError where one is missing.
    """
    report_pairs(folder)
    report_differences(folder)
    report_reprints(folder)
    _tell_utterances(pipeline)


def _tell_utterances(pipeline: Pipeline) -> None:
    found = measure_utterances(pipeline)
    click.secho(f"\nthe project's own events: {found.reports} reports labelled", bold=True)
    click.echo(f"  found among the statements {found.found}")
    for name, counts in (("pairs of reports", found.pairs), ("groups of reprints", found.reprints)):
        precision, recall = percent(counts.precision), percent(counts.recall)
        click.echo(f"  {name}: precision {precision}, recall {recall}")
    click.echo(f"  look-alikes made one: {found.made_one} of {found.apart}")
