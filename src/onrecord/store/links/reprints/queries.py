"""Groups of reprints out of the record."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from onrecord.errors import QueryError
from onrecord.store.find import find_article
from onrecord.store.links.reprints.groups import IN_ORDER
from onrecord.store.links.reprints.pairs import pairs_of
from onrecord.store.links.reprints.records import ReprintArticle, ReprintGroup, ReprintPair
from onrecord.store.links.reprints.texts import sketch_of_text

FIRSTS = f"""
SELECT article.id FROM (SELECT DISTINCT first FROM reprint_group) AS leading
JOIN article ON article.id = leading.first
JOIN version ON version.number = article.version
{IN_ORDER}"""
# A moment begins and ends at once; a day, month or year ends where the day after begins.
MEMBERS = f"""
SELECT article.id, article.location, version.title, version.outlet, version.wire,
       version.published, reprint_article.text,
       coalesce(
           CASE WHEN length(version.published) > 10 THEN julianday(version.published) END,
           julianday(version.published_first)) AS begins,
       coalesce(
           CASE WHEN length(version.published) > 10 THEN julianday(version.published) END,
           julianday(version.published_last) + 1) AS ends
FROM reprint_group
JOIN article ON article.id = reprint_group.article
JOIN version ON version.number = article.version
JOIN reprint_article ON reprint_article.article = article.id
WHERE reprint_group.first = ? {IN_ORDER}"""
FIRST_OF = "SELECT first FROM reprint_group WHERE article = ?"
EARLIEST = f"""
SELECT article.id FROM reprint_article
JOIN article ON article.id = reprint_article.article
JOIN version ON version.number = article.version
WHERE reprint_article.text = ? {IN_ORDER} LIMIT 1"""
PENDING = "SELECT count(*) FROM reprint_pending"
BOILERPLATE = "SELECT count(*) FROM reprint_boilerplate"


def pending(connection: sqlite3.Connection) -> int:
    """How many articles are to be looked at, since they are new or changed."""
    count: int = connection.execute(PENDING).fetchone()[0]
    return count


def dropped(connection: sqlite3.Connection) -> int:
    """How many hashes so many texts have that none is compared for them."""
    count: int = connection.execute(BOILERPLATE).fetchone()[0]
    return count


def reprint_groups(
    connection: sqlite3.Connection, after: str | None = None
) -> Iterator[ReprintGroup]:
    """Every group of two or more articles, that with the earliest article first.

    `after`: only those behind the group that this article leads; raises QueryError where none does.
    """
    firsts = [row["id"] for row in connection.execute(FIRSTS)]
    if after is not None and after not in firsts:
        raise QueryError(f"there is no group after {after!r}; begin again at the first one")
    begin = 0 if after is None else firsts.index(after) + 1
    return (_group(connection, first) for first in firsts[begin:])


def reprints_of(connection: sqlite3.Connection, name: str) -> ReprintGroup | None:
    """The group of the article meant; None where it has no reprints. Raises NotFound."""
    row = connection.execute(FIRST_OF, (find_article(connection, name),)).fetchone()
    return _group(connection, row["first"]) if row else None


def _group(connection: sqlite3.Connection, first: str) -> ReprintGroup:
    rows = connection.execute(MEMBERS, (first,)).fetchall()
    earliest: dict[int, str] = {}
    for row in rows:
        earliest.setdefault(row["text"], row["id"])
    return ReprintGroup(
        dates_tell=_dates_tell(rows),
        articles=tuple(_article(row, earliest[row["text"]]) for row in rows),
        pairs=tuple(_pairs(connection, earliest)),
    )


def _article(row: sqlite3.Row, earliest: str) -> ReprintArticle:
    return ReprintArticle(
        id=row["id"],
        location=row["location"],
        title=row["title"],
        outlet=row["outlet"],
        wire=row["wire"],
        published=row["published"],
        copy_of=earliest if earliest != row["id"] else None,
    )


def _dates_tell(rows: Sequence[sqlite3.Row]) -> bool:
    """Whether the first was published before all others, whatever its dates can mean."""
    ends, *_ = (row["ends"] for row in rows)
    begins = [row["begins"] for row in rows[1:]]
    return ends is not None and all(each is not None and each >= ends for each in begins)


def _pairs(connection: sqlite3.Connection, earliest: dict[int, str]) -> Iterator[ReprintPair]:
    known = dict(earliest)
    told: set[tuple[int, int]] = set()
    for text in earliest:
        for pair in sorted(pairs_of(connection, text), key=lambda pair: (pair.a, pair.b)):
            if (pair.a, pair.b) in told:
                continue
            told.add((pair.a, pair.b))
            sketches = [sketch_of_text(connection, each) for each in (pair.a, pair.b)]
            share = pair.shared / min(sketch.sequences for sketch in sketches)
            other = pair.a + pair.b - text
            if other not in known:
                known[other] = connection.execute(EARLIEST, (other,)).fetchone()["id"]
            yield ReprintPair(known[text], known[other], round(share, 4))
