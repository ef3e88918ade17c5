"""Statements in the order of the text -> the speaker of each.

What the words of a source name is taken as they stand; whom a pronoun, a description or a shared
surname means is chosen among candidates. Each choice may rest on those before it: the last speaker
is the likeliest to go on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.contract import (
    Candidate,
    Kind,
    Reason,
    Span,
    Spans,
    Speaker,
    SpeakerBasis,
    SpeakerType,
    Statement,
)
from onrecord.identify.article_view import ArticleView
from onrecord.identify.authors import author_of
from onrecord.identify.choice.candidates import DESCRIPTION, FIRST, NAME, NONE, Asked
from onrecord.identify.choice.features import choices_for
from onrecord.identify.choice.ranking import Ranking
from onrecord.identify.choice.told import Meant, Named, Person, Told, Unnamed
from onrecord.identify.naming.entities import Entity
from onrecord.identify.naming.names import Name
from onrecord.identify.naming.types import type_of_words
from onrecord.identify.source.cited import cited_speaker
from onrecord.identify.source.phrase import SourceKind, read_phrase

_MOST_ALTERNATIVES = 5
_LEAST_ALTERNATIVE = 0.02
# Statements before one that those within it may look back to.
_REMEMBERED = 12
# What the ranking says of them is not asked: their class in its scales, for a chance of one half.
_JOINT, _GROUP, _ONLY = "joint", "group", "only"
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker, and who that is for the sources that follow.

    `way`: the class of source, or of what needed no choice, whose scale its confidence is on.
    """

    speaker: Speaker
    meant: Meant | None
    way: str = NONE


class Resolver:
    """Resolves the sources of one article, one after the other."""

    def __init__(self, view: ArticleView, ranking: Ranking | None) -> None:
        """Without a ranking only what the words of a source name is named."""
        self._view = view
        self._ranking = ranking
        self._told: list[Told] = []
        self._inside: dict[str, tuple[Told, ...]] = {}
        # Where the entities that spoke are first named in full: looked for once.
        self._first: dict[int, Span] = {}

    def ask(self, statement: Statement) -> Asked:
        """The source of the statement that comes next, and what was told before it.

        Before one within another only what was told up to that one counts.
        """
        cited = cited_speaker(self._view.text, statement)
        phrase = read_phrase((cited,) if cited else statement.source, self._view.names)
        parts = statement.source or statement.cue or statement.content
        anchor = phrase.span.start if phrase.span else parts[0].start
        origin = _origin(statement, anchor)
        return Asked(
            phrase=phrase,
            anchor=anchor,
            origin=origin,
            content=statement.content,
            direct=statement.kind == Kind.DIRECT,
            sentence=self._view.layout.sentence(origin),
            paragraph=self._view.layout.paragraph(origin),
            told=self._inside.get(statement.within or "", self._told),
        )

    def resolve(self, asked: Asked) -> Found:
        """The speaker of what is asked."""
        phrase = asked.phrase
        if phrase.kind == SourceKind.GROUP and phrase.span:
            return self._group(phrase.group, phrase.span)
        if len(phrase.names) > 1:
            return self._joint(phrase.names)
        if asked.kind == FIRST:
            return self._first_person(asked)
        if asked.kind == NAME:
            meant = self._view.cast.meant_by(phrase.names[0])
            if len(meant) <= 1:
                return self._only(asked, meant)
        return self._choose(asked)

    def tell(self, statement: Statement, asked: Asked, meant: Meant | None) -> None:
        """What was said, for the sources that follow; one within another tells those in it."""
        number = len(self._inside)
        if meant is None and asked.kind not in (NONE, FIRST) and not asked.phrase.pronoun:
            meant = Unnamed(number)
        told = Told(
            number,
            asked.anchor,
            asked.paragraph,
            asked.sentence,
            statement.content,
            asked.phrase,
            meant,
        )
        if statement.within is None:
            self._told.append(told)
        before = [each for each in asked.told[-_REMEMBERED:] if each is not told]
        self._inside[statement.id] = (*before, told)

    def _group(self, words: str, span: Span) -> Found:
        kind = type_of_words([word.lower() for word in words.split()], words)
        speaker = Speaker(
            name=words,
            type=kind or SpeakerType.GROUP,
            spans=(span,),
            basis=SpeakerBasis.NAME,
            confidence=self._sure(_GROUP),
        )
        return Found(speaker, Named(words), _GROUP)

    def _joint(self, names: Sequence[Name]) -> Found:
        fullest = [self._fullest(name) for name in names]
        together = ", ".join(fullest[:-1]) + " and " + fullest[-1]
        speaker = Speaker(
            name=together,
            type=SpeakerType.GROUP,
            spans=tuple(name.span for name in names),
            basis=SpeakerBasis.NAME,
            confidence=self._sure(_JOINT),
        )
        return Found(speaker, Named(together), _JOINT)

    def _fullest(self, name: Name) -> str:
        meant = self._view.cast.meant_by(name)
        best = max(meant, key=lambda each: (len(each.full_places), -each.number), default=None)
        return best.name if best else name.text

    def _first_person(self, asked: Asked) -> Found:
        """Whoever is quoted around it; outside of quotations whoever wrote the article."""
        around = asked.enclosing
        if around is not None:
            basis = SpeakerBasis.COREFERENCE
            found = self._found(asked, around.meant, self._sure(FIRST), basis)
            return replace(found, way=FIRST)
        author = author_of(self._view)
        if author is None or self._view.layout.quoted(asked.anchor):
            return Found(Speaker(reason=Reason.UNNAMED), None)
        speaker = Speaker(
            name=author,
            type=SpeakerType.PERSON,
            basis=SpeakerBasis.COREFERENCE,
            confidence=self._sure(FIRST),
        )
        return Found(speaker, Named(author), FIRST)

    def _only(self, asked: Asked, meant: Sequence[Entity]) -> Found:
        basis = SpeakerBasis.APPOSITION if asked.phrase.apposed else SpeakerBasis.NAME
        if meant:
            found = self._found(asked, Person(meant[0].number), self._sure(_ONLY), basis)
            return replace(found, way=_ONLY)
        name = asked.phrase.names[0]
        speaker = Speaker(
            name=name.text,
            type=type_of_words(name.lower, name.text),
            spans=(name.span,),
            basis=basis,
            confidence=self._sure(_ONLY),
        )
        return Found(speaker, Named(name.text), _ONLY)

    def _choose(self, asked: Asked) -> Found:
        if self._ranking is None:
            return self._not_chosen(asked)
        choices = choices_for(self._view, asked)
        chances = self._ranking.chances(asked.kind, choices.features)
        ranked = sorted(zip(chances.tolist(), choices.candidates, strict=True), key=lambda c: -c[0])
        chance, meant = ranked[0]
        name = self._name(meant)
        if name is None:
            others = self._alternatives(ranked)
            return Found(Speaker(reason=_reason(asked), alternatives=others), meant)
        confidence = round(self._ranking.confidence(asked.kind, chance), 3)
        others = self._alternatives(ranked[1:])
        if confidence < self._ranking.least_confidence:
            others = (Candidate(name, confidence), *others)[:_MOST_ALTERNATIVES]
            return Found(Speaker(reason=_doubt(others), alternatives=others), meant)
        found = self._found(asked, meant, confidence, _basis(asked))
        return Found(replace(found.speaker, alternatives=others), meant, asked.kind)

    def _not_chosen(self, asked: Asked) -> Found:
        if asked.kind == NAME:
            meant = self._view.cast.meant_by(asked.phrase.names[0])
            shared = tuple(Candidate(e.name, 1 / len(meant)) for e in meant[:_MOST_ALTERNATIVES])
            return Found(Speaker(reason=Reason.TWO_CANDIDATES, alternatives=shared), None)
        definite = asked.phrase.definite or bool(asked.phrase.pronoun)
        reason = Reason.LOW_CONFIDENCE if definite else _reason(asked)
        return Found(Speaker(reason=reason), None)

    def _found(
        self, asked: Asked, meant: Meant | None, confidence: float | None, basis: SpeakerBasis
    ) -> Found:
        name = self._name(meant)
        if name is None:
            return Found(Speaker(reason=Reason.UNNAMED), meant)
        kind: SpeakerType | None = SpeakerType.GROUP
        spans: Spans = ()
        if isinstance(meant, Person):
            entity = self._view.cast.entities[meant.number]
            kind, spans = self._type(entity), (self._where(asked, entity),)
        return Found(
            Speaker(name=name, type=kind, spans=spans, basis=basis, confidence=confidence), meant
        )

    def _type(self, entity: Entity) -> SpeakerType | None:
        """Where the words do not tell, what the encoder takes it for."""
        if entity.type is not None:
            return entity.type
        sorts = self._view.traits.sorts[entity.number]
        if sorts.max() < _EVEN:
            return None
        return (SpeakerType.PERSON, SpeakerType.ORGANISATION, None, None)[int(sorts.argmax())]

    def _where(self, asked: Asked, entity: Entity) -> Span:
        """Where the source names it; else where its fullest name stands first."""
        if asked.phrase.names:
            return asked.phrase.names[0].span
        if entity.number not in self._first:
            self._first[entity.number] = self._first_in_full(entity)
        return self._first[entity.number]

    def _first_in_full(self, entity: Entity) -> Span:
        mentions = [self._view.names.mentions[place].name for place in entity.places]
        return next((m.span for m in mentions if m.text == entity.name), mentions[0].span)

    def _name(self, meant: Meant | None) -> str | None:
        if isinstance(meant, Person):
            return self._view.cast.entities[meant.number].name
        return meant.name if isinstance(meant, Named) else None

    def _alternatives(self, ranked: Sequence[tuple[float, Meant | None]]) -> tuple[Candidate, ...]:
        named = [(self._name(meant), chance) for chance, meant in ranked]
        return tuple(
            Candidate(name, round(chance, 3))
            for name, chance in named
            if name is not None and chance >= _LEAST_ALTERNATIVE
        )[:_MOST_ALTERNATIVES]

    def _sure(self, kind: str) -> float | None:
        return None if self._ranking is None else round(self._ranking.confidence(kind, _EVEN), 3)


def _origin(statement: Statement, anchor: int) -> int:
    """The beginning of the quotation that the source stands behind, else of the source itself."""
    before = [span.start for span in statement.content if span.end <= anchor]
    return min(before) if before and statement.kind == Kind.DIRECT else anchor


def _reason(asked: Asked) -> Reason:
    return Reason.NO_SOURCE if asked.kind == NONE else Reason.UNNAMED


def _doubt(others: Sequence[Candidate]) -> Reason:
    """Why somebody who is likely is not named."""
    close = len(others) > 1 and others[1].confidence > others[0].confidence / 2
    return Reason.TWO_CANDIDATES if close else Reason.LOW_CONFIDENCE


def _basis(asked: Asked) -> SpeakerBasis:
    if asked.kind == NAME:
        return SpeakerBasis.NAME
    if asked.kind == NONE:
        return SpeakerBasis.CONTINUATION
    return SpeakerBasis.TITLE if asked.kind == DESCRIPTION else SpeakerBasis.COREFERENCE
