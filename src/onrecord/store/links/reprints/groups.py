"""Groups of articles, made anew where the pairs that they are made of changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.reprinted import Member, ReprintRules, SharedWords
from onrecord.store.links.reprints.pairs import pairs_of

# The earliest comes first. A day is its first moment; `julianday` would take a year for the number
# of a day. Where dates do not tell, the location does.
IN_ORDER = """
ORDER BY coalesce(
    CASE WHEN length(version.published) >= 10 THEN julianday(version.published) END,
    julianday(version.published_first)
) NULLS LAST, article.location"""
ARTICLES = f"""
SELECT reprint_article.article, reprint_article.text, reprint_text.sequences
FROM json_each(?) AS wanted
CROSS JOIN reprint_article ON reprint_article.text = wanted.value
JOIN reprint_text ON reprint_text.number = reprint_article.text
JOIN article ON article.id = reprint_article.article
JOIN version ON version.number = article.version
{IN_ORDER}"""
CLEAR = "DELETE FROM reprint_group WHERE article = ?"
PUT = "INSERT INTO reprint_group (article, first) VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class _Ranked:
    """An article with its text; `rank` is its place in the order of publication."""

    article: str
    text: int
    rank: int


def regroup(connection: sqlite3.Connection, texts: Iterable[int], rules: ReprintRules) -> None:
    """Makes the groups of these texts anew, and of all that hang together with them."""
    reached, pairs = _reached(connection, texts)
    rows = connection.execute(ARTICLES, (json.dumps(sorted(reached)),)).fetchall()
    members: dict[int, Member] = {}
    articles: dict[int, list[_Ranked]] = {}
    for rank, row in enumerate(rows):
        members.setdefault(row["text"], Member(row["text"], row["sequences"], rank))
        ranked = _Ranked(row["article"], row["text"], rank)
        articles.setdefault(row["text"], []).append(ranked)
        connection.execute(CLEAR, (row["article"],))
    for group in rules.groups(tuple(members.values()), pairs):
        _put(connection, [each for text in group for each in articles[text]])


def _put(connection: sqlite3.Connection, articles: list[_Ranked]) -> None:
    if len(articles) > 1:
        first = min(articles, key=lambda each: each.rank)
        rows = ((each.article, first.article) for each in articles)
        connection.executemany(PUT, rows)


def _reached(
    connection: sqlite3.Connection, texts: Iterable[int]
) -> tuple[set[int], list[SharedWords]]:
    """The texts, and all that hang together with them by pairs; and these pairs, in order."""
    reached: set[int] = set()
    pairs: dict[tuple[int, int], SharedWords] = {}
    waiting = list(texts)
    while waiting:
        text = waiting.pop()
        if text in reached:
            continue
        reached.add(text)
        for pair in pairs_of(connection, text):
            pairs[pair.a, pair.b] = pair
            waiting.append(pair.a + pair.b - text)
    return reached, [pairs[key] for key in sorted(pairs)]
