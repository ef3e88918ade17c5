"""What the first reading found of one part of the occasion, for the whole article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.identify.occasions.candidates import Candidate
from onrecord.identify.occasions.turn import Turn

Chances = Mapping[Candidate, float]


class Answers:
    """How probable each phrase was for each statement."""

    def __init__(self, chances: Mapping[int, Chances]) -> None:
        """`chances`: by the number of the statement's turn."""
        self._chances = chances
        self._of_value = {
            number: {each.value: chance for each, chance in found.items()}
            for number, found in chances.items()
        }
        self._own = {number: _own(number, found) for number, found in chances.items()}
        self._sums = {number: sum(found.values()) for number, found in chances.items()}
        self._from = {number: _by_origin(found) for number, found in chances.items()}

    def best(self, turn: Turn, most: int) -> list[tuple[Candidate, float]]:
        """The most probable ones first."""
        found = self._chances.get(turn.number, {})
        return sorted(found.items(), key=lambda each: -each[1])[:most]

    def count(self, turn: Turn) -> int:
        """How many phrases there were to choose from."""
        return len(self._chances.get(turn.number, ()))

    def chance(self, turn: Turn, value: str) -> float:
        """Of a value; 0 where it was not asked for."""
        return self._of_value.get(turn.number, {}).get(value, 0.0)

    def told(self, turn: Turn) -> float:
        """That the article tells it at all."""
        return self._sums.get(turn.number, 0.0)

    def told_at(self, turn: Turn, origin: Turn) -> float:
        """That it was told in another turn."""
        return self._from.get(turn.number, {}).get(origin.number, 0.0)

    def other_own(self, turn: Turn, value: str) -> float:
        """Of the likeliest other value that the statement's own frame tells."""
        own = self._own.get(turn.number, ())
        return max((chance for other, chance in own if other != value), default=0.0)


class ToldTurns:
    """The turns in which somebody says something, in order, and by speaker."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.all = [turn for turn in turns if turn.statement is not None]
        self._numbers = [turn.number for turn in self.all]
        self._places = {turn.number: place for place, turn in enumerate(self.all)}
        self._by_speaker: dict[str | None, list[Turn]] = defaultdict(list)
        self._counts: dict[int, int] = {}
        for turn in self.all:
            self._counts[turn.number] = len(self._by_speaker[turn.speaker])
            self._by_speaker[turn.speaker].append(turn)

    def place(self, turn: Turn) -> int:
        """Its number among them."""
        return self._places[turn.number]

    def beside(self, turn: Turn, offset: int) -> Turn | None:
        """The one so many before or behind it."""
        place = self._places[turn.number] + offset
        return self.all[place] if 0 <= place < len(self.all) else None

    def of_speaker(self, turn: Turn) -> Sequence[Turn]:
        """All of its speaker; itself alone where nobody knows who speaks."""
        return self._by_speaker[turn.speaker] if turn.speaker else (turn,)

    def spoken_before(self, turn: Turn) -> int:
        """How often its speaker spoke before."""
        return self._counts[turn.number] if turn.speaker else 0

    def between(self, first: Turn, last: Turn, most: int) -> Sequence[Turn]:
        """Those between two turns, the last so many of them."""
        start = bisect_right(self._numbers, first.number)
        end = bisect_left(self._numbers, last.number)
        return self.all[max(start, end - most) : end]


def _own(number: int, found: Chances) -> list[tuple[str, float]]:
    return [(each.value, p) for each, p in found.items() if each.turn.number == number]


def _by_origin(found: Chances) -> Mapping[int, float]:
    sums: dict[int, float] = defaultdict(float)
    for each, chance in found.items():
        sums[each.turn.number] += chance
    return sums
