"""What `extract` hands on: the statements, and what was read of the names on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.contract import Statement
from onrecord.encoder.article_vectors import ArticleVectors


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article's statements in order of their contents, nothing said yet of who and when.

    `vectors`: what the encoder tells of the article, for `identify`.
    """

    statements: tuple[Statement, ...]
    vectors: ArticleVectors = field(default_factory=ArticleVectors)
