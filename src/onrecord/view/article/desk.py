"""The desk: the selected statement with all its fields, each with its basis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Article, Spans, Statement, words_of
from onrecord.store.corrected import CorrectionNote, correction_notes
from onrecord.store.review.records import Reviewed
from onrecord.view.article.article_room import ArticleRoom
from onrecord.view.article.citation import Citation, citation_of
from onrecord.view.article.notes import Numbered, shortened
from onrecord.view.links import statement_url
from onrecord.view.review.form_values import write_spans


@dataclass(frozen=True, slots=True)
class Desk:
    """One statement laid out.

    before, after
        The ids of its neighbours; None at either end.
    cue, source
        Their words as printed; empty where there are none.
    content_at, cue_at, source_at
        The spans as a form holds them.
    occasion_at
        The same of the words that tell to whom, where and when.
    correction
        The outlet's own.
    link
        The permanent link with the host.
    """

    numbered: Numbered
    count: int
    before: str | None
    after: str | None
    cue: str
    source: str
    content_at: str
    cue_at: str
    source_at: str
    occasion_at: str
    correction: CorrectionNote | None
    citation: Citation
    link: str


def desk_of(
    article: Article,
    statements: Sequence[Numbered],
    room: ArticleRoom,
    *,
    gaps: Spans = (),
    origin: str = "",
) -> Desk | None:
    """The desk with the selected statement; None where there is none to select."""
    if room.selected is None:
        return None
    numbered = room.selected
    statement, at = numbered.statement, numbered.number - 1
    link = origin + statement_url(statement.id)
    reviewed = Reviewed(numbered.status.by, numbered.status.at) if numbered.status else None
    correction = correction_notes(article, gaps).get(statement.id)
    return Desk(
        numbered=numbered,
        count=len(statements),
        before=statements[at - 1].statement.id if at else None,
        after=statements[at + 1].statement.id if at + 1 < len(statements) else None,
        cue=shortened(words_of(statement.cue, article.text)),
        source=shortened(words_of(statement.source, article.text)),
        content_at=write_spans(statement.content),
        cue_at=write_spans(statement.cue),
        source_at=write_spans(statement.source),
        occasion_at=write_spans(_occasion(statement)),
        correction=correction,
        citation=citation_of(
            statement, article, reviewed, link, is_corrected=correction is not None
        ),
        link=link,
    )


def _occasion(statement: Statement) -> Spans:
    told = (statement.addressee, statement.venue, statement.said)
    return tuple(sorted(span for part in told if part for span in part.spans))
