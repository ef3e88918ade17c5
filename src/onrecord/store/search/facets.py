"""How results divide: counted over the newest MOST_COUNTED of them, in one question."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.contract import SAID
from onrecord.store.page_records import MOST_COUNTED, FacetCount, Facets
from onrecord.store.records import StatementFilter
from onrecord.store.search.hits import newest
from onrecord.store.search.question import Question, question_of

HAS_COLUMNS = "SELECT 1 FROM known_column LIMIT 1"
NAME = "SELECT name FROM current_speaker WHERE id = ?"
# How many values of a facet are listed.
LISTED = 12
# The same for all further columns of the list together.
MOST_OF_LIST = 100

FOUND = "SELECT count(*) FROM ({newest})"
COUNTS = """
WITH hits AS MATERIALIZED (
    SELECT current_statement.kind, current_statement.mode, current_statement.speaker,
           current_statement.speaker_id, current_statement.relays, current_statement.reviewer,
           current_statement.addressee, current_statement.venue,
           coalesce(current_statement.outlet, current_statement.wire) AS publisher
    FROM ({newest}) AS found
    CROSS JOIN current_statement ON current_statement.number = found.number)
SELECT 'found', NULL, NULL, count(*) FROM hits
UNION ALL SELECT 'reviewed', NULL, NULL, count(reviewer) FROM hits
UNION ALL SELECT 'named', NULL, NULL, count(speaker_id) FROM hits
UNION ALL SELECT 'kinds', kind, kind, count(*) FROM hits GROUP BY kind
UNION ALL SELECT 'modes', mode, mode, count(*) FROM hits GROUP BY mode
UNION ALL SELECT * FROM (
    SELECT 'speakers', speaker_id, speaker, count(*) AS n FROM hits
    WHERE speaker_id IS NOT NULL GROUP BY speaker_id ORDER BY n DESC, speaker LIMIT {listed})
UNION ALL SELECT * FROM (
    SELECT 'outlets', publisher, publisher, count(*) AS n FROM hits
    WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY n DESC, publisher LIMIT {listed})
UNION ALL SELECT * FROM (
    SELECT 'relays', relay.value, relay.value, count(*) AS n FROM hits, json_each(relays) AS relay
    WHERE relays IS NOT NULL GROUP BY relay.value ORDER BY n DESC, relay.value LIMIT {listed})
UNION ALL SELECT * FROM (
    SELECT 'addressees', addressee, addressee, count(*) AS n FROM hits
    WHERE addressee IS NOT NULL GROUP BY addressee ORDER BY n DESC, addressee LIMIT {listed})
UNION ALL SELECT * FROM (
    SELECT 'venues', venue, venue, count(*) AS n FROM hits
    WHERE venue IS NOT NULL GROUP BY venue ORDER BY n DESC, venue LIMIT {listed})"""
# Asked where the user's list has further columns.
COUNTS_OF_LIST = """
UNION ALL SELECT * FROM (
    SELECT 'listed', known_column.name || '=' || known_column.value, known_column.value,
           sum(speaking.said) AS n
    FROM (SELECT speaker_id, count(*) AS said FROM hits GROUP BY speaker_id) AS speaking
    JOIN known_column ON known_column.speaker = speaking.speaker_id
    GROUP BY known_column.name, known_column.value
    ORDER BY n DESC, known_column.name, known_column.value LIMIT {most})"""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many results there are, whether there are more, and how they divide."""

    found: int
    is_more: bool
    facets: Facets


def count_only(connection: sqlite3.Connection, question: Question) -> Counted:
    """How many answer to a question, without how they divide."""
    hits = newest(question, MOST_COUNTED + 1)
    found: int = connection.execute(FOUND.format(newest=hits.text), hits.values).fetchone()[0]
    return _counted(found, Facets())


def count_facets(
    connection: sqlite3.Connection, wanted: StatementFilter, question: Question
) -> Counted:
    """How many answer to a filter, and how they divide; of more than MOST_COUNTED the newest.

    `question` is that of the filter. Where values of a facet were chosen, that facet is counted as
    if they were not: a reader sees what another choice would bring. Speakers who were chosen are
    named even if nothing is found.
    """
    counted = _count(connection, question)
    facets = counted.facets
    for name, without in _chosen(wanted):
        others = _count(connection, question_of(connection, without)).facets
        facets = replace(facets, **{name: getattr(others, name)})
    named = (*facets.speakers, *_named(connection, wanted.speakers, facets))
    return replace(counted, facets=replace(facets, speakers=named))


def _chosen(wanted: StatementFilter) -> Iterator[tuple[str, StatementFilter]]:
    """The facets of which values were chosen, each with the filter without them."""
    if wanted.speakers:
        yield "speakers", replace(wanted, speakers=())
    if wanted.kinds:
        yield "kinds", replace(wanted, kinds=())
    if wanted.outlets:
        yield "outlets", replace(wanted, outlets=())
    if wanted.relays:
        yield "relays", replace(wanted, relays=())
    if wanted.addressees:
        yield "addressees", replace(wanted, addressees=())
    if wanted.venues:
        yield "venues", replace(wanted, venues=())
    if wanted.listed:
        yield "listed", replace(wanted, listed=())
    # Nearly every search asks for these: counting twice would cost each of them 25 ms.
    if wanted.modes not in (None, SAID):
        yield "modes", replace(wanted, modes=None)


def _named(
    connection: sqlite3.Connection, speakers: Iterable[str], facets: Facets
) -> Iterator[FacetCount]:
    counted = {each.value for each in facets.speakers}
    for speaker in speakers:
        row = None if speaker in counted else connection.execute(NAME, (speaker,)).fetchone()
        if row is not None:
            yield FacetCount(speaker, row["name"], 0)


def _count(connection: sqlite3.Connection, question: Question) -> Counted:
    hits = newest(question, MOST_COUNTED + 1)
    query = COUNTS.format(newest=hits.text, listed=LISTED)
    if connection.execute(HAS_COLUMNS).fetchone():
        query += COUNTS_OF_LIST.format(most=MOST_OF_LIST)
    rows = connection.execute(query, hits.values)
    by_facet: dict[str, list[FacetCount]] = {}
    for facet, value, label, count in rows:
        by_facet.setdefault(facet, []).append(FacetCount(value or "", label or "", count))
    found = by_facet["found"][0].count
    return _counted(
        found,
        Facets(
            speakers=tuple(by_facet.get("speakers", ())),
            kinds=_largest_first(by_facet.get("kinds", [])),
            modes=_largest_first(by_facet.get("modes", [])),
            outlets=tuple(by_facet.get("outlets", ())),
            relays=tuple(by_facet.get("relays", ())),
            addressees=tuple(by_facet.get("addressees", ())),
            venues=tuple(by_facet.get("venues", ())),
            listed=tuple(by_facet.get("listed", ())),
            unknown=found - by_facet["named"][0].count,
            reviewed=by_facet["reviewed"][0].count,
        ),
    )


def _counted(found: int, facets: Facets) -> Counted:
    return Counted(min(found, MOST_COUNTED), found > MOST_COUNTED, facets)


def _largest_first(counts: list[FacetCount]) -> tuple[FacetCount, ...]:
    return tuple(sorted(counts, key=lambda each: (-each.count, each.value)))
