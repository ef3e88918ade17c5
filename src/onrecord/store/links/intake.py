"""Statements that are new, changed or gone: into the tables of linking, and out of them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping

from onrecord.days import days_of
from onrecord.store.links import dirty
from onrecord.store.links.buckets import add_keys, remove_keys
from onrecord.store.links.contents import add_content, content_number
from onrecord.store.links.dirty import mark_around
from onrecord.store.links.keys import keys_of_occasions, read, written
from onrecord.store.links.rows import NOTHING, BundleKey, Linkable, NewContent, Placed, as_list

CHANGED = "SELECT article FROM link_changed WHERE article > ? ORDER BY article LIMIT ?"
COUNT_CHANGED = "SELECT count(*) FROM link_changed"
UNMARK = "DELETE FROM link_changed WHERE article = ?"
LINKABLE = """
SELECT id, text, speaker_id, said_first, said_last, published, published_last, kind, headline,
       content_start, within
FROM current_statement
WHERE article = ? AND mode IN ('speech', 'question', 'document') AND polarity = 'affirmed'
ORDER BY position"""
KNOWN = """
SELECT report.statement, report.direct, report.headline, report.published, report.place,
       report.within, link_content.key, link_bundle.speaker, link_bundle.said,
       link_bundle.published AS bundle_published
FROM report
JOIN link_bundle ON link_bundle.number = report.bundle
JOIN link_content ON link_content.number = link_bundle.content
WHERE report.article = ?"""
INSERT = """
INSERT INTO report (statement, article, bundle, direct, headline, published, place, within)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
BUNDLE_OF = "SELECT bundle, utterance FROM report WHERE statement = ?"
ELSEWHERE = "SELECT 1 FROM report WHERE statement = ?"
DELETE = "DELETE FROM report WHERE statement = ?"
FIND_BUNDLE = """
SELECT number, reports FROM link_bundle
WHERE content = ? AND speaker = ? AND said = ? AND published = ?"""
INSERT_BUNDLE = """
INSERT INTO link_bundle (content, speaker, said, published, keys) VALUES (?, ?, ?, ?, ?)"""
MORE_BUNDLES = "UPDATE link_content SET bundles = bundles + ? WHERE number = ?"
COUNT_SPEAKERS = """
UPDATE link_content SET (named, unknown) = (
    SELECT count(DISTINCT nullif(speaker, '')), count(*) FILTER (WHERE speaker = '')
    FROM link_bundle WHERE link_bundle.content = link_content.number AND link_content.bundles <= ?1
) WHERE number = ?2 AND bundles <= ?1 + 1"""
MORE_REPORTS = "UPDATE link_bundle SET reports = reports + ? WHERE number = ?"
BUNDLES = "SELECT bundles FROM link_content WHERE number = ?"
BUNDLE = "SELECT content, reports, keys FROM link_bundle WHERE number = ?"
DELETE_BUNDLE = "DELETE FROM link_bundle WHERE number = ?"
DELETE_SUGGESTIONS = (
    "DELETE FROM suggestion WHERE a = ?",
    "DELETE FROM suggestion WHERE b = ?",
)
HAS_REPORTS = "SELECT 1 FROM report WHERE utterance = ?"
DELETE_DIFFERENCES = "DELETE FROM difference WHERE utterance = ?"
DELETE_UTTERANCE = "DELETE FROM utterance WHERE number = ?"
OTHER_REPORT = """
SELECT statement FROM report
WHERE utterance = ? AND statement NOT IN (SELECT value FROM json_each(?))
ORDER BY article <> ?, statement LIMIT 1"""
LEAD_ON = "INSERT OR REPLACE INTO utterance_link (id, statement) VALUES (?, ?)"


def changed_articles(connection: sqlite3.Connection, after: str, limit: int) -> list[str]:
    """Articles that are not linked as they stand today, in order, behind that id."""
    return [row[0] for row in connection.execute(CHANGED, (after, limit))]


def linkables(connection: sqlite3.Connection, article: str) -> list[Linkable]:
    """The statements of an article that can be linked; none of one that is gone."""
    return [_linkable(row) for row in connection.execute(LINKABLE, (article,))]


def take_in(
    connection: sqlite3.Connection,
    article: str,
    placed: Iterable[Placed],
    contents: Mapping[int, NewContent],
) -> set[int]:
    """Makes the tables hold these statements of the article and no others.

    `contents` are by their keys those that may not be there yet. What is there as it should be is
    left alone; utterances that something changed for are marked. Gives the numbers of contents
    that may be nobody's now: another article may be about to need them.
    """
    known = {each.statement: each for each in map(_placed, connection.execute(KNOWN, (article,)))}
    wanted: dict[str, Placed] = {}
    for each in placed:
        wanted.setdefault(each.statement, each)
    gone = [id_ for id_, each in known.items() if wanted.get(id_) != each]
    _lead_on(connection, article, [known[each] for each in gone if each not in wanted], wanted)
    left = {take_out(connection, id_) for id_ in gone}
    for id_, each in wanted.items():
        # Nothing keeps two articles of a damaged record from holding one id.
        if known.get(id_) != each and not connection.execute(ELSEWHERE, (id_,)).fetchone():
            _put_in(connection, article, each, contents)
    connection.execute(UNMARK, (article,))
    return left


def take_out(connection: sqlite3.Connection, statement: str) -> int:
    """Takes a statement out, with the bundle and the utterance that nothing else needs.

    Gives the number of its content.
    """
    bundle, utterance = connection.execute(BUNDLE_OF, (statement,)).fetchone()
    content, reports, keys = connection.execute(BUNDLE, (bundle,)).fetchone()
    alone = reports > 1 and reports != dirty.MOST_OF_UNKNOWN + 1
    mark_around(connection, content, bundle, alone=alone)
    connection.execute(DELETE, (statement,))
    for delete in DELETE_SUGGESTIONS:
        connection.execute(delete, (statement,))
    if utterance is not None and not connection.execute(HAS_REPORTS, (utterance,)).fetchone():
        connection.execute(DELETE_DIFFERENCES, (utterance,))
        connection.execute(DELETE_UTTERANCE, (utterance,))
    connection.execute(MORE_REPORTS, (-1, bundle))
    if reports == 1:
        connection.execute(DELETE_BUNDLE, (bundle,))
        _drop_bundle(connection, content, read(keys))
    return int(content)


def _put_in(
    connection: sqlite3.Connection,
    article: str,
    placed: Placed,
    contents: Mapping[int, NewContent],
) -> None:
    key = placed.bundle
    content = content_number(connection, key.content)
    if content is None:
        content = add_content(connection, key.content, contents[key.content])
    occasion = (content, key.speaker, key.said, key.published)
    found = connection.execute(FIND_BUNDLE, occasion).fetchone()
    reports = 0 if found is None else found["reports"]
    if found is None:
        row = (*occasion, written(placed.keys))
        bundle = connection.execute(INSERT_BUNDLE, row).lastrowid or 0
        _add_bundle(connection, content, placed.keys)
    else:
        bundle = found["number"]
    told = (placed.is_direct, placed.is_headline, placed.published, placed.place, placed.within)
    connection.execute(INSERT, (placed.statement, article, bundle, *told))
    connection.execute(MORE_REPORTS, (1, bundle))
    alone = reports > 0 and reports != dirty.MOST_OF_UNKNOWN
    mark_around(connection, content, bundle, alone=alone)


def _add_bundle(connection: sqlite3.Connection, content: int, keys: Iterable[int]) -> None:
    """Counts a bundle that is there now; of a content with too many, occasions tell nothing."""
    bundles = _count_bundles(connection, content, 1)
    if bundles <= dirty.MOST_BUNDLES:
        add_keys(connection, content, keys)
    elif bundles == dirty.MOST_BUNDLES + 1:
        every = Counter(keys_of_occasions(connection, content))
        remove_keys(connection, content, (every - Counter(keys)).elements())


def _drop_bundle(connection: sqlite3.Connection, content: int, keys: Iterable[int]) -> None:
    """Counts a bundle that is gone."""
    bundles = _count_bundles(connection, content, -1)
    if bundles < dirty.MOST_BUNDLES:
        remove_keys(connection, content, keys)
    elif bundles == dirty.MOST_BUNDLES:
        add_keys(connection, content, keys_of_occasions(connection, content))


def _count_bundles(connection: sqlite3.Connection, content: int, more: int) -> int:
    """How many bundles the content has now."""
    connection.execute(MORE_BUNDLES, (more, content))
    connection.execute(COUNT_SPEAKERS, (dirty.MOST_BUNDLES, content))
    bundles: int = connection.execute(BUNDLES, (content,)).fetchone()["bundles"]
    return bundles


def _lead_on(
    connection: sqlite3.Connection,
    article: str,
    gone: Iterable[Placed],
    wanted: Mapping[str, Placed],
) -> None:
    """Links to a statement that is gone lead to one of the same words in the article, if there is
    one, else to another report of the same utterance."""
    same = {each.bundle.content: each.statement for each in wanted.values()}
    leaving = list(gone)
    ids = as_list(each.statement for each in leaving)
    for each in leaving:
        heir = same.get(each.bundle.content)
        if heir is None:
            utterance = connection.execute(BUNDLE_OF, (each.statement,)).fetchone()["utterance"]
            row = connection.execute(OTHER_REPORT, (utterance, ids, article)).fetchone()
            heir = row and row["statement"]
        if heir is not None:
            connection.execute(LEAD_ON, (each.statement, heir))


def _linkable(row: sqlite3.Row) -> Linkable:
    published = days_of(row["published"])
    return Linkable(
        statement=row["id"],
        text=row["text"],
        speaker=row["speaker_id"],
        said_first=row["said_first"],
        said_last=row["said_last"],
        published_first=published.first if published else None,
        published_last=published.last if published else None,
        is_direct=row["kind"] == "direct",
        is_headline=bool(row["headline"]),
        place=row["content_start"],
        within=row["within"],
    )


def _placed(row: sqlite3.Row) -> Placed:
    return Placed(
        statement=row["statement"],
        bundle=BundleKey(row["key"], row["speaker"], row["said"], row["bundle_published"]),
        is_direct=bool(row["direct"]),
        is_headline=bool(row["headline"]),
        published=row["published"] or NOTHING,
        place=row["place"],
        within=row["within"],
    )
