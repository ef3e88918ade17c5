"""The words around each statement: what stays of a text that is not kept.

Offsets stay those of the whole text. A text is read back in its full length, with blanks where
its characters are not kept, so that whatever shows a statement shows it as if nothing were gone.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.contract import Span, Spans, Statement
from onrecord.paragraphs import find_paragraphs
from onrecord.store.spans import gaps_between, joined, spans_of, words_spans

# Some three lines of print before a statement and after it, never beyond its paragraph.
REACH = 240
BLANK = " "

FIND = "SELECT start, words FROM excerpt WHERE version = ? ORDER BY start"
INSERT = "INSERT INTO excerpt (version, start, words) VALUES (?, ?, ?)"
DELETE = "DELETE FROM excerpt WHERE version = ?"


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text of its full length; in `gaps`, in order, its characters are not kept but blanks."""

    text: str
    gaps: Spans = ()

    @property
    def spans(self) -> Spans:
        """What is kept."""
        return gaps_between(self.gaps, len(self.text))


def stretches(text: str, statements: Iterable[Statement]) -> Spans:
    """The words around each of the statements, and every span of theirs, joined.

    Around content, cue and source stand up to REACH characters of the paragraph on both sides,
    whole words; of other spans, which may lie far away, their own characters.
    """
    listed = tuple(statements)
    paragraphs = find_paragraphs(text)
    around = (
        _around(text, span, paragraphs) for statement in listed for span in words_spans(statement)
    )
    return joined((*around, *bare(listed)))


def bare(statements: Iterable[Statement]) -> Spans:
    """Every span of the statements, joined, with nothing around them."""
    return joined(span for statement in statements for span in spans_of(statement))


def kept_text(connection: sqlite3.Connection, row: sqlite3.Row) -> KeptText:
    """The text of a row of `version`, put together from its excerpts where it is not kept."""
    if row["version_text"] is not None:
        return KeptText(row["version_text"])
    pieces: list[str] = []
    gaps: list[Span] = []
    end = 0
    for start, words in connection.execute(FIND, (row["version_number"],)):
        if start > end:
            gaps.append(Span(end, start))
        pieces += (BLANK * (start - end), words)
        end = start + len(words)
    if end < row["length"]:
        gaps.append(Span(end, row["length"]))
        pieces.append(BLANK * (row["length"] - end))
    return KeptText("".join(pieces), tuple(gaps))


def put_excerpts(connection: sqlite3.Connection, version: int, text: str, spans: Spans) -> None:
    """Keeps these characters of the version's text, and no other."""
    connection.execute(DELETE, (version,))
    rows = ((version, span.start, span.of(text)) for span in spans)
    connection.executemany(INSERT, rows)


def excerpt_faults(connection: sqlite3.Connection, version: int, length: int) -> Iterator[str]:
    """What is wrong with the excerpts of a version: those that overlap or leave the text."""
    end = 0
    for start, words in connection.execute(FIND, (version,)):
        if start < end or not words or start + len(words) > length:
            yield f"the excerpt at {start} does not lie where there is room for it"
        end = max(end, start + len(words))


def _around(text: str, span: Span, paragraphs: Spans) -> Span:
    first = _paragraph_at(paragraphs, span.start)
    last = _paragraph_at(paragraphs, max(span.start, span.end - 1))
    start = max(first.start if first else span.start, span.start - REACH)
    end = min(last.end if last else span.end, span.end + REACH)
    if first and start > first.start:
        start = _after_blank(text, start, span.start)
    if last and end < last.end:
        end = _before_blank(text, span.end, end)
    return Span(min(start, span.start), max(end, span.end))


def _paragraph_at(paragraphs: Spans, offset: int) -> Span | None:
    place = bisect_right(paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
    found = paragraphs[place] if place >= 0 else None
    return found if found and offset < found.end else None


def _after_blank(text: str, start: int, end: int) -> int:
    """No word is cut in two where there is a blank to cut at."""
    found = text.find(BLANK, start, end)
    return found + 1 if found >= 0 else start


def _before_blank(text: str, start: int, end: int) -> int:
    found = text.rfind(BLANK, start, end)
    return found if found >= 0 else end
