"""Articles and extractions made by hand for the tests of the record."""

from __future__ import annotations

from dataclasses import replace

from onrecord.contract import (
    CONTRACT,
    Article,
    ArticleBasis,
    Basis,
    By,
    Extraction,
    Kind,
    Mode,
    Original,
    Polarity,
    Reason,
    Span,
    Spans,
    Speaker,
    SpeakerType,
    Statement,
)
from onrecord.identity import article_id, sha256_of, statement_id

RULES = By("0.1.0", None, "rules0000001", "2026-01-02T03:04:05Z")
MODEL = By("0.1.0", "m" * 64, "learned00001", "2026-02-02T03:04:05Z")

HARBOUR = 'Ana Ruiz said "the harbour will open in May". Tom Bell asked "who pays for it?"'
HARBOUR_LATER = 'Ana Ruiz said "the harbour will open in June". Tom Bell asked "who pays for it?"'


def an_article(location: str = "news/harbour.txt", text: str = HARBOUR) -> Article:
    """An article with no more known about it than its title."""
    return Article(
        id=article_id(location),
        location=location,
        title="Harbour to open",
        author=None,
        outlet=None,
        wire=None,
        published=None,
        language="en",
        basis=Basis(title=ArticleBasis.FIRST_LINE),
        text=text,
        sha256=sha256_of(text),
        original=Original(sha256_of(text), "text/plain"),
        text_by="plain",
    )


def a_statement(article: Article, content: str, cue: str = "said", source: str = "") -> Statement:
    """The statement whose content, cue and source are the first of these words in the text."""
    spans = _place(article, content)
    cue_spans = _place(article, cue)
    known = Speaker(name=source, type=SpeakerType.PERSON, spans=_place(article, source))
    return Statement(
        id=statement_id(article, spans, cue_spans),
        kind=Kind.DIRECT,
        mode=Mode.QUESTION if cue == "asked" else Mode.SPEECH,
        polarity=Polarity.AFFIRMED,
        headline=False,
        within=None,
        text=content,
        content=spans,
        cue=cue_spans,
        source=_place(article, source) if source else (),
        speaker=known if source else Speaker(reason=Reason.NO_SOURCE),
    )


def an_extraction(article: Article, *statements: Statement, by: By = RULES) -> Extraction:
    """What was found in the article."""
    return Extraction(CONTRACT, article, by, statements)


def harbour(location: str = "news/harbour.txt", by: By = RULES) -> Extraction:
    """Two statements: one of Ana Ruiz, and a question of Tom Bell."""
    article = an_article(location)
    return an_extraction(
        article,
        a_statement(article, '"the harbour will open in May"', "said", "Ana Ruiz"),
        a_statement(article, '"who pays for it?"', "asked", "Tom Bell"),
        by=by,
    )


def harbour_later(location: str = "news/harbour.txt", by: By = RULES) -> Extraction:
    """The same article after its text was changed: May became June."""
    article = an_article(location, HARBOUR_LATER)
    return an_extraction(
        article,
        a_statement(article, '"the harbour will open in June"', "said", "Ana Ruiz"),
        a_statement(article, '"who pays for it?"', "asked", "Tom Bell"),
        by=by,
    )


def one_liner(
    location: str, speaker: str, words: str, *, published: str | None = None
) -> Extraction:
    """An article that is one statement: `speaker said words`."""
    article = replace(an_article(location, f"{speaker} said {words}."), published=published)
    return an_extraction(article, a_statement(article, words, "said", speaker))


def _place(article: Article, words: str) -> Spans:
    start = article.text.index(words)
    return (Span(start, start + len(words)),)
