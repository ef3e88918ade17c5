"""`onrecord export`: the record in open formats."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

import click

from onrecord.cli.labels_output import export_labels
from onrecord.cli.options import filter_of, filter_options, record_option
from onrecord.cli.output_file import STDOUT, output_file
from onrecord.store import StatementFilter, Store, open_store
from onrecord.write.labels import SPLITS, TRAIN
from onrecord.write.lines import write_lines
from onrecord.write.tables import write_csv


@click.command("export")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "csv", "labels"]),
    default="jsonl",
    show_default=True,
    help="jsonl: a line of the contract per article; csv: a row per statement; labels: articles "
    "as reviewed, a folder that train and evaluate read.",
)
@click.option(
    "--output", type=click.Path(path_type=Path), help="Not to stdout; with labels a new folder."
)
@click.option("--no-text", is_flag=True, help="jsonl: leave the articles' texts out.")
@click.option(
    "--split",
    type=click.Choice(SPLITS),
    default=TRAIN,
    show_default=True,
    help="labels: what the articles are for.",
)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="labels: also articles that reviewers have begun. A statement that nobody decided about "
    "stands as it was read, right or wrong, and none stands where one was missed.",
)
@filter_options
@record_option
def command(format_: str, output: Path | None, no_text: bool, record: Path, **given: Any) -> None:
    """Write the record; with csv, only the statements that the options ask for.

    With labels, what reviewers decided, in PolNeAR's form: the articles in which they decided
    about every statement, without those they rejected and those within others.
    """
    split, everything = given.pop("split"), given.pop("everything")
    wanted = filter_of(None, **given)
    if format_ != "csv" and wanted != StatementFilter():
        raise click.UsageError(
            f"{format_} holds whole articles; choose statements with --format csv"
        )
    if format_ != "jsonl" and no_text:
        raise click.UsageError("--no-text goes with --format jsonl alone")
    if format_ != "labels" and (everything or split != TRAIN):
        raise click.UsageError("--split and --all go with --format labels alone")
    with open_store(record) as store:
        if format_ == "labels":
            export_labels(store, _folder(output), split=split, everything=everything)
        elif output is None:
            _write(store, sys.stdout.buffer, format_, no_text=no_text, wanted=wanted)
        else:
            with output_file(output) as stream:
                _write(store, stream, format_, no_text=no_text, wanted=wanted)


def _folder(output: Path | None) -> Path:
    if output is None or output == STDOUT:
        raise click.UsageError("labels are a folder; name a new one with --output FOLDER")
    return output


def _write(
    store: Store, stream: BinaryIO, format_: str, *, no_text: bool, wanted: StatementFilter
) -> None:
    if format_ == "jsonl":
        write_lines(store, stream, with_text=not no_text)
        return
    text = TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    write_csv(store.statements(wanted), text, store.list_columns())
    text.detach()
