"""`onrecord speakers`: who is who in the record, and the list that says so."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.cli.progress import Progress
from onrecord.cli.speakers_output import SpeakerShown, decision_line, entry_line, identity_lines
from onrecord.contract_json import record_json
from onrecord.registry.known import ListProblem
from onrecord.store import SpeakerDecision, Store, open_store

reviewer_option = click.option(
    "--reviewer",
    metavar="NAME",
    envvar="ONRECORD_REVIEWER",
    required=True,
    help="Who decides, for the log.",
)


@click.group("speakers")
def command() -> None:
    """Tell who is who in the record: read a list, put speakers together, part and name them.

    A speaker is named by any of its names, in any spelling, or by its id. What is decided here is
    logged, undone with `onrecord speakers undo`, and kept when articles are read again.
    """


@command.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@record_option
@json_option
@click.pass_context
def import_(ctx: click.Context, /, file: Path, record: Path, as_json: bool) -> None:
    """Read a list of people and bodies: CSV, or a dump of Wikidata (.json, .jsonl, also .gz).

    Columns: name; id, type, aliases (divided by ; or |), role, from, to where there are any. Rows
    with one id are one person with more roles. Any further column is kept: a search can be
    narrowed by it, and exports have it. Lines that cannot be read are told, and the rest is read.
    Importing again replaces who has the same id.
    """
    problems = 0
    with _to_change(record) as store, Progress("speakers and articles") as progress:

        def tell(problem: ListProblem) -> None:
            nonlocal problems
            problems += 1
            progress.say(f"onrecord: {problem.file}, line {problem.line}: {problem.message}")
            if as_json:
                click.echo(record_json(problem))

        done = store.import_list(file, tell=tell, step=progress.step)
    if as_json:
        click.echo(record_json(done))
    else:
        told = f"{done.new} new, {done.changed} changed, {done.same} already there"
        left = f", {problems} not read as they stand" if problems else ""
        click.echo(
            one_line(f"{record}: {told}{left}; names that mean another: {done.names_changed}")
        )
    ctx.exit(1 if problems else 0)


@command.command("list")
@click.option("--query", metavar="NAME", help="Only those with a name whose words begin so.")
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, metavar="N")
@record_option
@json_option
def list_(query: str | None, limit: int, record: Path, as_json: bool) -> None:
    """List the speakers, those who said most first, with their other names."""
    with open_store(record) as store:
        found = (
            store.most_quoted(limit) if query is None else store.speakers_begun(query, limit=limit)
        )
    for entry in found:
        click.echo(record_json(entry) if as_json else one_line(entry_line(entry)))
    if not found and not as_json:
        click.echo("No speaker found.", err=True)


@command.command("show")
@click.argument("speaker")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="At most N articles, the newest.",
)
@record_option
@json_option
def show(speaker: str, limit: int, record: Path, as_json: bool) -> None:
    """Show who SPEAKER is: names, roles, columns of the list, articles, decisions."""
    with open_store(record) as store:
        profile = store.speaker_profile(store.identity(speaker).id)
        articles = store.articles_of_speaker(profile.id, limit=limit)
    if as_json:
        click.echo(record_json(SpeakerShown(profile, articles)))
        return
    for line in identity_lines(profile, articles):
        click.echo(one_line(line))


@command.command("merge")
@click.argument("speaker")
@click.argument("other")
@reviewer_option
@record_option
@json_option
def merge(speaker: str, other: str, reviewer: str, record: Path, as_json: bool) -> None:
    """Put OTHER with SPEAKER: they are one, under the name of SPEAKER."""
    with _to_change(record) as store:
        made = store.merge_speakers(speaker, other, reviewer=reviewer)
    _tell(made, as_json=as_json)


@command.command("split")
@click.argument("speaker")
@click.option("--name", required=True, metavar="NAME", help="The name that is somebody else's.")
@click.option("--article", metavar="ARTICLE", help="Only in this article.")
@reviewer_option
@record_option
@json_option
def split(
    speaker: str, name: str, article: str | None, reviewer: str, record: Path, as_json: bool
) -> None:
    """Part a name from SPEAKER: whoever speaks under it is somebody else."""
    with _to_change(record) as store:
        made = store.split_speaker(speaker, name, article=article, reviewer=reviewer)
    _tell(made, as_json=as_json)


@command.command("rename")
@click.argument("speaker")
@click.argument("name")
@reviewer_option
@record_option
@json_option
def rename(speaker: str, name: str, reviewer: str, record: Path, as_json: bool) -> None:
    """Show SPEAKER under NAME. The names in the articles stay, and find it as before."""
    with _to_change(record) as store:
        made = store.rename_speaker(speaker, name, reviewer=reviewer)
    _tell(made, as_json=as_json)


@command.command("undo")
@click.argument("number", type=int)
@reviewer_option
@record_option
@json_option
def undo(number: int, reviewer: str, record: Path, as_json: bool) -> None:
    """Take decision NUMBER back, as `onrecord speakers show` lists it."""
    with _to_change(record) as store:
        made = store.undo_about_speaker(number, reviewer=reviewer)
    _tell(made, as_json=as_json)


def _tell(made: SpeakerDecision, *, as_json: bool) -> None:
    click.echo(record_json(made) if as_json else one_line(decision_line(made)))


def _to_change(record: Path) -> Store:
    """A record that is there already: opened to be read first, which makes none where none is."""
    open_store(record).close()
    return open_store(record, write=True)
