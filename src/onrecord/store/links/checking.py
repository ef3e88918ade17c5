"""What of the record may be a quotation: looked up by words and keys, never by reading it all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.checked import NamedSpeaker
from onrecord.contract import Kind
from onrecord.errors import NotFound
from onrecord.store.links.rows import as_list
from onrecord.store.search.question import CALLED, MOST_CALLED
from onrecord.store.search.terms import Field, any_of, term
from onrecord.store.search.words import alias_match
from onrecord.store.speakers.find import find_speaker

# Of words that so many statements have, these many that were published last are looked at.
MOST_HITS = 2_000
# Words that more statements have tell nothing; nobody counts on.
MOST_COUNTED = 1_000
RAREST = 5
# A phrase that is longer is found by its beginning.
LONGEST_PHRASE = 24
# Of a content that is reported more often the first ones are looked at.
MOST_STATEMENTS = 50
MOST_OF_SPEAKER = 200
MOST_NAMED = 20

CONTENTS = """
SELECT DISTINCT link_bundle.content
FROM (SELECT rowid AS number FROM statement_words WHERE statement_words MATCH ?
      ORDER BY rowid DESC LIMIT ?) AS hits
CROSS JOIN current_statement ON current_statement.number = hits.number
JOIN report ON report.statement = current_statement.id
JOIN link_bundle ON link_bundle.number = report.bundle
ORDER BY link_bundle.content"""
COUNT = """
SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH ? LIMIT ?)"""
STATEMENTS = """
SELECT report.statement, current_statement.text, current_statement.kind,
       current_statement.speaker, current_statement.speaker_id, current_statement.said_first,
       current_statement.said_last, current_statement.published
FROM link_bundle
JOIN report ON report.bundle = link_bundle.number
JOIN current_statement ON current_statement.id = report.statement
                      AND current_statement.article = report.article
WHERE link_bundle.content = ?{speaker}
ORDER BY report.published = '', report.published, report.statement LIMIT ?"""
OF_SPEAKERS = " AND link_bundle.speaker IN (SELECT value FROM json_each(?))"
SPEAKERS = """
SELECT link_bundle.speaker AS id, current_speaker.name, sum(link_bundle.reports) AS reports
FROM json_each(?) AS wanted
CROSS JOIN link_bundle ON link_bundle.content = wanted.value
LEFT JOIN current_speaker ON current_speaker.id = link_bundle.speaker
GROUP BY link_bundle.speaker ORDER BY reports DESC, link_bundle.speaker"""


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """A statement as it is set against a quotation; `published` as the article prints it."""

    statement: str
    text: str
    kind: Kind
    speaker: str | None
    speaker_id: str | None
    said_first: str | None
    said_last: str | None
    published: str | None


def speakers_called(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    """The ids of all whom a name, a part of one, or an id can mean."""
    try:
        return (find_speaker(connection, name),)
    except NotFound:
        rows = connection.execute(CALLED, (alias_match(name), MOST_CALLED))
        return tuple(row["id"] for row in rows)


def contents_with(
    connection: sqlite3.Connection, pieces: Sequence[Sequence[str]], speakers: Iterable[str] = ()
) -> set[int]:
    """The contents in which each of these runs of words stands as it is.

    With speakers, by their ids, only of statements of theirs.
    """
    phrases = " AND ".join(f'"{" ".join(piece[:LONGEST_PHRASE])}"' for piece in pieces)
    match = f"{{text}} : ({phrases})"
    ids = [*speakers]
    if ids:
        match += f" AND {any_of(term(Field.SPEAKER, id_) for id_ in ids)}"
    return _contents(connection, match)


def contents_sharing(connection: sqlite3.Connection, words: Iterable[str]) -> set[int]:
    """The contents that have two of the rarest of these words."""
    rarest = _rarest(connection, words)
    if not rarest:
        return set()
    pairs = [f'("{one}" AND "{other}")' for one, other in combinations(rarest, 2)]
    match = " OR ".join(pairs or (f'"{word}"' for word in rarest))
    return _contents(connection, f"{{text}} : ({match})")


def statements_of(
    connection: sqlite3.Connection, content: int, speakers: Iterable[str] = ()
) -> Iterator[FoundStatement]:
    """The statements of a content that were published first; those of these speakers too."""
    ids = [*speakers]
    if ids:
        sql = STATEMENTS.format(speaker=OF_SPEAKERS)
        asked = (content, as_list(ids), MOST_OF_SPEAKER)
        yield from map(_found, connection.execute(sql, asked))
    sql = STATEMENTS.format(speaker="")
    yield from map(_found, connection.execute(sql, (content, MOST_STATEMENTS)))


def speakers_of(
    connection: sqlite3.Connection, contents: Iterable[int]
) -> tuple[tuple[NamedSpeaker, ...], bool]:
    """Who is named for these contents, most often first; and whether somebody unknown is."""
    rows = connection.execute(SPEAKERS, (as_list(sorted(contents)),)).fetchall()
    named = (NamedSpeaker(row["id"], row["name"]) for row in rows if row["name"] is not None)
    return tuple(named)[:MOST_NAMED], any(not row["id"] for row in rows)


def _contents(connection: sqlite3.Connection, match: str) -> set[int]:
    return {row["content"] for row in connection.execute(CONTENTS, (match, MOST_HITS))}


def _rarest(connection: sqlite3.Connection, words: Iterable[str]) -> list[str]:
    """Those that the fewest statements have, but some; of as rare ones the longest."""
    counted = []
    for word in dict.fromkeys(words):
        asked = (f'{{text}} : "{word}"', MOST_COUNTED)
        count = connection.execute(COUNT, asked).fetchone()[0]
        if count:
            counted.append((count, -len(word), word))
    return [word for _, _, word in sorted(counted)[:RAREST]]


def _found(row: sqlite3.Row) -> FoundStatement:
    return FoundStatement(**{**dict(row), "kind": Kind(row["kind"])})
