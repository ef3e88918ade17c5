"""A filter as a question to the full-text index, asked about ranges of numbers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.contract import SAID
from onrecord.days import Days, days_of
from onrecord.errors import QueryError
from onrecord.store.find import find_article
from onrecord.store.records import StatementFilter
from onrecord.store.rows import Value
from onrecord.store.search.numbers import DATED, UNDATED, Numbers, numbers_between
from onrecord.store.search.said import FIRST_DAY, LAST_DAY, OVERLAPS, said_terms
from onrecord.store.search.terms import (
    NAMED,
    REVIEWED,
    SPOKEN,
    UNKNOWN,
    VAGUE,
    Field,
    any_of,
    term,
)
from onrecord.store.search.words import (
    addressee_match,
    alias_match,
    speaker_match,
    venue_match,
    words_match,
)
from onrecord.store.speakers.find import speaker_of_id

OUTLETS = """
SELECT DISTINCT coalesce(outlet, wire) FROM version WHERE coalesce(outlet, wire) IS NOT NULL"""
RELAYS = """
SELECT DISTINCT relay.value FROM current_statement, json_each(relays) AS relay
WHERE relays IS NOT NULL"""
CALLED = """
SELECT current_speaker.id
FROM speaker_words JOIN current_speaker ON current_speaker.number = speaker_words.rowid
WHERE speaker_words MATCH ? ORDER BY current_speaker.statements DESC LIMIT ?"""
# Of a name that so many have nobody is meant in particular.
MOST_CALLED = 100
IN_LIST = """
SELECT current_speaker.id
FROM known_column JOIN current_speaker ON current_speaker.id = known_column.speaker
WHERE known_column.name = ? AND known_column.value = ?
ORDER BY current_speaker.statements DESC LIMIT ?"""
# An expression of the index has no room for more; who said least is left out.
MOST_IN_LIST = 1000


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL about `current_statement` that must be true, with the values bound in it."""

    sql: str
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """Rows with these numbers that the index finds and no condition refuses.

    `match` is an FTS5 expression, None where all are wanted.
    """

    numbers: Numbers
    match: str | None
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What answers to a filter: that of each range, the ranges in order of their numbers.

    `words` is the part of the expression that asks for words, so that they can be marked.
    """

    words: str | None
    ranges: tuple[Range, ...]


def question_of(connection: sqlite3.Connection, wanted: StatementFilter) -> Question:
    """The question that a filter asks.

    Raises QueryError for a search without a word and for a bound that is no date, NotFound for an
    article that is not there.
    """
    words = words_match(wanted.words) if wanted.words is not None else None
    parts = [words, *_parts(connection, wanted)]
    match = " AND ".join(f"({part})" for part in parts if part) or None
    conditions = tuple(_conditions(wanted))
    return Question(words, tuple(_ranges(wanted, match, conditions)))


def _parts(connection: sqlite3.Connection, wanted: StatementFilter) -> Iterator[str]:
    if wanted.speaker is not None:
        yield _called(connection, wanted.speaker)
    if wanted.addressee is not None:
        yield addressee_match(wanted.addressee)
    if wanted.venue is not None:
        yield venue_match(wanted.venue)
    if wanted.article is not None:
        yield any_of([term(Field.ARTICLE, find_article(connection, wanted.article))])
    if wanted.outlet is not None:
        yield any_of(_outlets_like(connection, wanted.outlet))
    if wanted.relay is not None:
        yield any_of(_relays_like(connection, wanted.relay))
    if wanted.named is not None:
        yield any_of([NAMED if wanted.named else UNKNOWN])
    if wanted.reviewed:
        yield any_of([REVIEWED])
    yield from _listed(connection, wanted.listed)
    yield from _chosen(connection, wanted)
    if (asked := _between(wanted.said_from, wanted.said_to)) is not None:
        yield any_of(said_terms(connection, asked))


def _called(connection: sqlite3.Connection, words: str) -> str:
    """Statements whose speaker or source holds the words, and all of whoever is called so."""
    in_words = speaker_match(words)
    rows = connection.execute(CALLED, (alias_match(words), MOST_CALLED))
    ids = [term(Field.SPEAKER, row["id"]) for row in rows]
    return f"({in_words}) OR ({any_of(ids)})" if ids else in_words


def _chosen(connection: sqlite3.Connection, wanted: StatementFilter) -> Iterator[str]:
    """Of the values that facets offer, any of those that were chosen."""
    if wanted.modes == SAID:
        yield any_of([SPOKEN])
    elif wanted.modes is not None:
        yield any_of(term(Field.MODE, mode) for mode in wanted.modes)
    if wanted.during is not None:
        field = Field.YEAR if len(wanted.during) == len("2015") else Field.MONTH
        yield any_of([term(field, wanted.during)])
    for field, values in (
        (Field.KIND, wanted.kinds),
        (Field.OUTLET, wanted.outlets),
        (Field.RELAY, wanted.relays),
        (Field.ADDRESSEE, wanted.addressees),
        (Field.VENUE, wanted.venues),
        (Field.SPEAKER, [speaker_of_id(connection, id_) or id_ for id_ in wanted.speakers]),
    ):
        if values:
            yield any_of(term(field, value) for value in values)


def _listed(connection: sqlite3.Connection, values: Iterable[str]) -> Iterator[str]:
    """For every column of the list that is named, those who have any of the values there."""
    by_column: dict[str, list[str]] = {}
    for each in values:
        column, _, value = each.partition("=")
        by_column.setdefault(column, []).append(value)
    for column, wanted in by_column.items():
        rows = [
            row
            for value in wanted
            for row in connection.execute(IN_LIST, (column, value, MOST_IN_LIST))
        ]
        yield any_of(term(Field.SPEAKER, row["id"]) for row in rows)


def _outlets_like(connection: sqlite3.Connection, part: str) -> list[str]:
    """The terms of outlets whose name holds the part."""
    names = (row[0] for row in connection.execute(OUTLETS))
    return [term(Field.OUTLET, name) for name in names if part.casefold() in name.casefold()]


def _relays_like(connection: sqlite3.Connection, part: str) -> list[str]:
    """The terms of relays whose name holds the part."""
    names = (row[0] for row in connection.execute(RELAYS))
    return [term(Field.RELAY, name) for name in names if part.casefold() in name.casefold()]


def _conditions(wanted: StatementFilter) -> Iterator[Condition]:
    if wanted.polarity is not None:
        yield Condition("current_statement.polarity = ?", (wanted.polarity,))
    if wanted.headline is not None:
        yield Condition("current_statement.headline = ?", (int(wanted.headline),))
    if wanted.reviewed is False:
        yield Condition("current_statement.reviewer IS NULL")
    said = _between(wanted.said_from, wanted.said_to)
    if said is not None:
        yield Condition(OVERLAPS, (said.first, said.last))


def _ranges(
    wanted: StatementFilter, match: str | None, conditions: tuple[Condition, ...]
) -> Iterator[Range]:
    published = _between(wanted.published_from, wanted.published_to)
    if published is None:
        yield Range(DATED, match, conditions)
        yield Range(UNDATED, match, conditions)
        return
    # An article of "2015" stands at the first of January: those without a day that begin before
    # the first day asked for may still reach into what is asked.
    new_year = f"{published.first[:4]}-01-01"
    if new_year < published.first:
        vague = any_of([VAGUE])
        yield Range(
            numbers_between(new_year, min(_day_before(published.first), published.last)),
            f"{match} AND {vague}" if match else vague,
            (*conditions, Condition("current_statement.published_last >= ?", (published.first,))),
        )
    yield Range(numbers_between(published.first, published.last), match, conditions)


def _between(from_: str | None, to: str | None) -> Days | None:
    """The days from the first that one bound can mean to the last of the other."""
    if from_ is None and to is None:
        return None
    first = FIRST_DAY if from_ is None else _bound(from_).first
    return Days(first, LAST_DAY if to is None else _bound(to).last)


def _bound(day: str) -> Days:
    days = days_of(day)
    if days is None:
        raise QueryError(f"{day!r} cannot bound a search; give 2015, 2015-10 or 2015-10-13")
    return days


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
