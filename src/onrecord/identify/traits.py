"""What text and encoder tell of each entity: "he" or "she", person or body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.encoder.name_vectors import HE, SHE, NameVectors
from onrecord.encoder.sessions import Floats
from onrecord.identify.naming.entities import Cast, Entity
from onrecord.identify.naming.gender import Genders, find_genders
from onrecord.identify.naming.mentions import ArticleNames

# Mentions of an entity that are looked at: more tell nothing new.
_MOST_MENTIONS = 30
# Mentions before a pronoun that it is held against.
_LAST_MENTIONS = 4
_LEAST = 1e-3
# Brings the encoder's leaning, of up to 7, to about 2.
_LEANING = 3


@dataclass(frozen=True, slots=True)
class Traits:
    """By the number of each entity. Without a model, what only the encoder tells is 0.

    genders
        What the article's pronouns and titles tell of "he" and "she".
    sounds
        The same as the encoder tells it, about from -2 to 2.
    sorts [entities, 4]
        How probable it is a person, a body, a place, no name at all.
    """

    genders: Genders
    sounds: Floats
    sorts: Floats
    vectors: NameVectors | None
    mention_keys: Floats | None

    def agreement(self, place: int, entity: Entity, before: int) -> Sequence[float]:
        """How well a pronoun at `place` goes with the last mentions before it, the latest last.

        `before`: how many of the entity's mentions stand before the place.
        """
        if self.vectors is None or self.mention_keys is None or not before:
            return ()
        query = self.vectors.query_at(place)
        if query is None:
            return ()
        last = list(entity.places[max(0, before - _LAST_MENTIONS) : before])
        scores: list[float] = (self.mention_keys[last] @ query).tolist()
        return scores


def traits_of(names: ArticleNames, cast: Cast, vectors: NameVectors | None) -> Traits:
    """The traits of every entity of the article."""
    count, genders = len(cast.entities), find_genders(names, cast)
    sounds = np.zeros(count, dtype=np.float32)
    sorts = np.zeros((count, 4), dtype=np.float32)
    if vectors is None:
        return Traits(genders, sounds, sorts, None, None)
    found = vectors.of_spans([mention.name.span for mention in names.mentions])
    for entity in cast.entities:
        some = list(entity.places[:_MOST_MENTIONS])
        chances = found.genders[some]
        leaning = np.log(chances[:, HE] + _LEAST) - np.log(chances[:, SHE] + _LEAST)
        sounds[entity.number] = leaning.mean() / _LEANING
        sorts[entity.number] = found.sorts[some].mean(0)
    return Traits(genders, sounds, sorts, vectors, found.keys)
