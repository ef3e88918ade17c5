"""Results as JSON, in the contract's names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import By, Statement
from onrecord.contract_json import record_json
from onrecord.store.corrected import CorrectionNote
from onrecord.store.page_records import Facets, SearchPage, SpeakerEntry
from onrecord.store.records import StoredStatement
from onrecord.store.review.records import Reviewed
from onrecord.view.links import statement_url
from onrecord.view.search.query import SearchQuery


@dataclass(frozen=True, slots=True)
class ArticleOf:
    """The article that a statement stands in."""

    id: str
    location: str
    title: str | None
    outlet: str | None
    wire: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class ToldStatement:
    """A statement as it stands now, and the path of its permanent link; `reviewed` is null where it
    is machine-read, `correction` where the outlet corrected nothing of it."""

    statement: Statement
    article: ArticleOf
    by: By
    reviewed: Reviewed | None
    correction: CorrectionNote | None
    link: str


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """`found` are exact up to 10,000; with `is_more` there are more. `next` is an address."""

    found: int
    is_more: bool
    statements: tuple[ToldStatement, ...]
    facets: Facets
    next: str | None


@dataclass(frozen=True, slots=True)
class SpeakersAnswer:
    speakers: tuple[SpeakerEntry, ...]


def search_json(query: SearchQuery, found: SearchPage, *, path: str) -> bytes:
    """One page of results, a `SearchAnswer`. `path` is where the next page is."""
    after = query.page_after(found.after).url(path) if found.after else None
    statements = tuple(told_statement(hit.stored) for hit in found.hits)
    return record_json(SearchAnswer(found.found, found.is_more, statements, found.facets, after))


def speakers_json(entries: Sequence[SpeakerEntry]) -> bytes:
    """Speakers for completion, under `speakers`."""
    return record_json(SpeakersAnswer(tuple(entries)))


def told_statement(stored: StoredStatement) -> ToldStatement:
    """A statement with its article, who read it, and who decided last about it."""
    article = ArticleOf(
        stored.article, stored.location, stored.title, stored.outlet, stored.wire, stored.published
    )
    link = statement_url(stored.statement.id)
    return ToldStatement(
        stored.statement, article, stored.by, stored.reviewed, stored.correction, link
    )
