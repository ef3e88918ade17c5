"""Statements -> who, through whom, to whom, where, when, how many; and the corrections of them.

naming, source, choice   the article's names, a source's words, whom they mean
resolve                  the speaker of each statement
relays                   through whom it came
dates, quantities        expressions of time, and what is counted or measured
occasions                to whom, where and when it was said
corrections              which statements an outlet's correction names
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.contract import Article, Speaker, Statement
from onrecord.encoder.article_vectors import ArticleVectors
from onrecord.identify.article_view import ArticleView, view_article
from onrecord.identify.corrections import with_links
from onrecord.identify.counted import with_quantities
from onrecord.identify.dates import DateExpression, dates_of
from onrecord.identify.loading import loaded_occasions, loaded_ranking
from onrecord.identify.occasions.telling import NOT_TOLD, Occasion, occasions_of
from onrecord.identify.quantities import find_quantities
from onrecord.identify.relays import relays_of
from onrecord.identify.resolve import Resolver
from onrecord.settings import ExtractionSettings


@dataclass(frozen=True, slots=True)
class Identified:
    """An article whose corrections are linked to the statements that they name, and these."""

    article: Article
    statements: tuple[Statement, ...]


def identify(
    article: Article,
    statements: tuple[Statement, ...],
    vectors: ArticleVectors,
    settings: ExtractionSettings,
) -> Identified:
    """The same statements in the same order, each with a speaker, or unknown with a reason.

    `vectors`: what the encoder tells of the article. Without a model only those are named
    whom the words of a source name. Raises `ModelError` where the model is damaged.
    """
    view = view_article(article, vectors.names)
    named = {each.id: each for each in with_speakers(view, statements, settings)}
    dates = dates_of(article)
    quantities = find_quantities(view.text, [date.span for date in dates])
    occasions = _occasions(view, tuple(named.values()), dates, vectors, settings)
    told = tuple(
        _told(view, each, named.get(each.within or ""), occasions.get(each.id, NOT_TOLD))
        for each in named.values()
    )
    counted = with_quantities(told, quantities)
    return Identified(with_links(view, counted), counted)


def with_speakers(
    view: ArticleView, statements: tuple[Statement, ...], settings: ExtractionSettings
) -> tuple[Statement, ...]:
    """The same statements, each with a speaker, nothing else said yet. Raises `ModelError`."""
    speakers = _speakers(statements, Resolver(view, loaded_ranking(settings)))
    return tuple(replace(each, speaker=speakers[each.id]) for each in statements)


def _occasions(
    view: ArticleView,
    statements: tuple[Statement, ...],
    dates: tuple[DateExpression, ...],
    vectors: ArticleVectors,
    settings: ExtractionSettings,
) -> dict[str, Occasion]:
    """By the id of each statement; none without a model that knows of them."""
    model = loaded_occasions(settings)
    if model is None or vectors.phrases is None:
        return {}
    return occasions_of(view, statements, dates, vectors.phrases, model)


def _told(
    view: ArticleView, statement: Statement, around: Statement | None, occasion: Occasion
) -> Statement:
    return replace(
        statement,
        relays=relays_of(view, statement, around),
        addressee=occasion.addressee,
        venue=occasion.venue,
        said=occasion.said,
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
