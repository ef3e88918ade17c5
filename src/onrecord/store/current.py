"""What the record says today, made from readings and decisions, an article at a time.

`current_statement` is written in the transaction that changes what it is made from: whoever is
killed leaves either both as they were or both as they should be.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.contract import Article, words_of
from onrecord.contract_json import record_json
from onrecord.days import Days, days_of
from onrecord.naming import without_candidates
from onrecord.store.corrected import CorrectionNote, correction_notes, with_links_as_decided
from onrecord.store.readings import Reading, reading_of_article
from onrecord.store.review.decisions import decided_reading
from onrecord.store.review.records import DecidedStatement
from onrecord.store.rows import Value
from onrecord.store.said_days import said_days
from onrecord.store.search.numbers import next_number
from onrecord.store.search.terms import addressee_of, terms_of
from onrecord.store.speakers.names import (
    learn,
    learn_at_once,
    names_in,
    unlearn,
    unlearn_unused,
)
from onrecord.store.speakers.relabel import list_speakers, relabel
from onrecord.store.speakers.voices import Heard, Voice, heard, voices

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
    "named",
    "role",
    "addressee_text",
    "correction",
    "correction_start",
    "contract",
)
SPEAKER_ID = COLUMNS.index("speaker_id") - 1
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

    @property
    def speakers(self) -> frozenset[str]:
        """The ids of those who are known."""
        ids = (row[SPEAKER_ID] for row in self.rows)
        return frozenset(str(id_) for id_ in ids if id_ is not None)


def refresh(connection: sqlite3.Connection, article: str) -> None:
    """Writes anew what the record says today of the article with that id.

    And of others, where its names make it plain that a name means somebody else than it seemed to.
    """
    before = names_in(connection, article)
    clear(connection, article)
    reading = reading_of_article(connection, article)
    every = heard(connection, reading.extraction.article, decided_reading(connection, reading))
    names = (each.named for each in every if not each.decided.rejected)
    relabel(connection, learn(connection, filter(None, names), article))
    _insert(connection, reading, _current(connection, reading, every))
    relabel(connection, unlearn(connection, before))


def current_of(connection: sqlite3.Connection, reading: Reading) -> Current:
    """What should stand there of the article of a reading, by the names that the record knows."""
    decided = decided_reading(connection, reading)
    return _current(connection, reading, heard(connection, reading.extraction.article, decided))


def _current(connection: sqlite3.Connection, reading: Reading, every: Iterable[Heard]) -> Current:
    every = tuple(every)
    told = voices(connection, reading.extraction.article, every)
    return Current(
        rows=tuple(_rows(connection, reading, zip(every, told, strict=True))),
        corrections=sum(each.decided.to_look_at for each in every),
    )


def _insert(connection: sqlite3.Connection, reading: Reading, current: Current) -> None:
    article = reading.extraction.article
    first = next_number(connection, article)
    numbered = ((first + place, *row) for place, row in enumerate(current.rows))
    list_speakers(connection, current.speakers)
    connection.executemany(INSERT, numbered)
    connection.execute(SET_CORRECTIONS, (current.corrections, article.id))


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
    # Nearly every name at once: each by itself would settle its family again and again.
    learn_at_once(connection)
    for (article,) in connection.execute(ARTICLES).fetchall():
        refresh(connection, article)
    relabel(connection, unlearn_unused(connection))


def _rows(
    connection: sqlite3.Connection, reading: Reading, every: Iterable[tuple[Heard, Voice]]
) -> Iterator[tuple[Value, ...]]:
    extraction = reading.extraction
    numbers = [row[0] for row in connection.execute(STATEMENTS, (reading.number,))]
    # By the object itself: nothing keeps a damaged record from holding one id twice.
    number_of = {
        id(statement): number
        for statement, number in zip(extraction.statements, numbers, strict=True)
    }
    standing = [(each, voice) for each, voice in every if not each.decided.rejected]
    article = with_links_as_decided(extraction.article, (each.decided for each, _ in standing))
    notes = correction_notes(article, reading.gaps)
    for position, (each, voice) in enumerate(standing):
        number = number_of.get(id(each.decided.found))
        contract = _contract(each, number)
        correction = _correction(notes.get(each.decided.statement.id))
        yield (*_row(article, position, voice, number), *correction, contract)


def _correction(note: CorrectionNote | None) -> tuple[Value, ...]:
    """The values of `correction` and `correction_start`; words that are not kept are empty."""
    return (note.words, note.start) if note else (None, None)


def _contract(every: Heard, number: int | None) -> str | None:
    """The statement's own row has it already where nobody changed anything."""
    statement = without_candidates(every.decided.statement)
    return None if number is not None and statement == every.decided.found else _json(statement)


def _row(article: Article, position: int, voice: Voice, number: int | None) -> tuple[Value, ...]:
    """The values of COLUMNS but for the first and the last three."""
    decided = voice.decided
    statement, reviewed = without_candidates(decided.statement), decided.reviewed
    speaker, said = statement.speaker, statement.said
    name = voice.name
    speaker_id = name.speaker if name else None
    days, published = said_days(said), days_of(article.published)
    # An open end tells of no month: then it is that of publication.
    month = _month_of(days.closed or published)
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
        name.shown if name else None,
        speaker_id,
        speaker.reason,
        addressee_of(statement),
        statement.venue.text if statement.venue else None,
        _json([relay.name for relay in statement.relays]) if statement.relays else None,
        said.start if said else None,
        said.end if said else None,
        days.first,
        days.last,
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
        name.number if name else None,
        voice.role,
        statement.addressee.text if statement.addressee else None,
    )


def _candidates(decided: DecidedStatement) -> tuple[str, ...]:
    speaker = decided.statement.speaker
    return () if speaker.name else tuple(each.name for each in speaker.alternatives)


def _month_of(days: Days | None) -> str | None:
    """The month that holds all of the days, as `2015-10`; None where they lie in several."""
    if days is None or days.first[:7] != days.last[:7]:
        return None
    return days.first[:7]


def _json(record: object) -> str:
    return record_json(record).decode()
