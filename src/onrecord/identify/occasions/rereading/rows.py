"""All that the second reading looks at in an article: numbers, and vectors of the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.contract import Span
from onrecord.encoder.phrase_vectors import WIDTH, PhraseVectors
from onrecord.encoder.sessions import Floats
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.reading import FirstReading
from onrecord.identify.occasions.rereading.about_candidate import Seen, about_candidate
from onrecord.identify.occasions.rereading.about_turn import about_turn
from onrecord.identify.occasions.rereading.answers import Answers, ToldTurns
from onrecord.identify.occasions.rereading.around import around
from onrecord.identify.occasions.turn import Turn

# So many of the most probable candidates are looked at again.
_MOST = 6
NUMBERS = 129
# The words of a candidate, those around it, the statement's frame, the opening of its content.
VECTORS = 4 * WIDTH
_CONTEXT = 80
_OPENING = 120


@dataclass(frozen=True, slots=True)
class Rows:
    """The candidates of n rows, statement by statement: numbers [n, 129] and vectors [n, 256].

    `turns`: the number of the statement's turn, of each row; `first`: how probable the first
    reading found the candidate.
    """

    candidates: tuple[Candidate, ...]
    turns: NDArray[np.int64]
    first: Floats
    numbers: Floats
    vectors: Floats


class RowReader:
    """Makes the rows of one article."""

    def __init__(self, reading: FirstReading, vectors: PhraseVectors) -> None:
        self._reading = reading
        self._vectors = vectors
        self._told = ToldTurns(reading.turns)
        self.turns = self._told.all
        self._answers: Mapping[Part, Answers] = {
            part: Answers(reading.chances[part]) for part in Part
        }
        self._of_turn: dict[int, Floats] = {}

    def rows(self, part: Part, turns: Sequence[Turn]) -> Rows:
        """The candidates for a part of the occasion, of some statements' turns."""
        seen = [(turn, each) for turn in turns for each in self._seen(turn, part)]
        about = {turn.number: self._about(turn, part) for turn in turns}
        numbers = [(*self._numbers(turn, each, part), *about[turn.number]) for turn, each in seen]
        vectors = [self._words(turn, each.candidate) for turn, each in seen]
        return Rows(
            candidates=tuple(each.candidate for _, each in seen),
            turns=np.array([turn.number for turn, _ in seen], dtype=np.int64),
            first=np.array([each.chance for _, each in seen], dtype=np.float32),
            numbers=np.array(numbers, dtype=np.float32).reshape(len(seen), NUMBERS),
            vectors=np.array(vectors, dtype=np.float32).reshape(len(seen), VECTORS),
        )

    def _seen(self, turn: Turn, part: Part) -> Iterator[Seen]:
        for rank, (candidate, chance) in enumerate(self._answers[part].best(turn, _MOST)):
            yield Seen(candidate, chance, rank)

    def _numbers(self, turn: Turn, seen: Seen, part: Part) -> Iterator[float]:
        yield from about_candidate(seen, turn, part, self._answers, self._reading.published)
        yield from around(seen.candidate, turn, self._told, self._answers[part])

    def _about(self, turn: Turn, part: Part) -> tuple[float, ...]:
        return tuple(about_turn(turn, self._told, self._answers[part]))

    def _words(self, turn: Turn, candidate: Candidate) -> Floats:
        span = candidate.phrase.span
        context = Span(max(0, span.start - _CONTEXT), span.end + _CONTEXT)
        if turn.number not in self._of_turn:
            self._of_turn[turn.number] = self._turn_words(turn)
        words = [self._vectors.mean([span]), self._vectors.mean([context])]
        return np.concatenate([*words, self._of_turn[turn.number]])

    def _turn_words(self, turn: Turn) -> Floats:
        assert turn.statement is not None
        content = turn.statement.content
        opening = Span(content[0].start, min(content[0].end, content[0].start + _OPENING))
        frame = turn.frame.stretches or (opening,)
        return np.concatenate([self._vectors.mean(frame), self._vectors.mean([opening])])
