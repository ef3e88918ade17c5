"""`onrecord reextract`: the stored texts read again, decisions of reviewers kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from onrecord.cli.options import extraction_of, extraction_options, json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.cli.progress import Progress
from onrecord.contract import Problem
from onrecord.contract_json import record_json
from onrecord.pipeline import Pipeline
from onrecord.store import Added, DecidedStatement, Reread, open_store
from onrecord.view.in_words import counted


@click.command("reextract")
@click.argument("articles", nargs=-1)
@record_option
@json_option
@extraction_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    articles: tuple[str, ...],
    record: Path,
    as_json: bool,
    extractor: str,
    model: str | None,
) -> None:
    """Read the record's texts again: with this onrecord, its model and these settings.

    ARTICLES are names as `onrecord show` takes them; all, where none is given. No file is opened.
    Readings that were there stay beside the new ones. What reviewers decided is applied to the
    statement that fits best what they judged; where none does, theirs stands by itself and is
    listed. Each text is written whole or not at all, and those that were read already are left
    out: an interrupted run is completed by running it again. Texts that are not kept (`onrecord
    add --keep none`) are left out and counted.
    """
    # First of all only to read: there is nothing to read again in a record that is made now.
    open_store(record).close()
    tally = _Tally()
    pipeline = Pipeline(extraction=extraction_of(extractor, model))
    with open_store(record, write=True) as store, Progress("texts") as progress:
        tally.not_kept = store.not_kept(articles)
        for answer in pipeline.reextract(store, articles):
            progress.step()
            if isinstance(answer, Problem):
                tally.problems += 1
                progress.say(f"onrecord: {answer.message}")
            else:
                tally.add(answer)
            if as_json:
                click.echo(record_json(answer))
    if not as_json:
        click.echo(f"{record}: {'; '.join(tally.in_words())}")
        for line in tally.to_look_at:
            click.echo(line)
    ctx.exit(1 if tally.problems else 0)


@dataclass(slots=True)
class _Tally:
    """The sums of a run; statements are those of the versions that count."""

    articles: int = 0
    older: int = 0
    left_out: int = 0
    not_kept: int = 0
    before: int = 0
    after: int = 0
    reapplied: int = 0
    problems: int = 0
    to_look_at: list[str] = field(default_factory=list)

    def add(self, text: Reread) -> None:
        self.to_look_at += (_correction_line(text.location, each) for each in text.corrections)
        if text.became is Added.UNCHANGED:
            self.left_out += 1
            return
        self.reapplied += text.reapplied
        if text.counts:
            self.articles += 1
            self.before += text.before
            self.after += text.after
        else:
            self.older += 1

    def in_words(self) -> Iterator[str]:
        read = counted(self.articles, "article")
        older = f" and {counted(self.older, 'older version')}" if self.older else ""
        left_out = f", {self.left_out} already read" if self.left_out else ""
        lacking = f", {counted(self.not_kept, 'text')} not kept" if self.not_kept else ""
        failed = f", {self.problems} could not be read" if self.problems else ""
        yield f"{read}{older} read again{left_out}{lacking}{failed}"
        yield f"statements {self.before} before, {self.after} now"
        look = counted(len(self.to_look_at), "correction")
        yield f"{counted(self.reapplied, 'decision')} re-applied, {look} to look at"


def _correction_line(location: str, correction: DecidedStatement) -> str:
    statement, reviewed = correction.statement, correction.reviewed
    assert reviewed is not None  # only what somebody decided is a correction
    did = "rejected" if correction.rejected else "decided"
    why = "something else is read there now" if correction.rejected else "nothing read fits it now"
    return one_line(
        f"To look at: {location}, statement {statement.id[:8]}, {did} by {reviewed.by} on "
        f"{reviewed.at[:10]}, {why}: {statement.text}"
    )
