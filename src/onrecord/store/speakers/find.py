"""The speaker that a person means: by id, by an id that it had, by any of its names."""

from __future__ import annotations

import re
import sqlite3

from onrecord.contract_json import read_record
from onrecord.errors import NotFound
from onrecord.identity import ID_LENGTH, sha256_of
from onrecord.registry.fold import folded, plain_words
from onrecord.store.search.words import alias_match

HAS_ID = "SELECT speaker FROM speaker_name WHERE speaker = ? LIMIT 1"
OF_BASE = "SELECT speaker FROM speaker_name WHERE base = ? AND base <> speaker LIMIT 1"
IN_LIST = "SELECT id FROM known_speaker WHERE id = ?"
LINKED = """
SELECT speaker_name.speaker FROM speaker_link
JOIN speaker_name ON speaker_name.name = speaker_link.name AND speaker_name.type = speaker_link.type
WHERE speaker_link.id = ? LIMIT 1"""
NAMES = "SELECT name, speaker FROM speaker_name"
OF_NAME = "SELECT DISTINCT speaker FROM speaker_name WHERE name = ?"
KNOWN_OF_NAME = "SELECT DISTINCT speaker FROM known_name WHERE folded = ?"
ALIKE = """
SELECT current_speaker.id, current_speaker.name, current_speaker.aliases
FROM speaker_words JOIN current_speaker ON current_speaker.number = speaker_words.rowid
WHERE speaker_words MATCH ? ORDER BY current_speaker.statements DESC LIMIT 200"""
SHOWN = """
SELECT name FROM current_speaker WHERE id = ?1
UNION SELECT name FROM known_speaker WHERE id = ?1 LIMIT 1"""
FIRST_ID = re.compile(f"[0-9a-f]{{{ID_LENGTH}}}")
LISTED = 5


def speaker_of_id(connection: sqlite3.Connection, id_: str) -> str | None:
    """The id of the speaker who has this id, or had it once; None where nobody did."""
    id_ = _sendable(id_)
    for query in (HAS_ID, OF_BASE, IN_LIST, LINKED):
        row = connection.execute(query, (id_,)).fetchone()
        if row is not None:
            speaker: str = row[0]
            return speaker
    return None


def speaker_of_link(connection: sqlite3.Connection, id_: str) -> str | None:
    """The same; also for ids of the first records, which were made of the name alone.

    That takes a look at every name: not for what is asked often.
    """
    found = speaker_of_id(connection, id_)
    if found is not None or not FIRST_ID.fullmatch(id_):
        return found
    rows = connection.execute(NAMES)
    return next((row["speaker"] for row in rows if _first_id(row["name"]) == id_), None)


def find_speaker(connection: sqlite3.Connection, name: str) -> str:
    """The id of the speaker that `name` means: an id, or any name in any spelling.

    Raises NotFound with those that it could mean, or where nobody is called so.
    """
    found = speaker_of_link(connection, name)
    if found is not None:
        return found
    found_ids = _of_name(connection, _sendable(name))
    if len(found_ids) == 1:
        return found_ids[0]
    if found_ids:
        raise NotFound(_several(connection, name, found_ids))
    raise NotFound(
        f"no speaker {name!r} in the record; list who is in it: onrecord speakers list --query NAME"
    )


def _of_name(connection: sqlite3.Connection, name: str) -> list[str]:
    exact = [row["speaker"] for row in connection.execute(OF_NAME, (name,))]
    if exact:
        return exact
    listed = connection.execute(KNOWN_OF_NAME, (folded(name),))
    found = dict.fromkeys(speaker_of_id(connection, row["speaker"]) or "" for row in listed)
    match = alias_match(name)
    if match is not None:
        form = folded(name)
        rows = connection.execute(ALIKE, (match,))
        alike = (row for row in rows if _is_called(row, form, " ".join(plain_words(name))))
        found |= dict.fromkeys(row["id"] for row in alike)
    return list(found)


def _is_called(row: sqlite3.Row, form: str, plain: str) -> bool:
    names = (row["name"], *aliases_of(row["aliases"]))
    return any(folded(name) == form or " ".join(plain_words(name)) == plain for name in names)


def aliases_of(aliases: str) -> tuple[str, ...]:
    """The names in the column `aliases` of `current_speaker`."""
    return read_record(aliases, tuple[str, ...]) if aliases else ()


def _several(connection: sqlite3.Connection, name: str, found: list[str]) -> str:
    shown = (
        f"{connection.execute(SHOWN, (id_,)).fetchone()['name']} ({id_})" for id_ in found[:LISTED]
    )
    more = " and more" if len(found) > LISTED else ""
    return f"{name!r} means several speakers: {', '.join(shown)}{more}; give the id"


def _first_id(name: str) -> str:
    return sha256_of(f"speaker {name}")[:ID_LENGTH]


def _sendable(typed: str) -> str:
    return typed.encode("utf-8", "replace").decode()
