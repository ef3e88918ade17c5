"""One utterance with all that reports it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from onrecord.contract import Statement
from onrecord.contract_json import read_record
from onrecord.errors import NotFound
from onrecord.linked import Difference
from onrecord.store.links.bundles import Told, told
from onrecord.store.links.decisions import is_about, utterance_decisions
from onrecord.store.links.find import statements_with, utterance_id
from onrecord.store.links.records import Report, Suggestion, Utterance
from onrecord.store.links.rows import as_list
from onrecord.store.records import StoredStatement
from onrecord.store.search.results import stored_of_ids
from onrecord.store.search.terms import addressee_of

FIND = """
SELECT utterance.longest, utterance.speaker_id, utterance.said_first, utterance.said_last,
       current_speaker.name
FROM utterance LEFT JOIN current_speaker ON current_speaker.id = utterance.speaker_id
WHERE utterance.id = ?"""
SUGGESTED = """
SELECT a AS statement, b AS other, probability FROM suggestion
WHERE a IN (SELECT value FROM json_each(?1))
UNION ALL
SELECT b, a, probability FROM suggestion WHERE b IN (SELECT value FROM json_each(?1))
ORDER BY probability DESC, statement, other"""


def utterance(connection: sqlite3.Connection, wanted: str) -> Utterance:
    """The utterance that the statement of that id, present or former, reports.

    Raises NotFound.
    """
    id_ = utterance_id(connection, wanted)
    statements = statements_with(connection, id_)
    in_order = told(connection, statements)
    if not in_order:
        raise NotFound(f"what reports {wanted} changed since; link the record: onrecord link")
    stored = {
        each.statement.id: each
        for each in stored_of_ids(connection, [each.statement for each in in_order])
    }
    reports = tuple(
        _report(each, stored[each.statement], in_order[:place])
        for place, each in enumerate(in_order)
    )
    row = connection.execute(FIND, (id_,)).fetchone()
    alone = in_order[0]
    independent = len({each.leads for each in in_order})
    longest = stored.get(row["longest"], reports[0].stored) if row else reports[0].stored
    return Utterance(
        id=id_,
        speaker=row["name"] if row else alone.speaker,
        speaker_id=row["speaker_id"] if row else alone.speaker_id,
        words=longest.statement.text,
        addressee=_first(addressee_of(each.stored.statement) for each in reports),
        venue=_first(_venue(each.stored.statement) for each in reports),
        said_first=row["said_first"] if row else alone.said_first,
        said_last=row["said_last"] if row else alone.said_last,
        independent=independent,
        reprints=len({each.article for each in in_order}) - independent,
        reports=reports,
        suggestions=tuple(_suggestions(connection, id_, statements)),
        decisions=tuple(
            each for each in utterance_decisions(connection) if is_about(each.act, statements)
        ),
    )


def statements_of(connection: sqlite3.Connection, wanted: str) -> tuple[StoredStatement, ...]:
    """The statements of that utterance in order of publication. Raises NotFound."""
    in_order = told(connection, statements_with(connection, utterance_id(connection, wanted)))
    return tuple(stored_of_ids(connection, [each.statement for each in in_order]))


def _report(each: Told, stored: StoredStatement, before: Sequence[Told]) -> Report:
    counted = {earlier.leads for earlier in before}
    return Report(
        stored=stored,
        is_independent=each.leads not in counted,
        reprint_of=each.leads if each.leads != each.article else None,
        probability=each.probability,
        reason=each.reason or "",
        differences=read_record(each.differences or "[]", tuple[Difference, ...]),
    )


def _suggestions(
    connection: sqlite3.Connection, id_: str, statements: Sequence[str]
) -> list[Suggestion]:
    """Other utterances that may be the same, each once."""
    found: dict[str, Suggestion] = {}
    for row in connection.execute(SUGGESTED, (as_list(statements),)):
        other = utterance_id(connection, row["other"])
        if other != id_ and other not in found:
            (stored,) = stored_of_ids(connection, [row["other"]]) or (None,)
            if stored is not None:
                found[other] = Suggestion(
                    other=other,
                    statement=row["statement"],
                    other_statement=row["other"],
                    words=stored.statement.text,
                    probability=row["probability"],
                )
    return list(found.values())


def _venue(statement: Statement) -> str | None:
    return statement.venue.text if statement.venue else None


def _first(told: Iterable[str | None]) -> str | None:
    return next((each for each in told if each), None)
