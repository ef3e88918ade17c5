"""Re-checks the groups of reprints: do they hang together with what they were made from?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord.store.links.reprints.buckets import MOST_TEXTS, hashes_of
from onrecord.store.links.reprints.texts import sketch_of_text
from onrecord.store.records import Fault

WHERE = "the list of reprints"
REMEDY = "make it anew: onrecord link --rebuild"

TEXTS = "SELECT number FROM reprint_text ORDER BY number"
HASHES = "SELECT count(*) FROM reprint_hash WHERE text = ? AND hash = ?"
WRONG = {
    "{} articles lead a group that they are no member of, or that is theirs alone": """
SELECT count(*) FROM (
    SELECT first FROM reprint_group GROUP BY first
    HAVING count(*) < 2 OR sum(article = first) <> 1)""",
    "{} articles of groups were not looked at": """
SELECT count(*) FROM reprint_group
LEFT JOIN reprint_article ON reprint_article.article = reprint_group.article
WHERE reprint_article.article IS NULL""",
    "{} pairs are of texts that no article has": """
SELECT count(*) FROM reprint_pair WHERE NOT EXISTS (
    SELECT 1 FROM reprint_article WHERE reprint_article.text = reprint_pair.a
) OR NOT EXISTS (SELECT 1 FROM reprint_article WHERE reprint_article.text = reprint_pair.b)""",
    "{} texts belong to no article": """
SELECT count(*) FROM reprint_text WHERE NOT EXISTS (
    SELECT 1 FROM reprint_article WHERE reprint_article.text = reprint_text.number)""",
    "{} hashes are dropped wrongly, or wrongly not": f"""
SELECT count(*) FROM (
    SELECT hash, count(*) > {MOST_TEXTS} AS is_common FROM reprint_hash GROUP BY hash
) AS counted LEFT JOIN reprint_boilerplate USING (hash)
WHERE is_common <> (reprint_boilerplate.hash IS NOT NULL)""",
}
ALL_HASHES = "SELECT count(*) FROM reprint_hash"


def wrong_reprints(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Everything that does not hang together. Articles that are pending are no fault."""
    for wrong, query in WRONG.items():
        count = connection.execute(query).fetchone()[0]
        if count:
            yield Fault(WHERE, None, wrong.format(count), REMEDY)
    sampled = lost = 0
    for (text,) in connection.execute(TEXTS):
        for each in hashes_of(sketch_of_text(connection, text)):
            sampled += 1
            lost += connection.execute(HASHES, (text, each)).fetchone()[0] != 1
    if lost or sampled != connection.execute(ALL_HASHES).fetchone()[0]:
        yield Fault(
            WHERE, None, "the texts are not listed under the hashes of their samples", REMEDY
        )
