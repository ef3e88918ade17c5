"""What the encoder tells of an article beside its statements."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.encoder.name_vectors import NameVectors
from onrecord.encoder.phrase_vectors import PhraseVectors


@dataclass(frozen=True, slots=True)
class ArticleVectors:
    """Of its names and of its phrases; None where the model has no network for them."""

    names: NameVectors | None = None
    phrases: PhraseVectors | None = None
