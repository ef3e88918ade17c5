"""The user's list into the record, and what the record says after it: no article is read again."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator

from onrecord.contract import SpeakerType
from onrecord.registry.entries import Entry, Told
from onrecord.registry.fold import folded
from onrecord.registry.known import KnownSpeaker, ListProblem, Named
from onrecord.registry.match import family_of
from onrecord.registry.roles import role_keys
from onrecord.store.current import refresh
from onrecord.store.forget.tombstones import What, is_buried, speaker_mark
from onrecord.store.speakers.find import speaker_of_id
from onrecord.store.speakers.known import known_speaker
from onrecord.store.speakers.names import Changes, settle_all
from onrecord.store.speakers.records import ListImported
from onrecord.store.speakers.relabel import relabel

DELETE = (
    "DELETE FROM known_role_key WHERE role IN (SELECT number FROM known_role WHERE speaker = ?)",
    "DELETE FROM known_role WHERE speaker = ?",
    "DELETE FROM known_column WHERE speaker = ?",
    "DELETE FROM known_name WHERE speaker = ?",
    "DELETE FROM known_speaker WHERE id = ?",
)
NEW, CHANGED, SAME = "new", "changed", "same"
# Where the list does not tell what somebody is.
EITHER = (SpeakerType.PERSON, SpeakerType.ORGANISATION)
SPEAKER = "INSERT INTO known_speaker (id, name, type, file, line) VALUES (?, ?, ?, ?, ?)"
NAME = """
INSERT OR IGNORE INTO known_name (speaker, name, type, family, folded) VALUES (?, ?, ?, ?, ?)"""
ROLE = "INSERT INTO known_role (speaker, title, first_day, last_day) VALUES (?, ?, ?, ?)"
ROLE_KEY = "INSERT OR IGNORE INTO known_role_key (key, role) VALUES (?, ?)"
COLUMN = "INSERT OR IGNORE INTO known_column (speaker, name, value) VALUES (?, ?, ?)"
AMBIGUOUS = """
SELECT mine.name, known_speaker.line, theirs.speaker AS other, other.name AS other_name
FROM known_name AS mine
JOIN known_speaker ON known_speaker.id = mine.speaker AND known_speaker.file = ?
JOIN known_name AS theirs ON theirs.folded = mine.folded AND theirs.speaker <> mine.speaker
     AND (theirs.type = 'person') = (mine.type = 'person')
JOIN known_speaker AS other ON other.id = theirs.speaker
WHERE other.file <> known_speaker.file OR other.line < known_speaker.line
GROUP BY mine.speaker, mine.folded ORDER BY known_speaker.line, mine.name"""
IN_ROLES = "SELECT DISTINCT article FROM current_statement WHERE role IS NOT NULL"
SOURCES = """
SELECT DISTINCT source FROM current_statement WHERE speaker_id IS NULL AND source <> ''"""
OF_SOURCE = "SELECT DISTINCT article FROM current_statement WHERE speaker_id IS NULL AND source = ?"
IS_ROLE = "SELECT 1 FROM known_role_key WHERE key = ?"
# Unknown, but told where the words stand that describe the speaker.
DESCRIBED = """
SELECT DISTINCT current_statement.article FROM current_statement
JOIN statement ON statement.number = current_statement.statement
WHERE current_statement.speaker_id IS NULL
  AND json_array_length(statement.contract, '$.speaker.spans') > 0"""


def import_list(
    connection: sqlite3.Connection,
    file: str,
    told: Iterable[Told],
    tell: Callable[[ListProblem], None],
    step: Callable[[], None],
) -> ListImported:
    """Puts the speakers of a list into the record, and gives what came of it.

    One that is there already, by its id, is as this list tells; the others of the record stay.
    `tell` hears of each line that was left out, `step` of each speaker and each article that says
    something else now. Must run in a transaction.
    """
    in_roles = {row["article"] for row in connection.execute(IN_ROLES)}
    became: dict[str, str] = {}
    for each in told:
        refused = _refused(connection, file, each, became) if isinstance(each, Entry) else each
        if refused is not None:
            tell(refused)
        elif isinstance(each, Entry):
            became[each.speaker.id] = _put(connection, file, each)
            step()
    for row in connection.execute(AMBIGUOUS, (file,)):
        tell(_ambiguous(file, row))
    changed = [id_ for id_, what in became.items() if what != SAME]
    names = _settled(connection, changed, in_roles, step) if changed else 0
    counts = Counter(became.values())
    return ListImported(counts[NEW], counts[CHANGED], counts[SAME], names)


def _settled(
    connection: sqlite3.Connection,
    changed: Iterable[str],
    in_roles: set[str],
    step: Callable[[], None],
) -> int:
    """How many names mean somebody else, now that these speakers of the list are others."""
    changes = settle_all(connection)
    # Other aliases alone make nobody another speaker, but are searched.
    mine = {speaker_of_id(connection, id_) or id_ for id_ in changed}
    relabel(connection, Changes(changes.names, changes.speakers | mine))
    for article in sorted({*in_roles, *_described(connection)}):
        refresh(connection, article)
        step()
    return len(changes.names)


def delete_entry(connection: sqlite3.Connection, speaker: str) -> None:
    """Takes an entry out of the list. Statements that were found by a role of it must be made
    anew."""
    for query in DELETE:
        connection.execute(query, (speaker,))


def _refused(
    connection: sqlite3.Connection, file: str, entry: Entry, seen: Container[str]
) -> ListProblem | None:
    speaker = entry.speaker
    if speaker.id in seen:
        message = f"the id {speaker.id} stands above already; give {speaker.name} another"
        return ListProblem(file, entry.line, message)
    names = (speaker.name, *speaker.aliases)
    if any(is_buried(connection, speaker_mark(name), What.SPEAKER) for name in names):
        message = "this speaker was erased from the record for good, and was left out"
        return ListProblem(file, entry.line, message)
    return None


def _put(connection: sqlite3.Connection, file: str, entry: Entry) -> str:
    speaker = entry.speaker
    before = known_speaker(connection, speaker.id)
    if before == _in_order(speaker):
        return SAME
    delete_entry(connection, speaker.id)
    row = (speaker.id, speaker.name, speaker.type, file, entry.line)
    connection.execute(SPEAKER, row)
    for name in (speaker.name, *speaker.aliases):
        for type_ in (speaker.type,) if speaker.type else EITHER:
            family = family_of(Named(name, type_))
            connection.execute(NAME, (speaker.id, name, type_, family, folded(name)))
    for role in speaker.roles:
        title = (speaker.id, role.title, role.first_day, role.last_day)
        number = connection.execute(ROLE, title).lastrowid
        connection.executemany(ROLE_KEY, [(key, number) for key in role_keys(role.title)])
    columns = [(speaker.id, column.name, column.value) for column in speaker.columns]
    connection.executemany(COLUMN, columns)
    return NEW if before is None else CHANGED


def _in_order(speaker: KnownSpeaker) -> KnownSpeaker:
    """As `known_speaker` gives it back."""
    return KnownSpeaker(
        speaker.id,
        speaker.name,
        speaker.type,
        tuple(sorted(set(speaker.aliases) - {speaker.name})),
        speaker.roles,
        tuple(sorted(set(speaker.columns), key=lambda each: (each.name, each.value))),
    )


def _ambiguous(file: str, row: sqlite3.Row) -> ListProblem:
    return ListProblem(
        file,
        row["line"],
        f"{row['name']!r} names {row['other_name']} ({row['other']}) too, and so neither; give "
        "more of the name, or take it out of one of them",
    )


def _described(connection: sqlite3.Connection) -> Iterator[str]:
    """The articles in which an unknown speaker may be described by a role of the list."""
    for (source,) in connection.execute(SOURCES).fetchall():
        if any(connection.execute(IS_ROLE, (key,)).fetchone() for key in role_keys(source)):
            yield from (row["article"] for row in connection.execute(OF_SOURCE, (source,)))
    yield from (row["article"] for row in connection.execute(DESCRIBED))
