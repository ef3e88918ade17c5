"""What a record holds of a speaker who is to be forgotten: statements, and decisions about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.contract import Article, Spans, Speaker, Statement
from onrecord.store.forget.tombstones import folded, left_over, spellings
from onrecord.store.readings import Reading, all_readings
from onrecord.store.review.decided import decide_over
from onrecord.store.review.decisions import OF_VERSION, decision_of
from onrecord.store.review.records import Decision

ARTICLES_OF_SPEAKER = """
SELECT DISTINCT version.article FROM statement
JOIN extraction ON extraction.number = statement.extraction
JOIN version ON version.number = extraction.version
WHERE statement.speaker = ?"""
DECISIONS = """
SELECT article, number, sha256, payload, undoes, reviewer, at FROM decision
WHERE subject = 'statement'"""


@dataclass(frozen=True, slots=True)
class DoomedReading:
    """A reading by its number: the statements that go, and those that are left."""

    number: int
    dropped: tuple[Statement, ...]
    left: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Doomed:
    """Of one version of an article what goes. In `gaps` the article's text is not kept."""

    article: Article
    gaps: Spans
    readings: tuple[DoomedReading, ...]
    decisions: tuple[Decision, ...]

    @property
    def dropped(self) -> tuple[Statement, ...]:
        """The statements that go, of every reading."""
        return tuple(each for reading in self.readings for each in reading.dropped)


def articles_with(connection: sqlite3.Connection, name: str) -> list[str]:
    """The ids of the articles in which a reading or a reviewer names that speaker."""
    names = spellings(connection, name)
    found = {row[0] for each in names for row in connection.execute(ARTICLES_OF_SPEAKER, (each,))}
    for row in connection.execute(DECISIONS):
        if _is_about(decision_of(row), folded(name)):
            found.add(row["article"])
    return sorted(found)


def doomed_in(connection: sqlite3.Connection, article: str, name: str) -> Iterator[Doomed]:
    """What goes of each version of the article of that id that holds anything of the speaker."""
    readings = sorted(all_readings(connection, article), key=_sha256)
    for sha256, of_version in groupby(readings, key=_sha256):
        rows = connection.execute(OF_VERSION, (article, sha256))
        doomed = _doomed(list(of_version), [decision_of(row) for row in rows], folded(name))
        if doomed.dropped or doomed.decisions:
            yield doomed


def _doomed(readings: Sequence[Reading], decisions: Sequence[Decision], name: str) -> Doomed:
    """The decisions about one statement go together, and with a statement that they are about."""
    about = {each.first for each in decisions if _is_about(each, name)}
    going = set(about)
    parted: list[DoomedReading] = []
    for reading in readings:
        dropped: list[Statement] = []
        article, statements = reading.extraction.article, reading.extraction.statements
        for decided in decide_over(article, reading.number, statements, decisions):
            threads = {each.first for each in decided.decisions}
            found = decided.found
            if found is not None and (_is_named(found.speaker, name) or threads & about):
                dropped.append(found)
                going |= threads
        parted.append(
            DoomedReading(reading.number, tuple(dropped), tuple(left_over(statements, dropped)))
        )
    return Doomed(
        article=readings[0].extraction.article,
        gaps=readings[0].gaps,
        readings=tuple(parted),
        decisions=tuple(each for each in decisions if each.first in going),
    )


def _is_about(decision: Decision, name: str) -> bool:
    judged = decision.judged
    speakers = (judged.shown.speaker, judged.read.speaker, decision.act.speaker)
    return any(each is not None and _is_named(each, name) for each in speakers)


def _is_named(speaker: Speaker, name: str) -> bool:
    return speaker.name is not None and folded(speaker.name) == name


def _sha256(reading: Reading) -> str:
    return reading.extraction.article.sha256
