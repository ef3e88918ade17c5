"""Choices among speakers as they are taught: whom a source can mean, and whom it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.identify.choice.candidates import FIRST, NAME
from onrecord.identify.choice.features import Choices, Features, choices_for
from onrecord.identify.choice.told import Meant, Named, Person, Unnamed
from onrecord.identify.resolve import Resolver
from onrecord.identify.source.phrase import SourceKind
from onrecord_lab.evaluate.speakers.names import folded
from onrecord_lab.gold.speakers import SpeakerLabel
from onrecord_lab.train.speakers.articles import LabelledArticle


@dataclass(frozen=True, slots=True)
class Example:
    """`features` [candidates, features]; `right`: which candidates are as right as each other."""

    article: str
    kind: str
    features: Features
    right: tuple[int, ...]


def examples_of(article: LabelledArticle) -> Iterator[Example]:
    """The choices of an article, each with the right speakers of all before it."""
    resolver = Resolver(article.view, None)
    for said in article.said:
        asked = resolver.ask(said.statement)
        meant = resolver.resolve(asked).meant
        if _is_chosen(asked.kind, asked.phrase.kind, len(asked.phrase.names)):
            choices = choices_for(article.view, asked)
            right = _right(article, choices, said.label)
            if right and not said.label.bad:
                yield Example(article.name, asked.kind, choices.features, tuple(right))
            meant = _meant(choices, right, said.label)
        resolver.tell(said.statement, asked, meant)


def _is_chosen(kind: str, words: SourceKind, names: int) -> bool:
    return kind != FIRST and words != SourceKind.GROUP and not (kind == NAME and names > 1)


def _right(article: LabelledArticle, choices: Choices, label: SpeakerLabel) -> list[int]:
    if label.name is None:
        nobody = (None, Unnamed)
        return [
            i for i, c in enumerate(choices.candidates) if c is None or isinstance(c, nobody[1])
        ]
    named = {
        i: folded(name)
        for i, candidate in enumerate(choices.candidates)
        if (name := _name(article, candidate)) is not None
    }
    for accepted in ((label.name, *label.accept), label.bare):
        known = {folded(name) for name in accepted}
        found = [i for i, name in named.items() if name in known]
        if found:
            return found
    return []


def _meant(choices: Choices, right: Sequence[int], label: SpeakerLabel) -> Meant | None:
    """Who spoke, for the choices that follow."""
    if label.name is None:
        return None
    return choices.candidates[right[0]] if right else Named(label.name)


def _name(article: LabelledArticle, candidate: Meant | None) -> str | None:
    if isinstance(candidate, Person):
        return article.view.cast.entities[candidate.number].name
    return candidate.name if isinstance(candidate, Named) else None
