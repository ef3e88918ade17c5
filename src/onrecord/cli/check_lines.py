"""Findings on quotations as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.checked import Finding, OnRecord, ReportOnRecord
from onrecord.cli.printable import one_line
from onrecord.cli.utterance_lines import drawn_run
from onrecord.view.check.in_words import (
    asked_in_words,
    counts_in_words,
    how_in_words,
    missing_in_words,
    occasion_in_words,
    title_of,
    when_in_words,
    whose_in_words,
)
from onrecord.view.check.notes import runs_of
from onrecord.view.in_words import counted, date_in_words
from onrecord.view.utterance_in_words import reports_in_words

_SHOWN = 8


def finding_lines(number: int, finding: Finding, articles: int, *, colour: bool) -> Iterator[str]:
    """The quotation, what was found, and where."""
    asked = asked_in_words(finding.quotation)
    yield one_line(f"{number}. “{finding.quotation.text}”" + (f" ({asked})" if asked else ""))
    yield f"   {title_of(finding)}"
    runs = runs_of(finding)
    if runs:
        yield f"   “{''.join(drawn_run(run, colour=colour) for run in runs)}”"
    found = finding.found
    told = (
        missing_in_words(finding, articles),
        whose_in_words(finding),
        when_in_words(finding),
        how_in_words(found) if found else "",
    )
    for sentence in filter(None, told):
        yield one_line(f"   {sentence}")
    if found is not None:
        yield one_line(f"   {_who(found)}")
        yield one_line(f"   {_where(found)}")


def summary_line(findings: Sequence[Finding]) -> str:
    """How many quotations there are, and what was found of them."""
    counts = ", ".join(words for _, words in counts_in_words(findings))
    return f"{counted(len(findings), 'quotation')}: {counts}"


def _who(found: OnRecord) -> str:
    told = (found.nearest.speaker or "unknown speaker", occasion_in_words(found))
    return ", ".join(filter(None, told))


def _where(found: OnRecord) -> str:
    """The first report, and the nearest one where that is another."""
    reports = reports_in_words(found.independent, found.reprints)
    told = f"first reported by {_report(found.first)}; {reports}"
    if found.nearest.article != found.first.article:
        told += f"; these words in {_report(found.nearest)}"
    return f"{told}; utterance {found.utterance[:_SHOWN]}"


def _report(report: ReportOnRecord) -> str:
    when = f", {date_in_words(report.published, weekday=False)}" if report.published else ""
    if report.outlet is None:
        return f"{report.location}{when}"
    return f"{report.outlet}{when} ({report.location})"
