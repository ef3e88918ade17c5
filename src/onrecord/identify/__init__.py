"""Statements -> statements with their speakers and relays."""

from __future__ import annotations

from dataclasses import replace

from onrecord.contract import Article, Statement
from onrecord.encoder.name_vectors import NameVectors
from onrecord.identify.article_view import view_article
from onrecord.identify.loading import loaded_ranking
from onrecord.identify.relays import relays_of
from onrecord.identify.resolve import Resolver
from onrecord.settings import ExtractionSettings


def identify(
    article: Article,
    statements: tuple[Statement, ...],
    vectors: NameVectors | None,
    settings: ExtractionSettings,
) -> tuple[Statement, ...]:
    """The same statements in the same order, each with a speaker, or unknown with a reason.

    `vectors`: what the encoder tells of the article's names. Without a model only those are named
    whom the words of a source name. Raises `ModelError` where the model is damaged.
    """
    view = view_article(article, vectors)
    resolver = Resolver(view, loaded_ranking(settings))
    found: dict[str, Statement] = {}
    for statement in sorted(statements, key=_place):
        asked = resolver.ask(statement)
        answer = resolver.resolve(asked)
        resolver.tell(statement, asked, answer.meant)
        found[statement.id] = replace(statement, speaker=answer.speaker)
    return tuple(
        replace(each, relays=relays_of(view, each, found.get(each.within or "")))
        for each in (found[statement.id] for statement in statements)
    )


def _place(statement: Statement) -> int:
    """Sources are resolved in the order of the text, for pronouns look back."""
    return (statement.source or statement.cue or statement.content)[0].start
