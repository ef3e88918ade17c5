"""What tells whether a phrase is of a statement's occasion, as words: "own at events".

A phrase of the statement's own frame is judged by how it stands there, one from earlier in the
article by who was speaking and by what has been said since; that the article tells nothing is a
choice too. Each is weighed by the sum of the weights of what is true of it.

The words are the keys of the weights of a model: another wording needs another model.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.identify.occasions.about_statement import about_statement, goes_on
from onrecord.identify.occasions.asked import Asked
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.carried_features import carried_features
from onrecord.identify.occasions.own_features import own_features

__all__ = ["Asked", "Row", "rows_of"]
# Up to where it makes a difference how many there are; set by hand, kept by the weights.
_MOST_OWN, _MOST_CARRIED, _MOST_OF_SPEAKER, _MOST_VALUES = 3, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate with what is true of it; `linked`: what is too, if the antecedent was of it.

    `candidate` is None for that the article does not tell.
    """

    candidate: Candidate | None
    names: tuple[str, ...]
    linked: tuple[str, ...] = ()


def rows_of(asked: Asked) -> list[Row]:
    """Each candidate with what is true of it; that the article does not tell comes last."""
    about, link = tuple(about_statement(asked)), tuple(goes_on(asked))
    own = (
        Row(each, tuple(own_features(asked, each, rank, about)), link)
        for rank, each in enumerate(asked.own)
    )
    carried = (
        Row(each, tuple(carried_features(asked, each, rank, about)), link)
        for rank, each in enumerate(asked.carried)
    )
    nothing = tuple(f"nothing {each}" for each in link)
    return [*own, *carried, Row(None, tuple(_nothing(asked, about)), nothing)]


def _nothing(asked: Asked, about: Sequence[str]) -> Iterator[str]:
    """What is true of that the article does not tell."""
    outline, speaker = asked.outline, asked.turn.speaker
    of_speaker = min(len(outline.values_of(speaker)), _MOST_OF_SPEAKER)
    yield "nothing"
    yield f"nothing outline of {of_speaker} {speaker is not None}"
    yield f"nothing outline of all {min(len(outline), _MOST_VALUES)}"
    yield f"nothing followed {asked.following is not None}"
    yield f"nothing beside {min(len(asked.own), _MOST_OWN)} own"
    yield f"nothing beside {min(len(asked.carried), _MOST_CARRIED)} carried"
    if asked.part is not Part.VENUE:
        yield f"nothing, venue {'told' if asked.venue else 'not told'}"
    yield from (f"nothing {each}" for each in about)
