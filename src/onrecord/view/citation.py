"""A statement as it is cited: words, who, when, where, through whom, and where to check it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from onrecord.contract import Kind, Statement
from onrecord.store.page_records import Hit
from onrecord.store.review_records import Reviewed
from onrecord.view.exports import ArticleOf, article_of
from onrecord.view.in_words import day_in_words, said_in_words

UNKNOWN = "unknown speaker"
_MARKS = ("“", '"', "‘", "'", "«", "„")


@dataclass(frozen=True, slots=True)
class Citation:
    """The same as plain text and as HTML, in which everything of the article is escaped."""

    plain: str
    html: str


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited: a statement with its article, and who reviewed it, None where nobody did."""

    statement: Statement
    article: ArticleOf
    reviewed: Reviewed | None = None

    @classmethod
    def of_hit(cls, hit: Hit) -> Cited:
        """What was found."""
        return cls(hit.stored.statement, article_of(hit.stored), hit.reviewed)


def citation_of(cited: Cited, url: str) -> Citation:
    """The citation with `url`, the permanent link in full.

    Only the speaker of record is named: never a candidate, and nobody where it is unknown.
    """
    words = " ".join(cited.statement.text.split())
    around = "; ".join(_provenance(cited))
    title = cited.article.title
    titled = f" “{' '.join(title.split())}”." if title else ""
    plain = f"{_marked(cited.statement, words)} ({around}).{titled} {url}"
    html = (
        f"<p>{escape(_marked(cited.statement, words))} ({escape(around)}).{escape(titled)} "
        f'<a href="{escape(url)}">{escape(url)}</a></p>'
    )
    return Citation(plain, html)


def _marked(statement: Statement, words: str) -> str:
    """Words that are no direct quotation in single marks, since nobody printed them as one."""
    if statement.kind is Kind.DIRECT and words.startswith(_MARKS):
        return words
    return f"‘{words}’"


def _provenance(cited: Cited) -> Iterator[str]:
    statement, article = cited.statement, cited.article
    speaker = statement.speaker.name or UNKNOWN
    day = said_in_words(statement.said) if statement.said else None
    yield f"{speaker}, {day}" if day else speaker
    yield f"{statement.kind}, as reported by {_outlet(article)}"
    if statement.relays:
        # From the one who heard it to the one who told the outlet.
        yield "through " + ", ".join(relay.name for relay in reversed(statement.relays))
    if cited.reviewed:
        yield f"reviewed by {cited.reviewed.by}, {day_in_words(cited.reviewed.at)}"
    else:
        yield "machine-read"


def _outlet(article: ArticleOf) -> str:
    outlet = article.outlet or article.wire or "an outlet not given"
    return f"{outlet}, {day_in_words(article.published)}" if article.published else outlet
