"""Records of the contract to rows and back: the one place that knows which column holds what."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from onrecord.contract import (
    Article,
    Basis,
    By,
    Furniture,
    Original,
    Statement,
    words_of,
)
from onrecord.contract_json import read_record, record_json
from onrecord.days import days_of
from onrecord.identity import sha256_of
from onrecord.store.said_days import said_days

Value = str | int | float | None

# What is known about a version beside its text: it may be corrected without a new version.
DESCRIPTION_COLUMNS = (
    "title",
    "author",
    "outlet",
    "wire",
    "published",
    "published_first",
    "published_last",
    "language",
    "basis",
    "text_by",
    "original_sha256",
    "original_media_type",
    "furniture",
)
STATEMENT_COLUMNS = (
    "id",
    "kind",
    "mode",
    "polarity",
    "headline",
    "within",
    "text",
    "cue",
    "source",
    "content_start",
    "content_end",
    "speaker",
    "speaker_id",
    "speaker_type",
    "speaker_basis",
    "speaker_confidence",
    "speaker_reason",
    "said_start",
    "said_end",
    "said_first",
    "said_last",
    "confidence",
    "contract",
)


def description_row(article: Article) -> tuple[Value, ...]:
    """The values of DESCRIPTION_COLUMNS."""
    days = days_of(article.published)
    return (
        article.title,
        article.author,
        article.outlet,
        article.wire,
        article.published,
        days.first if days else None,
        days.last if days else None,
        article.language,
        _json(article.basis),
        article.text_by,
        article.original.sha256,
        article.original.media_type,
        _json(article.furniture),
    )


def statement_row(statement: Statement, text: str) -> tuple[Value, ...]:
    """The values of STATEMENT_COLUMNS; `text` is the article's."""
    speaker, said = statement.speaker, statement.said
    days = said_days(said)
    return (
        statement.id,
        statement.kind,
        statement.mode,
        statement.polarity,
        int(statement.headline),
        statement.within,
        statement.text,
        words_of(statement.cue, text),
        words_of(statement.source, text),
        statement.outer.start,
        statement.outer.end,
        speaker.name,
        speaker.id,
        speaker.type,
        speaker.basis,
        speaker.confidence,
        speaker.reason,
        said.start if said else None,
        said.end if said else None,
        days.first,
        days.last,
        statement.confidence,
        _json(statement),
    )


def digest_of(statements: Iterable[str]) -> str:
    """A name for what an extraction found: of its statements' JSON, in order."""
    return sha256_of("\n".join(statements))


def article_of(row: sqlite3.Row, text: str) -> Article:
    """The article that a row of `article` joined with `version` holds; `text` is its text."""
    return Article(
        id=row["article"],
        location=row["location"],
        title=row["title"],
        author=row["author"],
        outlet=row["outlet"],
        wire=row["wire"],
        published=row["published"],
        language=row["language"],
        basis=read_record(row["basis"], Basis),
        text=text,
        sha256=row["sha256"],
        original=Original(row["original_sha256"], row["original_media_type"]),
        text_by=row["text_by"],
        furniture=read_record(row["furniture"], tuple[Furniture, ...]),
    )


def by_of(row: sqlite3.Row) -> By:
    """Who read it, from a row that holds the columns of `extraction`."""
    return By(row["onrecord"], row["model"], row["settings"], row["at"])


def statement_of(row: sqlite3.Row) -> Statement:
    """The statement, from its contract alone."""
    return read_record(row["contract"], Statement)


def _json(record: object) -> str:
    return record_json(record).decode()
