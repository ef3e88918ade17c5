"""`onrecord forget`: an article, or what a speaker said, out of the record for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.contract_json import record_json
from onrecord.errors import OnrecordError
from onrecord.store import Forgetting, Forgotten, Store, What, open_store

_LISTED = 20


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be forgotten, by a name as the user gave it."""

    what: What
    name: str

    def look(self, store: Store) -> Forgetting:
        if self.what is What.ARTICLE:
            return store.forgetting_article(self.name)
        return store.forgetting_speaker(self.name)

    def forget(self, store: Store) -> Forgotten:
        if self.what is What.ARTICLE:
            return store.forget_article(self.name)
        return store.forget_speaker(self.name)


@click.command("forget")
@click.argument("article", required=False)
@click.option("--speaker", metavar="NAME", help="Any name of a speaker in full, or the id.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@record_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    article: str | None,
    speaker: str | None,
    yes: bool,
    record: Path,
    as_json: bool,
) -> None:
    """Erase ARTICLE, or what a speaker said, for good; it is not added again.

    An article goes with its texts, statements and decisions. Of a speaker go all statements under
    any of its names with their words, the decisions about them, and its entries in the list; of
    the articles stay the words around what others said. Both go from the search index and from
    the file's free space as well, and leave a hash by which they are known again. What others say
    of the speaker stays, and backups are not touched: both are listed.
    """
    asked = _asked(article, speaker)
    with open_store(record) as reader:
        told = asked.look(reader)
    for line in _preview(told):
        click.echo(one_line(line), err=True)
    if not yes and not click.confirm("Erase that for good?", err=True):
        raise OnrecordError("nothing was erased")
    with open_store(record, write=True) as store:
        forgotten = asked.forget(store)
    if as_json:
        click.echo(record_json(forgotten))
    else:
        for line in _told(forgotten, record):
            click.echo(one_line(line))
    ctx.exit(0 if forgotten.is_wiped else 1)


def _asked(article: str | None, speaker: str | None) -> _Asked:
    if article is not None and speaker is None:
        return _Asked(What.ARTICLE, article)
    if speaker is not None and article is None:
        return _Asked(What.SPEAKER, speaker)
    raise click.UsageError("name an article, or a speaker with --speaker NAME")


def _preview(told: Forgetting) -> Iterator[str]:
    if told.buried:
        yield f"{told.name} was forgotten before; the file is wiped once more"
        return
    what = "the article" if told.what is What.ARTICLE else "what was said by"
    yield f"To be erased for good: {what} {told.name}"
    yield f"  {_in_numbers(told)}"
    if told.what is What.SPEAKER:
        yield from _listed("  in", told.articles)


def _told(forgotten: Forgotten, record: Path) -> Iterator[str]:
    went = forgotten.went
    yield f"{record}: {went.name} is forgotten: {_in_numbers(went)}"
    if forgotten.still_named:
        yield "The name stands still in what others say or write; forget these articles too?"
        yield from _listed("  onrecord forget", forgotten.still_named)
    if forgotten.copies:
        yield "These backups hold it still, or cannot be read to tell; delete them:"
        yield from (f"  {copy}" for copy in forgotten.copies)
    if not forgotten.is_wiped:
        yield (
            "Another program reads the record, so its log holds the words still: close that "
            "program and run the same command again"
        )


def _in_numbers(told: Forgetting) -> str:
    return (
        f"statements {told.statements}, decisions {told.decisions}, "
        f"texts {told.versions}, articles {len(told.articles)}"
    )


def _listed(before: str, locations: tuple[str, ...]) -> Iterator[str]:
    yield from (f"{before} {location}" for location in locations[:_LISTED])
    if len(locations) > _LISTED:
        yield f"  and {len(locations) - _LISTED} more, all with --json"
