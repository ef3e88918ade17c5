"""`onrecord quantities`: the numbers told in articles, as JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import click

from onrecord.cli.options import standard_input
from onrecord.cli.progress import Progress
from onrecord.collect import collect
from onrecord.contract import Article, Modifier, Problem
from onrecord.contract_json import record_json
from onrecord.identify.dates import find_dates
from onrecord.identify.quantities import find_quantities
from onrecord.settings import ReadingSettings


@dataclass(frozen=True, slots=True)
class QuantityLine:
    """A quantity in `doc`, from `start` to `end` in code points, and what it tells."""

    doc: str
    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    of: float | None
    modifier: Modifier | None


@click.command("quantities")
@click.argument("files", nargs=-1)
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...]) -> None:
    """Print one JSON line per quantity: from how much to how much, in what unit, of what.

    FILES are files, folders and patterns; "-", or nothing, is standard input. Dates, ordinals and
    numbers in names are no quantities. An article that cannot be read gives a message; the exit
    code is then 1.
    """
    failed = False
    with Progress("articles", beside_output=True) as progress:
        for found in collect(files or ("-",), ReadingSettings(), stdin=standard_input()):
            if isinstance(found, Problem):
                failed = True
                progress.say(f"onrecord: {found.message}")
            else:
                for line in _lines(found):
                    sys.stdout.buffer.write(record_json(line) + b"\n")
                sys.stdout.buffer.flush()
            progress.step()
    ctx.exit(1 if failed else 0)


def _lines(article: Article) -> Iterator[QuantityLine]:
    times = [found.span for found in find_dates(article.text, article.published)]
    for quantity in find_quantities(article.text, times):
        yield QuantityLine(
            doc=article.location,
            text=quantity.text,
            start=quantity.span.start,
            end=quantity.span.end,
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit,
            counted=quantity.counted,
            of=quantity.of,
            modifier=quantity.modifier,
        )
