"""What calls answer beside the records of the contract and of the store."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Extraction
from onrecord.store import ArticleSummary, ReprintGroup
from onrecord.store.page_records import ArticleVersion


@dataclass(frozen=True, slots=True)
class OneArticle:
    """An article with its statements as decided, and all versions of it."""

    extraction: Extraction
    versions: tuple[ArticleVersion, ...]


@dataclass(frozen=True, slots=True)
class Articles:
    """A page of articles; `next` is the address of the page after it."""

    articles: tuple[ArticleSummary, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Reprints:
    """A page of groups of articles with the same text; `next` is the address of the one after."""

    groups: tuple[ReprintGroup, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class TextToRead:
    """A text to be read. `location` names it in the answer; its own hash does if not told."""

    text: str
    location: str | None = None
