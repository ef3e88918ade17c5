"""The numbers that the reports name, a row for each thing counted, a column for each report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import BETWEEN_PIECES, Quantity, Span, Statement
from onrecord.linked import Difference, DifferenceKind
from onrecord.view.in_words import quantity_in_words
from onrecord.view.utterance.figure_words import differing, key_of, name_of_figure
from onrecord.view.utterance.set_against import SetAgainst

# Wider tables are no help; the others are read in their reports.
MOST_COLUMNS = 20
MOST_ROWS = 50


@dataclass(frozen=True, slots=True)
class Cell:
    """What a report says; `words` is None where it names no such figure.

    differs
        In what it differs from the report that the others are set against, in words; empty where
        it does not.
    """

    words: str | None = None
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is counted; a cell for each column."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The letters of the reports over the columns, and the rows."""

    letters: tuple[str, ...]
    rows: tuple[Row, ...]


def figures_of(reports: Sequence[SetAgainst]) -> FigureTable | None:
    """The table of these reports; None where none of them names a figure."""
    shown = reports[:MOST_COLUMNS]
    rows = _Rows(shown).made()
    return FigureTable(tuple(each.lettered.letter for each in shown), rows) if rows else None


def in_content(statement: Statement, span: Span) -> Span | None:
    """Characters of the article as those of the statement's `text`; None for what lies outside."""
    at = 0
    for piece in statement.content:
        if piece.holds(span):
            start = at + span.start - piece.start
            return Span(start, start + span.end - span.start)
        at += piece.end - piece.start + len(BETWEEN_PIECES)
    return None


@dataclass(slots=True)
class _Growing:
    """A row while it is filled: the figure that others are compared with, a cell by column."""

    known: Quantity
    cells: dict[int, Cell]


class _Rows:
    """Rows in the order in which their figures are named, those of the base first."""

    def __init__(self, reports: Sequence[SetAgainst]) -> None:
        self._reports = reports
        self._rows: list[_Growing] = []
        base = next((at for at, each in enumerate(reports) if each.is_itself), None)
        columns = [*range(len(reports))]
        for column in sorted(columns, key=lambda at: (at != base, at)):
            self._fill(column, reports[column])

    def made(self) -> tuple[Row, ...]:
        count = len(self._reports)
        return tuple(
            Row(name_of_figure(row.known), tuple(row.cells.get(at, Cell()) for at in range(count)))
            for row in self._rows[:MOST_ROWS]
        )

    def _fill(self, column: int, told: SetAgainst) -> None:
        for quantity in told.lettered.stored.statement.quantities[:MOST_ROWS]:
            disputed = self._disputed(told, quantity)
            words = quantity_in_words(quantity)
            if disputed is not None and column not in disputed.cells:
                disputed.cells[column] = Cell(words, differing(disputed.known, quantity))
                continue
            row = self._alike(quantity, column)
            if row is None:
                self._rows.append(_Growing(quantity, {column: Cell(words)}))
            else:
                row.cells[column] = Cell(words)

    def _disputed(self, told: SetAgainst, quantity: Quantity) -> _Growing | None:
        """The row of the figure that stands in this one's place in the base."""
        statement, other = told.lettered.stored.statement, told.other.stored.statement
        place = in_content(statement, quantity.span)
        for each in told.differences:
            if place and _is_of_numbers(each) and each.b and each.a and each.b.overlaps(place):
                return self._row_at(other, each.a)
        return None

    def _row_at(self, base: Statement, span: Span) -> _Growing | None:
        for quantity in base.quantities[:MOST_ROWS]:
            place = in_content(base, quantity.span)
            if place and place.overlaps(span):
                return next((row for row in self._rows if row.known is quantity), None)
        return None

    def _alike(self, quantity: Quantity, column: int) -> _Growing | None:
        """The row of the same figure of the same thing."""
        for row in self._rows:
            if column not in row.cells and key_of(row.known) == key_of(quantity):
                return row
        return None


def _is_of_numbers(difference: Difference) -> bool:
    return difference.kind is DifferenceKind.NUMBER
