"""`onrecord quantities`: the numbers told in articles, as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from onrecord.cli.article_lines import print_lines
from onrecord.contract import Article, Modifier
from onrecord.identify.dates import dates_of
from onrecord.identify.quantities import find_quantities


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
    ctx.exit(0 if print_lines(files, _lines) else 1)


def _lines(article: Article) -> Iterator[QuantityLine]:
    times = [found.span for found in dates_of(article)]
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
