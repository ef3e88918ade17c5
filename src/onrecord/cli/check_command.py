"""`onrecord check`: is it on record, word for word, of that person, on that day?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.checked import Finding, OnRecord, Outcome, Quotation, When, Whose
from onrecord.cli.check_lines import finding_lines, summary_line
from onrecord.cli.linked_record import bring_up_to_date
from onrecord.cli.options import (
    extraction_of,
    extraction_options,
    json_option,
    record_option,
    standard_input,
)
from onrecord.cli.printable import is_coloured, one_line
from onrecord.contract import Article, Problem
from onrecord.contract_json import record_json
from onrecord.errors import QueryError
from onrecord.linking import judge as judges
from onrecord.linking.check import Checker
from onrecord.linking.drafts import draft_of
from onrecord.pipeline import Pipeline
from onrecord.settings import ExtractionSettings
from onrecord.store import open_store

_STDIN = "-"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """What `--json` prints of a quotation.

    draft
        Where the quotation stands: the file, "-" for standard input; null for `--quote`.
    number
        Of the quotation in its draft, from 1.
    quotation, outcome, whose, when, found
        As in `onrecord.checked.Finding`; the quotation's spans lie in the draft's text as
        `onrecord extract` prints it.
    """

    draft: str | None
    number: int
    quotation: Quotation
    outcome: Outcome
    whose: Whose
    when: When
    found: OnRecord | None


@dataclass(frozen=True, slots=True)
class _Draft:
    """A draft by its name, None for a single quotation; or a message why it cannot be read."""

    name: str | None
    quotations: tuple[Quotation, ...] = ()
    others: int = 0
    message: str | None = None


@click.command("check")
@click.argument("file", metavar="[FILE|-]", required=False)
@click.option("--quote", metavar="WORDS", help="Look up this quotation, in place of a draft.")
@click.option("--speaker", metavar="NAME", help="Who is to have said it, by any name or id.")
@click.option("--said", metavar="DATE", help="When: 2015, 2015-10 or 2015-10-13.")
@extraction_options
@record_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    file: str | None,
    quote: str | None,
    speaker: str | None,
    said: str | None,
    extractor: str,
    model: str | None,
    record: Path,
    as_json: bool,
) -> None:
    """Look up every quotation of a draft in the record: the words, the speaker, the day.

    FILE is a text or a page; "-", or nothing, is standard input. Nothing of it is kept. Articles
    that were added since the record was linked are linked first. In differences, what is struck out
    is the draft's, what is put in the record's. The exit code is 1 where a draft cannot be read.
    """
    settings = extraction_of(extractor, model)
    drafts = _drafts(file, settings) if quote is None else _alone(file, quote, speaker, said)
    if quote is None and (speaker or said):
        raise click.UsageError("--speaker and --said belong to --quote")
    bring_up_to_date(record, model)
    is_read = _check(record, drafts, model, as_json=as_json)
    ctx.exit(0 if is_read else 1)


def _alone(file: str | None, quote: str, speaker: str | None, said: str | None) -> Iterator[_Draft]:
    if file is not None:
        raise click.UsageError("give a draft or --quote, not both")
    try:
        return iter((_Draft(None, (Quotation.alone(quote, speaker, said),)),))
    except QueryError as error:
        raise click.UsageError(str(error)) from error


def _drafts(file: str | None, settings: ExtractionSettings) -> Iterator[_Draft]:
    for found in Pipeline(extraction=settings).read((file or _STDIN,), stdin=standard_input()):
        if isinstance(found, Problem):
            yield _Draft(found.location, message=found.message)
        else:
            draft = draft_of(found)
            yield _Draft(_name_of(found.article), draft.quotations, draft.others)


def _name_of(article: Article) -> str:
    """Standard input is named by what was in it, which nobody wants to read."""
    return _STDIN if article.location.startswith("stdin:") else article.location


def _check(record: Path, drafts: Iterable[_Draft], model: str | None, *, as_json: bool) -> bool:
    """Prints the findings; False where a draft could not be read."""
    all_read = True
    checker = Checker(judges.load_judge(model))
    with open_store(record) as store:
        articles = store.counts().articles
        for draft in drafts:
            if draft.message is not None:
                all_read = False
                click.echo(one_line(f"onrecord: {draft.message}"), err=True)
                continue
            findings = []
            for number, quotation in enumerate(draft.quotations, start=1):
                findings.append(checker.check(store, quotation))
                _print(draft, number, findings[-1], articles, as_json=as_json)
            if draft.name is not None:
                click.echo(one_line(_summary(draft, findings)), err=True)
    return all_read


def _summary(draft: _Draft, findings: Sequence[Finding]) -> str:
    told = summary_line(findings) if findings else "No quotation found in the draft."
    if draft.others:
        told += f" ({draft.others:,} of what somebody believes or feels not looked up)"
    return told if draft.name == _STDIN else f"{draft.name}: {told}"


def _print(draft: _Draft, number: int, found: Finding, articles: int, *, as_json: bool) -> None:
    if as_json:
        line = CheckLine(
            draft=draft.name,
            number=number,
            quotation=found.quotation,
            outcome=found.outcome,
            whose=found.whose,
            when=found.when,
            found=found.found,
        )
        click.echo(record_json(line))
        return
    for line_of_text in finding_lines(number, found, articles, colour=is_coloured()):
        click.echo(line_of_text)
