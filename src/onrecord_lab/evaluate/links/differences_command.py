"""The talk of `onrecord evaluate --links` about differences."""

from __future__ import annotations

import re
from pathlib import Path

import click

from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.items import is_reporting
from onrecord_lab.evaluate.links.altered import (
    FACTS,
    FalseFigures,
    measure_unaltered,
    our_differences,
)
from onrecord_lab.evaluate.links.differences_figures import (
    DifferenceFigures,
    Translations,
    measure_differences,
    pinned,
    read_translations,
)
from onrecord_lab.evaluate.links.naive import naive_differences
from onrecord_lab.evaluate.links.traps import measure_traps, read_traps
from onrecord_lab.evaluate.requirement import Requirement, tell_requirement

_MARK = re.compile(r"[\"“”„«»]")
_REQUIRED = {
    "altered copies, found": Requirement("altered copies, found at their place", 92, 98),
    "unaltered, wrong number": Requirement("unaltered given a number", 1.5, 1, most=True),
    "unaltered, wrong negation": Requirement("unaltered given a negation", 2, 1, most=True),
    "unaltered, wrong name": Requirement("unaltered given a name", 4, 2, most=True),
    "cosmetic copies, clean": Requirement("cosmetic copies, clean", 95, 99),
}
_TRAPPED = Requirement("figures that resemble each other, given a number", 2, 0, most=True)


def report_differences(folder: Path) -> None:
    """Prints how differences fare on translations and traps, beside a plain word diff.

    `folder` holds the corpora. Raises OnrecordError where `wmt-two-references` is missing.
    """
    for title, is_held_back in (("development", False), ("held back", True)):
        part = read_translations(folder, is_held_back=is_held_back)
        ours = measure_differences(part, our_differences)
        _tell_part(title, ours, measure_differences(part, naive_differences))
        _tell_reported(part)
    for name, needed in _REQUIRED.items():
        tell_requirement(needed, pinned(ours)[name])
    _tell_traps()


def _tell_part(title: str, ours: DifferenceFigures, naive: DifferenceFigures) -> None:
    segments, copies = ours.unaltered.segments, ours.altered.copies
    head = f"differences, {title}: {segments} segments, {copies} altered copies"
    click.secho(f"\n{head:70} ours   word diff", bold=True)
    of_naive = pinned(naive)
    for name, figure in pinned(ours).items():
        click.echo(f"  {name:66}{figure:7.1f}{of_naive[name]:12.1f}")
    for change, clean in ours.cosmetic.by_change.items():
        of_diff = percent(naive.cosmetic.by_change[change])
        click.echo(f"    {change:64}{percent(clean):7.1f}{of_diff:12.1f}")


def _tell_reported(part: Translations) -> None:
    """The same of segments in which somebody speaks, which are nearest to the news."""
    spoken = [each for each in part.segments if _is_report(each.a) and _is_report(each.b)]
    figures = measure_unaltered(spoken, our_differences)
    head = f"unaltered, the {figures.segments} with a reporting word or a mark in both"
    click.echo(f"  {head}: {_in_words(figures)}")


def _is_report(text: str) -> bool:
    return is_reporting(text) or bool(_MARK.search(text))


def _in_words(figures: FalseFigures) -> str:
    told = {kind: share for kind, share in figures.by_kind.items() if kind in FACTS}
    return ", ".join(f"{kind} {percent(share):.1f}" for kind, share in told.items())


def _tell_traps() -> None:
    traps = read_traps()
    if not traps:
        return
    figures = measure_traps(traps)
    click.secho(f"\ntraps: {figures.traps}", bold=True)
    click.echo(f"  given a kind they must not: {', '.join(figures.caught) or 'none'}")
    click.echo(f"  not given one they must:    {', '.join(figures.missed) or 'none'}")
    tell_requirement(_TRAPPED, percent(figures.numbers))
