"""Statements -> statements with their speakers and relays."""

from __future__ import annotations

from dataclasses import replace

from onrecord.contract import Article, Speaker, Statement
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
    speakers = _speakers(statements, Resolver(view, loaded_ranking(settings)))
    named = {each.id: replace(each, speaker=speakers[each.id]) for each in statements}
    return tuple(
        replace(each, relays=relays_of(view, each, named.get(each.within or "")))
        for each in named.values()
    )


def _speakers(statements: tuple[Statement, ...], resolver: Resolver) -> dict[str, Speaker]:
    """By the id of each statement.

    The outer ones first: who is "I" in somebody's words is known when it is known whose they are.
    """
    found: dict[str, Speaker] = {}
    outer = [statement for statement in statements if statement.within is None]
    inner = [statement for statement in statements if statement.within is not None]
    for statement in (*sorted(outer, key=_place), *sorted(inner, key=_place)):
        asked = resolver.ask(statement)
        answer = resolver.resolve(asked)
        resolver.tell(statement, asked, answer.meant)
        found[statement.id] = answer.speaker
    return found


def _place(statement: Statement) -> int:
    """Sources are resolved in the order of the text, for pronouns look back."""
    return (statement.source or statement.cue or statement.content)[0].start
