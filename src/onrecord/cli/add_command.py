"""`onrecord add`: articles into a record."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.cli.options import (
    json_option,
    pipeline_of,
    reading_options,
    record_option,
    standard_input,
)
from onrecord.cli.progress import Progress
from onrecord.contract import Problem
from onrecord.contract_json import record_json
from onrecord.store import Added, Keep, open_store

_IN_WORDS = {
    Added.NEW: "new",
    Added.NEW_VERSION: "changed since it was added",
    Added.READ_AGAIN: "read again",
    Added.UNCHANGED: "already there",
    Added.FORGOTTEN: "forgotten on request, left out",
}


@dataclass(frozen=True, slots=True)
class AddedLine:
    """What `--json` prints of an article that was read."""

    location: str
    added: Added


@click.command("add")
@click.argument("files", nargs=-1, required=True)
@record_option
@json_option
@click.option(
    "--keep",
    type=click.Choice([keep.value for keep in Keep]),
    default=Keep.TEXT.value,
    show_default=True,
    help="Of each article keep the original bytes too (of a row: the row), its text, or none of "
    "it but the words around each statement.",
)
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    record: Path,
    as_json: bool,
    keep: str,
    **reading: Any,
) -> None:
    """Read articles into the record; adding them again changes nothing.

    FILES are files, folders and patterns; "-" is standard input. Each article is written whole
    or not at all, so an interrupted run is completed by running it again.

    What is kept of a text already stays when it is added again with a --keep of less; with more,
    the rest comes back.
    """
    pipeline = pipeline_of(**reading)
    became: Counter[Added] = Counter()
    problems = 0
    with open_store(record, write=True) as store, Progress("articles") as progress:
        for answer in pipeline.add(store, files, keep=Keep(keep), stdin=standard_input()):
            progress.step()
            if isinstance(answer, Problem):
                problems += 1
                progress.say(f"onrecord: {answer.message}")
                if as_json:
                    click.echo(record_json(answer))
                continue
            location, added = answer
            became[added] += 1
            if as_json:
                click.echo(record_json(AddedLine(location, added)))
    if not as_json:
        click.echo(_summary(became, problems, record))
    ctx.exit(1 if problems else 0)


def _summary(became: Counter[Added], problems: int, record: Path) -> str:
    parts = [f"{became[added]} {words}" for added, words in _IN_WORDS.items() if became[added]]
    if problems:
        parts.append(f"{problems} could not be read")
    told = ", ".join(parts) if parts else "no article found"
    return f"{record}: {told}"
