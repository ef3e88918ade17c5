"""Everything by which a speaker who is to be forgotten goes in the record: ids and names."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from onrecord.store.current import refresh
from onrecord.store.forget.decisions import delete_decisions
from onrecord.store.forget.tombstones import folded
from onrecord.store.speakers.decisions import speaker_decisions
from onrecord.store.speakers.find import speaker_of_id, speaker_of_link
from onrecord.store.speakers.identity import identity_of
from onrecord.store.speakers.list_import import delete_entry
from onrecord.store.speakers.names import settle_all
from onrecord.store.speakers.records import Anchor, SpeakerDecision
from onrecord.store.speakers.relabel import relabel

IN_ROLES = """
SELECT DISTINCT article FROM current_statement
WHERE speaker_id = ? AND role IS NOT NULL"""
NAMES = "SELECT name, speaker FROM speaker_name UNION SELECT name, speaker FROM known_name"
DELETE_LINKS = "DELETE FROM speaker_link WHERE name = ?"


@dataclass(frozen=True, slots=True)
class Bearer:
    """One speaker, or several who are called the same: every id, every name; `shown` is one name.

    `ids` is empty for a name under which nobody speaks today; it may stand in older readings.
    """

    shown: str
    ids: frozenset[str]
    names: tuple[str, ...]


def bearer_of(connection: sqlite3.Connection, name: str) -> Bearer:
    """Whoever has that id, or is called so, whatever the case and accents."""
    by_id = speaker_of_link(connection, name)
    ids = {by_id} if by_id else _called(connection, name)
    found = [identity_of(connection, id_) for id_ in sorted(ids)]
    names = {
        each
        for one in found
        for each in (one.name, *one.aliases, *(used.name for used in one.names))
    }
    if by_id is None:
        names.add(name)
    return Bearer(
        shown=found[0].name if found else name,
        ids=frozenset({*ids, *(entry for one in found for entry in one.listed)}),
        names=tuple(sorted({folded(each): each for each in sorted(names)}.values())),
    )


def erase_identity(connection: sqlite3.Connection, bearer: Bearer) -> None:
    """Takes out of the list, the decisions and the links what names that speaker.

    Whoever was found by a role of that speaker is unknown again.
    """
    in_roles = [
        row["article"] for id_ in bearer.ids for row in connection.execute(IN_ROLES, (id_,))
    ]
    for id_ in bearer.ids:
        delete_entry(connection, id_)
    for article in dict.fromkeys(in_roles):
        refresh(connection, article)
    gone = [each for each in speaker_decisions(connection) if _is_about(each, bearer)]
    delete_decisions(connection, (each.number for each in gone))
    connection.executemany(DELETE_LINKS, [(name,) for name in bearer.names])
    relabel(connection, settle_all(connection))


def _called(connection: sqlite3.Connection, name: str) -> set[str]:
    wanted = folded(name)
    rows = connection.execute(NAMES)
    found = {row["speaker"] for row in rows if folded(row["name"]) == wanted}
    return {speaker_of_id(connection, each) or each for each in found}


def _is_about(decision: SpeakerDecision, bearer: Bearer) -> bool:
    names = {folded(each) for each in bearer.names}
    anchors: tuple[Anchor | None, ...] = (decision.act.speaker, decision.act.other)
    return any(
        anchor is not None and (anchor.id in bearer.ids or folded(anchor.name) in names)
        for anchor in anchors
    ) or (decision.act.name is not None and folded(decision.act.name) in names)
