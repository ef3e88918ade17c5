"""How the speaker of a statement was found: read, looked up in the record, decided."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from onrecord.contract import Spans
from onrecord.errors import NotFound
from onrecord.registry.known import Role
from onrecord.store.open_article import open_article, place_of
from onrecord.store.speakers.identity import identity_of
from onrecord.store.speakers.records import Explanation, Passage

ID_PREFIX = re.compile(r"[0-9a-f]{4,}")
BEGUN = """
SELECT DISTINCT id FROM current_statement WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY id LIMIT 6"""
CURRENT = """
SELECT current_statement.article, current_statement.speaker_id, speaker_name.name,
       known_role.title, known_role.first_day, known_role.last_day
FROM current_statement
LEFT JOIN speaker_name ON speaker_name.number = current_statement.named
LEFT JOIN known_role ON known_role.number = current_statement.role
WHERE current_statement.id = ? LIMIT 1"""
AROUND = 40


def explain(connection: sqlite3.Connection, statement: str) -> Explanation:
    """How it was found who says the statement of that id, or of which the id begins so.

    Raises NotFound where no article holds it today, or several do.
    """
    id_ = _whole_id(connection, statement)
    row = connection.execute(CURRENT, (id_,)).fetchone()
    if row is None:
        raise NotFound(
            f"statement {statement} does not stand in article {place_of(connection, id_).article} "
            "today; it was read again, corrected or rejected since"
        )
    opened = open_article(connection, row["article"], None)
    decided = next(each for each in opened.decided if each.statement.id == id_)
    text = opened.extraction.article.text
    who = identity_of(connection, row["speaker_id"]) if row["speaker_id"] else None
    return Explanation(
        location=opened.extraction.article.location,
        published=opened.extraction.article.published,
        statement=decided.statement,
        read=decided.found,
        source=tuple(_passages(text, decided.statement.source)),
        name=tuple(_passages(text, decided.statement.speaker.spans)),
        named=row["name"],
        role=Role(row["title"], row["first_day"], row["last_day"]) if row["title"] else None,
        identity=who,
        decisions=decided.decisions,
    )


def _whole_id(connection: sqlite3.Connection, statement: str) -> str:
    if not ID_PREFIX.fullmatch(statement):
        return statement.encode("utf-8", "replace").decode()
    found = [row["id"] for row in connection.execute(BEGUN, (statement,))]
    if len(found) > 1 and statement not in found:
        raise NotFound(f"{statement} begins the ids of several statements: {', '.join(found)}")
    return found[0] if len(found) == 1 else statement


def _passages(text: str, spans: Spans) -> Iterator[Passage]:
    for span in spans:
        before = text[max(span.start - AROUND, 0) : span.start]
        yield Passage(span, before, span.of(text), text[span.end : span.end + AROUND])
