"""`onrecord link`: which statements report the same act of saying."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.linked_record import link_progress, model_option
from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.contract_json import record_json
from onrecord.linking import judge as judges
from onrecord.linking.everything import link_all
from onrecord.linking.record import Linked
from onrecord.store import open_store
from onrecord.view.in_words import counted


@click.command("link")
@click.option("--rebuild", "from_nothing", is_flag=True, help="Link the whole record from nothing.")
@model_option
@record_option
@json_option
def command(from_nothing: bool, model: str | None, record: Path, as_json: bool) -> None:
    """Link the record: reprints, statements that report one utterance, and where these differ.

    Only what was added or changed is looked at. Commands and pages that need it do this by
    themselves. A run that was cut short is completed by the next one; what reviewers decided holds.
    """
    # First of all only to read: there is nothing to link in a record that is made now.
    open_store(record).close()
    judge = judges.load_judge(model)
    with open_store(record, write=True) as store, link_progress() as progress:
        done = link_all(store, judge, progress.step, from_nothing=from_nothing)
    click.echo(record_json(done) if as_json else one_line(f"{record}: {_in_words(done)}"))


def _in_words(done: Linked) -> str:
    counts = done.counts
    left_out = f"; left out {counted(counts.boilerplate, 'phrase')}" if counts.boilerplate else ""
    return (
        f"{counted(done.articles, 'article')} looked at, "
        f"{counted(done.contents, 'new content')}, {counted(done.compared, 'pair')} compared; "
        f"{counted(counts.utterances, 'utterance')} with several statements, "
        f"{counted(counts.differences, 'difference')}, "
        f"{counted(counts.suggestions, 'suggestion')}{left_out}"
    )
