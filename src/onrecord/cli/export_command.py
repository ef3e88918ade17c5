"""`onrecord export`: the record in open formats."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

import click

from onrecord.cli.options import filter_of, filter_options, record_option
from onrecord.cli.output_file import output_file
from onrecord.store import StatementFilter, Store, open_store
from onrecord.write.lines import write_lines
from onrecord.write.tables import write_csv


@click.command("export")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help="jsonl: a line of the contract per article; csv: a row per statement.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Not to stdout.")
@click.option("--no-text", is_flag=True, help="jsonl: leave the articles' texts out.")
@filter_options
@record_option
def command(
    format_: str, output: Path | None, no_text: bool, record: Path, **conditions: Any
) -> None:
    """Write the record; with csv, only the statements that the options ask for."""
    wanted = filter_of(None, **conditions)
    if format_ == "jsonl" and wanted != StatementFilter():
        raise click.UsageError("jsonl holds whole articles; choose statements with --format csv")
    if format_ == "csv" and no_text:
        raise click.UsageError("--no-text goes with --format jsonl; csv holds no texts of articles")
    with open_store(record) as store:
        if output is None:
            _write(store, sys.stdout.buffer, format_, no_text=no_text, wanted=wanted)
            return
        with output_file(output) as stream:
            _write(store, stream, format_, no_text=no_text, wanted=wanted)


def _write(
    store: Store, stream: BinaryIO, format_: str, *, no_text: bool, wanted: StatementFilter
) -> None:
    if format_ == "jsonl":
        write_lines(store, stream, with_text=not no_text)
        return
    text = TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    write_csv(store.statements(wanted), text)
    text.detach()
