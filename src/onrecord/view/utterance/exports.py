"""Utterances as JSON, in the contract's names."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract_json import record_json
from onrecord.linked import Difference
from onrecord.store.links.records import (
    Report,
    Suggestion,
    Utterance,
    UtteranceDecision,
    UtterancePage,
    UtteranceSummary,
)
from onrecord.view.search.exports import ToldStatement, told_statement
from onrecord.view.utterance.query import UtteranceQuery


@dataclass(frozen=True, slots=True)
class UtterancesAnswer:
    """Utterances with more than one statement, the most reported first; `next` is an address."""

    utterances: tuple[UtteranceSummary, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class ToldReport:
    """A report of an utterance.

    is_independent
        False for a reprint of another report, and for what its article says again.
    reprint_of
        The id of the article that leads its group of reprints; null where its own does.
    differences
        From the first report: the spans `a` lie in that one's `text`, `b` in this one's.
    """

    statement: ToldStatement
    is_independent: bool
    reprint_of: str | None
    probability: float | None
    reason: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class UtteranceAnswer:
    """An utterance with its reports in order of publication; `independent` counts reprints of one
    another once, `reprints` the articles that are only that."""

    id: str
    speaker: str | None
    speaker_id: str | None
    words: str
    addressee: str | None
    venue: str | None
    said_first: str | None
    said_last: str | None
    independent: int
    reprints: int
    reports: tuple[ToldReport, ...]
    suggestions: tuple[Suggestion, ...]
    decisions: tuple[UtteranceDecision, ...]


def utterances_json(query: UtteranceQuery, page: UtterancePage, *, path: str) -> bytes:
    """A page of utterances, an `UtterancesAnswer`. `path` is where the next one is."""
    after = query.page_after(page.after).url(path) if page.after else None
    return record_json(UtterancesAnswer(page.utterances, after))


def utterance_json(utterance: Utterance) -> bytes:
    """One utterance, an `UtteranceAnswer`."""
    return record_json(
        UtteranceAnswer(
            id=utterance.id,
            speaker=utterance.speaker,
            speaker_id=utterance.speaker_id,
            words=utterance.words,
            addressee=utterance.addressee,
            venue=utterance.venue,
            said_first=utterance.said_first,
            said_last=utterance.said_last,
            independent=utterance.independent,
            reprints=utterance.reprints,
            reports=tuple(map(_told, utterance.reports)),
            suggestions=utterance.suggestions,
            decisions=utterance.decisions,
        )
    )


def _told(report: Report) -> ToldReport:
    return ToldReport(
        told_statement(report.stored),
        report.is_independent,
        report.reprint_of,
        report.probability,
        report.reason,
        report.differences,
    )
