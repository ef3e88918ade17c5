"""What a reader hands on: a text and what its format says about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.collect.origins import Origin
from onrecord.collect.told import NOTHING_TOLD, Told
from onrecord.contract import Original, Problem
from onrecord.identity import sha256_of
from onrecord.settings import ReadingSettings


@dataclass(frozen=True, slots=True)
class RawArticle:
    """A text before it is described. `text_by` says how its characters came about.

    `data` are the bytes it was read from: of the file, or of its row in a table. `told` holds what
    the format says beside the text, as printed there.
    """

    location: str
    text: str
    text_by: str
    data: bytes
    media_type: str
    told: Told = NOTHING_TOLD

    @property
    def original(self) -> Original:
        """The name of the bytes, and what they are."""
        return Original(sha256_of(self.data), self.media_type)


class Reader(Protocol):
    """Reads one format."""

    def __call__(self, origin: Origin, settings: ReadingSettings) -> Iterator[RawArticle | Problem]:
        """The origin's texts one at a time; a Problem for a row that cannot be read.

        Raises InputError where the origin as a whole cannot be read.
        """
