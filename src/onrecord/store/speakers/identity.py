"""Who a speaker is: the names, what the user's list tells, what reviewers decided."""

from __future__ import annotations

import sqlite3

from onrecord.contract import SAID
from onrecord.errors import NotFound
from onrecord.store.speakers.decisions import speaker_decisions, standing
from onrecord.store.speakers.find import find_speaker
from onrecord.store.speakers.known import known_speaker
from onrecord.store.speakers.names import names_of_speaker
from onrecord.store.speakers.records import ArticleOfSpeaker, Identity, NameUsed

COUNT = f"""
SELECT count(*) FROM current_statement
WHERE speaker_id = ? AND named = ? AND mode IN ({", ".join(f"'{mode}'" for mode in SAID)})"""
ARTICLES = f"""
SELECT article.id, article.location, max(current_statement.published) AS published,
       count(*) AS statements
FROM current_statement JOIN article ON article.id = current_statement.article
WHERE speaker_id = ? AND mode IN ({", ".join(f"'{mode}'" for mode in SAID)})
GROUP BY article.id ORDER BY max(current_statement.number) DESC LIMIT ?"""


def identity(connection: sqlite3.Connection, name: str) -> Identity:
    """Who the speaker is that a name or an id means, one of the list alone included.

    Raises NotFound, with those that it could mean.
    """
    return identity_of(connection, find_speaker(connection, name))


def identity_of(connection: sqlite3.Connection, speaker: str) -> Identity:
    """Who the speaker of that id is; raises NotFound where nobody has it."""
    names = names_of_speaker(connection, speaker)
    decisions = speaker_decisions(connection)
    merged = standing(connection, decisions)
    ids = dict.fromkeys((speaker, *(b for b, into in merged.merged.items() if into == speaker)))
    listed = [entry for id_ in ids if (entry := known_speaker(connection, id_)) is not None]
    if not names and not listed:
        raise NotFound(
            f"no speaker {speaker!r} in the record; look for the name among the speakers"
        )
    shown = names[0].shown if names else merged.renamed.get(speaker, listed[0].name)
    used = _used(connection, speaker)
    known = (name for entry in listed for name in (entry.name, *entry.aliases))
    told = {shown, *(each.name for each in used)}
    touched = {*ids, *(each.base for each in names)}
    return Identity(
        id=speaker,
        name=shown,
        names=used,
        aliases=tuple(dict.fromkeys(name for name in known if name not in told)),
        roles=tuple(role for entry in listed for role in entry.roles),
        columns=tuple(column for entry in listed for column in entry.columns),
        listed=tuple(entry.id for entry in listed),
        decisions=tuple(each for each in decisions if each.act.touched & touched),
        last_decision=decisions[-1].number if decisions else 0,
    )


def articles_of(
    connection: sqlite3.Connection, speaker: str, limit: int
) -> tuple[ArticleOfSpeaker, ...]:
    """The articles in which the speaker of that id said, asked or wrote something, newest first."""
    rows = connection.execute(ARTICLES, (speaker, limit))
    return tuple(ArticleOfSpeaker(**dict(row)) for row in rows)


def _used(connection: sqlite3.Connection, speaker: str) -> tuple[NameUsed, ...]:
    counts: dict[tuple[str, str], int] = {}
    for each in names_of_speaker(connection, speaker):
        row = connection.execute(COUNT, (speaker, each.number)).fetchone()
        key = (each.named.name, each.article)
        counts[key] = counts.get(key, 0) + int(row[0])
    used = (NameUsed(name, count, article) for (name, article), count in counts.items())
    return tuple(sorted(used, key=lambda each: (-each.statements, each.name, each.article)))
