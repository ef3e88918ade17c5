"""What the record says today, made from readings and decisions, an article at a time.

`current_statement` is written in the transaction that changes what it is made from: whoever is
killed leaves either both as they were or both as they should be.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.contract import Article, Said, words_of
from onrecord.contract_json import record_json
from onrecord.days import Days, days_of
from onrecord.identity import speaker_id_of
from onrecord.naming import without_candidates
from onrecord.store.readings import Reading, reading_of_article
from onrecord.store.review.decisions import decided_reading
from onrecord.store.review.records import DecidedStatement
from onrecord.store.rows import Value
from onrecord.store.search.numbers import next_number
from onrecord.store.search.terms import terms_of

COLUMNS = (
    "number",
    "id",
    "article",
    "position",
    "statement",
    "kind",
    "mode",
    "polarity",
    "headline",
    "within",
    "published",
    "published_last",
    "outlet",
    "wire",
    "speaker",
    "speaker_id",
    "speaker_reason",
    "addressee",
    "venue",
    "relays",
    "said_start",
    "said_end",
    "said_first",
    "said_last",
    "month",
    "confidence",
    "reviewer",
    "reviewed",
    "content_start",
    "content_end",
    "title",
    "cue",
    "source",
    "text",
    "terms",
    "contract",
)
INSERT = f"""
INSERT INTO current_statement ({", ".join(COLUMNS)}) VALUES ({", ".join("?" * len(COLUMNS))})"""
SET_CORRECTIONS = "UPDATE article SET corrections = ? WHERE id = ?"
CLEAR = "DELETE FROM current_statement WHERE article = ?"
STATEMENTS = "SELECT number FROM statement WHERE extraction = ? ORDER BY position"
INDEXES = ("statement_words", "speaker_words")
ARTICLES = "SELECT id FROM article WHERE version IS NOT NULL ORDER BY rowid"


@dataclass(frozen=True, slots=True)
class Current:
    """What the record says today of an article: its rows, values of COLUMNS but for `number`.

    corrections
        How many statements of reviewers are to be looked at.
    """

    rows: tuple[tuple[Value, ...], ...]
    corrections: int


def refresh(connection: sqlite3.Connection, article: str) -> None:
    """Writes anew what the record says today of the article with that id."""
    clear(connection, article)
    reading = reading_of_article(connection, article)
    current = current_of(connection, reading)
    first = next_number(connection, reading.extraction.article)
    numbered = ((first + place, *row) for place, row in enumerate(current.rows))
    connection.executemany(INSERT, numbered)
    connection.execute(SET_CORRECTIONS, (current.corrections, article))


def current_of(connection: sqlite3.Connection, reading: Reading) -> Current:
    """What should stand there of the article of a reading."""
    decided = decided_reading(connection, reading)
    return Current(
        rows=tuple(_rows(connection, reading, decided)),
        corrections=sum(each.to_look_at for each in decided),
    )


def clear(connection: sqlite3.Connection, article: str) -> None:
    """Takes out what the record says today of an article."""
    connection.execute(CLEAR, (article,))


def rebuild(connection: sqlite3.Connection) -> None:
    """Writes all of it anew, and the indexes over it."""
    # The indexes first: what they do not hold cannot be taken out of them.
    for index in INDEXES:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    connection.execute("DELETE FROM current_statement")
    connection.execute("DELETE FROM current_speaker")
    for (article,) in connection.execute(ARTICLES).fetchall():
        refresh(connection, article)


def _rows(
    connection: sqlite3.Connection, reading: Reading, decided: Iterable[DecidedStatement]
) -> Iterator[tuple[Value, ...]]:
    extraction = reading.extraction
    numbers = [row[0] for row in connection.execute(STATEMENTS, (reading.number,))]
    # By the object itself: nothing keeps a damaged record from holding one id twice.
    number_of = {
        id(statement): number
        for statement, number in zip(extraction.statements, numbers, strict=True)
    }
    standing = (each for each in decided if not each.rejected)
    for position, each in enumerate(standing):
        yield _row(extraction.article, position, each, number_of.get(id(each.found)))


def _row(
    article: Article, position: int, decided: DecidedStatement, number: int | None
) -> tuple[Value, ...]:
    statement, reviewed = without_candidates(decided.statement), decided.reviewed
    speaker, said = statement.speaker, statement.said
    speaker_id = speaker_id_of(speaker)
    days, published = _days_of_saying(said), days_of(article.published)
    month = _month_of(days or published)
    return (
        statement.id,
        article.id,
        position,
        number,
        statement.kind,
        statement.mode,
        statement.polarity,
        int(statement.headline),
        statement.within,
        article.published,
        published.last if published else None,
        article.outlet,
        article.wire,
        speaker.name,
        speaker_id,
        speaker.reason,
        (statement.addressee.name or statement.addressee.text) if statement.addressee else None,
        statement.venue.text if statement.venue else None,
        _json([relay.name for relay in statement.relays]) if statement.relays else None,
        said.start if said else None,
        said.end if said else None,
        days.first if days else None,
        days.last if days else None,
        month,
        statement.confidence,
        reviewed.by if reviewed else None,
        reviewed.at if reviewed else None,
        statement.outer.start,
        statement.outer.end,
        article.title,
        words_of(statement.cue, article.text),
        words_of(statement.source, article.text),
        statement.text,
        terms_of(
            article,
            statement,
            speaker_id=speaker_id,
            candidates=_candidates(decided),
            said=days,
            month=month,
            is_reviewed=reviewed is not None,
        ),
        # The statement's own row has it already where nobody changed anything.
        None if number is not None and statement == decided.found else _json(statement),
    )


def _candidates(decided: DecidedStatement) -> tuple[str, ...]:
    speaker = decided.statement.speaker
    return () if speaker.name else tuple(each.name for each in speaker.alternatives)


def _days_of_saying(said: Said | None) -> Days | None:
    """The days on which something may have been said, as far as one end at least is known."""
    start, end = (days_of(said.start), days_of(said.end)) if said else (None, None)
    first, last = start or end, end or start
    return Days(first.first, last.last) if first and last else None


def _month_of(days: Days | None) -> str | None:
    """The month that holds all of the days, as `2015-10`; None where they lie in several."""
    if days is None or days.first[:7] != days.last[:7]:
        return None
    return days.first[:7]


def _json(record: object) -> str:
    return record_json(record).decode()
