"""Invented articles with their statements, as if they had been read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from onrecord.contract import (
    CONTRACT,
    Article,
    ArticleBasis,
    Basis,
    By,
    Extraction,
    Original,
    Statement,
    words_of,
)
from onrecord.identity import sha256_of, statement_id
from onrecord_lab.bench_view.press import Press
from onrecord_lab.bench_view.sentences import Draws, Page, write_statement

_BY = By("0.2.0", None, "bench-view", "2026-01-01T00:00:00Z")
_BASIS = Basis(
    title=ArticleBasis.METADATA, outlet=ArticleBasis.METADATA, published=ArticleBasis.METADATA
)
# What a statement takes on average, to be drawn at once.
_WORDS_EACH = 32
_CHANCES_EACH = 14
_PARAGRAPH = 3


def article_at(press: Press, number: int) -> Extraction:
    """The article of that number, the same every time."""
    size = press.sizes[number]
    draws = _draws(press, number, size)
    page = Page()
    title = draws.phrase(5, 9).capitalize()
    page.put(f"{title}\n\n")
    statements = []
    for place in range(size):
        page.put(f"{draws.phrase(6, 14).capitalize()}. ")
        statements.append(write_statement(page, draws))
        if place % _PARAGRAPH == _PARAGRAPH - 1:
            page.put("\n\n")
    article = _article(press, number, title, next(draws.outlets), page.text)
    return Extraction(CONTRACT, article, _BY, tuple(_named(each, article) for each in statements))


def _draws(press: Press, number: int, size: int) -> Draws:
    chance = press.chance_of(number)
    return Draws(
        words=press.words.stream(chance, _WORDS_EACH * size),
        speakers=press.speakers.stream(chance, size),
        outlets=press.outlets.stream(chance, size),
        chance=_chances(chance, _CHANCES_EACH * size),
        day=press.day_of(number),
    )


def _chances(chance: np.random.Generator, at_once: int) -> Iterator[float]:
    while True:
        yield from chance.random(at_once).tolist()


def _article(press: Press, number: int, title: str, outlet: str, text: str) -> Article:
    sha256 = sha256_of(text)
    return Article(
        id=press.id_of(number),
        location=press.location_of(number),
        title=title,
        author=None,
        outlet=outlet,
        wire=None,
        published=str(press.day_of(number)),
        language="en",
        basis=_BASIS,
        text=text,
        sha256=sha256,
        original=Original(sha256, "text/plain"),
        text_by="invented",
    )


def _named(statement: Statement, article: Article) -> Statement:
    return replace(
        statement,
        id=statement_id(article, statement.content, statement.cue),
        text=words_of(statement.content, article.text),
    )
