"""Utterances: a record in, the same record linked.

What changed is taken in (`take in`), its keys are put where others with the same ones are
(`file`), new contents are compared with those that share keys with them (`compare`), and what
hangs together with it is made anew (`regroup`). Each step is done in transactions of some hundred
articles, contents or bundles, of keys a million, and notes what is left: a run that was killed is
completed by the next one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from onrecord.link.parts import Judge
from onrecord.linking.contents import Contents, new_contents
from onrecord.linking.fingerprint import fingerprint
from onrecord.linking.groups import regroup_some
from onrecord.linking.placed import contents_in, placed
from onrecord.linking.scores import scores
from onrecord.store import Store
from onrecord.store.connection import named_errors, transaction
from onrecord.store.links import clear
from onrecord.store.links.buckets import file_some
from onrecord.store.links.contents import drop_unused, imprints_of, missing
from onrecord.store.links.counts import link_counts
from onrecord.store.links.dirty import dirty_bundles
from onrecord.store.links.intake import changed_articles, linkables, take_in
from onrecord.store.links.pairs import to_compare, write_scores
from onrecord.store.links.records import LinkCounts
from onrecord.store.links.rows import NewContent

# In a transaction: others who write wait for seconds at most.
ARTICLES_AT_ONCE = 200
CONTENTS_AT_ONCE = 500
KEYS_AT_ONCE = 1_000_000
BUNDLES_AT_ONCE = 500

# Pages of the file that are kept in memory while much of it is written, in KiB; SQLite's own else.
_CACHE, _USUAL_CACHE = 200_000, 2_000


# Hears of each step: `articles`, `contents` or `utterances`.
Progress = Callable[[str], None]


def quiet(_step: str) -> None:
    """For those who want to hear nothing."""


@dataclass(frozen=True, slots=True)
class Linked:
    """What a run did, and what linking came to.

    articles, contents, compared
        How many articles were looked at, contents were new, and pairs of contents were compared.
    """

    articles: int
    contents: int
    compared: int
    counts: LinkCounts


def link(store: Store, judge: Judge, progress: Progress = quiet) -> Linked:
    """Links what was added or changed since the record was linked; safe to repeat.

    Takes time with what changed, not with what there is; but where another judge linked it, all
    is linked from nothing, since their scores do not compare.
    """
    contents, mark = Contents(judge), fingerprint(judge)
    with named_errors(store.path), _much_written(store.connection):
        with transaction(store.connection):
            if not clear.is_linked_by(store.connection, mark):
                clear.clear(store.connection)
            clear.note_judge(store.connection, mark)
        articles, new = _take_in_all(store.connection, judge, progress)
        _file_all(store.connection)
        compared = _compare_all(store.connection, contents, progress)
        _regroup_all(store.connection, contents, progress)
        return Linked(articles, new, compared, link_counts(store.connection))


def rebuild(store: Store, judge: Judge, progress: Progress = quiet) -> Linked:
    """Links the whole record from nothing; what reviewers decided holds, and old ids lead on."""
    with named_errors(store.path), transaction(store.connection):
        clear.clear(store.connection)
    return link(store, judge, progress)


def regroup(store: Store, judge: Judge, progress: Progress = quiet) -> None:
    """Makes utterances as reviewers decided since; articles that changed wait for `link`."""
    contents = Contents(judge)
    with named_errors(store.path):
        if clear.is_linked_by(store.connection, fingerprint(judge)):
            _file_all(store.connection)
            _compare_all(store.connection, contents, progress)
        _regroup_all(store.connection, contents, progress)


def _take_in_all(
    connection: sqlite3.Connection, judge: Judge, progress: Progress
) -> tuple[int, int]:
    """How many articles were looked at, and how many contents were new."""
    done = new = 0
    last = ""
    while articles := changed_articles(connection, last, ARTICLES_AT_ONCE):
        last = articles[-1]
        # Imprints take long: nobody waits for them.
        made = new_contents(judge, _lacking(connection, articles))
        with transaction(connection):
            left: set[int] = set()
            for article in articles:
                statements = linkables(connection, article)
                imprints = _imprints(connection, contents_in(statements), made)
                # What another program changed in between is left to the next run.
                if imprints is not None:
                    rows = placed(statements, judge, imprints)
                    left |= take_in(connection, article, rows, made)
            for content in sorted(left):
                drop_unused(connection, content)
        for _ in articles:
            progress("articles")
        done += len(articles)
        new += len(made)
    return done, new


def _lacking(connection: sqlite3.Connection, articles: Iterable[str]) -> dict[int, str]:
    """By their keys the contents of these articles that the record does not have."""
    texts: dict[int, str] = {}
    for article in articles:
        texts |= contents_in(linkables(connection, article))
    lacking = missing(connection, texts)
    return {key: text for key, text in texts.items() if key in lacking}


def _imprints(
    connection: sqlite3.Connection, keys: Collection[int], made: Mapping[int, NewContent]
) -> dict[int, bytes] | None:
    """Those of all contents with these keys; None where one is neither there nor made."""
    known = {key: made[key].imprint for key in keys if key in made}
    known |= imprints_of(connection, [key for key in keys if key not in known])
    return known if len(known) == len(keys) else None


def _file_all(connection: sqlite3.Connection) -> None:
    is_left = True
    while is_left:
        with transaction(connection):
            is_left = file_some(connection, KEYS_AT_ONCE)


def _compare_all(connection: sqlite3.Connection, contents: Contents, progress: Progress) -> int:
    """How many pairs were compared."""
    compared = 0
    while True:
        with transaction(connection):
            asked = to_compare(connection, CONTENTS_AT_ONCE)
            write_scores(connection, asked, scores(connection, contents, asked.pairs))
        if not asked.waiting:
            return compared
        compared += len(asked.pairs)
        for _ in asked.waiting:
            progress("contents")


def _regroup_all(connection: sqlite3.Connection, contents: Contents, progress: Progress) -> None:
    while True:
        with transaction(connection):
            done = regroup_some(connection, contents, dirty_bundles(connection, BUNDLES_AT_ONCE))
        if not done:
            return
        for _ in range(done):
            progress("utterances")


@contextmanager
def _much_written(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = -{_USUAL_CACHE}")
