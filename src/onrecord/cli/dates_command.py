"""`onrecord dates`: the expressions of time in articles, as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.cli.article_lines import print_lines
from onrecord.cli.publication_dates import GivenDates, given_date, read_given_dates
from onrecord.contract import Article
from onrecord.identify.dates import find_dates, printed_day


@dataclass(frozen=True, slots=True)
class DateLine:
    """An expression of time in `doc`, from `start` to `end` in code points, and its value."""

    doc: str
    text: str
    start: int
    end: int
    value_start: str | None
    value_end: str | None


@click.command("dates")
@click.argument("files", nargs=-1)
@click.option("--published", metavar="DATE", help="When all of them were published.")
@click.option(
    "--published-from",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="TSV",
    help="File with a line for each: its name, a tab, its date.",
)
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    published: str | None,
    published_from: Path | None,
) -> None:
    """Print one JSON line per expression of time, with first and last day, month or year meant.

    After "1998 to 2001" come the expressions in it, "1998" and "2001", each on a line of its own.

    FILES are files, folders and patterns; "-", or nothing, is standard input. Dates are written
    as 2015-10-13, 2015-10, 2015, --10-13 (no year known) or 2015-10-13T14:00:00Z; without any
    given, what the article itself tells counts. An article that cannot be read gives a message;
    the exit code is then 1.
    """
    given = _given(published, published_from)
    ctx.exit(0 if print_lines(files, lambda article: _lines(article, given)) else 1)


def _given(published: str | None, published_from: Path | None) -> GivenDates:
    if published is not None and published_from is not None:
        raise click.UsageError("give --published or --published-from, not both")
    if published is not None:
        return GivenDates(everywhere=given_date(published, "--published"))
    return read_given_dates(published_from) if published_from is not None else GivenDates()


def _lines(article: Article, given: GivenDates) -> Iterator[DateLine]:
    """In order of start, longer first: an end of a stretch is an expression too."""
    published = given.of(article.location, article.published)
    wholes = find_dates(article.text, published, printed_day(article))
    for found in (each for whole in wholes for each in whole.with_parts):
        yield DateLine(
            doc=article.location,
            text=found.span.of(article.text),
            start=found.span.start,
            end=found.span.end,
            value_start=found.start,
            value_end=found.end,
        )
