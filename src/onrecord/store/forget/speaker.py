"""What a speaker said out of the record for good: in every reading, of every version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.errors import NotFound
from onrecord.store.current import refresh
from onrecord.store.forget.addressed import IsForgotten
from onrecord.store.forget.addressees import erase_addressee
from onrecord.store.forget.bearer import Bearer, bearer_of, erase_identity
from onrecord.store.forget.copies import copies_with_speaker
from onrecord.store.forget.doomed import Doomed, articles_with, doomed_in
from onrecord.store.forget.records import Forgetting, Forgotten
from onrecord.store.forget.rewrite import rewrite
from onrecord.store.forget.still_named import still_named
from onrecord.store.forget.tombstones import What, bury, folded, is_buried, speaker_mark
from onrecord.store.forget.wipe import erasing, wipe


def forgetting_speaker(connection: sqlite3.Connection, name: str) -> Forgetting:
    """What `forget_speaker` would erase. Raises NotFound."""
    bearer = bearer_of(connection, name)
    return _summed(connection, bearer, _doomed(connection, bearer))


def forget_speaker(connection: sqlite3.Connection, path: Path, name: str) -> Forgotten:
    """Erases every statement of that speaker with its words, all or nothing. Raises NotFound.

    `name` is any of the speaker's names, whatever its case and accents, or the id; all names go,
    the entries in the user's list and decisions about the speaker too, and what others said to the
    speaker no longer tells to whom. Tombstones keep out, from
    now on, what is read under any of them. One who was forgotten before is wiped once more, in
    case that was cut short.
    """
    with erasing(connection):
        bearer = bearer_of(connection, name)
        went = _summed(connection, bearer, _rewritten(connection, bearer))
        erase_identity(connection, bearer)
        erase_addressee(connection, _is_one_of(bearer.names))
        for each in bearer.names:
            bury(connection, speaker_mark(each), What.SPEAKER)
    named = {where for each in bearer.names for where in still_named(connection, each)}
    copies = {c for each in bearer.names for c in copies_with_speaker(connection, path, each)}
    return Forgotten(
        went=went,
        still_named=tuple(sorted(named)),
        copies=tuple(sorted(copies)),
        is_wiped=wipe(connection),
    )


def _is_one_of(names: Iterable[str]) -> IsForgotten:
    forms = {folded(name) for name in names}
    return lambda words: folded(words) in forms


def _doomed(connection: sqlite3.Connection, bearer: Bearer) -> Iterator[Doomed]:
    for name in bearer.names:
        for article in articles_with(connection, name):
            yield from doomed_in(connection, article, name)


def _rewritten(connection: sqlite3.Connection, bearer: Bearer) -> Iterator[Doomed]:
    """What is doomed, each when it is gone: memory stays that of one article."""
    for name in bearer.names:
        for article in articles_with(connection, name):
            for doomed in doomed_in(connection, article, name):
                rewrite(connection, doomed)
                yield doomed
            refresh(connection, article)


def _summed(connection: sqlite3.Connection, bearer: Bearer, doomed: Iterable[Doomed]) -> Forgetting:
    articles: dict[str, None] = {}
    versions = statements = decisions = 0
    for each in doomed:
        articles[each.article.location] = None
        versions += 1
        statements += len(each.dropped)
        decisions += len(each.decisions)
    buried = any(is_buried(connection, speaker_mark(e), What.SPEAKER) for e in bearer.names)
    name = bearer.shown
    if not versions and not bearer.ids and not buried:
        raise NotFound(
            f"nobody called {name!r} says anything in this record; names stand in full, see: "
            "onrecord search --speaker NAME"
        )
    return Forgetting(
        What.SPEAKER,
        name,
        tuple(sorted(articles)),
        versions,
        statements,
        decisions,
        buried=not versions and not bearer.ids,
    )
