"""A disagreement of two reports: in what they differ, and the two places."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Span, Statement
from onrecord.linked import DifferenceKind
from onrecord.store.links.records import ReportDifference, Side
from onrecord.store.records import StoredStatement
from onrecord.view.article.notes import shortened
from onrecord.view.in_words import reason_in_words
from onrecord.view.utterance.lettered import name_of
from onrecord.view.utterance_in_words import KINDS

# So much of the content is shown before what differs, and behind it.
AROUND = 160
CUT = "…"
_MARKS = "“”„‟«»‘’‚\"'"


@dataclass(frozen=True, slots=True)
class PlaceRun:
    """Words of one place: DIFFERS in heavy type, CONTEXT grey, the rest as the content."""

    words: str
    differs: bool = False
    is_context: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One of the two; `name` is that of its outlet.

    day_differs
        True where the day of saying is what differs.
    day_at
        Where the article tells it then; None otherwise.
    lacks
        True where the other place has words for which this one has nothing.
    """

    name: str
    stored: StoredStatement
    runs: tuple[PlaceRun, ...]
    day_differs: bool
    day_at: int | None
    lacks: bool


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """A disagreement as its page shows it; `title` says what differs, `kind` in one word."""

    title: str
    kind: str
    utterance: str
    probability: float
    places: tuple[Place, Place]


def shown_difference(difference: ReportDifference) -> ShownDifference:
    """The two places side by side; the one published first comes first."""
    a, b = difference.a, difference.b
    return ShownDifference(
        title=_title(difference),
        kind=KINDS[difference.kind],
        utterance=difference.utterance,
        probability=difference.probability,
        places=(_place(difference.kind, a, b), _place(difference.kind, b, a)),
    )


def _title(difference: ReportDifference) -> str:
    a, b = _words(difference.a), _words(difference.b)
    if difference.kind is DifferenceKind.SPEAKER:
        return f"Who said {_quoted(difference.a)}"
    if not a and not b:
        return f"When {_quoted(difference.a)} was said"
    if difference.kind is DifferenceKind.REORDER:
        return f"Where “{a or b}” stands"
    if a and b:
        return f"“{a}” or “{b}”"
    return f"With or without “{a or b}”"


def _quoted(side: Side) -> str:
    """The statement's words, in quotation marks that may be its own."""
    return f"“{shortened(side.stored.statement.text.strip(_MARKS))}”"


def _words(side: Side) -> str:
    return shortened(side.span.of(side.stored.statement.text)) if side.span else ""


def _place(kind: DifferenceKind, side: Side, other: Side) -> Place:
    statement = side.stored.statement
    is_of_speaker = kind is DifferenceKind.SPEAKER
    is_of_day = not is_of_speaker and side.span is None and other.span is None
    return Place(
        name=name_of(side.stored),
        stored=side.stored,
        runs=_with_source(side.stored) if is_of_speaker else _around(statement.text, side.span),
        day_differs=is_of_day,
        day_at=side.place.start if side.place and is_of_day else None,
        lacks=side.span is None and other.span is not None,
    )


def _around(text: str, span: Span | None) -> tuple[PlaceRun, ...]:
    """The words that differ and some of the content around them."""
    if span is None:
        return _cut(text, Span(0, 0))
    return _cut(text, span)


def _cut(text: str, span: Span) -> tuple[PlaceRun, ...]:
    start, end = _from(text, span.start - AROUND), _until(text, span.end + AROUND)
    runs = (
        PlaceRun(f"{CUT} ", is_context=True) if start else None,
        PlaceRun(text[start : span.start]),
        PlaceRun(_clipped(span.of(text)), differs=True),
        PlaceRun(text[span.end : end]),
        PlaceRun(f" {CUT}", is_context=True) if end < len(text) else None,
    )
    return tuple(run for run in runs if run and run.words)


def _from(text: str, start: int) -> int:
    """Behind the blank before this character; 0 where it lies before the text."""
    return 0 if start <= 0 else text.find(" ", start) + 1


def _until(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    blank = text.rfind(" ", 0, end)
    return blank if blank > 0 else end


def _clipped(words: str) -> str:
    """A whole sentence may differ; what is longer is read in its article."""
    return words if len(words) <= 4 * AROUND else f"{words[: 4 * AROUND].rpartition(' ')[0]} {CUT}"


def _with_source(stored: StoredStatement) -> tuple[PlaceRun, ...]:
    """The content with the words that say whose it is, in the order in which they are printed."""
    statement = stored.statement
    content = PlaceRun(shortened(statement.text))
    source = PlaceRun(shortened(stored.source) or reason_in_words(statement.speaker), differs=True)
    cue = PlaceRun(f" {shortened(stored.cue)}", is_context=True) if stored.cue else None
    if _is_before(statement):
        return tuple(run for run in (source, cue, PlaceRun(": ", is_context=True), content) if run)
    return tuple(run for run in (content, PlaceRun(" "), source, cue) if run)


def _is_before(statement: Statement) -> bool:
    """True where the source is printed before the content."""
    return bool(statement.source) and statement.source[0].start < statement.outer.start
