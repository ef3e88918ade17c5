"""The user's list, as the record keeps it."""

from __future__ import annotations

import sqlite3

from onrecord.contract import SpeakerType
from onrecord.registry.known import Column, KnownSpeaker, Role
from onrecord.store.speakers.records import ListColumns

SPEAKER = "SELECT id, name, type FROM known_speaker WHERE id = ?"
ALIASES = """
SELECT DISTINCT name FROM known_name
WHERE speaker = ? AND name <> (SELECT name FROM known_speaker WHERE id = speaker) ORDER BY name"""
ROLES = "SELECT title, first_day, last_day FROM known_role WHERE speaker = ? ORDER BY number"
COLUMNS = "SELECT name, value FROM known_column WHERE speaker = ? ORDER BY name, value"
COLUMNS_ON_RECORD = """
SELECT known_column.speaker, known_column.name, known_column.value
FROM known_column JOIN current_speaker ON current_speaker.id = known_column.speaker
ORDER BY known_column.speaker, known_column.name, known_column.value"""
COLUMN_NAMES = "SELECT DISTINCT name FROM known_column ORDER BY name"


def known_speaker(connection: sqlite3.Connection, speaker: str) -> KnownSpeaker | None:
    """The entry of that id; None where the list has none. Aliases and columns are in order."""
    row = connection.execute(SPEAKER, (speaker,)).fetchone()
    if row is None:
        return None
    return KnownSpeaker(
        id=row["id"],
        name=row["name"],
        type=SpeakerType(row["type"]) if row["type"] else None,
        aliases=tuple(each["name"] for each in connection.execute(ALIASES, (speaker,))),
        roles=tuple(Role(*each) for each in connection.execute(ROLES, (speaker,))),
        columns=tuple(Column(*each) for each in connection.execute(COLUMNS, (speaker,))),
    )


def list_columns(connection: sqlite3.Connection) -> ListColumns:
    """The list's further columns, and what they hold of those who are on record."""
    values: dict[str, dict[str, str]] = {}
    for speaker, name, value in connection.execute(COLUMNS_ON_RECORD):
        mine = values.setdefault(speaker, {})
        mine[name] = f"{mine[name]}; {value}" if name in mine else value
    names = tuple(row["name"] for row in connection.execute(COLUMN_NAMES))
    return ListColumns(names, values)
