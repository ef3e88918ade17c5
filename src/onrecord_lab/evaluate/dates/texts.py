"""Texts whose expressions of time are marked: one record for every set."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Span, Spans


@dataclass(frozen=True, slots=True)
class Value:
    """First and last day, month or year as the contract writes them; an open end is None."""

    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A marked expression and its value; more than one where the set leaves it open."""

    span: Span
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class DatedText:
    """A text with its day of publication, as the contract writes it, and its gold.

    `marked`: every span where something found is not spurious, the gold's included.
    `sentences`: how many there are.
    """

    name: str
    text: str
    published: str | None
    dates: tuple[GoldDate, ...]
    marked: Spans
    sentences: int
