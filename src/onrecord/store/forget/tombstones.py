"""What must not come back: articles, speakers and texts that were erased for good.

The record keeps hashes of them, so that it can tell them again and nobody can read them.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.contract import Article, Extraction, Spans, Statement
from onrecord.identity import sha256_of
from onrecord.store.corrected import places_of_corrections, with_links_to
from onrecord.store.forget.addressed import without_addressee
from onrecord.store.spans import joined, spans_of, without, words_spans

FIND = "SELECT 1 FROM tombstone WHERE id = ? AND what = ?"
BURIED_SPEAKERS = "SELECT id FROM tombstone WHERE what = 'speaker'"
SPEAKERS = "SELECT DISTINCT speaker FROM statement WHERE speaker IS NOT NULL"
BURY = "INSERT OR IGNORE INTO tombstone (id, what) VALUES (?, ?)"

# So many words of an erased content in a title are no chance.
WORDS_ALIKE = 3


class What(StrEnum):
    """What a tombstone stands for; its id is the article's, or a SHA-256.

    SPEAKER: of the name without case and accents. TEXT: of a text which held words of somebody
    who was forgotten, and of which no more may be kept than is.
    """

    ARTICLE = "article"
    SPEAKER = "speaker"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Allowed:
    """An extraction without the statements of people who were forgotten, and to nobody of them.

    `erased` are the characters of those statements that belong to no other.
    """

    extraction: Extraction
    erased: Spans = ()


def is_buried(connection: sqlite3.Connection, id_: str, what: What) -> bool:
    """True where that was erased for good."""
    return connection.execute(FIND, (id_, what)).fetchone() is not None


def bury(connection: sqlite3.Connection, id_: str, what: What) -> None:
    """Leaves a tombstone, if there is none."""
    connection.execute(BURY, (id_, what))


def allowed(connection: sqlite3.Connection, extraction: Extraction) -> Allowed:
    """What of the extraction may be written."""
    buried = {row[0] for row in connection.execute(BURIED_SPEAKERS)}
    if not buried:
        return Allowed(extraction)
    statements = [
        without_addressee(each, lambda name: speaker_mark(name) in buried)
        for each in extraction.statements
    ]
    dropped = [
        each
        for each in statements
        if each.speaker.name is not None and speaker_mark(each.speaker.name) in buried
    ]
    if not dropped:
        return Allowed(replace(extraction, statements=tuple(statements)))
    left = left_over(statements, dropped)
    notes = places_of_corrections(extraction.article, (each.id for each in dropped))
    article = with_links_to(without_title(extraction.article, dropped), (each.id for each in left))
    return Allowed(
        replace(extraction, article=article, statements=tuple(left)),
        joined((*erased(dropped, left), *notes)),
    )


def left_over(statements: Iterable[Statement], dropped: Iterable[Statement]) -> list[Statement]:
    """The others, those within a dropped one now within what lay around that."""
    gone = {each.id: each.within for each in dropped}
    left: list[Statement] = []
    for statement in statements:
        if statement.id in gone:
            continue
        within = statement.within
        while within in gone:
            within = gone[within]
        same = within == statement.within
        left.append(statement if same else replace(statement, within=within))
    return left


def erased(dropped: Iterable[Statement], left: Iterable[Statement]) -> Spans:
    """The words of the dropped statements that are in no span of those that are left."""
    words = joined(span for each in dropped for span in words_spans(each))
    return without(words, joined(span for each in left for span in spans_of(each)))


def without_title(article: Article, dropped: Iterable[Statement]) -> Article:
    """The article, without its title where that repeats what a dropped statement says."""
    if article.title is None or not any(_repeats(article, each) for each in dropped):
        return article
    return replace(article, title=None, basis=replace(article.basis, title=None))


def folded(name: str) -> str:
    """A name without case, accents and runs of white space."""
    parts = unicodedata.normalize("NFKD", name)
    bare = "".join(each for each in parts if not unicodedata.combining(each))
    return " ".join(bare.casefold().split())


def spellings(connection: sqlite3.Connection, name: str) -> list[str]:
    """Every way in which the speakers of readings are written whose name is this one, folded."""
    wanted = folded(name)
    return [row[0] for row in connection.execute(SPEAKERS) if folded(row[0]) == wanted]


def speaker_mark(name: str) -> str:
    """What a tombstone keeps of a name."""
    return sha256_of(folded(name))


def _repeats(article: Article, statement: Statement) -> bool:
    if statement.headline:
        return True
    title = folded(article.title or "")
    said = (folded(span.of(article.text)) for span in statement.content)
    return any(
        title in words or (len(words.split()) >= WORDS_ALIKE and words in title) for words in said
    )
