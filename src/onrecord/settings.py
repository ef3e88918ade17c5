"""What a user can set, with its default; the command line and the docs read it here."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.identity import sha256_of

# Names that a column may have when none is given, the first one present is taken.
TEXT_COLUMNS = ("text", "body", "content", "article", "articleBody")
TITLE_COLUMNS = ("title", "headline")
AUTHOR_COLUMNS = ("author", "byline", "authors")
OUTLET_COLUMNS = ("outlet", "publisher", "publication", "site")
PUBLISHED_COLUMNS = ("published", "date", "published_at", "datePublished")
LANGUAGE_COLUMNS = ("language", "lang")
LOCATION_COLUMNS = ("url", "id")


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns of a `.jsonl` or `.csv` file; the first of each that a row has is taken.

    Only a text column must be there.
    """

    text: tuple[str, ...] = TEXT_COLUMNS
    title: tuple[str, ...] = TITLE_COLUMNS
    author: tuple[str, ...] = AUTHOR_COLUMNS
    outlet: tuple[str, ...] = OUTLET_COLUMNS
    published: tuple[str, ...] = PUBLISHED_COLUMNS
    language: tuple[str, ...] = LANGUAGE_COLUMNS
    location: tuple[str, ...] = LOCATION_COLUMNS


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """How `collect` reads.

    encoding
        The encoding of every file, where the user knows it; found for each file otherwise.
    max_article_bytes
        Files, and rows of a file, over this size are reported instead of read: no article is this
        long, and one 200 MB line must not cost the run its memory.
    """

    columns: Columns = field(default_factory=Columns)
    encoding: str | None = None
    max_article_bytes: int = 16_000_000


TAGGER, RULES = "tagger", "rules"
EXTRACTORS = (TAGGER, RULES)


@dataclass(frozen=True, slots=True)
class ExtractionSettings:
    """How statements are found. Whatever can change an answer stands in the digest.

    extractor
        `tagger`, learned, or `rules`, which needs no model and finds less.
    model
        The folder of a model, in place of the installed one. `by.model` names it, not the digest.
    threads
        How many cores the model may use; all if not given. It changes no answer.
    """

    extractor: str = TAGGER
    model: str | None = None
    threads: int | None = None

    def digest(self) -> str:
        """A short name of these settings for the contract's `by.settings`."""
        return sha256_of(f"extractor={self.extractor}")[:12]
