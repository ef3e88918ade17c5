"""Statements that answer to a filter: all of them in order, or a page of them with facets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from onrecord.contract import Statement
from onrecord.contract_json import read_record
from onrecord.errors import NotFound
from onrecord.store.corrected import CorrectionNote
from onrecord.store.open_article import place_of
from onrecord.store.page_records import Hit, SearchPage, Sort
from onrecord.store.records import StatementFilter, StoredStatement
from onrecord.store.review.records import Reviewed
from onrecord.store.rows import by_of
from onrecord.store.search.facets import count_facets, count_only
from onrecord.store.search.hits import every_number, page_of_numbers
from onrecord.store.search.matches import in_article, matches_of
from onrecord.store.search.question import question_of
from onrecord.store.search.surroundings import surroundings_of
from onrecord.store.speakers.voices import told_as

SELECT = """
SELECT current_statement.number, current_statement.article, current_statement.published,
       current_statement.outlet, current_statement.wire, current_statement.title,
       current_statement.cue, current_statement.source, current_statement.speaker_id,
       current_statement.speaker, current_statement.reviewer, current_statement.reviewed,
       current_statement.correction, current_statement.correction_start,
       coalesce(current_statement.contract, statement.contract) AS contract,
       article.location, article.version, extraction.onrecord, extraction.model,
       extraction.settings, extraction.at,
       (SELECT outer.speaker FROM current_statement AS outer
        WHERE outer.id = current_statement.within AND outer.article = current_statement.article
       ) AS around
FROM json_each(?) AS wanted
CROSS JOIN current_statement ON current_statement.number = wanted.value
JOIN article ON article.id = current_statement.article
JOIN version ON version.number = article.version
JOIN extraction ON extraction.number = version.extraction
LEFT JOIN statement ON statement.number = current_statement.statement
ORDER BY wanted.key"""
OF_ID = "SELECT number FROM current_statement WHERE id = ? LIMIT 1"
# Looked up together: few enough to be told at once, many enough to be quick.
TOGETHER = 200


def statements(
    connection: sqlite3.Connection, wanted: StatementFilter, sort: Sort | None
) -> Iterator[StoredStatement]:
    """The statements wanted; without an order the best match first where words are asked for,
    otherwise by date of publication.

    Raises QueryError for a search without a word and for a bound that is no date, NotFound for an
    article that is not there.
    """
    question = question_of(connection, wanted)
    natural = Sort.OLDEST if wanted.words is None else Sort.BEST
    numbers = every_number(connection, question, sort or natural)
    limit = None if wanted.limit is None else max(wanted.limit, 0)
    return _statements(connection, islice(numbers, limit))


def search_page(
    connection: sqlite3.Connection,
    wanted: StatementFilter,
    *,
    sort: Sort,
    after: str | None,
    size: int,
    with_facets: bool,
) -> SearchPage:
    """A page of results. Raises as `statements` does, and QueryError for a cursor of no page."""
    question = question_of(connection, wanted)
    counted = (
        count_facets(connection, wanted, question)
        if with_facets
        else count_only(connection, question)
    )
    found = page_of_numbers(connection, question, sort, after, size)
    hits = tuple(_hits(connection, found.numbers, question.words))
    return SearchPage(hits, counted.found, counted.is_more, counted.facets, found.after)


def statement(connection: sqlite3.Connection, wanted: str) -> StoredStatement:
    """The statement of that id as it stands now; raises NotFound, saying where it stood once."""
    numbers = [row[0] for row in connection.execute(OF_ID, (wanted,))]
    for row in _rows(connection, numbers):
        return _stored(row)
    raise NotFound(
        f"statement {wanted} no longer stands in article {place_of(connection, wanted).article}; "
        "it was read again, corrected or rejected since"
    )


def stored_of_ids(connection: sqlite3.Connection, ids: Iterable[str]) -> list[StoredStatement]:
    """The statements of these ids that stand in the record today, in this order."""
    numbers = (row[0] for id_ in ids for row in connection.execute(OF_ID, (id_,)))
    return list(_statements(connection, numbers))


def hits_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> tuple[Hit, ...]:
    """The statements of these numbers with the words around them, in this order."""
    return tuple(_hits(connection, numbers, None))


def _hits(
    connection: sqlite3.Connection, numbers: Sequence[int], words: str | None
) -> Iterator[Hit]:
    matched = matches_of(connection, numbers, words)
    for row in _rows(connection, numbers):
        stored = _stored(row)
        span, context = surroundings_of(connection, row["version"], stored.statement)
        found = in_article(stored.statement, matched.get(row["number"], ()))
        yield Hit(
            stored=stored,
            surroundings=span,
            context=context,
            matches=tuple(each for each in found if span.holds(each)),
            speaker_id=row["speaker_id"],
            around=row["around"],
        )


def _statements(
    connection: sqlite3.Connection, numbers: Iterator[int]
) -> Iterator[StoredStatement]:
    while some := [*islice(numbers, TOGETHER)]:
        yield from map(_stored, _rows(connection, some))


def _rows(connection: sqlite3.Connection, numbers: Iterable[int]) -> sqlite3.Cursor:
    return connection.execute(SELECT, (f"[{','.join(map(str, numbers))}]",))


def _stored(row: sqlite3.Row) -> StoredStatement:
    reviewer, start = row["reviewer"], row["correction_start"]
    statement = read_record(row["contract"], Statement)
    if row["speaker_id"] is not None:
        statement = told_as(statement, row["speaker"], row["speaker_id"])
    return StoredStatement(
        statement=statement,
        article=row["article"],
        location=row["location"],
        title=row["title"],
        outlet=row["outlet"],
        wire=row["wire"],
        published=row["published"],
        cue=row["cue"],
        source=row["source"],
        by=by_of(row),
        reviewed=None if reviewer is None else Reviewed(reviewer, row["reviewed"]),
        correction=None if start is None else CorrectionNote(start, row["correction"]),
    )
