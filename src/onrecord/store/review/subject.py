"""Decisions about speakers and utterances, which no single article holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

import msgspec

from onrecord.contract_json import read_record
from onrecord.errors import DecisionConflict, DecisionRefused, NotARecord, NotFound
from onrecord.store.review.by import By, payload_of
from onrecord.store.review.records import DecisionAbout

ALL = """
SELECT number, payload, undoes, reviewer, at FROM decision WHERE subject = ? ORDER BY number"""
INSERT = """
INSERT INTO decision (subject, subject_id, article, action, payload, undoes, reviewer, at)
VALUES (?, ?, ?, ?, ?, ?, ?, coalesce(?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')))"""

DecisionT = TypeVar("DecisionT", bound=DecisionAbout[Any])


@dataclass(frozen=True, slots=True)
class Subject(Generic[DecisionT]):
    """What is decided about; `name` is as the record has it.

    `a_name` and `shown_by` are for messages: with its article, and the command that lists what was
    decided.
    """

    name: str
    a_name: str
    shown_by: str
    act: type[Any]
    decision: type[DecisionT]

    def decisions(self, connection: sqlite3.Connection) -> tuple[DecisionT, ...]:
        """Every one, in order; raises NotARecord for one that cannot be read."""
        rows = connection.execute(ALL, (self.name,)).fetchall()
        undone = {row["undoes"] for row in rows}
        return tuple(
            self.decision(
                number=row["number"],
                act=_act(row["number"], row["payload"], self),
                undoes=row["undoes"],
                reviewer=row["reviewer"],
                at=row["at"],
                holds=row["undoes"] is None and row["number"] not in undone,
            )
            for row in rows
        )

    def to_undo(self, connection: sqlite3.Connection, number: int) -> DecisionT:
        """The decision of that number, where it can be taken back; raises as it says why not."""
        found = {each.number: each for each in self.decisions(connection)}
        wrong = found.get(number)
        if wrong is None:
            raise NotFound(f"no decision {number} about {self.a_name}; see: {self.shown_by}")
        if wrong.undoes is not None:
            raise DecisionRefused(f"decision {number} is an undo itself; decide anew instead")
        if not wrong.holds:
            raise DecisionConflict(f"decision {number} is undone already; decide anew instead")
        return wrong

    def check_seen(
        self,
        connection: sqlite3.Connection,
        seen: int | None,
        is_about: Callable[[DecisionT], bool],
    ) -> None:
        """Raises DecisionConflict where one was made since `seen` that is about the same."""
        if seen is None:
            return
        for each in self.decisions(connection):
            if each.number > seen and is_about(each):
                raise DecisionConflict(
                    f"{each.reviewer} decided ({each.act.action}) about this {self.name} "
                    "meanwhile; look at it anew and decide again"
                )

    def write(
        self,
        connection: sqlite3.Connection,
        id_: str,
        act: Any,
        by: By,
        *,
        article: str | None = None,
        undoes: int | None = None,
    ) -> DecisionT:
        """Puts it into the record; what comes of it is the caller's."""
        payload = payload_of(act, by.reviewer)
        row = (self.name, id_, article, act.action, payload, undoes, by.reviewer, by.at)
        number = connection.execute(INSERT, row).lastrowid
        return next(each for each in self.decisions(connection) if each.number == number)


@lru_cache(maxsize=4096)
def _act(number: int, payload: str, subject: Subject[Any]) -> Any:
    try:
        return read_record(payload, subject.act)
    except msgspec.DecodeError as error:
        raise NotARecord(
            f"decision {number} cannot be read ({error}); see what else is damaged: onrecord verify"
        ) from error
