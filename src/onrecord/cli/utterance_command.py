"""`onrecord utterance`: one act of saying with all that reports it; put together and parted."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.linked_record import bring_up_to_date, model_option
from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import is_coloured, one_line
from onrecord.cli.speakers_command import reviewer_option
from onrecord.cli.utterance_lines import decision_line, utterance_lines
from onrecord.contract_json import record_json
from onrecord.linking import judge as judges
from onrecord.linking.record import regroup
from onrecord.store import Store, open_store
from onrecord.store.links.records import UtteranceDecision


class ShowsByDefault(click.Group):
    """A group in which what is no command is an id to be shown: `utterance ID`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """`show`, where the first word is no command."""
        if args and args[0] not in self.commands:
            args = ["show", *args]
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options before the id belong to `show` too."""
        if args and args[0].startswith("-") and args[0] not in ("-h", "--help"):
            args = ["show", *args]
        return super().parse_args(ctx, args)


@click.group("utterance", cls=ShowsByDefault, subcommand_metavar="ID | COMMAND [ARGS]...")
def command() -> None:
    """Show an utterance by the id of any of its statements, or say what belongs to it.

    What is decided here is logged, undone with `onrecord utterance undo`, and kept when articles
    are read again.
    """


@command.command("show")
@click.argument("utterance")
@model_option
@record_option
@json_option
def show(utterance: str, model: str | None, record: Path, as_json: bool) -> None:
    """Show UTTERANCE: who reports it, who is independent, and how the words differ."""
    bring_up_to_date(record, model)
    with open_store(record) as store:
        found = store.utterance(utterance)
    if as_json:
        click.echo(record_json(found))
        return
    for line in utterance_lines(found, colour=is_coloured()):
        click.echo(line)


@command.command("merge")
@click.argument("utterance")
@click.argument("other")
@reviewer_option
@model_option
@record_option
@json_option
def merge(
    utterance: str, other: str, reviewer: str, model: str | None, record: Path, as_json: bool
) -> None:
    """Put OTHER with UTTERANCE: they are one act of saying."""
    with _to_change(record, model) as store:
        made = store.merge_utterances(utterance, other, reviewer=reviewer)
        _tell(store, made, model, as_json=as_json)


@command.command("split")
@click.argument("utterance")
@click.argument("statements", nargs=-1, required=True)
@reviewer_option
@model_option
@record_option
@json_option
def split(
    utterance: str,
    statements: tuple[str, ...],
    reviewer: str,
    model: str | None,
    record: Path,
    as_json: bool,
) -> None:
    """Part STATEMENTS, by their ids, from UTTERANCE: they report something else."""
    with _to_change(record, model) as store:
        made = store.split_utterance(utterance, statements, reviewer=reviewer)
        _tell(store, made, model, as_json=as_json)


@command.command("undo")
@click.argument("number", type=int)
@reviewer_option
@model_option
@record_option
@json_option
def undo(number: int, reviewer: str, model: str | None, record: Path, as_json: bool) -> None:
    """Take decision NUMBER back, as `onrecord utterance ID` lists it."""
    with _to_change(record, model) as store:
        made = store.undo_about_utterance(number, reviewer=reviewer)
        _tell(store, made, model, as_json=as_json)


def _tell(store: Store, made: UtteranceDecision, model: str | None, *, as_json: bool) -> None:
    """Prints the decision when the utterances are as it says."""
    regroup(store, judges.load_judge(model))
    click.echo(record_json(made) if as_json else one_line(decision_line(made)))


def _to_change(record: Path, model: str | None) -> Store:
    """A record that is there already, linked: a decision is about what is shown."""
    bring_up_to_date(record, model)
    return open_store(record, write=True)
