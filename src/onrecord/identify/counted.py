"""Quantities to the statements in whose contents they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.contract import Quantity, Statement


def with_quantities(
    statements: Sequence[Statement], quantities: Sequence[Quantity]
) -> tuple[Statement, ...]:
    """The statements, each with the quantities that lie wholly in a piece of its content.

    `quantities`: all of the article, in order.
    """
    starts = [each.span.start for each in quantities]
    return tuple(
        replace(each, quantities=tuple(_within(each, quantities, starts))) for each in statements
    )


def _within(
    statement: Statement, quantities: Sequence[Quantity], starts: Sequence[int]
) -> Iterator[Quantity]:
    for piece in statement.content:
        first = bisect_left(starts, piece.start)
        for quantity in quantities[first : bisect_left(starts, piece.end)]:
            if piece.holds(quantity.span):
                yield quantity
