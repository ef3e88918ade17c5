"""Words before an expression that take a piece of it: "the second half of June"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.identify.dates.calendar import Unit
from onrecord.identify.dates.meanings import Meaning
from onrecord.identify.dates.meanings.combined import PortionOf
from onrecord.identify.dates.meanings.portions import Portion
from onrecord.identify.dates.meanings.shares import Piece, PieceOf
from onrecord.identify.dates.names import GAP, NUMBER, UNITS, number_of

_ENDS = {"first": 0, "opening": 0, "last": -1, "latter": -1, "final": -1, "closing": -1}
_PLACES = _ENDS | {"second": 1, "third": 2, "fourth": 3}
_PARTS = {"half": 2, "third": 3, "quarter": 4}
_PIECE = re.compile(
    rf"(?<![\w-])(?:the{GAP})?"
    rf"(?:(?P<place>{'|'.join(_PLACES)})(?:{GAP}|-)(?P<part>half|third|quarter|decade)"
    rf"|(?P<end>{'|'.join(_ENDS)}){GAP}(?P<number>{NUMBER}){GAP}"
    rf"(?P<unit>day|week|month|year|decade)s){GAP}of{GAP}(?:the{GAP})?\Z"
)
_LONG = (Unit.DECADE, Unit.CENTURY)
# What has such a part, and what such units are counted in.
_DIVIDED = {
    "half": (Unit.WEEK, Unit.MONTH, *_LONG),
    "third": _LONG,
    "quarter": _LONG,
    "decade": _LONG,
    "day": (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR),
    "week": (Unit.MONTH, Unit.QUARTER, Unit.YEAR),
    "month": (Unit.YEAR,),
    "year": _LONG,
}


@dataclass(frozen=True, slots=True)
class Taken:
    """Where the words begin, and what they make of the meaning behind them."""

    start: int
    meaning: Meaning


def piece_before(meaning: Meaning, lowered: str, start: int, end: int) -> Taken | None:
    """The piece of the meaning that the words from `start` to `end` take, None where none do."""
    found = _PIECE.search(lowered, start, end)
    if found is None:
        return None
    divided = found["part"] or found["unit"]
    if meaning.unit not in _DIVIDED.get(divided, ()):
        return None
    if divided == "half" and meaning.unit not in _LONG:
        half = Portion.EARLY if _PLACES[found["place"]] == 0 else Portion.LATE
        return Taken(found.start(), PortionOf(half, meaning))
    return Taken(found.start(), PieceOf(_piece(found), meaning))


def _piece(found: re.Match[str]) -> Piece:
    if found["part"] in _PARTS:
        parts = _PARTS[found["part"]]
        place = _PLACES[found["place"]]
        return Piece(None, place if place >= 0 else parts - 1, parts)
    if found["part"]:
        return Piece(Unit.DECADE, _PLACES[found["place"]], 1)
    return Piece(UNITS[found["unit"]], _ENDS[found["end"]], number_of(found["number"]))
