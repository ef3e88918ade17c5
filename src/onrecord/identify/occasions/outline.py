"""What the frames of a whole article tell, before anything is carried on: its outline.

Whether an occasion goes on depends on what comes later too: a speaker who is placed once in an
article says all of it there, one who is placed three times does not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from onrecord.identify.occasions.turn import Turn


class Outline:
    """What one part of the occasion is in the turns whose frames tell it, by turn."""

    def __init__(self, told: Mapping[Turn, str]) -> None:
        self._speakers: dict[str, set[str | None]] = defaultdict(set)
        self._values: dict[str | None, set[str]] = defaultdict(set)
        self._numbers: dict[str | None, list[int]] = defaultdict(list)
        self._by_number = {turn.number: value for turn, value in told.items()}
        for turn in sorted(told, key=lambda turn: turn.number):
            self._speakers[told[turn]].add(turn.speaker)
            self._values[turn.speaker].add(told[turn])
            self._numbers[turn.speaker].append(turn.number)

    def __len__(self) -> int:
        """How many different values there are."""
        return len(self._speakers)

    def values_of(self, speaker: str | None) -> AbstractSet[str]:
        """The different values of a speaker."""
        return self._values.get(speaker, frozenset())

    def speakers_of(self, value: str) -> AbstractSet[str | None]:
        """Whose statements tell the value."""
        return self._speakers.get(value, frozenset())

    def following(self, turn: Turn) -> str | None:
        """The next value that a later statement of the same speaker tells."""
        numbers = self._numbers.get(turn.speaker, [])
        index = bisect_right(numbers, turn.number)
        return self._by_number[numbers[index]] if index < len(numbers) else None
