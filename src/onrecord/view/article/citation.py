"""A statement as it is quoted elsewhere: its words, whose they are said to be, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Protocol

from onrecord.contract import Kind, Statement
from onrecord.store.review.records import Reviewed
from onrecord.view.in_words import day_in_words, denial_in_words, said_in_words

# Words that nobody said so must not be taken for a quotation.
_NOT_WORD_FOR_WORD = {Kind.INDIRECT: "in indirect speech", Kind.MIXED: "quoted in part"}


class Published(Protocol):
    """What a citation tells of an article: an `Article` has it, and a `StoredStatement`."""

    @property
    def location(self) -> str:
        """Where the article was found."""

    @property
    def title(self) -> str | None:
        """Its title."""

    @property
    def outlet(self) -> str | None:
        """Who published it."""

    @property
    def wire(self) -> str | None:
        """Whose copy it prints."""

    @property
    def published(self) -> str | None:
        """When."""


@dataclass(frozen=True, slots=True)
class Citation:
    """The same words for a text field and for a document."""

    plain: str
    html: str


def citation_of(
    statement: Statement,
    article: Published,
    reviewed: Reviewed | None,
    url: str,
    *,
    is_corrected: bool = False,
) -> Citation:
    """Words, speaker, day, outlet, publication, relays, who read it, link. Everything escaped.

    Without a name the speaker is called unknown, whatever candidates there are.
    """
    parts = [*_told(statement, article)]
    if is_corrected:
        parts.append("corrected by the outlet since")
    told = ", ".join(parts)
    read = _read(reviewed)
    words = " ".join(statement.text.split())
    title = f" “{article.title}”." if article.title else ""
    return Citation(
        plain=f"{words} — {told}.{title} {read}. {url}",
        html=(
            f"<blockquote>{escape(words)}</blockquote><p>— {escape(told)}.{escape(title)} "
            f'{escape(read)}. <a href="{escape(url)}">{escape(url)}</a></p>'
        ),
    )


def _told(statement: Statement, article: Published) -> Iterator[str]:
    yield statement.speaker.name or "unknown speaker"
    if statement.kind in _NOT_WORD_FOR_WORD:
        yield _NOT_WORD_FOR_WORD[statement.kind]
    denied = denial_in_words(statement)
    if denied:
        yield denied.rstrip(".").lower()
    if statement.said and (day := said_in_words(statement.said)):
        yield f"said {day}"
    yield f"as reported by {article.outlet or article.wire or article.location}"
    if article.published:
        yield f"published {day_in_words(article.published)}"
    if statement.relays:
        # Outermost first: the last one stood nearest to the speaker.
        yield "through " + ", ".join(relay.name for relay in reversed(statement.relays))


def _read(reviewed: Reviewed | None) -> str:
    if reviewed is None:
        return "Read by machine, not reviewed"
    return f"Reviewed by {reviewed.by}, {day_in_words(reviewed.at)}"
