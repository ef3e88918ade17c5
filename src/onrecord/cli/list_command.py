"""`onrecord list`: the articles of a record."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.contract_json import record_json
from onrecord.store import ArticleSummary, open_store


@click.command("list")
@record_option
@json_option
def command(record: Path, as_json: bool) -> None:
    """List the articles, the earliest published first.

    `said` counts statements, belief and attitude left out. The id (four letters of it are enough)
    or the file's name is what `onrecord show` takes.
    """
    with open_store(record) as store:
        if not as_json:
            click.secho(f"{'id':8}  {'published':10}  {'said':>4}  {'outlet':22}  title", dim=True)
        for article in store.articles():
            click.echo(record_json(article) if as_json else _line(article))


def _line(article: ArticleSummary) -> str:
    published = (article.published or "no date")[:10]
    outlet = article.outlet or article.wire or "-"
    versions = f" ({article.versions} versions)" if article.versions > 1 else ""
    title = article.title or article.location
    return one_line(
        f"{article.id[:8]}  {published:10}  {article.statements:4}  {outlet:22}  {title}{versions}"
    )
