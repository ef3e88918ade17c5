"""`onrecord demo`: the demo articles into a record, and what a newcomer wants to see of it."""

from __future__ import annotations

import shutil
import sys
from importlib import resources
from itertools import islice
from pathlib import Path

import click

from onrecord.cli.linked_record import link_progress
from onrecord.cli.marked_text import marked_text
from onrecord.cli.printable import is_coloured
from onrecord.cli.utterance_lines import summary_line
from onrecord.linking.everything import link_all
from onrecord.linking.judge import load_judge
from onrecord.pipeline import Pipeline
from onrecord.store import Store, open_store

_ARTICLES = ("*.txt", "*.html", "*.jsonl")
_SHOWN = "nara-tanker-aground.txt"
_MOST_SPEAKERS = 8
_MOST_UTTERANCES = 5
_WIDTH = 118


@click.command("demo")
@click.option(
    "--record",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("demo.db"),
    show_default=True,
    help="Where the demo record is made.",
)
def command(record: Path) -> None:
    """Read the demo articles (invented, by nine invented outlets) into a record and show it."""
    folder = Path(str(resources.files("onrecord").joinpath("demo", "articles")))
    with open_store(record, write=True) as store, link_progress() as progress:
        for _ in Pipeline().add(store, [str(folder / pattern) for pattern in _ARTICLES]):
            pass
        link_all(store, load_judge(), progress.step)
        _show_counts(store, record)
        _show_speakers(store)
        _show_utterances(store)
        click.secho("One article, with its statements marked", bold=True)
        opened = store.open_article(_SHOWN)
        for line in marked_text(opened.shown, opened.kept, colour=is_coloured()):
            click.echo(line)
    _show_next(record)


def _show_counts(store: Store, record: Path) -> None:
    counts = store.counts()
    click.secho(f"{counts.articles} articles read into {record}", bold=True)
    click.echo(f"{counts.statements} statements by {counts.speakers} named speakers")
    click.echo()


def _show_speakers(store: Store) -> None:
    click.secho("Most quoted", bold=True)
    for speaker in islice(store.speakers(), _MOST_SPEAKERS):
        articles = "article" if speaker.articles == 1 else "articles"
        told = f"{speaker.statements:4} statements in {speaker.articles} {articles}"
        click.echo(f"  {speaker.name:28}{told}")
    click.echo()


def _show_utterances(store: Store) -> None:
    click.secho("Most reported", bold=True)
    for utterance in store.utterances(limit=_MOST_UTTERANCES):
        click.echo(f"  {summary_line(utterance)[:_WIDTH]}")
    click.echo()


def _show_next(record: Path) -> None:
    click.secho("What to type next", bold=True)
    for line in (
        f"serve {record}",
        f"search bridge --record {record}",
        f"search --speaker Darvan --record {record}",
        f"utterances --record {record}",
        f"compare --record {record}",
        f'check --quote "If this were a lift you would use the stairs" --record {record}',
        "add FOLDER-WITH-YOUR-ARTICLES",
        "--help",
    ):
        click.echo(f"  {_as_called()} {line}")


def _as_called() -> str:
    """The program as it must be typed here: its name, or its path where the shell knows no such."""
    program = Path(sys.argv[0]).absolute()
    if shutil.which(program.name) == str(program) or not program.is_relative_to(Path.cwd()):
        return program.name
    return str(program.relative_to(Path.cwd()))
