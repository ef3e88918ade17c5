"""What speaks for and against each candidate, in numbers.

Every feature is 0 where it says nothing, so that a weight of 0 leaves it out.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.contract import SpeakerType
from onrecord.identify.article_view import ArticleView
from onrecord.identify.choice.candidates import (
    DESCRIPTION,
    HE,
    NAME,
    NONE,
    SHE,
    WHO,
    Asked,
    entities_for,
    speakers_for,
    stands_before_who,
    unnamed_for,
)
from onrecord.identify.choice.nouns import Noun, noun_of
from onrecord.identify.choice.same_words import same_word
from onrecord.identify.choice.told import Meant, Person, Told
from onrecord.identify.naming.entities import Entity
from onrecord.identify.naming.names import honorifics
from onrecord.word_lists import listed_words

NAMES = tuple(
    """named spoken unnamed nobody
    same_sentence sentence_before sentences_apart same_paragraph paragraph_before unseen
    leads leads_before quoted possessive before_who names_between nearest_person nearest_leading
    said_last said_last_near said_before_last said_share said_in_paragraph told_of_last encloses
    mentions headline opens_paragraph in_content only_in_content
    person body group untyped gender gender_clear gender_against sounds
    is_person is_body is_place is_no_name
    agrees agrees_last
    head_described words_described title_described most_described body_head owner_described
    noun_agrees noun_clashes definite
    full_mentions titles_agree titles_differ only_one
    direct definite_nobody indefinite_nobody""".split()
)
_INDEX = {name: number for number, name in enumerate(NAMES)}
_NOT_BETWEEN = 40
_AGAINST = -0.34

Features = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choices:
    """The candidates of a source, the last of them None for nobody, and features [n, features]."""

    candidates: tuple[Meant | None, ...]
    features: Features


def choices_for(view: ArticleView, asked: Asked) -> Choices:
    """Whom the source can mean, and what speaks for each."""
    around = _Around.of(view, asked)
    candidates: list[Meant | None] = []
    rows: list[dict[str, float]] = []
    for entity in entities_for(view, asked):
        candidates.append(Person(entity.number))
        rows.append(_of_entity(view, asked, around, entity))
    for spoken in speakers_for(asked):
        candidates.append(spoken)
        latest = next(each for each in reversed(asked.told) if each.meant == spoken)
        rows.append(_of_speaker(asked, latest) | {"named": 1, "spoken": 1, "group": 1})
    for each in unnamed_for(asked):
        candidates.append(each.meant)
        rows.append(_of_speaker(asked, each) | {"unnamed": 1})
    candidates.append(None)
    rows.append(_of_nobody(asked, rows))
    features = np.zeros((len(rows), len(NAMES)))
    for number, row in enumerate(rows):
        for name, value in row.items():
            features[number, _INDEX[name]] = value
    return Choices(tuple(candidates), features)


@dataclass(frozen=True, slots=True)
class _Around:
    """What is the same for all candidates of a source.

    rank: how many other entities are named between it and the source, by number.
    """

    rank: dict[int, int]
    nearest_person: int | None
    nearest_leading: int | None
    opens_paragraph: frozenset[int]
    most_described: int | None

    @classmethod
    def of(cls, view: ArticleView, asked: Asked) -> _Around:
        names, cast = view.names, view.cast
        before = bisect_left(names.starts, asked.origin)
        rank: dict[int, int] = {}
        person = leading = None
        for index in range(before - 1, max(-1, before - _NOT_BETWEEN), -1):
            mention = names.mentions[index]
            for entity in cast.meant_by(mention.name):
                rank.setdefault(entity.number, len(rank))
                may_be = entity.type in (SpeakerType.PERSON, None)
                if person is None and may_be and not mention.name.possessive:
                    person = entity.number
                if leading is None and mention.leads:
                    leading = entity.number
        first = bisect_left(names.starts, view.layout.paragraphs[asked.paragraph].start)
        opening = cast.meant_by(names.mentions[first].name) if first < before else ()
        opens = frozenset(entity.number for entity in opening)
        return cls(rank, person, leading, opens, _most_described(view, asked))


def _of_entity(
    view: ArticleView, asked: Asked, around: _Around, entity: Entity
) -> dict[str, float]:
    before = bisect_left(entity.starts, asked.origin)
    row: dict[str, float] = {"named": 1, "unseen": not before}
    if before:
        row |= _of_last_mention(view, asked, around, entity, before)
    row |= _of_speaking(asked, entity)
    row |= _of_itself(view, asked, around, entity, before)
    row |= _of_gender(view, asked, entity)
    scores = view.traits.agreement(asked.anchor, entity, before) if asked.phrase.pronoun else ()
    if scores:
        row |= {"agrees": max(scores), "agrees_last": scores[-1]}
    if asked.kind == DESCRIPTION:
        row |= _of_description(asked, around, entity)
    if asked.kind == NAME:
        row |= _of_name(view, asked, entity)
    return row


def _of_last_mention(
    view: ArticleView, asked: Asked, around: _Around, entity: Entity, before: int
) -> dict[str, float]:
    mention = view.names.mentions[entity.places[before - 1]]
    apart = asked.sentence - mention.sentence
    return {
        "same_sentence": apart == 0,
        "sentence_before": apart == 1,
        "sentences_apart": math.log1p(max(apart, 0)),
        "same_paragraph": mention.paragraph == asked.paragraph,
        "paragraph_before": mention.paragraph == asked.paragraph - 1,
        "leads": mention.leads,
        "leads_before": mention.leads and apart == 1,
        "quoted": mention.quoted,
        "possessive": mention.name.possessive,
        "before_who": asked.kind == WHO
        and stands_before_who(view.text, mention.name, asked.anchor),
        "names_between": math.log1p(around.rank.get(entity.number, _NOT_BETWEEN)),
        "nearest_person": entity.number == around.nearest_person,
        "nearest_leading": entity.number == around.nearest_leading,
    }


def _of_speaking(asked: Asked, entity: Entity) -> dict[str, float]:
    told, me = asked.told, Person(entity.number)
    if not told:
        return {}
    said = [each.meant == me for each in told[-6:]]
    last = told[-1]
    enclosing = asked.enclosing
    return {
        "said_last": said[-1],
        "said_last_near": said[-1] and asked.paragraph - last.paragraph <= 1,
        "said_before_last": len(said) > 1 and said[-2],
        "said_share": sum(said) / len(said),
        "said_in_paragraph": any(
            spoke and each.paragraph == asked.paragraph
            for spoke, each in zip(said[-3:], told[-3:], strict=True)
        ),
        "told_of_last": _named_in(entity, last.content),
        "encloses": enclosing is not None and enclosing.meant == me,
    }


def _of_itself(
    view: ArticleView, asked: Asked, around: _Around, entity: Entity, before: int
) -> dict[str, float]:
    sorts = view.traits.sorts[entity.number]
    in_content = _named_in(entity, asked.content)
    last = entity.starts[before - 1] if before else -1
    bodies = (SpeakerType.ORGANISATION, SpeakerType.PUBLICATION, SpeakerType.STATE)
    return {
        "mentions": math.log1p(len(entity.places)),
        "headline": entity.starts[0] < view.layout.paragraphs[0].end,
        "opens_paragraph": entity.number in around.opens_paragraph,
        "in_content": in_content,
        "only_in_content": in_content
        and any(span.start <= last < span.end for span in asked.content),
        "person": entity.type is SpeakerType.PERSON,
        "body": entity.type in (*bodies, SpeakerType.DOCUMENT),
        "group": entity.type is SpeakerType.GROUP,
        "untyped": entity.type is None,
        "is_person": float(sorts[0]),
        "is_body": float(sorts[1]),
        "is_place": float(sorts[2]),
        "is_no_name": float(sorts[3]),
    }


def _of_gender(view: ArticleView, asked: Asked, entity: Entity) -> dict[str, float]:
    wanted = _wanted_gender(asked)
    if not wanted:
        return {}
    told = view.traits.genders.of(entity.number, without=asked.anchor) * wanted
    return {
        "gender": told,
        "gender_clear": told > -_AGAINST,
        "gender_against": told < _AGAINST,
        "sounds": float(view.traits.sounds[entity.number]) * wanted,
    }


def _wanted_gender(asked: Asked) -> int:
    """1 where the source's words say "he", -1 where they say "she"."""
    if asked.kind in (HE, SHE):
        return 1 if asked.kind == HE else -1
    words = asked.phrase.words
    if asked.kind == NAME:
        words = frozenset(asked.phrase.names[0].titles)
    if words & listed_words("identify", "gender", "she"):
        return -1
    return int(bool(words & listed_words("identify", "gender", "he")))


def _of_description(asked: Asked, around: _Around, entity: Entity) -> dict[str, float]:
    phrase = asked.phrase
    described = {same_word(word) for word in entity.described}
    words = {same_word(word) for word in phrase.words}
    head, noun = same_word(phrase.head), noun_of(phrase)
    name = [word.lower() for word in entity.name.split()]
    person = entity.type is SpeakerType.PERSON
    owner = {word.lower() for word in phrase.owner.words} if phrase.owner else set()
    return {
        "head_described": head in described,
        "words_described": len(words & described) / max(1, len(words)),
        "title_described": head in {same_word(word) for word in entity.titles},
        "most_described": entity.number == around.most_described,
        "body_head": phrase.head in (name[0], name[-1]),
        "owner_described": bool(owner & entity.described),
        "noun_agrees": person == (noun == Noun.PERSON) and entity.type is not None,
        "noun_clashes": person != (noun == Noun.PERSON) and entity.type is not None,
        "definite": phrase.definite,
    }


def _of_name(view: ArticleView, asked: Asked, entity: Entity) -> dict[str, float]:
    name = asked.phrase.names[0]
    ranks = frozenset(name.titles) - honorifics()
    return {
        "full_mentions": math.log1p(len(entity.full_places)),
        "titles_agree": bool(ranks & entity.titles),
        "titles_differ": bool(ranks) and not ranks & entity.titles,
        "only_one": len(view.cast.meant_by(name)) == 1,
    }


def _of_speaker(asked: Asked, told: Told) -> dict[str, float]:
    """Of somebody who is known by an earlier statement only."""
    apart = asked.sentence - told.sentence
    last, enclosing = told is asked.last, asked.enclosing
    near = asked.paragraph - told.paragraph <= 1
    return {
        "same_sentence": apart == 0,
        "sentence_before": apart == 1,
        "sentences_apart": math.log1p(max(apart, 0)),
        "same_paragraph": told.paragraph == asked.paragraph,
        "paragraph_before": told.paragraph == asked.paragraph - 1,
        "said_last": last,
        "said_last_near": last and near,
        "encloses": enclosing is not None and enclosing.meant == told.meant,
        "body_head": asked.kind == DESCRIPTION,
    }


def _of_nobody(asked: Asked, others: Sequence[dict[str, float]]) -> dict[str, float]:
    row: dict[str, float] = {"nobody": 1}
    phrase, last = asked.phrase, asked.last
    if asked.kind == WHO:
        row["before_who"] = any(other.get("before_who") for other in others)
    if asked.kind == DESCRIPTION:
        row |= {
            "definite_nobody": phrase.definite,
            "indefinite_nobody": not phrase.definite,
            "noun_agrees": noun_of(phrase) == Noun.PERSON,
            "owner_described": phrase.owner is not None,
        }
    if asked.kind == NONE:
        row["direct"] = asked.direct
        row["same_paragraph"] = last is not None and last.paragraph == asked.paragraph
        row["said_last_near"] = last is not None and asked.paragraph - last.paragraph <= 1
    return row


def _most_described(view: ArticleView, asked: Asked) -> int | None:
    """The one entity whose descriptions share most words with the source's."""
    if asked.kind != DESCRIPTION:
        return None
    words = {same_word(word) for word in asked.phrase.words}
    shared = Counter(number for word in words for number in view.described_by.get(word, ()))
    best = shared.most_common(2)
    alone = len(best) == 1 or (len(best) == 2 and best[0][1] > best[1][1])
    return best[0][0] if alone else None


def _named_in(entity: Entity, content: Sequence[tuple[int, int]]) -> bool:
    return any(
        bisect_left(entity.starts, start) < bisect_left(entity.starts, end)
        for start, end in content
    )
