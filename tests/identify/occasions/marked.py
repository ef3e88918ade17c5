"""Articles whose statements are marked by hand: "S[Ann Reed] C[told] farmers T[that it rains].".

S, C and T open a source, a cue and a content, a number behind them tells of which statement: "T2[".
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from onrecord.collect import collect_text
from onrecord.contract import Kind, Mode, Polarity, Span, Spans, Speaker, Statement, words_of
from onrecord.identify.article_view import ArticleView, view_article
from onrecord.identify.dates import find_dates
from onrecord.identify.occasions.phrase import Phrase
from onrecord.identify.occasions.reading import OccasionReader
from onrecord.identify.occasions.turn import Turn

# A Wednesday.
PUBLISHED = "2016-10-12"
_MARK = re.compile(r"(?P<role>[SCT])(?P<number>\d*)\[|\]")

Marks = dict[tuple[str, str], list[Span]]


def article_of(marked: str) -> tuple[ArticleView, tuple[Statement, ...]]:
    """The article without its marks, and the statements that they mark, in their order."""
    text, spans = _read(marked)
    numbers = sorted({number for _, number in spans}, key=lambda each: (len(each), each))
    statements = [_statement(text, spans, number) for number in numbers]
    view = view_article(replace(collect_text(text), published=PUBLISHED), None)
    return view, tuple(_placed(each, statements) for each in statements)


def reader_of(marked: str) -> OccasionReader:
    """A reader of the article that has been told nothing."""
    view, statements = article_of(marked)
    return OccasionReader(view, statements, find_dates(view.text, PUBLISHED))


def turns_of(marked: str) -> list[Turn]:
    """The article's turns."""
    return reader_of(marked).turns


def phrases_of(marked: str) -> list[Phrase]:
    """The phrases of the first statement."""
    return list(next(turn.phrases for turn in turns_of(marked) if turn.statement is not None))


def _read(marked: str) -> tuple[str, Marks]:
    text, place = "", 0
    opened: list[tuple[str, str, int]] = []
    spans: Marks = defaultdict(list)
    for match in _MARK.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        if match["role"]:
            opened.append((match["role"], match["number"], len(text)))
        else:
            role, number, start = opened.pop()
            spans[role, number].append(Span(start, len(text)))
    return text + marked[place:], spans


def _statement(text: str, spans: Marks, number: str) -> Statement:
    content = _spans(spans, "T", number)
    source = _spans(spans, "S", number)
    quoted = content[0].of(text)[:1] in '“"'
    return Statement(
        id=f"statement {number}",
        kind=Kind.DIRECT if quoted else Kind.INDIRECT,
        mode=Mode.SPEECH,
        polarity=Polarity.AFFIRMED,
        headline=False,
        within=None,
        text=words_of(content, text),
        content=content,
        cue=_spans(spans, "C", number),
        source=source,
        speaker=Speaker(name=words_of(source, text) or None),
    )


def _spans(spans: Marks, role: str, number: str) -> Spans:
    return tuple(sorted(spans.get((role, number), ())))


def _placed(statement: Statement, statements: list[Statement]) -> Statement:
    """The statement with the one whose content holds it, if any does."""
    around = (
        each.id
        for each in statements
        if each is not statement and each.outer.holds(statement.outer)
    )
    return replace(statement, within=next(around, None))
