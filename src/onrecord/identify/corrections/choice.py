"""Which statements a point of a correction names: those that hold what it repeats, if any does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Statement
from onrecord.identify.article_view import ArticleView
from onrecord.identify.corrections.article_words import ArticleWords
from onrecord.identify.corrections.points import Point
from onrecord.identify.corrections.voices import Voice
from onrecord.identify.source.phrase import read_phrase

# Each in words that stand in one sentence only; set on the project's own articles and tests.
# Of the one who is said to be misquoted two such words; of somebody unnamed nearly two and no
# better one; of nobody in particular also a quotation or a figure.
_ENOUGH_OF_SPEAKER = 1.5
_ENOUGH_OF_UNKNOWN = 1.8
_ENOUGH_OF_ANYBODY = 1.5
# What all words of a repeated quotation must weigh to tell a statement by themselves.
_TELLING_PHRASE = 0.6
# A statement that has nearly as much of it is a rival.
_RIVAL = 0.7


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement, with the names that its speaker may have and the words that describe it."""

    statement: Statement
    names: frozenset[str]
    described: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Held:
    """What a statement has of a point: the words, their weight, and whether they tell it."""

    spoken: Spoken
    words: frozenset[str]
    weight: float
    is_told: bool


def spoken(view: ArticleView, statements: Sequence[Statement]) -> tuple[Spoken, ...]:
    """The statements in their order."""
    return tuple(_spoken(view, statement) for statement in statements)


def named_by(point: Point, words: ArticleWords, heard: Sequence[Spoken]) -> frozenset[str]:
    """The ids of the statements that the point names; none where it is not clear."""
    held = [_held(point, words, each) for each in heard]
    if not point.voices:
        enough = [each for each in held if each.is_told and each.weight >= _ENOUGH_OF_ANYBODY]
        return frozenset(_clear(enough))
    return frozenset(id_ for voice in point.voices for id_ in _of_voice(point, voice, held))


def _of_voice(point: Point, voice: Voice, held: Sequence[_Held]) -> Iterator[str]:
    own = [each for each in held if _speaks(voice, each.spoken)]
    if not point.told:
        # "We misquoted Ann Reed.", who said one thing only.
        yield from (each.spoken.statement.id for each in own if len(own) == 1)
        return
    enough = [
        each
        for each in own
        if each.is_told or each.weight >= _ENOUGH_OF_SPEAKER or point.told <= each.words
    ]
    if not enough and voice.names:
        unknown = [each for each in held if not each.spoken.names]
        enough = [each for each in unknown if each.weight >= _ENOUGH_OF_UNKNOWN]
    yield from _clear(enough)


def _speaks(voice: Voice, spoken: Spoken) -> bool:
    return bool(voice.names & spoken.names) or voice.head in spoken.described


def _held(point: Point, words: ArticleWords, spoken: Spoken) -> _Held:
    content = spoken.statement.content
    shared = frozenset(word for word in point.told if words.is_in(word, content))
    told = any(
        phrase <= shared and sum(map(words.weight, phrase)) >= _TELLING_PHRASE
        for phrase in point.phrases
    )
    weight = sum(map(words.weight, sorted(shared)))
    return _Held(spoken, shared, weight, told or bool(point.figures & shared))


def _clear(enough: Sequence[_Held]) -> Iterator[str]:
    """The best one, with those that hold the same words; nothing where another is as good."""
    best = max(enough, key=_rank, default=None)
    if best is None:
        return
    around = best.spoken.statement.within
    rivals = [
        each
        for each in enough
        if each.weight >= _RIVAL * best.weight and each.is_told == best.is_told
    ]
    others = [each for each in rivals if each.spoken.statement.id != around]
    if all(_is_same(each, best) for each in others):
        yield from (each.spoken.statement.id for each in others)


def _rank(held: _Held) -> tuple[bool, float, bool]:
    """Of two around each other, the inner one is what the words belong to."""
    return held.is_told, held.weight, held.spoken.statement.within is not None


def _is_same(one: _Held, other: _Held) -> bool:
    """True where a headline, or another sentence of the speaker, repeats the words."""
    if one is other:
        return True
    names, others = one.spoken.names, other.spoken.names
    is_headline = one.spoken.statement.headline or other.spoken.statement.headline
    may_be_one = bool(names & others) or (is_headline and not (names and others))
    return may_be_one and one.words == other.words


def _spoken(view: ArticleView, statement: Statement) -> Spoken:
    named = read_phrase(statement.source, view.names).names
    meant = {entity for name in named for entity in view.cast.meant_by(name)}
    names = {entity.name for entity in meant} | {statement.speaker.name}
    words = {word for span in statement.source for word in span.of(view.text).lower().split()}
    described = {word for entity in meant for word in entity.described}
    return Spoken(
        statement,
        frozenset(name for name in names if name is not None),
        frozenset(word.strip(",.") for word in words) | described,
    )
