"""Speakers of the record: completion while a name is typed, and what their pages tell."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord.contract import SAID, Kind
from onrecord.errors import NotFound
from onrecord.store.page_records import (
    FacetCount,
    Hit,
    MonthCount,
    SpeakerEntry,
    SpeakerProfile,
)
from onrecord.store.search.results import hits_of
from onrecord.store.search.terms import Field, any_of, term
from onrecord.store.search.words import name_begun
from onrecord.store.speakers.find import aliases_of, speaker_of_link
from onrecord.store.speakers.identity import identity_of
from onrecord.store.speakers.records import Identity

LISTED = 12

MOST_QUOTED = """
SELECT id, name, aliases, statements FROM current_speaker WHERE statements > 0
ORDER BY statements DESC, name LIMIT ?"""
BEGUN = """
SELECT current_speaker.id, current_speaker.name, current_speaker.aliases,
       current_speaker.statements
FROM speaker_words JOIN current_speaker ON current_speaker.number = speaker_words.rowid
WHERE speaker_words MATCH ?
ORDER BY current_speaker.statements DESC, current_speaker.name LIMIT ?"""
SPEAKER = "SELECT statements, others FROM current_speaker WHERE id = ?"

# Of what the speaker said, asked or wrote; beliefs and attitudes are counted apart. The rows are
# fetched once for everything that is counted: twenty thousand take a tenth of a second.
PROFILE = f"""
WITH said AS MATERIALIZED (
    SELECT kind, source, addressee, relays, month, said_first, said_last, article,
           coalesce(outlet, wire) AS publisher
    FROM current_statement INDEXED BY current_statement_speaker
    WHERE speaker_id = ? AND mode IN ({", ".join(f"'{mode}'" for mode in SAID)}))
SELECT 'articles', NULL, count(DISTINCT article) FROM said
UNION ALL SELECT 'months_said', NULL, count(*) FROM said
    WHERE month IS NOT NULL AND said_first IS NOT NULL AND said_last IS NOT NULL
UNION ALL SELECT 'undated', NULL, count(*) FROM said WHERE month IS NULL
UNION ALL SELECT 'kinds', kind, count(*) FROM said GROUP BY kind
UNION ALL SELECT * FROM (
    SELECT 'names', source, count(*) AS n FROM said WHERE source <> ''
    GROUP BY source ORDER BY n DESC, source LIMIT {LISTED})
UNION ALL SELECT * FROM (
    SELECT 'outlets', publisher, count(*) AS n FROM said WHERE publisher IS NOT NULL
    GROUP BY publisher ORDER BY n DESC, publisher LIMIT {LISTED})
UNION ALL SELECT * FROM (
    SELECT 'addressees', addressee, count(*) AS n FROM said WHERE addressee IS NOT NULL
    GROUP BY addressee ORDER BY n DESC, addressee LIMIT {LISTED})
UNION ALL SELECT * FROM (
    SELECT 'relays', relay.value, count(*) AS n FROM said, json_each(said.relays) AS relay
    WHERE relays IS NOT NULL GROUP BY relay.value ORDER BY n DESC, relay.value LIMIT {LISTED})
UNION ALL SELECT * FROM (
    SELECT kind, month, count(*) FROM said WHERE month IS NOT NULL GROUP BY kind, month)"""
# In the order of the fields of MonthCount.
MONTH_KINDS = (Kind.DIRECT, Kind.MIXED, Kind.INDIRECT)
DOUBTFUL = """
SELECT rowid FROM statement_words WHERE statement_words MATCH ? ORDER BY rowid DESC LIMIT ?"""


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
    """What a speaker's page tells, under the id that it has today.

    Raises NotFound where nobody has, or had, the id.
    """
    found = speaker_of_link(connection, speaker_id)
    if found is None:
        raise NotFound(
            f"no speaker {speaker_id!r} in the record; the name may be another one since the "
            "article was read again: look for it among the speakers"
        )
    who = identity_of(connection, found)
    row = connection.execute(SPEAKER, (found,)).fetchone()
    counted: dict[str, list[FacetCount]] = {}
    for what, value, count in connection.execute(PROFILE, (found,)):
        counted.setdefault(what, []).append(FacetCount(value or "", value or "", count))
    return SpeakerProfile(
        id=found,
        name=who.name,
        identity=who,
        statements=row["statements"] if row else 0,
        others=row["others"] if row else 0,
        articles=counted["articles"][0].count,
        kinds=tuple(sorted(counted.get("kinds", ()), key=lambda each: (-each.count, each.value))),
        names=tuple(counted.get("names", ())),
        outlets=tuple(counted.get("outlets", ())),
        addressees=tuple(counted.get("addressees", ())),
        relays=tuple(counted.get("relays", ())),
        months=tuple(_months(counted)),
        months_said=counted["months_said"][0].count,
        undated=counted["undated"][0].count,
        doubtful=_doubtful(connection, who),
    )


def _entries(rows: sqlite3.Cursor) -> Iterator[SpeakerEntry]:
    return (
        SpeakerEntry(row["id"], row["name"], row["statements"], aliases_of(row["aliases"]))
        for row in rows
    )


def _months(counted: dict[str, list[FacetCount]]) -> Iterator[MonthCount]:
    """The counts of each kind brought together by month, in order."""
    by_kind = {kind: {each.value: each.count for each in counted.get(kind, ())} for kind in Kind}
    for month in sorted({month for counts in by_kind.values() for month in counts}):
        yield MonthCount(month, *(by_kind[kind].get(month, 0) for kind in MONTH_KINDS))


def _doubtful(connection: sqlite3.Connection, who: Identity) -> tuple[Hit, ...]:
    names = dict.fromkeys((who.name, *(used.name for used in who.names), *who.aliases))
    match = any_of(term(Field.CANDIDATE, name) for name in names)
    rows = connection.execute(DOUBTFUL, (match, LISTED))
    return hits_of(connection, [row[0] for row in rows])
