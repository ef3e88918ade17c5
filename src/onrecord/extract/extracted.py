"""What `extract` hands on: the statements, and what was read of the names on the way."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Statement
from onrecord.encoder.name_vectors import NameVectors


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article's statements in order of their contents, nothing said yet of who and when.

    `vectors`: what the encoder tells of names, for `identify`; None where no model read the article
    or the model has no network for it.
    """

    statements: tuple[Statement, ...]
    vectors: NameVectors | None = None
