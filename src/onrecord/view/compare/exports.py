"""Differences as JSON, in the contract's names."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.contract_json import record_json
from onrecord.linked import DifferenceKind
from onrecord.store.links.records import DifferencePage, KindCount, ReportDifference, Side
from onrecord.view.compare.query import CompareQuery
from onrecord.view.search.exports import ToldStatement, told_statement


@dataclass(frozen=True, slots=True)
class ToldSide:
    """One of two places that differ: `span` lies in the statement's `text`, `place` in the text of
    its article; null where there is nothing, or what differs is no part of the content."""

    statement: ToldStatement
    span: Span | None
    place: Span | None


@dataclass(frozen=True, slots=True)
class ToldDifference:
    """A disagreement of two reports; `probability` that both report one utterance."""

    utterance: str
    kind: DifferenceKind
    a: ToldSide
    b: ToldSide
    probability: float


@dataclass(frozen=True, slots=True)
class DifferencesAnswer:
    """Differences, the strongest first; `counts` are of the whole record, `next` is an address."""

    differences: tuple[ToldDifference, ...]
    counts: tuple[KindCount, ...]
    next: str | None


def differences_json(
    query: CompareQuery, page: DifferencePage, counts: tuple[KindCount, ...], *, path: str
) -> bytes:
    """A page of differences, a `DifferencesAnswer`. `path` is where the next one is."""
    after = query.page_after(page.after).url(path) if page.after else None
    return record_json(DifferencesAnswer(tuple(map(_told, page.differences)), counts, after))


def _told(difference: ReportDifference) -> ToldDifference:
    return ToldDifference(
        difference.utterance,
        difference.kind,
        _side(difference.a),
        _side(difference.b),
        difference.probability,
    )


def _side(side: Side) -> ToldSide:
    return ToldSide(told_statement(side.stored), side.span, side.place)
