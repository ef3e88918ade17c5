"""`onrecord show`: one article with its statements marked."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.cli.marked_text import marked_text
from onrecord.cli.options import json_option, record_option
from onrecord.cli.output_file import output_file
from onrecord.cli.printable import is_coloured, one_line
from onrecord.contract_json import extraction_line
from onrecord.store import WithdrawnStatement, open_store
from onrecord.view import article_page


@click.command("show")
@click.argument("article")
@click.option("--html", is_flag=True, help="Print a page of its own for a browser.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --html: write the page to this file.",
)
@record_option
@json_option
def command(article: str, html: bool, output: Path | None, record: Path, as_json: bool) -> None:
    """Show ARTICLE: its id or the first four letters of it, its location, or its file's name."""
    if output and not html:
        raise click.UsageError("--output goes with --html")
    if html and as_json:
        raise click.UsageError("give --html or --json, not both")
    with open_store(record) as store:
        opened = store.open_article(article)
        withdrawn = tuple(store.withdrawn(opened.extraction.article.id))
    extraction, kept = opened.shown, opened.kept
    if html:
        _write_page(article_page(extraction, withdrawn=withdrawn), output)
    elif as_json:
        sys.stdout.buffer.write(extraction_line(extraction, with_text=kept.is_whole) + b"\n")
    else:
        for line in marked_text(extraction, kept, colour=is_coloured()):
            click.echo(line)
        for gone in withdrawn:
            click.echo(_withdrawn_line(gone))


def _write_page(page: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(page.encode("utf-8", "replace"))
        return
    with output_file(output) as stream:
        stream.write(page.encode("utf-8", "replace"))
    click.echo(f"wrote {output}", err=True)


def _withdrawn_line(gone: WithdrawnStatement) -> str:
    return (
        f"Withdrawn; last in the version added {gone.added[:10]}: {one_line(gone.statement.text)}"
    )
