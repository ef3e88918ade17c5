"""A finding as the note in the margin of a draft."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.checked import Finding, OnRecord, Outcome
from onrecord.view.check.in_words import (
    Sort,
    how_in_words,
    missing_in_words,
    occasion_in_words,
    sort_of,
    title_of,
    when_in_words,
    whose_in_words,
)
from onrecord.view.utterance.word_diff import DiffRun, diff_runs, shortened_runs
from onrecord.view.utterance_in_words import reports_in_words

MOST_SHOWN = 600
ICONS = {
    Sort.SAME: "same",
    Sort.DIFFERS: "part",
    Sort.PERHAPS: "part",
    Sort.SHORT: "none",
    Sort.NONE: "none",
}


@dataclass(frozen=True, slots=True)
class FindingNote:
    """A finding by its number in the draft.

    runs
        The words of the record set against those of the draft; empty where they are the same.
    told
        Sentences about speaker, day and words.
    occasion, reports
        When and where it was said; how often it is reported. Empty where nothing was found.
    """

    number: int
    title: str
    icon: str
    found: OnRecord | None
    runs: tuple[DiffRun, ...]
    told: tuple[str, ...]
    occasion: str
    reports: str


def note_of(number: int, finding: Finding, articles: int) -> FindingNote:
    """The note; `articles` is how many the record holds."""
    found = finding.found
    told = (
        missing_in_words(finding, articles),
        whose_in_words(finding),
        when_in_words(finding),
        how_in_words(found) if found else "",
    )
    return FindingNote(
        number=number,
        title=title_of(finding),
        icon=ICONS[sort_of(finding)],
        found=found,
        runs=runs_of(finding),
        told=tuple(each for each in told if each),
        occasion=occasion_in_words(found) if found else "",
        reports=reports_in_words(found.independent, found.reprints) if found else "",
    )


def runs_of(finding: Finding) -> tuple[DiffRun, ...]:
    """The words of the record set against those of the draft; none where they are the same."""
    found = finding.found
    if found is None or finding.outcome is Outcome.WORD_FOR_WORD:
        return ()
    runs = diff_runs(finding.quotation.text, found.words, found.differences)
    return shortened_runs(runs, MOST_SHOWN)
