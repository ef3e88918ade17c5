"""What one place tells about an article: its metadata, a byline, a dateline, the detector."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import ArticleBasis


@dataclass(frozen=True, slots=True)
class Told:
    """Fields of an article's description that were found in one place; null where it is silent."""

    basis: ArticleBasis
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    wire: str | None = None
    published: str | None = None
    language: str | None = None


NOTHING_TOLD = Told(ArticleBasis.METADATA)
