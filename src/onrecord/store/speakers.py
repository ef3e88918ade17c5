"""Speakers of the record: completion while a name is typed, and what their pages tell."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord.contract import SAID
from onrecord.errors import NotFound
from onrecord.store.page_records import (
    FacetCount,
    Hit,
    MonthCount,
    SpeakerEntry,
    SpeakerProfile,
)
from onrecord.store.search import hits_of
from onrecord.store.terms import Field, any_of, term
from onrecord.store.words import name_begun

MOST_QUOTED = """
SELECT id, name, statements FROM current_speaker WHERE statements > 0
ORDER BY statements DESC, name LIMIT ?"""
BEGUN = """
SELECT current_speaker.id, current_speaker.name, current_speaker.statements
FROM speaker_words JOIN current_speaker ON current_speaker.number = speaker_words.rowid
WHERE speaker_words MATCH ?
ORDER BY current_speaker.statements DESC, current_speaker.name LIMIT ?"""
SPEAKER = "SELECT id, name, statements, others FROM current_speaker WHERE id = ?"

# Of what the speaker said, asked or wrote; beliefs and attitudes are counted apart.
OF_SPEAKER = f"""
FROM current_statement INDEXED BY current_statement_speaker
WHERE speaker_id = ? AND mode IN ({", ".join(f"'{mode}'" for mode in SAID)})"""
ARTICLES = f"SELECT count(DISTINCT article) {OF_SPEAKER}"
TALLY = """
SELECT {what} AS value, count(*) AS n {of_speaker} AND {what} IS NOT NULL AND {what} <> ''
GROUP BY value ORDER BY n DESC, value LIMIT ?"""
RELAYS = f"""
SELECT relay.value, count(*) AS n FROM (SELECT relays {OF_SPEAKER} AND relays IS NOT NULL) AS told,
       json_each(told.relays) AS relay
GROUP BY relay.value ORDER BY n DESC, relay.value LIMIT ?"""
MONTHS = f"""
SELECT month, sum(kind = 'direct') AS direct, sum(kind = 'mixed') AS mixed,
       sum(kind = 'indirect') AS indirect, sum(said_first IS NOT NULL) AS said
{OF_SPEAKER} GROUP BY month ORDER BY month"""
DOUBTFUL = """
SELECT rowid FROM statement_words WHERE statement_words MATCH ? ORDER BY rowid DESC LIMIT ?"""
LISTED = 12


def most_quoted(connection: sqlite3.Connection, limit: int) -> tuple[SpeakerEntry, ...]:
    """Who said most, most first."""
    return tuple(_entries(connection.execute(MOST_QUOTED, (limit,))))


def speakers_begun(
    connection: sqlite3.Connection, begun: str, limit: int
) -> tuple[SpeakerEntry, ...]:
    """Speakers whose names have words that begin so, those who said most first."""
    match = name_begun(begun)
    if match is None:
        return ()
    return tuple(_entries(connection.execute(BEGUN, (match, limit))))


def speaker_profile(connection: sqlite3.Connection, speaker_id: str) -> SpeakerProfile:
    """What a speaker's page tells; raises NotFound where nobody has the id."""
    row = connection.execute(SPEAKER, (speaker_id,)).fetchone()
    if row is None:
        raise NotFound(
            f"no speaker {speaker_id!r} in the record; the name may be another one since the "
            "article was read again: look for it among the speakers"
        )
    months = connection.execute(MONTHS, (speaker_id,)).fetchall()
    return SpeakerProfile(
        id=row["id"],
        name=row["name"],
        statements=row["statements"],
        others=row["others"],
        articles=connection.execute(ARTICLES, (speaker_id,)).fetchone()[0],
        kinds=_tally(connection, speaker_id, "kind"),
        names=_tally(connection, speaker_id, "source"),
        outlets=_tally(connection, speaker_id, "coalesce(outlet, wire)"),
        addressees=_tally(connection, speaker_id, "addressee"),
        relays=_counts(connection.execute(RELAYS, (speaker_id, LISTED))),
        months=tuple(_month(each) for each in months if each["month"]),
        months_said=sum(each["said"] for each in months if each["month"]),
        undated=sum(_month(each).all for each in months if not each["month"]),
        doubtful=_doubtful(connection, row["name"]),
    )


def _entries(rows: sqlite3.Cursor) -> Iterator[SpeakerEntry]:
    return (SpeakerEntry(row["id"], row["name"], row["statements"]) for row in rows)


def _tally(connection: sqlite3.Connection, speaker_id: str, what: str) -> tuple[FacetCount, ...]:
    sql = TALLY.format(what=what, of_speaker=OF_SPEAKER)
    return _counts(connection.execute(sql, (speaker_id, LISTED)))


def _counts(rows: sqlite3.Cursor) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(value, value, count) for value, count in rows)


def _month(row: sqlite3.Row) -> MonthCount:
    return MonthCount(row["month"] or "", row["direct"], row["mixed"], row["indirect"])


def _doubtful(connection: sqlite3.Connection, name: str) -> tuple[Hit, ...]:
    match = any_of([term(Field.CANDIDATE, name)])
    rows = connection.execute(DOUBTFUL, (match, LISTED))
    return hits_of(connection, [row[0] for row in rows])
