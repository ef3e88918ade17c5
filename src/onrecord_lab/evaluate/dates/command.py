"""The talk of `onrecord evaluate --dates`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.errors import OnrecordError
from onrecord_lab.evaluate.dates.gum import read_gum_dates
from onrecord_lab.evaluate.dates.measure import DateFigures, measure_dates
from onrecord_lab.evaluate.dates.newspaper import read_newspaper_dates
from onrecord_lab.evaluate.dates.recognizers import read_recognizers_dates
from onrecord_lab.gold.files import EVAL

DATES = EVAL / "dates"
MUST_EXACT, AIM_EXACT = 75, 88
MUST_SPURIOUS, AIM_SPURIOUS = 4, 2


def gum_dates(folder: Path, *splits: str) -> DateFigures:
    """The figures of GUM's documents of these splits. `folder` holds `gum`."""
    return measure_dates(read_gum_dates(_corpus(folder, "gum"), *splits))


def recognizers_dates(folder: Path) -> DateFigures:
    """The figures of the recognizers' cases. `folder` holds `recognizers-english`."""
    return measure_dates(read_recognizers_dates(_corpus(folder, "recognizers-english")))


def newspaper_dates(path: Path) -> DateFigures:
    """The figures of a file of labelled newspaper sentences."""
    return measure_dates(read_newspaper_dates(path))


def report_dates(folder: Path) -> None:
    """Prints the figures of GUM, the recognizers and the project's own texts, beside what must be.

    "exact" counts an end of a stretch that GUM marks by itself, "whole" does not. `folder` holds
    the corpora. Raises OnrecordError where one is missing.
    """
    click.secho(f"{'expressions of time':24} gold  found  exact  whole  spurious in 100", bold=True)
    for title, figures in _sets(folder):
        click.echo(
            f"  {title:22}{figures.gold:5} {figures.found_share:6.1f} {figures.exact_share:6.1f} "
            f"{figures.whole_share:6.1f} {figures.spurious_rate:10.2f}"
        )
    held_back = gum_dates(folder, "dev", "test")
    _tell_requirement("exact", held_back.exact_share, ">=", MUST_EXACT, AIM_EXACT)
    _tell_requirement("spurious", held_back.spurious_rate, "<=", MUST_SPURIOUS, AIM_SPURIOUS)


def _sets(folder: Path) -> Iterator[tuple[str, DateFigures]]:
    yield "GUM train", gum_dates(folder, "train")
    yield "GUM dev and test", gum_dates(folder, "dev", "test")
    yield "recognizers", recognizers_dates(folder)
    for path in sorted(DATES.glob("*.jsonl")):
        yield path.stem, newspaper_dates(path)


def _corpus(folder: Path, name: str) -> Path:
    path = folder / name
    if not path.is_dir():
        raise OnrecordError(f"{path} does not exist; name the folder of the corpora, with {name}/")
    return path


def _tell_requirement(name: str, value: float, sign: str, must: float, aim: float) -> None:
    met = value >= must if sign == ">=" else value <= must
    click.echo(
        f"required, GUM dev and test: {name} {value:.1f}, {sign} {must}, aim {aim}   ", nl=False
    )
    click.secho("met" if met else "NOT MET", fg="green" if met else "red")
