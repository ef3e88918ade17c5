"""Who says each statement of an article, in the whole record: over what was read and decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.contract import Article, Speaker, SpeakerBasis, SpeakerType, Statement, words_of
from onrecord.registry.known import KnownRole, Named, Role
from onrecord.registry.roles import holder, role_keys
from onrecord.store.readings import Reading
from onrecord.store.review.decisions import decided_reading
from onrecord.store.review.records import Action, DecidedStatement
from onrecord.store.speakers.decisions import parted_names
from onrecord.store.speakers.names import SpeakerName, name_of

ROLES = """
SELECT known_role.number, known_role.speaker, title, first_day, last_day
FROM known_role_key JOIN known_role ON known_role.number = known_role_key.role
WHERE known_role_key.key = ?"""
HAS_ROLES = "SELECT 1 FROM known_role_key LIMIT 1"
LISTED = "SELECT name, type FROM known_speaker WHERE id = ?"
# What a reviewer said of the speaker stands, also that it is unknown.
ABOUT_SPEAKERS = frozenset({Action.SPEAKER, Action.ADD, Action.ACCEPT})


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement as decided, with who says it.

    name
        The name that it was found under, and whom it means; None where the speaker is unknown.
    role
        The number of the list's role that the source describes; None where there is none.
    """

    decided: DecidedStatement
    name: SpeakerName | None = None
    role: int | None = None

    @property
    def as_told(self) -> DecidedStatement:
        """With the name and id that the record has for the speaker."""
        if self.name is None:
            return self.decided
        told = told_as(self.decided.statement, self.name.shown, self.name.speaker)
        return replace(self.decided, statement=told)


@dataclass(frozen=True, slots=True)
class Heard:
    """A statement as decided and as it is told of in a role, before it has a name of the record."""

    decided: DecidedStatement
    role: int | None = None

    @property
    def named(self) -> Named | None:
        """The name of the speaker; None where it is unknown."""
        speaker = self.decided.statement.speaker
        return Named(speaker.name, speaker.type) if speaker.name else None


def decided_with_voices(
    connection: sqlite3.Connection, reading: Reading
) -> tuple[DecidedStatement, ...]:
    """The statements of a reading as decided, their speakers as the record has them today."""
    article = reading.extraction.article
    every = heard(connection, article, decided_reading(connection, reading))
    return tuple(voice.as_told for voice in voices(connection, article, every))


def heard(
    connection: sqlite3.Connection, article: Article, decided: Iterable[DecidedStatement]
) -> tuple[Heard, ...]:
    """The statements; unknown ones whose source describes a role of the list have its holder."""
    if connection.execute(HAS_ROLES).fetchone() is None:
        return tuple(map(Heard, decided))
    return tuple(_in_role(connection, article, each) for each in decided)


def voices(
    connection: sqlite3.Connection, article: Article, every: Iterable[Heard]
) -> Iterator[Voice]:
    """Each with the name of the record under which its speaker goes, as far as it has one."""
    parted = parted_names(connection)
    every = tuple(every)
    names = {
        named: name_of(connection, named, article.id, parted)
        for named in dict.fromkeys(each.named for each in every)
        if named is not None
    }
    for each in every:
        yield Voice(each.decided, names.get(each.named) if each.named else None, each.role)


def told_as(statement: Statement, name: str, speaker: str) -> Statement:
    """The statement with the name and id that the record has for its speaker."""
    return replace(statement, speaker=replace(statement.speaker, name=name, id=speaker))


def _in_role(connection: sqlite3.Connection, article: Article, decided: DecidedStatement) -> Heard:
    statement = decided.statement
    acts = {each.act.action for each in decided.decisions}
    if statement.speaker.name is not None or acts & ABOUT_SPEAKERS:
        return Heard(decided)
    for spans in (statement.source, statement.speaker.spans):
        found = _holder(connection, words_of(spans, article.text), article.published)
        if found is not None:
            row = connection.execute(LISTED, (found.speaker,)).fetchone()
            speaker = Speaker(
                id=found.speaker,
                name=row["name"],
                type=SpeakerType(row["type"]) if row["type"] else None,
                spans=spans,
                basis=SpeakerBasis.REGISTRY,
            )
            told = replace(decided, statement=replace(statement, speaker=speaker))
            return Heard(told, found.number)
    return Heard(decided)


def _holder(connection: sqlite3.Connection, words: str, published: str | None) -> KnownRole | None:
    rows = [row for key in role_keys(words) for row in connection.execute(ROLES, (key,))]
    return holder(
        (
            KnownRole(
                Role(row["title"], row["first_day"], row["last_day"]), row["speaker"], row["number"]
            )
            for row in rows
        ),
        published,
    )
