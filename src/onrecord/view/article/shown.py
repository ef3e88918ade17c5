"""An article as its page shows it, in one file or in the reading room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Article, By, Span, Spans
from onrecord.view.article.article_room import ArticleRoom
from onrecord.view.article.facts import SpeakerHere, speakers_here
from onrecord.view.article.notes import Numbered
from onrecord.view.article.reading import Reading, reading_of
from onrecord.view.in_words import figures_in_words


@dataclass(frozen=True, slots=True)
class Shown:
    """What the templates need of an article; `room` is None in the page of one file."""

    article: Article
    by: By
    reading: Reading
    speakers: tuple[SpeakerHere, ...]
    figures: str | None
    words: int
    room: ArticleRoom | None = None


def shown_of(
    article: Article,
    by: By,
    statements: Sequence[Numbered],
    *,
    gaps: Spans = (),
    part: Span | None = None,
    room: ArticleRoom | None = None,
) -> Shown:
    """The text, or a part of it, with its statements. In time linear in the text's length."""
    return Shown(
        article=article,
        by=by,
        reading=reading_of(article, statements, gaps=gaps, part=part),
        speakers=speakers_here(statements),
        figures=figures_in_words(one.statement for one in statements),
        words=len(article.text.split()),
        room=room,
    )
