"""A record that is linked as it stands: brought up to date before it is asked about utterances."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Self

import click

from onrecord.cli.printable import one_line
from onrecord.errors import RecordFailed
from onrecord.linking import judge as judges
from onrecord.linking.record import link
from onrecord.linking.reprints import link_reprints
from onrecord.store import Store, open_store
from onrecord.view.in_words import counted

_SECONDS_BETWEEN = 0.2

model_option = click.option(
    "--model",
    type=click.Path(file_okay=False),
    envvar="ONRECORD_MODEL",
    help="Folder of a model, in place of the installed one.",
)


class LinkProgress:
    """Counts the steps of linking on stderr, while a person watches."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._shown_at = time.monotonic()
        self._watched = sys.stderr is not None and sys.stderr.isatty()
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)

    def step(self, what: str) -> None:
        """One more of these; shown a few times a second."""
        self._counts[what] += 1
        if self._watched and time.monotonic() - self._shown_at >= _SECONDS_BETWEEN:
            self._shown_at = time.monotonic()
            self._shown = True
            told = ", ".join(f"{count:,} {name}" for name, count in self._counts.items())
            click.echo(f"\r\033[Klinking: {told}", nl=False, err=True)


def bring_up_to_date(record: Path, model: str | None) -> None:
    """Links what changed since; where nobody may write, says that what follows is older."""
    with open_store(record) as store:
        pending = max(store.unlinked(), store.reprints_pending())
    if not pending:
        return
    try:
        with open_store(record, write=True) as store, LinkProgress() as progress:
            link_all(store, model, progress)
    except RecordFailed as error:
        told = f"{counted(pending, 'article')} not linked yet"
        click.echo(one_line(f"onrecord: {told}: {error}"), err=True)


def link_all(store: Store, model: str | None, progress: LinkProgress) -> None:
    """Reprints first: whose copy an article is decides what counts as independent."""
    link_reprints(store, lambda: progress.step("articles compared"))
    link(store, judges.load_judge(model), progress.step)
