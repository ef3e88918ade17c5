"""What was told before, and how surely: the occasions that may go on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.identify.occasions.candidates import Candidate
from onrecord.identify.occasions.turn import Turn

# All set by hand. An occasion goes on for so many turns; a phrase that was passed over may still
# tell for so many.
_REACH = 50
_SCENE_REACH = 10
_MOST_CARRIED = 10
# What was less probable than this is not carried on.
_LEAST = 0.05
# So many phrases of what the article opens with (headline, a line with day or place, lead) hold
# to its end, those of the last turn counted whole.
_MOST_OPENING = 3
# An antecedent is one of so many last statements.
_LOOKED_BACK = 14


@dataclass(frozen=True, slots=True)
class Told:
    """A statement for which it was asked, with the probability of each candidate by its value."""

    turn: Turn
    chances: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Used:
    """A candidate that was probable for a turn."""

    candidate: Candidate
    turn: Turn


class History:
    """What earlier turns told of one part of the occasion."""

    def __init__(self) -> None:
        self._told: deque[Told] = deque(maxlen=_LOOKED_BACK)
        self._first_told: dict[str, int] = {}
        self._used: dict[str, _Used] = {}
        self._passed: deque[Candidate] = deque(maxlen=_MOST_CARRIED)
        self._opening: list[Candidate] = []

    def tell(
        self, turn: Turn, own: Sequence[Candidate], chances: Mapping[Candidate, float] | None
    ) -> None:
        """The candidates of a turn's own frame, and what was found for it; None if not asked."""
        self._passed.extend(own)
        if turn.opening and len(self._opening) < _MOST_OPENING:
            self._opening += own
        if chances is None:
            return
        self._told.append(Told(turn, {each.value: p for each, p in chances.items()}))
        for each, chance in chances.items():
            if chance >= _LEAST:
                self._first_told.setdefault(each.value, len(self._first_told))
                self._used[each.value] = _Used(each, turn)

    def before(self, turn: Turn) -> Iterator[Candidate]:
        """What may still hold, the last told first, each value once."""
        seen: set[str] = set()
        for each in self._in_reach(turn):
            if each.value not in seen:
                seen.add(each.value)
                yield each
                if len(seen) == _MOST_CARRIED:
                    return

    def antecedent(self, turn: Turn) -> Told | None:
        """The last statement of the same speaker, else the last one: what is likeliest to go on."""
        if not self._told:
            return None
        same = (each for each in reversed(self._told) if each.turn.speaker == turn.speaker)
        return next(same, self._told[-1])

    def _in_reach(self, turn: Turn) -> Iterator[Candidate]:
        """Of one turn, what was told first comes first, then what was passed over."""
        self._forget(turn.number - _REACH)
        used = sorted(self._used.values(), key=lambda each: self._first_told[each.candidate.value])
        passed = [each for each in self._passed if turn.number - each.turn.number <= _SCENE_REACH]
        last_first = sorted(
            [
                *((each.turn.number, each.candidate) for each in used),
                *((each.turn.number, each) for each in passed),
            ],
            key=lambda found: -found[0],
        )
        yield from (each for _, each in last_first)
        yield from self._opening

    def _forget(self, number: int) -> None:
        """Drops what was last used before a turn."""
        self._used = {v: each for v, each in self._used.items() if each.turn.number >= number}
