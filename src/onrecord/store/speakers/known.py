"""The user's list, as the record keeps it."""

from __future__ import annotations

import sqlite3

from onrecord.contract import SpeakerType
from onrecord.registry.known import Column, KnownSpeaker, Role

SPEAKER = "SELECT id, name, type FROM known_speaker WHERE id = ?"
ALIASES = """
SELECT DISTINCT name FROM known_name
WHERE speaker = ? AND name <> (SELECT name FROM known_speaker WHERE id = speaker) ORDER BY name"""
ROLES = "SELECT title, first_day, last_day FROM known_role WHERE speaker = ? ORDER BY number"
COLUMNS = "SELECT name, value FROM known_column WHERE speaker = ? ORDER BY name, value"
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


def column_names(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of the list's further columns, in order."""
    return tuple(row["name"] for row in connection.execute(COLUMN_NAMES))
