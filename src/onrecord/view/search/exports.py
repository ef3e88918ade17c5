"""Results as JSON, in the contract's names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from onrecord.contract_json import record_json
from onrecord.naming import without_candidates
from onrecord.store.page_records import Facets, Hit, SearchPage, SpeakerEntry
from onrecord.store.records import StoredStatement
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
class SearchAnswer:
    """`found` are exact up to 10,000; with `is_more` there are more. `next` is an address."""

    found: int
    is_more: bool
    statements: tuple[msgspec.Raw, ...]
    facets: Facets
    next: str | None


@dataclass(frozen=True, slots=True)
class SpeakersAnswer:
    speakers: tuple[SpeakerEntry, ...]


def search_json(query: SearchQuery, found: SearchPage, *, path: str = "/search.json") -> bytes:
    """One page of results: statements of the contract, each with its article, who read it, and
    `reviewed`, which is null where it is machine-read. `path` is where the next page is."""
    after = query.page_after(found.after).url(path=path) if found.after else None
    statements = tuple(msgspec.Raw(hit_json(hit)) for hit in found.hits)
    return record_json(SearchAnswer(found.found, found.is_more, statements, found.facets, after))


def speakers_json(entries: Sequence[SpeakerEntry]) -> bytes:
    """Speakers for completion, under `speakers`."""
    return record_json(SpeakersAnswer(tuple(entries)))


def hit_json(hit: Hit) -> bytes:
    """A statement of the contract with `article`, `reviewed` and `by`; an unknown speaker stays
    without candidates, as on the page."""
    beside: dict[str, Any] = {
        "article": article_of(hit.stored),
        "reviewed": hit.reviewed,
        "by": hit.stored.by,
    }
    statement: dict[str, Any] = msgspec.to_builtins(without_candidates(hit.stored.statement))
    return msgspec.json.encode(statement | beside)


def article_of(stored: StoredStatement) -> ArticleOf:
    """What is known of the article that holds a statement."""
    return ArticleOf(
        stored.article, stored.location, stored.title, stored.outlet, stored.wire, stored.published
    )
