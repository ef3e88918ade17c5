"""Whom a source can mean: those named in the article, or who spoke, that fit its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Spans, SpeakerType
from onrecord.encoder.name_vectors import PERSON
from onrecord.identify.article_view import ArticleView
from onrecord.identify.choice.nouns import Noun, noun_of
from onrecord.identify.choice.same_words import same_word
from onrecord.identify.choice.told import Named, Person, Told, Unnamed, enclosing
from onrecord.identify.naming.entities import Entity
from onrecord.identify.naming.names import Name, honorifics
from onrecord.identify.source.phrase import Phrase, SourceKind
from onrecord.registry.states import state_of
from onrecord.word_lists import listed_words

# Names looked at before a source, behind it and first of all; of them, how many are candidates.
_NAMES_BEFORE, _NAMES_BEHIND, _FIRST_NAMES, _MOST = 60, 60, 6, 60
_SPOKE_BEFORE, _UNNAMED_BEFORE = 6, 4
_REACH_OF_WHO = 140
_LEAST_PERSON = 0.35
_OTHER_GENDER = -0.6
_NO_PERSON = (
    SpeakerType.ORGANISATION,
    SpeakerType.PUBLICATION,
    SpeakerType.GROUP,
    SpeakerType.DOCUMENT,
    SpeakerType.STATE,
)
_BODIES = tuple(kind for kind in _NO_PERSON if kind is not SpeakerType.GROUP)
# Between a name and "who": parentheses, an age, a place, one apposition or "is a …".
_BEFORE_WHO = re.compile(
    r"(?:['’]s\b)?(?:\s?\([^)]*\))?(?:,\s+\d+)?"
    r"(?:,?\s+(?:of|from)\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*)*(?:,\s[A-Z][\w.]*)?)?"
    r"(?:,\s(?:the|a|an|his|her|its|their|who|one|former|now|then|and)\b[^,.;]{2,100}"
    r"|\s(?:is|was)\s(?:the|a|an|one)\b[^,.;]{2,100})?[,\s]*"
)

HE, SHE, THEY, IT, FIRST, WHO, OTHER = "he", "she", "they", "it", "first", "who", "other"
NAME, DESCRIPTION, NONE = "name", "description", "none"
CLASSES = (HE, SHE, THEY, IT, WHO, OTHER, NAME, DESCRIPTION, NONE)
_PRONOUNS = {
    HE: "he him his himself",
    SHE: "she her hers herself",
    THEY: "they them their theirs themselves",
    IT: "it its itself this that which",
    FIRST: "i we me us my our myself ourselves",
    WHO: "who whom whose",
}
_CLASS_OF = {word: name for name, words in _PRONOUNS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Asked:
    """A source whose speaker is looked for.

    anchor
        Where it, or else the cue, begins.
    origin
        From where one looks back for a name: in `“…,” he said` from before the quotation, for whom
        somebody's words name is seldom who says them.
    sentence, paragraph
        Of the origin.
    """

    phrase: Phrase
    anchor: int
    origin: int
    content: Spans
    direct: bool
    sentence: int
    paragraph: int
    told: Sequence[Told]

    @property
    def kind(self) -> str:
        """Which of the classes the source is of; `FIRST` is none of those chosen among."""
        match self.phrase.kind:
            case SourceKind.PRONOUN:
                return _CLASS_OF.get(self.phrase.pronoun, OTHER)
            case SourceKind.NAME:
                return NAME
            case SourceKind.NONE:
                return NONE
            case _:
                return DESCRIPTION

    @property
    def last(self) -> Told | None:
        """The statement before."""
        return self.told[-1] if self.told else None

    @property
    def enclosing(self) -> Told | None:
        """The statement whose content holds the source."""
        return enclosing(self.told, self.anchor)


def entities_for(view: ArticleView, asked: Asked) -> list[Entity]:
    """The entities of the article that the source can mean."""
    if asked.kind == NAME:
        return _of_one_rank(view.cast.meant_by(asked.phrase.names[0]), asked.phrase.names[0])
    fits = _fitting(view, asked)
    if fits is None:
        return []
    found = [each for each in _near(view, asked) if fits(each)]
    around = asked.enclosing
    if around is None or not asked.phrase.pronoun or not view.layout.quoted(asked.anchor):
        return found
    return [each for each in found if _is_told_of(each, around, asked.anchor)]


def speakers_for(asked: Asked) -> list[Named]:
    """Groups and several together who spoke shortly before, the latest first."""
    if asked.kind in (HE, SHE, WHO, NAME):
        return []
    spoke = [
        t.meant.name for t in reversed(asked.told[-_SPOKE_BEFORE:]) if isinstance(t.meant, Named)
    ]
    if asked.kind == DESCRIPTION:
        head = asked.phrase.head.rstrip("s")
        spoke = [name for name in spoke if name.split()[-1].lower().rstrip("s") == head]
    return [Named(name) for name in dict.fromkeys(spoke)]


def unnamed_for(asked: Asked) -> list[Told]:
    """Statements shortly before whose speaker has no name, and whom the source can mean."""
    if asked.kind in (WHO, DESCRIPTION, NAME):
        return []
    found = []
    for each in asked.told[-_UNNAMED_BEFORE:]:
        if isinstance(each.meant, Unnamed) and each.meant.statement == each.statement:
            noun = noun_of(each.phrase)
            one = noun == Noun.PERSON
            if not (asked.kind in (HE, SHE) and not one) and not (asked.kind == THEY and one):
                found.append(each)
    return found


def stands_before_who(text: str, name: Name, place: int) -> bool:
    """True where only an apposition stands between the name and a "who" at the place."""
    end = name.span.end
    if not 0 <= place - end < _REACH_OF_WHO:
        return False
    return _BEFORE_WHO.fullmatch(text, end, place) is not None


def _is_told_of(entity: Entity, around: Told, place: int) -> bool:
    """True for whom somebody's quoted words named before they come to "he": never themselves."""
    if around.meant == Person(entity.number):
        return False
    begins = around.content[0].start
    return bisect_left(entity.starts, begins) < bisect_left(entity.starts, place)


def _of_one_rank(namesakes: Sequence[Entity], name: Name) -> list[Entity]:
    """Of "Captain Holt" the Holts whom the article calls captain; where it calls none so, all."""
    ranks = {same_word(title) for title in name.titles} - honorifics()
    called = [each for each in namesakes if ranks & {same_word(title) for title in each.titles}]
    return called or list(namesakes)


def _near(view: ArticleView, asked: Asked) -> Iterator[Entity]:
    """The entities named before the source, the nearest first; in its sentence; first of all."""
    names, cast = view.names, view.cast
    before = bisect_left(names.starts, asked.origin)
    places = list(range(before - 1, max(0, before - _NAMES_BEFORE) - 1, -1))
    for behind in range(before, min(len(names.starts), before + _NAMES_BEHIND)):
        if names.mentions[behind].sentence != asked.sentence:
            break
        places.append(behind)
    places += range(min(_FIRST_NAMES, len(names.starts)))
    found = {e.number: e for i in places for e in cast.meant_by(names.mentions[i].name)}
    if asked.kind == DESCRIPTION:
        for word in sorted({same_word(word) for word in asked.phrase.words}):
            for number in view.described_by.get(word, ()):
                found.setdefault(number, cast.entities[number])
    yield from list(found.values())[:_MOST]


def _fitting(view: ArticleView, asked: Asked) -> Callable[[Entity], bool] | None:
    """What an entity must be; None where nobody named can be meant."""
    if asked.kind in (HE, SHE):
        return lambda entity: (
            _may_be_person(entity)
            and not _sounds_otherwise(view, entity)
            and not _is_other_gender(view, entity, asked)
        )
    if asked.kind in (THEY, IT, OTHER):
        return lambda entity: entity.type is not SpeakerType.PERSON
    if asked.kind == WHO:
        return lambda entity: (
            entity.type not in _BODIES and _stands_before(view, entity, asked.anchor)
        )
    if asked.kind == DESCRIPTION:
        return _described(view, asked)
    return _anybody


def _described(view: ArticleView, asked: Asked) -> Callable[[Entity], bool] | None:
    phrase = asked.phrase
    noun = noun_of(phrase)
    if noun == Noun.THING and same_word(phrase.head) in view.described_by:
        noun = Noun.PERSON  # "the fisherman", where the article calls somebody one
    if noun in (Noun.THING, Noun.GROUP) or not phrase.definite:
        return None
    # "her spokesman", "the coastguard", "the judge" is one of whom the article says so.
    told = phrase.owned or phrase.head not in listed_words("identify", "nouns", "general")
    if noun != Noun.PERSON:
        return lambda e: (
            e.type is not SpeakerType.PERSON
            and not _stands_in(e, phrase)
            and (not told or _is_called(e, phrase))
        )
    return lambda e: (
        _may_be_person(e)
        and (phrase.owned or not _stands_in(e, phrase))
        and (not told or _is_called(e, phrase))
        and not _is_of_another_state(e, phrase)
    )


def _is_of_another_state(entity: Entity, phrase: Phrase) -> bool:
    """True for the Orrelian president where the source is "the Veldish president"."""
    wanted, told = _states(phrase.words), _states(entity.described)
    return bool(wanted and told) and not wanted & told


def _states(words: Iterable[str]) -> set[str]:
    """The states that some of the words, in small letters, mean as printed with capitals."""
    printed = (form for word in words for form in (word.capitalize(), word.upper()))
    return {state.name for form in printed if (state := state_of(form)) is not None}


def _is_called(entity: Entity, phrase: Phrase) -> bool:
    """True where the entity's name or a description of it holds the phrase's main word."""
    head = same_word(phrase.head)
    named = phrase.head in {word.lower() for word in entity.name.split()}
    return named or head in {same_word(word) for word in entity.described}


def _anybody(_entity: Entity) -> bool:
    return True


def _may_be_person(entity: Entity) -> bool:
    return entity.type not in _NO_PERSON


def _is_other_gender(view: ArticleView, entity: Entity, asked: Asked) -> bool:
    """True where the article calls the entity "she" again and again, and the source is "he"."""
    wanted = 1 if asked.kind == HE else -1
    return view.traits.genders.of(entity.number, without=asked.anchor) * wanted < _OTHER_GENDER


def _sounds_otherwise(view: ArticleView, entity: Entity) -> bool:
    """True where the encoder takes a name for a ship, a street, anything but a person.

    Of those whom "he" and "she" meant in the articles taught, one in forty was taken for less.
    """
    chances = view.traits.sorts[entity.number]
    return bool(chances.any()) and chances[PERSON] < _LEAST_PERSON and not entity.titles


def _stands_in(entity: Entity, phrase: Phrase) -> bool:
    """True where the description only mentions it: the Reed of "Reed's aide"."""
    span = phrase.span
    if span is None:
        return False
    return bisect_left(entity.starts, span.start) < bisect_left(entity.starts, span.end)


def _stands_before(view: ArticleView, entity: Entity, place: int) -> bool:
    first = bisect_left(entity.starts, place - 2 * _REACH_OF_WHO)
    last = bisect_left(entity.starts, place)
    return any(
        stands_before_who(view.text, view.names.mentions[index].name, place)
        for index in entity.places[first:last]
    )
