"""The sheet of one labelled article: what a careful reader found, as strings copied from it.

`eval/labelling.md` tells what the fields mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.contract import (
    FurnitureKind,
    Kind,
    Mode,
    Modifier,
    Polarity,
    Reason,
    SpeakerType,
)

Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetFurniture:
    kind: FurnitureKind
    text: str


@dataclass(frozen=True, slots=True)
class SheetSpeaker:
    name: str | None
    type: SpeakerType | None = None
    reason: Reason | None = None
    where: str | None = None


@dataclass(frozen=True, slots=True)
class SheetRelay:
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetAddressee:
    name: str | None
    text: str


@dataclass(frozen=True, slots=True)
class SheetVenue:
    text: str


@dataclass(frozen=True, slots=True)
class SheetSaid:
    start: str | None
    end: str | None
    text: str


@dataclass(frozen=True, slots=True)
class SheetQuantity:
    text: str
    low: float | None
    high: float | None
    unit: str | None = None
    counted: str | None = None
    of: float | None = None
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class SheetStatement:
    content: Strings
    cue: Strings
    source: Strings
    kind: Kind
    mode: Mode
    polarity: Polarity
    speaker: SheetSpeaker
    headline: bool = False
    within: int | None = None
    relays: tuple[SheetRelay, ...] = ()
    addressee: SheetAddressee | None = None
    venue: SheetVenue | None = None
    said: SheetSaid | None = None
    quantities: tuple[SheetQuantity, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article's labels. `row` counts from 1 where the file holds several articles."""

    article: str
    row: int | None
    title: str | None
    author: str | None
    outlet: str | None
    wire: str | None
    published: str | None
    language: str | None
    furniture: tuple[SheetFurniture, ...]
    statements: tuple[SheetStatement, ...]


def read_sheet(path: Path) -> Sheet:
    """The sheet in a file; raises `msgspec.ValidationError` naming the key that is wrong."""
    return msgspec.json.decode(path.read_bytes(), type=Sheet)
