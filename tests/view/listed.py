"""Results, speakers and frames made by hand, for the pages that list things."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from onrecord.contract import Span, Speaker
from onrecord.store.page_records import (
    FacetCount,
    Facets,
    Hit,
    MonthCount,
    SearchPage,
    SpeakerProfile,
)
from onrecord.store.records import Counts, StoredStatement
from onrecord.store.reviewers import Role
from onrecord.store.speakers.records import Identity
from onrecord.view.server.frame import Frame
from onrecord.view.server.visitor import Visitor
from tests.view.made import RULES, a_statement

TEXT = "A gale was forecast. “The ferry will sail,” Lena Sorrel told reporters. Nobody laughed."
WORDS = "“The ferry will sail,”"
LENA = Speaker(name="Lena Sorrel", confidence=0.9)
# Where the surroundings begin in an article that is longer.
FIRST = 500


def a_frame(path: str = "/search", **told: Any) -> Frame:
    """The frame of a page for anybody."""
    ordinary: dict[str, Any] = {
        "title": "Ferries",
        "visitor": Visitor(None, Role.READ),
        "review": False,
        "counts": Counts(12, 13, 9730, 40),
        "style": "/static/onrecord.css",
        "scripts": ("/static/htmx.min.js",),
    }
    return Frame(path=path, **(ordinary | told))


def a_hit(
    context: str = TEXT,
    content: str = WORDS,
    *,
    matches: tuple[str, ...] = (),
    published: dict[str, Any] | None = None,
    hit: dict[str, Any] | None = None,
    **told: Any,
) -> Hit:
    """A statement with the words around it; `matches` are the first of these words in it.

    `told` goes to the statement, `published` to its article and who reviewed it, `hit` to the rest.
    """
    known: dict[str, Any] = {"speaker": LENA, "confidence": 0.91}
    statement = a_statement(context, content, **(known | told))
    moved = tuple(_moved(span) for span in statement.content)
    article: dict[str, Any] = {
        "article": "a1b2",
        "location": "ferry.txt",
        "title": "Gale expected",
        "outlet": "Shore Courier",
        "wire": None,
        "published": "2021-06-13",
    }
    ordinary: dict[str, Any] = {
        "surroundings": Span(FIRST, FIRST + len(context)),
        "context": context,
        "matches": tuple(sorted(_place(context, word) for word in matches)),
        "speaker_id": "lena" if statement.speaker.name else None,
        "around": None,
    }
    stored = StoredStatement(
        statement=replace(statement, content=moved),
        cue="told",
        source="Lena Sorrel",
        by=RULES,
        **(article | (published or {})),
    )
    return Hit(stored=stored, **(ordinary | (hit or {})))


def found(*hits: Hit, **told: Any) -> SearchPage:
    """A page of results, the only one."""
    ordinary: dict[str, Any] = {
        "found": len(hits),
        "is_more": False,
        "facets": Facets(),
        "after": None,
    }
    return SearchPage(hits=hits, **(ordinary | told))


def counts(**numbers: int) -> tuple[FacetCount, ...]:
    """Facet values that are their own labels."""
    return tuple(FacetCount(value, value, number) for value, number in numbers.items())


def a_profile(*months: MonthCount, **told: Any) -> SpeakerProfile:
    """A speaker with statements in these months."""
    all_dated = sum(month.all for month in months)
    ordinary: dict[str, Any] = {
        "id": "lena",
        "name": "Lena Sorrel",
        "identity": Identity("lena", "Lena Sorrel"),
        "statements": all_dated,
        "others": 0,
        "articles": 1,
        "kinds": (),
        "names": (),
        "outlets": (),
        "addressees": (),
        "relays": (),
        "months_said": all_dated,
        "undated": 0,
        "doubtful": (),
    }
    return SpeakerProfile(months=months, **(ordinary | told))


def _place(context: str, word: str) -> Span:
    start = context.index(word)
    return _moved(Span(start, start + len(word)))


def _moved(span: Span) -> Span:
    return Span(span.start + FIRST, span.end + FIRST)
