"""Who speaks when: looked up, instead of read through for each statement anew."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.contract import Statement
from onrecord.identify.occasions.turn import Turn

# In a dialogue the other one speaks so many turns before or after at the latest; set by hand.
_DIALOGUE = 3
# A question is answered by the next statement, at most one sentence behind it.
_ANSWER = 2


@dataclass(frozen=True, slots=True)
class Since:
    """How much was said between an occasion and a statement that may be of it.

    same, others
        Statements by the statement's speaker, or nobody known, and by others.
    resumed
        Paragraphs since the last of the speaker's statements.
    """

    same: int
    others: int
    resumed: int


class TurnIndex:
    """The turns of one article by who speaks."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = turns
        told = [turn for turn in turns if turn.statement is not None]
        self._told = [turn.number for turn in told]
        self._by_speaker: dict[str | None, list[int]] = defaultdict(list)
        for turn in told:
            self._by_speaker[turn.speaker].append(turn.number)

    def between(self, first: Turn, last: Turn) -> int:
        """How many statements stand between two turns."""
        return len(_between(self._told, first, last))

    def since(self, origin: Turn, turn: Turn) -> Since:
        """What was said since a turn, seen from another one: nothing, where that stands before."""
        last, same = origin, 0
        for speaker in {turn.speaker, None}:
            numbers = self._by_speaker.get(speaker, [])
            found = _between(numbers, origin, turn)
            if found:
                same += len(found)
                last = max(last, self._turns[numbers[found[-1]]], key=lambda each: each.number)
        return Since(same, self.between(origin, turn) - same, turn.paragraph - last.paragraph)

    def answered(self, turn: Turn) -> Statement | None:
        """The statement that stands directly before a turn, or one sentence before it."""
        before = self._turns[max(0, turn.number - _ANSWER) : turn.number]
        return next((each.statement for each in reversed(before) if each.statement), None)

    def other_before(self, turn: Turn) -> Turn | None:
        """The last statement of somebody else before it, if near."""
        return _other(turn, reversed(self._turns[max(0, turn.number - _DIALOGUE) : turn.number]))

    def other_after(self, turn: Turn) -> Turn | None:
        """The first statement of somebody else behind it, if near."""
        return _other(turn, self._turns[turn.number + 1 : turn.number + 1 + _DIALOGUE])


def _between(numbers: Sequence[int], first: Turn, last: Turn) -> range:
    """Which of the numbers of turns, in order, lie between two turns."""
    return range(bisect_right(numbers, first.number), bisect_left(numbers, last.number))


def _other(turn: Turn, turns: Iterable[Turn]) -> Turn | None:
    told = (each for each in turns if each.statement is not None and each.speaker is not None)
    return next((each for each in told if each.speaker != turn.speaker), None)
