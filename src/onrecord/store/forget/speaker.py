"""What a speaker said out of the record for good: in every reading, of every version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.errors import NotFound
from onrecord.store.current import clear, refresh
from onrecord.store.forget.copies import copies_with_speaker
from onrecord.store.forget.doomed import Doomed, articles_with, doomed_in
from onrecord.store.forget.records import Forgetting, Forgotten
from onrecord.store.forget.rewrite import rewrite
from onrecord.store.forget.still_named import still_named
from onrecord.store.forget.tombstones import What, bury, is_buried, speaker_mark
from onrecord.store.forget.wipe import erasing, wipe

NAME_OF_ID = "SELECT name FROM current_speaker WHERE id = ?"


def forgetting_speaker(connection: sqlite3.Connection, name: str) -> Forgetting:
    """What `forget_speaker` would erase. Raises NotFound."""
    name = _name_of(connection, name)
    return _summed(connection, name, _doomed(connection, name))


def forget_speaker(connection: sqlite3.Connection, path: Path, name: str) -> Forgotten:
    """Erases every statement of that speaker with its words, all or nothing. Raises NotFound.

    `name` is the name, whatever its case and accents, or the speaker's id. A tombstone keeps
    out, from now on, what is read of that speaker. One who was forgotten before is wiped once
    more, in case that was cut short.
    """
    with erasing(connection):
        name = _name_of(connection, name)
        went = _summed(connection, name, _rewritten(connection, name))
        bury(connection, speaker_mark(name), What.SPEAKER)
    return Forgotten(
        went=went,
        still_named=tuple(still_named(connection, name)),
        copies=tuple(copies_with_speaker(connection, path, name)),
        is_wiped=wipe(connection),
    )


def _name_of(connection: sqlite3.Connection, name: str) -> str:
    """The name of the speaker of that id, where it is one."""
    row = connection.execute(NAME_OF_ID, (name.encode("utf-8", "replace").decode(),)).fetchone()
    return row["name"] if row else name


def _doomed(connection: sqlite3.Connection, name: str) -> Iterator[Doomed]:
    for article in articles_with(connection, name):
        yield from doomed_in(connection, article, name)


def _rewritten(connection: sqlite3.Connection, name: str) -> Iterator[Doomed]:
    """What is doomed, each when it is gone: memory stays that of one article."""
    for article in articles_with(connection, name):
        clear(connection, article)
        for doomed in doomed_in(connection, article, name):
            rewrite(connection, doomed)
            yield doomed
        refresh(connection, article)


def _summed(connection: sqlite3.Connection, name: str, doomed: Iterable[Doomed]) -> Forgetting:
    articles: dict[str, None] = {}
    versions = statements = decisions = 0
    for each in doomed:
        articles[each.article.location] = None
        versions += 1
        statements += len(each.dropped)
        decisions += len(each.decisions)
    if not versions and not is_buried(connection, speaker_mark(name), What.SPEAKER):
        raise NotFound(
            f"nobody called {name!r} says anything in this record; names stand in full, see: "
            "onrecord search --speaker NAME"
        )
    return Forgetting(
        What.SPEAKER, name, tuple(sorted(articles)), versions, statements, decisions, not versions
    )
