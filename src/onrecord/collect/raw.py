"""What a reader hands on: a text and what its format says about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.collect.sources import Source
from onrecord.contract import ArticleBasis, Original, Problem
from onrecord.settings import ReadingSettings


@dataclass(frozen=True, slots=True)
class Told:
    """The description that came beside the text, as printed there; null where there is none."""

    basis: ArticleBasis
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None


NOTHING_TOLD = Told(ArticleBasis.METADATA)


@dataclass(frozen=True, slots=True)
class RawArticle:
    """A text before it is described. `text_by` says how its characters came about."""

    location: str
    text: str
    text_by: str
    original: Original
    told: Told = NOTHING_TOLD


class Reader(Protocol):
    """Reads one format."""

    def __call__(
        self, source: Source, settings: ReadingSettings
    ) -> Iterator[RawArticle | Problem]:
        """The source's texts one at a time; a Problem for a row that cannot be read.

        Raises InputError where the source as a whole cannot be read.
        """
