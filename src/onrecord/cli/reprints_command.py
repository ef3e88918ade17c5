"""`onrecord reprints`: articles with wholly or mostly the same text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.cli.progress import Progress
from onrecord.cli.reprint_lines import part_lines
from onrecord.contract_json import record_json
from onrecord.errors import RecordFailed
from onrecord.linking.reprints import DescribedGroup, Reprint, described, link_reprints
from onrecord.store import ReprintArticle, Store, open_store
from onrecord.view.in_words import counted
from onrecord.view.reprint_in_words import lead_in_words, relation_in_words, shared_in_words


@click.command("reprints")
@click.argument("article", required=False)
@record_option
@json_option
def command(article: str | None, record: Path, as_json: bool) -> None:
    """List groups of articles with the same text, and how each was made from the first.

    Two articles belong together where at least half of the five-word sequences of the shorter one
    are in the other. With ARTICLE (a name as `onrecord show` takes it) its group alone, with the
    parts that are shared (=), gone (-) and new (+). Articles that were added since the record was
    linked are looked at first.
    """
    _link(record)
    with open_store(record) as store:
        if article is None:
            groups = store.reprint_groups()
        else:
            found = store.reprints_of(article)
            groups = iter((found,) if found else ())
        count = 0
        for group in groups:
            count += 1
            told = described(store, group)
            if as_json:
                click.echo(record_json(told))
            else:
                _print(store, told, with_parts=article is not None)
    if not count and not as_json:
        click.echo("No reprint found.", err=True)


def _link(record: Path) -> None:
    """Brings the groups up to date; where nobody may write, says that they are not."""
    with open_store(record) as store:
        pending = store.reprints_pending()
    if not pending:
        return
    try:
        with open_store(record, write=True) as store, Progress("articles compared") as progress:
            link_reprints(store, progress.step)
    except RecordFailed as error:
        told = f"{counted(pending, 'article')} not compared yet"
        click.echo(one_line(f"onrecord: {told}: {error}"), err=True)


def _print(store: Store, group: DescribedGroup, *, with_parts: bool) -> None:
    lead = lead_in_words(len(group.articles), dates_tell=group.dates_tell)
    click.secho(f"{lead}:", bold=True)
    for each in group.articles:
        click.echo(_line(group, each))
        if with_parts and each.relation is not None:
            texts = (
                store.compared_text(group.first).text,
                store.compared_text(each.article.id).text,
            )
            for line in part_lines(each.relation, *texts):
                click.echo(f"    {one_line(line)}")
    click.echo()


def _line(group: DescribedGroup, reprint: Reprint) -> str:
    article = reprint.article
    return one_line("  ".join(part for part in _columns(group, article, reprint) if part))


def _columns(
    group: DescribedGroup, article: ReprintArticle, reprint: Reprint
) -> Iterator[str | None]:
    yield f"  {article.id[:8]}"
    yield f"{(article.published or 'no date')[:10]:10}"
    yield f"{article.outlet or article.wire or '-':22}"
    yield article.location
    if reprint.relation is not None:
        told = relation_in_words(reprint.relation)
        if reprint.relation.kind is None:
            told += shared_in_words(group.first, article, group.pairs)
        yield told
