"""Statements -> statements with their speakers."""

from __future__ import annotations

from dataclasses import replace

from onrecord.contract import Article, Statement
from onrecord.identify.names import ArticleNames
from onrecord.identify.speaker import name_speaker


def identify(article: Article, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The same statements in the same order, each with a speaker, or unknown with a reason.

    A name is given only where the source's own words hold one; what a pronoun or a description
    refers to stays unknown.
    """
    names = ArticleNames.of(article.text)
    return tuple(
        replace(statement, speaker=name_speaker(article.text, statement, names))
        for statement in statements
    )
