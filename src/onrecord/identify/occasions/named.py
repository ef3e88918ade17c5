"""Whom the words of an addressee name."""

from __future__ import annotations

from onrecord.contract import Span
from onrecord.identify.article_view import ArticleView
from onrecord.identify.source.phrase import SourceKind, read_phrase


def name_of(view: ArticleView, span: Span) -> str | None:
    """The fullest name of whom the words name; None where they name nobody in particular."""
    phrase = read_phrase((span,), view.names)
    if phrase.kind == SourceKind.NAME and len(phrase.names) == 1:
        meant = view.cast.meant_by(phrase.names[0])
        return meant[0].name if len(meant) == 1 else phrase.names[0].text
    return phrase.group or None
