"""A record that is linked as it stands: brought up to date before it is asked about utterances."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.printable import one_line
from onrecord.cli.progress import Progress
from onrecord.errors import RecordFailed
from onrecord.linking import judge as judges
from onrecord.linking.everything import link_all
from onrecord.store import open_store
from onrecord.view.in_words import counted

model_option = click.option(
    "--model",
    type=click.Path(file_okay=False),
    envvar="ONRECORD_MODEL",
    help="Folder of a model, in place of the installed one.",
)


def link_progress() -> Progress:
    """Counts the steps of linking, of each kind."""
    return Progress(doing="linking")


def bring_up_to_date(record: Path, model: str | None) -> None:
    """Links what changed since; where nobody may write, says that what follows is older."""
    with open_store(record) as store:
        pending = max(store.unlinked(), store.reprints_pending())
    if not pending:
        return
    try:
        with open_store(record, write=True) as store, link_progress() as progress:
            link_all(store, judges.load_judge(model), progress.step)
    except RecordFailed as error:
        told = f"{counted(pending, 'article')} not linked yet"
        click.echo(one_line(f"onrecord: {told}: {error}"), err=True)
