"""A reviewer's decision about a speaker into the record, and what the record says after it."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from onrecord.contract import SpeakerType
from onrecord.errors import DecisionRefused
from onrecord.store.connection import lasting_transaction
from onrecord.store.current import refresh
from onrecord.store.find import find_article
from onrecord.store.forget.tombstones import What, is_buried, speaker_mark
from onrecord.store.review.by import By, check_reviewer
from onrecord.store.speakers.decisions import SPEAKER
from onrecord.store.speakers.find import find_speaker
from onrecord.store.speakers.names import SpeakerName, names_of_speaker, settle
from onrecord.store.speakers.records import Anchor, SpeakerAct, SpeakerAction, SpeakerDecision
from onrecord.store.speakers.relabel import relabel

LISTED = "SELECT name, type FROM known_speaker WHERE id = ?"
FAMILIES = "SELECT DISTINCT family FROM speaker_name WHERE speaker = ? OR base = ?"
FAMILY_OF_NAME = "SELECT DISTINCT family FROM speaker_name WHERE name = ?"
SAYS_THERE = """
SELECT 1 FROM current_statement WHERE article = ? AND speaker_id = ? AND named IN (
    SELECT number FROM speaker_name WHERE name = ?)"""
LONGEST_NAME = 300


def merge(
    connection: sqlite3.Connection, speaker: str, other: str, *, by: By, seen: int | None
) -> SpeakerDecision:
    """Writes that `other` is `speaker`, whose id and name stay.

    Of two of whom one stands in the user's list its id stays. Raises NotFound, DecisionRefused for
    a speaker and itself, DecisionConflict where somebody decided about one of them since `seen`.
    """
    with lasting_transaction(connection):
        into, from_ = find_speaker(connection, speaker), find_speaker(connection, other)
        if into == from_:
            raise DecisionRefused(f"{speaker!r} and {other!r} are one speaker already ({into})")
        act = SpeakerAct(SpeakerAction.MERGE, _anchor(connection, into), _anchor(connection, from_))
        return _decided(connection, act, by, seen)


def split(
    connection: sqlite3.Connection, act: tuple[str, str, str | None], *, by: By, seen: int | None
) -> SpeakerDecision:
    """Writes that a name of a speaker is somebody else's: in one article, or everywhere.

    `act` is the speaker, the name, and the article or None. Raises as `merge` does.
    """
    speaker, name, article = act
    with lasting_transaction(connection):
        id_ = find_speaker(connection, speaker)
        names = [each.named.name for each in names_of_speaker(connection, id_)]
        if name not in names:
            listed = ", ".join(dict.fromkeys(names)) or "none"
            raise DecisionRefused(f"{speaker!r} is not on record as {name!r}; its names: {listed}")
        if article is None and set(names) == {name}:
            raise DecisionRefused(
                f"{name!r} is the only name of that speaker; name the article in which somebody "
                "else is meant"
            )
        where = "" if article is None else find_article(connection, article)
        if where and not connection.execute(SAYS_THERE, (where, id_, name)).fetchone():
            raise DecisionRefused(f"{name!r} says nothing in {article}; give another article")
        made = SpeakerAct(SpeakerAction.SPLIT, _anchor(connection, id_), name=name, article=where)
        return _decided(connection, made, by, seen)


def rename(
    connection: sqlite3.Connection, speaker: str, name: str, *, by: By, seen: int | None
) -> SpeakerDecision:
    """Writes under which name a speaker is shown. Raises as `merge` does."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or any(map(_is_control, name)):
        raise DecisionRefused(
            f"a name has 1 to {LONGEST_NAME} characters that can be read; type another one"
        )
    with lasting_transaction(connection):
        if is_buried(connection, speaker_mark(name), What.SPEAKER):
            raise DecisionRefused("this name was erased from the record for good; choose another")
        id_ = find_speaker(connection, speaker)
        act = SpeakerAct(SpeakerAction.RENAME, _anchor(connection, id_), name=name)
        return _decided(connection, act, by, seen)


def undo(connection: sqlite3.Connection, number: int, *, by: By) -> SpeakerDecision:
    """Writes that a decision about a speaker no longer holds. Raises NotFound, DecisionRefused."""
    with lasting_transaction(connection):
        wrong = SPEAKER.to_undo(connection, number)
        act = replace(wrong.act, action=SpeakerAction.UNDO)
        return _decided(connection, act, by, None, undoes=number)


def _decided(
    connection: sqlite3.Connection,
    act: SpeakerAct,
    by: By,
    seen: int | None,
    *,
    undoes: int | None = None,
) -> SpeakerDecision:
    check_reviewer(by)
    SPEAKER.check_seen(connection, seen, lambda each: bool(each.act.touched & act.touched))
    families = _families(connection, act)
    made = SPEAKER.write(
        connection, act.speaker.id, act, by, article=act.article or None, undoes=undoes
    )
    if act.article:
        refresh(connection, act.article)
    relabel(connection, settle(connection, families, act.touched))
    return made


def _families(connection: sqlite3.Connection, act: SpeakerAct) -> set[str]:
    anchors: Iterable[Anchor] = filter(None, (act.speaker, act.other))
    rows: list[sqlite3.Row] = []
    for anchor in anchors:
        rows += connection.execute(FAMILIES, (anchor.id, anchor.id))
        rows += connection.execute(FAMILY_OF_NAME, (anchor.name,))
    if act.name is not None:
        rows += connection.execute(FAMILY_OF_NAME, (act.name,))
    return {row["family"] for row in rows}


def _anchor(connection: sqlite3.Connection, speaker: str) -> Anchor:
    """The speaker by the name that is its own, not one that was merged into it."""
    listed = connection.execute(LISTED, (speaker,)).fetchone()
    if listed is not None:
        return Anchor(speaker, listed["name"], _type(listed["type"]))
    names = names_of_speaker(connection, speaker)
    name = min(names, key=lambda each: _own_first(each, speaker))
    return Anchor(speaker, name.named.name, name.named.type, name.article)


def _own_first(name: SpeakerName, speaker: str) -> tuple[bool, bool, str, str]:
    return name.base != speaker, bool(name.article), name.named.name, name.named.type or ""


def _type(value: str | None) -> SpeakerType | None:
    return SpeakerType(value) if value else None


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs")
