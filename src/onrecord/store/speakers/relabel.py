"""What the record says today, after a name means another speaker: no article is read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from onrecord.contract_json import record_json
from onrecord.registry.fold import folded, plain_words
from onrecord.store.search.terms import Field, term
from onrecord.store.speakers.names import Changes, names_of_speaker

NAMES = "SELECT number, speaker, shown FROM speaker_name WHERE number = ?"
ROWS = "SELECT * FROM current_statement WHERE speaker_id = ? AND named = ? ORDER BY number"
DELETE = "DELETE FROM current_statement WHERE speaker_id = ? AND named = ?"
ADD_SPEAKER = """
INSERT INTO current_speaker (id, name, statements, others, aliases, spellings)
VALUES (?, ?, 0, 0, ?, ?) ON CONFLICT (id) DO NOTHING"""
IS_THERE = "SELECT 1 FROM current_speaker WHERE id = ?"
SET_NAME = """
UPDATE current_speaker SET name = ?, aliases = ?, spellings = ?
WHERE id = ? AND (name, aliases, spellings) <> (?, ?, ?)"""
KNOWN_ALIASES = """
SELECT DISTINCT name FROM known_name WHERE speaker = ? OR speaker IN (
    SELECT base FROM speaker_name WHERE speaker = ?) ORDER BY name"""


def relabel(connection: sqlite3.Connection, changes: Changes) -> None:
    """Gives every statement under a changed name its speaker, and every speaker its names."""
    for number, meant in sorted(changes.names.items()):
        name = connection.execute(NAMES, (number,)).fetchone()
        if name is not None:
            _relabel(connection, number, meant, name["speaker"], name["shown"])
    for speaker in changes.speakers:
        if connection.execute(IS_THERE, (speaker,)).fetchone() is not None:
            listed = names_listed(connection, speaker)
            if listed is not None:
                connection.execute(SET_NAME, (*listed, speaker, *listed))


def list_speakers(connection: sqlite3.Connection, speakers: Iterable[str]) -> None:
    """Puts those among the speakers of the record who are not there yet."""
    for speaker in speakers:
        if connection.execute(IS_THERE, (speaker,)).fetchone() is None:
            listed = names_listed(connection, speaker)
            if listed is not None:
                connection.execute(ADD_SPEAKER, (speaker, *listed))


def names_listed(connection: sqlite3.Connection, speaker: str) -> tuple[str, str, str] | None:
    """The name that is shown, the others, and how all of them are searched."""
    names = names_of_speaker(connection, speaker)
    if not names:
        return None
    shown = names[0].shown
    known = [row["name"] for row in connection.execute(KNOWN_ALIASES, (speaker, speaker))]
    every = sorted({each.named.name for each in names} | set(known))
    aliases = record_json([name for name in every if name != shown]).decode()
    return shown, aliases, " | ".join(sorted(set(_spellings((shown, *every)))))


def _spellings(names: Iterable[str]) -> Iterator[str]:
    """The folded forms that are not what stands in the names anyway."""
    for name in names:
        form = folded(name)
        if form != " ".join(plain_words(name)):
            yield form


def _relabel(
    connection: sqlite3.Connection, number: int, meant: str, speaker: str, shown: str
) -> None:
    rows = connection.execute(ROWS, (meant, number)).fetchall()
    if not rows:
        return
    connection.execute(DELETE, (meant, number))
    list_speakers(connection, (speaker,))
    columns = rows[0].keys()
    insert = f"""
    INSERT INTO current_statement ({", ".join(columns)}) VALUES ({", ".join("?" * len(columns))})"""
    old, new = term(Field.SPEAKER, meant), term(Field.SPEAKER, speaker)
    for row in rows:
        terms = row["terms"].replace(old, new)
        changed = {"speaker": shown, "speaker_id": speaker, "terms": terms}
        connection.execute(insert, tuple((dict(row) | changed).values()))
